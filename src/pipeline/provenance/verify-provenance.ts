import { collisionKey } from '../../archive/entry-name.ts';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import type { AppLock } from '../../iexec/protocol/app-lock.ts';
import { taskId } from '../../iexec/protocol/ids.ts';
import { parseResultLocation } from '../../iexec/protocol/result-location.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import { disclosure, type TellFiles } from '../context/disclosure.ts';
import type { StageContext } from '../context/services.ts';
import { CheckTally } from './check-tally.ts';
import { checkContribution } from './contribution-checks.ts';
import { checkAppLock } from './deal-checks.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { checkDealsComplete, checkExpectedDeal, type ExpectedDeal } from './expected-deal.ts';
import { checkContent } from './published-content.ts';
import { checkSubjects, digestFolder, MAX_FILES } from './published-files.ts';
import { StatedFiles } from './stated-files.ts';
import type { StatedTask, Statement } from './statement.ts';
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

/** Names of tasks may be shown: the log of their own run shows them too. */
const NAMES = disclosure(true);

/** Tasks that are looked at together, whose reads of the chain share calls. */
const TASKS_AT_ONCE = 100;

/**
 * Checks a provenance and the files that it is about against the chain, believing neither: digests are computed from
 * the files, everything else is read from the hub, and the signer is recovered from each signature. The request, not
 * the statement, says whose results they must be, and which files are expected.
 * @returns every check that could be begun; after one that leaves nothing to compare with, no others follow. Of a list,
 * each check and outcome stands there once, with the tasks that it holds for.
 * @throws TaskError RPC_UNREACHABLE
 */
export async function verifyProvenance(
  context: StageContext,
  request: VerifyRequest,
): Promise<ProvenanceFindings> {
  const { reporter, signal } = context;
  const { tell } = context.disclosure;
  const { statement, folder, statementFile } = request;
  const { tasks } = statement.predicate;
  // The statement may lie in the folder too.
  const maxFiles = Math.max(MAX_FILES, statement.subject.length + 1);
  const digested = await reporter.stage('Files', () =>
    digestFolder(folder, { ignore: statementFile, signal, maxFiles }),
  );
  const content = new StatedFiles(statement, digested);
  const files = checkFound(statement, content, tell);
  return reporter.stage('Chain', async () => {
    const place = checkNetwork(request);
    if (place.outcome === 'failed') return { checks: [files, place], covered: [] };
    const [only] = tasks;
    if (only && only.name === undefined) {
      const { checks, covered } = await verifyTask(context, request, content, only);
      const deals = checkDealsComplete([only.deal.id], request.expectedDeal);
      return { checks: [files, place, ...deals, ...checks], covered };
    }
    const list = checkList(request, content, tell);
    const { checks, covered } = await verifyTasks(context, request, content);
    return { checks: [files, place, ...list, ...checks], covered };
  });
}

async function verifyTasks(
  context: StageContext,
  request: VerifyRequest,
  content: StatedFiles,
): Promise<ProvenanceFindings> {
  const { tasks } = request.statement.predicate;
  const tally = new CheckTally();
  const covered: string[] = [];
  for (let at = 0; at < tasks.length; at += TASKS_AT_ONCE) {
    const some = tasks.slice(at, at + TASKS_AT_ONCE);
    const findings = await Promise.all(some.map(task => verifyTask(context, request, content, task)));
    for (const [index, found] of findings.entries()) {
      const name = some[index]?.name ?? '';
      tally.add(name, found.checks);
      for (const file of found.covered) covered.push(`${name}/${file}`);
    }
  }
  return { checks: tally.checks(), covered };
}

/** Checks one task. Its covered files are named without the task's folder. */
async function verifyTask(
  context: StageContext,
  { network, statement, folder, expectedDeal, expectedFiles, appLock }: VerifyRequest,
  files: StatedFiles,
  task: StatedTask,
): Promise<ProvenanceFindings> {
  const evidence = await findEvidence(context, task);
  if (!('deal' in evidence)) return { checks: [evidence], covered: [] };
  const cid = locationOf(evidence.task);
  const content = await checkContent(context, {
    ...files.ofTask(task, folder),
    evidence,
    cid,
    expected: task.name === undefined ? expectedFiles : files.expectedOf(task.name, expectedFiles),
    tell: context.disclosure.tell,
  });
  const checks = [
    ...checkExpectedDeal(evidence.deal, expectedDeal),
    ...checkStatement({ app: statement.predicate.app, ...task }, evidence, cid),
    ...(appLock ? [checkAppLock(evidence.deal, evidence.app, network.chainId, appLock)] : []),
    ...(await checkContribution(evidence, context.services.hub)),
    ...content.checks,
  ];
  return { checks, covered: content.covered };
}

/** Checks of a list as a whole. */
function checkList(
  { statement, expectedDeal, expectedFiles }: VerifyRequest,
  content: StatedFiles,
  tell: TellFiles,
): VerificationCheck[] {
  const { tasks } = statement.predicate;
  const deals = tasks.map(({ deal }) => deal.id);
  const strays = content.ofNoTask(expectedFiles);
  const others = content.ofNoTask(content.found.map(file => file.path));
  return [
    checkDistinct(tasks),
    notChecked(
      'task-names',
      `Nothing on chain says how the ${tasks.length} tasks are called, nor that the list had no others.`,
    ),
    ...checkDealsComplete(deals, expectedDeal),
    ...(strays.length > 0
      ? [
          failed(
            'expected-files',
            `\`expect\` names ${tell(strays)}, in the folder of no task of the statement.`,
          ),
        ]
      : []),
    ...(others.length > 0 && !content.isSealed
      ? [
          notChecked(
            'other-files',
            `${tell(others)}: of no task of the statement, so nothing on chain says what is in them.`,
          ),
        ]
      : []),
  ];
}

/** Checks that no task is there twice, under two names or under one. */
function checkDistinct(tasks: readonly StatedTask[]): VerificationCheck {
  const [names, ids] = [new Set<string>(), new Set<string>()];
  const twice: string[] = [];
  for (const { name = '', task } of tasks) {
    const key = collisionKey(name);
    if (names.has(key) || ids.has(task.id)) twice.push(name);
    names.add(key);
    ids.add(task.id);
  }
  return twice.length === 0
    ? passed('tasks', `${tasks.length} different tasks.`)
    : failed('tasks', `Tasks that are there more than once, by name or by id: ${NAMES.tell(twice)}.`);
}

/** Compares the files in the folder with those that the statement names. */
function checkFound(
  { subject }: Statement,
  { isOpened, found }: StatedFiles,
  tell: TellFiles,
): VerificationCheck {
  if (!isOpened) return checkSubjects(subject, found, tell);
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
  stated: StatedTask,
): Promise<Evidence | VerificationCheck> {
  const { hub } = context.services;
  const [deal, task] = await Promise.all([hub.deal(stated.deal.id), hub.task(stated.task.id)]);
  if (!deal) return failed('stated-deal', `The chain knows no deal ${stated.deal.id}.`);
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
