import { open } from 'node:fs/promises';

/** First bytes of every file of the age format (age-encryption.org/v1). */
const BEGINNING = Buffer.from('age-encryption.org/v1\n');

/** Tells whether a file begins as one that is encrypted by age. */
export async function isAgeFile(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
    return bytesRead === BEGINNING.length && buffer.equals(BEGINNING);
  } finally {
    await handle.close();
  }
}
