import type { EncryptedInput } from './encrypt.ts';
import type { StageContext } from './services.ts';

/** Puts the encrypted input on IPFS, unless the gateway has it already, and makes sure that it can be read there. */
export async function upload({ services, reporter, signal }: StageContext, input: EncryptedInput): Promise<void> {
  if (input.path === undefined || (await services.storage.has(input.cid, signal))) {
    reporter.info(`The gateway has ${input.cid} already.`);
    return;
  }
  await services.storage.upload(input.path, { cid: input.cid, size: input.size, signal });
  reporter.info(`Uploaded ${input.size} bytes of ciphertext as ${input.cid}.`);
}
