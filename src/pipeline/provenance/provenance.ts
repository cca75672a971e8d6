import path from 'node:path';
import { ZeroAddress } from 'ethers';
import { publishedNames } from '../../archive/published-names.ts';
import type { UnpackedFile } from '../../archive/unpack.ts';
import { hashFile } from '../../files/hash-file.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import { dealPrice } from '../../iexec/protocol/deal.ts';
import { hashOrder, type OrderDomain } from '../../iexec/protocol/orders.ts';
import { ARCHIVE, type LinkedFile, type Publication, type PublicationKind } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import { CheckTally } from './check-tally.ts';
import { makeStatement, type Predicate, type StatedTask, type Statement, type Subject } from './statement.ts';
import type { CheckName } from './verification-checks.ts';
import type { VerifiedResult } from './verified-result.ts';

/** Everything that the provenance of results is made of. */
export interface ProvenanceFacts {
  readonly network: Network;
  /** At least one; with more than one, each has the name of its task. */
  readonly results: readonly [VerifiedResult, ...VerifiedResult[]];
  /** Content of the artifact; undefined when nothing is published. */
  readonly publication: Publication | undefined;
  /** Absolute path of the folder that the names of plain files are relative to. */
  readonly outputPath: string;
}

/** Checks whose details name files of the result. */
const NAMING: ReadonlySet<CheckName> = new Set(['digest', 'other-files']);

/**
 * Writes a statement about what is published: the plain files, or the encrypted ones. A statement about encrypted files
 * holds neither names nor digests of the plain files, from which their content could be guessed. Results that the
 * publication leaves out are left out here too. Files of the publication that belong to no result are subjects only.
 * @param invocation facts about the workflow run: texts by name
 */
export async function describeProvenance(
  { services, signal }: StageContext,
  facts: ProvenanceFacts,
  invocation: Readonly<Record<string, string>>,
): Promise<Statement> {
  const { network, results } = facts;
  const { app } = results[0].evidence;
  const { domain } = await services.hub.configuration();
  const files = facts.publication ? filesOf(facts.publication) : filesHere(facts);
  const names = publishedNames(files.map(file => file.name));
  const tasks = describedTasks(facts, files);
  const subject = await digestAll(files, names, digestsOf(results), signal);
  return makeStatement(subject, {
    invocation,
    network: { name: network.name, chainId: network.chainId, hub: network.hub },
    app: {
      address: app.address,
      name: app.name,
      type: app.type,
      image: app.location,
      checksum: app.checksum,
      mrenclave: app.mrenclave,
    },
    tasks: tasks.map(task => statedTask(task, names, domain)),
    verification: describedChecks(tasks),
  });
}

/** A result, and the form in which it is described. */
interface DescribedTask {
  readonly verified: VerifiedResult;
  readonly kind: PublicationKind;
}

/** The results that the described files hold. */
function describedTasks(
  { results, publication }: ProvenanceFacts,
  files: readonly LinkedFile[],
): DescribedTask[] {
  const isThere = new Set(files.map(file => file.path));
  return results.flatMap(verified => {
    // Where nothing is published, the statement describes the files that stay on the runner.
    const kind =
      verified.result && publication?.kind !== 'archive' ? (publication?.kind ?? 'files') : 'archive';
    return kind !== 'archive' || isThere.has(verified.archive.path) ? [{ verified, kind }] : [];
  });
}

/** The files of a publication, by their names before these are made to fit. */
function filesOf({ files, rootDir, linked = [] }: Publication): LinkedFile[] {
  const named = files.map(file => ({
    name: path.relative(rootDir, file).split(path.sep).join('/'),
    path: file,
  }));
  return [...named, ...linked];
}

/** The files on the runner. */
function filesHere({ results }: ProvenanceFacts): LinkedFile[] {
  return results.flatMap(({ task, result, archive, outputPath }) =>
    result
      ? result.files.map(file => ({
          name: nameIn(task, file.path),
          path: path.join(outputPath, file.path),
        }))
      : [{ name: nameIn(task, ARCHIVE), path: archive.path }],
  );
}

/** The name of a task's file among all files of the run. */
function nameIn(task: string | undefined, name: string): string {
  return task === undefined ? name : `${task}/${name}`;
}

function statedTask(
  { verified, kind }: DescribedTask,
  names: ReadonlyMap<string, string>,
  domain: OrderDomain,
): StatedTask {
  const { task: name, order, evidence, archive, result } = verified;
  const { deal, task, dataset, winner, transactions } = evidence;
  const renamed = kind === 'files' && result ? renamedFiles(name, result.files, names) : [];
  return {
    ...(name !== undefined && { name }),
    subjects: kind,
    dataset: dataset ? { address: dataset.address, checksum: dataset.checksum } : null,
    deal: {
      id: deal.id,
      appOwner: deal.app.owner,
      requestOrderHash: order ? hashOrder('request', order, domain) : (transactions.requestOrderHash ?? null),
      requester: deal.requester,
      beneficiary: deal.beneficiary,
      category: deal.category,
      tag: deal.tag,
      workerpool: deal.workerpool.pointer,
      price: String(dealPrice(deal)),
      transaction: transactions.match ?? null,
    },
    task: {
      id: task.id,
      worker: winner?.worker ?? ZeroAddress,
      enclaveChallenge: winner?.contribution.enclaveChallenge ?? ZeroAddress,
      resultDigest: task.resultDigest,
      cid: archive.cid,
      contribution: transactions.contribution ?? null,
      finalisation: transactions.finalisation ?? null,
    },
    ...(renamed.length > 0 && { renamed }),
  };
}

/** The files of a task that have another name in an artifact than in the result; both without the task's folder. */
function renamedFiles(
  task: string | undefined,
  files: readonly UnpackedFile[],
  names: ReadonlyMap<string, string>,
): NonNullable<StatedTask['renamed']> {
  const prefix = nameIn(task, '').length;
  return files.flatMap(file => {
    const whole = nameIn(task, file.path);
    const name = (names.get(whole) ?? whole).slice(prefix);
    const original = file.name ?? file.path;
    return name === original ? [] : [{ name, original }];
  });
}

/** The checks of all tasks: each with its outcome once, and with the tasks that it holds for where these are not all. */
function describedChecks(tasks: readonly DescribedTask[]): Predicate['verification'] {
  const tally = new CheckTally();
  const hidden = new Set<CheckName>();
  for (const { verified, kind } of tasks) {
    tally.add(verified.task ?? '', verified.checks);
    if (kind !== 'files') for (const name of NAMING) hidden.add(name);
  }
  return tally.groups().map(({ name, outcome, detail, tasks: some }) => ({
    name,
    outcome,
    ...(detail !== undefined && !hidden.has(name) && { detail }),
    ...(some.length < tasks.length && { tasks: [...some] }),
  }));
}

/** The digests of the plain files that are known already, in lowercase hex by path. */
function digestsOf(results: readonly VerifiedResult[]): Map<string, string> {
  return new Map(
    results.flatMap(({ result, outputPath }) =>
      (result?.files ?? []).map(file => [path.join(outputPath, file.path), file.sha256]),
    ),
  );
}

async function digestAll(
  files: readonly LinkedFile[],
  names: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const file of files) {
    const sha256 = known.get(file.path) ?? (await hashFile(file.path, signal)).toString('hex');
    subjects.push({ name: names.get(file.name) ?? file.name, digest: { sha256 } });
  }
  return subjects;
}
