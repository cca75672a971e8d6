import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TypedDataEncoder, toUtf8Bytes, Wallet, ZeroHash } from 'ethers';
import { registryAt } from '../../localnet/chain/contracts.ts';
import { startLocalnet } from '../../localnet/start.ts';
import { Buyer, type OffchainTask } from './support/localnet-purchase.ts';
import { ACTIVE, appNamed, namesIn, read, run } from './support/worker-task.ts';

let buyer: Buyer;

beforeAll(async () => {
  buyer = new Buyer(await startLocalnet());
});

afterAll(async () => {
  await buyer?.localnet.stop();
});

function lastFailure(task: OffchainTask): { status: string; cause?: string } | undefined {
  return task.replicates[0]?.statusUpdateList.findLast(({ cause }) => cause !== undefined);
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

function fetchLogs(taskId: string, authorization: string): Promise<Response> {
  const { schedulerUrl } = buyer.localnet.info;
  return fetch(`${schedulerUrl}/tasks/${taskId}/logs`, { headers: { authorization } });
}

describe('a task that goes wrong', () => {
  test('is known to the scheduler and stays active on chain when the app crashes', async () => {
    const { taskId, task } = await run(buyer, 'crash', '');
    expect(task.currentStatus).toBe('FAILED');
    expect(task.dateStatusList.map(({ status }) => status)).toContain('RUNNING_FAILED');
    expect(task.replicates[0]).toMatchObject({ currentStatus: 'COMPUTE_FAILED', appExitCode: 1 });
    expect(lastFailure(task)).toMatchObject({ status: 'COMPUTE_FAILED', cause: 'APP_COMPUTE_FAILED' });
    expect((await buyer.viewTask(taskId)).status).toBe(ACTIVE);
  });

  test('shows what the app printed to its requester only', async () => {
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
    expect((await fetchLogs(taskId, token.replace(/^0x.{4}/, '0x0000'))).status).toBe(401);
    expect((await fetchLogs(taskId, token.replace(buyer.wallet.address, stranger.address))).status).toBe(401);
    expect((await fetchLogs(ZeroHash, token)).status).toBe(404);
    expect((await fetch(`${buyer.localnet.info.schedulerUrl}/tasks/${ZeroHash}`)).status).toBe(404);
  });

  test('is completed and paid all the same when the app fails but names a result', async () => {
    const { taskId, task } = await run(buyer, 'echo', '--exit 3 --stderr "something broke"');
    expect(task.currentStatus).toBe('COMPLETED');
    expect(task.replicates[0]?.appExitCode).toBe(3);
    expect(namesIn(await buyer.download(taskId))).toEqual(['computed.json', 'report.json']);
  });

  test('keeps stderr in the result when the app succeeds', async () => {
    const { taskId } = await run(buyer, 'echo', '--stderr careful');
    expect(read(await buyer.download(taskId), 'stderr.txt').toString()).toBe('careful\n');
  });

  test.each([
    ['--no-computed', 'POST_COMPUTE_COMPUTED_FILE_NOT_FOUND'],
    [`--name ${'x'.repeat(32)}`, 'POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME'],
  ])('fails in post-compute: %s', async (args, cause) => {
    const { taskId, task } = await run(buyer, 'echo', args);
    expect(lastFailure(task)).toMatchObject({ status: 'COMPUTE_FAILED', cause });
    expect(task.replicates[0]?.appExitCode).toBe(0);
    expect((await buyer.viewTask(taskId)).status).toBe(ACTIVE);
  });

  test('accepts a result name of 31 bytes', async () => {
    const { task } = await run(buyer, 'echo', `--name ${'x'.repeat(31)}`);
    expect(task.currentStatus).toBe('COMPLETED');
  });

  test('runs the app without its dataset when the checksum does not fit', async () => {
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
    expect(lastFailure(task)).toMatchObject({ cause: `TEE_SESSION_GENERATION_${reason}` });
    expect(task.replicates[0]?.teeSessionGenerationError).toBe(reason);
  });

  test('is completed with error.txt when the image cannot be downloaded', async () => {
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
    expect(lastFailure(task)).toMatchObject({
      status: 'APP_DOWNLOAD_FAILED',
      cause: 'APP_IMAGE_DOWNLOAD_FAILED',
    });
    const text = read(await buyer.download(taskId), 'error.txt').toString();
    expect(text).toMatch(/^\[IEXEC\] Errors occurred while computing the task.*APP_IMAGE_DOWNLOAD_FAILED/);
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
    const taskId = await startSleeping();
    await advance(302);
    const task = await buyer.settle(taskId);
    expect(lastFailure(task)).toMatchObject({ status: 'COMPUTE_FAILED', cause: 'APP_COMPUTE_TIMEOUT' });
    expect((await fetchLogs(taskId, await logsToken(buyer.wallet))).status).toBe(200);
  });

  test('gives a task up at its deadline', async () => {
    const taskId = await startSleeping();
    await advance(10 * 300 + 1);
    const task = await buyer.settle(taskId);
    // The jump passes the app's time limit too; which of the two is noticed first is a matter of luck.
    expect(['FINAL_DEADLINE_REACHED', 'RUNNING_FAILED']).toContain(task.dateStatusList.at(-2)?.status);
    expect(task.currentStatus).toBe('FAILED');
  });
});
