import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that an app has to do with. */
export interface AppContext {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes to standard error. */
  printError(text: string): void;
  /** Aborts when the app is to be killed. */
  readonly signal: AbortSignal;
}

/** The program of an app. Returns its exit code. @throws AppFailure */
export type AppProgram = (app: AppContext) => Promise<number>;

/** Thrown to end an app with a message on standard error and exit code 1. */
export class AppFailure extends Error {}

/** Name of the dataset of a deal without one: the zero address, which no file has. */
const NO_DATASET = `0x${'0'.repeat(40)}`;

/** Runs a program to its end. Returns its exit code. */
export async function runProgram(program: AppProgram, app: AppContext): Promise<number> {
  try {
    return await program(app);
  } catch (error) {
    const isPlain = error instanceof AppFailure;
    app.printError(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

/** Folder of the inputs. */
export function inputFolder({ environment }: AppContext): string {
  return environment.IEXEC_IN ?? '/iexec_in';
}

/** Folder for the results. */
export function outputFolder({ environment }: AppContext): string {
  return environment.IEXEC_OUT ?? '/iexec_out';
}

/**
 * Paths of the decrypted datasets of this task, whether they are there or not: the one of the deal, or a bulk slice.
 */
export function datasetPaths(app: AppContext): string[] {
  const { environment } = app;
  const names = [environment.IEXEC_DATASET_FILENAME].filter(name => name !== NO_DATASET);
  const sliceSize = Number(environment.IEXEC_BULK_SLICE_SIZE ?? 0);
  for (let k = 1; k <= sliceSize; k += 1) names.push(environment[`IEXEC_DATASET_${k}_FILENAME`]);
  return names.flatMap(name => (name === undefined || name === '' ? [] : [join(inputFolder(app), name)]));
}

/** Paths of the public input files of this task. */
export function inputFilePaths(app: AppContext): string[] {
  const folder = app.environment.IEXEC_INPUT_FILES_FOLDER ?? inputFolder(app);
  const count = Number(app.environment.IEXEC_INPUT_FILES_NUMBER ?? 0);
  return Array.from({ length: count }, (_, index) =>
    join(folder, app.environment[`IEXEC_INPUT_FILE_NAME_${index + 1}`] ?? ''),
  );
}

/** Names the output that is the result. `name` is relative to the output folder; `more` are further keys. */
export async function writeComputed(
  app: AppContext,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const out = outputFolder(app);
  await writeFile(
    join(out, 'computed.json'),
    JSON.stringify({ 'deterministic-output-path': join(out, name), ...more }),
  );
}
