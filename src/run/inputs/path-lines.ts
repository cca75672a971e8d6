import path from 'node:path';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { parseInclude } from '../workspace/glob-pattern.ts';
import { isInGitFolder, isWithin, lookAt } from '../workspace/workspace-paths.ts';
import type { ValueParser } from './input-values.ts';

/** A comment. A name may begin with `#` too, so a blank has to follow. */
const COMMENT = /^#+(?:\s|$)/;

/** Tells whether the workspace has something of this name. */
type IsThere = (name: string) => boolean;

/**
 * The lines of an input that names files: paths, globs, and exclusions that begin with `!`. A name may begin with `#`
 * or `!` too. A line that could mean both is an error, so that a committed file cannot turn an exclusion into a name.
 * @param workspace absolute; relative paths begin there
 */
export function pathLinesIn(workspace: string): ValueParser<readonly string[]> {
  const isThere: IsThere = name => lookAt(path.resolve(workspace, name)) !== undefined;
  return (text, input) => {
    const all = text.split(/\r?\n/).map(line => asExclusion(line.trim(), isThere));
    const lines = all.filter(line => line !== '' && !COMMENT.test(line));
    if (lines.length === 0 && all.some(line => line !== '')) throw onlyComments(input);
    for (const line of lines) requireClear(input, line, isThere);
    const excludes = lines.filter(line => line.startsWith('!'));
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
 * The lines of an input that a task list gives. The list may be committed by others than the author of the workflow, as
 * links are, so it names files of the workspace alone, and none of Git's own: those hold the token of the checkout.
 * @param workspace as for `pathLinesIn`
 */
export function listedPathLinesIn(workspace: string): ValueParser<readonly string[]> {
  const read = pathLinesIn(workspace);
  return (text, input) => {
    const lines = read(text, input);
    for (const line of lines) if (!line.startsWith('!')) requireOwn(input, line, workspace);
    return lines;
  };
}

/** @throws TaskError INPUT_INVALID for a line that names something outside of the workspace, or in a folder of Git. */
function requireOwn(input: string, line: string, workspace: string): void {
  const start = startOf(line, workspace);
  // The search for files says what is wrong with a pattern.
  if (start === undefined) return;
  if (isWithin(start, workspace) && !isInGitFolder(path.relative(workspace, start))) return;
  throw invalidInput(
    input,
    `The line "${line}" names files outside of the workspace or in a folder of Git, which a task list may not.`,
    `Copy the files into the workspace, or name them in the input \`${input}\` of the step.`,
  );
}

/** The place where the search for a pattern begins; undefined when it is none. */
function startOf(line: string, workspace: string): string | undefined {
  try {
    return parseInclude(line, workspace).start;
  } catch {
    return undefined;
  }
}

/** @throws TaskError INPUT_INVALID for a line that is half a comment or half an exclusion. */
function requireClear(input: string, line: string, isThere: IsThere): void {
  if (line === '!') throw emptyExclusion(input);
  if (line.startsWith('#') && !isThere(line)) throw noComment(input, line);
  if (line.startsWith('!!') && !isThere(line.slice(1))) throw twoMarks(input, line);
}

/**
 * The lines of an input that names files of a result, under their names there: no globs, and no file is looked for.
 * Comments are those of `pathLinesIn`; `./` in front makes a name of a line that would be a comment.
 */
export const parseResultNames: ValueParser<readonly string[]> = text =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !COMMENT.test(line))
    .map(line => line.replace(/^(?:\.\/+)+(?=.)/, ''));

/** Removes blanks after the mark, as GitHub does elsewhere, unless there is a file whose name has them. */
function asExclusion(line: string, isThere: IsThere): string {
  return line.startsWith('!') && !isThere(line) ? `!${line.slice(1).trimStart()}` : line;
}

function emptyExclusion(input: string): TaskError {
  return invalidInput(
    input,
    'One line is only an exclamation mark, so it excludes nothing.',
    'Write a path after the mark, or remove the line.',
  );
}

function twoMarks(input: string, line: string): TaskError {
  return invalidInput(
    input,
    `The line "${line}" excludes a file whose name begins with an exclamation mark, and no such file exists.`,
    `Write "!./${line.replace(/^!+\s*/, '')}" to exclude without that mark, or "!./${line.slice(1)}" for a glob with it.`,
  );
}

function onlyComments(input: string): TaskError {
  return invalidInput(
    input,
    'It has only comments, so it names no file.',
    `Name files in \`${input}\`, or leave it empty.`,
  );
}

function noComment(input: string, line: string): TaskError {
  return invalidInput(
    input,
    `The line "${line}" is not a comment, since no blank follows its #, and no file has that name.`,
    `Write "# ${line.slice(1)}" for a comment, or "./${line}" for files whose names begin with #.`,
  );
}

function ambiguous(input: string, line: string): TaskError {
  return invalidInput(
    input,
    `The line "${line}" excludes files, but a file has exactly that name.`,
    `Write "./${line}" to name that file, or "!./${line.slice(1)}" to exclude.`,
  );
}

function onlyExclusions(input: string): TaskError {
  return invalidInput(
    input,
    'Every line excludes files, and no line names any.',
    `Add a line that names files to \`${input}\`.`,
  );
}
