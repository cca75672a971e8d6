import { HEAD_SHA } from '../../localrunner/run-action.ts';
import type { ForeignAction, JobResult } from '../../localrunner/run-workflow.ts';

/** A run of a workflow, with the fields of GitHub's API that are used. */
export interface PastRun {
  /** File name of the workflow. */
  readonly workflow: string;
  readonly id: number;
  readonly event: string;
  readonly createdAt: Date;
  /** All attempts together. */
  readonly jobs: { readonly name: string; readonly conclusion: string | null }[];
  /** Names, oldest first. */
  readonly artifacts: string[];
}

/** The runs of a repository, and what `actions/github-script` and `actions/upload-artifact` make of them. */
export class WorkflowHistory {
  readonly #runs = new Map<number, PastRun>();

  /** The run of this id, begun now unless it is there already. */
  begin(id: number, run: Pick<PastRun, 'workflow' | 'event' | 'createdAt'>): PastRun {
    const begun = this.#runs.get(id) ?? { id, ...run, jobs: [], artifacts: [] };
    this.#runs.set(id, begun);
    return begun;
  }

  /** Keeps how the jobs of an attempt went. */
  end(id: number, results: Readonly<Record<string, readonly JobResult[]>>): void {
    const jobs = Object.values(results).flat();
    this.#runs.get(id)?.jobs.push(...jobs.map(({ name, result }) => ({ name, conclusion: result })));
  }

  /** Stand-in for `actions/upload-artifact` in a run; nothing is kept but the name. */
  uploadArtifact(id: number): ForeignAction {
    return ({ inputs: { name = '', overwrite } }) => {
      const { artifacts } = this.#runs.get(id) as PastRun;
      const taken = artifacts.indexOf(name);
      if (taken >= 0 && overwrite !== 'true') throw new Error(`The artifact "${name}" is there already.`);
      if (taken >= 0) artifacts.splice(taken, 1);
      artifacts.push(name);
      return {};
    };
  }

  /** Stand-in for `actions/github-script`: the script runs in this process, on the requests that are known here. */
  readonly githubScript: ForeignAction = async ({ inputs: { script = '' } }) => {
    const outputs: Record<string, string> = {};
    const core = {
      setOutput: (name: string, value: string): void => {
        outputs[name] = value;
      },
    };
    const context = { repo: { owner: 'octo', repo: 'render' } };
    await new Function('github', 'context', 'core', `return (async () => {${script}\n})()`)(
      { rest: { actions: this.#requests() } },
      context,
      core,
    );
    return outputs;
  };

  #requests() {
    const newestFirst = () => [...this.#runs.values()].sort((a, b) => +b.createdAt - +a.createdAt);
    const runOf = (id: number): PastRun => {
      const run = this.#runs.get(id);
      if (!run) throw new Error(`There is no run ${id}.`);
      return run;
    };
    return {
      listWorkflowRuns: async (asked: { workflow_id: string; event?: string; per_page: number }) => ({
        data: {
          workflow_runs: newestFirst()
            .filter(({ workflow }) => workflow === asked.workflow_id)
            .filter(({ event }) => asked.event === undefined || event === asked.event)
            .slice(0, asked.per_page)
            .map(({ id, createdAt }) => ({
              id,
              head_sha: HEAD_SHA,
              created_at: createdAt.toISOString(),
              html_url: `https://github.com/octo/render/actions/runs/${id}`,
            })),
        },
      }),
      listJobsForWorkflowRun: async ({ run_id }: { run_id: number; filter: 'all' }) => ({
        data: { jobs: runOf(run_id).jobs },
      }),
      listWorkflowRunArtifacts: async ({ run_id }: { run_id: number }) => ({
        // GitHub has the newest first.
        data: {
          artifacts: runOf(run_id)
            .artifacts.map((name, id) => ({ id, name }))
            .reverse(),
        },
      }),
    };
  }
}
