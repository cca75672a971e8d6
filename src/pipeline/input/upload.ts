import { unlink } from 'node:fs/promises';
import type { StageContext } from '../context/services.ts';
import { type CiphertextMemory, rememberCiphertext } from './ciphertext-memory.ts';
import type { EncryptedInput } from './encrypt.ts';

/**
 * Puts the encrypted input where the enclave will fetch it, unless it is there already, and remembers that it is.
 * @param locations where it may be, those to be preferred first
 * @returns where it is
 */
export async function upload(
  { services, reporter, signal }: StageContext,
  input: EncryptedInput,
  { locations, memory }: { locations: readonly string[]; memory: CiphertextMemory | undefined },
): Promise<string> {
  const { inputs } = services;
  const { size, remembered } = input;
  const progressOf = (label: string) => (done: number) => reporter.progress({ label, done, total: size });
  let place: string | undefined;
  for (const location of locations) {
    if (!(await inputs.serves(input, location, { signal, onProgress: progressOf('checking') }))) continue;
    place = location;
    reporter.info(`The encrypted input is at ${place} already.`);
    break;
  }
  if (place === undefined) {
    const file = await input.file();
    place = await inputs.upload(file, input, { signal, onProgress: progressOf('uploading') });
    reporter.info(`Uploaded ${size} bytes of ciphertext to ${place}.`);
    await unlink(file);
  }
  if (memory && !remembered) await rememberCiphertext(memory, Buffer.from(input.secret, 'base64'), input);
  return place;
}
