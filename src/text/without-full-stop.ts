/** Text without the full stop at its end, to be put into a sentence. */
export function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '');
}
