import type { TellFiles } from '../context/disclosure.ts';
import { COMPUTED } from '../context/results.ts';
import { failed, passed, type VerificationCheck } from './verification-checks.ts';

/** Files whose bytes the chain fixes, by their names in the folder, in the order of their names in the result. */
export interface Covered {
  readonly names: readonly string[];
  /**
   * The proof: the digest of one `file`, or of a `directory`; the CID of the `archive`; or `nothing`, where they are
   * encrypted to recipients.
   */
  readonly by: 'file' | 'directory' | 'archive' | 'nothing';
}

/**
 * Compares the covered files with the expected ones. A digest fixes bytes and no names: `computed.json` says which file
 * the digest belongs to, and nothing covers `computed.json`. Anyone who hands a folder on could give the covered bytes
 * another name, and put a file of their own in the old place. So the verifier has to give the names.
 * @param expected names, `/`-separated; empty when none are given, which only an archive passes
 */
export function checkExpectedFiles(
  expected: readonly string[],
  covered: Covered,
  tell: TellFiles,
): VerificationCheck[] {
  const { names, by } = covered;
  if (by === 'archive' && expected.length === 0) return [];
  const why = whyNotExpected(expected, covered, tell);
  return [
    why === undefined
      ? passed('expected-files', `The chain vouches for ${tell(names)}, as \`expect\` says.`)
      : failed('expected-files', why),
  ];
}

function whyNotExpected(
  expected: readonly string[],
  { names, by }: Covered,
  tell: TellFiles,
): string | undefined {
  if (by === 'nothing') {
    return (
      'The file is encrypted to recipients, and nothing on chain says what is in it: anyone can encrypt anything to them. ' +
      'Decrypt and unpack it, and verify the files with this statement (`provenance`).'
    );
  }
  if (names.length === 0) return 'The digest on chain is of no file.';
  if (expected.length === 0) {
    return `The digest is that of ${tell(names)}, but nothing vouches for names: \`${COMPUTED}\`, which gives them, is not covered itself. Name the files that you use in \`expect\`.`;
  }
  const isCovered = new Set(names);
  const uncovered = expected.filter(name => !isCovered.has(name));
  if (uncovered.length > 0) {
    return `\`expect\` names ${tell(uncovered)}, and the chain vouches for ${tell(names)} alone.`;
  }
  const isExpected = new Set(expected);
  const unnamed = names.filter(name => !isExpected.has(name));
  if (by === 'directory' && unnamed.length > 0) {
    return `The digest of a folder fixes the order of its files and not their names, so \`expect\` has to name every one; it lacks ${tell(unnamed)}.`;
  }
  if (by === 'directory' && !isInOrder(names)) {
    return 'The statement gives the files of the folder other names than in the result, and in another order, so nothing vouches for which is which.';
  }
  return undefined;
}

/** True when names are in the order in which a digest takes the files of a folder: by their bytes. */
function isInOrder(names: readonly string[]): boolean {
  const bytes = names.map(name => Buffer.from(name));
  return bytes.slice(1).every((name, index) => Buffer.compare(bytes[index] ?? name, name) <= 0);
}
