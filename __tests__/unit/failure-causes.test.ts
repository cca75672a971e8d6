import { expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { adviseOn, KNOWN_CAUSES } from '../../src/iexec/services/failure-causes.ts';
import { taskFailed } from '../../src/pipeline/follow/task-failure.ts';
import vector from '../vectors/replicate-status-causes.json' with { type: 'json' };

test('the table has every cause that a worker can give, and no other', () => {
  expect(vector.causes).toHaveLength(101);
  expect([...KNOWN_CAUSES].sort()).toEqual([...vector.causes].sort());
});

test.each(vector.causes)('%s comes with whose fault it is and what to do', cause => {
  const { fault, means, fix } = adviseOn([cause]);
  expect(fault === 'unknown').toBe(cause === 'UNKNOWN');
  expect(means).toMatch(/^[A-Z].*\.$/);
  expect(fix).toMatch(/^[A-Z].*[^.]$/);
});

test.each([
  ['OUT_OF_GAS', 'chain'],
  ['TEE_NOT_SUPPORTED', 'pool'],
  ['TEE_SESSION_GENERATION_SECURE_SESSION_GENERATION_FAILED', 'pool'],
  ['APP_COMPUTE_TIMEOUT', 'time'],
  ['POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME', 'result'],
  ['PRE_COMPUTE_DATASET_DOWNLOAD_FAILED', 'input'],
  ['POST_COMPUTE_IPFS_UPLOAD_FAILED', 'storage'],
  ['TEE_SESSION_GENERATION_PRE_COMPUTE_GET_DATASET_SECRET_FAILED', 'secret'],
  // Of a later release.
  ['PRE_COMPUTE_SOMETHING_NEW', 'input'],
  ['SOMETHING_NEW', 'unknown'],
])('%s is about: %s', (cause, fault) => {
  expect(adviseOn([cause]).fault).toBe(fault);
});

test.each([
  [['DETERMINISM_HASH_NOT_FOUND'], 1, 'app', /fault is with the app/],
  [['DETERMINISM_HASH_NOT_FOUND'], 0, 'result', /crashed or wrote no `computed.json`/],
  [['DETERMINISM_HASH_NOT_FOUND'], 137, 'app', /killed.*time limit.*memory/],
  [[], 2, 'app', /fault is with the app/],
  // The first failure is the one that the others come from.
  [['PRE_COMPUTE_DATASET_DOWNLOAD_FAILED', 'APP_COMPUTE_FAILED'], 1, 'input', /could not fetch/],
  [['APP_COMPUTE_TIMEOUT'], 137, 'time', /longer than the category/],
  [['OUT_OF_GAS'], 0, 'chain', /not the cause/],
  [[], undefined, 'unknown', /does not say/],
] as const)('%j with exit code %s is about: %s', (causes, exitCode, fault, means) => {
  const advice = adviseOn(causes, exitCode);
  expect(advice.fault).toBe(fault);
  expect(advice.means).toMatch(means);
});

test('the message of a failure tells state, exit code, cause, whose fault, what to do, and of the money', () => {
  const failure = {
    taskId: '0x1',
    dealId: '0x2',
    price: 5n,
    refunded: false,
    evidence: [],
    news: {
      status: 'RUNNING',
      attempts: [{ state: 'ABORTED', exitCode: 0, causes: ['OUT_OF_GAS'], over: true }],
      appExitCode: 0,
      causes: ['OUT_OF_GAS'],
      gaveUp: false,
      noneLeft: true,
    },
  } as const;
  const error = taskFailed(failure);
  expect(error).toBeInstanceOf(TaskError);
  const free = String(taskFailed({ ...failure, price: 0n }));
  expect(free).toMatch(/the deal is free, so there is nothing to claim back.*`deal-id: 0x2`/);
  expect(free).not.toContain('`sweep`');
  expect(String(error)).toMatch(
    /gave it up \(ABORTED\).*exit code 0.*OUT_OF_GAS.*are not the cause.*another pool.*`sweep`.*final deadline.*`deal-id: 0x2`.*\[TASK_FAILED\]/,
  );
});
