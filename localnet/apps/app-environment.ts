import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of the inputs. */
export const IN = process.env.IEXEC_IN ?? '/iexec_in';
/** Folder for the results. */
export const OUT = process.env.IEXEC_OUT ?? '/iexec_out';

/** Name of the dataset of a deal without one: the zero address, which no file has. */
const NO_DATASET = `0x${'0'.repeat(40)}`;

/**
 * Paths of the decrypted datasets of this task, whether they are there or not: the one of the deal, or a bulk slice.
 */
export function datasetPaths(): string[] {
  const names = [process.env.IEXEC_DATASET_FILENAME].filter(name => name !== NO_DATASET);
  const sliceSize = Number(process.env.IEXEC_BULK_SLICE_SIZE ?? 0);
  for (let k = 1; k <= sliceSize; k += 1) names.push(process.env[`IEXEC_DATASET_${k}_FILENAME`]);
  return names.filter(name => name !== undefined && name !== '').map(name => join(IN, name as string));
}

/** Paths of the public input files of this task. */
export function inputFilePaths(): string[] {
  const folder = process.env.IEXEC_INPUT_FILES_FOLDER ?? IN;
  const count = Number(process.env.IEXEC_INPUT_FILES_NUMBER ?? 0);
  return Array.from({ length: count }, (_, index) =>
    join(folder, process.env[`IEXEC_INPUT_FILE_NAME_${index + 1}`] ?? ''),
  );
}

/** Tells the worker which output is the result. `name` is relative to the output folder; `more` are further keys. */
export async function writeComputed(
  name: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await writeFile(
    join(OUT, 'computed.json'),
    JSON.stringify({ 'deterministic-output-path': join(OUT, name), ...more }),
  );
}

/** Ends the app with a message on stderr and exit code 1. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
