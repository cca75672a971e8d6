import { isLocalNetwork, type Network } from '../iexec/chain/networks.ts';
import { MACHINE_CLOCK } from '../net/clock.ts';
import { disclosure } from '../pipeline/context/disclosure.ts';
import type { StageContext } from '../pipeline/context/services.ts';
import { beginRun, type RunPlan } from './begin-run.ts';
import type { Host } from './host/host.ts';
import type { OutputName } from './host/outputs.ts';
import type { FindingFacts } from './report/run-summary.ts';
import type { Run } from './run.ts';
import { failedStatus, RunTools } from './run-tools.ts';

/** Findings of a run: texts for outputs, and facts for its report. */
export interface Findings extends Pick<FindingFacts, 'details' | 'sections' | 'checks'> {
  readonly outputs?: Readonly<Partial<Record<Exclude<OutputName, 'status'>, string | number | bigint>>>;
}

/** Surroundings of the work besides its config. */
export interface FindingsContext extends Pick<RunTools, 'host' | 'masks'> {
  readonly stage: StageContext;
  /** Sets outputs and keeps facts for the report. To be called the moment a fact is known. */
  readonly add: (findings: Findings) => void;
}

/** A kind of run that neither makes a deal nor fetches a result: it looks, or tidies up, and reports. */
export interface FindingsKind<C extends { readonly network: Network }> extends Omit<RunPlan<C>, 'networkOf'> {
  /** Does the work. Heavy parts are imported in here, after masks and inputs. */
  readonly work: (config: C, context: FindingsContext) => Promise<void>;
}

/** Makes a run of this kind. */
export function createFindingsRun<C extends { readonly network: Network }>(
  host: Host,
  { title, presets, needsWallet, parse, work }: FindingsKind<C>,
): Run {
  const tools = new RunTools(host);
  const { masks, reporter } = tools;
  let facts: FindingFacts = { kind: 'findings', title };
  const add = ({ outputs = {}, details, sections = [], checks }: Findings): void => {
    for (const [name, value] of Object.entries(outputs))
      host.outputs.setOutput(name as OutputName, String(value));
    facts = {
      ...facts,
      details: { ...facts.details, ...details },
      sections: [...(facts.sections ?? []), ...sections],
      ...(checks && { checks }),
    };
  };
  return {
    start: async signal => {
      const networkOf = ({ network }: C) => network;
      const config = await beginRun(tools, { title, presets, needsWallet, parse, networkOf });
      if (!config) return;
      const { network } = config;
      facts = { ...facts, network: { name: network.name, isSimulated: isLocalNetwork(network) } };
      const { connectServices } = await import('./connect-services.ts');
      const services = await connectServices(network, host.facts.userAgent, signal, reporter.debug);
      try {
        // There is no result, or the work finds out by itself how much it may disclose of one.
        const stage = { services, reporter, disclosure: disclosure(false), clock: MACHINE_CLOCK, signal };
        await work(config, { stage, host, masks, add });
      } finally {
        services.provider.destroy();
      }
      await tools.conclude('completed', facts);
    },
    fail: async error => {
      await tools.conclude(failedStatus(error), facts, error);
      return undefined;
    },
  };
}
