import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { judgeTask, taskAnswerSchema } from '../../src/iexec/services/task-news.ts';

const news = (answer: object) =>
  judgeTask(v.parse(taskAnswerSchema, { currentStatus: 'RUNNING', ...answer }));
const updates = (...causes: (string | null)[]) => ({ statusUpdateList: causes.map(cause => ({ cause })) });

describe('causes of a failed attempt', () => {
  const causesOf = (replicate: object) => news({ replicates: [replicate] }).attempts[0]?.causes;

  test('are ten at most, the first ones', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => `CAUSE_${index}`);
    expect(causesOf(updates(...eleven))).toEqual(eleven.slice(0, 10));
  });

  test.each([
    ['of three characters', 'A_1', true],
    ['of two', 'A1', false],
    ['of two hundred', `A${'B'.repeat(199)}`, true],
    ['of one more', `A${'B'.repeat(200)}`, false],
    ['that are no word', 'a cause', false],
  ])('%s', (_, cause, counts) => {
    expect(causesOf(updates(cause))).toEqual(counts ? [cause] : []);
  });

  test.each(['UNKNOWN', 'ABORTED_BY_WORKER'])('%s counts only where it stands alone', empty => {
    expect(causesOf(updates(empty))).toEqual([empty]);
    expect(causesOf(updates(empty, 'APP_TIMEOUT'))).toEqual(['APP_TIMEOUT']);
  });

  test('hold that of the session last, with its prefix', () => {
    const replicate = { ...updates('APP_TIMEOUT', null), teeSessionGenerationError: 'NO_TASK' };
    expect(causesOf(replicate)).toEqual(['APP_TIMEOUT', 'TEE_SESSION_GENERATION_NO_TASK']);
    expect(causesOf({ teeSessionGenerationError: '' })).toEqual([]);
    expect(causesOf({ teeSessionGenerationError: null, statusUpdateList: null })).toEqual([]);
  });
});

describe('an exit code', () => {
  test('is that of the latest attempt that has one, zero included', () => {
    const replicates = [{ appExitCode: 3 }, { appExitCode: 0 }, { appExitCode: null }, {}];
    const { appExitCode, attempts } = news({ replicates });
    expect(appExitCode).toBe(0);
    expect(attempts.map(({ exitCode }) => exitCode)).toEqual([3, 0, undefined, undefined]);
    expect(attempts.map(attempt => 'exitCode' in attempt)).toEqual([true, true, false, false]);
  });

  test('is absent where no attempt has one', () => {
    expect(news({ replicates: [{}] })).not.toHaveProperty('appExitCode');
  });
});

describe('a task that was given up', () => {
  const history = (...statuses: (string | null)[]) => statuses.map(status => ({ status }));

  test.each([
    [
      'its last failing state before FAILED',
      'FAILED',
      history('RUNNING_FAILED', 'FINALIZE_FAILED', 'FAILED', null),
      'FINALIZE_FAILED',
    ],
    ['its own state', 'REOPEN_FAILED', history('RUNNING_FAILED'), 'REOPEN_FAILED'],
    ['its own state without a history', 'CONTRIBUTION_TIMEOUT', null, 'CONTRIBUTION_TIMEOUT'],
    ['nothing, where only FAILED is known', 'FAILED', history('RUNNING', null), undefined],
  ])('was given up by %s', (_, currentStatus, dateStatusList, by) => {
    const found = news({ currentStatus, dateStatusList });
    expect(found.gaveUp).toBe(true);
    expect(found.gaveUpBy).toBe(by);
    expect('gaveUpBy' in found).toBe(by !== undefined);
  });

  test('is none while its state is another', () => {
    const found = news({ currentStatus: 'RUNNING', dateStatusList: history('RUNNING_FAILED') });
    expect(found.gaveUp).toBe(false);
    expect(found).not.toHaveProperty('gaveUpBy');
  });
});

test('an attempt is over in a state without a result, and open in any other or none', () => {
  const { attempts, noneLeft } = news({
    replicates: [{ currentStatus: 'ABORTED' }, { currentStatus: null }],
  });
  expect(attempts).toEqual([
    { state: 'ABORTED', causes: [], over: true },
    { causes: [], over: false },
  ]);
  expect(noneLeft).toBe(false);
  expect(news({ replicates: [{ currentStatus: 'ABORTED' }] }).noneLeft).toBe(true);
  expect(news({ replicates: [] }).noneLeft).toBe(false);
});

test.each([
  ['of 120 characters', `A${'B'.repeat(119)}`, true],
  ['of 121', `A${'B'.repeat(120)}`, false],
  ['of small letters', 'running', false],
])('a state %s', (_, currentStatus, isOne) => {
  expect(v.safeParse(taskAnswerSchema, { currentStatus }).success).toBe(isOne);
});

test('an exit code that is no whole number is none', () => {
  const answer = { currentStatus: 'RUNNING', replicates: [{ appExitCode: 1.5 }] };
  expect(v.safeParse(taskAnswerSchema, answer).success).toBe(false);
});
