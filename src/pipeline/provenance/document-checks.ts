import { ZeroAddress } from 'ethers';
import { dealPrice } from '../../iexec/protocol/deal.ts';
import { dealId } from '../../iexec/protocol/ids.ts';
import type { Evidence } from './evidence.ts';
import type { Predicate } from './statement.ts';
import { type Check, type CheckName, check } from './verification-checks.ts';

/** A field as the document and as the chain has it. */
type Field = readonly [label: string, documented: unknown, found: unknown];

/** Compares every field of a document that the chain knows with what the chain says. */
export function checkDocument(document: Predicate, evidence: Evidence, cid: string): Check[] {
  return [
    compare(
      'documented-deal',
      dealFields(document, evidence),
      'Requester, beneficiary, category, tag, worker pool and price',
    ),
    checkOrderHash(document, evidence),
    compare(
      'documented-app',
      appFields(document, evidence),
      'Owner, image and checksum of the app, and the dataset',
    ),
    compare('documented-task', taskFields(document, evidence, cid), 'Worker, enclave, digest and CID'),
    checkTransactions(document, evidence),
  ];
}

function dealFields({ deal: documented }: Predicate, { deal }: Evidence): Field[] {
  return [
    ['requester', documented.requester, deal.requester],
    ['beneficiary', documented.beneficiary, deal.beneficiary],
    ['category', documented.category, deal.category],
    ['tag', documented.tag, deal.tag],
    ['worker pool', documented.workerpool, deal.workerpool.pointer],
    ['price', documented.price, String(dealPrice(deal))],
  ];
}

function appFields(
  { app: documented, dataset: documentedDataset }: Predicate,
  { deal, app, dataset }: Evidence,
): Field[] {
  return [
    ['app', documented.address, deal.app.pointer],
    ['app owner', documented.owner, deal.app.owner],
    ['app name', documented.name, app.name],
    ['app type', documented.type, app.type],
    ['image', documented.image, app.location],
    ['image checksum', documented.checksum, app.checksum],
    ['enclave measurement', documented.mrenclave, app.mrenclave],
    ['dataset', documentedDataset?.address ?? ZeroAddress, deal.dataset.pointer],
    ['dataset checksum', documentedDataset?.checksum, dataset?.checksum],
  ];
}

function taskFields({ task: documented }: Predicate, { task, winner }: Evidence, cid: string): Field[] {
  return [
    ['worker', documented.worker, winner?.worker ?? ZeroAddress],
    ['enclave challenge', documented.enclaveChallenge, winner?.contribution.enclaveChallenge ?? ZeroAddress],
    ['result digest', documented.resultDigest, task.resultDigest],
    ['CID', documented.cid, cid],
  ];
}

/** A deal's id is a hash of its order's hash (PoCo IexecPoco1Facet.matchOrders), so nobody can name another order. */
function checkOrderHash({ deal: documented }: Predicate, { deal }: Evidence): Check {
  const hash = documented.requestOrderHash;
  if (hash === null) return check('order-hash', 'not checked', 'The document names no request order.');
  return dealId(hash, deal.botFirst) === deal.id
    ? check('order-hash', 'passed', `The deal’s id follows from the request order ${hash}.`)
    : check('order-hash', 'failed', `The deal’s id does not follow from the request order ${hash}.`);
}

function checkTransactions({ deal, task }: Predicate, { transactions }: Evidence): Check {
  const documented = [
    ['match', deal.transaction, transactions.match],
    ['contribution', task.contribution, transactions.contribution],
    ['finalisation', task.finalisation, transactions.finalisation],
  ] as const;
  const known = documented.filter(([, named, found]) => named !== null && found !== undefined);
  const wrong = compare('transactions', known, 'Match, contribution and finalisation');
  const unknown = documented.filter(([, named, found]) => named !== null && found === undefined);
  const unnamed = documented.filter(([, named]) => named === null);
  if (wrong.outcome === 'failed' || unknown.length + unnamed.length === 0) return wrong;
  const reasons = [
    ...unknown.map(([label]) => `the RPC endpoint does not tell the ${label}`),
    ...unnamed.map(([label]) => `the document does not name the ${label}`),
  ];
  return check('transactions', 'not checked', `Not all could be compared: ${reasons.join('; ')}.`);
}

function compare(name: CheckName, fields: readonly Field[], what: string): Check {
  const differences = fields.flatMap(([label, documented, found]) =>
    documented === found ? [] : [`${label}: the document says ${documented}, the chain ${found}`],
  );
  return differences.length === 0
    ? check(name, 'passed', `${what} are those of the chain.`)
    : check(name, 'failed', `The document is not what the chain says; ${differences.join('; ')}.`);
}
