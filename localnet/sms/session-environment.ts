import { createHash } from 'node:crypto';
import { type Contract, getAddress, ZeroAddress } from 'ethers';
import { type DealParams, parseDealParams } from '../chain/deal-params.ts';
import { decodeLocation } from '../chain/multiaddr.ts';
import { type BulkDataset, readBulkSlice } from './bulk-slice.ts';
import {
  DROPBOX_TOKEN,
  IPFS_TOKEN,
  RESULT_ENCRYPTION_KEY,
  RESULT_PROXY_URL,
  type SecretStore,
} from './secret-store.ts';
import { SessionError, type SessionService, STAGE_IMAGES } from './tee-session.ts';

/** Folder of the inputs inside the enclave. */
const IN = '/iexec_in';
/** Folder of the outputs inside the enclave. */
const OUT = '/iexec_out';

type Environment = Record<string, string>;

/** One task and who works on it. */
export interface TaskExecution {
  readonly taskId: string;
  readonly dealId: string;
  /** Absolute index of the task in its request order. */
  readonly index: number;
  /** Wallet of the worker. */
  readonly worker: string;
  /** Private key of the task's enclave challenge. */
  readonly enclaveKey: string;
}

interface Deal {
  readonly app: { pointer: string };
  readonly dataset: { pointer: string };
  readonly workerpool: { owner: string };
  readonly requester: string;
  readonly beneficiary: string;
  readonly callback: string;
  readonly params: string;
  readonly botFirst: bigint;
  readonly botSize: bigint;
}

/**
 * Collects what each process of a task gets to know (iexec-sms SecretSessionBaseService): locations and keys of the
 * inputs for pre-compute, names and secrets for the app, key and storage of the result for post-compute.
 *
 * @throws SessionError when a secret that the deal needs was never pushed.
 */
export async function buildServices(
  context: { hub: Contract; store: SecretStore; ipfsUrl: string },
  execution: TaskExecution,
): Promise<SessionService[]> {
  const { hub, store } = context;
  const deal = (await hub.getFunction('viewDeal')(execution.dealId)) as Deal;
  const params = parseDealParams(deal.params);
  const app = await hub.getFunction('viewApp')(deal.app.pointer);
  const bulkCid = params.bulk_cid?.trim() || undefined;
  const bulk =
    bulkCid === undefined
      ? []
      : await readBulkSlice(context, { dealId: execution.dealId, bulkCid, index: execution.index });
  const signing: Environment = {
    IEXEC_TASK_ID: execution.taskId,
    SIGN_WORKER_ADDRESS: getAddress(execution.worker),
    SIGN_TEE_CHALLENGE_PRIVATE_KEY: execution.enclaveKey,
  };
  const inputs = params.iexec_input_files ?? [];
  const services: SessionService[] = [];
  if (deal.dataset.pointer !== ZeroAddress || bulkCid !== undefined || inputs.length > 0) {
    services.push({
      name: 'pre-compute',
      image_name: STAGE_IMAGES.preCompute.image,
      fingerprint: STAGE_IMAGES.preCompute.fingerprint,
      environment: {
        IEXEC_DEAL_ID: execution.dealId,
        IEXEC_TASK_INDEX: String(execution.index),
        IEXEC_PRE_COMPUTE_OUT: IN,
        ...(await datasetEnvironment(context, deal)),
        ...(bulkCid !== undefined && bulkEnvironment(bulk)),
        ...inputFolder(inputs),
        ...numbered(inputs, (url, n) => [[`IEXEC_INPUT_FILE_URL_${n}`, url]]),
        ...signing,
      },
    });
  }
  services.push(
    {
      name: 'app',
      image_name: decodeLocation(app.m_appMultiaddr as string),
      fingerprint: app.m_appChecksum as string,
      environment: {
        ...appEnvironment(store, deal, params, execution),
        ...(bulkCid !== undefined && {
          IEXEC_BULK_SLICE_SIZE: String(bulk.length),
          ...numbered(bulk, ({ filename }, k) => [[`IEXEC_DATASET_${k}_FILENAME`, filename]]),
        }),
      },
    },
    {
      name: 'post-compute',
      image_name: STAGE_IMAGES.postCompute.image,
      fingerprint: STAGE_IMAGES.postCompute.fingerprint,
      environment: {
        ...encryption(store, deal, params),
        ...storage(store, deal, params, execution.worker),
        ...signing,
      },
    },
  );
  return services;
}

async function datasetEnvironment(
  { hub, store }: { hub: Contract; store: SecretStore },
  { dataset: { pointer } }: Deal,
): Promise<Environment> {
  if (pointer === ZeroAddress) return { IS_DATASET_REQUIRED: 'false' };
  const key = store.get({ kind: 'web3', dataset: pointer });
  if (key === undefined) throw new SessionError('PRE_COMPUTE_GET_DATASET_SECRET_FAILED', 500);
  const dataset = await hub.getFunction('viewDataset')(pointer);
  return {
    IS_DATASET_REQUIRED: 'true',
    IEXEC_DATASET_URL: decodeLocation(dataset.m_datasetMultiaddr as string),
    IEXEC_DATASET_KEY: key,
    IEXEC_DATASET_CHECKSUM: dataset.m_datasetChecksum as string,
    IEXEC_DATASET_FILENAME: pointer.toLowerCase(),
  };
}

