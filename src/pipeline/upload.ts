import { type CiphertextMemory, rememberCiphertext } from './ciphertext-memory.ts';
import type { EncryptedInput } from './encrypt.ts';
import type { StageContext } from './services.ts';

/** Puts the encrypted input on IPFS, unless the gateway has it already, and remembers that it is there. */
export async function upload(
  { services, reporter, signal }: StageContext,
  input: EncryptedInput,
  memory: CiphertextMemory | undefined,
): Promise<void> {
  const { path, cid, size } = input;
  if (path === undefined) {
    reporter.info(`The gateway has ${cid} already.`);
    return;
  }
  if (await services.storage.has(cid, { size, signal })) {
    reporter.info(`The gateway has ${cid} already.`);
  } else {
    await services.storage.upload(path, { cid, size, signal });
    reporter.info(`Uploaded ${size} bytes of ciphertext as ${cid}.`);
  }
  if (memory) await rememberCiphertext(memory, Buffer.from(input.secret, 'base64'), input);
}
