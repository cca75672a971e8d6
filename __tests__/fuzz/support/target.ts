import { TaskError } from '../../../src/errors/task-error.ts';
import { Random } from './random.ts';

/** A parser of foreign data, to be fed with unlikely data. */
export interface FuzzTarget<Input = unknown> {
  /** Short and stable: it is part of every case's seed. */
  readonly name: string;
  /** The input of one case: mostly a valid sample that was changed. */
  make(random: Random): Input;
  /**
   * Feeds it. What it throws is a finding, but for the refusals that its documentation names: a TaskError, or what
   * `isRefusal` says. A success that must not be is to be thrown as a plain Error.
   */
  feed(input: Input): void | Promise<void>;
  readonly isRefusal?: (error: unknown) => boolean;
  /** Removes what it needs on disk. */
  close?(): Promise<void>;
}

/** End of one case. */
export type CaseEnd = 'accepted' | 'refused';

/** Runs one case. @throws what the target threw, when that is no refusal. */
export async function runCase(target: FuzzTarget, seed: number, index: number): Promise<CaseEnd> {
  const input = target.make(new Random(seed, target.name, index));
  try {
    await target.feed(input);
    return 'accepted';
  } catch (error) {
    if (error instanceof TaskError && error.code !== 'UNEXPECTED') {
      if (error.message.length > 20_000) throw new Error(`a message of ${error.message.length} characters`);
      return 'refused';
    }
    if (target.isRefusal?.(error)) return 'refused';
    throw error;
  }
}

/** For a success that must not be. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Wrong success: ${what}.`);
}
