import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { type Head, pullRequestEvent } from '../localrunner/events.ts';
import { startGitHubApi } from '../localrunner/github-api.ts';
import { startResultsService } from '../localrunner/results-service.ts';
import { REPOSITORY } from '../localrunner/run-action.ts';

/**
 * Runs `.github/workflows/self-test.yml` with act, straight on this machine: no containers, and no network but
 * loopback. act leaves out the checkout, since it has the workspace, and everything else in that file is local. The
 * artifact service is ours, as act's own refuses what the current client sends (nektos/act#6022), and so is GitHub's
 * API. First comes a push, then the one job that needs a pull request of our own, then a pull request from a fork.
 */
const WORKFLOW = '.github/workflows/self-test.yml';
/** Files and folders that a checkout does not hold. */
const NOT_CHECKED_OUT = new Set(['.git', 'node_modules', 'build', 'coverage', 'tmp', 'demo-output']);
const LIMIT_MS = 20 * 60_000;

/** A line of act's log, as far as it matters here. */
interface LogLine {
  readonly job?: string;
  readonly jobResult?: 'success' | 'failure' | 'skipped';
  readonly msg?: string;
}

/** Makes a folder like a checkout, with the packages in reach. Returns its path. */
async function checkOut(folder: string): Promise<string> {
  const checkout = path.join(folder, 'checkout');
  cpSync(REPOSITORY, checkout, {
    recursive: true,
    filter: source => !NOT_CHECKED_OUT.has(path.relative(REPOSITORY, source)),
  });
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(checkout, 'node_modules'), 'junction');
  // act takes the event's commit and repository from git.
  const git = execa({ cwd: checkout });
  await git`git init --quiet --initial-branch main`;
  await git`git remote add origin https://github.com/octo/render.git`;
  await git`git -c user.name=act -c user.email=act@localhost commit --quiet --allow-empty --message checkout`;
  return checkout;
}

async function hasAct(): Promise<boolean> {
  return !(await execa('act', ['--version'], { reject: false })).failed;
}

/**
 * Runs the workflow and prints each job as it ends. Returns the number of jobs that did not succeed.
 * @param trigger arguments of act that say what happened, and which jobs that is to run
 */
async function runWorkflow(checkout: string, folder: string, trigger: readonly string[]): Promise<number> {
  const [results, api] = await Promise.all([startResultsService(), startGitHubApi()]);
  const variables = { ...results.env, GITHUB_API_URL: api.url };
  const logs = new Map<string, string[]>();
  let [ended, failed, stopped] = [0, 0, 0];
  const act = execa(
    'act',
    [
      ...[...trigger, '--json', '--workflows', WORKFLOW, '--platform', 'ubuntu-latest=-self-hosted'],
      ...['--matrix', 'os:ubuntu-latest', '--concurrent-jobs', '2', '--no-cache-server'],
      ...['--secret', 'GITHUB_TOKEN=ghs_actTokenThatOpensNothing'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: checkout,
      env: { XDG_CACHE_HOME: path.join(folder, 'cache') },
      reject: false,
      timeout: LIMIT_MS,
      all: true,
      buffer: false,
      stdin: 'ignore',
    },
  );
  try {
    for await (const line of act.iterable({ from: 'all' })) {
      const { job = '', jobResult, msg = '' } = parse(line);
      const log = logs.get(job) ?? [];
      logs.set(job, log);
      log.push(msg.trimEnd());
      if (/^The embedded network ended\.$/.test(msg.trim())) stopped++;
      if (jobResult === undefined || jobResult === 'skipped') continue;
      ended++;
      console.log(`${jobResult === 'success' ? '✓' : '✗'} ${job.trim()}`);
      if (jobResult === 'success') continue;
      failed++;
      console.log(log.map(text => `    ${text}`).join('\n'));
    }
    const { failed: actFailed, exitCode } = await act;
    if (actFailed && failed === 0) {
      console.log([...logs.values()].flat().join('\n'));
      throw new Error(`act ended with exit code ${exitCode}.`);
    }
    if (ended === 0) throw new Error('act ran no job.');
    if (stopped < ended) throw new Error(`${ended} networks were started and ${stopped} stopped.`);
    console.log(`${ended - failed} of ${ended} jobs succeeded.`);
    return failed;
  } finally {
    act.kill();
    await Promise.all([results.stop(), api.stop()]);
  }
}

function parse(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return { msg: line };
  }
}

if (await hasAct()) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'act-')));
  try {
    const checkout = await checkOut(folder);
    const pullRequest = (head: Head): string[] => {
      const { name, payload } = pullRequestEvent(head);
      const file = path.join(folder, `${head}.json`);
      writeFileSync(file, JSON.stringify(payload));
      return [name, '--eventpath', file];
    };
    const triggers = [['push'], [...pullRequest('own'), '--job', 'comment'], pullRequest('fork')];
    for (const trigger of triggers) {
      console.log(trigger[0]);
      if ((await runWorkflow(checkout, folder, trigger)) > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
} else {
  console.log('skipped: act is not on the PATH');
}
