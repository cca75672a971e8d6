import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hub } from '../iexec/hub.ts';
import { MarketClient } from '../iexec/market.ts';
import { connectRpc } from '../iexec/rpc.ts';
import { resolveScheduler, SchedulerClient } from '../iexec/scheduler.ts';
import { SmsClient } from '../iexec/sms.ts';
import { openWallet } from '../iexec/wallet.ts';
import { HttpClient } from '../net/http.ts';
import { deriveIdentities } from '../pipeline/identities.ts';
import { runPipeline } from '../pipeline/pipeline.ts';
import type { Publication } from '../pipeline/publish.ts';
import type { Reporter } from '../pipeline/reporter.ts';
import type { Services } from '../pipeline/services.ts';
import { IpfsStorage } from '../storage/ipfs.ts';
import { publishArtifact } from './artifacts.ts';
import { recallUpload, rememberUpload } from './cache.ts';
import { resolveInputs } from './input-files.ts';
import type { Config } from './inputs.ts';
import { maskText } from './masks.ts';
import type { RunRecorder } from './run-recorder.ts';
import { saveState } from './state.ts';
import { userAgent } from './user-agent.ts';
import { repositoryVisibility, resolveArtifactMode } from './visibility.ts';

/** What the action gives a run beside its config. */
export interface RunSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly reporter: Reporter;
  readonly recorder: RunRecorder;
  readonly signal: AbortSignal;
}

/** Builds what the pipeline needs out of the runner's world, runs it, and leaves no temporary file. */
export async function runTask(
  config: Config,
  { env, reporter, recorder, signal }: RunSurroundings,
): Promise<void> {
  const inputs = await resolveInputs(config.inputPatterns, config.workspace);
  const wallet = await openWallet({ secret: config.wallet, password: config.walletPassword });
  maskText(wallet.privateKey);
  const identities = deriveIdentities(wallet, config.encryptionSecret);
  maskText(identities.beneficiary.privateKey);

  const mode = resolveArtifactMode(
    config.artifact,
    config.artifact === 'auto' ? await repositoryVisibility({ env, token: config.githubToken }) : 'unknown',
  );
  const tempDir = await mkdtemp(path.join(env.RUNNER_TEMP || tmpdir(), 'confidential-task-'));
  saveState('tempDir', tempDir);
  const services = await connectServices(config, userAgent(env), signal);
  try {
    await runPipeline(
      { ...config.request, inputs, tempDir },
      {
        context: { services, reporter, signal },
        identities,
        memory: { recall: recallUpload, remember: rememberUpload },
        milestones: recorder,
        publisher: async publication => {
          const artifact = await publishArtifact({
            ...publication,
            stored: mode === 'ciphertext',
            mayReplace: config.ownsArtifactName,
            env,
          });
          return artifact && { ...artifact, id: String(artifact.id) };
        },
        choosePublication: (result, archive): Publication | undefined => {
          if (mode === 'none') return undefined;
          if (mode === 'ciphertext' || !result) {
            if (config.artifact === 'auto') {
              reporter.info(
                'The repository is not known to be private, so the artifact is the ciphertext; `artifact: decrypted` would publish the plain result.',
              );
            }
            return { name: config.artifactName, files: [archive.path], rootDir: tempDir };
          }
          const { outputPath } = config.request;
          const files = result.files.map(file => path.join(outputPath, file.path));
          return { name: config.artifactName, files, rootDir: outputPath };
        },
      },
    );
  } finally {
    services.provider.destroy();
    await rm(tempDir, { recursive: true, force: true });
  }
}

async function connectServices(config: Config, agent: string, signal: AbortSignal): Promise<Services> {
  const { network } = config.request;
  const http = new HttpClient({ userAgent: agent });
  const provider = await connectRpc(network, { userAgent: agent, signal });
  const hub = new Hub({ address: network.hub, provider });
  const { domain } = await hub.configuration();
  const schedulers = new Map<string, Promise<SchedulerClient | undefined>>();
  return {
    provider,
    hub,
    market: new MarketClient({ http, url: network.marketUrl, domain }),
    sms: new SmsClient({ http, url: network.smsUrl }),
    schedulerOf: workerpool => {
      const known = schedulers.get(workerpool) ?? findScheduler(workerpool);
      schedulers.set(workerpool, known);
      // A failed look-up is not kept, so that the next poll asks again.
      known.catch(() => schedulers.delete(workerpool));
      return known;
    },
    storage: new IpfsStorage({ http, nodeUrl: network.ipfsNodeUrl, gatewayUrls: [network.ipfsGatewayUrl] }),
  };

  async function findScheduler(workerpool: string): Promise<SchedulerClient | undefined> {
    const { compassUrl, chainId } = network;
    const url = await resolveScheduler({ http, compassUrl, chainId, workerpool, signal });
    return url === undefined ? undefined : new SchedulerClient({ http, url, chainId });
  }
}
