/** A time span for people, to the minute from one minute on: `45 s`, `5 h 30 min`. */
export function durationText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (milliseconds < 59_500) return `${Math.round(milliseconds / 1_000)} s`;
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return [parts[0] ? `${parts[0]} h` : '', parts[1] ? `${parts[1]} min` : ''].filter(Boolean).join(' ');
}
