import type { TellFiles } from '../context/disclosure.ts';
import type { DecryptedResult } from '../context/results.ts';
import { notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** Checks of the bytes: of the archive, and of the files where they could be decrypted. */
export function checkFiles(
  cid: string,
  result: DecryptedResult | undefined,
  tell: TellFiles,
): VerificationCheck[] {
  const archive = passed('archive', `Its bytes are those of ${cid}.`);
  if (!result) {
    const why =
      'The result is encrypted for another wallet, so its files cannot be compared with the digest.';
    return [archive, notChecked('digest', why)];
  }
  const covered = new Set(result.coveredFiles);
  const others = result.files.map(file => file.path).filter(name => !covered.has(name));
  const vouched = covered.size === 0 ? 'the data for the callback, and no file' : tell([...covered]);
  const digest = passed('digest', `The digest, computed again, is the chain’s; it vouches for ${vouched}.`);
  return [archive, digest, ...checkOtherFiles(others, tell)];
}

/** Reports files that the digest does not cover, if there are any. */
function checkOtherFiles(names: readonly string[], tell: TellFiles): VerificationCheck[] {
  if (names.length === 0) return [];
  const why =
    `${tell(names)}: the archive’s CID covers them, but a worker named it, not the enclave. ` +
    'Should the app name a file that is always the same, the digest says nothing of the others.';
  return [notChecked('other-files', why)];
}
