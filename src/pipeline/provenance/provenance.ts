import path from 'node:path';
import { ZeroAddress } from 'ethers';
import { publishedNames } from '../../archive/published-names.ts';
import { hashFile } from '../../files/hash-file.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import { dealPrice } from '../../iexec/protocol/deal.ts';
import { hashOrder } from '../../iexec/protocol/orders.ts';
import type { Publication } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import { makeStatement, type Predicate, type Statement, type Subject } from './statement.ts';
import type { CheckName } from './verification-checks.ts';
import type { VerifiedResult } from './verified-result.ts';

/** Everything that the provenance of results is made of. */
export interface ProvenanceFacts {
  readonly network: Network;
  /** At least one. */
  readonly results: readonly [VerifiedResult, ...VerifiedResult[]];
  /** Content of the artifact; undefined when nothing is published. */
  readonly publication: Publication | undefined;
  /** Absolute path of the folder that the names of plain files are relative to. */
  readonly outputPath: string;
}

/** Checks whose details name files of the result. */
const NAMING: ReadonlySet<CheckName> = new Set(['digest', 'other-files']);

/**
 * Writes a statement about what is published: the plain files, or the encrypted file. A statement about an
 * encrypted file holds neither names nor digests of the plain files, from which their content could be guessed.
 * @param invocation facts about the workflow run: texts by name
 */
export async function describeProvenance(
  { services, signal }: StageContext,
  facts: ProvenanceFacts,
  invocation: Readonly<Record<string, string>>,
): Promise<Statement> {
  const { network, results } = facts;
  const [{ order, evidence, checks, archive }] = results;
  const { deal, task, app, dataset, winner, transactions } = evidence;
  const { domain } = await services.hub.configuration();
  const { kind, files, renamed } = subjectsOf(facts);
  const subject = await digestAll(files, signal);
  return makeStatement(subject, {
    invocation,
    network: { name: network.name, chainId: network.chainId, hub: network.hub },
    app: {
      address: app.address,
      owner: deal.app.owner,
      name: app.name,
      type: app.type,
      image: app.location,
      checksum: app.checksum,
      mrenclave: app.mrenclave,
    },
    dataset: dataset ? { address: dataset.address, checksum: dataset.checksum } : null,
    deal: {
      id: deal.id,
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
    subjects: kind,
    ...(renamed.length > 0 && { renamed }),
    verification: checks.map(({ name, outcome, detail }) =>
      kind !== 'files' && NAMING.has(name) ? { name, outcome } : { name, outcome, detail },
    ),
  });
}

/** Files to digest. */
interface DescribedFile {
  readonly name: string;
  readonly file: string;
  /** Lowercase hex, where it is known already. */
  readonly sha256?: string;
}

interface SubjectFiles {
  readonly kind: Predicate['subjects'];
  readonly files: readonly DescribedFile[];
  /** Plain files that have another name in an artifact than in the result. */
  readonly renamed: NonNullable<Predicate['renamed']>;
}

function subjectsOf({ results, publication, outputPath }: ProvenanceFacts): SubjectFiles {
  const [{ archive, result }] = results;
  // Where nothing is published, the statement describes the files that stay on the runner.
  const kind = publication?.kind ?? (result ? 'files' : 'archive');
  if (kind !== 'files' || !result) {
    const published = publication?.files ?? [archive.path];
    return { kind, files: published.map(file => ({ name: path.basename(file), file })), renamed: [] };
  }
  const names = publishedNames(result.files.map(file => file.path));
  const described = result.files.map(file => ({
    name: names.get(file.path) ?? file.path,
    original: file.name ?? file.path,
    file: path.join(outputPath, file.path),
    sha256: file.sha256,
  }));
  return {
    kind,
    files: described,
    renamed: described
      .filter(({ name, original }) => name !== original)
      .map(({ name, original }) => ({ name, original })),
  };
}

async function digestAll(files: readonly DescribedFile[], signal: AbortSignal): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const { name, file, sha256 } of files) {
    const digest = sha256 ?? (await hashFile(file, signal)).toString('hex');
    subjects.push({ name, digest: { sha256: digest } });
  }
  return subjects;
}
