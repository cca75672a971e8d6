import { hexlify, toUtf8Bytes } from 'ethers';
import { findResult } from '../result-proxy/result-proxy-client.ts';
import type { WorkOrder } from '../task/work-order.ts';
import type { ComputedResult } from './post-compute.ts';
import type { WorkerContext } from './worker-context.ts';

/** Status of a task on chain (PoCo IexecLibCore_v5.TaskStatusEnum). */
const COMPLETED = 3n;
const GAS_LIMIT = 3_000_000n;
/** Value of a character that is no digit. */
const NO_DIGIT = -1;

/**
 * Writes a result to the chain (iexec-worker TaskManagerService.contributeAndFinalize). The app's `callback-data` is
 * included even where the deal has no callback, which the hub refuses. A result proxy that does not answer leaves the
 * `results` empty.
 *
 * @returns True when the task is completed.
 */
export async function contributeAndFinalize(
  context: WorkerContext,
  order: WorkOrder,
  result: ComputedResult | undefined,
): Promise<boolean> {
  const { hub, account } = context;
  const { authorization, deal, report } = order;
  const { chainTaskId, enclaveChallenge, signature } = authorization;
  report({ status: 'CONTRIBUTE_AND_FINALIZE_ONGOING' });
  if (result === undefined) {
    report({ status: 'CONTRIBUTE_AND_FINALIZE_FAILED', cause: 'DETERMINISM_HASH_NOT_FOUND' });
    return false;
  }
  const { location, callbackData = '' } = result;
  const ownLink =
    deal.callback === undefined
      ? await linkOf(context, chainTaskId, location)
      : `{ "storage": "ethereum", "location": "${deal.callback}" }`;
  const own = { digest: result.digest, resultLink: ownLink };
  const { digest, resultLink } = await context.exchange.trade(order, own);
  const enclaveSignature = digest === own.digest ? result.enclaveSignature : result.forge(digest);
  try {
    const request = await hub
      .getFunction('contributeAndFinalize')
      .populateTransaction(
        chainTaskId,
        digest,
        hexlify(toUtf8Bytes(resultLink)),
        hexlify(bytesOfHex(callbackData)),
        enclaveChallenge,
        enclaveSignature,
        signature.value,
      );
    await account.send({ ...request, gasLimit: GAS_LIMIT }, async () => {
      const { status } = await hub.getFunction('viewTask')(chainTaskId);
      return status === COMPLETED;
    });
  } catch {
    report({ status: 'CONTRIBUTE_AND_FINALIZE_FAILED', cause: 'CHAIN_RECEIPT_NOT_VALID' });
    return false;
  }
  report({
    status: 'CONTRIBUTE_AND_FINALIZE_DONE',
    resultLink,
    ...(callbackData !== '' && { chainCallbackData: callbackData }),
  });
  report({ status: 'COMPLETING' });
  report({ status: 'COMPLETED' });
  return true;
}

async function linkOf(context: WorkerContext, taskId: string, location: string | undefined): Promise<string> {
  try {
    const found = location ?? `/ipfs/${await findResult(context.resultProxyUrl, taskId)}`;
    return `{ "storage": "ipfs", "location": "${found}" }`;
  } catch {
    return '';
  }
}

/** Hex as the worker's library reads it (web3j Numeric.hexStringToByteArray): any text is taken for hex. */
function bytesOfHex(text: string): Uint8Array {
  const digits = text.replace(/^0x/i, '');
  const padded = digits.length % 2 === 0 ? digits : `0${digits}`;
  const digitOf = (character: string | undefined): number => {
    const digit = Number.parseInt(character ?? '', 16);
    return Number.isNaN(digit) ? NO_DIGIT : digit;
  };
  return Uint8Array.from({ length: padded.length / 2 }, (_, index) => {
    return digitOf(padded[2 * index]) * 16 + digitOf(padded[2 * index + 1]);
  });
}
