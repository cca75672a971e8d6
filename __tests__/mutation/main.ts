import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Accepted, isAccepted } from './accepted.ts';
import { loadedFiles } from './import-graph.ts';
import type { Plan, Report } from './messages.ts';
import { type Mutant, mutate } from './mutants.ts';
import { TestWorker } from './workers.ts';

// Changes one operator, number or condition of src/ at a time, and runs the tests that meet the changed place. A change
// that no test notices shows what the tests do not hold.

const FOLDERS = ['crypto', 'archive', 'iexec', 'render-check', 'net', 'ipfs', 'storage', 'files', 'pipeline'];
/** Least share of the mutants of a folder that tests have to notice, in percent. */
const BAR = 85;
/** Tests that take longer are not run for single mutants. */
const SLOWEST_TEST_MS = 8_000;
/** Time after which a process in which no test has ended is taken to hang: more than any test may take. */
const SILENCE_MS = 90_000;
/** Tests of a place that runs while its file loads: as many as take this long together, the fastest first. */
const LOADING_MS = 15_000;

const USAGE = `npm run mutate -- [options]
  --folder src/x   mutate this folder or file only (may be given more than once)
  --sample N       try N mutants, chosen at random (default 200)
  --seed N         choose others (default 1)
  --all            try every mutant
  --minutes N      try no more mutants after this time, in a random order
  --workers N      processes (default: one a core)
  --json FILE      write what came of each mutant`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: FOLDERS.map(folder => `src/${folder}`) },
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    minutes: { type: 'string', default: 'Infinity' },
    workers: { type: 'string', default: String(availableParallelism()) },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

interface Tried extends Mutant {
  /** The test that failed, or the reason why this is no survivor. */
  noticed?: string;
  accepted?: string;
}

/** Random numbers below 1 that a seed repeats (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chooseMutants(all: Mutant[]): Mutant[] {
  const random = randomNumbers(Number(values.seed));
  return all
    .map(mutant => ({ mutant, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, values.all ? all.length : Number(values.sample))
    .map(({ mutant }) => mutant);
}

type Survey = Extract<Report, { kind: 'surveyed' }>;

/** Runs the work of a queue on all workers. */
async function share<Item>(
  workers: TestWorker[],
  items: Item[],
  run: (worker: TestWorker, item: Item) => Promise<void>,
) {
  const queue = [...items];
  await Promise.all(
    workers.map(async worker => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(worker, item);
    }),
  );
}

async function main(): Promise<void> {
  if (values.help) return console.log(USAGE);
  const started = Date.now();
  const sources = values.folder
    .flatMap(folder => (folder.endsWith('.ts') ? [folder] : globSync(`${folder}/**/*.ts`, { cwd: root })))
    .map(file => file.split(path.sep).join('/'))
    .sort();
  const all = sources.flatMap(file => mutate(file, readFileSync(path.join(root, file), 'utf8')).mutants);
  const chosen = chooseMutants(all);
  const mutated = [...new Set(chosen.map(mutant => mutant.file))];
  console.log(`${chosen.length} of ${all.length} mutants in ${mutated.length} files`);

  const loads = loadedFiles(root);
  const testFiles = globSync('__tests__/unit/**/*.test.ts', { cwd: root })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => mutated.some(one => loads(file).has(one)))
    .sort();
  const workers = Array.from({ length: Number(values.workers) }, () => new TestWorker(mutated));
  const surveys: Survey[] = [];
  await share(workers, testFiles, async (worker, file) => {
    const report = await worker.run({ kind: 'survey', file }, 150_000);
    if (report?.kind !== 'surveyed') {
      worker.stop();
      return console.log(
        `left out: ${file} does not run here${report?.kind === 'broken' ? `: ${report.error}` : ''}`,
      );
    }
    for (const { index, error } of report.tests) {
      if (error !== undefined) console.log(`left out: test ${index} of ${file}: ${error.split('\n')[0]}`);
    }
    surveys.push(report);
  });
  console.log(`${testFiles.length} test files surveyed in ${seconds(started)} s`);

  const accepted: Accepted[] = JSON.parse(readFileSync(new URL('./accepted.json', import.meta.url), 'utf8'));
  const tried: Tried[] = [];
  await share(workers, chosen, async (worker, mutant) => {
    if (Date.now() - started > Number(values.minutes) * 60_000) return;
    const noticed = await tryMutant(worker, mutant, surveys, loads);
    const reason = noticed === undefined ? accepted.find(one => isAccepted(one, mutant))?.reason : undefined;
    tried.push({
      ...mutant,
      ...(noticed === undefined ? {} : { noticed }),
      ...(reason ? { accepted: reason } : {}),
    });
    if (tried.length % 100 === 0)
      console.log(`${tried.length} of ${chosen.length} after ${seconds(started)} s`);
  });
  for (const worker of workers) worker.stop();

  tried.sort((a, b) => a.file.localeCompare(b.file) || a.id - b.id);
  if (values.json) writeFileSync(values.json, JSON.stringify(tried, null, 1));
  report(tried);
  console.log(`took ${seconds(started)} s`);
}

