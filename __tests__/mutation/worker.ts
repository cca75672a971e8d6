import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Order, Plan, Report, TestFacts } from './messages.ts';
import { mutate, SWITCHES } from './mutants.ts';
import { Switches } from './switches.ts';
import { type LoadedTests, loadTests, runTests, type TestOutcome } from './test-run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GLOBALS = new URL('./jest-globals.ts', import.meta.url).href;
/** The files to mutate. */
const mutated = new Set<string>(JSON.parse(process.argv[2] ?? '[]'));

const switches = new Switches();
Object.assign(globalThis, { [SWITCHES]: switches });
// An error that no test waits for belongs to a mutant that was noticed before.
process.on('uncaughtException', () => {}).on('unhandledRejection', () => {});

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context),
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const file = path.relative(ROOT, fileURLToPath(url)).split(path.sep).join('/');
    if (!mutated.has(file)) return next(url, context);
    const source = stripTypeScriptTypes(mutate(file, readFileSync(fileURLToPath(url), 'utf8')).instrumented);
    return { format: 'module', source, shortCircuit: true };
  },
});

const loaded = new Map<string, LoadedTests>();

async function load(file: string): Promise<LoadedTests> {
  const known = loaded.get(file);
  if (known) return known;
  const tests = await loadTests(pathToFileURL(path.join(ROOT, file)).href);
  loaded.set(file, tests);
  return tests;
}

/** Runs a test file as it is, and notes how long each test takes and which mutants it meets. */
async function survey(file: string): Promise<Report> {
  const tests = await load(file);
  const metByLoading = switches.takeMet();
  const facts = tests.tests.map((_, index): TestFacts => ({ index, ms: 0, met: [] }));
  await runTests(tests, {
    timeoutMs: () => 120_000,
    after({ indices, ms, error }) {
      process.send?.({ kind: 'alive' } satisfies Report);
      const met = switches.takeMet();
      for (const index of indices) {
        const known = facts[index];
        if (!known) continue;
        known.ms += ms;
        known.met = [...new Set([...known.met, ...met])];
        if (error !== undefined) known.error = error;
      }
      return true;
    },
  });
  return { kind: 'surveyed', file, metByLoading, tests: facts };
}

/** The first failure of a plan's tests. */
type Failure = Pick<TestOutcome, 'indices' | 'error' | 'timedOut'>;

/** Runs chosen tests of a plan until one fails. */
async function firstFailure(plan: Plan, chosen: number[]): Promise<Failure | undefined> {
  const failures: Failure[] = [];
  await runTests(await load(plan.file), {
    chosen: new Set(chosen),
    timeoutMs: indices => Math.max(...indices.map(index => plan.timeoutsMs[index] ?? 10_000)),
    after(outcome) {
      process.send?.({ kind: 'alive' } satisfies Report);
      if (outcome.error !== undefined) failures.push(outcome);
      return outcome.error === undefined;
    },
  });
  return failures[0];
}

/** Runs the tests of a mutant until one fails. */
async function tryMutant({ mutant, plans, fresh }: Extract<Order, { kind: 'try' }>): Promise<Report> {
  const file = switches.of(mutant.file);
  for (const plan of plans) {
    file.active = mutant.id;
    let failure: Failure | undefined;
    try {
      failure = await firstFailure(plan, plan.tests);
    } catch (error) {
      return { kind: 'tried', noticed: `${plan.file} does not load: ${error}`, spoilt: true };
    } finally {
      file.active = -1;
    }
    if (!failure) continue;
    const noticed = `${plan.file}: ${failure.error}`;
    if (failure.timedOut || fresh) return { kind: 'tried', noticed, spoilt: true };
    // The test that failed has to pass without the mutant, or an earlier mutant has spoilt this process.
    const again = await firstFailure(plan, failure.indices.slice(0, 1));
    return again ? { kind: 'spoilt' } : { kind: 'tried', noticed, spoilt: false };
  }
  return { kind: 'tried', spoilt: fresh };
}

process.on('message', async (order: Order) => {
  const report: Report = await (order.kind === 'survey' ? survey(order.file) : tryMutant(order)).catch(
    error => ({
      kind: 'broken' as const,
      error: String(error?.stack ?? error),
    }),
  );
  switches.takeMet();
  process.send?.(report);
});
process.send?.({ kind: 'ready' } satisfies Report);