function bulkEnvironment(bulk: readonly BulkDataset[]): Environment {
  return {
    IEXEC_BULK_SLICE_SIZE: String(bulk.length),
    ...numbered(bulk, ({ url, key, checksum, filename }, k) => [
      [`IEXEC_DATASET_${k}_URL`, url],
      [`IEXEC_DATASET_${k}_KEY`, key],
      [`IEXEC_DATASET_${k}_CHECKSUM`, checksum],
      [`IEXEC_DATASET_${k}_FILENAME`, filename],
    ]),
  };
}

function appEnvironment(
  store: SecretStore,
  deal: Deal,
  params: DealParams,
  execution: TaskExecution,
): Environment {
  const inputs = params.iexec_input_files ?? [];
  // Addresses of a session are in lower case. Without a dataset, the session has the zero address.
  const dataset = deal.dataset.pointer.toLowerCase();
  const appSecret = store.get({ kind: 'app', app: deal.app.pointer });
  const requesterSecrets = Object.entries(params.iexec_secrets ?? {}).flatMap(([n, key]) => {
    const value = store.get({ kind: 'requester', requester: deal.requester, key });
    return value === undefined ? [] : [[`IEXEC_REQUESTER_SECRET_${n}`, value] as const];
  });
  return {
    IEXEC_TASK_ID: execution.taskId,
    IEXEC_DEAL_ID: execution.dealId,
    IEXEC_TASK_INDEX: String(execution.index),
    IEXEC_IN: IN,
    IEXEC_OUT: OUT,
    // Size and first index are those of the deal; the task's index counts over all deals of the request order (iExec's
    // documentation "Your first application", runtime variables; PoCo IexecPoco2Facet.initialize for its bounds).
    IEXEC_BOT_SIZE: String(deal.botSize),
    IEXEC_BOT_FIRST_INDEX: String(deal.botFirst),
    IEXEC_BOT_TASK_INDEX: String(execution.index),
    IEXEC_DATASET_ADDRESS: dataset,
    IEXEC_DATASET_FILENAME: dataset,
    ...inputFolder(inputs),
    ...numbered(inputs, (url, n) => [
      [`IEXEC_INPUT_FILE_NAME_${n}`, `0x${createHash('sha256').update(url).digest('hex')}`],
    ]),
    ...(appSecret !== undefined && {
      IEXEC_APP_DEVELOPER_SECRET: appSecret,
      IEXEC_APP_DEVELOPER_SECRET_1: appSecret,
    }),
    ...Object.fromEntries(requesterSecrets),
  };
}

function encryption(store: SecretStore, deal: Deal, params: DealParams): Environment {
  if (params.iexec_result_encryption !== true)
    return { RESULT_ENCRYPTION: 'false', RESULT_ENCRYPTION_PUBLIC_KEY: '' };
  const key = store.get({ kind: 'web2', owner: deal.beneficiary, name: RESULT_ENCRYPTION_KEY });
  if (key === undefined) {
    throw new SessionError('POST_COMPUTE_GET_ENCRYPTION_TOKENS_FAILED_EMPTY_BENEFICIARY_KEY', 500);
  }
  return { RESULT_ENCRYPTION: 'true', RESULT_ENCRYPTION_PUBLIC_KEY: key };
}

/** Storage for the result; empty when a callback contract gets it. */
function storage(store: SecretStore, deal: Deal, params: DealParams, worker: string): Environment {
  const isCallback = deal.callback !== ZeroAddress;
  const target = isCallback
    ? { provider: '', proxy: '', token: '' }
    : storageTarget(store, deal, params, worker);
  return {
    RESULT_STORAGE_CALLBACK: String(isCallback),
    RESULT_STORAGE_PROVIDER: target.provider,
    RESULT_STORAGE_PROXY: target.proxy,
    RESULT_STORAGE_TOKEN: target.token,
  };
}

function storageTarget(
  store: SecretStore,
  { requester, workerpool }: Deal,
  params: DealParams,
  worker: string,
): { provider: string; proxy: string; token: string } {
  const web2 = (owner: string, name: string): string | undefined => store.get({ kind: 'web2', owner, name });
  const provider = params.iexec_result_storage_provider ?? '';
  const token =
    provider === 'dropbox'
      ? web2(requester, DROPBOX_TOKEN)
      : (web2(worker, IPFS_TOKEN) ?? web2(requester, IPFS_TOKEN));
  if (token === undefined) throw new SessionError('POST_COMPUTE_GET_STORAGE_TOKENS_FAILED', 500);
  const ofPool = provider === 'dropbox' ? undefined : web2(workerpool.owner, RESULT_PROXY_URL);
  return { provider, proxy: params.iexec_result_storage_proxy ?? ofPool ?? '', token };
}

/** Folder and number of the public input files; the folder is set only when there are some. */
function inputFolder(inputs: readonly string[]): Environment {
  return {
    ...(inputs.length > 0 && { IEXEC_INPUT_FILES_FOLDER: IN }),
    IEXEC_INPUT_FILES_NUMBER: String(inputs.length),
  };
}

/** Builds variables for the items of a list, counted from 1. */
function numbered<Item>(
  items: readonly Item[],
  variables: (item: Item, n: number) => readonly (readonly [string, string])[],
): Environment {
  return Object.fromEntries(items.flatMap((item, index) => variables(item, index + 1)));
}
