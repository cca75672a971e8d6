import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import {
  type ForeignAction,
  type JobResult,
  runWorkflow,
  type WorkflowOptions,
} from '../../localrunner/run-workflow.ts';
import type { World } from './world.ts';

/** What differs between runs of an example. */
export interface ExampleOptions
  extends Partial<Pick<WorkflowOptions, 'env' | 'event' | 'inputs' | 'secrets' | 'vars'>> {
  /** App by its name on the localnet. */
  readonly app: string;
  /** What a checkout brings: a folder. */
  readonly files?: string;
  readonly run: WorkflowOptions['run'];
}

/** A repository in which the examples of `examples/workflows` run, against a localnet and local runner services. */
export function createExampleRepository(world: World) {
  const cache = mkdtempSync(path.join(world.folder, 'cache-'));
  const foreign = (files: string | undefined): Record<string, ForeignAction> => ({
    'actions/checkout': ({ workspace }) => {
      if (files !== undefined) cpSync(files, workspace, { recursive: true });
      return {};
    },
    // One cache, kept under no key: the examples save one thing and restore the newest.
    'actions/cache/save': ({ inputs: { path: name = '' }, workspace }) => {
      mkdirSync(cache, { recursive: true });
      cpSync(path.join(workspace, name), path.join(cache, name));
      return {};
    },
    'actions/cache/restore': ({ inputs: { path: name = '' }, workspace }) => {
      if (existsSync(path.join(cache, name))) cpSync(path.join(cache, name), path.join(workspace, name));
      return {};
    },
  });
  return {
    /** Runs every job of an example, and returns how each went. */
    run: (
      name: string,
      { app, files, vars, ...options }: ExampleOptions,
    ): Promise<Record<string, JobResult[]>> =>
      runWorkflow(path.join(REPOSITORY, 'examples/workflows', name), {
        event: {
          name: 'push',
          payload: {
            repository: { id: 4242, full_name: 'octo/render', visibility: 'private', private: true },
          },
        },
        secrets: { IEXEC_WALLET: world.localnet.info.wallets.requester.privateKey },
        vars: {
          IEXEC_APP: world.localnet.info.apps[app] ?? '',
          IEXEC_NETWORK: JSON.stringify(world.localnet.info.network),
          ...vars,
        },
        foreign: foreign(files),
        env: world.results.env,
        folder: mkdtempSync(path.join(world.folder, 'run-')),
        ...options,
      }),
  };
}
