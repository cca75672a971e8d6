import { readTextFile } from '../files/read-text-file.ts';
import type { Network } from '../iexec/chain/networks.ts';
import { useProxyFromEnv } from '../net/proxy.ts';
import { neutralise } from '../text/neutralise.ts';
import type { InputReader } from './host/input-reader.ts';
import type { OutputPresets } from './host/outputs.ts';
import type { InputWorld } from './inputs/input-fields.ts';
import type { RunTools } from './run-tools.ts';

/** The beginning of a run. */
export interface RunPlan<C> {
  /** Heading of its report. */
  readonly title: string;
  /** Its outputs with their first values. */
  readonly presets: OutputPresets;
  /** True when it takes a wallet, and so must not run for strangers. */
  readonly needsWallet: boolean;
  /** @throws TaskError for inputs that are wrong */
  readonly parse: (read: InputReader, world: InputWorld) => C;
  readonly networkOf: (config: C) => Network;
}

/**
 * Begins a run, up to its checked inputs. The order protects secrets: masks come before anything is printed or sent,
 * outputs before anything can fail, and an untrusted event ends the run before its inputs are used.
 * @returns undefined when the run is skipped
 * @throws TaskError FILE_SYSTEM, FILE_NOT_ALLOWED; and as `plan.parse`
 */
export async function beginRun<C>(tools: RunTools, plan: RunPlan<C>): Promise<C | undefined> {
  const { host, masks } = tools;
  masks.addInputs(host.read);
  host.requireWritable();
  for (const [name, value] of Object.entries(plan.presets) as [keyof OutputPresets, string][])
    host.outputs.setOutput(name, value);
  tools.openReport();
  if (plan.needsWallet && (await skipUntrusted(tools, plan.title))) return undefined;
  await useProxyFromEnv(host.env, text => masks.addText(text));
  const { workspace, identity } = host.facts;
  const config = plan.parse(host.read, { workspace, identity, readFile: readTextFile });
  masks.addAccessKeys(plan.networkOf(config).rpcUrl);
  return config;
}

/**
 * Skips the run where its event must not spend or open anything: a good end with `status: skipped`, a notice, and
 * nothing asked of the network. The other inputs are not checked, since nothing depends on them.
 */
async function skipUntrusted(tools: RunTools, title: string): Promise<boolean> {
  const { facts, log, read } = tools.host;
  const reason = facts.whyNotTrusted(read('wallet') !== '');
  if (reason === undefined) return false;
  log.notice(
    neutralise(`${reason} So this step did nothing and spent nothing. The \`quote\` action works here.`),
    `${title} skipped`,
  );
  await tools.conclude('skipped', { kind: 'skip', title, reason });
  return true;
}