/** @returns which test noticed a mutant; undefined if none did. */
async function tryMutant(
  worker: TestWorker,
  mutant: Mutant,
  surveys: Survey[],
  loads: (file: string) => ReadonlySet<string>,
): Promise<string | undefined> {
  const key = `${mutant.file}:${mutant.id}`;
  const plans = surveys
    .map(survey =>
      plan(
        survey,
        survey.tests.filter(test => test.met.includes(key)),
      ),
    )
    .filter(({ tests }) => tests.length > 0)
    .sort((a, b) => a.ms - b.ms);
  if (plans.length > 0) {
    const noticed = await tryPlans(worker, mutant, plans, false);
    if (noticed !== undefined) return noticed;
  }
  if (!surveys.some(survey => survey.metByLoading.includes(key))) return undefined;
  // The place runs while its file loads, so that each such mutant needs a process of its own.
  const loading = surveys
    .filter(survey => loads(survey.file).has(mutant.file))
    .map(survey =>
      plan(
        survey,
        survey.tests.filter(test => test.met.length > 0),
      ),
    )
    .filter(({ tests }) => tests.length > 0)
    .sort((a, b) => a.ms - b.ms);
  let budgetMs = LOADING_MS;
  const affordable = loading.filter(({ ms }) => {
    budgetMs -= ms;
    return budgetMs > 0;
  });
  worker.stop();
  const noticed = await tryPlans(worker, mutant, affordable, true);
  worker.stop();
  return noticed;
}

function plan(survey: Survey, facts: Survey['tests']): Plan {
  const sound = facts.filter(test => test.error === undefined && test.ms < SLOWEST_TEST_MS);
  return {
    file: survey.file,
    tests: sound.map(({ index }) => index),
    ms: sound.reduce((sum, { ms }) => sum + ms, 0),
    timeoutsMs: Object.fromEntries(sound.map(({ index, ms }) => [index, 5 * ms + 3_000])),
  };
}

async function tryPlans(
  worker: TestWorker,
  mutant: Mutant,
  plans: Plan[],
  fresh: boolean,
): Promise<string | undefined> {
  const report = await worker.run({ kind: 'try', mutant, plans, fresh }, SILENCE_MS);
  switch (report?.kind) {
    case 'tried':
      if (report.spoilt) worker.stop();
      return report.noticed;
    case 'spoilt':
      worker.stop();
      // A new process, in which the first failure counts.
      return tryPlans(worker, mutant, plans, true);
    default:
      worker.stop();
      return report?.kind === 'broken' ? `broken: ${report.error}` : 'the process hung or ended';
  }
}

function report(tried: Tried[]): void {
  for (const { file, line, code, before, after, noticed, accepted } of tried) {
    if (noticed === undefined && accepted === undefined) {
      console.log(`${file}:${line}  ${before} → ${after || '(left out)'}\n    ${code}`);
    }
  }
  console.log('folder                mutants noticed survived accepted  share');
  let below = false;
  for (const folder of [...FOLDERS.map(name => `src/${name}/`), '']) {
    const ours = tried.filter(mutant => mutant.file.startsWith(folder));
    const noticed = ours.filter(mutant => mutant.noticed !== undefined).length;
    const accepted = ours.filter(mutant => mutant.accepted !== undefined).length;
    if (ours.length === 0) continue;
    const share = ours.length === accepted ? 100 : (100 * noticed) / (ours.length - accepted);
    if (folder && share < BAR) below = true;
    const figures = [ours.length, noticed, ours.length - noticed - accepted, accepted].map(n =>
      String(n).padStart(8),
    );
    console.log(`${(folder || 'all').padEnd(20)}${figures.join(' ')} ${share.toFixed(1).padStart(6)} %`);
  }
  if (below && values.all) {
    console.error(`In a folder above the tests notice less than ${BAR} % of the mutants.`);
    process.exitCode = 1;
  }
}

function seconds(started: number): number {
  return Math.round((Date.now() - started) / 1000);
}

await main();
