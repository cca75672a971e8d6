/** Decodes `%XX` in a text; one that is not UTF-8 in percent-encoding stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
