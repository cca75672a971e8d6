import { artifactSegments, numbered } from './entry-name.ts';

/**
 * The names of files in an artifact, which refuses every name that some file system could not hold. A name that fits
 * stays as it is; another one is made to fit (`artifactSegments`), with a number where that is taken. The result
 * depends on the set of names alone, and names that were made to fit stay unchanged. So everyone who has the files,
 * under either names, computes the same names.
 * @param paths relative, `/`-separated, each once
 * @returns the name in the artifact by path
 */
export function publishedNames(paths: readonly string[]): Map<string, string> {
  const names = new Map(paths.filter(fits).map(path => [path, path]));
  const files = new Set(names.keys());
  const folders = new Set(paths.filter(fits).flatMap(foldersOf));
  for (const path of paths.filter(one => !fits(one)).sort()) {
    const segments: string[] = [];
    const fitting = artifactSegments(path);
    for (const [index, segment] of fitting.entries()) {
      const isFile = index === fitting.length - 1;
      const place = (number: number) =>
        [...segments, number === 1 ? segment : numbered(segment, number)].join('/');
      let number = 1;
      while (files.has(place(number)) || (isFile && folders.has(place(number)))) number += 1;
      segments.push(number === 1 ? segment : numbered(segment, number));
      (isFile ? files : folders).add(segments.join('/'));
    }
    names.set(path, segments.join('/'));
  }
  return names;
}

function fits(path: string): boolean {
  return artifactSegments(path).join('/') === path;
}

/** `a/b/c` is in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
