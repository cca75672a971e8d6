import { isTaskError, TaskError } from '../../errors/task-error.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import type { AppLock } from '../../iexec/protocol/app-lock.ts';
import { taskId } from '../../iexec/protocol/ids.ts';
import { parseResultLocation } from '../../iexec/protocol/result-location.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import type { TellFiles } from '../context/disclosure.ts';
import type { StageContext } from '../context/services.ts';
import { checkContribution } from './contribution-checks.ts';
import { checkAppLock } from './deal-checks.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { checkExpectedDeal, type ExpectedDeal } from './expected-deal.ts';
import { checkContent, isDecryptedByRecipient } from './published-content.ts';
import {
  checkSubjects,
  digestFolder,
  type FoundFile,
  MAX_FILES,
  withOriginalNames,
} from './published-files.ts';
import type { Statement } from './statement.ts';
import { checkStatement } from './statement-checks.ts';
import { failed, failuresOf, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** A provenance to verify, and the files that it is about. */
export interface VerifyRequest {
  readonly network: Network;
  readonly statement: Statement;
  /** Absolute path of the statement itself, which is not one of the files. */
  readonly statementFile: string;
  /** Absolute path of the folder with the files. */
  readonly folder: string;
  /** Deal and requester that the result must come from. */
  readonly expectedDeal: ExpectedDeal;
  /** Names of the files that the user expects; empty when none are given. */
  readonly expectedFiles: readonly string[];
  /** Lock that the app must match; any app when undefined. */
  readonly appLock?: AppLock;
}

/** Outcome of verifying a provenance. */
export interface ProvenanceFindings {
  readonly checks: readonly VerificationCheck[];
  /** Names of the files whose bytes the chain fixes; of no use unless every check holds. */
  readonly covered: readonly string[];
}

/**
 * Checks a provenance and the files that it is about against the chain, believing neither: digests are computed from
 * the files, everything else is read from the hub, and the signer is recovered from each signature. The request, not
 * the statement, says whose result it must be, and which files are expected.
 * @returns every check that could be begun; after one that leaves nothing to compare with, no others follow.
 * @throws TaskError RPC_UNREACHABLE
 */
export async function verifyProvenance(
  context: StageContext,
  request: VerifyRequest,
): Promise<ProvenanceFindings> {
  const { reporter, signal } = context;
  const { tell } = context.disclosure;
  const { network, statement, folder, statementFile, appLock } = request;
  const { predicate } = statement;
  // The statement may lie in the folder too.
  const maxFiles = Math.max(MAX_FILES, statement.subject.length + 1);
  const digested = await reporter.stage('Files', () =>
    digestFolder(folder, { ignore: statementFile, signal, maxFiles }),
  );
  const found = withOriginalNames(digested, predicate.renamed ?? []);
  const files = checkFound(statement, found, tell);
  return reporter.stage('Chain', async () => {
    const place = checkNetwork(request);
    if (place.outcome === 'failed') return { checks: [files, place], covered: [] };
    const evidence = await findEvidence(context, statement);
    if (!('deal' in evidence)) return { checks: [files, place, evidence], covered: [] };
    const cid = locationOf(evidence.task);
    const content = await checkContent(context, {
      statement,
      folder,
      found,
      evidence,
      cid,
      expected: request.expectedFiles,
      tell,
    });
    const checks = [
      files,
      place,
      ...checkExpectedDeal(evidence.deal, request.expectedDeal),
      ...checkStatement(predicate, evidence, cid),
      ...(appLock ? [checkAppLock(evidence.deal, evidence.app, network.chainId, appLock)] : []),
      ...(await checkContribution(evidence, context.services.hub)),
      ...content.checks,
    ];
    return { checks, covered: content.covered };
  });
}

/** Compares the files in the folder with those that the statement names. */
function checkFound(statement: Statement, found: readonly FoundFile[], tell: TellFiles): VerificationCheck {
  const { subject } = statement;
  if (!isDecryptedByRecipient(statement, found)) return checkSubjects(subject, found, tell);
  const odd = found.filter(({ sha256 }) => sha256 === '').map(file => file.path);
  return odd.length === 0
    ? notChecked('files', 'The statement names only the encrypted file, which was opened here.')
    : failed('files', `Only regular files can be part of a result, and these are not: ${tell(odd)}.`);
}

function checkNetwork({ network, statement }: VerifyRequest): VerificationCheck {
  const { chainId, hub } = statement.predicate.network;
  return chainId === network.chainId && hub === network.hub
    ? passed('network', `Chain ${chainId}, hub ${hub}.`)
    : failed(
        'network',
        `The statement is about hub ${hub} of chain ${chainId}, and \`network\` is hub ${network.hub} of chain ${network.chainId}.`,
      );
}

/** The statement's task on chain; the failed check when there is no such task. */
async function findEvidence(
  context: StageContext,
  { predicate }: Statement,
): Promise<Evidence | VerificationCheck> {
  const { hub } = context.services;
  const [deal, task] = await Promise.all([hub.deal(predicate.deal.id), hub.task(predicate.task.id)]);
  if (!deal) return failed('stated-deal', `The chain knows no deal ${predicate.deal.id}.`);
  const belongs = task.dealId === deal.id && task.id === taskId(deal.id, task.index);
  if (!belongs) {
    return failed('stated-task', `The task ${task.id} does not belong to the deal ${deal.id}.`);
  }
  if (task.status !== 'COMPLETED') {
    return failed('stated-task', `The task ${task.id} is ${task.status} on chain, and has no result.`);
  }
  return gatherEvidence(context, { dealId: deal.id, task });
}

/** Place of the result by the chain; empty when the chain gives none that can be read. */
function locationOf(task: Task): string {
  try {
    return parseResultLocation(task.results).cid;
  } catch (error) {
    if (isTaskError(error)) return '';
    throw error;
  }
}

/**
 * Fails the verification by the checks that failed, if any.
 * @throws TaskError PROVENANCE_MISMATCH
 */
export function assertProvenanceHolds(checks: readonly VerificationCheck[]): void {
  const failures = failuresOf(checks);
  if (failures.length === 0) return;
  throw new TaskError('PROVENANCE_MISMATCH', {
    what: 'The provenance does not hold.',
    why: failures.map(({ detail }) => detail).join(' '),
    fix: 'Do not trust these files as they are; get files and provenance anew from the run that made them.',
  });
}
