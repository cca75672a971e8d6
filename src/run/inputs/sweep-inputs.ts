import type { Network } from '../../iexec/protocol/networks.ts';
import type { InputReader } from '../host/input-reader.ts';
import { createInputFields, type InputWorld, type WalletInputs } from './input-fields.ts';
import { parseBoolean, parseDealId, parseLines } from './input-values.ts';
import { checkReportInputs } from './report-inputs.ts';

/** Inputs of a sweep. */
export interface SweepConfig extends WalletInputs {
  readonly network: Network;
  /** Deals to look at beside those that the market lists for the wallet. */
  readonly dealIds: readonly string[];
  readonly dryRun: boolean;
}

/**
 * Turns the inputs of a sweep into a config.
 * @throws TaskError the one problem, or INPUT_INVALID naming every input that is wrong.
 */
export function parseSweepInputs(read: InputReader, world: InputWorld): SweepConfig {
  const all = createInputFields(read, world);
  const { problems, network, walletInputs, withDefault } = all;
  checkReportInputs(all, { comments: false });
  const wallet = walletInputs();
  const fields = {
    network: network(),
    dealIds: withDefault(
      'deal-id',
      (text, input) => parseLines(text, input).map(line => parseDealId(line, input)),
      '',
    ),
    dryRun: withDefault('dry-run', parseBoolean, 'false'),
  };
  problems.throwIfAny();
  return {
    ...(wallet as WalletInputs),
    ...(fields as { [K in keyof typeof fields]: Exclude<(typeof fields)[K], undefined> }),
  };
}
