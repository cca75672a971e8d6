import path from 'node:path';
import { isAgeFile } from '../crypto/age-file.ts';
import { isTaskError, TaskError } from '../errors/task-error.ts';
import type { AppLock } from '../iexec/app-lock.ts';
import { taskId } from '../iexec/ids.ts';
import type { Network } from '../iexec/networks.ts';
import { parseResultLocation } from '../iexec/result-location.ts';
import type { Task } from '../iexec/task.ts';
import { cidOfFile, isSameContent, parseCid } from '../storage/cid.ts';
import { type Check, check, listNames } from './checks.ts';
import { checkContribution, type Evidence } from './contribution-checks.ts';
import { checkAppLock } from './deal-checks.ts';
import { COMPUTED, checkDigest } from './decrypt.ts';
import { checkDocument } from './document-checks.ts';
import { checkSubjects, digestFolder, type FoundFile } from './document-files.ts';
import type { StageContext } from './services.ts';
import type { Statement } from './statement.ts';
import { checkOtherFiles, gatherEvidence } from './verify.ts';

/** A document to verify, and what it is about. */
export interface VerifyRequest {
  readonly network: Network;
  readonly statement: Statement;
  /** Absolute path of the document itself, which is not one of the files. */
  readonly document: string;
  /** Absolute path of the folder with the files. */
  readonly folder: string;
  /** What the app must be; anything when undefined. */
  readonly appLock?: AppLock;
}

/**
 * Checks a provenance and the files that it is about against the chain, believing neither: digests are computed from
 * the files, everything else is read from the hub, and what a signature must be by is recovered from it.
 * @returns every check that could be begun; after one that leaves nothing to compare with, no others follow.
 * @throws TaskError RPC_UNREACHABLE
 */
export async function verifyDocument(context: StageContext, request: VerifyRequest): Promise<Check[]> {
  const { reporter, signal } = context;
  const { network, statement, folder, document, appLock } = request;
  const { predicate } = statement;
  const found = await reporter.stage('Files', () => digestFolder(folder, { ignore: document, signal }));
  const files = checkSubjects(statement.subject, found);
  return reporter.stage('Chain', async () => {
    const place = checkNetwork(request);
    if (place.outcome === 'failed') return [files, place];
    const evidence = await findEvidence(context, statement);
    if (!('deal' in evidence)) return [files, place, evidence];
    const cid = locationOf(evidence.task);
    return [
      files,
      place,
      ...checkDocument(predicate, evidence, cid),
      ...(appLock ? [checkAppLock(evidence.deal, evidence.app, network.chainId, appLock)] : []),
      ...(await checkContribution(evidence, context.services.hub)),
      ...(await checkContent(context, request, { found, evidence, cid })),
    ];
  });
}

function checkNetwork({ network, statement }: VerifyRequest): Check {
  const { chainId, hub } = statement.predicate.network;
  return chainId === network.chainId && hub === network.hub
    ? check('network', 'passed', `Chain ${chainId}, hub ${hub}.`)
    : check(
        'network',
        'failed',
        `The document is about hub ${hub} of chain ${chainId}, and \`network\` is hub ${network.hub} of chain ${network.chainId}.`,
      );
}

/** What the chain says of the document's task; the failed check when there is no such task. */
async function findEvidence(context: StageContext, { predicate }: Statement): Promise<Evidence | Check> {
  const { hub } = context.services;
  const [deal, task] = await Promise.all([hub.deal(predicate.deal.id), hub.task(predicate.task.id)]);
  if (!deal) return check('documented-deal', 'failed', `The chain knows no deal ${predicate.deal.id}.`);
  const belongs = task.dealId === deal.id && task.id === taskId(deal.id, task.index);
  if (!belongs) {
    return check('documented-task', 'failed', `The task ${task.id} does not belong to the deal ${deal.id}.`);
  }
  if (task.status !== 'COMPLETED') {
    return check(
      'documented-task',
      'failed',
      `The task ${task.id} is ${task.status} on chain, and has no result.`,
    );
  }
  return gatherEvidence(context, { dealId: deal.id, task });
}

/** Where the result is, by the chain; empty when it says nothing that could be read. */
function locationOf(task: Task): string {
  try {
    return parseResultLocation(task.results).cid;
  } catch (error) {
    if (isTaskError(error)) return '';
    throw error;
  }
}

/** Compares the bytes themselves with the chain, as far as the kind of file allows. */
async function checkContent(
  { signal }: StageContext,
  { statement, folder }: VerifyRequest,
  { found, evidence, cid }: { found: readonly FoundFile[]; evidence: Evidence; cid: string },
): Promise<Check[]> {
  const { subjects } = statement.predicate;
  if (subjects === 'sealed') return [await checkSealed(folder, found)];
  if (subjects === 'archive') {
    const [only] = statement.subject;
    const isThere = found.length === 1 && found[0]?.path === only?.name;
    const why = 'The result is encrypted, so its files cannot be compared with the digest.';
    const hidden = check('digest', 'not checked', why);
    if (!isThere || !only || cid === '')
      return [check('archive', 'failed', 'The archive is not there.'), hidden];
    const computed = await cidOfFile(path.join(folder, only.name), { version: versionOf(cid), signal });
    return isSameContent(computed, cid)
      ? [check('archive', 'passed', `Its bytes are those of ${cid}.`), hidden]
      : [
          check('archive', 'failed', `Its bytes are those of ${computed}, and the chain names ${cid}.`),
          hidden,
        ];
  }
  const isNamed = statement.subject.some(({ name }) => name === COMPUTED);
  if (isNamed && !found.some(file => file.path === COMPUTED)) {
    // That it is missing is a failure already, and no second one.
    const why = `Without ${COMPUTED}, which is missing, nothing says what the digest covers.`;
    return [check('digest', 'not checked', why)];
  }
  try {
    const { coveredFiles } = await checkDigest(folder, found, evidence.task, signal);
    const others = found.map(file => file.path).filter(name => !coveredFiles.includes(name));
    return [
      check(
        'digest',
        'passed',
        `The digest, computed again, is the chain’s; it vouches for ${listNames(coveredFiles) || 'no file'}.`,
      ),
      ...checkOtherFiles(others),
    ];
  } catch (error) {
    if (!isTaskError(error, 'RESULT_MISMATCH')) throw error;
    return [check('digest', 'failed', error.why)];
  }
}

/** What hides the result can be compared with the document only. What hides nothing is no such thing. */
async function checkSealed(folder: string, found: readonly FoundFile[]): Promise<Check> {
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

function versionOf(cid: string): 0 | 1 {
  return parseCid(cid).version;
}

/**
 * Fails when a check did.
 * @throws TaskError PROVENANCE_MISMATCH
 */
export function assertDocumentHolds(checks: readonly Check[]): void {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return;
  throw new TaskError('PROVENANCE_MISMATCH', {
    what: 'The provenance does not hold.',
    why: failed.map(({ detail }) => detail).join(' '),
    fix: 'Do not trust these files as they are; get files and document anew from the run that made them.',
  });
}
