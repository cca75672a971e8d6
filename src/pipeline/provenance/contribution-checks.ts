import { ZeroAddress } from 'ethers';
import { resultHash, resultSeal } from '../../crypto/result-digest.ts';
import { enclaveMessage, signerOf } from '../../iexec/protocol/contribution.ts';
import { demandsEnclave } from '../../iexec/protocol/tag.ts';
import { checkAuthorization, type SignerRules } from './authorization-check.ts';
import type { Evidence } from './evidence.ts';
import { failed, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/**
 * Follows the result's digest from the task back to the enclave's key and to the worker pool, by the rules of PoCo
 * IexecPoco2Facet: each hash and each signature is computed or recovered here, not believed.
 */
export async function checkContribution(evidence: Evidence, hub: SignerRules): Promise<VerificationCheck[]> {
  return [
    checkConsensus(evidence),
    checkWinner(evidence),
    checkEnclaveSignature(evidence),
    await checkAuthorization(evidence, hub),
    notChecked(
      'attestation',
      'The network shows requesters no attestation, so this rests on the Secret Management Service, which makes the key, and on the worker pool.',
    ),
  ];
}

function checkConsensus({ task }: Evidence): VerificationCheck {
  return task.consensusValue === resultHash(task.id, task.resultDigest)
    ? passed('consensus', `The consensus is the hash of the task and the digest ${task.resultDigest}.`)
    : failed('consensus', `The task’s consensus does not follow from its digest ${task.resultDigest}.`);
}

function checkWinner({ deal, task, winner }: Evidence): VerificationCheck {
  if (!winner) {
    return failed('contribution', 'No worker contributed what the task says was agreed on.');
  }
  const { worker, contribution } = winner;
  if (contribution.resultSeal !== resultSeal(worker, task.id, task.resultDigest)) {
    return failed('contribution', `The contribution of worker ${worker} is sealed for another digest.`);
  }
  if (demandsEnclave(deal.tag) && contribution.enclaveChallenge === ZeroAddress) {
    return failed('contribution', `Worker ${worker} contributed without an enclave, which the deal demands.`);
  }
  return passed('contribution', `Worker ${worker} contributed it, and its seal fits.`);
}

function checkEnclaveSignature({ deal, winner, transactions: { signed, gap } }: Evidence): VerificationCheck {
  const name = 'enclave-signature';
  if (!demandsEnclave(deal.tag)) return notChecked(name, 'The deal does not demand an enclave.');
  if (!winner) return notChecked(name, 'There is no contribution.');
  if (!signed)
    return notChecked(name, `The signature cannot be had: ${gap ?? 'the RPC endpoint does not give it'}.`);
  const { resultHash: hash, resultSeal: seal, enclaveChallenge } = winner.contribution;
  // A contract in the place of the key could say yes to anything, so only a signature by the key itself counts.
  return signerOf(enclaveMessage(hash, seal), signed.enclaveSignature) === enclaveChallenge
    ? passed(name, `The signature over the result is by the enclave’s key ${enclaveChallenge}.`)
    : failed(name, `The signature over the result is not by the enclave’s key ${enclaveChallenge}.`);
}
