import {
  constants,
  createCipheriv,
  createPublicKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { StageError } from './stage-error.ts';

const KEY_BYTES = 32;
const IV_BYTES = 16;

/**
 * Encrypts a result zip for its beneficiary (tee-worker-post-compute): a zip of two entries,
 * `iexec_out.zip.aes` = IV ‖ AES-256-CBC of the whole inner zip, and `aes-key.rsa` = RSAES-PKCS1-v1_5 of the key.
 *
 * @param source Path of the inner zip.
 * @param publicKey Base64 of the PEM text of an RSA public key, as the SMS keeps it.
 * @param target Path of the outer zip.
 * @throws StageError POST_COMPUTE_ENCRYPTION_PUBLIC_KEY_MISSING, POST_COMPUTE_MALFORMED_ENCRYPTION_PUBLIC_KEY for what
 *   is no base64, POST_COMPUTE_ENCRYPTION_FAILED for what is no RSA key.
 */
export async function encryptResult(source: string, publicKey: string, target: string): Promise<void> {
  const recipient = parsePublicKey(publicKey);
  const key = randomBytes(KEY_BYTES);
  const iv = randomBytes(IV_BYTES);
  const payload = `${target}.aes`;
  try {
    const output = createWriteStream(payload);
    output.write(iv);
    await pipeline(createReadStream(source), createCipheriv('aes-256-cbc', key, iv), output);
    const zip = new yazl.ZipFile();
    zip.addFile(payload, 'iexec_out.zip.aes');
    const wrapped = publicEncrypt({ key: recipient, padding: constants.RSA_PKCS1_PADDING }, key);
    zip.addBuffer(wrapped, 'aes-key.rsa');
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(target));
  } finally {
    await rm(payload, { force: true });
  }
}

function parsePublicKey(text: string): KeyObject {
  if (text === '') throw new StageError('POST_COMPUTE_ENCRYPTION_PUBLIC_KEY_MISSING');
  const pem = Buffer.from(text, 'base64');
  if (pem.toString('base64') !== text) throw new StageError('POST_COMPUTE_MALFORMED_ENCRYPTION_PUBLIC_KEY');
  try {
    const key = createPublicKey(pem.toString('utf8'));
    if (key.asymmetricKeyType !== 'rsa') throw new Error('Not an RSA key.');
    return key;
  } catch (error) {
    throw new StageError('POST_COMPUTE_ENCRYPTION_FAILED', error);
  }
}
