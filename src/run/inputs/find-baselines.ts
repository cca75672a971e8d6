import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from '../../archive/pack.ts';
import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';
import {
  type BaselineFile,
  type Baselines,
  ENCRYPTED_SUFFIX,
  readBaseline,
  readSide,
} from '../../render-check/baselines.ts';
import { BLENDER_RULE } from '../../render-check/compare/compare-pictures.ts';
import {
  FORMAT_NAMES,
  isOtherPictureName,
  isPictureName,
} from '../../render-check/formats/picture-formats.ts';
import { searchFiles } from '../workspace/private-files.ts';
import { requireUsable } from '../workspace/usable-files.ts';
import { followPath, isInGitFolder, isWithin, realOrSame } from '../workspace/workspace-paths.ts';
import type { RenderCheckConfig } from './render-check-inputs.ts';

/** Most faulty baselines that a message names. */
const MAX_FAULTS = 5;

/**
 * Finds the expected pictures and makes sure, before any money is spent, that they can be used: each is read, decrypted
 * and decoded once. With `update` they are only searched, since they will be replaced.
 * @param workspace absolute
 * @throws TaskError INPUT_NO_FILES when no baseline exists and none will be made. INPUT_INVALID when two baselines have
 * one name, one cannot be read or compared, a key is missing or wrong, or new ones would leave the workspace.
 */
export async function findBaselines(
  { patterns, update, identities }: RenderCheckConfig,
  workspace: string,
): Promise<Baselines> {
  const { root, files: found } = await searchFiles('baseline', patterns, workspace);
  const files = new Map<string, BaselineFile>();
  const pictures: InputFile[] = [];
  const others: string[] = [];
  for (const file of found) {
    const encrypted = file.name.endsWith(ENCRYPTED_SUFFIX);
    const name = encrypted ? file.name.slice(0, -ENCRYPTED_SUFFIX.length) : file.name;
    if (isOtherPictureName(name)) others.push(file.name);
    if (!isPictureName(name)) continue;
    if (files.has(name)) {
      throw invalidInput(
        'baseline',
        `"${name}" has two baselines, one encrypted and one not.`,
        'Delete one of them.',
      );
    }
    files.set(name, { path: file.path, encrypted });
    pictures.push(file);
  }
  if (files.size === 0 && !update) throw noBaselines(patterns);
  if (update) refuseOutside(root, workspace);
  await requireUsable('baseline', pictures);
  await tryKey([...files.values()], identities);
  if (!update) await requireComparable(files, identities);
  return { root, files, others, identities };
}

/** Opens the smallest encrypted baseline, so that a wrong key fails before the pictures are paid for. */
async function tryKey(files: readonly BaselineFile[], identities: readonly string[]): Promise<void> {
  const encrypted = files.filter(file => file.encrypted);
  if (encrypted.length === 0) return;
  if (identities.length === 0) {
    throw invalidInput(
      'baseline-key',
      'It is empty, but some baselines are encrypted.',
      'Set `baseline-key` from the secret that holds the age identity; secrets are empty in pull requests from forks.',
    );
  }
  const sizes = await Promise.all(
    encrypted.map(async file => ({ file, size: (await stat(file.path)).size })),
  );
  const { file } = sizes.reduce((smallest, next) => (next.size < smallest.size ? next : smallest));
  const { decryptAge } = await import('../../crypto/age.ts');
  try {
    const { bytes, problem } = await readSide(file.path);
    if (!bytes) throw new Error(problem);
    await decryptAge(bytes, identities);
  } catch (cause) {
    throw invalidInput(
      'baseline-key',
      `It does not open ${path.basename(file.path)}, or that file is damaged.`,
      'Set `baseline-key` to the age identity that the baselines were encrypted for.',
      cause,
    );
  }
}

/** Opens every baseline as the comparison will, one at a time. */
async function requireComparable(
  files: ReadonlyMap<string, BaselineFile>,
  identities: readonly string[],
): Promise<void> {
  const { examine } = await import('../../render-check/compare/examine.ts');
  const faults: string[] = [];
  for (const [name, file] of files) {
    const { before } = await examine(name, await readBaseline(file, identities), undefined, BLENDER_RULE);
    if (before?.picture) continue;
    faults.push(`${name} (${before?.bytes?.byteLength === 0 ? 'it is empty' : before?.problem})`);
  }
  if (faults.length === 0) return;
  const rest = faults.length > MAX_FAULTS ? ` and ${faults.length - MAX_FAULTS} more` : '';
  throw invalidInput(
    'baseline',
    `Nothing can be compared with ${faults.slice(0, MAX_FAULTS).join(', ')}${rest}.`,
    'Restore these pictures, replace them by a run with `baseline-update: true`, or exclude them in `baseline`.',
  );
}

/**
 * Refuses a folder that leads out of the workspace, as a committed link can, or into Git's own files.
 * @throws TaskError INPUT_INVALID
 */
function refuseOutside(root: string, workspace: string): void {
  const { real, problem } = followPath(workspace, root);
  const isOutside = !isWithin(real, realOrSame(workspace));
  const isReserved = isInGitFolder(path.relative(realOrSame(workspace), real));
  if (problem === undefined && !isOutside && !isReserved) return;
  const why = isOutside ? 'is not in the workspace' : 'leads into the folder .git';
  throw invalidInput(
    'baseline-update',
    `The folder of the baselines ${why}${problem === undefined ? '' : `: ${problem}`}.`,
    'Set `baseline` to a folder of the workspace that is not a link to another place.',
  );
}

function noBaselines(patterns: readonly string[]): TaskError {
  const list = patterns.map(pattern => `"${pattern}"`).join(', ');
  return new TaskError('INPUT_NO_FILES', {
    what: 'The input `baseline` names no pictures.',
    why: `No ${FORMAT_NAMES} file, encrypted or not, matches ${list}.`,
    fix: 'Correct the path. If there is no baseline yet, run once with `baseline-update: true`.',
  });
}
