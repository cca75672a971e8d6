import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import { runEntry } from '../../../src/action/entry/lifecycle.ts';
import { createInputReader } from '../../../src/action/runner/input-reader.ts';
import { type ArtifactRequest, publishArtifact } from '../../../src/action/services/artifacts.ts';
import { createUploadMemory } from '../../../src/action/services/cache.ts';
import { publishPage } from '../../../src/action/services/report-page.ts';

/**
 * A small step over the action's own artifact and cache code. Its inputs say what to do: `publish` is JSON for
 * `publishArtifact`, which may be called several `times`, and for `publishPage` where it has a `page`; `remember` and `recall` are `name` or `name cid size`.
 */
await runEntry('publish-step', async () => {
  const read = createInputReader(process.env);
  const publish = read('publish');
  if (publish) {
    const { name, files, stored = false, isChosen = false, times = 1, page, linked } = JSON.parse(publish);
    const rootDir = process.cwd();
    const request: ArtifactRequest = {
      name,
      files: files.map((file: string) => path.join(rootDir, file)),
      rootDir,
      linked,
      tempDir: process.env.RUNNER_TEMP ?? tmpdir(),
      stored,
      isChosen,
      env: process.env,
    };
    let artifact = await publishArtifact(request);
    for (let time = 1; time < times; time++) artifact = await publishArtifact(request);
    if (page !== undefined) {
      const { info, debug } = core;
      const id = await publishPage({ page, artifact: name, tempDir: request.tempDir }, { info, debug });
      core.setOutput('report-url', id ?? 'none');
    }
    core.setOutput('artifact-id', artifact?.id ?? '');
    core.setOutput('artifact-name', artifact?.name ?? '');
    core.setOutput('artifact-digest', artifact?.digest ?? '');
  }
  const tempDir = await mkdtemp(path.join(process.env.RUNNER_TEMP || tmpdir(), 'confidential-task-'));
  const memory = createUploadMemory(process.env, tempDir);
  const remember = read('remember');
  if (remember) {
    const [name = '', cid = '', size] = remember.split(' ');
    const sums = { checksum: `0x${'ab'.repeat(32)}`, mac: 'cd'.repeat(32) };
    await memory.remember(name, { cid, size: Number(size), ...sums });
  }
  const recall = read('recall');
  if (recall) core.setOutput('cid', JSON.stringify((await memory.recall(recall)) ?? null));
  await rm(tempDir, { recursive: true });
});
