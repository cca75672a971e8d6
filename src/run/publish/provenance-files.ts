import { mkdir, writeFile } from 'node:fs/promises';
import { EOL } from 'node:os';
import path from 'node:path';
import { reasonOf } from '../../errors/system-error.ts';
import { TaskError } from '../../errors/task-error.ts';
import { writeAtomically } from '../../files/atomic-file.ts';
import { PRIVATE_DIRECTORY, PRIVATE_FILE } from '../../files/private-modes.ts';
import { readTextFile } from '../../files/read-text-file.ts';
import { parseStatement, STATEMENT_FILE, type Statement } from '../../pipeline/provenance/statement.ts';

/** Absolute paths of a statement, in the forms that other programs take. */
export interface ProvenanceFiles {
  /** The in-toto statement. */
  readonly statement: string;
  /** Its predicate alone (`predicate-path` of `actions/attest`). */
  readonly predicate: string;
  /** Its subjects as `sha256sum` writes them (`subject-checksums` of `actions/attest`). */
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
  const lines = statement.subject.map(({ name, digest }) => `${digest.sha256}  ${name}${EOL}`);
  await mkdir(folder, { recursive: true, mode: PRIVATE_DIRECTORY });
  await Promise.all([
    replaceFile(files.statement, `${JSON.stringify(statement, null, 2)}\n`),
    replaceFile(files.predicate, `${JSON.stringify(statement.predicate, null, 2)}\n`),
    replaceFile(files.checksums, lines.join('')),
  ]);
  return files;
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
    text = readTextFile(file);
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
