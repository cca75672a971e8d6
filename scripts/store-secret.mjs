/**
 * Stores a secret in a localnet's Secret Management Service, signed by its owner as the iExec SDK does it:
 * `node scripts/store-secret.mjs <network.json> <owner's private key> <name>`, the value on standard input.
 * The key that results are encrypted for is of the kind "web2"; every other name is a requester secret's.
 */
import { readFileSync } from 'node:fs';
import { concat, getBytes, id, keccak256, Wallet } from 'ethers';

const [description, privateKey, name] = process.argv.slice(2);
const { smsUrl } = JSON.parse(readFileSync(description, 'utf8'));
const value = readFileSync(0, 'utf8').trimEnd();
const wallet = new Wallet(privateKey);
const owner = wallet.address;
const path =
  name === 'iexec-result-encryption-public-key'
    ? `/secrets/web2?ownerAddress=${owner}&secretName=${name}`
    : `/requesters/${owner}/secrets/${name}`;
const challenge = keccak256(concat([id('IEXEC_SMS_DOMAIN'), owner, id(name), id(value)]));
const authorization = await wallet.signMessage(getBytes(challenge));
const reply = await fetch(`${smsUrl}${path}`, { method: 'POST', body: value, headers: { authorization } });
if (!reply.ok) throw new Error(`The service answers ${reply.status}: ${await reply.text()}`);
