/**
 * Goes the whole way with the official SDK, as its documentation shows it, on the network of the info file given as
 * argument, and prints what happened as JSON. A process of its own, because the SDK is what is used here and not what
 * is tested: it must run as it does for everyone.
 */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { IExec, utils } from 'iexec';
import type { LocalnetInfo } from '../../../localnet/info.ts';

const info = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as LocalnetInfo;
const { network, wallets, apps } = info;
const app = apps.echo ?? '';

function connect(privateKey: string): IExec {
  const options = { allowExperimentalNetworks: true };
  return new IExec(
    { ethProvider: utils.getSignerFromPrivateKey(network.rpcUrl, privateKey, options) },
    {
      ...options,
      hubAddress: network.hub,
      smsURL: network.smsUrl,
      ipfsGatewayURL: network.ipfsGatewayUrl,
      ipfsNodeURL: network.ipfsNodeUrl,
      iexecGatewayURL: network.marketUrl,
      compassURL: network.compassUrl,
    },
  );
}

const requester = connect(wallets.requester.privateKey);
const address = wallets.requester.address;

/** Uploads as dataset owners do: to the node's kubo RPC. Returns the CID. */
async function upload(content: Uint8Array): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([content as Uint8Array<ArrayBuffer>]));
  const response = await fetch(`${network.ipfsNodeUrl}/api/v0/add`, { method: 'POST', body });
  return ((await response.json()) as { Hash: string }).Hash;
}

/** Encrypts, uploads and deploys a dataset, pushes its key and publishes its order. Returns its address. */
async function protect(name: string, plaintext: string, multiaddr: (cid: string) => string): Promise<string> {
  const key = requester.dataset.generateEncryptionKey();
  const encrypted = await requester.dataset.encrypt(Buffer.from(plaintext), key);
  const checksum = await requester.dataset.computeEncryptedFileChecksum(encrypted);
  const cid = await upload(encrypted);
  const deployment = { owner: address, name, multiaddr: multiaddr(cid), checksum };
  const { address: dataset } = await requester.dataset.deployDataset(deployment);
  await requester.dataset.pushDatasetSecret(dataset, key);
  const volume = utils.DATASET_INFINITE_VOLUME;
  const order = await requester.order.createDatasetorder({ dataset, apprestrict: app, volume });
  await requester.order.publishDatasetorder(await requester.order.signDatasetorder(order));
  return dataset;
}

/** Waits for the end of a task. Returns the names of the messages in between. */
async function observe(taskid: string, dealid: string): Promise<string[]> {
  const observable = await requester.task.obsTask(taskid, { dealid });
  const messages: string[] = [];
  await new Promise<void>((resolve, reject) => {
    observable.subscribe({
      next: ({ message }) => messages.push(message),
      error: reject,
      complete: () => resolve(),
    });
  });
  return messages;
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const { isPushed } = await requester.result.pushResultEncryptionKey(publicKey);
await requester.secrets.pushRequesterSecret('token', 'hunter2');

const dataset = await protect('by gateway', 'private input', cid => `${network.ipfsGatewayUrl}/ipfs/${cid}`);
const bulkDataset = await protect('by hash', 'bulk input', cid => `/ipfs/${cid}`);

const { orders: appOrders } = await requester.orderbook.fetchAppOrderbook({
  app,
  requester: address,
  dataset,
});
const { orders: datasetOrders } = await requester.orderbook.fetchDatasetOrderbook({
  dataset,
  app,
  requester: address,
});
const { orders: bulkOrders } = await requester.orderbook.fetchDatasetOrderbook({
  dataset: bulkDataset,
  app,
  requester: address,
  bulkOnly: true,
});
const workerpools = await requester.orderbook.fetchWorkerpoolOrderbook({
  category: 0,
  minTag: ['tee', 'tdx'],
});
const apporder = appOrders[0]?.order;
const datasetorder = datasetOrders[0]?.order;
const bulkOrder = bulkOrders[0]?.order;
// The second cheapest, so that the deal has a price to pay.
const workerpoolorder = workerpools.orders[1]?.order;
if (!apporder || !datasetorder || !bulkOrder || !workerpoolorder) throw new Error('An order is missing.');

const common = { app, category: 0, workerpoolmaxprice: Number(workerpoolorder.workerpoolprice) };
const requestorder = await requester.order.signRequestorder(
  await requester.order.createRequestorder({
    ...common,
    dataset,
    params: {
      iexec_args: '--dir "two words"',
      iexec_result_encryption: true,
      iexec_secrets: { 1: 'token' },
      iexec_input_files: [`${network.compassUrl}/${network.chainId}/workerpools/${info.workerpool}`],
    },
  }),
);
const deposit = await requester.account.deposit('1 RLC');
const deal = await requester.order.matchOrders({ apporder, datasetorder, workerpoolorder, requestorder });
const taskid = await requester.deal.computeTaskId(deal.dealid, 0);
// The SDK sends its estimate of gas without a margin. When this task ends between the estimate and the block of the
// next match, the requester's frozen stake is zero again, and locking it anew costs more than estimated.
const messages = await observe(taskid, deal.dealid);

const bulk = await requester.order.prepareDatasetBulk([bulkOrder]);
const bulkRequest = await requester.order.signRequestorder(
  await requester.order.createRequestorder({
    ...common,
    volume: bulk.volume,
    params: { bulk_cid: bulk.cid },
  }),
);
const bulkDeal = await requester.order.matchOrders({ apporder, workerpoolorder, requestorder: bulkRequest });

const bulkTaskid = await requester.deal.computeTaskId(bulkDeal.dealid, 0);
await observe(bulkTaskid, bulkDeal.dealid);

const encrypted = await (await requester.task.fetchResults(taskid)).arrayBuffer();
const zip = await utils.decryptResult(new Uint8Array(encrypted), privateKey);
const bulkZip = await (await requester.task.fetchResults(bulkTaskid)).arrayBuffer();
const { deals } = await requester.deal.fetchRequesterDeals(address);

process.stdout.write(
  JSON.stringify({
    isPushed,
    deposited: deposit.amount.toString(),
    appOrders: appOrders.length,
    prices: workerpools.orders.map(({ order }) => Number(order.workerpoolprice)),
    dataset,
    bulkDataset,
    dealid: deal.dealid,
    taskid,
    bulkTaskid,
    messages,
    deals: deals.map(({ dealid }) => dealid),
    task: await requester.task.show(taskid).then(({ statusName, results }) => ({ statusName, results })),
    offchain: await requester.task.fetchOffchainInfo(taskid),
    logs: await requester.task.fetchLogs(taskid),
    zip: Buffer.from(await new Blob([zip as Uint8Array<ArrayBuffer>]).arrayBuffer()).toString('base64'),
    bulkZip: Buffer.from(bulkZip).toString('base64'),
  }),
);
