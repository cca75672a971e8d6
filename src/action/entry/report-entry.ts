import type { TaskError } from '../../errors/task-error.ts';
import { readTextFile } from '../../files/read-text-file.ts';
import { isLocalNetwork, type Network } from '../../iexec/protocol/networks.ts';
import { MACHINE_CLOCK } from '../../net/clock.ts';
import { useProxyFromEnv } from '../../net/proxy.ts';
import { disclosure } from '../../pipeline/context/disclosure.ts';
import type { StageContext } from '../../pipeline/context/services.ts';
import type { VerificationCheck } from '../../pipeline/provenance/verification-checks.ts';
import { createInputReader, type InputReader } from '../../run/host/input-reader.ts';
import type { InputWorld } from '../../run/inputs/input-fields.ts';
import { createLogReporter } from '../../run/log/log.ts';
import type { Detail, ReportSection } from '../../run/report/report.ts';
import { createReportWriter, type ReportWriter } from '../../run/report/report-writer.ts';
import { maskAccessKeys, maskInputs, maskText } from '../../run/secrets/masks.ts';
import {
  type OutputName,
  type OutputPresets,
  presetOutputs,
  type Status,
  setOutput,
  setStatus,
} from '../runner/outputs.ts';
import { requireRunnerFiles } from '../runner/runner-files.ts';
import { userAgent } from '../runner/user-agent.ts';
import { runEntry } from './lifecycle.ts';
import { skipUntrusted } from './skip.ts';

/** Findings of an entry point: texts for outputs, and for people by label. */
export interface Findings {
  readonly outputs?: Readonly<Partial<Record<Exclude<OutputName, 'status'>, string | number | bigint>>>;
  readonly details?: Readonly<Record<string, Detail>>;
  readonly sections?: readonly ReportSection[];
  /** Checks that were made, and those that could not be. */
  readonly checks?: readonly VerificationCheck[];
}

/** An entry point that neither makes a deal nor fetches a result: it looks, or tidies up, and reports. */
export interface ReportEntry<C extends { readonly network: Network }> {
  /** Heading of its summary. */
  readonly title: string;
  readonly presets: OutputPresets;
  /** True when it takes a wallet, and so must not run for strangers. */
  readonly needsWallet: boolean;
  readonly parse: (read: InputReader, world: InputWorld) => C;
  /** Does the work, and tells what is known the moment it is known. */
  readonly run: (config: C, context: StageContext, tell: (findings: Findings) => void) => Promise<void>;
}

/** Runs such an entry point from start to end. */
export async function runReportEntry<C extends { readonly network: Network }>(
  name: string,
  { title, presets, needsWallet, parse, run }: ReportEntry<C>,
): Promise<void> {
  const reporter = createLogReporter();
  let config: C | undefined;
  let writeReport: ReportWriter | undefined;
  let details: Readonly<Record<string, Detail>> = {};
  let sections: readonly ReportSection[] = [];
  let checks: readonly VerificationCheck[] | undefined;
  const conclude = async (status: Status, failure?: TaskError): Promise<void> => {
    reporter.close();
    setStatus(status);
    if (failure) setOutput('error-code', failure.code);
    await writeReport?.({
      title,
      status,
      network: config?.network.name,
      simulated: config !== undefined && isLocalNetwork(config.network),
      details,
      sections,
      checks,
      failure,
      neverBuys: true,
      stages: reporter.stages,
      warnings: reporter.warnings,
    });
  };
  await runEntry(
    name,
    async ({ signal }) => {
      const { env } = process;
      const read = createInputReader(env);
      maskInputs(read);
      requireRunnerFiles(env);
      presetOutputs(presets);
      writeReport = createReportWriter(read, env);
      if (needsWallet && (await skipUntrusted(title, read, env, writeReport))) return;
      await useProxyFromEnv(env, maskText);
      config = parse(read, { env, readFile: readTextFile });
      maskAccessKeys(config.network.rpcUrl);
      const { connectServices } = await import('../../run/connect-services.ts');
      const services = await connectServices(config.network, userAgent(env), signal, reporter.debug);
      try {
        await run(
          config,
          // It has no result, or finds out by itself how much it may disclose of one.
          { services, reporter, disclosure: disclosure(false), clock: MACHINE_CLOCK, signal },
          ({ outputs = {}, details: more = {}, sections: others = [], checks: made }) => {
            for (const [output, value] of Object.entries(outputs)) {
              setOutput(output as Exclude<OutputName, 'status'>, value);
            }
            details = { ...details, ...more };
            sections = [...sections, ...others];
            checks = made ?? checks;
          },
        );
      } finally {
        services.provider.destroy();
      }
      await conclude('completed');
    },
    {
      onFailure: async error => {
        await conclude(error.code === 'CANCELLED' ? 'cancelled' : 'failed', error);
        return undefined;
      },
    },
  );
}
