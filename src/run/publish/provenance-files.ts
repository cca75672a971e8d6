import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { EOL } from 'node:os';
import path from 'node:path';
import { reasonOf } from '../../errors/system-error.ts';
import { TaskError } from '../../errors/task-error.ts';
import { writeAtomically } from '../../files/atomic-file.ts';
import { PRIVATE_DIRECTORY, PRIVATE_FILE } from '../../files/private-modes.ts';
import { readTextFile } from '../../files/read-text-file.ts';
import { parseStatement, STATEMENT_FILE, type Statement } from '../../pipeline/provenance/statement.ts';

/** Most subjects of one attestation, and most bytes of their checksums, by `actions/attest`. */
const MAX_SUBJECTS = 1_024;
const MAX_CHECKSUM_BYTES = 512 * MAX_SUBJECTS;
/** Largest statement that is read, in bytes: that of 10,000 tasks with dozens of files each is smaller. */
const MAX_STATEMENT_BYTES = 64 * 1024 * 1024;
/** Most tasks of a statement that is written with indents. */
const MAX_INDENTED = 100;

/** Absolute paths of a statement, in the forms that other programs take. */
export interface ProvenanceFiles {
  /** The in-toto statement. */
  readonly statement: string;
  /** Its predicate alone (`predicate-path` of `actions/attest`). */
  readonly predicate: string;
  /**
   * Its subjects as `sha256sum` writes them (`subject-checksums` of `actions/attest`). Where these are more than an
   * attestation takes, the statement's own digest alone.
   */
  readonly checksums: string;
}

/** The folder for the provenance of a result: next to the result's own. */
export function provenanceFolder(outputPath: string): string {
  return `${outputPath}.provenance`;
}

/**
 * Writes a statement and its parts into their folder. Links of the same names are replaced and not followed;
 * `requireOutputFolder` has checked the folder itself.
 */
export async function writeProvenance(statement: Statement, outputPath: string): Promise<ProvenanceFiles> {
  const folder = provenanceFolder(outputPath);
  const files = {
    statement: path.join(folder, STATEMENT_FILE),
    predicate: path.join(folder, 'predicate.json'),
    checksums: path.join(folder, 'subjects.sha256'),
  };
  const text = jsonOf(statement, statement);
  await mkdir(folder, { recursive: true, mode: PRIVATE_DIRECTORY });
  await Promise.all([
    replaceFile(files.statement, text),
    replaceFile(files.predicate, jsonOf(statement, statement.predicate)),
    replaceFile(files.checksums, checksumsOf(statement, text)),
  ]);
  return files;
}

/** Indented, unless that would add megabytes to a long list. */
function jsonOf({ predicate: { tasks } }: Statement, value: object): string {
  return `${JSON.stringify(value, null, tasks.length > MAX_INDENTED ? 0 : 2)}\n`;
}

/** The subjects; the statement alone where `actions/attest` would refuse them: it has the digests of all files. */
function checksumsOf({ subject }: Statement, text: string): string {
  const lines = subject.map(({ name, digest }) => `${digest.sha256}  ${name}${EOL}`).join('');
  if (subject.length <= MAX_SUBJECTS && Buffer.byteLength(lines) <= MAX_CHECKSUM_BYTES) return lines;
  return `${createHash('sha256').update(text).digest('hex')}  ${STATEMENT_FILE}${EOL}`;
}

/** It may name the files of the result, which only this user can read. */
function replaceFile(file: string, text: string): Promise<void> {
  const how = { mode: PRIVATE_FILE, flag: 'wx' };
  return writeAtomically(file, undefined, temporary => writeFile(temporary, text, how));
}

/**
 * Reads a statement from its file.
 * @throws TaskError INPUT_INVALID naming `provenance`.
 */
export function readStatement(file: string): Statement {
  let text: string;
  try {
    text = readTextFile(file, MAX_STATEMENT_BYTES);
  } catch (cause) {
    throw new TaskError('INPUT_INVALID', {
      what: 'The input `provenance` names a file that cannot be read.',
      why: `${file}: ${reasonOf(cause)}.`,
      fix: `Set \`provenance\` to the path of the statement, or put it into the folder of \`path\` as ${STATEMENT_FILE}.`,
      cause,
    });
  }
  return parseStatement(text);
}
