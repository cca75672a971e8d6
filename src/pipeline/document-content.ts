import path from 'node:path';
import { isAgeFile } from '../crypto/age-file.ts';
import { isTaskError } from '../errors/task-error.ts';
import { cidOfFile, isSameContent, parseCid } from '../storage/cid.ts';
import { type Check, check, type TellFiles } from './checks.ts';
import { COMPUTED, checkDigest } from './decrypt.ts';
import type { FoundFile } from './document-files.ts';
import type { Evidence } from './evidence.ts';
import { checkOtherFiles } from './file-checks.ts';
import type { StageContext } from './services.ts';
import type { Statement } from './statement.ts';

/** The files of a document, and what the chain says of them. */
export interface DocumentContent {
  readonly statement: Statement;
  /** Absolute path of the folder with the files. */
  readonly folder: string;
  /** What is in that folder. */
  readonly found: readonly FoundFile[];
  readonly evidence: Evidence;
  /** Where the result is, by the chain; empty when it says nothing that could be read. */
  readonly cid: string;
  /** By name, or by number where names must stay private. */
  readonly tell: TellFiles;
}

/** Compares the bytes themselves with the chain, as far as the kind of file allows. */
export async function checkContent(context: StageContext, content: DocumentContent): Promise<Check[]> {
  const { subjects } = content.statement.predicate;
  if (subjects === 'sealed') return [await checkSealed(content)];
  return subjects === 'archive' ? checkArchive(context, content) : checkFiles(content);
}

/** The archive is on the network as it is here, so its own name there is what it must hash to. */
async function checkArchive(
  { signal }: StageContext,
  { statement, folder, found, cid }: DocumentContent,
): Promise<Check[]> {
  const [only] = statement.subject;
  const isThere = found.length === 1 && found[0]?.path === only?.name;
  const why = 'The result is encrypted, so its files cannot be compared with the digest.';
  const hidden = check('digest', 'not checked', why);
  if (!isThere || !only || cid === '')
    return [check('archive', 'failed', 'The archive is not there.'), hidden];
  const { version } = parseCid(cid);
  const computed = await cidOfFile(path.join(folder, only.name), { version, signal });
  const archive = isSameContent(computed, cid)
    ? check('archive', 'passed', `Its bytes are those of ${cid}.`)
    : check('archive', 'failed', `Its bytes are those of ${computed}, and the chain names ${cid}.`);
  return [archive, hidden];
}

/** The digest of the files is computed again, by what `computed.json` says that it covers. */
async function checkFiles({ statement, folder, found, evidence, tell }: DocumentContent): Promise<Check[]> {
  const isNamed = statement.subject.some(({ name }) => name === COMPUTED);
  if (isNamed && !found.some(file => file.path === COMPUTED)) {
    // That it is missing is a failure already, and no second one.
    const why = `Without ${COMPUTED}, which is missing, nothing says what the digest covers.`;
    return [check('digest', 'not checked', why)];
  }
  try {
    const { coveredFiles } = await checkDigest(folder, found, evidence);
    const others = found.map(file => file.path).filter(name => !coveredFiles.includes(name));
    return [
      check(
        'digest',
        'passed',
        `The digest, computed again, is the chain’s; it vouches for ${coveredFiles.length > 0 ? tell(coveredFiles) : 'no file'}.`,
      ),
      ...checkOtherFiles(others, tell),
    ];
  } catch (error) {
    if (!isTaskError(error, 'RESULT_MISMATCH')) throw error;
    return [check('digest', 'failed', error.why)];
  }
}

/** What hides the result can be compared with the document only. What hides nothing is no such thing. */
async function checkSealed({ folder, found }: DocumentContent): Promise<Check> {
  const [only] = found;
  const isSealed = found.length === 1 && only?.sha256 && (await isAgeFile(path.join(folder, only.path)));
  return isSealed
    ? check(
        'digest',
        'not checked',
        'The file is encrypted to recipients, so it can be compared with the document only.',
      )
    : check(
        'digest',
        'failed',
        'The document says that the result is one file that is encrypted to recipients, and it is not.',
      );
}
