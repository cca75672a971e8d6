import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { invalidInput } from '../../errors/invalid-input.ts';
import { messageOf } from '../../errors/message-of.ts';
import { isFolder, makeFolders } from '../../files/make-folders.ts';
import type { Reporter } from '../../pipeline/context/reporter.ts';
import { STATEMENT_FILE } from '../../pipeline/provenance/statement.ts';
import { followPath, isInGitFolder, isWithin, lookAt, realOrSame } from '../workspace/workspace-paths.ts';
import { provenanceFolder } from './provenance-files.ts';
import { resultsFileOf } from './results-file.ts';

/** Most folders that a message names. */
const MAX_NAMED = 5;

/**
 * Makes sure, before anything is bought, that a result can be moved into this folder and that its provenance can be
 * written next to it. Leaves at most empty folders above it. Warns of files that are in it already.
 * @param folder absolute path; it need not be there yet.
 * @throws TaskError INPUT_INVALID naming `output-path`.
 */
export async function requireOutputFolder(
  folder: string,
  workspace: string,
  { info, warn }: Pick<Reporter, 'info' | 'warn'>,
): Promise<void> {
  for (const place of [folder, provenanceFolder(folder)]) refuseForeign(place, workspace);
  const parent = path.dirname(folder);
  try {
    await makeFolders(parent);
    await tryToWrite(parent);
    for (const place of [folder, provenanceFolder(folder)])
      if (await isFolder(place)) await tryToWrite(place);
    const held = (await isFolder(folder)) ? await readdir(folder) : [];
    if (held.length === 0) return;
  } catch (cause) {
    throw invalidInput(
      'output-path',
      `The result cannot be written there: ${messageOf(cause)}.`,
      'Set `output-path` to a folder of its own in the workspace, such as confidential-output.',
      cause,
    );
  }
  if (isOfEarlierRun(folder)) {
    info(
      'The folder of `output-path` holds an earlier result. Its files stay, unless this result has files of the same names.',
    );
    return;
  }
  warn(
    'The folder of `output-path` is not empty. Files of the result replace those of the same name, and `verify` will not accept what else is in it; give each step an `output-path` of its own, and empty it before the run.',
    'The output folder is not empty',
  );
}

/** True when an earlier run wrote its statement, or the file on its list of tasks, beside the folder. */
function isOfEarlierRun(folder: string): boolean {
  return (
    existsSync(path.join(provenanceFolder(folder), STATEMENT_FILE)) ||
    lookAt(resultsFileOf(folder))?.isFile() === true
  );
}

/**
 * Makes sure, before anything is bought, that the file on a list of tasks can be written next to the output folder; to be
 * called after `requireOutputFolder`. An earlier file, or a link, is replaced.
 * @param folder absolute path of the output folder
 * @throws TaskError INPUT_INVALID naming `output-path`.
 */
export function requireResultsFile(folder: string): void {
  const file = resultsFileOf(folder);
  const there = lookAt(file);
  if (!there?.isDirectory()) return;
  throw invalidInput(
    'output-path',
    `The results of the tasks are listed in ${file}, where a folder is.`,
    'Remove that folder, or set `output-path` to another one.',
  );
}

/**
 * Makes sure, before anything is bought, that the folder of each task of a list is no link and no file: a commit can put a
 * link there, and the files of a result would follow it.
 * @param folders absolute paths, in the output folder
 * @throws TaskError INPUT_INVALID naming `output-path`.
 */
export function requireTaskFolders(folders: readonly string[]): void {
  const odd = folders.filter(folder => lookAt(folder)?.isDirectory() === false);
  if (odd.length === 0) return;
  const rest = odd.length > MAX_NAMED ? ` and ${odd.length - MAX_NAMED} more` : '';
  const named = odd.slice(0, MAX_NAMED).join(', ');
  throw invalidInput(
    'output-path',
    `Links or files are where the folders of tasks belong: ${named}${rest}.`,
    'Remove them, or set `output-path` to an empty folder.',
  );
}

/** Refuses a folder to which a link of a commit leads, and one whose files git or the host acts upon. */
function refuseForeign(folder: string, workspace: string): void {
  const { real, problem } = followPath(workspace, folder);
  if (problem !== undefined) {
    throw invalidInput(
      'output-path',
      `${problem}.`,
      'Set `output-path` to a folder that no link leads to; a place outside of the workspace is named by its own path.',
    );
  }
  if (isWithin(realOrSame(workspace), real)) {
    throw invalidInput(
      'output-path',
      `${folder} leads to the workspace itself or to a folder that holds it, ${real}.`,
      'Set `output-path` to a folder of its own in the workspace, such as confidential-output.',
    );
  }
  if (isCheckout(real)) {
    throw invalidInput(
      'output-path',
      `${folder} is the top of a Git checkout, where git, GitHub and the runner act upon files by their names, which the app chooses.`,
      'Set `output-path` to a folder in it, such as results.',
    );
  }
  const reserved = reservedFolder(real, realOrSame(workspace));
  if (reserved === undefined) return;
  throw invalidInput(
    'output-path',
    `${real} is in the folder ${reserved}, whose files ${reserved === '.git' ? 'git' : 'the runner'} acts upon.`,
    'Set `output-path` to a folder of its own in the workspace, such as confidential-output.',
  );
}

/** The folder from which git, GitHub or the runner takes its files, if `real` is in one: no app may write there. */
function reservedFolder(real: string, workspace: string): '.git' | '.github' | undefined {
  const below = isWithin(real, workspace) ? path.relative(workspace, real) : undefined;
  if (isInGitFolder(below ?? real)) return '.git';
  const segments = real.split(path.sep);
  // An organisation's repository of this name lies in a folder of this name, and is no part of another one.
  const isReserved = segments.some((segment, index) => {
    const folder = segments.slice(0, index).join(path.sep) || path.sep;
    return segment.toLowerCase() === '.github' && (folder === workspace || isCheckout(folder));
  });
  return isReserved ? '.github' : undefined;
}

/** True for the top folder of a working tree of Git. */
function isCheckout(folder: string): boolean {
  return lookAt(path.join(folder, '.git')) !== undefined;
}

/** Makes a folder in a folder of its own and moves it from there, as is done with a result. */
async function tryToWrite(folder: string): Promise<void> {
  const trial = await mkdtemp(path.join(folder, '.confidential-task-'));
  const moved = `${trial}-moved`;
  try {
    await mkdir(path.join(trial, 'result'));
    await rename(path.join(trial, 'result'), moved);
  } finally {
    for (const left of [trial, moved]) await rm(left, { recursive: true, force: true });
  }
}
