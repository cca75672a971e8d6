import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TypedDataEncoder, toUtf8Bytes, Wallet, ZeroHash } from 'ethers';
import { registryAt } from '../../localnet/chain/contracts.ts';
import { startLocalnet } from '../../localnet/start.ts';
import { heavyTest } from '../support/heavy.ts';
import { Buyer, type OffchainTask } from './support/localnet-purchase.ts';
import { ACTIVE, appNamed, namesIn, read, run } from './support/worker-task.ts';

let buyer: Buyer;

beforeAll(async () => {
  buyer = new Buyer(await startLocalnet());
});

afterAll(async () => {
  await buyer?.localnet.stop();
});

afterEach(() => buyer.resetSwitches());

/** The first state of the only attempt that comes with a cause. */
function failureOf(task: OffchainTask): { status: string; cause?: string } | undefined {
  return task.replicates[0]?.statusUpdateList.find(({ cause }) => cause !== undefined);
}

/** Waits until the scheduler has a task in this state. */
async function expectStatus(taskId: string, status: string): Promise<void> {
  while ((await buyer.settle(taskId)).currentStatus !== status) await sleep(100);
}

async function logsToken(wallet: Wallet): Promise<string> {
  const { schedulerUrl, network } = buyer.localnet.info;
  const query = `chainId=${network.chainId}&address=${wallet.address}`;
  const challenge = await (await fetch(`${schedulerUrl}/tasks/logs/challenge?${query}`)).json();
  const { domain, message } = challenge as { domain: { name: string }; message: { challenge: string } };
  expect(domain.name).toBe('iExec Core');
  const types = { Challenge: [{ name: 'challenge', type: 'string' }] };
  const signature = await wallet.signTypedData(domain, types, message);
  return `${TypedDataEncoder.hash(domain, types, message)}_${signature}_${wallet.address}`;
}

async function signatureOf(wallet: Wallet): Promise<string> {
  return (await logsToken(wallet)).split('_')[1] ?? '';
}

function fetchLogs(taskId: string, authorization: string): Promise<Response> {
  const { schedulerUrl } = buyer.localnet.info;
  return fetch(`${schedulerUrl}/tasks/${taskId}/logs`, { headers: { authorization } });
}

