import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type AppContext, datasetPaths, inputFilePaths, outputFolder, writeComputed } from './app-context.ts';
import { failAsPlanned } from './planned-failure.ts';
import { readTaskLine } from './task-line.ts';

/** Longest result name that post-compute accepts is 31 bytes, and addresses and hashes are longer. */
const NAME_LENGTH = 16;

const OPTIONS = {
  exit: { type: 'string' },
  stderr: { type: 'string' },
  sleep: { type: 'string' },
  until: { type: 'string' },
  size: { type: 'string' },
  name: { type: 'string' },
  dir: { type: 'boolean' },
  'no-computed': { type: 'boolean' },
  'callback-data': { type: 'string' },
} as const;

/**
 * Copies its inputs to the results and writes `report.json` about what it saw: its arguments, the names of its
 * environment variables, the SHA-256 of its secrets, never their values, and the line of its task.
 *
 * Arguments, all optional, to try how the network behaves:
 *
 * - `--exit N` exits with code N at the end; `--no-computed` leaves out `computed.json`;
 * - `--stderr TEXT` prints TEXT to stderr;
 * - `--sleep MS` waits before the end; `--until PATH` waits until that file exists on this machine;
 * - `--size BYTES` also writes a result of that size; `--name FILENAME` gives that result (or a small one) a name;
 * - `--callback-data TEXT` also writes this as `callback-data` into `computed.json`;
 * - `--fail`, `--fail-once` and `--task` let tasks fail: see `failAsPlanned`;
 * - `--dir` makes the folder `data`, with all copies in it, the deterministic output instead of `report.json`.
 */
export async function echo(app: AppContext): Promise<number> {
  const { args, environment, signal } = app;
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: false });
  const line = await readTaskLine(app);
  failAsPlanned(app, line);
  const data = values.dir === true ? join(outputFolder(app), 'data') : outputFolder(app);
  await mkdir(data, { recursive: true });
  app.print(`echo: ${args.length} arguments\n`);
  if (values.stderr !== undefined) app.printError(`${values.stderr}\n`);
  const report = {
    args,
    environment: Object.keys(environment).sort(),
    secrets: secretDigests(app),
    taskId: environment.IEXEC_TASK_ID,
    dealId: environment.IEXEC_DEAL_ID,
    taskIndex: Number(environment.IEXEC_TASK_INDEX),
    task: line,
    datasets: await copyAll(datasetPaths(app), data, 'dataset'),
    inputFiles: await copyAll(inputFilePaths(app), data, 'input'),
  };
  await writeFile(join(data, 'report.json'), JSON.stringify(report, null, 2));

  if (values.size !== undefined || values.name !== undefined) {
    const name = typeof values.name === 'string' ? values.name : 'big.bin';
    await pipeline(Readable.from(blocks(Number(values.size ?? 5))), createWriteStream(join(data, name)));
  }
  if (values.sleep !== undefined) await delay(Number(values.sleep), undefined, { signal });
  if (typeof values.until === 'string')
    while (!existsSync(values.until)) await delay(50, undefined, { signal });
  if (values['no-computed'] !== true) {
    const callbackData = values['callback-data'];
    const more = typeof callbackData === 'string' ? { 'callback-data': callbackData } : {};
    await writeComputed(app, values.dir === true ? 'data' : 'report.json', more);
  }
  return Number(values.exit ?? 0);
}

/** SHA-256 of each secret by the name of its variable. */
function secretDigests({ environment }: AppContext): Record<string, string> {
  const secrets = Object.entries(environment).filter(([name]) =>
    /^IEXEC_(APP_DEVELOPER|REQUESTER)_SECRET/.test(name),
  );
  return Object.fromEntries(
    secrets.map(([name, value = '']) => [name, createHash('sha256').update(value).digest('hex')]),
  );
}

/** Copies files to the results. Returns their names there; an input that is not there is reported as `null`. */
async function copyAll(paths: readonly string[], folder: string, kind: string): Promise<(string | null)[]> {
  const names: (string | null)[] = [];
  for (const path of paths) {
    const name = `${kind}-${basename(path).slice(0, NAME_LENGTH)}`;
    if (existsSync(path)) await copyFile(path, join(folder, name));
    names.push(existsSync(path) ? name : null);
  }
  return names;
}

/** Bytes that do not compress well, yet are the same in every run. */
function* blocks(size: number): Generator<Buffer> {
  const block = Buffer.concat(
    Array.from({ length: 2048 }, (_, index) => createHash('sha256').update(`echo ${index}`).digest()),
  );
  for (let left = size; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length));
}
