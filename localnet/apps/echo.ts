/**
 * Copies its inputs to the results and writes `report.json` about what it saw: its arguments, the names of its
 * environment variables, and the SHA-256 of its secrets, never their values.
 *
 * Arguments, all optional, to try how the network behaves:
 *
 * - `--exit N` exits with code N at the end; `--no-computed` leaves out `computed.json`;
 * - `--stderr TEXT` prints TEXT to stderr;
 * - `--sleep MS` waits before the end; `--until PATH` waits until that file exists on this machine;
 * - `--size BYTES` also writes a result of that size; `--name FILENAME` gives that result (or a small one) a name;
 * - `--callback-data TEXT` also writes this as `callback-data` into `computed.json`;
 * - `--dir` makes the folder `data`, with all copies in it, the deterministic output instead of `report.json`.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { datasetPaths, inputFilePaths, OUT, writeComputed } from './app-environment.ts';

/** Longest result name that post-compute accepts is 31 bytes, and addresses and hashes are longer. */
const NAME_LENGTH = 16;

const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: {
    exit: { type: 'string' },
    stderr: { type: 'string' },
    sleep: { type: 'string' },
    until: { type: 'string' },
    size: { type: 'string' },
    name: { type: 'string' },
    dir: { type: 'boolean' },
    'no-computed': { type: 'boolean' },
    'callback-data': { type: 'string' },
  },
  strict: false,
});

const data = values.dir === true ? join(OUT, 'data') : OUT;
await mkdir(data, { recursive: true });
process.stdout.write(`echo: ${args.length} arguments\n`);
if (values.stderr !== undefined) process.stderr.write(`${values.stderr}\n`);

const report = {
  args,
  environment: Object.keys(process.env).sort(),
  secrets: Object.fromEntries(
    Object.entries(process.env)
      .filter(([name]) => /^IEXEC_(APP_DEVELOPER|REQUESTER)_SECRET/.test(name))
      .map(([name, value = '']) => [name, createHash('sha256').update(value).digest('hex')]),
  ),
  taskId: process.env.IEXEC_TASK_ID,
  dealId: process.env.IEXEC_DEAL_ID,
  taskIndex: Number(process.env.IEXEC_TASK_INDEX),
  datasets: await copyAll(datasetPaths(), 'dataset'),
  inputFiles: await copyAll(inputFilePaths(), 'input'),
};
await writeFile(join(data, 'report.json'), JSON.stringify(report, null, 2));

if (values.size !== undefined || values.name !== undefined) {
  const name = typeof values.name === 'string' ? values.name : 'big.bin';
  await pipeline(Readable.from(blocks(Number(values.size ?? 5))), createWriteStream(join(data, name)));
}
if (values.sleep !== undefined) await delay(Number(values.sleep));
if (typeof values.until === 'string') while (!existsSync(values.until)) await delay(50);
if (values['no-computed'] !== true) {
  const callbackData = values['callback-data'];
  const more = typeof callbackData === 'string' ? { 'callback-data': callbackData } : {};
  await writeComputed(values.dir === true ? 'data' : 'report.json', more);
}
process.exitCode = Number(values.exit ?? 0);

/** Copies files to the results. Returns their names there; an input that is not there is reported as `null`. */
async function copyAll(paths: readonly string[], kind: string): Promise<(string | null)[]> {
  const names: (string | null)[] = [];
  for (const path of paths) {
    const name = `${kind}-${basename(path).slice(0, NAME_LENGTH)}`;
    if (existsSync(path)) await copyFile(path, join(data, name));
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
