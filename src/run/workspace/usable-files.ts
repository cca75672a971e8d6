import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InputFile } from '../../archive/pack.ts';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';

/** A pointer is smaller than this, by the specification of Git LFS; in bytes. */
const POINTER_BYTES = 1_024;
/**
 * A pointer file of Git LFS (docs/spec.md there): the version, under any of its names, then extensions, the digest and
 * the size, one per line.
 */
const POINTER =
  /^version https?:\/\/(?:git-lfs\.github\.com\/spec\/v1|hawser\.github\.com\/spec\/v1|git-media\.io\/v\/2)\r?\n(?:ext-[^\n]*\n)*oid sha256:[0-9a-f]{64}\r?\nsize \d+\s*$/;
/** Most files that a message names. */
const MAX_NAMED = 5;
/** Files that are read before other work gets its turn. */
const FILES_PER_TURN = 1_000;

/**
 * Makes sure that files can be read, and that each is the file itself and not a pointer to it: by default,
 * `actions/checkout` does not fetch the files of Git LFS. Only files as small as a pointer are opened.
 * @param input the name of the input that selected them
 * @throws TaskError INPUT_INVALID naming the files.
 */
export async function requireUsable(input: string, files: readonly InputFile[]): Promise<void> {
  const unreadable: string[] = [];
  const pointers: string[] = [];
  for (const [count, { path, name }] of files.entries()) {
    if (count % FILES_PER_TURN === FILES_PER_TURN - 1) await nextTurn();
    try {
      accessSync(path, constants.R_OK);
      if (isPointer(path)) pointers.push(name);
    } catch (cause) {
      unreadable.push(`${name} (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`);
    }
  }
  if (unreadable.length > 0) throw cannotRead(input, unreadable);
  if (pointers.length > 0) throw arePointers(input, pointers);
}

function isPointer(path: string): boolean {
  const { size } = statSync(path);
  return size > 0 && size < POINTER_BYTES && POINTER.test(readFileSync(path, 'latin1'));
}

function cannotRead(input: string, names: readonly string[]): TaskError {
  return invalidInput(
    input,
    `This step’s user cannot read ${listed(names)}.`,
    `In the step that makes them, give everyone the right to read (\`chmod -R a+rX\`), or exclude them in \`${input}\`.`,
  );
}

function arePointers(input: string, names: readonly string[]): TaskError {
  const what =
    names.length === 1 ? 'is a pointer of Git LFS, not the file' : 'are pointers of Git LFS, not the files';
  return invalidInput(
    input,
    `${listed(names)} ${what}.`,
    `Set \`lfs: true\` for actions/checkout, so that it fetches the ${names.length === 1 ? 'file' : 'files'}.`,
  );
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, MAX_NAMED).join(', ');
  return names.length > MAX_NAMED ? `${some} and ${names.length - MAX_NAMED} more` : some;
}
