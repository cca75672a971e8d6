import path from 'node:path';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { lookAt } from '../workspace/workspace-paths.ts';
import type { ValueParser } from './input-values.ts';

/** A comment. A name may begin with `#` too, so a blank has to follow. */
const COMMENT = /^#+(?:\s|$)/;

/**
 * The lines of an input that names files: paths, globs, and exclusions that begin with `!`. A name may begin with `#`
 * or `!` too; a line that could mean both is an error, never a silent guess. So a file that somebody commits cannot
 * turn an exclusion into a name.
 * @param workspace absolute; relative paths begin there
 */
export function pathLinesIn(workspace: string): ValueParser<readonly string[]> {
  const isThere = (name: string): boolean => lookAt(path.resolve(workspace, name)) !== undefined;
  return (text, input) => {
    const all = text.split(/\r?\n/).map(line => asExclusion(line.trim(), isThere));
    const lines = all.filter(line => line !== '' && !COMMENT.test(line));
    if (lines.length === 0 && all.some(line => line !== '')) throw onlyComments(input);
    for (const line of lines) if (line.startsWith('#') && !isThere(line)) throw noComment(input, line);
    const excludes = lines.filter(line => line.startsWith('!'));
    for (const line of excludes) {
      if (line === '!') throw emptyExclusion(input);
      if (line.startsWith('!!') && !isThere(line.slice(1))) throw twoMarks(input, line);
    }
    const names = excludes.filter(isThere);
    if (excludes.length < lines.length) {
      if (names[0] !== undefined) throw ambiguous(input, names[0]);
      return lines;
    }
    // There is nothing to exclude from, so each line is a name or a mistake.
    if (names.length < excludes.length) throw onlyExclusions(input);
    return names.map(name => `./${name}`);
  };
}

/**
 * The lines of an input that names files of a result, as they are called there: no globs, and nothing is looked for.
 * Comments are those of `pathLinesIn`, and `./` makes a name of what would be one.
 */
export const parseResultNames: ValueParser<readonly string[]> = text =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !COMMENT.test(line))
    .map(line => line.replace(/^(?:\.\/+)+(?=.)/, ''));

/** Blanks after the mark are no part of a name, as elsewhere on GitHub; unless there is a file whose name has them. */
function asExclusion(line: string, isThere: (name: string) => boolean): string {
  return line.startsWith('!') && !isThere(line) ? `!${line.slice(1).trimStart()}` : line;
}

function emptyExclusion(input: string): TaskError {
  return invalidInput(
    input,
    'A line is an exclamation mark alone, so that it excludes nothing.',
    'Write what to exclude after the mark, or take the line out.',
  );
}

function twoMarks(input: string, line: string): TaskError {
  return invalidInput(
    input,
    `The line "${line}" excludes a file whose name begins with an exclamation mark, and there is none.`,
    `Write "!./${line.replace(/^!+\s*/, '')}" to exclude without that mark, or "!./${line.slice(1)}" for a glob with it.`,
  );
}

function onlyComments(input: string): TaskError {
  return invalidInput(
    input,
    'It holds nothing but comments, so that no file is named.',
    `Name files in \`${input}\`, or leave it empty.`,
  );
}

function noComment(input: string, line: string): TaskError {
  return invalidInput(
    input,
    `The line "${line}" is no comment, since no blank follows its #, and there is no file of that name.`,
    `Write "# ${line.slice(1)}" for a comment, or "./${line}" for files whose names begin with #.`,
  );
}

function ambiguous(input: string, line: string): TaskError {
  return invalidInput(
    input,
    `The line "${line}" excludes files, and there is a file of just that name too.`,
    `Write "./${line}" to name that file, or "!./${line.slice(1)}" to exclude.`,
  );
}

function onlyExclusions(input: string): TaskError {
  return invalidInput(
    input,
    'Every line excludes files and none names any.',
    `Add a line that names files to \`${input}\`.`,
  );
}
