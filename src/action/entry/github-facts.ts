import { tmpdir } from 'node:os';
import type { HostFacts } from '../../run/host/host.ts';
import type { InputReader } from '../../run/host/input-reader.ts';
import type { Environment } from '../../text/environment.ts';
import { readEvent } from '../runner/event.ts';
import { runIdentity } from '../runner/identity.ts';
import { describeInvocation } from '../runner/invocation.ts';
import { reportSource } from '../runner/report-source.ts';
import { userAgent } from '../runner/user-agent.ts';
import { whyNotTrusted } from './run-origin.ts';

const HOUR_MS = 3_600_000;
/** GitHub ends jobs on its own machines after six hours, on others after five days. */
const HOSTED_LIMIT_MS = 6 * HOUR_MS;
const SELF_HOSTED_LIMIT_MS = 120 * HOUR_MS;

/** Facts about a workflow run, all but who can see it. */
export function githubFacts(env: Environment, read: InputReader): Omit<HostFacts, 'visibility'> {
  const isHosted = env.RUNNER_ENVIRONMENT === 'github-hosted';
  return {
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    tempFolder: env.RUNNER_TEMP || tmpdir(),
    identity: runIdentity({ env, matrix: read('matrix') }),
    invocation: describeInvocation(env),
    reportSource: reportSource(env),
    userAgent: userAgent(env),
    hasFastLine: isHosted,
    jobLimitMs: isHosted ? HOSTED_LIMIT_MS : SELF_HOSTED_LIMIT_MS,
    whyNotTrusted: hasWallet => whyNotTrusted({ env, event: readEvent(env), hasWallet }),
  };
}