describe('a task that goes wrong', () => {
  test('is computed and never contributed when the app crashes, and stays running and active', async () => {
    const { taskId, task } = await run(buyer, 'crash', '');
    expect(task.currentStatus).toBe('RUNNING');
    const [attempt] = task.replicates;
    expect(attempt).toMatchObject({ currentStatus: 'ABORTED', appExitCode: 1 });
    expect(attempt?.statusUpdateList.map(({ status, cause }) => [status, cause])).toEqual(
      [
        ...['CREATED', 'STARTING', 'STARTED', 'APP_DOWNLOADING', 'APP_DOWNLOADED'].map(status => [status]),
        ...['DATA_DOWNLOADING', 'DATA_DOWNLOADED', 'COMPUTING', 'COMPUTED'].map(status => [status]),
        ['CONTRIBUTE_AND_FINALIZE_ONGOING'],
        ['CONTRIBUTE_AND_FINALIZE_FAILED', 'DETERMINISM_HASH_NOT_FOUND'],
        ['ABORTED', 'UNKNOWN'],
      ].map(([status, cause]) => [status, cause]),
    );
    expect((await buyer.viewTask(taskId)).status).toBe(ACTIVE);
  });

  test('is given up by the scheduler when the worker is an older one', async () => {
    await buyer.switch({ workerBefore92: true });
    const { taskId } = await run(buyer, 'crash', '');
    await expectStatus(taskId, 'FAILED');
    const task = await buyer.settle(taskId);
    expect(task.dateStatusList.map(({ status }) => status)).toContain('RUNNING_FAILED');
    expect(failureOf(task)).toMatchObject({ status: 'COMPUTE_FAILED', cause: 'APP_COMPUTE_FAILED' });
    expect((await buyer.viewTask(taskId)).status).toBe(ACTIVE);
  });

  heavyTest('shows what the app printed to its requester only', async () => {
    const { taskId } = await run(buyer, 'crash', '');
    const stranger = new Wallet(buyer.localnet.info.wallets.requesters[1]?.privateKey ?? '');
    const token = await logsToken(buyer.wallet);
    const logs = await fetchLogs(taskId, token);
    expect(logs.status).toBe(200);
    const { wallets } = buyer.localnet.info;
    expect(await logs.json()).toEqual({
      chainTaskId: taskId,
      computeLogsList: [
        {
          walletAddress: wallets.worker.address,
          stdout: 'About to crash.\n',
          stderr: 'This app always crashes.\n',
        },
      ],
    });
    // A challenge can be used again until it expires.
    expect((await fetchLogs(taskId, await logsToken(buyer.wallet))).status).toBe(200);
    expect((await fetchLogs(taskId, await logsToken(stranger))).status).toBe(403);
    // The challenge that was signed is not looked at, only the signature of the one that was issued.
    expect((await fetchLogs(taskId, token.replace(/^0x.{4}/, '0x0000'))).status).toBe(200);
    const [hash, signature, address] = token.split('_');
    expect((await fetchLogs(taskId, `${hash}_${await signatureOf(stranger)}_${address}`)).status).toBe(401);
    expect((await fetchLogs(taskId, `${hash}_${signature}`)).status).toBe(401);
    // Whose task it is comes first, also of one that does not exist.
    expect((await fetchLogs(taskId, `${hash}_${signature}_${stranger.address}`)).status).toBe(403);
    expect((await fetchLogs(ZeroHash, token)).status).toBe(403);
    const unknown = await fetch(`${buyer.localnet.info.schedulerUrl}/tasks/${ZeroHash}`);
    expect([unknown.status, await unknown.text()]).toEqual([404, '']);
  });

  heavyTest('is completed and paid all the same when the app fails but names a result', async () => {
    const { taskId, task } = await run(buyer, 'echo', '--exit 3 --stderr "something broke"');
    expect(task.currentStatus).toBe('COMPLETED');
    expect(task.replicates[0]?.appExitCode).toBe(3);
    expect(namesIn(await buyer.download(taskId))).toEqual(['computed.json', 'report.json']);
  });

  heavyTest('keeps stderr in the result when the app succeeds', async () => {
    const { taskId } = await run(buyer, 'echo', '--stderr careful');
    expect(read(await buyer.download(taskId), 'stderr.txt').toString()).toBe('careful\n');
  });

  const unusable = [
    ['--no-computed', 'POST_COMPUTE_COMPUTED_FILE_NOT_FOUND'],
    [`--name ${'x'.repeat(32)}`, 'POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME'],
  ] as const;
  heavyTest.each(unusable)('has no result to contribute: %s', async (args, cause) => {
    const { taskId, task } = await run(buyer, 'echo', args);
    const contributed = { status: 'CONTRIBUTE_AND_FINALIZE_FAILED', cause: 'DETERMINISM_HASH_NOT_FOUND' };
    expect(failureOf(task)).toMatchObject(contributed);
    expect(task.replicates[0]?.appExitCode).toBe(0);
    expect((await buyer.viewTask(taskId)).status).toBe(ACTIVE);
    await buyer.switch({ workerBefore92: true });
    const older = await run(buyer, 'echo', args);
    expect(failureOf(older.task)).toMatchObject({ status: 'COMPUTE_FAILED', cause });
  });

  heavyTest.each(['0x01', 'no hex'])('is refused by the hub with data for no callback: %s', async data => {
    const { taskId, task } = await run(buyer, 'echo', `--callback-data "${data}"`);
    const refused = { status: 'CONTRIBUTE_AND_FINALIZE_FAILED', cause: 'CHAIN_RECEIPT_NOT_VALID' };
    expect(failureOf(task)).toMatchObject(refused);
    expect((await buyer.viewTask(taskId)).status).toBe(ACTIVE);
  });

  heavyTest('is completed with callback data that is no bytes', async () => {
    expect((await run(buyer, 'echo', '--callback-data 0x')).task.currentStatus).toBe('COMPLETED');
  });

  heavyTest('is completed with no results when the result proxy does not answer at the end', async () => {
    const { resultProxyUrl } = buyer.localnet.info;
    const fault = { kind: 'status', status: 503, method: 'GET', path: '/v1/results/', times: 1 };
    await fetch(`${resultProxyUrl}/__faults`, { method: 'POST', body: JSON.stringify(fault) });
    const { taskId, task } = await run(buyer, 'echo', '');
    expect(task.currentStatus).toBe('COMPLETED');
    expect((await buyer.viewTask(taskId)).results).toBe('0x');
  });

  heavyTest('has no result when sending it takes longer than the enclave waits', async () => {
    const { resultProxyUrl } = buyer.localnet.info;
    const fault = { kind: 'hang', method: 'POST', path: '/v1/results', times: 2 };
    // The token is asked for first, and does without.
    await buyer.switch({ enclaveHttpSeconds: 1 });
    await fetch(`${resultProxyUrl}/__faults`, {
      method: 'POST',
      body: JSON.stringify([
        { ...fault, kind: 'status', status: 500, times: 1 },
        { ...fault, times: 1 },
      ]),
    });
    const { task } = await run(buyer, 'echo', '');
    expect(failureOf(task)).toMatchObject({ cause: 'DETERMINISM_HASH_NOT_FOUND' });
  });

  heavyTest('accepts a result name of 31 bytes', async () => {
    const { task } = await run(buyer, 'echo', `--name ${'x'.repeat(31)}`);
    expect(task.currentStatus).toBe('COMPLETED');
  });

  heavyTest('runs the app without its dataset when the checksum does not fit', async () => {
    const dataset = await buyer.protect(Buffer.from('tampered'), ZeroHash.replace(/0$/, '1'));
    const [taskId = ''] = await buyer.buy({ app: appNamed(buyer, 'echo'), dataset });
    expect((await buyer.settle(taskId)).currentStatus).toBe('COMPLETED');
    const report = JSON.parse(read(await buyer.download(taskId), 'report.json').toString());
    expect(report.datasets).toEqual([null]);
  });

  test('gets no session when the beneficiary has no key', async () => {
    const { info } = buyer.localnet;
    const keyless = new Buyer({
      ...buyer.localnet,
      info: {
        ...info,
        wallets: { ...info.wallets, requester: info.wallets.requesters[2] ?? info.wallets.requester },
      },
    });
    const [taskId = ''] = await keyless.buy({
      app: appNamed(buyer, 'echo'),
      params: { iexec_result_encryption: true },
    });
    const task = await keyless.settle(taskId);
    const reason = 'POST_COMPUTE_GET_ENCRYPTION_TOKENS_FAILED_EMPTY_BENEFICIARY_KEY';
    const cause = `TEE_SESSION_GENERATION_${reason}`;
    expect(task.currentStatus).toBe('INITIALIZED');
    expect(failureOf(task)).toMatchObject({ status: 'START_FAILED', cause });
    expect(task.replicates[0]?.teeSessionGenerationError).toBeUndefined();

    await buyer.switch({ workerBefore92: true });
    const [olderId = ''] = await keyless.buy({
      app: appNamed(buyer, 'echo'),
      params: { iexec_result_encryption: true },
    });
    const older = await keyless.settle(olderId);
    expect(failureOf(older)).toMatchObject({ status: 'COMPUTE_FAILED', cause });
    expect(older.replicates[0]?.teeSessionGenerationError).toBe(reason);
  });

  heavyTest('fails at once when the SMS tells no enclave', async () => {
    const { smsUrl } = buyer.localnet.info.network;
    const fault = { kind: 'status', status: 500, path: '/tee/challenges/' };
    await fetch(`${smsUrl}/__faults`, { method: 'POST', body: JSON.stringify(fault) });
    const [taskId = ''] = await buyer.buy({ app: appNamed(buyer, 'echo') });
    const task = await buyer.settle(taskId);
    expect(task.dateStatusList.slice(-2).map(({ status }) => status)).toEqual([
      'INITIALIZE_FAILED',
      'FAILED',
    ]);
    expect(task.replicates).toBeNull();
  });

  heavyTest('is completed with error.txt when the image cannot be downloaded', async () => {
    const { info, provider } = buyer.localnet;
    const owner = new Wallet(info.wallets.appOwner.privateKey, provider);
    const args = [
      owner.address,
      'nowhere',
      'DOCKER',
      toUtf8Bytes('docker.io/nobody/nothing:1'),
      ZeroHash,
      '0x',
    ];
    const registry = registryAt(info.appRegistry, owner);
    const app: string = await registry.getFunction('predictApp')(...args);
    await (await registry.getFunction('createApp')(...args)).wait();
    const [taskId = ''] = await buyer.buy({ app });
    const task = await buyer.settle(taskId);
    expect(task.currentStatus).toBe('COMPLETED');
    expect(failureOf(task)).toMatchObject({
      status: 'APP_DOWNLOAD_FAILED',
      cause: 'APP_IMAGE_DOWNLOAD_FAILED',
    });
    const text = read(await buyer.download(taskId), 'error.txt').toString();
    expect(text).toBe(
      '[IEXEC] Errors occurred while computing the task [error:APP_DOWNLOAD_FAILED, causes:[WorkflowError[cause=APP_IMAGE_DOWNLOAD_FAILED, message=]]]',
    );
  });
});

