/** Most characters of a wrong value that a message quotes. */
const MAX_QUOTED = 60;

/** Makes a wrong value short enough for a sentence: one line, of at most 60 characters and `…`. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line;
}
