import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWallet } from '../../iexec/chain/wallet.ts';
import { MACHINE_CLOCK } from '../../net/clock.ts';
import type { ResultPublisher } from '../../pipeline/collect/publish.ts';
import { disclosure } from '../../pipeline/context/disclosure.ts';
import { deriveIdentities } from '../../pipeline/context/identities.ts';
import type { Reporter } from '../../pipeline/context/reporter.ts';
import type { TaskRequest } from '../../pipeline/context/task-request.ts';
import {
  collectPipeline,
  collectPipelineById,
  type RunDependencies,
  runPipeline,
  submitPipeline,
} from '../../pipeline/pipeline.ts';
import { describeProvenance } from '../../pipeline/provenance/provenance.ts';
import { connectServices } from '../../run/connect-services.ts';
import type { InputReader } from '../../run/host/input-reader.ts';
import type { DealConfig } from '../../run/inputs/collect-inputs.ts';
import { findBaselines } from '../../run/inputs/find-baselines.ts';
import type { TaskConfig } from '../../run/inputs/task-inputs.ts';
import { requireOutputFolder } from '../../run/publish/output-folder.ts';
import { provenanceFolder, writeProvenance } from '../../run/publish/provenance-files.ts';
import { createPublicationChoice, requireRecipients } from '../../run/publish/publication.ts';
import type { RunRecorder } from '../../run/report/run-recorder.ts';
import { leaksOf } from '../../run/secrets/leaks.ts';
import { maskText } from '../../run/secrets/masks.ts';
import { missedExclusions } from '../../run/workspace/missed-exclusions.ts';
import { type FoundFiles, resolveInputs } from '../../run/workspace/private-files.ts';
import { sentSecrets } from '../../run/workspace/sent-secrets.ts';
import type { Environment } from '../../text/environment.ts';
import { publishArtifact } from '../publish/artifacts.ts';
import { createUploadMemory } from '../publish/cache.ts';
import { publishPage } from '../publish/report-page.ts';
import { type ArtifactMode, repositoryVisibility, resolveArtifactMode } from '../publish/visibility.ts';
import { artifactNameOf } from '../runner/identity.ts';
import { describeInvocation } from '../runner/invocation.ts';
import { reportSource } from '../runner/report-source.ts';
import { saveState } from '../runner/state.ts';
import { userAgent } from '../runner/user-agent.ts';

/** Services that the action gives a run beside its config. */
export interface RunSurroundings {
  readonly read: InputReader;
  readonly env: Environment;
  readonly reporter: Reporter;
  readonly recorder: RunRecorder;
  readonly signal: AbortSignal;
}

/** Runs the whole pipeline. */
export async function runTask(config: TaskConfig, surroundings: RunSurroundings): Promise<void> {
  await requireOutputFolder(config.request.outputPath, config.workspace, surroundings.reporter);
  await runRequest(config, surroundings, runPipeline);
}

/** Brings the deal on chain, and stops. */
export async function submitTask(config: TaskConfig, surroundings: RunSurroundings): Promise<void> {
  // Nothing is published, so nothing needs to be known of who may see it.
  await runRequest({ ...config, artifact: 'none' }, surroundings, submitPipeline);
}

/** Picks a deal up, by its id or by the inputs that it was bought with. */
export async function collectTask(
  config: TaskConfig | DealConfig,
  surroundings: RunSurroundings,
): Promise<void> {
  await requireOutputFolder(config.request.outputPath, config.workspace, surroundings.reporter);
  if (!('dealId' in config)) return runRequest(config, surroundings, collectPipeline);
  await withDependencies(config, surroundings, async (deps, tempDir) => {
    await collectPipelineById(config, { ...config.request, tempDir }, deps);
  });
}

async function runRequest(
  config: TaskConfig,
  surroundings: RunSurroundings,
  flow: (request: TaskRequest, deps: RunDependencies) => Promise<void>,
): Promise<void> {
  const { outputPath } = config.request;
  const ownFolders = [outputPath, provenanceFolder(outputPath)];
  const found = await resolveInputs(config.privateFilePatterns, config.workspace, ownFolders);
  tellFound(found, config, surroundings.reporter);
  await withDependencies(config, surroundings, async (deps, tempDir) => {
    await flow({ ...config.request, privateFiles: found.files, tempDir }, deps);
  });
}

