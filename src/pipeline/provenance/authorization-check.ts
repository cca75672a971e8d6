import { getBytes, hashMessage, ZeroAddress } from 'ethers';
import { isTaskError } from '../../errors/task-error.ts';
import type { Hub } from '../../iexec/hub/hub.ts';
import { authorizationMessage, signerOf } from '../../iexec/protocol/contribution.ts';
import type { Evidence } from './evidence.ts';
import { failed, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** Reads from the hub about signers, now or at the end of a block. */
export type SignerRules = Pick<Hub, 'teeBroker' | 'verifySignature'>;

/** Answer of one state of the chain about a signature. */
interface Answer {
  /** Required signer: the pool's owner, or the broker instead. */
  readonly signer: string;
  readonly valid: boolean;
}

const NAME = 'authorization';

/**
 * Checks that the pool, or the hub's TEE broker in its place, sent this worker with this enclave (PoCo
 * IexecPoco2Facet). Who the broker is and what a contract takes for its signature can change, so both are read as they
 * were when the contribution was made. An endpoint that does not keep that state is asked for the newest, and the check
 * says so: a signature that holds now passes, and one that does not is no failure, since that may only have changed.
 */
export async function checkAuthorization(evidence: Evidence, hub: SignerRules): Promise<VerificationCheck> {
  const { winner, transactions } = evidence;
  const { signed, gap, block } = transactions;
  if (!winner) return notChecked(NAME, 'There is no contribution.');
  if (!signed || block === undefined)
    return notChecked(
      NAME,
      `The authorization cannot be had: ${gap ?? 'the RPC endpoint does not give it'}.`,
    );
  const whom = `worker ${winner.worker} with that enclave for this task`;
  const then = await answersAround(evidence, hub, block);
  const held = then?.find(({ valid }) => valid);
  if (held) return passed(NAME, `${held.signer} authorized ${whom}.`);
  if (then) {
    const signers = [...new Set(then.map(({ signer }) => signer))].join(' and ');
    return failed(NAME, `${signers} did not authorize ${whom}.`);
  }
  const now = await answerAt(evidence, hub, undefined);
  const lacks = `the RPC endpoint does not give the state of block ${block}, in which the contribution was made`;
  if (!now) return notChecked(NAME, `The signature could not be checked: ${lacks}.`);
  return now.valid
    ? passed(NAME, `${now.signer} authorized ${whom}, as the chain stands now: ${lacks}.`)
    : notChecked(
        NAME,
        `As the chain stands now, ${now.signer} did not authorize ${whom}, which may have changed: ${lacks}.`,
      );
}

/**
 * Asks at the end of the block before the transaction and of its own: the state that it met is one of the two, or lies
 * between them.
 * @returns undefined when one of the two cannot be read
 */
async function answersAround(
  evidence: Evidence,
  hub: SignerRules,
  block: number,
): Promise<readonly Answer[] | undefined> {
  const after = await answerAt(evidence, hub, block);
  if (!after || after.valid) return after && [after];
  const before = await answerAt(evidence, hub, block - 1);
  return before && [after, before];
}

/** The answer of one state of the chain; undefined when the endpoint does not give it. */
async function answerAt(
  { deal, task, winner, transactions: { signed } }: Evidence,
  hub: SignerRules,
  block: number | undefined,
): Promise<Answer | undefined> {
  if (!winner || !signed) return undefined;
  const { enclaveChallenge } = winner.contribution;
  const message = authorizationMessage(winner.worker, task.id, enclaveChallenge);
  const { owner } = deal.workerpool;
  try {
    const signer = enclaveChallenge === ZeroAddress ? owner : ((await hub.teeBroker(block)) ?? owner);
    const valid =
      signerOf(message, signed.authorization) === signer ||
      (await hub.verifySignature(signer, hashMessage(getBytes(message)), signed.authorization, block));
    return { signer, valid };
  } catch (error) {
    if (isTaskError(error)) return undefined;
    throw error;
  }
}
