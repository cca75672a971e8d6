import { FeeData, isError, JsonRpcProvider, toQuantity } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { isOfContract } from './call-error.ts';

/** Ethers' codes for refusals of a contract or of the chain itself, which callers distinguish. */
const ANSWERS = [
  'CALL_EXCEPTION',
  'INSUFFICIENT_FUNDS',
  'NONCE_EXPIRED',
  'REPLACEMENT_UNDERPRICED',
  'TRANSACTION_REPLACED',
] as const;

/**
 * A connection whose reads either give what JSON-RPC promises or fail with an error of ours: ethers leaves what it
 * cannot parse, and errors of the endpoint itself, to its caller as errors of many kinds. `broadcastTransaction` is
 * left alone: what a node says to that is judged by its own rules (see `sendTransaction`).
 */
export class CheckedProvider extends JsonRpcProvider {
  override call(...args: Parameters<JsonRpcProvider['call']>) {
    const answer = this.#call(...args).catch(error => {
      throw isError(error, 'CALL_EXCEPTION') && !isOfContract(error.info?.error)
        ? notAnAnswer('eth_call', { error: error.info?.error })
        : error;
    });
    return checked('eth_call', answer);
  }

  /** Calls as ethers does, but reads no bytes of a plain call, which may be a hundred calls in one. */
  async #call(request: Parameters<JsonRpcProvider['call']>[0]): Promise<string> {
    const { to, from, data, blockTag = 'latest', value } = request;
    if (typeof to !== 'string' || typeof data !== 'string' || value !== undefined) return super.call(request);
    const block = typeof blockTag === 'string' ? blockTag : toQuantity(blockTag ?? 0);
    const answer: unknown = await this.send('eth_call', [{ to, data, ...(from && { from }) }, block]);
    if (typeof answer !== 'string' || !/^0x[0-9a-f]*$/i.test(answer) || answer.length % 2 !== 0)
      throw new TypeError('no bytes in hex');
    return answer.toLowerCase();
  }

  override estimateGas(...args: Parameters<JsonRpcProvider['estimateGas']>) {
    return checked('eth_estimateGas', super.estimateGas(...args), isAmount);
  }

  override getBalance(...args: Parameters<JsonRpcProvider['getBalance']>) {
    return checked('eth_getBalance', super.getBalance(...args), isAmount);
  }

  override getCode(...args: Parameters<JsonRpcProvider['getCode']>) {
    return checked('eth_getCode', super.getCode(...args));
  }

  override getFeeData() {
    const fees = super.getFeeData().then(withoutInventedTip);
    return checked('eth_gasPrice', fees, ({ gasPrice, maxFeePerGas, maxPriorityFeePerGas }) =>
      [gasPrice, maxFeePerGas, maxPriorityFeePerGas].every(price => price === null || isAmount(price)),
    );
  }

  override getTransactionCount(...args: Parameters<JsonRpcProvider['getTransactionCount']>) {
    return checked('eth_getTransactionCount', super.getTransactionCount(...args), count => count >= 0);
  }

  override getTransactionReceipt(...args: Parameters<JsonRpcProvider['getTransactionReceipt']>) {
    return checked('eth_getTransactionReceipt', super.getTransactionReceipt(...args));
  }

  override getBlock(...args: Parameters<JsonRpcProvider['getBlock']>) {
    return checked('eth_getBlockByNumber', super.getBlock(...args));
  }
}

/** The tip that ethers uses, in wei, where an endpoint does not know `eth_maxPriorityFeePerGas`. */
const INVENTED_TIP = 10n ** 9n;

/**
 * Replaces the tip that ethers invents by the one in the endpoint's own gas price, which is base fee and tip together:
 * on chains without tips the invented one is a hundred times the price of gas. A true tip of the same size stays.
 */
function withoutInventedTip(fees: FeeData): FeeData {
  const { gasPrice, maxFeePerGas, maxPriorityFeePerGas: tip } = fees;
  if (gasPrice === null || maxFeePerGas === null || tip !== INVENTED_TIP) return fees;
  // ethers offers twice the base fee plus the tip.
  const baseFee = (maxFeePerGas - tip) / 2n;
  const reported = gasPrice > baseFee ? gasPrice - baseFee : 0n;
  return reported < tip ? new FeeData(gasPrice, 2n * baseFee + reported, reported) : fees;
}

/** ethers takes any integer, also `-0x1`; the chain's amounts have 256 bits. */
function isAmount(value: bigint): boolean {
  return value >= 0n && value < 2n ** 256n;
}

/** Passes on what callers know how to read; everything else is the endpoint's fault. */
async function checked<T>(
  method: string,
  answer: Promise<T>,
  isPossible: (value: T) => boolean = () => true,
): Promise<T> {
  try {
    const value = await answer;
    if (!isPossible(value)) throw new RangeError('a number that cannot be');
    return value;
  } catch (error) {
    if (error instanceof TaskError || ANSWERS.some(code => isError(error, code))) throw error;
    throw notAnAnswer(method, error);
  }
}

function notAnAnswer(method: string, error: unknown): TaskError {
  const said = errorOfEndpoint(error);
  if (said !== undefined) {
    return new TaskError('SERVICE_REFUSED', {
      what: 'The chain’s RPC endpoint refused a request.',
      why: `It answers ${method} with the error "${said}".`,
      fix: 'Run again; if it persists, name another endpoint in `rpc-url`.',
      cause: error,
    });
  }
  return new TaskError('SERVICE_MALFORMED', {
    what: 'The chain’s RPC endpoint sent an answer that is not of its protocol.',
    why: `Its answer to ${method} cannot be read.`,
    fix: 'Name another endpoint in `rpc-url`.',
    cause: error,
  });
}

/** The message in a JSON-RPC error, which ethers keeps under `error`, cut short; undefined when there is none. */
function errorOfEndpoint(error: unknown): string | undefined {
  const { error: inner } = error as { error?: { message?: unknown } };
  return typeof inner?.message === 'string' ? inner.message.slice(0, 200) : undefined;
}