// Last, as these move the chain's clock.
describe('time', () => {
  async function startSleeping(): Promise<string> {
    const [taskId = ''] = await buyer.buy({ app: appNamed(buyer, 'sleep') });
    const tasks = path.join(path.dirname(buyer.localnet.infoFile), 'worker/tasks');
    const printed = async () => {
      const folder =
        (await readdir(tasks).catch((): string[] => [])).find(name => name.startsWith(taskId)) ?? 'not begun';
      return readFile(path.join(tasks, folder, 'work/stdout.txt'), 'utf8').catch(() => '');
    };
    // The app has to be there before the clock moves.
    while (!(await printed()).includes('Sleeping.')) await sleep(100);
    return taskId;
  }

  async function advance(seconds: number): Promise<void> {
    await buyer.localnet.provider.send('evm_increaseTime', [seconds]);
    await buyer.localnet.provider.send('evm_mine', []);
  }

  test('ends an app that runs longer than its category allows', async () => {
    await buyer.switch({ workerBefore92: true });
    const taskId = await startSleeping();
    await advance(302);
    const task = await buyer.settle(taskId);
    expect(failureOf(task)).toMatchObject({ status: 'COMPUTE_FAILED', cause: 'APP_COMPUTE_TIMEOUT' });
    // Older workers tell what an app printed that failed, but not of one that was stopped.
    expect((await fetchLogs(taskId, await logsToken(buyer.wallet))).status).toBe(404);
  });

  heavyTest('gives a task up at its deadline', async () => {
    const taskId = await startSleeping();
    await advance(7 * 300 + 1);
    await expectStatus(taskId, 'FAILED');
    const task = await buyer.settle(taskId);
    expect(task.dateStatusList.at(-2)?.status).toBe('CONTRIBUTION_TIMEOUT');
  });

  heavyTest.each([
    ['PRE_COMPUTE_TIMEOUT', 'echo', true],
    ['APP_COMPUTE_TIMEOUT', 'sleep', false],
  ] as const)('stops each stage: %s', async (cause, app, hasInput) => {
    await buyer.switch({ workerBefore92: true, stageSeconds: 1 });
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/never`;
    const params = hasInput ? { iexec_input_files: [url], iexec_args: '--no-computed' } : {};
    const [taskId = ''] = await buyer.buy({ app: appNamed(buyer, app), params });
    const task = await buyer.settle(taskId);
    server.closeAllConnections();
    server.close();
    expect(failureOf(task)).toMatchObject({ cause });
  });
});

heavyTest('an input that takes longer than the enclave waits is missing', async () => {
  await buyer.switch({ enclaveHttpSeconds: 1 });
  const server = createServer((_request, response) => response.write('half')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slow`;
  const { taskId } = await run(buyer, 'echo', '', { iexec_input_files: [url] });
  server.closeAllConnections();
  server.close();
  const report = JSON.parse(read(await buyer.download(taskId), 'report.json').toString());
  expect(report.inputFiles).toEqual([null]);
});
