import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunActionOptions, type RunActionResult, runAction } from '../../localrunner/run-action.ts';
import { helpUrl } from '../../src/run/host/help-url.ts';
import { OUTPUT_PRESETS } from '../../src/run/host/outputs.ts';

const SCRIPT = fileURLToPath(new URL('./support/lifecycle-step.ts', import.meta.url));
let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'runner-lifecycle-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

function step(how: string, more: Partial<RunActionOptions> = {}): Promise<RunActionResult> {
  return runAction({ entry: 'main', script: SCRIPT, cwd, inputs: { do: how }, ...more });
}

const errorsOf = ({ commands }: RunActionResult) => commands.filter(({ command }) => command === 'error');

/** Commands and lines with times and paths taken out. */
const linesOf = ({ stdout }: RunActionResult) =>
  stdout
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/\d+(?:\.\d)? m?s\b/g, '<duration>')
    .split(/\r?\n/)
    .filter(line => line !== '' && !line.startsWith('::debug::'));

describe('a step that succeeds', () => {
  test('is green, prints one group a stage, and lets no remote text give commands', async () => {
    const run = await step('');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(linesOf(run)).toEqual([
      '::group::Prepare',
      'Started at <time>',
      'same line',
      ': :error::from a remote service',
      'red ## [error]old style ::set-output name=status::completed',
      '✓ Prepare: <duration>',
      '::endgroup::',
      '::group::Work: 100 %25',
      'Started at <time>',
      '✓ Work: 100 %: <duration>',
      '::endgroup::',
    ]);
    expect(run.outputs).toEqual({ ...OUTPUT_PRESETS, status: 'completed' });
    expect(run.state).toEqual({ status: 'failed' });
    expect(run.summary).toContain('## ✅ Confidential task completed');
  });

  test('says that it lives when nothing else is said', async () => {
    expect(linesOf(await step('slow'))).toContain('… Work: 100 %: <duration> so far');
  });

  test('ends although something holds the process', async () => {
    const run = await step('handle', { debug: true });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
    expect(run.stdout).toContain('::debug::Ending with open handles: ');
  });
});

describe('a step that fails', () => {
  test('has one annotation, after its group, and the causes at debug level', async () => {
    const run = await step('task-error');
    expect(run.exitCode).toBe(1);
    expect(errorsOf(run)).toEqual([
      {
        command: 'error',
        properties: { title: 'No app is registered at this address [APP_UNKNOWN]' },
        message: `What. Why, 100 %, a b. Fix. [APP_UNKNOWN] More: ${helpUrl('APP_UNKNOWN')}`,
      },
    ]);
    const names = run.commands.map(({ command }) => command);
    expect(names.lastIndexOf('endgroup')).toBeLessThan(names.indexOf('error'));
    expect(run.stdout).toMatch(/^::debug::caused by Error: the deeper cause$/m);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'APP_UNKNOWN' });
    expect(run.summary).toContain('## ❌ Confidential task failed');
  });

  test.each([
    ['throw-text', 'just text'],
    ['stray', 'nobody awaited this'],
  ])('is red for %s', async (how, text) => {
    const run = await step(how);
    expect(run.exitCode).toBe(1);
    expect(errorsOf(run)).toHaveLength(1);
    expect(errorsOf(run)[0]?.message).toContain(text);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'UNEXPECTED' });
  });

  test('stays red and annotated when recording the failure fails too', async () => {
    const run = await step('throw-again');
    expect(run.exitCode).toBe(1);
    expect(errorsOf(run)).toHaveLength(1);
    expect(run.stdout).toContain('recording fails too');
  });

  test('only warns where a clean-up must not fail the job', async () => {
    const run = await step('post');
    expect(run.exitCode).toBe(0);
    expect(errorsOf(run)).toEqual([]);
    expect(run.commands.filter(({ command }) => command === 'warning')).toHaveLength(1);
  });
});

// Windows has no signals to send to another process; the runner ends it there.
(process.platform === 'win32' ? describe.skip : describe)('a step that is cancelled', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends on %s, with outputs and without annotation',
    async signal => {
      const run = await step('wait', { interrupt: { after: /^waiting$/, signal } });
      expect(run.exitCode).toBe(1);
      expect(errorsOf(run)).toEqual([]);
      expect(run.outputs).toMatchObject({ status: 'cancelled', 'error-code': 'CANCELLED' });
      expect(run.stdout).toContain(`The runner sent ${signal}`);
      expect(run.summary).toContain('CANCELLED');
    },
  );

  test('records the cancellation in time although the work does not listen', async () => {
    const run = await step('deaf', { interrupt: { after: /^waiting$/, signal: 'cancel' } });
    // After ten seconds the runner would have killed it.
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'cancelled' });
  });

  test('leaves presets and state behind when it is killed', async () => {
    const run = await step('wait', { interrupt: { after: /^waiting$/, signal: 'SIGKILL' } });
    expect(run.exitCode).toBe(137);
    expect(run.outputs).toEqual(OUTPUT_PRESETS);
    expect(run.state).toEqual({ status: 'failed' });
  });
});
