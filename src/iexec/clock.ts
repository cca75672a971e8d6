import { pause } from './abortable.ts';

/** How time is told and passes. Tests bring their own, so that nothing has to wait. */
export interface Clock {
  /** Milliseconds since some moment in the past. */
  now(): number;
  /** Ends after so many milliseconds, or throws the signal's reason when that fires before. */
  pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** The machine's own time. */
export const MACHINE_CLOCK: Clock = { now: Date.now, pause };
