import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors/codes.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { DealInFlight } from '../../src/pipeline/context/deals.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import { OUTPUT_PRESETS } from '../../src/run/host/outputs.ts';
import type { TaskConfig } from '../../src/run/inputs/task-inputs.ts';
import type { TaskContext } from '../../src/run/open-run.ts';
import { WHOLE_TASK } from '../../src/run/task-kinds.ts';
import { createTaskRun } from '../../src/run/task-run.ts';
import { FakeHost, type FakeHostOptions } from '../support/fake-host.ts';

const KEY = randomBytes(32).toString('hex');
const INPUTS = { app: `0x${'1'.repeat(40)}`, wallet: `0x${KEY}`, summary: 'true' };
const [DEAL, TASK] = [`0x${'d'.repeat(64)}`, `0x${'e'.repeat(64)}`];
const BOUGHT: DealInFlight = {
  dealId: DEAL,
  taskId: TASK,
  workerpool: `0x${'2'.repeat(40)}`,
  price: 5n,
  transaction: `0x${'f'.repeat(64)}`,
} as DealInFlight;
const { signal } = new AbortController();

const errorOf = (code: ErrorCode): TaskError =>
  new TaskError(code, { what: 'It failed.', why: 'Because.', fix: 'Try again.' });

let worked: TaskConfig[];
beforeEach(() => {
  worked = [];
});

/** A whole task on a fake host, whose work is this. */
function taskOn(options: FakeHostOptions = {}, work = (_: TaskContext): void => {}) {
  const host = new FakeHost({ ...options, inputs: { ...INPUTS, ...options.inputs } });
  const run = createTaskRun(host, {
    ...WHOLE_TASK,
    work: async (config, context) => {
      worked.push(config);
      work(context);
    },
  });
  /** Drives the run to its end, as a face does. */
  const drive = async (): Promise<string | undefined> => {
    try {
      await run.start(signal);
      return undefined;
    } catch (error) {
      return run.fail(error as TaskError);
    }
  };
  return { host, run, drive };
}

/** Tells of a deal that came on chain. */
function buy({ milestones }: TaskContext): void {
  milestones.onPurchase({ dealId: DEAL, taskId: TASK, existed: false });
  milestones.onDeal(BOUGHT);
}