/** Logs what was left out of the folders of the input, and warns of files that may be part of it by mistake. */
function tellFound(
  found: FoundFiles,
  { workspace, privateFilePatterns }: Pick<TaskConfig, 'workspace' | 'privateFilePatterns'>,
  reporter: Reporter,
): void {
  if (found.passedOver.length > 0) {
    const folders = found.passedOver.map(folder => path.relative(workspace, folder) || folder);
    const some = folders.slice(0, MAX_NAMED_FOLDERS).join(', ');
    const rest = folders.length > MAX_NAMED_FOLDERS ? ` and ${folders.length - MAX_NAMED_FOLDERS} more` : '';
    reporter.info(`Not part of the input: ${some}${rest}.`);
  }
  for (const reason of sentSecrets(found)) reporter.warn(reason, 'The app would get secrets');
  for (const reason of missedExclusions(privateFilePatterns, found.files))
    reporter.warn(reason, 'An exclusion leaves files in');
}

/** Most folders that are named as not being part of the input. */
const MAX_NAMED_FOLDERS = 5;

/** GitHub ends jobs on its own machines after six hours, on others after five days. */
const HOUR_MS = 3_600_000;
const HOSTED_LIMIT_MS = 6 * HOUR_MS;
const SELF_HOSTED_LIMIT_MS = 120 * HOUR_MS;

/** Builds what a pipeline needs out of the runner's world, runs it, and leaves no temporary file. */
async function withDependencies(
  config: TaskConfig | DealConfig,
  { env, read, reporter, recorder, signal }: RunSurroundings,
  run: (deps: RunDependencies, tempDir: string) => Promise<void>,
): Promise<void> {
  const wallet = await openWallet({ secret: config.wallet, password: config.walletPassword });
  maskText(wallet.privateKey);
  const identities = deriveIdentities(wallet, config.encryptionSecret);
  maskText(identities.beneficiary.privateKey);
  const [leak] = leaksOf(read, [wallet.privateKey, identities.beneficiary.privateKey]);
  if (leak) throw leak;
  await requireRecipients(config.recipients);
  const mode = await artifactMode(config, env);
  // Everybody who can read log and summary can see the artifact too.
  const disclosed = disclosure(mode === 'decrypted');
  recorder.keepTo(disclosed);
  const renderCheck = config.renderCheck && {
    ...config.renderCheck,
    baselines: await findBaselines(config.renderCheck, config.workspace),
    source: reportSource(env),
  };
  const tempDir = await mkdtemp(path.join(env.RUNNER_TEMP || tmpdir(), 'confidential-task-'));
  saveState('tempDir', tempDir);
  const publish: ResultPublisher['publish'] = async publication => {
    const artifact = await publishArtifact({
      ...publication,
      tempDir,
      // The other forms are compressed or encrypted already.
      stored: publication.kind !== 'files',
      name: config.artifactName ?? artifactNameOf({ env, matrix: read('matrix') }, publication.dealId),
      isChosen: config.artifactName !== undefined,
      env,
    });
    if (!artifact) return undefined;
    const { page } = publication;
    const pageId = page && (await publishPage({ page, artifact: artifact.name, tempDir }, reporter));
    return { ...artifact, id: String(artifact.id), pageId };
  };
  try {
    const { network } = config.request;
    const storage = 'storage' in config.request ? config.request.storage : undefined;
    const services = await connectServices(network, userAgent(env), signal, reporter.debug, storage);
    try {
      const context = { services, reporter, disclosure: disclosed, clock: MACHINE_CLOCK, signal };
      const deps: RunDependencies = {
        context,
        identities,
        memory: createUploadMemory(env, tempDir),
        milestones: recorder,
        publisher: {
          choose: createPublicationChoice({
            config,
            mode,
            outputPath: config.request.outputPath,
            tempDir,
            context,
          }),
          describe: async facts => {
            const statement = await describeProvenance(context, facts, describeInvocation(env));
            const files = await writeProvenance(statement, facts.outputPath);
            recorder.onProvenance(files);
            return facts.publication && { ...facts.publication, attached: files.statement };
          },
          publish,
        },
        renderCheck,
        fastLine: env.RUNNER_ENVIRONMENT === 'github-hosted',
        jobLimitMs: env.RUNNER_ENVIRONMENT === 'github-hosted' ? HOSTED_LIMIT_MS : SELF_HOSTED_LIMIT_MS,
      };
      await run(deps, tempDir);
    } finally {
      services.provider.destroy();
    }
  } finally {
    await rm(tempDir, { recursive: true, force: true });
  }
}

/** Resolves `artifact`; the visibility of the repository is looked up only where it decides. */
async function artifactMode(
  { artifact, recipients, githubToken }: TaskConfig | DealConfig,
  env: RunSurroundings['env'],
): Promise<ArtifactMode> {
  const undecided = artifact === 'auto' && recipients.length === 0;
  const visibility = undecided ? await repositoryVisibility({ env, token: githubToken }) : 'unknown';
  return resolveArtifactMode(artifact, { visibility, recipients });
}
