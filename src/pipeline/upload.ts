import { unlink } from 'node:fs/promises';
import { type CiphertextMemory, rememberCiphertext } from './ciphertext-memory.ts';
import type { EncryptedInput } from './encrypt.ts';
import type { StageContext } from './services.ts';

/**
 * Puts the encrypted input where the enclave will fetch it, unless it is there already, and remembers that it is.
 * @param location where it may be
 * @returns where it is
 */
export async function upload(
  { services, reporter, signal }: StageContext,
  input: EncryptedInput,
  { location, memory }: { location: string; memory: CiphertextMemory | undefined },
): Promise<string> {
  const { inputs } = services;
  const { size, remembered } = input;
  let place = location;
  if (await inputs.serves(input, location, { signal })) {
    reporter.info(`The encrypted input is at ${location} already.`);
  } else {
    const file = await input.file();
    place = await inputs.upload(file, input, {
      signal,
      onProgress: done => reporter.progress({ label: 'uploading', done, total: size }),
    });
    reporter.info(`Uploaded ${size} bytes of ciphertext to ${place}.`);
    await unlink(file);
  }
  if (memory && !remembered) await rememberCiphertext(memory, Buffer.from(input.secret, 'base64'), input);
  return place;
}