describe('the beginning of a run', () => {
  test('hides the secrets before it does anything else', async () => {
    const { host, drive } = taskOn({ inputs: { 'rpc-url': `https://rpc.example.com/${KEY}` } });
    await drive();
    const first = host.events.findIndex(([method]) => method !== 'hide');
    const before = host.events.slice(0, first).map(([, text]) => text);
    expect(before).toEqual(expect.arrayContaining([KEY, `0x${KEY}`]));
    const after = host.events.slice(first).filter(([method]) => method !== 'hide');
    expect(after.filter(([, text]) => text.includes(KEY))).toEqual([]);
  });

  test('sets every output before it looks at an input', async () => {
    const { host, run } = taskOn({ inputs: { app: 'none', category: 'none' } });
    await expect(run.start(signal)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(host.values).toEqual(OUTPUT_PRESETS);
    expect(worked).toEqual([]);
  });

  test('ends where outputs cannot be written, and reports nothing', async () => {
    const problem = errorOf('FILE_SYSTEM');
    const requireWritable = () => {
      throw problem;
    };
    const { host, drive } = taskOn({ requireWritable });
    await drive();
    expect(host.summaries).toEqual([]);
    expect(host.values).toEqual({ status: 'failed', 'error-code': 'FILE_SYSTEM' });
  });

  test('passes over an untrusted event: a good end, with nothing done and no input checked', async () => {
    const asked: boolean[] = [];
    const whyNotTrusted = (hasWallet: boolean) => {
      asked.push(hasWallet);
      return 'A stranger started this run.';
    };
    const { host, run } = taskOn({ facts: { whyNotTrusted }, inputs: { app: 'none', comment: 'always' } });
    await run.start(signal);
    expect(asked).toEqual([true]);
    expect(worked).toEqual([]);
    expect(host.values).toEqual({ ...OUTPUT_PRESETS, status: 'skipped' });
    expect(host.state).toEqual({ status: 'skipped' });
    expect(host.texts('notice')).toEqual([expect.stringMatching(/^A stranger .* did nothing and spent/)]);
    expect(host.summaries).toEqual([expect.stringContaining('⏭️ Confidential task skipped')]);
    expect(host.comments).toEqual([]);
  });

  test('warns of a secret among the public inputs', async () => {
    const { host, drive } = taskOn({ inputs: { args: '--password hunter22' } });
    await drive();
    expect(host.texts('warning')).toEqual([expect.stringContaining('`args` seems to hold a password')]);
  });
});

describe('the end of a run', () => {
  test('completed: outputs and state in time, and a summary', async () => {
    const { host, drive } = taskOn({}, buy);
    expect(await drive()).toBeUndefined();
    expect(host.values).toMatchObject({
      status: 'completed',
      'deal-id': DEAL,
      'task-id': TASK,
      price: '5',
      transaction: BOUGHT.transaction,
      'error-code': '',
    });
    expect(host.state).toMatchObject({ status: 'completed', dealId: DEAL, taskId: TASK });
    const statuses = host.texts('setOutput').filter(text => text.startsWith('status='));
    expect(statuses).toEqual(['status=failed', 'status=submitted', 'status=completed']);
    expect(host.texts('info')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Deal .*d{64}$/), expect.stringMatching(/^Task /)]),
    );
    expect(host.summaries).toEqual([expect.stringContaining('✅ Confidential task completed')]);
  });

  test.each<[ErrorCode, string]>([
    ['TASK_TIMEOUT', 'timeout'],
    ['CANCELLED', 'cancelled'],
    ['RPC_UNREACHABLE', 'failed'],
  ])('%s is %s, and a task that was bought goes on', async (code, status) => {
    const { host, drive } = taskOn({ inputs: { comment: 'on-failure' } }, context => {
      buy(context);
      throw errorOf(code);
    });
    expect(await drive()).toContain('are held by the deal');
    expect(host.values).toMatchObject({ status, 'error-code': code, 'deal-id': DEAL });
    expect(host.state.status).toBe(status);
    expect(host.texts('info')).toContainEqual(
      expect.stringMatching(/^Deal 0xd+ goes on without this step.*`collect`/),
    );
    expect(host.summaries).toHaveLength(1);
    expect(host.comments).toMatchObject([
      { mayCreate: true, dealId: DEAL, isHurried: status === 'cancelled' },
    ]);
  });

  test('a task that has ended does not go on', async () => {
    const { host, drive } = taskOn({}, context => {
      buy(context);
      context.milestones.onTaskEnd('FAILED', false);
      throw errorOf('TASK_FAILED');
    });
    expect(await drive()).toContain('were given back');
    expect(host.texts('info').join()).not.toContain('goes on');
  });

  test('a failure before the purchase spends nothing', async () => {
    const { host, drive } = taskOn({ inputs: { app: 'none' } });
    expect(await drive()).toBe('Nothing was spent: no deal was made.');
    expect(host.values).toMatchObject({ status: 'failed', 'error-code': 'INPUT_INVALID' });
    expect(host.summaries).toEqual([expect.stringContaining('❌ Confidential task failed')]);
  });

  test('a summary that cannot be written is a warning', async () => {
    const onSummary = () => {
      throw new Error('disk full');
    };
    const { host, drive } = taskOn({ onSummary });
    await drive();
    expect(host.values.status).toBe('completed');
    expect(host.texts('warning')).toEqual(['The job summary could not be written: disk full']);
  });

  test('no summary and no comment, where the inputs say so', async () => {
    const { host, drive } = taskOn({ inputs: { summary: 'False', comment: 'never' } });
    await drive();
    expect([host.summaries, host.comments]).toEqual([[], []]);
  });

  test('the report never holds a masked text', async () => {
    const { host, drive } = taskOn({ inputs: { comment: 'always' } }, () => {
      throw new TaskError('INPUT_INVALID', { what: `It is ${KEY}.`, why: 'So.', fix: 'Fix.' });
    });
    await drive();
    const written = [...host.summaries, ...host.comments.map(({ body }) => body)];
    expect(written).toHaveLength(2);
    for (const text of written) expect(text).toContain('It is ***');
  });
});

describe('the result in outputs and report', () => {
  const result = {
    files: [{ path: 'secret-name.png', size: 7, sha256: '00' }],
    digest: '0x1',
    coveredFiles: [],
  };
  const finish =
    (mayName: boolean) =>
    ({ milestones, record }: TaskContext): void => {
      record.keepTo(disclosure(mayName));
      milestones.onResult(result, { cid: 'Qm1', path: '/tmp/result.zip', digest: '0x1' });
      milestones.onProvenance({ statement: '/s.json', predicate: '/p.json', checksums: '/c.txt' });
      milestones.onArtifact({
        id: '17',
        name: 'pictures',
        digest: 'ab',
        size: 1,
        url: 'https://example.com/17',
        pageUrl: 'https://example.com/18',
      });
    };

  test('files are named only where that is allowed', async () => {
    for (const mayName of [true, false]) {
      const { host, drive } = taskOn({}, finish(mayName));
      await drive();
      const [summary = ''] = host.summaries;
      expect(summary.includes('secret-name')).toBe(mayName);
      expect(summary).toContain('1 file');
    }
  });

  test('outputs name the artifact, the folder and the provenance', async () => {
    const { host, drive } = taskOn({}, finish(false));
    await drive();
    expect(host.values).toMatchObject({
      'result-digest': '0x1',
      'output-path': path.join(host.facts.workspace, 'confidential-output'),
      provenance: '/s.json',
      predicate: '/p.json',
      'subject-checksums': '/c.txt',
      'artifact-id': '17',
      'artifact-name': 'pictures',
      'report-url': 'https://example.com/18',
    });
    expect(host.summaries[0]).toContain('https://example.com/17');
  });
});
