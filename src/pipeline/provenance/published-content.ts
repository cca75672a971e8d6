import path from 'node:path';
import { isTaskError } from '../../errors/task-error.ts';
import { cidOfFile, isSameContent, parseCid } from '../../ipfs/cid.ts';
import type { TellFiles } from '../context/disclosure.ts';
import { ARCHIVE, COMPUTED, type PublicationKind } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import { assertDigest } from './assert-digest.ts';
import type { Evidence } from './evidence.ts';
import { type Covered, checkExpectedFiles } from './expected-files.ts';
import { HOW_TO_OPEN } from './how-to-open.ts';
import type { FoundFile } from './published-files.ts';
import { failed, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** The files of one task, and the chain's evidence about them. */
export interface PublishedContent {
  /** The form of the files by the statement. */
  readonly kind: PublicationKind;
  /** Names of the files in the statement, without the task's folder. */
  readonly stated: ReadonlySet<string>;
  /** True when the files were encrypted to recipients, and one of these has decrypted them. */
  readonly isOpened: boolean;
  /** Absolute path of the folder with the files. */
  readonly folder: string;
  /** Files in that folder. */
  readonly found: readonly FoundFile[];
  readonly evidence: Evidence;
  /** Place of the result by the chain; empty when the chain gives none that can be read. */
  readonly cid: string;
  /** Names of the files that the user expects; empty when none are given. */
  readonly expected: readonly string[];
  /** Writes files as a part of a sentence: by name, or by number where names must stay private. */
  readonly tell: TellFiles;
}

/** Checks of the bytes in a folder against the chain. */
export interface ContentFindings {
  readonly checks: readonly VerificationCheck[];
  /** Names of the files whose bytes the chain fixes. */
  readonly covered: readonly string[];
}

/** Outcome of comparing the bytes. */
interface Judged {
  readonly checks: readonly VerificationCheck[];
  /** Undefined where they differ from the chain; a check reports that already. */
  readonly covered?: Covered;
}

/** Compares the bytes themselves with the chain, as far as the kind of file allows. */
export async function checkContent(
  context: StageContext,
  content: PublishedContent,
): Promise<ContentFindings> {
  const { checks, covered } = await judge(context, content);
  if (!covered) return { checks, covered: [] };
  const expected = checkExpectedFiles(content.expected, covered, content.tell);
  return { checks: [...checks, ...expected], covered: covered.names };
}

function judge(context: StageContext, content: PublishedContent): Promise<Judged> {
  const { kind, isOpened } = content;
  if (kind === 'archive') return judgeArchive(context, content);
  return kind === 'files' || isOpened ? judgeFiles(content) : judgeEncrypted(content);
}

/**
 * Compares the archive with its CID on the network, to which its bytes must hash. The statement may not choose the
 * file's name, and nothing next to it may pass for a part of the result.
 */
async function judgeArchive(
  { signal }: StageContext,
  { folder, found, cid, tell }: PublishedContent,
): Promise<Judged> {
  const why = 'The result is encrypted, so its files cannot be compared with the digest.';
  const hidden = notChecked('digest', why);
  const refuse = (because: string): Judged => ({ checks: [failed('archive', because), hidden] });
  const others = found.map(file => file.path).filter(name => name !== ARCHIVE && name !== HOW_TO_OPEN);
  if (others.length > 0) return refuse(`An archive stands alone, but these lie next to it: ${tell(others)}.`);
  const isThere = found.some(file => file.path === ARCHIVE && file.sha256 !== '');
  if (!isThere || cid === '') return refuse('The archive is not there.');
  const { version } = parseCid(cid);
  const computed = await cidOfFile(path.join(folder, ARCHIVE), { version, signal });
  if (!isSameContent(computed, cid)) {
    return refuse(`Its bytes are those of ${computed}, and the chain names ${cid}.`);
  }
  const archive = passed('archive', `Its bytes are those of ${cid}.`);
  return {
    checks: [
      archive,
      hidden,
      ...checkOtherFiles(
        found.map(file => file.path).filter(name => name !== ARCHIVE),
        tell,
      ),
    ],
    covered: { names: [ARCHIVE], by: 'archive' },
  };
}

/** Computes the digest of the files again. `computed.json` names the files that it covers. */
async function judgeFiles({ stated, folder, found, evidence, tell }: PublishedContent): Promise<Judged> {
  if (stated.has(COMPUTED) && !found.some(file => file.path === COMPUTED)) {
    // Check `files` has failed for the missing file already.
    const why = `Without ${COMPUTED}, which is missing, nothing says what the digest covers.`;
    return { checks: [notChecked('digest', why)] };
  }
  try {
    const { coveredFiles, ofDirectory } = await assertDigest(folder, found, evidence);
    const isCovered = new Set(coveredFiles);
    const others = found.map(file => file.path).filter(name => !isCovered.has(name));
    const vouched = coveredFiles.length > 0 ? tell(coveredFiles) : 'no file';
    const why = `The digest, computed again, is the chain’s; it vouches for the bytes of ${vouched}.`;
    return {
      checks: [passed('digest', why), ...checkOtherFiles(others, tell)],
      covered: { names: coveredFiles, by: ofDirectory ? 'directory' : 'file' },
    };
  } catch (error) {
    if (!isTaskError(error, 'RESULT_MISMATCH')) throw error;
    return { checks: [failed('digest', error.why)] };
  }
}

/** Checks that the one file is encrypted to recipients. Nothing on chain says what is in it. */
async function judgeEncrypted({ folder, found }: PublishedContent): Promise<Judged> {
  const { isAgeFile } = await import('../../crypto/age.ts');
  const [only] = found;
  const isEncrypted = found.length === 1 && only?.sha256 && (await isAgeFile(path.join(folder, only.path)));
  if (!isEncrypted) {
    const why =
      'The statement says that the result is one file that is encrypted to recipients, and it is not.';
    return { checks: [failed('digest', why)] };
  }
  const why = 'The file is encrypted to recipients, so it can be compared with the statement only.';
  return { checks: [notChecked('digest', why)], covered: { names: [], by: 'nothing' } };
}

/** Reports files outside of the digest: anyone who hands a folder on can add some, and name them in the statement. */
function checkOtherFiles(names: readonly string[], tell: TellFiles): VerificationCheck[] {
  if (names.length === 0) return [];
  const why = `${tell(names)}: nothing on chain says what is in them. The author of the statement could have written them, too.`;
  return [notChecked('other-files', why)];
}
