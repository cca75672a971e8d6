import { type BaseWallet, verifyMessage } from 'ethers';

/** Most signatures that are remembered. */
const MOST = 5_000;

/** Signers by message and signature, the oldest first. */
const signers = new Map<string, string>();

/** EIP-191 signature (65 bytes, hex) of a wallet over raw bytes. */
export function signBytes(wallet: BaseWallet, bytes: Uint8Array): string {
  const signature = wallet.signMessageSync(bytes);
  remember(keyOf(bytes, signature), wallet.address);
  return signature;
}

/**
 * Address that made an EIP-191 signature over raw bytes. It takes milliseconds to compute, and all parts of the localnet
 * run in one process, so it is not computed for a signature that was made or checked here before.
 *
 * @throws Error of ethers for a text that is no signature.
 */
export function signerOf(bytes: Uint8Array, signature: string): string {
  const key = keyOf(bytes, signature);
  const signer = signers.get(key) ?? verifyMessage(bytes, signature);
  remember(key, signer);
  return signer;
}

function remember(key: string, signer: string): void {
  signers.set(key, signer);
  const [oldest] = signers.keys();
  if (signers.size > MOST && oldest !== undefined) signers.delete(oldest);
}

function keyOf(bytes: Uint8Array, signature: string): string {
  return `${Buffer.from(bytes).toString('hex')} ${signature.toLowerCase()}`;
}
