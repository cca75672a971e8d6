import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Time and memory of one try. */
export interface Sample {
  readonly milliseconds: number;
  /** Peak of resident memory; of the largest process, where the work takes several. Unknown without GNU time. */
  readonly peakBytes?: number;
}

/** Medians over several tries. */
export interface Measured extends Sample {
  readonly tries: number;
}

/** Runs one try and cleans up behind it; only what the sample says counts. */
export type Contestant = () => Promise<Sample>;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Inside the project, so that imports are found. */
const COMPILED = path.join(ROOT, 'build/bench');
const GNU_TIME = '/usr/bin/time';
const ENV = { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' };

/**
 * Lets the contestants take turns, so that whatever else the machine does falls on all of them alike.
 * @param tries how many tries each of them has
 */
export async function compare<Name extends string>(
  contestants: Readonly<Record<Name, { run: Contestant; tries: number }>>,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(contestants) as Name[];
  const samples = new Map<Name, Sample[]>(names.map(name => [name, []]));
  const rounds = Math.max(...names.map(name => contestants[name].tries));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (round < contestants[name].tries) samples.get(name)?.push(await contestants[name].run());
    }
  }
  return Object.fromEntries(names.map(name => [name, summary(samples.get(name) ?? [])])) as Record<
    Name,
    Measured
  >;
}

/** Compiles `src/` as the build does: the types of the sources would be stripped anew in each of their threads. */
export function compileSources(): void {
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const options = ['-p', 'tsconfig.build.json', '--outDir', COMPILED];
  execFileSync(process.execPath, [compiler, ...options], { cwd: ROOT, stdio: 'inherit' });
}

/** A job of `contestant.ts` in a fresh process, after `compileSources`. */
export function inChild(who: 'ours' | 'sdk', what: string, folder: string): Contestant {
  const script = path.join(ROOT, 'bench/contestant.ts');
  // The SDK holds everything in memory several times.
  const options = who === 'sdk' ? ['--max-old-space-size=16384'] : [];
  const args = [...options, script, who, what, folder, COMPILED];
  return async () => {
    const sample = JSON.parse(
      execFileSync(process.execPath, args, { cwd: ROOT, env: ENV, encoding: 'utf8' }),
    );
    removeOutputs(folder);
    return sample as Sample;
  };
}

/** Commands that run one after the other, as in a script. Each is a program and its arguments. */
export function commands(folder: string, lines: readonly (readonly string[])[]): Contestant {
  return async () => {
    const report = path.join(folder, 'time.txt');
    let peakBytes = 0;
    const measured = existsSync(GNU_TIME);
    const startedAt = performance.now();
    for (const line of lines) {
      const [program = '', ...args] = measured ? [GNU_TIME, '-f', '%M', '-o', report, ...line] : line;
      execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
      if (measured) peakBytes = Math.max(peakBytes, Number(readFileSync(report, 'utf8')) * 1024);
    }
    const milliseconds = performance.now() - startedAt;
    removeOutputs(folder);
    return { milliseconds, ...(peakBytes > 0 && { peakBytes }) };
  };
}

/** A process from its start to its end, or to its first line when `until` says so. */
export function start(args: readonly string[], until: 'end' | 'first line'): Contestant {
  return () =>
    new Promise((resolve, reject) => {
      const startedAt = performance.now();
      const child = spawn(process.execPath, args, {
        cwd: ROOT,
        env: ENV,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let firstLine: number | undefined;
      child.stdout.on('data', () => {
        firstLine ??= performance.now() - startedAt;
      });
      child.on('error', reject);
      child.on('close', () => {
        const ended = performance.now() - startedAt;
        resolve({ milliseconds: until === 'end' ? ended : (firstLine ?? ended) });
      });
    });
}

/** Everything that a contestant writes has a name that tells whose it is. */
function removeOutputs(folder: string): void {
  for (const name of ['encrypted', 'checksum', 'inner', 'unpacked', 'many']) {
    for (const owner of ['ours', 'sdk', 'commands'])
      rmSync(path.join(folder, `${name}.${owner}`), { recursive: true, force: true });
  }
}

function summary(samples: readonly Sample[]): Measured {
  const peaks = samples.flatMap(({ peakBytes }) => (peakBytes === undefined ? [] : [peakBytes]));
  return {
    milliseconds: median(samples.map(({ milliseconds }) => milliseconds)),
    tries: samples.length,
    ...(peaks.length > 0 && { peakBytes: median(peaks) }),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
