/** An event that starts a workflow, as the runner hands it to a step. */
export interface WorkflowEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string;
  /** Content of the file at GITHUB_EVENT_PATH. */
  readonly payload: object;
}

const REPOSITORY = { id: 4242, full_name: 'octo/render', private: true, visibility: 'private' } as const;
const FORK = { id: 999, full_name: 'stranger/render', private: false, fork: true } as const;

/** Place of the head of a pull request: here, in a fork, or in a fork that was deleted. */
export type Head = 'own' | 'fork' | 'deleted';

/** `pull_request`, or an event of the same shape: number 7 of the private repository octo/render. */
export function pullRequestEvent(head: Head, name = 'pull_request'): WorkflowEvent {
  const repo = { own: REPOSITORY, fork: FORK, deleted: null }[head];
  return {
    name,
    payload: {
      action: 'synchronize',
      number: 7,
      pull_request: {
        number: 7,
        head: { ref: 'change', sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e', repo },
        base: { ref: 'main', repo: REPOSITORY },
      },
      repository: REPOSITORY,
    },
  };
}

/** `workflow_run` after a workflow of this repository, of a fork, or of an unknown repository. */
export function workflowRunEvent(head: Head): WorkflowEvent {
  const head_repository = { own: REPOSITORY, fork: FORK, deleted: null }[head];
  return {
    name: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: { id: 77, event: 'pull_request', conclusion: 'success', head_repository },
      repository: REPOSITORY,
    },
  };
}
