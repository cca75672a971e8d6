import { constants, createDecipheriv, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { keccak256 } from 'ethers';
import { PNG } from 'pngjs';
import { startLocalnet } from '../../localnet/start.ts';
import { heavyTest } from '../support/heavy.ts';
import { findProgram } from '../support/programs.ts';
import { Buyer } from './support/localnet-purchase.ts';
import { appNamed, COMPLETED, namesIn, read, run, sha256 } from './support/worker-task.ts';

const SCENES = new URL('../../examples/scenes/', import.meta.url);

let buyer: Buyer;

beforeAll(async () => {
  buyer = new Buyer(await startLocalnet());
});

afterAll(async () => {
  await buyer?.localnet.stop();
});

describe('a task that goes well', () => {
  test('gives the app its inputs and secrets, and the chain its digest', async () => {
    const dataset = await buyer.protect(Buffer.from('private input'));
    const inputUrl = await buyer.upload(Buffer.from('public input'));
    await buyer.pushSecret('token', 'hunter2');
    const [taskId = ''] = await buyer.buy({
      app: appNamed(buyer, 'echo'),
      dataset,
      params: {
        iexec_args: `one "two words" 'it''s' three\\ four`,
        iexec_input_files: [inputUrl],
        iexec_secrets: { 1: 'token', 2: 'absent' },
      },
    });
    const task = await buyer.settle(taskId);
    expect(task.currentStatus).toBe('COMPLETED');
    expect(task.dateStatusList.map(({ status }) => status)).toEqual([
      'RECEIVED',
      'INITIALIZING',
      'INITIALIZED',
      'RUNNING',
      'FINALIZED',
      'COMPLETED',
    ]);
    expect(task.replicates[0]).toMatchObject({ currentStatus: 'COMPLETED', appExitCode: 0 });

    const zip = await buyer.download(taskId);
    const inputName = `0x${sha256(inputUrl)}`;
    const copies = [`dataset-${dataset.toLowerCase().slice(0, 16)}`, `input-${inputName.slice(0, 16)}`];
    expect(namesIn(zip)).toEqual(['computed.json', 'report.json', 'stdout.txt', ...copies].sort());
    expect(read(zip, copies[0] ?? '').toString()).toBe('private input');
    expect(read(zip, copies[1] ?? '').toString()).toBe('public input');
    expect(JSON.parse(read(zip, 'computed.json').toString())).toEqual({
      'deterministic-output-path': '/iexec_out/report.json',
    });
    const report = JSON.parse(read(zip, 'report.json').toString());
    expect(report.args).toEqual(['one', 'two words', 'its', 'three\\', 'four']);
    expect(report.secrets).toEqual({ IEXEC_REQUESTER_SECRET_1: sha256('hunter2') });
    expect(report.taskId).toBe(taskId);
    expect(report.environment).toEqual(
      [
        'IEXEC_BOT_FIRST_INDEX',
        'IEXEC_BOT_SIZE',
        'IEXEC_BOT_TASK_INDEX',
        'IEXEC_DATASET_ADDRESS',
        'IEXEC_DATASET_FILENAME',
        'IEXEC_DEAL_ID',
        'IEXEC_IN',
        'IEXEC_INPUT_FILES_FOLDER',
        'IEXEC_INPUT_FILES_NUMBER',
        'IEXEC_INPUT_FILE_NAME_1',
        'IEXEC_OUT',
        'IEXEC_REQUESTER_SECRET_1',
        'IEXEC_TASK_ID',
        'IEXEC_TASK_INDEX',
        'PATH',
      ].sort(),
    );

    const { status, resultDigest, consensusValue } = await buyer.viewTask(taskId);
    expect(status).toBe(COMPLETED);
    expect(resultDigest).toBe(`0x${sha256(read(zip, 'report.json'))}`);
    expect(consensusValue).toBe(buyer.consensusOf(taskId, resultDigest));
  });

  test('encrypts the result for the beneficiary, and digests a folder', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    await buyer.pushResultKey(publicKey);
    const { taskId } = await run(buyer, 'echo', '--dir --name extra.txt --size 10', {
      iexec_result_encryption: true,
    });
    const outer = await buyer.download(taskId);
    expect(namesIn(outer)).toEqual(['aes-key.rsa', 'iexec_out.zip.aes']);
    expect(outer.getEntries().map(({ header }) => header.method)).toEqual([8, 8]);
    const padding = constants.RSA_PKCS1_PADDING;
    const key = privateDecrypt({ key: privateKey, padding }, read(outer, 'aes-key.rsa'));
    const payload = read(outer, 'iexec_out.zip.aes');
    const decipher = createDecipheriv('aes-256-cbc', key, payload.subarray(0, 16));
    const zip = new AdmZip(Buffer.concat([decipher.update(payload.subarray(16)), decipher.final()]));
    expect(namesIn(zip)).toEqual(['computed.json', 'data/extra.txt', 'data/report.json', 'stdout.txt']);
    const sums = ['data/extra.txt', 'data/report.json'].map(name => sha256(read(zip, name)));
    expect((await buyer.viewTask(taskId)).resultDigest).toBe(keccak256(`0x${sums.join('')}`));
  });

  heavyTest('streams a large result', async () => {
    await buyer.switch({ unlimitedTransfers: true });
    const size = 40 * 1024 * 1024;
    const { taskId } = await run(buyer, 'echo', `--size ${size}`);
    await buyer.resetSwitches();
    expect(read(await buyer.download(taskId), 'big.bin')).toHaveLength(size);
  });

  heavyTest('runs all tasks of a deal', async () => {
    const taskIds = await buyer.buy({ app: appNamed(buyer, 'echo'), volume: 6 });
    const indexes = await Promise.all(
      taskIds.map(async taskId => {
        expect((await buyer.settle(taskId)).currentStatus).toBe('COMPLETED');
        return JSON.parse(read(await buyer.download(taskId), 'report.json').toString()).taskIndex as number;
      }),
    );
    expect(indexes).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('renders an SVG scene out of a zip', async () => {
    const bundle = new AdmZip();
    bundle.addFile('scene/aurora.svg', await readFile(new URL('aurora.svg', SCENES)));
    const dataset = await buyer.protect(bundle.toBuffer());
    const [taskId = ''] = await buyer.buy({
      app: appNamed(buyer, 'resvg'),
      dataset,
      params: { iexec_args: '--width 160' },
    });
    await buyer.settle(taskId);
    const { width, height } = PNG.sync.read(read(await buyer.download(taskId), '0001.png'));
    expect([width, height]).toEqual([160, 100]);
  });

  (findProgram('blender') ? test : test.skip)('renders a Blender scene', async () => {
    const dataset = await buyer.protect(await readFile(new URL('monolith.blend', SCENES)));
    const [taskId = ''] = await buyer.buy({ app: appNamed(buyer, 'blender'), dataset });
    await buyer.settle(taskId);
    const { width, height } = PNG.sync.read(read(await buyer.download(taskId), '0001.png'));
    expect([width, height]).toEqual([320, 240]);
  });
});
