import type { Network } from '../../iexec/chain/networks.ts';
import type { InputReader } from '../host/input-reader.ts';
import { createInputFields, type InputWorld, type WalletInputs } from './input-fields.ts';
import { parseBoolean, parseDealIds } from './input-values.ts';
import { checkReportInputs } from './report-inputs.ts';

/** Config of a sweep. */
export interface SweepConfig extends WalletInputs {
  readonly network: Network;
  /** Deals to look at besides those that the market lists for the wallet. */
  readonly dealIds: readonly string[];
  /** True when nothing is claimed. */
  readonly dryRun: boolean;
}

/**
 * Turns the inputs of a sweep into a config.
 * @throws TaskError the only problem, or INPUT_INVALID naming every input that is wrong.
 */
export function parseSweepInputs(read: InputReader, world: InputWorld): SweepConfig {
  const fields = createInputFields(read, world);
  checkReportInputs(fields, { comments: false });
  const { wallet, ...config } = fields.problems.settled({
    wallet: fields.walletInputs(),
    network: fields.network(),
    dealIds: fields.withDefault('deal-id', parseDealIds, ''),
    dryRun: fields.withDefault('dry-run', parseBoolean, 'false'),
  });
  return { ...wallet, ...config };
}
