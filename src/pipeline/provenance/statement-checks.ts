import { ZeroAddress } from 'ethers';
import { dealPrice } from '../../iexec/protocol/deal.ts';
import { dealId } from '../../iexec/protocol/ids.ts';
import type { Evidence } from './evidence.ts';
import type { Predicate, StatedTask } from './statement.ts';
import { type CheckName, failed, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** A field as the statement and as the chain has it. */
type Field = readonly [label: string, stated: unknown, found: unknown];

/** App and task of a statement. */
export type Stated = Pick<Predicate, 'app'> & StatedTask;

/** Compares every field about a task that the chain knows with what the chain says. */
export function checkStatement(predicate: Stated, evidence: Evidence, cid: string): VerificationCheck[] {
  return [
    compare(
      'stated-deal',
      dealFields(predicate, evidence),
      'Requester, beneficiary, category, tag, worker pool and price',
    ),
    checkOrderHash(predicate, evidence),
    compare(
      'stated-app',
      appFields(predicate, evidence),
      'Owner, image and checksum of the app, and the dataset',
    ),
    compare('stated-task', taskFields(predicate, evidence, cid), 'Worker, enclave, digest and CID'),
    checkTransactions(predicate, evidence),
  ];
}

function dealFields({ deal: stated }: StatedTask, { deal }: Evidence): Field[] {
  return [
    ['requester', stated.requester, deal.requester],
    ['beneficiary', stated.beneficiary, deal.beneficiary],
    ['category', stated.category, deal.category],
    ['tag', stated.tag, deal.tag],
    ['worker pool', stated.workerpool, deal.workerpool.pointer],
    ['price', stated.price, String(dealPrice(deal))],
  ];
}

function appFields(
  { app: stated, dataset: statedDataset, deal: statedDeal }: Stated,
  { deal, app, dataset }: Evidence,
): Field[] {
  return [
    ['app', stated.address, deal.app.pointer],
    ['app owner', statedDeal.appOwner, deal.app.owner],
    ['app name', stated.name, app.name],
    ['app type', stated.type, app.type],
    ['image', stated.image, app.location],
    ['image checksum', stated.checksum, app.checksum],
    ['enclave measurement', stated.mrenclave, app.mrenclave],
    ['dataset', statedDataset?.address ?? ZeroAddress, deal.dataset.pointer],
    ['dataset checksum', statedDataset?.checksum, dataset?.checksum],
  ];
}

function taskFields({ task: stated }: StatedTask, { task, winner }: Evidence, cid: string): Field[] {
  return [
    ['worker', stated.worker, winner?.worker ?? ZeroAddress],
    ['enclave challenge', stated.enclaveChallenge, winner?.contribution.enclaveChallenge ?? ZeroAddress],
    ['result digest', stated.resultDigest, task.resultDigest],
    ['CID', stated.cid, cid],
  ];
}

/** A deal's id is a hash of its order's hash (PoCo IexecPoco1Facet.matchOrders), so a statement cannot name another order. */
function checkOrderHash({ deal: stated }: StatedTask, { deal }: Evidence): VerificationCheck {
  const hash = stated.requestOrderHash;
  if (hash === null) return notChecked('order-hash', 'The statement names no request order.');
  return dealId(hash, deal.botFirst) === deal.id
    ? passed('order-hash', `The deal’s id follows from the request order ${hash}.`)
    : failed('order-hash', `The deal’s id does not follow from the request order ${hash}.`);
}

function checkTransactions({ deal, task }: StatedTask, { transactions }: Evidence): VerificationCheck {
  const stated = [
    ['match', deal.transaction, transactions.match],
    ['contribution', task.contribution, transactions.contribution],
    ['finalisation', task.finalisation, transactions.finalisation],
  ] as const;
  const known = stated.filter(([, named, found]) => named !== null && found !== undefined);
  const wrong = compare('transactions', known, 'Match, contribution and finalisation');
  const unknown = stated.filter(([, named, found]) => named !== null && found === undefined);
  const unnamed = stated.filter(([, named]) => named === null);
  if (wrong.outcome === 'failed' || unknown.length + unnamed.length === 0) return wrong;
  const reasons = [
    ...unknown.map(([label]) => `the RPC endpoint does not give the ${label}`),
    ...unnamed.map(([label]) => `the statement does not name the ${label}`),
  ];
  return notChecked('transactions', `Not all could be compared: ${reasons.join('; ')}.`);
}

function compare(name: CheckName, fields: readonly Field[], what: string): VerificationCheck {
  const differences = fields.flatMap(([label, stated, found]) =>
    stated === found ? [] : [`${label}: the statement says ${stated}, the chain ${found}`],
  );
  return differences.length === 0
    ? passed(name, `${what} are those of the chain.`)
    : failed(name, `The statement is not what the chain says; ${differences.join('; ')}.`);
}
