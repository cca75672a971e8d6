import { plainText } from './plain-text.ts';

/** Longest line that we print, in characters; the rest of a longer one tells nobody anything. */
const MAX_LINE = 2_000;

/**
 * Makes any text, also one from a remote service, safe to print as one line of the step's log: plain (see
 * `plainText`), and nothing that the runner takes for a workflow command. The runner obeys a line that
 * begins with `::` after blanks, and `##[` anywhere in a line (`ActionCommand.TryParseV2` and `TryParse`).
 */
export function neutralise(text: string): string {
  return plainText(text, MAX_LINE)
    .replace(/\s+$/u, '')
    .replace(/^\s*::/u, ': :')
    .replaceAll('##[', '## [');
}

/** A duration for people: "45 s", "3 min 20 s", "20 min", "1 h 05 min". */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (milliseconds < 9_950) return `${(Math.max(0, milliseconds) / 1000).toFixed(1)} s`;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return `${minutes} min${seconds % 60 === 0 ? '' : ` ${String(seconds % 60).padStart(2, '0')} s`}`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

const SIZE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A number of bytes for people, in binary units: "12 B", "3.4 MiB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < SIZE_UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${SIZE_UNITS[unit]}`;
}
