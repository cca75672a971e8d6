import { performance } from 'node:perf_hooks';
import { getState, resetState } from 'jest-circus';

type Block = ReturnType<typeof getState>['rootDescribeBlock'];
type Test = Block['tests'][number];
type HookName = Block['hooks'][number]['type'];

/** A test file, loaded once and run as often as asked for. */
export interface LoadedTests {
  root: Block;
  tests: Test[];
}

/** Outcome of one test, or of a hook that serves several; `error` where it failed. */
export interface TestOutcome {
  /** Numbers of the tests. */
  indices: number[];
  ms: number;
  error?: string;
  timedOut?: boolean;
}

// Kept from before a test may put in clocks of its own.
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** Loads a test file, whose tests Jest's own `describe` and `test` collect. */
export async function loadTests(url: string): Promise<LoadedTests> {
  resetState();
  await import(url);
  const root = getState().rootDescribeBlock;
  const tests: Test[] = [];
  const gather = (block: Block) => {
    for (const child of block.children) {
      if (child.type === 'test') tests.push(child);
      else gather(child);
    }
  };
  gather(root);
  return { root, tests: tests.filter(test => test.mode !== 'skip' && test.mode !== 'todo') };
}

/** What a test file's tests are run with. */
interface RunOptions {
  /** Numbers of the tests to run; all if not given. */
  chosen?: ReadonlySet<number>;
  /** Time for these tests, or for a hook of theirs. */
  timeoutMs: (indices: number[]) => number;
  /** Called after each test and hook; `false` ends the run. */
  after: (outcome: TestOutcome) => boolean;
}

/** Runs tests with their hooks, one after the other. */
export async function runTests({ root, tests }: LoadedTests, options: RunOptions): Promise<void> {
  const numbers = new Map(tests.map((test, index) => [test, index]));
  const isChosen = (test: Test) => {
    const index = numbers.get(test);
    return index !== undefined && (options.chosen?.has(index) ?? true);
  };
  const hasChosen = (block: Block): boolean =>
    block.children.some(child => (child.type === 'test' ? isChosen(child) : hasChosen(child)));
  const hooks = (block: Block, type: HookName) =>
    block.hooks.filter(hook => hook.type === type).map(hook => hook.fn);
  let goesOn = true;

  async function runBlock(block: Block, outer: Block[]): Promise<void> {
    if (!hasChosen(block)) return;
    const blocks = [...outer, block];
    const served = tests.flatMap((test, index) => (isChosen(test) && isInside(test, block) ? [index] : []));
    await step(served, hooks(block, 'beforeAll'));
    for (const child of block.children) {
      if (!goesOn) break;
      if (child.type === 'describeBlock') await runBlock(child, blocks);
      else if (isChosen(child)) await runTest(child, blocks);
    }
    await step(served, hooks(block, 'afterAll'), true);
  }

  async function runTest(test: Test, blocks: Block[]): Promise<void> {
    const before = blocks.flatMap(block => hooks(block, 'beforeEach'));
    const after = blocks.toReversed().flatMap(block => hooks(block, 'afterEach'));
    await step([numbers.get(test) ?? -1], [...before, test.fn], false, after);
  }

  async function step(
    indices: number[],
    functions: unknown[],
    always = false,
    last: unknown[] = [],
  ): Promise<void> {
    if ((!goesOn && !always) || functions.length === 0) return;
    const started = performance.now();
    const problem = await inTime(
      options.timeoutMs(indices),
      functions as (() => unknown)[],
      last as (() => unknown)[],
    );
    if (!goesOn) return;
    goesOn = options.after({ indices, ms: performance.now() - started, ...problem });
  }

  await runBlock(root, []);
}

function isInside(test: Test, block: Block): boolean {
  for (let at: Block | undefined = test.parent; at; at = at.parent) if (at === block) return true;
  return false;
}

async function inTime(
  timeoutMs: number,
  functions: (() => unknown)[],
  last: (() => unknown)[],
): Promise<{ error?: string; timedOut?: boolean }> {
  let timer: NodeJS.Timeout | undefined;
  let crash: ((error: unknown) => void) | undefined;
  const aside = new Promise<never>((_, reject) => {
    timer = startTimer(() => reject(TIMED_OUT), timeoutMs);
    crash = reject;
    process.on('uncaughtException', reject).on('unhandledRejection', reject);
  });
  const all = async (some: (() => unknown)[]) => {
    for (const one of some) await one.call({});
  };
  try {
    await Promise.race([all(functions).finally(() => all(last)), aside]);
    return {};
  } catch (error) {
    return error === TIMED_OUT ? { error: 'timed out', timedOut: true } : { error: messageOf(error) };
  } finally {
    stopTimer(timer);
    if (crash) process.off('uncaughtException', crash).off('unhandledRejection', crash);
  }
}

const TIMED_OUT = Symbol('timed out');

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
