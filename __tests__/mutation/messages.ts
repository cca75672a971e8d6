import type { Mutant } from './mutants.ts';

/** Facts about one test from a run without mutants. */
export interface TestFacts {
  /** Number within its file. */
  index: number;
  ms: number;
  /** Mutants that it meets, as `file:id`. */
  met: string[];
  /** The reason if it fails even so. */
  error?: string;
}

/** Tests of one file to run against a mutant. */
export interface Plan {
  file: string;
  /** Numbers of the tests; empty for all. */
  tests: number[];
  /** Time that they take. */
  ms: number;
  timeoutsMs: Record<number, number>;
}

/** Order from the main process to a worker. */
export type Order =
  | { kind: 'survey'; file: string }
  | { kind: 'try'; mutant: Mutant; plans: Plan[]; fresh: boolean };

/** Report from a worker to the main process. */
export type Report =
  | { kind: 'ready' }
  /** A test has ended. */
  | { kind: 'alive' }
  | { kind: 'surveyed'; file: string; metByLoading: string[]; tests: TestFacts[] }
  /** `noticed` says which test failed, and is not there if all passed; a spoilt process must not be used again. */
  | { kind: 'tried'; noticed?: string; spoilt: boolean }
  | { kind: 'spoilt' }
  | { kind: 'broken'; error: string };
