import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Localnet, type LocalnetOptions, startLocalnet } from '../../localnet/start.ts';
import { type ResultsService, startResultsService } from '../../localrunner/results-service.ts';
import { type RunActionOptions, type RunActionResult, runAction } from '../../localrunner/run-action.ts';

/** Everything that a step of a workflow meets: a network, the runner's services and a workspace. */
export interface World {
  readonly localnet: Localnet;
  readonly results: ResultsService;
  /** The folder that all workspaces are made in; removed at the end. */
  readonly folder: string;
  /** A fresh workspace with these files, by name. */
  workspace(files?: Readonly<Record<string, string | Buffer>>): string;
  /** Runs an entry of the bundle, the main one by default, with inputs that are right unless said otherwise. */
  run(
    options: Omit<RunActionOptions, 'entry'> & { entry?: RunActionOptions['entry'] },
  ): Promise<RunActionResult>;
  stop(): Promise<void>;
}

let runs = 0;

/**
 * Starts a localnet and a results service. Every run gets a run id of its own unless it brings one. Its market answers
 * as many requests as come: the runs of a test stand for those of many runners, each with an address of its own.
 * @param options of the localnet
 */
export async function startWorld(options: LocalnetOptions = {}): Promise<World> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'confidential-task-test-')));
  const [localnet, results] = await Promise.all([
    startLocalnet({ marketRequestsPerMinute: 0, ...options }),
    startResultsService(),
  ]);
  const { info } = localnet;
  return {
    localnet,
    results,
    folder,
    workspace: (files = {}) => {
      const workspace = mkdtempSync(path.join(folder, 'workspace-'));
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(workspace, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      return workspace;
    },
    run: ({ entry = 'main', inputs, env, ...options }) =>
      runAction({
        entry,
        env: { ...results.env, ...env },
        run: { id: 9_000_000 + runs++ },
        ...options,
        inputs: {
          app: info.apps.echo ?? '',
          wallet: info.wallets.requester.privateKey,
          network: JSON.stringify(info.network),
          ...inputs,
        },
      }),
    stop: async () => {
      await Promise.all([localnet.stop(), results.stop()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
