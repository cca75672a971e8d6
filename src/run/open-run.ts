import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { MACHINE_CLOCK } from '../net/clock.ts';
import { disclosure } from '../pipeline/context/disclosure.ts';
import type { RunDependencies } from '../pipeline/pipeline.ts';
import { connectServices } from './connect-services.ts';
import type { DealConfig } from './inputs/collect-inputs.ts';
import { findBaselines } from './inputs/find-baselines.ts';
import type { TaskConfig } from './inputs/task-inputs.ts';
import { openIdentities } from './open-wallet.ts';
import { resolveArtifactMode } from './publish/artifact-mode.ts';
import { requireRecipients } from './publish/publication.ts';
import { createResultPublisher } from './publish/result-publisher.ts';
import type { TaskRecord } from './report/task-record.ts';
import type { RunMilestones } from './run-milestones.ts';
import type { RunTools } from './run-tools.ts';

/** Surroundings of the flows besides their config. */
export interface TaskContext {
  readonly tools: RunTools;
  /** Gets to know how much of the result may be disclosed. */
  readonly record: Pick<TaskRecord, 'keepTo'>;
  readonly milestones: RunMilestones;
  readonly signal: AbortSignal;
}

/** An open run: the connections and the private folder that a flow works with. Its disposal ends both. */
export interface OpenRun extends AsyncDisposable {
  readonly dependencies: RunDependencies;
  /** Private folder for intermediate files. */
  readonly tempDir: string;
}

/**
 * Opens the wallet and the connections of a run. The keys are masked before anything else is done.
 * @throws TaskError WALLET_INVALID, WALLET_PASSWORD_WRONG, INPUT_INVALID, RPC_UNREACHABLE, RPC_WRONG_CHAIN
 */
export async function openRun(
  config: TaskConfig | DealConfig,
  { tools, record, milestones, signal }: TaskContext,
): Promise<OpenRun> {
  const { host, masks, reporter } = tools;
  const { facts, artifacts } = host;
  const { network, outputPath } = config.request;
  const identities = await openIdentities(config, masks, host.read);
  await requireRecipients(config.recipients);
  const mode = await resolveArtifactMode(config.artifact, {
    recipients: config.recipients,
    visibility: () => facts.visibility(),
  });
  // Every reader of log and summary can see the artifact too.
  const rules = disclosure(mode === 'decrypted');
  record.keepTo(rules);
  const renderCheck = config.renderCheck && {
    ...config.renderCheck,
    baselines: await findBaselines(config.renderCheck, config.workspace),
    source: facts.reportSource,
  };
  await using opened = new AsyncDisposableStack();
  const tempDir = await mkdtemp(path.join(facts.tempFolder, 'confidential-task-'));
  opened.defer(() => rm(tempDir, { recursive: true, force: true }));
  host.outputs.saveState('tempDir', tempDir);
  const storage = 'storage' in config.request ? config.request.storage : undefined;
  const services = await connectServices(network, facts.userAgent, signal, reporter.debug, storage);
  opened.defer(() => services.provider.destroy());
  const context = { services, reporter, disclosure: rules, clock: MACHINE_CLOCK, signal };
  const publisher = createResultPublisher({
    config,
    mode,
    outputPath,
    tempDir,
    context,
    host,
    onProvenance: files => milestones.onProvenance(files),
  });
  const rest = opened.move();
  return {
    tempDir,
    dependencies: {
      context,
      identities,
      memory: artifacts.uploadMemory(tempDir),
      milestones,
      publisher,
      renderCheck,
      fastLine: facts.hasFastLine,
      jobLimitMs: facts.jobLimitMs,
    },
    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}
