import path from 'node:path';
import type { Reporter } from '../../pipeline/context/reporter.ts';
import { missedExclusions } from './missed-exclusions.ts';
import type { FoundFiles } from './private-files.ts';
import { sentSecrets } from './sent-secrets.ts';

/** Most folders that are named as not being part of the input. */
const MAX_NAMED_FOLDERS = 5;
/** Most warnings of one kind. */
const MAX_WARNINGS = 20;

/** The files that a set of lines found. */
export interface FoundByLines extends FoundFiles {
  readonly lines: readonly string[];
}

/**
 * Logs the folders that were left out of the input, and warns of files that may be part of it by mistake: once, however
 * many sets of lines there are.
 * @param input name of the input that has the lines
 */
export function logFoundFiles(
  sets: readonly FoundByLines[],
  workspace: string,
  reporter: Reporter,
  input = 'private-files',
): void {
  const passedOver = [...new Set(sets.flatMap(found => found.passedOver))];
  if (passedOver.length > 0) {
    const folders = passedOver.map(folder => path.relative(workspace, folder) || folder);
    const some = folders.slice(0, MAX_NAMED_FOLDERS).join(', ');
    const rest = folders.length > MAX_NAMED_FOLDERS ? ` and ${folders.length - MAX_NAMED_FOLDERS} more` : '';
    reporter.info(`Not part of the input: ${some}${rest}.`);
  }
  for (const reason of sentSecrets(together(sets), input)) reporter.warn(reason, 'The app would get secrets');
  const missed = new Set(sets.flatMap(({ lines, files }) => missedExclusions(lines, files)));
  for (const reason of [...missed].slice(0, MAX_WARNINGS))
    reporter.warn(reason, 'An exclusion leaves files in');
}

/** The files of all sets, each once. */
function together(sets: readonly FoundByLines[]): Pick<FoundFiles, 'files' | 'unnamed'> {
  const [first, ...others] = sets;
  if (first && others.length === 0) return first;
  const files = new Map(sets.flatMap(found => found.files.map(file => [`${file.path}\n${file.name}`, file])));
  return { files: [...files.values()], unnamed: sets.flatMap(found => found.unnamed) };
}
