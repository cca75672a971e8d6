import * as core from '@actions/core';
import type { Host } from '../../run/host/host.ts';
import { githubLog, githubMasks } from '../runner/github-log.ts';
import { createInputReader } from '../runner/input-reader.ts';
import { requireRunnerFiles } from '../runner/runner-files.ts';
import { saveState } from '../runner/state.ts';
import { createUploadMemory } from '../services/cache.ts';
import { githubFacts } from './github-facts.ts';

/**
 * A step of a GitHub workflow as the host of a run. GitHub's packages are read from disk only when they are used.
 * @param env variables of this process; inputs that may hold secrets are removed from it right away
 */
export function createGitHubHost(env: Record<string, string | undefined>): Host {
  const read = createInputReader(env);
  const matrix = read('matrix');
  const token = read('github-token');
  return {
    read,
    env,
    masks: githubMasks,
    log: githubLog,
    outputs: { setOutput: core.setOutput, saveState },
    reports: {
      writeSummary: async markdown => {
        await core.summary.addRaw(markdown, true).write();
      },
      writeComment: async comment => {
        const { writeComment } = await import('../services/comment.ts');
        await writeComment(comment, { env, matrix, token });
      },
    },
    artifacts: {
      publish: async request => {
        const { publishResult } = await import('../services/publish-result.ts');
        return publishResult(request, { env, matrix });
      },
      uploadMemory: tempDir => createUploadMemory(env, tempDir),
    },
    facts: {
      ...githubFacts(env, read),
      visibility: async () => {
        const { repositoryVisibility } = await import('../services/visibility.ts');
        return repositoryVisibility({ env, token });
      },
    },
    requireWritable: () => requireRunnerFiles(env),
  };
}
