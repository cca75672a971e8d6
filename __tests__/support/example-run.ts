import { cpSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import {
  type ForeignAction,
  type JobResult,
  runWorkflow,
  type WorkflowOptions,
} from '../../localrunner/run-workflow.ts';
import { WorkflowHistory } from './workflow-history.ts';
import type { World } from './world.ts';

/** Differences between runs of an example. */
export interface ExampleOptions
  extends Partial<Pick<WorkflowOptions, 'env' | 'event' | 'inputs' | 'secrets' | 'vars'>> {
  /** App by its name on the localnet. */
  readonly app: string;
  /** Folder of the checkout. */
  readonly files?: string;
  readonly run: WorkflowOptions['run'];
}

/** A repository in which the examples of `examples/workflows` run, against a localnet and local runner services. */
export function createExampleRepository(world: World) {
  const history = new WorkflowHistory();
  const foreign = (files: string | undefined, id: number): Record<string, ForeignAction> => ({
    'actions/checkout': ({ workspace }) => {
      if (files !== undefined) cpSync(files, workspace, { recursive: true });
      return {};
    },
    'actions/upload-artifact': history.uploadArtifact(id),
    'actions/github-script': history.githubScript,
  });
  return {
    /** Runs every job of an example, and returns how each went. */
    run: async (
      workflow: string,
      { app, files, vars, ...options }: ExampleOptions,
    ): Promise<Record<string, JobResult[]>> => {
      const { event = PUSH, run } = options;
      history.begin(run.id, { workflow, event: event.name, createdAt: new Date() });
      const results = await runWorkflow(path.join(REPOSITORY, 'examples/workflows', workflow), {
        event,
        secrets: { IEXEC_WALLET: world.localnet.info.wallets.requester.privateKey },
        vars: {
          IEXEC_APP: world.localnet.info.apps[app] ?? '',
          IEXEC_NETWORK: JSON.stringify(world.localnet.info.network),
          ...vars,
        },
        foreign: foreign(files, run.id),
        env: world.results.env,
        folder: mkdtempSync(path.join(world.folder, 'run-')),
        ...options,
      });
      history.end(run.id, results);
      return results;
    },
  };
}

const PUSH = {
  name: 'push',
  payload: { repository: { id: 4242, full_name: 'octo/render', visibility: 'private', private: true } },
};
