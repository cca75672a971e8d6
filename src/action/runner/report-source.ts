import type { ReportSource } from '../../render-check/report/report-page.ts';
import type { Environment } from '../../text/environment.ts';

/** Origin of a report: the repository, the commit and the page of the workflow run. */
export function reportSource(env: Environment): ReportSource | undefined {
  const {
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: commit,
    GITHUB_SERVER_URL: server,
    GITHUB_RUN_ID: run,
  } = env;
  if (!repository) return undefined;
  const label = commit ? `${repository}, commit ${commit.slice(0, 7)}` : repository;
  if (!server?.startsWith('https://') || !run) return { label };
  return { label, url: `${server}/${repository}/actions/runs/${run}` };
}
