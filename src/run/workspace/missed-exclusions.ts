import type { InputFile } from '../../archive/pack.ts';
import { parseName } from './glob-pattern.ts';

/** Most files that one warning names. */
const MAX_NAMED = 3;

/**
 * Finds exclusions that exclude less than they seem to. Paths begin in the workspace, so `!secret.txt` leaves
 * `scene/secret.txt` in; in a `.gitignore` it would not. `!./secret.txt` states that intention.
 * @param lines of `private-files`
 * @param files the files that will be sent
 * @returns one sentence or two for each such line
 */
export function missedExclusions(lines: readonly string[], files: readonly InputFile[]): string[] {
  return lines.flatMap(line => {
    const [, pattern] = /^!([^\\/]+)[\\/]?$/.exec(line) ?? [];
    if (pattern === undefined || pattern === '~') return [];
    const matches = parseName(pattern);
    const sent = files.map(({ name }) => name).filter(name => name.split('/').some(matches));
    if (sent.length === 0) return [];
    const named = sent.slice(0, MAX_NAMED).map(name => `\`${name}\``);
    const rest = sent.length > MAX_NAMED ? ` and ${sent.length - MAX_NAMED} more` : '';
    return [
      `The line \`${line}\` excludes only at the top of the workspace, so ${named.join(', ')}${rest} will be sent. Write \`!**/${line.slice(1)}\` to exclude in all folders, or \`!./${line.slice(1)}\` if you mean only the top.`,
    ];
  });
}
