import { pause } from './abortable.ts';

/** Reads the time and waits. Tests bring their own clock, so that they need not wait. */
export interface Clock {
  /** Milliseconds since some moment in the past. */
  now(): number;
  /** Ends after so many milliseconds, or throws the signal's reason when that fires before. */
  pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** The machine's own time. */
export const MACHINE_CLOCK: Clock = { now: Date.now, pause };
