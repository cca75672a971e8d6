import { expect, test } from '@jest/globals';
import { type Contract, ZeroAddress } from 'ethers';
import { SecretStore } from '../../localnet/sms/secret-store.ts';
import { buildServices } from '../../localnet/sms/session-environment.ts';
import type { SessionService } from '../../localnet/sms/tee-session.ts';
import { pad } from '../support/vectors.ts';

const OWNER = pad('a1');
const DATASET = '0x8ba1f109551bD432803012645Ac136ddd64DBA72';

/** The services of a session of this deal, by name. */
async function servicesOf(deal: object, params: object = {}): Promise<Record<string, SessionService>> {
  const answers: Readonly<Record<string, unknown>> = {
    viewDeal: {
      app: { pointer: pad('b1') },
      dataset: { pointer: ZeroAddress },
      workerpool: { owner: OWNER },
      requester: OWNER,
      beneficiary: OWNER,
      callback: ZeroAddress,
      params: JSON.stringify({ iexec_result_storage_provider: 'ipfs', ...params }),
      botFirst: 0n,
      botSize: 1n,
      ...deal,
    },
    viewApp: { m_appMultiaddr: '0x61', m_appChecksum: pad('c1', 64) },
    viewDataset: { m_datasetMultiaddr: '0x62', m_datasetChecksum: pad('d1', 64) },
  };
  const hub = { getFunction: (name: string) => async () => answers[name] } as unknown as Contract;
  const store = new SecretStore();
  store.add({ kind: 'web2', owner: OWNER, name: 'iexec-result-iexec-ipfs-token' }, 'token');
  store.add({ kind: 'web3', dataset: DATASET }, 'key');
  const execution = {
    taskId: pad('1', 64),
    dealId: pad('2', 64),
    index: 0,
    worker: pad('e1'),
    enclaveKey: '0x3',
  };
  const services = await buildServices({ hub, store, ipfsUrl: 'http://127.0.0.1:9' }, execution);
  return Object.fromEntries(services.map(service => [service.name, service]));
}

test('a session without inputs has no pre-compute, and names the zero address as its dataset', async () => {
  const services = await servicesOf({});
  expect(Object.keys(services)).toEqual(['app', 'post-compute']);
  expect(services.app?.fingerprint).toBe(pad('c1', 64));
  expect(services.app?.environment).toMatchObject({
    IEXEC_DATASET_ADDRESS: ZeroAddress,
    IEXEC_DATASET_FILENAME: ZeroAddress,
    IEXEC_INPUT_FILES_NUMBER: '0',
  });
  expect(services.app?.environment).not.toHaveProperty('IEXEC_INPUT_FILES_FOLDER');
});

test('a session has its addresses in lower case, and the folder of input files only with some', async () => {
  const { app, 'pre-compute': pre } = await servicesOf({ dataset: { pointer: DATASET } });
  expect(app?.environment.IEXEC_DATASET_FILENAME).toBe(DATASET.toLowerCase());
  expect(pre?.environment).toMatchObject({
    IEXEC_DEAL_ID: pad('2', 64),
    IEXEC_TASK_INDEX: '0',
    IEXEC_DATASET_FILENAME: DATASET.toLowerCase(),
    IEXEC_INPUT_FILES_NUMBER: '0',
  });
  expect(pre?.environment).not.toHaveProperty('IEXEC_INPUT_FILES_FOLDER');
  const { app: reader } = await servicesOf({}, { iexec_input_files: ['https://example.com/a'] });
  expect(reader?.environment).toMatchObject({
    IEXEC_DATASET_FILENAME: ZeroAddress,
    IEXEC_INPUT_FILES_FOLDER: '/iexec_in',
    IEXEC_INPUT_FILES_NUMBER: '1',
  });
});

test('a session for a callback says nothing of a storage, and needs no token for it', async () => {
  const stranger = pad('f1');
  const { 'post-compute': post } = await servicesOf({ callback: pad('cb'), requester: stranger });
  expect(post?.environment).toMatchObject({
    RESULT_STORAGE_CALLBACK: 'true',
    RESULT_STORAGE_PROVIDER: '',
    RESULT_STORAGE_PROXY: '',
    RESULT_STORAGE_TOKEN: '',
  });
  await expect(servicesOf({ requester: stranger })).rejects.toThrow('POST_COMPUTE_GET_STORAGE_TOKENS_FAILED');
});

test('a bulk slice that cannot be read is one without datasets', async () => {
  const { app, 'pre-compute': pre } = await servicesOf({}, { bulk_cid: 'Qm' });
  expect(pre?.environment).toMatchObject({ IS_DATASET_REQUIRED: 'false', IEXEC_BULK_SLICE_SIZE: '0' });
  expect(app?.environment.IEXEC_BULK_SLICE_SIZE).toBe('0');
});
