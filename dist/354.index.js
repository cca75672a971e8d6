export const id = 354;
export const ids = [354];
export const modules = {

/***/ 12354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTask: () => (/* binding */ runTask)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/abi/interface.js
var abi_interface = __webpack_require__(72517);
;// CONCATENATED MODULE: ./build/src/iexec/abi.js

const APP_ORDER = '(address app, uint256 appprice, uint256 volume, bytes32 tag, address datasetrestrict, address workerpoolrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const DATASET_ORDER = '(address dataset, uint256 datasetprice, uint256 volume, bytes32 tag, address apprestrict, address workerpoolrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const WORKERPOOL_ORDER = '(address workerpool, uint256 workerpoolprice, uint256 volume, bytes32 tag, uint256 category, uint256 trust, address apprestrict, address datasetrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const REQUEST_ORDER = '(address app, uint256 appmaxprice, address dataset, uint256 datasetmaxprice, address workerpool, uint256 workerpoolmaxprice, address requester, uint256 volume, bytes32 tag, uint256 category, uint256 trust, address beneficiary, address callback, string params, bytes32 salt, bytes sign)';
const RESOURCE = '(address pointer, address owner, uint256 price)';
const HUB_ABI = new abi_interface/* Interface */.KA([
    'function domain() view returns ((string name, string version, uint256 chainId, address verifyingContract))',
    'function token() view returns (address)',
    'function appregistry() view returns (address)',
    'function datasetregistry() view returns (address)',
    'function workerpoolregistry() view returns (address)',
    'function contribution_deadline_ratio() view returns (uint256)',
    'function reveal_deadline_ratio() view returns (uint256)',
    'function final_deadline_ratio() view returns (uint256)',
    'function workerpool_stake_ratio() view returns (uint256)',
    'function countCategory() view returns (uint256)',
    'function viewCategory(uint256 id) view returns ((string name, string description, uint256 workClockTimeRef))',
    'function viewAccount(address account) view returns ((uint256 stake, uint256 locked))',
    'function viewConsumed(bytes32 orderHash) view returns (uint256)',
    'function verifyPresignatureOrSignature(address signer, bytes32 hash, bytes signature) view returns (bool)',
    'function verifySignature(address signer, bytes32 hash, bytes signature) view returns (bool)',
    'function viewApp(address app) view returns ((address owner, string name, string appType, bytes multiaddr, bytes32 checksum, bytes mrenclave))',
    'function viewDataset(address dataset) view returns ((address owner, string name, bytes multiaddr, bytes32 checksum))',
    'function viewWorkerpool(address workerpool) view returns ((address owner, string description, uint256 workerStakeRatio, uint256 schedulerRewardRatio))',
    `function viewDeal(bytes32 id) view returns ((${RESOURCE} app, ${RESOURCE} dataset, ${RESOURCE} workerpool, uint256 trust, uint256 category, bytes32 tag, address requester, address beneficiary, address callback, string params, uint256 startTime, uint256 botFirst, uint256 botSize, uint256 workerStake, uint256 schedulerRewardRatio, address sponsor))`,
    'function viewTask(bytes32 id) view returns ((uint8 status, bytes32 dealid, uint256 idx, uint256 timeref, uint256 contributionDeadline, uint256 revealDeadline, uint256 finalDeadline, bytes32 consensusValue, uint256 revealCounter, uint256 winnerCounter, address[] contributors, bytes32 resultDigest, bytes results, uint256 resultsTimestamp, bytes resultsCallback))',
    'function viewContribution(bytes32 task, address worker) view returns ((uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge, uint256 weight))',
    `function matchOrders(${APP_ORDER} appOrder, ${DATASET_ORDER} datasetOrder, ${WORKERPOOL_ORDER} workerpoolOrder, ${REQUEST_ORDER} requestOrder) returns (bytes32)`,
    'function withdraw(uint256 amount) returns (bool)',
    'function claimArray(bytes32[] taskIds) returns (bool)',
    'function initializeAndClaimArray(bytes32[] dealIds, uint256[] indexes) returns (bool)',
    'event OrdersMatched(bytes32 dealid, bytes32 appHash, bytes32 datasetHash, bytes32 workerpoolHash, bytes32 requestHash, uint256 volume)',
    'error CallerIsNotTheRequester()',
    'error UnsupportedOperation(bytes4 selector)',
    'error OperationFailed()',
]);
const REGISTRY_ABI = new abi_interface/* Interface */.KA([
    'function isRegistered(address entry) view returns (bool)',
    'function proxyCodeHash() view returns (bytes32)',
    'function ownerOf(uint256 tokenId) view returns (address)',
    'function createDataset(address owner, string name, bytes multiaddr, bytes32 checksum) returns (address)',
]);
const DATASET_ABI = new abi_interface/* Interface */.KA([
    'function initialize(string name, bytes multiaddr, bytes32 checksum)',
]);
const TOKEN_ABI = new abi_interface/* Interface */.KA([
    'function balanceOf(address owner) view returns (uint256)',
    'function approveAndCall(address spender, uint256 amount, bytes data)',
]);
const IDENTITY_ABI = new abi_interface/* Interface */.KA([
    'function keyHasPurpose(bytes32 key, uint256 purpose) view returns (bool)',
]);

;// CONCATENATED MODULE: ./build/src/iexec/contract-reader.js

async function readContract(provider, read) {
    const { to, abi, method, args } = read;
    const answer = await provider.call({ to, data: abi.encodeFunctionData(method, args) });
    if (answer === '0x')
        throw notAContract(to, method);
    return abi.decodeFunctionResult(method, answer);
}
function notAContract(address, method) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'A contract of the network is not where it should be.',
        why: `${address} answers ${method} with nothing.`,
        fix: 'Check the hub address in the description of the network, and that the RPC endpoint serves its chain.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/hub-configuration.js


async function readHubConfiguration(provider, hub) {
    const read = async (method) => (await readContract(provider, { to: hub, abi: HUB_ABI, method, args: [] }))[0];
    const [domain, token, appRegistry, datasetRegistry, workerpoolRegistry] = await Promise.all(['domain', 'token', 'appregistry', 'datasetregistry', 'workerpoolregistry'].map(read));
    const codeHash = { to: datasetRegistry, abi: REGISTRY_ABI, method: 'proxyCodeHash', args: [] };
    const [[proxyCodeHash], contribution, reveal, final, workerpoolStakeRatio] = await Promise.all([
        readContract(provider, codeHash),
        read('contribution_deadline_ratio'),
        read('reveal_deadline_ratio'),
        read('final_deadline_ratio'),
        read('workerpool_stake_ratio'),
    ]);
    const { name, version, chainId, verifyingContract } = domain;
    const deadlineRatios = { contribution: Number(contribution), reveal: Number(reveal), final: Number(final) };
    return {
        hub,
        domain: { name, version, chainId, verifyingContract },
        token,
        appRegistry,
        datasetRegistry,
        workerpoolRegistry,
        proxyCodeHash,
        deadlineRatios,
        workerpoolStakeRatio,
    };
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/utf8.js
var utf8 = __webpack_require__(32714);
// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/bases/base58.js
var base58 = __webpack_require__(23065);
// EXTERNAL MODULE: ./node_modules/multiformats/dist/src/cid.js + 5 modules
var src_cid = __webpack_require__(15771);
;// CONCATENATED MODULE: ./build/src/iexec/multiaddr.js



const IPFS_CODE = [0xa5, 0x03];
const DAG_PB = 0x70;
function encodeMultiaddr(location) {
    const cid = parseIpfsPath(location);
    if (!cid)
        return (0,data/* hexlify */.c$)((0,utf8/* toUtf8Bytes */.YW)(location));
    if (cid.code !== DAG_PB)
        throw new RangeError(`${location} would read back as another CID`);
    const multihash = cid.multihash.bytes;
    return (0,data/* hexlify */.c$)(Uint8Array.from([...IPFS_CODE, multihash.length, ...multihash]));
}
function decodeMultiaddr(hex) {
    const bytes = (0,data/* getBytes */.q5)(hex);
    const [first, second, length] = bytes;
    const isIpfs = first === IPFS_CODE[0] && second === IPFS_CODE[1] && length === bytes.length - 3;
    return isIpfs && length > 0
        ? `/ipfs/${base58/* base58btc */.s.baseEncode(bytes.subarray(3))}`
        : new TextDecoder().decode(bytes);
}
function parseIpfsPath(location) {
    const text = /^\/(?:ipfs|p2p)\/([^/]+)$/.exec(location)?.[1];
    if (text === undefined)
        return undefined;
    try {
        return src_cid/* CID */.TO.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/errors.js
var errors = __webpack_require__(48714);
;// CONCATENATED MODULE: ./build/src/iexec/revert.js


const MATCH_CODES = {
    '0x00': 'the pool’s order is for another category',
    '0x01': 'the category does not exist',
    '0x02': 'the pool’s order does not reach the trust asked for',
    '0x03': 'the app costs more than `app-max-price`',
    '0x04': 'the dataset costs more than the request allows',
    '0x05': 'the pool costs more than what `max-price` leaves for it',
    '0x06': 'the pool lacks a capability that the orders ask for',
    '0x07': 'the app is not marked for enclaves',
    '0x10': 'the app order is for another app',
    '0x11': 'the dataset order is for another dataset',
    '0x12': 'the request asks for another worker pool',
    '0x13': 'the app is not sold for use with this dataset',
    '0x14': 'the app is not sold for use on this worker pool',
    '0x15': 'the app is not sold to this wallet',
    '0x16': 'the dataset is not shared with this app',
    '0x17': 'the dataset is not shared with this worker pool',
    '0x18': 'the dataset is not shared with this wallet',
    '0x19': 'the pool does not run this app',
    '0x1a': 'the pool does not take this dataset',
    '0x1b': 'the pool does not sell to this wallet',
    '0x20': 'the app is not registered',
    '0x21': 'the app order is not signed by the app’s owner',
    '0x30': 'the dataset is not registered',
    '0x31': 'the dataset order is not signed by the dataset’s owner',
    '0x40': 'the worker pool is not registered',
    '0x41': 'the pool’s order is not signed by the pool’s owner',
    '0x50': 'the request order is not signed by the requester',
    '0x60': 'one of the orders is used up or cancelled',
};
function isRevert(error) {
    return (0,errors/* isError */.bJ)(error, 'CALL_EXCEPTION');
}
function readRefusal(error) {
    if (!(0,errors/* isError */.bJ)(error, 'CALL_EXCEPTION'))
        return undefined;
    const reason = error.reason ?? customError(error.data);
    if (!reason)
        return { stakeTooSmall: false, text: 'the contract gives no reason' };
    const matchCode = /^iExecV5-matchOrders-(0x[0-9a-f]{2})$/.exec(reason)?.[1];
    if (matchCode) {
        const meaning = MATCH_CODES[matchCode] ?? 'the hub gives a code that we do not know';
        return { matchCode, stakeTooSmall: false, text: `${meaning} (matchOrders code ${matchCode})` };
    }
    const stakeTooSmall = reason.includes('Transfer amount exceeds balance');
    const text = stakeTooSmall
        ? 'the iExec account of the wallet, or of the pool’s owner, holds too little'
        : reason.replace(/\.$/, '');
    return { stakeTooSmall, text };
}
function customError(data) {
    if (!data || data === '0x')
        return undefined;
    return HUB_ABI.parseError(data)?.name ?? `unknown error ${data.slice(0, 10)}`;
}

;// CONCATENATED MODULE: ./build/src/iexec/task.js
const TASK_STATUS = ['UNSET', 'ACTIVE', 'REVEALING', 'COMPLETED', 'FAILED'];

;// CONCATENATED MODULE: ./build/src/iexec/hub.js








const GROUP_MEMBER_PURPOSE = 4n;
class Hub {
    address;
    provider;
    #configuration;
    #categories = new Map();
    constructor({ address, provider }) {
        this.address = address;
        this.provider = provider;
    }
    configuration() {
        this.#configuration ??= readHubConfiguration(this.provider, this.address).catch(error => {
            this.#configuration = undefined;
            throw error;
        });
        return this.#configuration;
    }
    category(id) {
        const known = this.#categories.get(id);
        if (known)
            return known;
        const read = this.#readCategory(id).catch(error => {
            this.#categories.delete(id);
            throw error;
        });
        this.#categories.set(id, read);
        return read;
    }
    async app(address) {
        const { appRegistry } = await this.configuration();
        if (!(await this.isRegistered(appRegistry, address))) {
            throw new task_error/* TaskError */.Ik('APP_UNKNOWN', {
                what: 'The input `app` names no registered app.',
                why: `The app registry of this network does not know ${address}.`,
                fix: 'Check the address, and that it belongs to the chosen `network`.',
            });
        }
        const [app] = await this.#call('viewApp', [address]);
        const { owner, name, appType, multiaddr, checksum, mrenclave } = app;
        return { address, owner, name, type: appType, location: decodeMultiaddr(multiaddr), checksum, mrenclave };
    }
    async dataset(address) {
        const { datasetRegistry } = await this.configuration();
        if (!(await this.isRegistered(datasetRegistry, address)))
            return undefined;
        const [{ owner, name, multiaddr, checksum }] = await this.#call('viewDataset', [address]);
        return { address, owner, name, location: decodeMultiaddr(multiaddr), checksum };
    }
    async workerpoolOwner(address) {
        const { workerpoolRegistry } = await this.configuration();
        if (!(await this.isRegistered(workerpoolRegistry, address)))
            return undefined;
        return this.registryOwner(workerpoolRegistry, address);
    }
    async isRegistered(registry, address) {
        const [registered] = await this.#callAt(registry, REGISTRY_ABI, 'isRegistered', [address]);
        return registered;
    }
    async registryOwner(registry, address) {
        const [owner] = await this.#callAt(registry, REGISTRY_ABI, 'ownerOf', [BigInt(address)]);
        return owner;
    }
    async account(address) {
        const [{ stake, locked }] = await this.#call('viewAccount', [address]);
        return { stake, locked };
    }
    async rlcBalance(address) {
        const { token } = await this.configuration();
        const [balance] = await this.#callAt(token, TOKEN_ABI, 'balanceOf', [address]);
        return balance;
    }
    async consumed(orderHash) {
        const [consumed] = await this.#call('viewConsumed', [orderHash]);
        return consumed;
    }
    async verifySignature(signer, hash, signature) {
        return this.#verify('verifySignature', signer, hash, signature);
    }
    async verifyOrder(signer, hash, signature) {
        return this.#verify('verifyPresignatureOrSignature', signer, hash, signature);
    }
    async deal(id) {
        const [deal] = await this.#call('viewDeal', [id]);
        if (deal.startTime === 0n || deal.requester === addresses/* ZeroAddress */.j)
            return undefined;
        return {
            id,
            app: resource(deal.app),
            dataset: resource(deal.dataset),
            workerpool: resource(deal.workerpool),
            trust: deal.trust,
            category: Number(deal.category),
            tag: deal.tag,
            requester: deal.requester,
            beneficiary: deal.beneficiary,
            callback: deal.callback,
            params: deal.params,
            startTime: Number(deal.startTime),
            botFirst: deal.botFirst,
            botSize: deal.botSize,
            sponsor: deal.sponsor,
        };
    }
    async task(id) {
        const [task] = await this.#call('viewTask', [id]);
        return {
            id,
            status: TASK_STATUS[Number(task.status)] ?? 'UNSET',
            dealId: task.dealid,
            index: task.idx,
            contributionDeadline: Number(task.contributionDeadline),
            finalDeadline: Number(task.finalDeadline),
            consensusValue: task.consensusValue,
            contributors: [...task.contributors],
            resultDigest: task.resultDigest,
            results: task.results,
            resultsCallback: task.resultsCallback,
        };
    }
    async contribution(taskId, worker) {
        const [read] = await this.#call('viewContribution', [taskId, worker]);
        const { status, resultHash, resultSeal, enclaveChallenge } = read;
        const name = ['UNSET', 'CONTRIBUTED', 'PROVED', 'REJECTED'][Number(status)] ?? 'UNSET';
        return { status: name, resultHash, resultSeal, enclaveChallenge };
    }
    async passesRestriction(restriction, address) {
        if (restriction === addresses/* ZeroAddress */.j || restriction === address)
            return true;
        if ((await this.provider.getCode(restriction)) === '0x')
            return false;
        try {
            const key = `0x${address.slice(2).toLowerCase().padStart(64, '0')}`;
            const args = [key, GROUP_MEMBER_PURPOSE];
            const [isMember] = await this.#callAt(restriction, IDENTITY_ABI, 'keyHasPurpose', args);
            return isMember;
        }
        catch (error) {
            if (isRevert(error))
                return false;
            throw error;
        }
    }
    async now() {
        const block = await this.provider.getBlock('latest');
        return block?.timestamp ?? 0;
    }
    async #readCategory(id) {
        const [count] = await this.#call('countCategory', []);
        if (BigInt(id) >= count)
            return undefined;
        const [{ name, workClockTimeRef }] = await this.#call('viewCategory', [id]);
        return { id, name, maxSeconds: Number(workClockTimeRef) };
    }
    async #verify(method, signer, hash, signature) {
        try {
            const [valid] = await this.#call(method, [signer, hash, signature]);
            return valid;
        }
        catch (error) {
            if (isRevert(error))
                return false;
            throw error;
        }
    }
    #call(method, args) {
        return this.#callAt(this.address, HUB_ABI, method, args);
    }
    #callAt(to, abi, method, args) {
        return readContract(this.provider, { to, abi, method, args });
    }
}
function resource(read) {
    return { pointer: read.pointer, owner: read.owner, price: read.price };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/iexec/endpoint-url.js
var endpoint_url = __webpack_require__(52963);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/hashes.js
var hashes = __webpack_require__(25429);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/typed-data.js
var typed_data = __webpack_require__(90021);
;// CONCATENATED MODULE: ./build/src/iexec/orders.js

const ORDER_TYPES = {
    app: {
        AppOrder: fields('address app,uint256 appprice,uint256 volume,bytes32 tag,address datasetrestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt'),
    },
    dataset: {
        DatasetOrder: fields('address dataset,uint256 datasetprice,uint256 volume,bytes32 tag,address apprestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt'),
    },
    workerpool: {
        WorkerpoolOrder: fields('address workerpool,uint256 workerpoolprice,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address apprestrict,address datasetrestrict,address requesterrestrict,bytes32 salt'),
    },
    request: {
        RequestOrder: fields('address app,uint256 appmaxprice,address dataset,uint256 datasetmaxprice,address workerpool,uint256 workerpoolmaxprice,address requester,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address beneficiary,address callback,string params,bytes32 salt'),
    },
};
function fields(list) {
    return list.split(',').map(field => {
        const [type = '', name = ''] = field.split(' ');
        return { type, name };
    });
}
const NULL_DATASET_ORDER = {
    dataset: addresses/* ZeroAddress */.j,
    datasetprice: 0n,
    volume: 0n,
    tag: hashes/* ZeroHash */.p,
    apprestrict: addresses/* ZeroAddress */.j,
    workerpoolrestrict: addresses/* ZeroAddress */.j,
    requesterrestrict: addresses/* ZeroAddress */.j,
    salt: hashes/* ZeroHash */.p,
    sign: '0x',
};
function orders_hashOrder(kind, order, domain) {
    return typed_data/* TypedDataEncoder */.z.hash(domain, ORDER_TYPES[kind], { ...order });
}
async function signOrder(kind, order, domain, signer) {
    const types = ORDER_TYPES[kind];
    return { ...order, sign: await signer.signTypedData(domain, types, { ...order }) };
}
function toContractOrder(kind, order) {
    const [struct = []] = Object.values(ORDER_TYPES[kind]);
    const values = { ...order };
    return [...struct.map(({ name }) => values[name]), order.sign];
}

// EXTERNAL MODULE: ./build/src/iexec/schemas.js
var schemas = __webpack_require__(84932);
;// CONCATENATED MODULE: ./build/src/iexec/market.js





const SERVICE = 'market API';
const PAGE_SIZE = 1000;
const MAX_PAGES = 50;
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
const appOrderSchema = dist/* object */.Ikc({
    app: schemas/* addressSchema */.oL,
    appprice: schemas/* uint256Schema */.zF,
    volume: schemas/* uint256Schema */.zF,
    tag: schemas/* bytes32Schema */.cO,
    datasetrestrict: schemas/* addressSchema */.oL,
    workerpoolrestrict: schemas/* addressSchema */.oL,
    requesterrestrict: schemas/* addressSchema */.oL,
    salt: schemas/* bytes32Schema */.cO,
    sign: schemas/* hexSchema */.PX,
});
const datasetOrderSchema = dist/* object */.Ikc({
    dataset: schemas/* addressSchema */.oL,
    datasetprice: schemas/* uint256Schema */.zF,
    volume: schemas/* uint256Schema */.zF,
    tag: schemas/* bytes32Schema */.cO,
    apprestrict: schemas/* addressSchema */.oL,
    workerpoolrestrict: schemas/* addressSchema */.oL,
    requesterrestrict: schemas/* addressSchema */.oL,
    salt: schemas/* bytes32Schema */.cO,
    sign: schemas/* hexSchema */.PX,
});
const workerpoolOrderSchema = dist/* object */.Ikc({
    workerpool: schemas/* addressSchema */.oL,
    workerpoolprice: schemas/* uint256Schema */.zF,
    volume: schemas/* uint256Schema */.zF,
    tag: schemas/* bytes32Schema */.cO,
    category: schemas/* uint256Schema */.zF,
    trust: schemas/* uint256Schema */.zF,
    apprestrict: schemas/* addressSchema */.oL,
    datasetrestrict: schemas/* addressSchema */.oL,
    requesterrestrict: schemas/* addressSchema */.oL,
    salt: schemas/* bytes32Schema */.cO,
    sign: schemas/* hexSchema */.PX,
});
const dealSchema = dist/* object */.Ikc({ dealid: schemas/* bytes32Schema */.cO, requester: schemas/* addressSchema */.oL });
class MarketClient {
    #http;
    #url;
    #domain;
    #note;
    constructor({ http, url, domain, note = () => { }, }) {
        this.#http = http;
        this.#url = url;
        this.#domain = domain;
        this.#note = note;
    }
    async *appOrders(filter, signal) {
        const { app, dataset, workerpool, requester, minVolume } = filter;
        const query = { app, dataset, workerpool, requester, minVolume: minVolume?.toString() };
        for await (const item of this.#items('/apporders', 'orders', query, signal)) {
            const published = this.#check('app', appOrderSchema, item);
            if (published && published.order.app === app)
                yield published;
        }
    }
    async *datasetOrders(filter, signal) {
        const { minVolume, ...rest } = filter;
        const query = { ...rest, minVolume: minVolume?.toString() };
        for await (const item of this.#items('/datasetorders', 'orders', query, signal)) {
            const published = this.#check('dataset', datasetOrderSchema, item);
            if (published && published.order.dataset === filter.dataset)
                yield published;
        }
    }
    async *workerpoolOrders(filter, signal) {
        const { minVolume, ...rest } = filter;
        const query = { ...rest, minVolume: minVolume?.toString() };
        for await (const item of this.#items('/workerpoolorders', 'orders', query, signal)) {
            const published = this.#check('workerpool', workerpoolOrderSchema, item);
            if (published)
                yield published;
        }
    }
    async *dealIds(requester, signal) {
        for await (const item of this.#items('/deals', 'deals', { requester }, signal)) {
            const deal = dist/* safeParse */.xLC(dealSchema, item);
            if (deal.success && deal.output.requester === requester)
                yield deal.output.dealid;
        }
    }
    #check(kind, orderSchema, item) {
        const schema = dist/* object */.Ikc({
            orderHash: schemas/* bytes32Schema */.cO,
            order: orderSchema,
            remaining: schemas/* uint256Schema */.zF,
            signer: schemas/* addressSchema */.oL,
        });
        const parsed = dist/* safeParse */.xLC(schema, item, { abortEarly: true });
        if (!parsed.success) {
            this.#note(`The ${SERVICE} lists a malformed ${kind} order; it is skipped.`);
            return undefined;
        }
        const { order, remaining, signer, orderHash } = parsed.output;
        const hash = orders_hashOrder(kind, order, this.#domain);
        if (hash !== orderHash) {
            this.#note(`The ${SERVICE} lists ${kind} order ${orderHash}, whose fields give another hash; it is skipped.`);
            return undefined;
        }
        return { orderHash: hash, order, remaining, signer };
    }
    async *#items(path, field, filter, signal) {
        const schema = dist/* object */.Ikc({ ok: dist/* literal */.euz(true), [field]: dist/* array */.YOg(dist/* unknown */.L5J()) });
        for (let pageIndex = 0; pageIndex < MAX_PAGES; pageIndex++) {
            const query = { ...filter, chainId: String(this.#domain.chainId), pageIndex, pageSize: PAGE_SIZE };
            const reply = await this.#http.request({
                service: SERVICE,
                url: (0,endpoint_url/* endpointUrl */.P)(this.#url, path, query),
                headers: { accept: 'application/json' },
                maxBytes: MAX_PAGE_BYTES,
                signal,
            });
            if (reply.status !== 200)
                throw refused(path, reply.status);
            const page = (0,schemas/* parseAnswer */.Wp)(schema, reply.json(), SERVICE);
            const items = page[field];
            yield* items;
            if (items.length < PAGE_SIZE)
                return;
        }
        this.#note(`The ${SERVICE} has more than ${MAX_PAGES * PAGE_SIZE} entries under ${path}; the rest is left out.`);
    }
}
function refused(path, status) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${SERVICE} refused a request.`,
        why: `GET ${path} was answered with HTTP ${status}.`,
        fix: status === 429
            ? 'It limits requests per minute: wait a minute, then run again.'
            : 'Check the endpoint, then run again; if it persists, report it to the network’s operator.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/fetch.js + 2 modules
var utils_fetch = __webpack_require__(72782);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/providers/network.js + 1 modules
var providers_network = __webpack_require__(85285);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/providers/provider-jsonrpc.js + 10 modules
var provider_jsonrpc = __webpack_require__(44930);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
;// CONCATENATED MODULE: ./build/src/net/retry.js

const READ_RETRY = { retries: 4, minDelayMs: 300, maxDelayMs: 5_000 };
async function retry(attempt, options) {
    const { policy, isTransient, onFailure, signal } = options;
    return (0,p_retry/* default */.Ay)(attempt, {
        retries: policy.retries,
        minTimeout: policy.minDelayMs,
        maxTimeout: policy.maxDelayMs,
        randomize: true,
        ...(signal && { signal }),
        shouldRetry: ({ error }) => isTransient(error),
        onFailedAttempt: async ({ error, retriesLeft }) => {
            if (retriesLeft > 0 && isTransient(error))
                await onFailure?.(error);
        },
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/iexec/abortable.js

async function untilAborted(promise, signal) {
    if (!signal)
        return promise;
    promise.catch(() => { });
    signal.throwIfAborted();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
async function pause(milliseconds, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/iexec/rpc.js




const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const MAX_BATCH = 40;
async function connectRpc(network, options) {
    const request = new utils_fetch/* FetchRequest */.ui(network.rpcUrl);
    request.getUrlFunc = sent => fetchWithRetries(sent, options);
    request.setThrottleParams({ maxAttempts: 1 });
    const rpcNetwork = new providers_network/* Network */.l(network.name, network.chainId);
    const provider = new provider_jsonrpc/* JsonRpcProvider */.FR(request, rpcNetwork, {
        staticNetwork: rpcNetwork,
        batchMaxCount: MAX_BATCH,
        cacheTimeout: -1,
        pollingInterval: options.pollingIntervalMs ?? 1000,
    });
    try {
        await verifyChain(provider, network, options.signal);
        return provider;
    }
    catch (error) {
        provider.destroy();
        throw error;
    }
}
async function verifyChain(provider, network, signal) {
    const answer = await untilAborted(provider.send('eth_chainId', []), signal).catch(error => {
        signal?.throwIfAborted();
        throw error instanceof task_error/* TaskError */.Ik ? error : unreachable(network.rpcUrl, 'it refuses eth_chainId', error);
    });
    if (typeof answer !== 'string' || !/^0x[0-9a-fA-F]{1,16}$/.test(answer))
        throw unreachable(network.rpcUrl, 'its answer to eth_chainId is no chain id');
    if (BigInt(answer) === BigInt(network.chainId))
        return;
    throw new task_error/* TaskError */.Ik('RPC_WRONG_CHAIN', {
        what: 'The RPC endpoint serves another chain.',
        why: `${originOf(network.rpcUrl)} serves chain ${BigInt(answer)}, while ${network.name} is chain ${network.chainId}.`,
        fix: 'Give an RPC URL of the network’s own chain.',
    });
}
class TransientFailure extends Error {
}
async function fetchWithRetries(request, options) {
    const { signal } = options;
    try {
        return await retry(() => fetchOnce(request, options), {
            policy: options.retryPolicy ?? READ_RETRY,
            isTransient: error => error instanceof TransientFailure && !signal?.aborted,
            signal,
        });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof TransientFailure)
            throw unreachable(request.url, error.message, error.cause);
        throw error;
    }
}
async function fetchOnce(request, options) {
    const timeout = AbortSignal.timeout(options.timeoutMs ?? 20_000);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    let response;
    let body;
    try {
        response = await fetch(request.url, {
            method: 'POST',
            headers: {
                'content-type': 'application/json',
                accept: 'application/json',
                'user-agent': options.userAgent,
            },
            body: new Uint8Array(request.body ?? []),
            redirect: 'manual',
            signal,
        });
        body = await readBody(response);
    }
    catch (cause) {
        throw new TransientFailure(timeout.aborted ? 'no answer in time' : describeFailure(cause), { cause });
    }
    if (response.status === 429 || response.status >= 500)
        throw new TransientFailure(`it answers with HTTP ${response.status}`);
    if (!response.ok || !looksLikeJson(body))
        throw unreachable(request.url, `it answers with HTTP ${response.status} and no JSON-RPC`);
    return { statusCode: response.status, statusMessage: response.statusText, headers: {}, body };
}
async function readBody(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > MAX_ANSWER_BYTES)
            throw new Error(`the answer is larger than ${MAX_ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function looksLikeJson(body) {
    return /^\s*[[{]/.test(Buffer.from(body.subarray(0, 64)).toString('latin1'));
}
function unreachable(url, why, cause) {
    return new task_error/* TaskError */.Ik('RPC_UNREACHABLE', {
        what: 'The chain’s RPC endpoint does not answer.',
        why: `${originOf(url)} was asked, but ${why}.`,
        fix: 'Check the endpoint (public ones limit their rate; `rpc-url` can name another), then run again.',
        cause,
    });
}
function describeFailure(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.cause instanceof AggregateError)
        return describeFailure(error.cause.errors[0]);
    if (error.cause instanceof Error)
        return describeFailure(error.cause);
    return error.message.replace(/\.$/, '');
}
function originOf(url) {
    return URL.parse(url)?.origin ?? 'an address that is not a URL';
}

;// CONCATENATED MODULE: ./build/src/iexec/scheduler.js





const COMPASS = 'compass API';
const SCHEDULER = 'worker pool’s scheduler API';
const MAX_LOG_BYTES = 32 * 1024 * 1024;
const FAILED_STATUSES = new Set([
    'INITIALIZE_FAILED',
    'RUNNING_FAILED',
    'CONTRIBUTION_TIMEOUT',
    'REOPEN_FAILED',
    'RESULT_UPLOAD_TIMEOUT',
    'FINALIZE_FAILED',
    'FINAL_DEADLINE_REACHED',
    'FAILED',
]);
const word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Z][A-Z0-9_]{0,119}$/, 'not a status word'));
const compassSchema = dist/* object */.Ikc({ apiUrl: dist/* string */.YjP() });
const taskSchema = dist/* object */.Ikc({
    currentStatus: word,
    replicates: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({
        currentStatus: dist/* nullish */.cl6(word),
        appExitCode: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf())),
        teeSessionGenerationError: dist/* nullish */.cl6(dist/* string */.YjP()),
        statusUpdateList: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ cause: dist/* nullish */.cl6(dist/* string */.YjP()) }))),
    }))),
});
const logsSchema = dist/* object */.Ikc({
    computeLogsList: dist/* array */.YOg(dist/* object */.Ikc({
        walletAddress: schemas/* addressSchema */.oL,
        stdout: dist/* nullish */.cl6(dist/* string */.YjP()),
        stderr: dist/* nullish */.cl6(dist/* string */.YjP()),
    })),
});
const challengeSchema = dist/* object */.Ikc({
    domain: dist/* object */.Ikc({
        name: dist/* literal */.euz('iExec Core'),
        version: dist/* literal */.euz('1'),
        chainId: dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]),
    }),
    message: dist/* object */.Ikc({ challenge: dist/* string */.YjP() }),
});
const CHALLENGE_TYPES = { Challenge: [{ name: 'challenge', type: 'string' }] };
async function resolveScheduler({ http, compassUrl, chainId, workerpool, signal, }) {
    const url = (0,endpoint_url/* endpointUrl */.P)(compassUrl, `/${chainId}/workerpools/${workerpool}`);
    const headers = { accept: 'application/json' };
    const reply = await http.request({ service: COMPASS, url, headers, signal });
    if (reply.status === 404)
        return undefined;
    if (reply.status !== 200)
        throw scheduler_refused(COMPASS, 'where the pool’s scheduler is', reply.status);
    const { apiUrl } = (0,schemas/* parseAnswer */.Wp)(compassSchema, reply.json(), COMPASS);
    if ((0,endpoint_url/* isSafeServiceUrl */.G)(apiUrl))
        return apiUrl;
    throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The compass API names a scheduler that cannot be used.',
        why: 'Its `apiUrl` is not an https URL.',
        fix: 'Tell the worker pool’s operator; tasks run without it, only their logs and early errors are missing.',
    });
}
class SchedulerClient {
    #http;
    #url;
    #chainId;
    constructor({ http, url, chainId }) {
        this.#http = http;
        this.#url = url;
        this.#chainId = chainId;
    }
    async taskStatus(taskId, signal) {
        const url = (0,endpoint_url/* endpointUrl */.P)(this.#url, `/tasks/${taskId}`);
        const headers = { accept: 'application/json' };
        const reply = await this.#http.request({ service: SCHEDULER, url, headers, signal });
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw scheduler_refused(SCHEDULER, 'for a task’s state', reply.status);
        const task = (0,schemas/* parseAnswer */.Wp)(taskSchema, reply.json(), SCHEDULER);
        const replicates = task.replicates ?? [];
        const causes = replicates.flatMap(({ statusUpdateList, teeSessionGenerationError }) => [
            ...(statusUpdateList ?? []).map(({ cause }) => cause),
            teeSessionGenerationError,
        ]);
        const workerStatus = replicates.at(-1)?.currentStatus ?? undefined;
        const appExitCode = replicates.findLast(replicate => replicate.appExitCode != null)?.appExitCode;
        return {
            status: task.currentStatus,
            ...(workerStatus !== undefined && { workerStatus }),
            ...(appExitCode != null && { appExitCode }),
            causes: [
                ...new Set(causes.filter(cause => cause != null && /^[A-Z][A-Z0-9_]{2,199}$/.test(cause))),
            ],
            failed: FAILED_STATUSES.has(task.currentStatus),
        };
    }
    async taskLogs(taskId, signer, signal) {
        const query = { chainId: this.#chainId, address: signer.address };
        const challenge = await this.#http.request({
            service: SCHEDULER,
            url: (0,endpoint_url/* endpointUrl */.P)(this.#url, '/tasks/logs/challenge', query),
            headers: { accept: 'application/json' },
            signal,
        });
        if (challenge.status !== 200)
            throw scheduler_refused(SCHEDULER, 'for a challenge', challenge.status);
        const { domain, message } = (0,schemas/* parseAnswer */.Wp)(challengeSchema, challenge.json(), SCHEDULER);
        const authorization = await schedulerToken(message.challenge, BigInt(domain.chainId), signer);
        const reply = await this.#http.request({
            service: SCHEDULER,
            url: (0,endpoint_url/* endpointUrl */.P)(this.#url, `/tasks/${taskId}/logs`),
            headers: { accept: 'application/json', authorization },
            maxBytes: MAX_LOG_BYTES,
            signal,
        });
        if (reply.status === 404)
            return [];
        if (reply.status !== 200)
            throw scheduler_refused(SCHEDULER, 'for a task’s logs', reply.status);
        const { computeLogsList } = (0,schemas/* parseAnswer */.Wp)(logsSchema, reply.json(), SCHEDULER);
        return computeLogsList.map(({ walletAddress, stdout, stderr }) => ({
            worker: walletAddress,
            stdout: stdout ?? '',
            stderr: stderr ?? '',
        }));
    }
}
async function schedulerToken(challenge, chainId, signer) {
    const domain = { name: 'iExec Core', version: '1', chainId };
    const digest = typed_data/* TypedDataEncoder */.z.hash(domain, CHALLENGE_TYPES, { challenge });
    const signature = await signer.signTypedData(domain, CHALLENGE_TYPES, { challenge });
    return `${digest}_${signature}_${signer.address}`;
}
function scheduler_refused(service, asked, status) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${service} refused a request.`,
        why: `It was asked ${asked} and answered with HTTP ${status}.`,
        fix: 'Run again later; if it persists, tell the operator.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/id.js
var id = __webpack_require__(84199);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/crypto/keccak.js + 2 modules
var keccak = __webpack_require__(58479);
;// CONCATENATED MODULE: ./build/src/iexec/sms.js



const sms_SERVICE = 'Secret Management Service';
const DOMAIN_HASH = (0,id.id)('IEXEC_SMS_DOMAIN');
const RESULT_KEY_NAME = 'iexec-result-encryption-public-key';
const MAX_SECRET_BYTES = 4096;
function smsChallenge(secret) {
    const parts = [DOMAIN_HASH, secret.address];
    if (secret.name !== undefined)
        parts.push((0,id.id)(secret.name));
    return (0,keccak/* keccak256 */.S)((0,data/* concat */.xW)([...parts, (0,id.id)(secret.value)]));
}
class SmsClient {
    #http;
    #url;
    constructor({ http, url }) {
        this.#http = http;
        this.#url = url;
    }
    hasDatasetSecret(dataset, signal) {
        return this.#has(this.#web3Url(dataset), signal);
    }
    pushDatasetSecret(dataset, key, signer, signal) {
        const challenge = smsChallenge({ address: dataset, value: key });
        return this.#push('POST', this.#web3Url(dataset), key, challenge, signer, signal);
    }
    hasResultKey(beneficiary, signal) {
        return this.#has(this.#web2Url(beneficiary, RESULT_KEY_NAME), signal);
    }
    pushResultKey(signer, pem, signal) {
        return this.#pushResultKey('POST', signer, pem, signal);
    }
    async updateResultKey(signer, pem, signal) {
        await this.#pushResultKey('PUT', signer, pem, signal);
    }
    hasRequesterSecret(requester, name, signal) {
        return this.#has(this.#requesterUrl(requester, name), signal);
    }
    async pushRequesterSecret(signer, name, value, signal) {
        checkRequesterSecret(name, value);
        const challenge = smsChallenge({ address: signer.address, name, value });
        const url = this.#requesterUrl(signer.address, name);
        return this.#push('POST', url, value, challenge, signer, signal);
    }
    #pushResultKey(method, signer, pem, signal) {
        const value = Buffer.from(pem, 'utf8').toString('base64');
        const challenge = smsChallenge({ address: signer.address, name: RESULT_KEY_NAME, value });
        const url = this.#web2Url(signer.address, RESULT_KEY_NAME);
        return this.#push(method, url, value, challenge, signer, signal);
    }
    async #has(url, signal) {
        const reply = await this.#http.request({ service: sms_SERVICE, url, method: 'HEAD', signal });
        if (reply.status === 204 || reply.status === 200)
            return true;
        if (reply.status === 404)
            return false;
        throw sms_refused(reply, 'asked whether a secret exists');
    }
    async #push(method, url, value, challenge, signer, signal) {
        const authorization = await signer.signMessage((0,data/* getBytes */.q5)(challenge));
        const headers = { authorization, 'content-type': 'text/plain;charset=UTF-8' };
        const reply = await this.#http.request({
            service: sms_SERVICE,
            url,
            method,
            headers,
            body: value,
            repeatable: true,
            signal,
        });
        if (reply.status === 204 || reply.status === 200)
            return 'stored';
        if (reply.status === 409)
            return 'exists';
        throw sms_refused(reply, 'told to store a secret');
    }
    #web3Url(dataset) {
        return (0,endpoint_url/* endpointUrl */.P)(this.#url, '/secrets/web3', { secretAddress: dataset });
    }
    #web2Url(owner, name) {
        return (0,endpoint_url/* endpointUrl */.P)(this.#url, '/secrets/web2', { ownerAddress: owner, secretName: name });
    }
    #requesterUrl(requester, name) {
        return (0,endpoint_url/* endpointUrl */.P)(this.#url, `/requesters/${requester}/secrets/${encodeURIComponent(name)}`);
    }
}
function checkRequesterSecret(name, value) {
    const bytes = Buffer.byteLength(value, 'utf8');
    if (/^[0-9A-Za-z_-]{1,64}$/.test(name) && bytes > 0 && bytes <= MAX_SECRET_BYTES)
        return;
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The input `secrets` holds a secret that the Secret Management Service does not take.',
        why: `"${name}" has ${bytes} bytes; names are 1 to 64 of A-Z a-z 0-9 - _, values 1 to ${MAX_SECRET_BYTES} bytes.`,
        fix: 'Rename or shorten the secret; larger private data belongs into `inputs`.',
    });
}
function sms_refused(reply, asked) {
    const unauthorized = reply.status === 401;
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${sms_SERVICE} refused a request.`,
        why: `It was ${asked} and answered with HTTP ${reply.status}${unauthorized ? ': the signature is not the owner’s' : ''}.`,
        fix: unauthorized
            ? 'Check that the wallet owns what the secret belongs to, and that it is no contract wallet.'
            : 'Check the endpoint, then run again; if it persists, report it to the network’s operator.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/wallet.js + 1 modules
var wallet = __webpack_require__(15331);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/mnemonic.js
var mnemonic = __webpack_require__(27521);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/hdwallet.js + 3 modules
var hdwallet = __webpack_require__(14819);
;// CONCATENATED MODULE: ./build/src/iexec/wallet.js


async function openWallet({ secret, password }) {
    const text = secret.trim();
    if (text.startsWith('{'))
        return openKeystore(text, password);
    if (/^(?:0x)?[0-9a-fA-F]{64}$/.test(text))
        return openKey(text);
    const words = text.toLowerCase().split(/\s+/);
    if (words.length >= 12)
        return openMnemonic(words.join(' '));
    throw invalid(text === '' ? 'It is empty.' : 'It is none of the three forms in which a wallet can be given.');
}
function openKey(hex) {
    try {
        return new wallet/* Wallet */.u(hex.startsWith('0x') ? hex : `0x${hex}`);
    }
    catch {
        throw invalid('It has the form of a private key, but its value is outside of the curve’s range.');
    }
}
function openMnemonic(phrase) {
    if (!mnemonic/* Mnemonic */.v.isValidMnemonic(phrase))
        throw invalid('It looks like a mnemonic, but its words or their checksum are wrong.');
    return new wallet/* Wallet */.u(hdwallet/* HDNodeWallet */.QX.fromPhrase(phrase).privateKey);
}
async function openKeystore(json, password) {
    if (!password) {
        throw new task_error/* TaskError */.Ik('WALLET_PASSWORD_WRONG', {
            what: 'The input `wallet` is an encrypted keystore, but `wallet-password` is empty.',
            why: 'A keystore can only be opened with the password that it was made with.',
            fix: 'Give the password as `wallet-password`, from a secret of the repository.',
        });
    }
    try {
        return new wallet/* Wallet */.u((await wallet/* Wallet */.u.fromEncryptedJson(json, password)).privateKey);
    }
    catch (error) {
        if (!(0,errors/* isError */.bJ)(error, 'INVALID_ARGUMENT') || error.argument !== 'password')
            throw invalid('It looks like an encrypted keystore, but it cannot be read as one.');
        throw new task_error/* TaskError */.Ik('WALLET_PASSWORD_WRONG', {
            what: 'The input `wallet-password` does not open the keystore in `wallet`.',
            why: 'The keystore’s checksum does not match this password.',
            fix: 'Check the secret behind `wallet-password`, also for a stray space or line break.',
        });
    }
}
function invalid(why) {
    return new task_error/* TaskError */.Ik('WALLET_INVALID', {
        what: 'The input `wallet` cannot be read.',
        why,
        fix: 'Give a private key in hex, a BIP-39 mnemonic, or an encrypted JSON keystore, from a secret of the repository.',
    });
}

;// CONCATENATED MODULE: ./build/src/net/http.js



const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;
const MAX_RETRY_AFTER_MS = 20_000;
const MAX_REDIRECTS = 5;
const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504]);
class TransientAnswer extends Error {
    answer;
    headers;
    constructor(answer, headers) {
        super('transient HTTP status');
        this.answer = answer;
        this.headers = headers;
    }
}
class HttpClient {
    #userAgent;
    #policy;
    constructor({ userAgent, retryPolicy = READ_RETRY }) {
        this.#userAgent = userAgent;
        this.#policy = retryPolicy;
    }
    async request(request) {
        return this.#withRetries(request, async (signal) => {
            const response = await this.#send(request, signal);
            const text = await readBounded(response, request);
            return {
                status: response.status,
                headers: response.headers,
                text,
                json: () => parseJson(text, request),
            };
        });
    }
    async open(request) {
        return this.#withRetries(request, signal => this.#send(request, signal));
    }
    async #withRetries(request, attempt) {
        const { method = 'GET', timeoutMs = DEFAULT_TIMEOUT_MS, signal } = request;
        const repeatable = request.repeatable ?? (method === 'GET' || method === 'HEAD');
        const once = () => withTimeout(attempt, timeoutMs, signal);
        try {
            if (!repeatable)
                return await once();
            return await retry(async () => {
                const answer = await once();
                if (TRANSIENT_STATUS.has(answer.status))
                    throw new TransientAnswer(answer, answer.headers);
                return answer;
            }, {
                policy: this.#policy,
                isTransient: error => !(error instanceof task_error/* TaskError */.Ik) && !signal?.aborted,
                onFailure: error => sitOutRetryAfter(error, signal),
                signal,
            });
        }
        catch (error) {
            signal?.throwIfAborted();
            if (error instanceof TransientAnswer)
                return error.answer;
            if (error instanceof task_error/* TaskError */.Ik)
                throw error;
            throw http_unreachable(request, error);
        }
    }
    async #send(request, signal) {
        const { method = 'GET', headers, body } = request;
        let url = new URL(request.url);
        for (let hops = 0;; hops++) {
            const response = await fetch(url, {
                method,
                headers: { 'user-agent': this.#userAgent, ...headers },
                redirect: body === undefined ? 'manual' : 'error',
                signal,
                ...(body !== undefined && { body }),
            });
            const location = response.headers.get('location');
            const target = response.status >= 300 && response.status < 400 && location ? URL.parse(location, url.href) : null;
            const readOnly = method === 'GET' || method === 'HEAD';
            if (!target || !readOnly || target.origin !== url.origin || hops === MAX_REDIRECTS)
                return response;
            await response.body?.cancel();
            url = target;
        }
    }
}
async function withTimeout(attempt, timeoutMs, signal) {
    signal?.throwIfAborted();
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
    try {
        return await attempt(signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal);
    }
    catch (error) {
        throw timeout.signal.aborted && !signal?.aborted ? timeout.signal.reason : error;
    }
    finally {
        clearTimeout(timer);
    }
}
async function sitOutRetryAfter(error, signal) {
    if (!(error instanceof TransientAnswer))
        return;
    const { body } = error.answer;
    await body?.cancel();
    const seconds = Number(error.headers.get('retry-after') ?? 0);
    if (seconds > 0)
        await (0,external_node_timers_promises_.setTimeout)(Math.min(seconds * 1000, MAX_RETRY_AFTER_MS), undefined, signal ? { signal } : {});
}
async function readBounded(response, request) {
    const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes) {
            throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
                what: `The ${request.service} sent an answer that is too large.`,
                why: `${http_originOf(request)} sent more than ${maxBytes} bytes where a short answer belongs.`,
                fix: 'Check the endpoint; if it is the right one, report this to its operator.',
            });
        }
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}
function parseJson(text, request) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
            what: `The ${request.service} sent something that is not JSON.`,
            why: `${http_originOf(request)} answered a request with a body that does not parse.`,
            fix: 'Check that the endpoint is the right one; a proxy or a login page may stand in its place.',
            cause,
        });
    }
}
function http_unreachable(request, cause) {
    return new task_error/* TaskError */.Ik('SERVICE_UNREACHABLE', {
        what: `The ${request.service} does not answer.`,
        why: `${request.method ?? 'GET'} ${http_originOf(request)} failed: ${http_describeFailure(cause)}.`,
        fix: 'Check the endpoint and the network (and the proxy, if there is one), then run again.',
        cause,
    });
}
function http_describeFailure(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.cause instanceof AggregateError)
        return http_describeFailure(error.cause.errors[0]);
    if (error.cause instanceof Error)
        return http_describeFailure(error.cause);
    return error.message.replace(/\.$/, '');
}
function http_originOf(request) {
    return URL.parse(String(request.url))?.origin ?? 'an address that is not a URL';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/crypto/key-derivation.js


const SALT = 'confidential-task/v1';
const KEY_BYTES = 32;
const IV_BYTES = 16;
const SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
function rootFromPrivateKey(hex) {
    const digits = /^(?:0x)?([0-9a-f]{64})$/i.exec(hex)?.[1];
    if (digits === undefined) {
        throw new task_error/* TaskError */.Ik('WALLET_INVALID', {
            what: 'The wallet’s private key cannot be read.',
            why: 'A private key is 32 bytes, written as 64 hexadecimal digits.',
            fix: 'Check the secret that holds the key.',
        });
    }
    return rootFrom(Buffer.from(digits, 'hex'), 'root/private-key');
}
function rootFromText(text) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length < KEY_BYTES) {
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: '`encryption-secret` is too short.',
            why: `It has ${bytes.length} bytes, and everything private in the run rests on it.`,
            fix: 'Use at least 32 random characters, such as the output of `openssl rand -base64 32`.',
        });
    }
    return rootFrom(bytes, 'root/text');
}
function deriveInputKey(root, contentSha256) {
    if (contentSha256.length !== 32)
        throw new RangeError('contentSha256 must be 32 bytes');
    const bytes = derive(root, 'input-key', contentSha256, KEY_BYTES + IV_BYTES);
    return { key: bytes.subarray(0, KEY_BYTES), iv: bytes.subarray(KEY_BYTES) };
}
function deriveBeneficiaryKey(root) {
    const key = firstValidScalar(counter => derive(root, 'beneficiary-key', Buffer.of(counter), KEY_BYTES));
    return `0x${key.toString('hex')}`;
}
function deriveResultKeySeed(root) {
    return derive(root, 'result-key', Buffer.alloc(0), KEY_BYTES);
}
function firstValidScalar(candidate) {
    for (let counter = 0; counter < 256; counter++) {
        const bytes = candidate(counter);
        const scalar = BigInt(`0x${bytes.toString('hex')}`);
        if (scalar > 0n && scalar < SECP256K1_ORDER)
            return bytes;
    }
    throw new Error('no valid scalar among 256 candidates');
}
function rootFrom(material, label) {
    return (0,external_node_crypto_.createSecretKey)(derive((0,external_node_crypto_.createSecretKey)(material), label, Buffer.alloc(0), KEY_BYTES));
}
function derive(secret, label, context, length) {
    const info = Buffer.concat([Buffer.from(`${SALT}/${label}\0`, 'utf8'), context]);
    return Buffer.from((0,external_node_crypto_.hkdfSync)('sha256', secret, SALT, info, length));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/crypto/result-key.js


const PUBLIC_EXPONENT = 65537n;
const PRIME_CHECKS = 64;
const SIEVE_SPAN = 8_192;
const SMALL_PRIMES = oddPrimesBelow(1 << 14);
const isPrime = (0,external_node_util_.promisify)(external_node_crypto_.checkPrime);
async function deriveResultKeyPair(seed, { bits = 3072, signal } = {}) {
    if (bits < 2048 || bits % 16 !== 0)
        throw new RangeError('bits must be a multiple of 16, at least 2048');
    const stream = (0,external_node_crypto_.createCipheriv)('aes-256-ctr', seed, Buffer.alloc(16));
    const half = bits / 2;
    const first = await nextPrime(stream, half, signal);
    let second;
    do
        second = await nextPrime(stream, half, signal);
    while (distance(first, second) <= 1n << BigInt(half - 100));
    const privateKey = privateKeyFrom(first, second);
    const publicKeyPem = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'pem' });
    return { publicKeyPem, privateKey };
}
function resultKeySecret(publicKeyPem) {
    return Buffer.from(publicKeyPem, 'utf8').toString('base64');
}
async function nextPrime(stream, bits, signal) {
    const limit = 1n << BigInt(bits);
    for (;;) {
        const drawn = BigInt(`0x${stream.update(Buffer.alloc(bits / 8)).toString('hex')}`);
        const start = drawn | (3n << BigInt(bits - 2)) | 1n;
        for (let base = start; base < limit; base += BigInt(2 * SIEVE_SPAN)) {
            for (const candidate of unsieved(base)) {
                if (candidate >= limit)
                    break;
                if ((candidate - 1n) % PUBLIC_EXPONENT === 0n)
                    continue;
                signal?.throwIfAborted();
                if (await isPrime(candidate, { checks: PRIME_CHECKS }))
                    return candidate;
            }
        }
    }
}
function* unsieved(base) {
    const composite = new Uint8Array(SIEVE_SPAN);
    for (const prime of SMALL_PRIMES) {
        const rest = Number(base % BigInt(prime));
        const gap = rest === 0 ? 0 : prime - rest;
        for (let i = gap % 2 === 0 ? gap / 2 : (gap + prime) / 2; i < SIEVE_SPAN; i += prime)
            composite[i] = 1;
    }
    for (let i = 0; i < SIEVE_SPAN; i++)
        if (composite[i] === 0)
            yield base + BigInt(2 * i);
}
function privateKeyFrom(first, second) {
    const [p, q] = first > second ? [first, second] : [second, first];
    const lambda = ((p - 1n) * (q - 1n)) / gcd(p - 1n, q - 1n);
    const d = inverse(PUBLIC_EXPONENT, lambda);
    const jwk = {
        kty: 'RSA',
        n: base64url(p * q),
        e: base64url(PUBLIC_EXPONENT),
        d: base64url(d),
        p: base64url(p),
        q: base64url(q),
        dp: base64url(d % (p - 1n)),
        dq: base64url(d % (q - 1n)),
        qi: base64url(inverse(q, p)),
    };
    return (0,external_node_crypto_.createPrivateKey)({ key: jwk, format: 'jwk' });
}
function oddPrimesBelow(limit) {
    const composite = new Uint8Array(limit);
    const primes = [];
    for (let n = 3; n < limit; n += 2) {
        if (composite[n] === 1)
            continue;
        primes.push(n);
        for (let multiple = n * n; multiple < limit; multiple += 2 * n)
            composite[multiple] = 1;
    }
    return primes;
}
function distance(a, b) {
    return a > b ? a - b : b - a;
}
function gcd(a, b) {
    return b === 0n ? a : gcd(b, a % b);
}
function inverse(value, modulus) {
    let [r0, r1, t0, t1] = [modulus, value % modulus, 0n, 1n];
    while (r1 !== 0n) {
        const quotient = r0 / r1;
        [r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1];
    }
    return t0 < 0n ? t0 + modulus : t0;
}
function base64url(value) {
    const hex = value.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}

;// CONCATENATED MODULE: ./build/src/pipeline/identities.js



function deriveIdentities(requester, encryptionSecret) {
    const root = encryptionSecret === '' ? rootFromPrivateKey(requester.privateKey) : rootFromText(encryptionSecret);
    let pair;
    return {
        requester,
        root,
        beneficiary: new wallet/* Wallet */.u(deriveBeneficiaryKey(root)),
        resultKey: () => {
            pair ??= deriveResultKeyPair(deriveResultKeySeed(root));
            return pair;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/storage/atomic-file.js


const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;
function temporaryNameFor(path) {
    return `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.part`;
}
async function atomic_file_writeAtomically(destination, signal, fill) {
    signal?.throwIfAborted();
    const temporary = temporaryNameFor(destination);
    try {
        const outcome = await fill(temporary);
        signal?.throwIfAborted();
        await (0,promises_.rename)(temporary, destination);
        return outcome;
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        signal?.throwIfAborted();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/storage/file-stream.js


const READ_BYTES = 262_144;
async function* file_stream_readChunks(path, signal) {
    signal?.throwIfAborted();
    const file = await (0,promises_.open)(path, 'r');
    let current = Buffer.allocUnsafeSlow(READ_BYTES);
    let ahead = Buffer.allocUnsafeSlow(READ_BYTES);
    let reading = startRead(file, ahead);
    try {
        for (;;) {
            const bytesRead = await reading;
            if (bytesRead === 0)
                return;
            [current, ahead] = [ahead, current];
            reading = startRead(file, ahead);
            yield current.subarray(0, bytesRead);
            signal?.throwIfAborted();
        }
    }
    finally {
        await reading.catch(() => undefined);
        await file.close();
    }
}
async function file_stream_writeChunks(path, chunks, signal) {
    const file = await (0,promises_.open)(path, 'wx', PRIVATE_FILE);
    let writing = Promise.resolve();
    try {
        for await (const chunk of chunks) {
            signal?.throwIfAborted();
            await writing;
            writing = writeAll(file, chunk);
            writing.catch(() => undefined);
        }
        await writing;
    }
    finally {
        await writing.catch(() => undefined);
        await file.close();
    }
}
async function writeAll(file, bytes, position) {
    for (let offset = 0; offset < bytes.length;) {
        const at = position === undefined ? null : position + offset;
        offset += (await file.write(bytes, offset, bytes.length - offset, at)).bytesWritten;
    }
}
function startRead(file, buffer) {
    const reading = file.read(buffer, 0, buffer.length, null).then(({ bytesRead }) => bytesRead);
    reading.catch(() => undefined);
    return reading;
}

;// CONCATENATED MODULE: ./build/src/archive/entry-name.js
const MAX_SEGMENT_BYTES = 255;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
function whyUnsafe(name, platform = process.platform) {
    if (/[\u0000-\u001f\u007f]/.test(name))
        return 'its name holds control characters';
    if (name.includes('\\'))
        return 'its name holds a backslash';
    if (name.startsWith('/') || /^[a-z]:/i.test(name))
        return 'its name is an absolute path';
    const segments = name.split('/');
    if (segments.includes('..'))
        return 'its name leads to a parent directory';
    if (segments.includes('') || segments.includes('.'))
        return 'its name has empty parts';
    if (segments.some(segment => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES))
        return 'its name is too long';
    if (platform === 'win32' && segments.some(isOddOnWindows))
        return 'its name is not possible on Windows';
    return undefined;
}
function collisionKey(name) {
    return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
function isOddOnWindows(segment) {
    return /[<>:"|?*]/.test(segment) || /[. ]$/.test(segment) || WINDOWS_DEVICE.test(segment);
}

;// CONCATENATED MODULE: ./build/src/archive/move-into.js



class UnsafeDestinationError extends Error {
    name = 'UnsafeDestinationError';
    path;
    constructor(path, message) {
        super(message);
        this.path = path;
    }
}
async function moveInto(destination, staging, paths, signal) {
    await (0,promises_.mkdir)(destination, { recursive: true });
    const root = await (0,promises_.realpath)(destination);
    const checked = new Set();
    for (const path of paths)
        await checkWay(root, path, checked);
    const moved = [];
    try {
        for (const path of paths) {
            signal?.throwIfAborted();
            const segments = path.split('/');
            await (0,promises_.mkdir)((0,external_node_path_.join)(root, ...segments.slice(0, -1)), { recursive: true, mode: PRIVATE_DIRECTORY });
            const target = (0,external_node_path_.join)(root, ...segments);
            await (0,promises_.rename)((0,external_node_path_.join)(staging, ...segments), target);
            moved.push(target);
        }
    }
    catch (error) {
        for (const target of moved)
            await (0,promises_.rm)(target, { force: true });
        throw error;
    }
}
async function checkWay(root, path, checked) {
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth++) {
        const part = segments.slice(0, depth).join('/');
        if (checked.has(part))
            continue;
        checked.add(part);
        const stats = await (0,promises_.lstat)((0,external_node_path_.join)(root, ...segments.slice(0, depth))).catch(() => undefined);
        if (!stats)
            continue;
        if (depth < segments.length && !stats.isDirectory())
            throw new UnsafeDestinationError(part, 'is a link or a file where a directory belongs');
        if (depth === segments.length && !stats.isFile())
            throw new UnsafeDestinationError(part, 'is a link or a directory where a file belongs');
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./build/src/archive/zip-reader.js


class ZipFormatError extends Error {
    name = 'ZipFormatError';
}
async function withZip(path, signal, use) {
    let zip;
    try {
        zip = await (0,yauzl/* openPromise */.sO)(path, { autoClose: false, decodeStrings: false });
        return await use(zip);
    }
    catch (error) {
        signal?.throwIfAborted();
        throw asFormatError(error);
    }
    finally {
        zip?.close();
    }
}
function nameOf(entry) {
    return (0,yauzl/* getFileNameLowLevel */.ax)(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}
async function* readEntry(zip, entry) {
    const stream = await zip.openReadStreamPromise(entry, {});
    let crc = 0;
    for await (const chunk of stream) {
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        yield chunk;
    }
    if (crc !== entry.crc32)
        throw new ZipFormatError('an entry does not match its CRC-32');
}
function asFormatError(error) {
    const { name, message, syscall } = error;
    const isPlain = (name === 'Error' || name === 'RangeError') && syscall === undefined;
    return isPlain ? new ZipFormatError(message, { cause: error }) : error;
}

;// CONCATENATED MODULE: ./build/src/archive/unpack.js









const TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
async function unpackResult(options) {
    const { archive, signal } = options;
    signal?.throwIfAborted();
    const destination = (0,external_node_path_.resolve)(options.destination);
    const staging = temporaryNameFor(destination);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(destination), { recursive: true });
        await (0,promises_.mkdir)(staging, { mode: PRIVATE_DIRECTORY });
        const files = await withZip(archive, signal, zip => unpackInto(staging, zip, options));
        files.sort((a, b) => (a.path < b.path ? -1 : 1));
        await options.verify?.(staging, files);
        await moveInto(destination, staging, files.map(file => file.path), signal);
        return { files };
    }
    catch (error) {
        signal?.throwIfAborted();
        throw explained(error);
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}
async function unpackInto(staging, zip, options) {
    const { maxBytes, maxEntries, signal } = options;
    if (zip.entryCount > maxEntries)
        throw tooLarge(`It has ${zip.entryCount} entries, and at most ${maxEntries} are accepted`);
    const taken = new Map();
    const files = [];
    let left = maxBytes;
    for await (const entry of zip.eachEntry()) {
        const path = safePathOf(entry, taken);
        if (path === undefined)
            continue;
        const target = (0,external_node_path_.join)(staging, ...path.split('/'));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true, mode: PRIVATE_DIRECTORY });
        const sha256 = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        async function* counted(chunks) {
            for await (const chunk of chunks) {
                size += chunk.length;
                if (size > left)
                    throw tooLarge(`Its files have more than ${maxBytes} bytes in all`);
                sha256.update(chunk);
                yield chunk;
            }
        }
        await file_stream_writeChunks(target, counted(readEntry(zip, entry)), signal);
        left -= size;
        files.push({ path, size, sha256: sha256.digest('hex') });
    }
    return files;
}
function safePathOf(entry, taken) {
    const name = nameOf(entry);
    const isDirectory = name.endsWith('/');
    const path = isDirectory ? name.slice(0, -1) : name;
    const why = whyUnsafe(path) ?? whySpecial(entry, isDirectory);
    if (why)
        throw unsafe(name, why);
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth++) {
        const kind = depth < segments.length || isDirectory ? 'directory' : 'file';
        const key = collisionKey(segments.slice(0, depth).join('/'));
        const holder = taken.get(key);
        if (holder === 'file' || (holder === 'directory' && kind === 'file'))
            throw unsafe(name, 'another entry has the same name, or one that differs in case or accents only');
        taken.set(key, kind);
    }
    return isDirectory ? undefined : path;
}
function whySpecial(entry, isDirectory) {
    const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
    const expected = isDirectory ? DIRECTORY : REGULAR;
    return type === 0 || type === expected ? undefined : 'it is a link or another special file';
}
function explained(error) {
    if (error instanceof UnsafeDestinationError) {
        return new task_error/* TaskError */.Ik('ARCHIVE_UNSAFE', {
            what: 'The result cannot be unpacked into its directory.',
            why: `${JSON.stringify(error.path)} in it ${error.message}.`,
            fix: 'Remove it, or unpack the result into an empty directory.',
            cause: error,
        });
    }
    if (!(error instanceof ZipFormatError))
        return error;
    return new task_error/* TaskError */.Ik('ARCHIVE_CORRUPT', {
        what: 'The result archive cannot be unpacked.',
        why: `It is not a sound zip archive: ${error.message.replace(/\.$/, '')}.`,
        fix: 'Collect the result again; if it stays so, the worker delivered it damaged and the task must be run again.',
        cause: error,
    });
}
function unsafe(name, why) {
    return new task_error/* TaskError */.Ik('ARCHIVE_UNSAFE', {
        what: `The result archive holds an entry that will not be unpacked: ${JSON.stringify(name.slice(0, 200))}.`,
        why: `Files are written below the output directory only, but ${why}.`,
        fix: 'Nothing was unpacked; have the app write plain files with plain names.',
    });
}
function tooLarge(why) {
    return new task_error/* TaskError */.Ik('ARCHIVE_TOO_LARGE', {
        what: 'The result archive unpacks to more than is accepted.',
        why: `${why}.`,
        fix: 'Raise `max-output-size` if the app may write that much; nothing was unpacked.',
    });
}

;// CONCATENATED MODULE: ./build/src/crypto/aes-stream.js

const BLOCK_BYTES = 16;
class aes_stream_DecryptionError extends Error {
    name = 'DecryptionError';
    reason;
    constructor(reason, cause) {
        super(reason === 'truncated' ? 'not a whole number of blocks' : 'bad padding', { cause });
        this.reason = reason;
    }
}
async function* aes_stream_decryptCbc(source, key) {
    let iv = Buffer.alloc(0);
    let decipher;
    async function* afterIv() {
        for await (const chunk of source) {
            if (decipher) {
                yield chunk;
                continue;
            }
            iv = Buffer.concat([iv, chunk]);
            if (iv.length < BLOCK_BYTES)
                continue;
            decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-cbc', key, iv.subarray(0, BLOCK_BYTES));
            yield iv.subarray(BLOCK_BYTES);
        }
    }
    yield* decipherBlocks(afterIv(), () => decipher);
}
async function* decryptEcb(source, key) {
    const decipher = (0,external_node_crypto_.createDecipheriv)('aes-128-ecb', key, null);
    yield* decipherBlocks(source, () => decipher);
}
async function* decipherBlocks(source, decipherOf) {
    let size = 0;
    for await (const chunk of source) {
        size += chunk.length;
        const plain = decipherOf()?.update(chunk);
        if (plain && plain.length > 0)
            yield plain;
    }
    if (size === 0 || size % BLOCK_BYTES !== 0)
        throw new aes_stream_DecryptionError('truncated');
    let last;
    try {
        last = decipherOf()?.final();
    }
    catch (cause) {
        throw new aes_stream_DecryptionError('padding', cause);
    }
    if (last && last.length > 0)
        yield last;
}

;// CONCATENATED MODULE: ./build/src/crypto/result-cipher.js






const PAYLOAD_ENTRY = 'iexec_out.zip.aes';
const KEY_ENTRY = 'aes-key.rsa';
const MAX_KEY_ENTRY_BYTES = 4_096;
const ZIP_STARTS = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];
async function isEncryptedResult(path) {
    return withResult(path, undefined, async (zip) => {
        const names = new Set();
        for await (const entry of zip.eachEntry()) {
            const name = nameOf(entry);
            if (name === 'computed.json')
                return false;
            names.add(name);
        }
        return names.has(PAYLOAD_ENTRY) || names.has(KEY_ENTRY);
    });
}
async function openResult(options) {
    const { archive, privateKey, destination, signal } = options;
    await withResult(archive, signal, async (zip) => {
        const { keyEntry, payloadEntry } = await findEntries(zip);
        const cipher = unwrapKey(await readKeyEntry(zip, keyEntry), privateKey);
        const inner = startingLikeZip(decryptPayload(readEntry(zip, payloadEntry), cipher));
        await atomic_file_writeAtomically(destination, signal, temporary => file_stream_writeChunks(temporary, inner, signal));
    });
}
async function withResult(path, signal, use) {
    try {
        return await withZip(path, signal, use);
    }
    catch (error) {
        if (error instanceof ZipFormatError)
            throw corrupt(`The result archive is damaged: ${error.message}.`, error);
        if (error instanceof aes_stream_DecryptionError && error.reason === 'truncated')
            throw corrupt('The encrypted payload is truncated: it is not a whole number of AES blocks.', error);
        if (error instanceof aes_stream_DecryptionError)
            throw corrupt('The encrypted payload ends in bad padding: its last bytes were changed.', error);
        throw error;
    }
}
async function findEntries(zip) {
    const entries = new Map();
    for await (const entry of zip.eachEntry()) {
        const name = nameOf(entry);
        if (entries.has(name))
            throw corrupt(`The result archive holds the entry ${JSON.stringify(name.slice(0, 80))} twice.`);
        entries.set(name, entry);
    }
    const keyEntry = entries.get(KEY_ENTRY);
    const payloadEntry = entries.get(PAYLOAD_ENTRY);
    if (!keyEntry)
        throw corrupt(`The result archive lacks the entry ${KEY_ENTRY} with the encrypted key.`);
    if (!payloadEntry)
        throw corrupt(`The result archive lacks the entry ${PAYLOAD_ENTRY} with the payload.`);
    if (entries.size > 2)
        throw corrupt('The result archive holds more than an encrypted key and an encrypted payload.');
    return { keyEntry, payloadEntry };
}
async function readKeyEntry(zip, entry) {
    if (entry.uncompressedSize > MAX_KEY_ENTRY_BYTES)
        throw corrupt(`The entry ${KEY_ENTRY} is too large for an encrypted key.`);
    const chunks = [];
    for await (const chunk of readEntry(zip, entry))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function unwrapKey(wrapped, privateKey) {
    const rsaBytes = (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
    if (wrapped.length === rsaBytes) {
        const key = rsaDecrypt(wrapped, privateKey);
        if (key.length === 32)
            return { layout: 'cbc', key };
        throw keyMismatch(`Unwrapping the key gives ${key.length} bytes where an AES-256 key has 32`);
    }
    const decoded = Buffer.from(wrapped.toString('latin1'), 'base64');
    if (decoded.length !== rsaBytes)
        throw keyMismatch(`The encrypted key is not as long as the modulus of our key (${rsaBytes} bytes)`);
    const key = Buffer.from(rsaDecrypt(decoded, privateKey).toString('latin1'), 'base64');
    if (key.length === 16)
        return { layout: 'legacy-ecb', key };
    throw keyMismatch(`Unwrapping the key gives ${key.length} bytes where an AES-128 key has 16`);
}
function rsaDecrypt(wrapped, privateKey) {
    try {
        return (0,external_node_crypto_.privateDecrypt)({ key: privateKey, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING }, wrapped);
    }
    catch (cause) {
        throw keyMismatch('OpenSSL refuses to unwrap the key', cause);
    }
}
function decryptPayload(payload, cipher) {
    return cipher.layout === 'cbc'
        ? aes_stream_decryptCbc(payload, cipher.key)
        : decryptEcb(decodeBase64(payload), cipher.key);
}
async function* decodeBase64(source) {
    let rest = '';
    for await (const chunk of source) {
        const text = rest + chunk.toString('latin1').replace(/\s+/g, '');
        const whole = text.length - (text.length % 4);
        rest = text.slice(whole);
        yield Buffer.from(text.slice(0, whole), 'base64');
    }
    yield Buffer.from(rest, 'base64');
}
async function* startingLikeZip(plaintext) {
    let start = Buffer.alloc(0);
    for await (const chunk of plaintext) {
        if (!start) {
            yield chunk;
            continue;
        }
        start = Buffer.concat([start, chunk]);
        if (start.length < 4)
            continue;
        const magic = start.subarray(0, 4);
        if (!ZIP_STARTS.some(known => known.equals(magic)))
            break;
        yield start;
        start = undefined;
    }
    if (start) {
        throw corrupt('The payload does not decrypt to a zip archive: it was damaged, or encrypted with another key.');
    }
}
function corrupt(why, cause) {
    return new task_error/* TaskError */.Ik('RESULT_CORRUPT', {
        what: 'The encrypted result cannot be opened.',
        why,
        fix: 'Collect the result again; if it stays so, the worker delivered it damaged and the task must be run again.',
        cause,
    });
}
function keyMismatch(why, cause) {
    return new task_error/* TaskError */.Ik('RESULT_KEY_MISMATCH', {
        what: 'The result is encrypted for another key than ours.',
        why: `${why}.`,
        fix: 'Use the wallet, and the `encryption-secret` if there was one, of the run that bought the task.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/storage/unixfs-node.js

const CHUNK_BYTES = 262_144;
const MAX_LINKS = 174;
const unixfs_node_DAG_PB = 0x70;
const RAW = 0x55;
const SHA256_PREFIX = Buffer.from([0x12, 0x20]);
const TYPE_FILE = Buffer.from([0x08, 0x02]);
function leafOf(chunk, version) {
    const contentBytes = chunk.length;
    if (version === 1)
        return linkTo([chunk], RAW, version, contentBytes, 0);
    const length = varint(contentBytes);
    const before = Buffer.concat([TYPE_FILE, ...(contentBytes > 0 ? [Buffer.of(0x12), length] : [])]);
    const after = Buffer.concat([Buffer.of(0x18), length]);
    const message = before.length + contentBytes + after.length;
    const head = Buffer.concat([Buffer.of(0x0a), varint(message), before]);
    return linkTo([head, chunk, after], unixfs_node_DAG_PB, version, contentBytes, 0);
}
function parentOf(children, version) {
    let contentBytes = 0;
    let childBytes = 0;
    const links = [];
    const blockSizes = [];
    for (const child of children) {
        contentBytes += child.contentBytes;
        childBytes += child.treeBytes;
        const hash = field(0x0a, child.cid);
        const link = Buffer.concat([hash, Buffer.from([0x12, 0x00, 0x18]), varint(child.treeBytes)]);
        links.push(field(0x12, link));
        blockSizes.push(Buffer.of(0x20), varint(child.contentBytes));
    }
    const unixfs = Buffer.concat([TYPE_FILE, Buffer.of(0x18), varint(contentBytes), ...blockSizes]);
    return linkTo([...links, field(0x0a, unixfs)], unixfs_node_DAG_PB, version, contentBytes, childBytes);
}
function linkTo(block, codec, version, contentBytes, childBytes) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let treeBytes = childBytes;
    for (const part of block) {
        hash.update(part);
        treeBytes += part.length;
    }
    const prefix = version === 1 ? [Buffer.of(1, codec)] : [];
    return { cid: Buffer.concat([...prefix, SHA256_PREFIX, hash.digest()]), contentBytes, treeBytes };
}
function field(tag, value) {
    return Buffer.concat([Buffer.of(tag), varint(value.length), value]);
}
function varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80))
        bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/src/storage/cid.js




const SHA2_256 = 0x12;
const cid_DAG_PB = 0x70;
const cid_RAW = 0x55;
class CidHasher {
    #version;
    #chunk;
    #maxLinks;
    #levels = [];
    #filled = 0;
    #empty = true;
    constructor({ version = 0, chunkBytes = CHUNK_BYTES, maxLinks = MAX_LINKS } = {}) {
        this.#version = version;
        this.#chunk = Buffer.allocUnsafe(chunkBytes);
        this.#maxLinks = maxLinks;
    }
    update(bytes) {
        for (let offset = 0; offset < bytes.length;) {
            const taken = Math.min(this.#chunk.length - this.#filled, bytes.length - offset);
            this.#chunk.set(bytes.subarray(offset, offset + taken), this.#filled);
            this.#filled += taken;
            offset += taken;
            if (this.#filled === this.#chunk.length)
                this.#closeChunk();
        }
        return this;
    }
    digest() {
        if (this.#filled > 0 || this.#empty)
            this.#closeChunk();
        for (let level = 0;; level++) {
            const waiting = this.#levels[level] ?? [];
            const [first] = waiting;
            const isTop = level === this.#levels.length - 1;
            if (isTop && first && waiting.length === 1)
                return src_cid/* CID */.TO.decode(first.cid).toString();
            if (waiting.length > 0)
                this.#closeLevel(level);
        }
    }
    #closeChunk() {
        this.#empty = false;
        this.#add(0, leafOf(this.#chunk.subarray(0, this.#filled), this.#version));
        this.#filled = 0;
    }
    #closeLevel(level) {
        const children = this.#levels[level] ?? [];
        this.#levels[level] = [];
        this.#add(level + 1, parentOf(children, this.#version));
    }
    #add(level, block) {
        const waiting = this.#levels[level] ?? [];
        this.#levels[level] = waiting;
        waiting.push(block);
        if (waiting.length === this.#maxLinks)
            this.#closeLevel(level);
    }
}
async function cidOfFile(path, { version = 0, signal } = {}) {
    const hasher = new CidHasher({ version });
    for await (const chunk of readChunks(path, signal))
        hasher.update(chunk);
    return hasher.digest();
}
function parseCid(text) {
    let cid;
    try {
        cid = src_cid/* CID */.TO.parse(text);
    }
    catch (cause) {
        throw notACid(text, 'It is not the text form of a CID', cause);
    }
    if (cid.multihash.code !== SHA2_256 || cid.multihash.size !== 32)
        throw notACid(text, 'It uses another hash than SHA-256');
    if (cid.code !== cid_DAG_PB && cid.code !== cid_RAW)
        throw notACid(text, 'It names something that is not a file');
    return cid;
}
function isSameContent(one, other) {
    return parseCid(one).toV1().equals(parseCid(other).toV1());
}
function notACid(text, why, cause) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: `${JSON.stringify(text.slice(0, 80))} is not the CID of a file.`,
        why: `${why}.`,
        fix: 'If it comes from a workflow, correct it there; if it comes from the chain, the worker wrote it wrongly.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/crypto/dataset-cipher.js






async function encryptDataset(options) {
    const { source, destination, key, iv, signal, onProgress } = options;
    const checksum = (0,external_node_crypto_.createHash)('sha256');
    const cid = new CidHasher();
    let size = 0;
    async function* encrypted() {
        for await (const chunk of encryptCbc(file_stream_readChunks(source, signal), key, iv)) {
            checksum.update(chunk);
            cid.update(chunk);
            size += chunk.length;
            yield chunk;
            onProgress?.(size);
        }
    }
    await atomic_file_writeAtomically(destination, signal, temporary => file_stream_writeChunks(temporary, encrypted(), signal));
    return { size, checksum: `0x${checksum.digest('hex')}`, cid: cid.digest() };
}
async function decryptDataset(options) {
    const { source, destination, key, signal } = options;
    try {
        const decrypted = decryptCbc(readChunks(source, signal), key);
        await writeAtomically(destination, signal, temporary => writeChunks(temporary, decrypted, signal));
    }
    catch (error) {
        if (!(error instanceof DecryptionError))
            throw error;
        throw new TaskError('INPUT_INVALID', {
            what: 'The encrypted dataset cannot be decrypted.',
            why: `Under the given key, its ciphertext has a fault: ${error.message}.`,
            fix: 'Check that the key belongs to this file and that the file is complete.',
            cause: error,
        });
    }
}
async function hashFile(path, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of file_stream_readChunks(path, signal))
        hash.update(chunk);
    return hash.digest();
}
async function* encryptCbc(plain, key, iv) {
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cbc', key, iv);
    yield iv;
    for await (const chunk of plain)
        yield cipher.update(chunk);
    yield cipher.final();
}

;// CONCATENATED MODULE: ./build/src/crypto/result-digest.js





const ENCLAVE_OUTPUT = '/iexec_out';
async function resultDigest({ outputDir, computedJson, signal, }) {
    const { 'callback-data': callback, 'deterministic-output-path': named } = asRecord(computedJson);
    if (typeof callback === 'string' && callback !== '') {
        if (!(0,data/* isHexString */.Lo)(callback, true))
            throw mismatch('its `callback-data` is not hexadecimal');
        return { digest: (0,keccak/* keccak256 */.S)(callback), coveredFiles: [] };
    }
    if (typeof named !== 'string')
        throw mismatch('it has neither `callback-data` nor `deterministic-output-path`');
    const segments = segmentsOf(named);
    const path = (0,external_node_path_.join)(outputDir, ...segments);
    if (await isDirectory(outputDir, segments))
        return digestOfDirectory(path, segments, signal);
    return { digest: hex(await hashFile(path, signal)), coveredFiles: [segments.join('/')] };
}
function resultHash(taskId, digest) {
    return (0,keccak/* keccak256 */.S)((0,data/* concat */.xW)([taskId, digest]));
}
function resultSeal(worker, taskId, digest) {
    return keccak256(concat([worker, taskId, digest]));
}
async function digestOfDirectory(path, segments, signal) {
    const children = await (0,promises_.readdir)(path, { withFileTypes: true });
    const names = children
        .filter(child => child.isFile())
        .map(child => child.name)
        .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const all = [];
    const filled = [];
    for (const name of names) {
        const file = (0,external_node_path_.join)(path, name);
        const sha256 = await hashFile(file, signal);
        all.push(sha256);
        if ((await (0,promises_.lstat)(file)).size > 0)
            filled.push(sha256);
    }
    const digest = (0,keccak/* keccak256 */.S)(Buffer.concat(filled));
    const coveredFiles = names.map(name => [...segments, name].join('/'));
    return filled.length === all.length
        ? { digest, coveredFiles }
        : { digest, legacyDigest: (0,keccak/* keccak256 */.S)(Buffer.concat(all)), coveredFiles };
}
function segmentsOf(named) {
    if (named !== ENCLAVE_OUTPUT && !named.startsWith(`${ENCLAVE_OUTPUT}/`))
        throw mismatch('its `deterministic-output-path` lies outside `/iexec_out`');
    const segments = named
        .slice(ENCLAVE_OUTPUT.length)
        .split('/')
        .filter(segment => segment !== '' && segment !== '.');
    const escapes = segments.some(segment => segment === '..' || segment.includes('\0') || (external_node_path_.sep === '\\' && /[\\:]/.test(segment)));
    if (escapes)
        throw mismatch('its `deterministic-output-path` lies outside `/iexec_out`');
    return segments;
}
async function isDirectory(outputDir, segments) {
    let path = outputDir;
    let directory = true;
    for (const segment of segments) {
        path = (0,external_node_path_.join)(path, segment);
        const stats = directory ? await (0,promises_.lstat)(path).catch(() => undefined) : undefined;
        if (!stats || !(stats.isFile() || stats.isDirectory()))
            throw mismatch('its `deterministic-output-path` names nothing in the result');
        directory = stats.isDirectory();
    }
    return directory;
}
function asRecord(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw mismatch('it is not a JSON object');
    return value;
}
function hex(bytes) {
    return `0x${bytes.toString('hex')}`;
}
function mismatch(why) {
    return new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
        what: 'The result cannot be compared with what the enclave signed.',
        why: `\`computed.json\` says what the digest covers, but ${why}.`,
        fix: 'Have the app write a `computed.json` whose `deterministic-output-path` names a file it wrote.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/decrypt.js






const MAX_ENTRIES = 100_000;
const ERROR_REPORT = 'error.txt';
const MAX_REPORT_CHARS = 2_000;
async function decrypt({ reporter, signal }, input) {
    const { archive, task, taskId, tempDir, outputPath } = input;
    let plain = archive;
    if (await isEncryptedResult(archive)) {
        plain = external_node_path_.join(tempDir, 'iexec_out.zip');
        const { privateKey } = await input.resultKey();
        await openResult({ archive, privateKey, destination: plain, signal });
    }
    else {
        reporter.warn('The worker stored the result in clear: anyone who knows its CID can read it.', 'Result is public');
    }
    let checked;
    const { files } = await unpackResult({
        archive: plain,
        destination: outputPath,
        maxBytes: input.maxOutputBytes,
        maxEntries: MAX_ENTRIES,
        signal,
        verify: async (directory, unpacked) => {
            await refuseErrorReport(directory, unpacked);
            checked = await checkDigest(directory, task, taskId, signal);
        },
    });
    if (plain !== archive)
        await (0,promises_.unlink)(plain);
    if (!checked)
        throw new Error('the result was not verified');
    return { files, ...checked };
}
async function refuseErrorReport(directory, files) {
    const names = files.map(file => file.path).filter(name => name !== 'computed.json');
    if (names.length !== 1 || names[0] !== ERROR_REPORT)
        return;
    const report = (await (0,promises_.readFile)(external_node_path_.join(directory, ERROR_REPORT), 'utf8')).slice(0, MAX_REPORT_CHARS);
    throw new task_error/* TaskError */.Ik('RESULT_APP_ERROR', {
        what: 'The task ended with an error report instead of a result.',
        why: `The worker says: ${report.replace(/\s+/g, ' ').trim().replace(/\.$/, '')}.`,
        fix: 'Check that the app’s image can be pulled and that its inputs can be read, then run again.',
    });
}
async function checkDigest(directory, task, taskId, signal) {
    const computedJson = await readComputed(directory);
    const { digest, legacyDigest, coveredFiles } = await resultDigest({
        outputDir: directory,
        computedJson,
        signal,
    });
    const found = [digest, legacyDigest].find(candidate => candidate === task.resultDigest);
    if (found === undefined || resultHash(taskId, found) !== task.consensusValue) {
        throw new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
            what: 'The result is not the one that the chain vouches for.',
            why: `Its digest is ${digest}, and the chain says ${task.resultDigest}.`,
            fix: 'Do not use this result; report the worker pool, and run again with another one (`workerpool`).',
        });
    }
    return { digest: found, coveredFiles };
}
async function readComputed(directory) {
    try {
        return JSON.parse(await (0,promises_.readFile)(external_node_path_.join(directory, 'computed.json'), 'utf8'));
    }
    catch (cause) {
        throw new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
            what: 'The result cannot be checked.',
            why: 'Its computed.json, which says what the digest covers, is missing or is not JSON.',
            fix: 'Do not use this result; report the app or the worker pool.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./build/src/iexec/result-location.js



const schema = dist/* object */.Ikc({ storage: dist/* string */.YjP(), location: dist/* optional */.lqM(dist/* string */.YjP()) });
function parseResultLocation(results) {
    const text = Buffer.from(results.slice(2), 'hex').toString('utf8');
    if (text === '')
        throw missing('The worker put no location on chain.');
    const parsed = dist/* safeParse */.xLC(schema, result_location_parseJson(text));
    if (!parsed.success)
        throw missing('What the worker put on chain in place of a location cannot be read.');
    const { storage, location = '' } = parsed.output;
    if (storage !== 'ipfs')
        throw missing(`The result is stored on "${printable(storage)}", not on IPFS.`);
    const cid = /^\/ipfs\/([0-9A-Za-z]+)$/.exec(location)?.[1];
    if (cid === undefined || !isCid(cid))
        throw missing(`The worker names "${printable(location)}", which is no /ipfs/<CID>.`);
    return { storage: 'ipfs', cid };
}
function result_location_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isCid(text) {
    try {
        src_cid/* CID */.TO.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function printable(text) {
    return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 80);
}
function missing(why) {
    return new task_error/* TaskError */.Ik('RESULT_MISSING', {
        what: 'The task is completed, but there is no result to download.',
        why,
        fix: 'Look into the task’s logs; if the app wrote its files to IEXEC_OUT, tell the worker pool’s operator.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/download.js


async function download({ services, reporter, signal }, { task, tempDir, maxBytes }) {
    const { cid } = parseResultLocation(task.results);
    const destination = external_node_path_.join(tempDir, 'result.zip');
    await services.storage.download(cid, destination, {
        maxBytes,
        signal,
        onProgress: (done, total) => reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) }),
    });
    return { cid, path: destination };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/yazl/index.js
var yazl = __webpack_require__(93044);
;// CONCATENATED MODULE: ./build/src/archive/pack.js






const FIXED = {
    mtime: new Date(1980, 0, 1, 12, 0, 0),
    forceDosTimestamp: true,
    mode: 0o100644,
    compress: false,
};
async function packInputs(files, destination, { signal } = {}) {
    const sorted = await inOrder(files);
    return atomic_file_writeAtomically(destination, signal, async (temporary) => {
        const zip = new yazl/* ZipFile */.u();
        const output = zip.outputStream;
        let reading;
        zip.on('error', error => output.destroy(error));
        for (const { path, name, size } of sorted) {
            zip.addReadStreamLazy(name, { ...FIXED, size }, give => {
                reading = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 262_144 });
                reading.on('error', error => output.destroy(error));
                give(null, reading);
            });
        }
        zip.end();
        try {
            await (0,external_node_stream_promises_.pipeline)(output, (0,external_node_fs_.createWriteStream)(temporary, { mode: PRIVATE_FILE, flags: 'wx' }), { signal });
        }
        catch (error) {
            if (error instanceof Error && error.message.includes('unexpected number of bytes'))
                throw pack_invalid('A file of `inputs` changed its size while it was packed', 'Something still writes to it');
            throw error;
        }
        finally {
            reading?.destroy();
        }
        return { size: (await (0,promises_.stat)(temporary)).size };
    });
}
async function inOrder(files) {
    const seen = new Set();
    const sized = [];
    for (const { path, name } of files) {
        if (!isPackable(name)) {
            throw pack_invalid(`${JSON.stringify(name)} cannot be the name of a packed input`, 'Names in the archive are relative, separated by `/`, and without `.`, `..`, `\\` or control characters');
        }
        if (seen.has(name))
            throw pack_invalid(`Two files of \`inputs\` have the name ${JSON.stringify(name)}`, 'Names must be unique');
        seen.add(name);
        const stats = await (0,promises_.stat)(path);
        if (!stats.isFile())
            throw pack_invalid(`${JSON.stringify(name)} of \`inputs\` is not a regular file`, 'Only files can be packed');
        sized.push({ path, name, size: stats.size, key: Buffer.from(name, 'utf8') });
    }
    return sized.sort((a, b) => Buffer.compare(a.key, b.key));
}
function isPackable(name) {
    if (/[\u0000-\u001f\u007f\\]/.test(name) || /^[a-z]:/i.test(name) || !name.isWellFormed())
        return false;
    return name.split('/').every(segment => segment !== '' && segment !== '.' && segment !== '..');
}
function pack_invalid(what, why) {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: `${what}.`,
        why: `${why}.`,
        fix: 'Correct the paths in `inputs`, or rename the file.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/ciphertext-memory.js

async function recallCiphertext(memory, key) {
    const found = await memory.recall(ciphertext_memory_nameOf(key));
    if (!found)
        return undefined;
    const { seal, ...ciphertext } = found;
    return seal === sealOf(key, ciphertext) ? ciphertext : undefined;
}
async function rememberCiphertext(memory, key, { cid, checksum, size }) {
    await memory.remember(ciphertext_memory_nameOf(key), { cid, checksum, size, seal: sealOf(key, { cid, checksum, size }) });
}
function ciphertext_memory_nameOf(key) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update('confidential-task/v1/memory-name').digest('hex');
}
function sealOf(key, { cid, checksum, size }) {
    return (0,external_node_crypto_.createHmac)('sha256', key)
        .update(`confidential-task/v1/memory-seal\n${cid}\n${checksum}\n${size}`)
        .digest('hex');
}

;// CONCATENATED MODULE: ./build/src/pipeline/encrypt.js






async function encrypt({ services, reporter, signal }, { files, root, tempDir, memory }) {
    const [only] = files;
    const bundle = files.length === 1 && only ? only.path : external_node_path_.join(tempDir, 'inputs.zip');
    if (files.length > 1)
        await packInputs(files, bundle, { signal });
    const contentSha256 = await hashFile(bundle, signal);
    const { key, iv } = deriveInputKey(root, contentSha256);
    const secret = key.toString('base64');
    const known = memory && (await recallCiphertext(memory, key));
    if (known && (await services.storage.has(known.cid, { size: known.size, signal }))) {
        reporter.info('The input is unchanged: an earlier run encrypted and uploaded it.');
        return { ...known, secret };
    }
    const { size: plainSize } = await (0,promises_.stat)(bundle);
    const destination = external_node_path_.join(tempDir, 'inputs.enc');
    const ciphertext = await encryptDataset({
        source: bundle,
        destination,
        key,
        iv,
        signal,
        onProgress: done => reporter.progress({ label: 'encrypting', done, total: plainSize }),
    });
    if (files.length > 1)
        await (0,promises_.unlink)(bundle);
    return { ...ciphertext, path: destination, secret };
}

// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
;// CONCATENATED MODULE: ./build/src/iexec/dataset-offers.js


const MAX_ORDERS = 200;
async function findDatasetOrder({ market, hub, request, signal, }) {
    const { dataset, volume } = request;
    const info = await untilAborted(hub.dataset(dataset), signal);
    if (!info)
        throw noOrder(dataset, 'No dataset is registered at this address.');
    const any = { app: 'any', requester: 'any', workerpool: 'any' };
    let seen = 0;
    for await (const published of market.datasetOrders({ dataset, minVolume: volume, ...any }, signal)) {
        if (published.order.datasetprice > request.datasetmaxprice || ++seen > MAX_ORDERS)
            break;
        if (await untilAborted(serves(hub, published, request, info.owner), signal))
            return published.order;
    }
    throw noOrder(dataset, 'The market has no free, valid order of this dataset for this app and this wallet.');
}
async function serves(hub, { order, orderHash }, request, owner) {
    const [app, requester, workerpool, consumed, signed] = await Promise.all([
        hub.passesRestriction(order.apprestrict, request.app),
        hub.passesRestriction(order.requesterrestrict, request.requester),
        hub.passesRestriction(order.workerpoolrestrict, request.workerpool),
        hub.consumed(orderHash),
        hub.verifyOrder(owner, orderHash, order.sign),
    ]);
    return app && requester && workerpool && signed && order.volume - consumed >= request.volume;
}
function noOrder(dataset, why) {
    return new task_error/* TaskError */.Ik('DATASET_NO_ORDER', {
        what: `The dataset ${dataset} is not shared with this run.`,
        why,
        fix: 'Ask its owner to publish a free order for your app and wallet, or give your own files as `inputs`.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/solidity.js
var solidity = __webpack_require__(17759);
;// CONCATENATED MODULE: ./build/src/iexec/ids.js

function ids_dealId(requestOrderHash, firstIndex) {
    return (0,solidity/* solidityPackedKeccak256 */.x9)(['bytes32', 'uint256'], [requestOrderHash, firstIndex]);
}
function taskId(deal, index) {
    return (0,solidity/* solidityPackedKeccak256 */.x9)(['bytes32', 'uint256'], [deal, index]);
}
function taskIds(deal, first, size) {
    return Array.from({ length: Number(size) }, (_, offset) => taskId(deal, first + BigInt(offset)));
}

;// CONCATENATED MODULE: ./build/src/iexec/deal.js

function dealPrice(deal) {
    return (deal.app.price + deal.dataset.price + deal.workerpool.price) * deal.botSize;
}
function dealTaskIds(deal) {
    return taskIds(deal.id, deal.botFirst, deal.botSize);
}
function dealDeadlines(deal, category, ratios) {
    return {
        contribution: deal.startTime + ratios.contribution * category.maxSeconds,
        final: deal.startTime + ratios.final * category.maxSeconds,
    };
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/transaction/transaction.js + 1 modules
var transaction = __webpack_require__(51477);
;// CONCATENATED MODULE: ./build/src/iexec/transactions.js




const MAX_NONCE_RACES = 12;
const LOOKS_PER_BROADCAST = 5;
class RevertedTransaction extends task_error/* TaskError */.Ik {
    receipt;
    constructor(label, receipt, reason) {
        super('TRANSACTION_FAILED', {
            what: `The transaction for ${label} reverted.`,
            why: `Transaction ${receipt.hash} was mined, but ${reason}.`,
            fix: 'Run again: what has changed on chain meanwhile is taken into account, and nothing is bought twice.',
        });
        this.receipt = receipt;
    }
}
async function sendTransaction(wallet, call, options) {
    const deadline = Date.now() + (options.timeoutMs ?? 180_000);
    for (let race = 0; race < MAX_NONCE_RACES; race++) {
        options.signal?.throwIfAborted();
        if (await options.isDone())
            return {};
        const signed = await sign(wallet, call, options.label);
        options.signal?.throwIfAborted();
        options.onBroadcast?.(signed.hash);
        const receipt = await broadcastAndWait(wallet, signed, options, deadline);
        if (receipt)
            return settle(wallet, call, receipt, options);
        await pause((options.pollMs ?? 1000) * Math.random(), options.signal);
    }
    throw new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${options.label} did not get through.`,
        why: `Other processes sent transactions from the same wallet ${MAX_NONCE_RACES} times in a row.`,
        fix: 'Let fewer jobs use the wallet at the same time (a `concurrency` group does it), then run again.',
    });
}
async function sign(wallet, call, label) {
    const provider = connected(wallet);
    const from = wallet.address;
    const [nonce, fees, gas, balance, { chainId }] = await Promise.all([
        provider.getTransactionCount(from, 'pending'),
        provider.getFeeData(),
        provider.estimateGas({ ...call, from }),
        provider.getBalance(from),
        provider.getNetwork(),
    ]).catch(error => {
        throw isInsufficientFunds(error) ? gasTooSmall(label, from, undefined, undefined, error) : error;
    });
    const gasLimit = (gas * 5n) / 4n;
    const { maxFeePerGas, maxPriorityFeePerGas, gasPrice } = fees;
    const price = maxFeePerGas ?? gasPrice ?? 0n;
    if (balance < gasLimit * price)
        throw gasTooSmall(label, from, balance, gasLimit * price);
    const fee = maxFeePerGas !== null && maxPriorityFeePerGas !== null
        ? { type: 2, maxFeePerGas, maxPriorityFeePerGas }
        : { type: 0, gasPrice: price };
    const raw = await wallet.signTransaction({ ...call, ...fee, nonce, gasLimit, chainId });
    return { raw, hash: transaction/* Transaction */.Z.from(raw).hash ?? '', nonce };
}
async function broadcastAndWait(wallet, signed, options, deadline) {
    const provider = connected(wallet);
    for (let look = 0;; look++) {
        if (look % LOOKS_PER_BROADCAST === 0) {
            const verdict = await broadcast(wallet, signed, options.label);
            if (verdict === 'outbid' && look === 0)
                return undefined;
        }
        const mined = await provider.getTransactionCount(wallet.address, 'latest');
        const receipt = await provider.getTransactionReceipt(signed.hash);
        if (receipt)
            return receipt;
        if (mined > signed.nonce && look > 0)
            return undefined;
        if (Date.now() > deadline)
            throw outcomeUnknown(options.label, signed.hash);
        await pause(options.pollMs ?? 1000, options.signal);
    }
}
async function broadcast(wallet, { raw }, label) {
    try {
        await connected(wallet).broadcastTransaction(raw);
        return 'sent';
    }
    catch (error) {
        const message = messagesOf(error);
        if (/already (?:known|imported)|known transaction/i.test(message))
            return 'sent';
        if (/underpriced|could not replace/i.test(message))
            return 'outbid';
        if (/nonce (?:is )?too low|nonce has already been used/i.test(message))
            return 'unsure';
        if ((0,task_error/* isTaskError */.Oj)(error, 'RPC_UNREACHABLE'))
            return 'unsure';
        if (isInsufficientFunds(error))
            throw gasTooSmall(label, wallet.address, undefined, undefined, error);
        throw new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
            what: `The transaction for ${label} was not accepted.`,
            why: `The RPC endpoint refused it: ${message.split('\n')[0]?.slice(0, 200)}.`,
            fix: 'Run again; if it persists, try another RPC endpoint.',
            cause: error,
        });
    }
}
async function settle(wallet, call, receipt, options) {
    if (receipt.status === 1)
        return { receipt };
    if (await options.isDone())
        return {};
    throw new RevertedTransaction(options.label, receipt, await revertReason(wallet, call, receipt));
}
async function revertReason(wallet, call, receipt) {
    try {
        await connected(wallet).call({ ...call, from: wallet.address, blockTag: receipt.blockNumber });
        return 'it would pass now: the state of the chain changed under it';
    }
    catch (error) {
        return readRefusal(error)?.text ?? 'the reason cannot be read';
    }
}
function connected(wallet) {
    if (!wallet.provider)
        throw new TypeError('the wallet is not connected to a provider');
    return wallet.provider;
}
function isInsufficientFunds(error) {
    return (0,errors/* isError */.bJ)(error, 'INSUFFICIENT_FUNDS') || /insufficient funds/i.test(messagesOf(error));
}
function messagesOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const { error: inner, info } = error;
    return [inner?.message, info?.error?.message, error.message].filter(Boolean).join('\n');
}
function gasTooSmall(label, address, balance, needed, cause) {
    const numbers = balance === undefined || needed === undefined
        ? `${address} holds less ETH than the gas may cost`
        : `${address} holds ${balance} wei, and the gas may cost up to ${needed} wei`;
    return new task_error/* TaskError */.Ik('GAS_TOO_SMALL', {
        what: `The wallet cannot pay the gas for ${label}.`,
        why: `${numbers}.`,
        fix: `Send a little ETH of this network to the wallet behind the input \`wallet\`, then run again.`,
        cause,
    });
}
function outcomeUnknown(label, hash) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was sent, but was not mined in time.`,
        why: `Transaction ${hash} has no receipt yet, so its outcome is unknown.`,
        fix: 'Run again: the chain is read first, and nothing is bought twice.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/match-orders.js









const MAX_ROUNDS = 8;
const LOOKS_FOR_MINED_DEAL = 20;
async function buyDeal(input) {
    const { hub, request, signal } = input;
    const { domain } = await untilAborted(hub.configuration(), signal);
    const id = ids_dealId(orders_hashOrder('request', request, domain), 0n);
    const handle = { dealId: id, taskIds: taskIds(id, 0n, request.volume) };
    let lastFailure;
    let announced = false;
    const announce = async () => {
        if (!announced)
            await input.onSending?.(handle);
        announced = true;
    };
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const existing = await untilAborted(hub.deal(id), signal);
        if (existing)
            return purchase(existing);
        try {
            const txHash = await actOnce(input, id, announce);
            const deal = txHash && (await seeDeal(input, id));
            if (deal)
                return purchase(deal, txHash);
        }
        catch (error) {
            const refusal = readRefusal(error);
            if (!refusal && !(error instanceof RevertedTransaction))
                throw error;
            lastFailure = error instanceof RevertedTransaction ? error : match_orders_refused(refusal);
            await pause((input.pollMs ?? 1000) * Math.random(), signal);
        }
    }
    throw lastFailure ?? tooManyRounds();
}
async function seeDeal({ hub, signal, pollMs = 1000 }, id) {
    for (let look = 0; look < LOOKS_FOR_MINED_DEAL; look++) {
        const deal = await hub.deal(id);
        if (deal)
            return deal;
        await pause(pollMs, signal);
    }
    return undefined;
}
async function findPurchase(hub, request) {
    const { domain } = await hub.configuration();
    const deal = await hub.deal(dealId(hashOrder('request', request, domain), 0n));
    return deal && purchase(deal);
}
async function simulateMatch(hub, orders) {
    return refusalOf(hub, matchCall(hub, orders), orders.request.requester);
}
async function actOnce(input, id, announce) {
    const { hub, wallet, note, signal } = input;
    const { offer, call, gap } = await untilAborted(chooseOffer(input), signal);
    const dealExists = async () => (await hub.deal(id)) !== undefined;
    const options = { ...sendOptions(input), isDone: dealExists };
    if (gap === 0n) {
        await announce();
        note?.(`Buying from worker pool ${offer.workerpoolOrder.workerpool} for ${(0,amount/* formatRlc */.b)(offer.price)}.`);
        return (await sendTransaction(wallet, call, { ...options, label: 'the deal' })).receipt?.hash;
    }
    await untilAborted(assertAffordable(input, gap, offer.price), signal);
    const { token } = await hub.configuration();
    const atomic = depositCall(token, hub.address, gap, call.data);
    if (await untilAborted(canDepositAndMatch(hub, atomic, token, gap, wallet.address), signal)) {
        await announce();
        note?.(`Depositing ${(0,amount/* formatRlc */.b)(gap)} and buying from ${offer.workerpoolOrder.workerpool} in one transaction.`);
        return (await sendTransaction(wallet, atomic, { ...options, label: 'the deposit and the deal' })).receipt
            ?.hash;
    }
    note?.(`Depositing ${(0,amount/* formatRlc */.b)(gap)} into the wallet’s iExec account.`);
    const enough = async () => (await hub.account(wallet.address)).stake >= offer.price || dealExists();
    const deposit = depositCall(token, hub.address, gap, '0x');
    await sendTransaction(wallet, deposit, { ...options, isDone: enough, label: 'the deposit' });
    return undefined;
}
async function chooseOffer(input) {
    const { hub, offers, request } = input;
    const { stake } = await hub.account(request.requester);
    let refusal;
    for (const offer of offers) {
        const call = matchCall(hub, { ...input, offer });
        refusal = await refusalOf(hub, call, request.requester);
        const gap = offer.price > stake ? offer.price - stake : 0n;
        if (!refusal || (refusal.stakeTooSmall && gap > 0n))
            return { offer, call, gap };
    }
    throw match_orders_refused(refusal);
}
async function canDepositAndMatch(hub, atomic, token, gap, from) {
    const nonsense = depositCall(token, hub.address, gap, '0xffffffff');
    const [real, control] = await Promise.all([refusalOf(hub, atomic, from), refusalOf(hub, nonsense, from)]);
    if (real?.stakeTooSmall || real?.matchCode)
        throw match_orders_refused(real);
    return real === undefined && control !== undefined;
}
async function assertAffordable({ hub, wallet, deposit }, gap, price) {
    const balance = await hub.rlcBalance(wallet.address);
    if (deposit === 'auto' && balance >= gap)
        return;
    const stake = price - gap;
    throw new task_error/* TaskError */.Ik('BALANCE_TOO_SMALL', {
        what: `The wallet cannot pay ${(0,amount/* formatRlc */.b)(price)} for the run.`,
        why: `The iExec account of ${wallet.address} holds ${(0,amount/* formatRlc */.b)(stake)}, its wallet ${(0,amount/* formatRlc */.b)(balance)}${deposit === 'never' ? ', and `deposit` is "never"' : ''}.`,
        fix: deposit === 'never' && balance >= gap
            ? `Deposit ${(0,amount/* formatRlc */.b)(gap)} yourself, or set \`deposit: auto\`.`
            : `Send ${(0,amount/* formatRlc */.b)(gap - (deposit === 'auto' ? balance : 0n))} more to it, or lower \`max-price\`.`,
    });
}
function matchCall(hub, { offer, datasetOrder = NULL_DATASET_ORDER, request, }) {
    const data = HUB_ABI.encodeFunctionData('matchOrders', [
        toContractOrder('app', offer.appOrder),
        toContractOrder('dataset', datasetOrder),
        toContractOrder('workerpool', offer.workerpoolOrder),
        toContractOrder('request', request),
    ]);
    return { to: hub.address, data };
}
function depositCall(token, hub, amount, data) {
    return { to: token, data: TOKEN_ABI.encodeFunctionData('approveAndCall', [hub, amount, data]) };
}
async function refusalOf(hub, call, from) {
    try {
        await hub.provider.call({ ...call, from });
        return undefined;
    }
    catch (error) {
        const refusal = readRefusal(error);
        if (!refusal)
            throw error;
        return refusal;
    }
}
function sendOptions({ signal, timeoutMs, pollMs }) {
    return {
        signal,
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(pollMs !== undefined && { pollMs }),
    };
}
function purchase(deal, txHash) {
    return {
        dealId: deal.id,
        taskIds: dealTaskIds(deal),
        deal,
        ...(txHash !== undefined && { txHash }),
        price: dealPrice(deal),
        workerpool: deal.workerpool.pointer,
    };
}
function match_orders_refused(refusal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: refusal ? `It says why: ${refusal.text}.` : 'There is no offer to match the request with.',
        fix: 'Run again, so that fresh offers are chosen; orders on the market can be taken or cancelled at any time.',
    });
}
function tooManyRounds() {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal could not be made.',
        why: `The state of the wallet’s iExec account changed ${MAX_ROUNDS} times while we acted on it.`,
        fix: 'Let fewer jobs use the wallet at the same time (a `concurrency` group does it), then run again.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/category.js
var iexec_category = __webpack_require__(87178);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/maths.js
var maths = __webpack_require__(66046);
;// CONCATENATED MODULE: ./build/src/iexec/tag.js

const BIT_NAMES = {
    0: 'tee',
    1: 'scone',
    2: 'gramine',
    3: 'tdx',
    8: 'gpu',
};
const ZERO_TAG = (0,maths/* toBeHex */.up)(0, 32);
const TEE_TDX_TAG = (0,maths/* toBeHex */.up)(0x09, 32);
const TEE_FRAMEWORK_BITS = 0x0en;
function missingTagBits(offered, required) {
    const missing = BigInt(required) & ~BigInt(offered);
    return [...Array(256).keys()].filter(bit => (missing >> BigInt(bit)) & 1n);
}
function tagContains(offered, required) {
    return (BigInt(required) & ~BigInt(offered)) === 0n;
}
function tagUnion(...tags) {
    return (0,maths/* toBeHex */.up)(tags.reduce((union, tag) => union | BigInt(tag), 0n), 32);
}
function stripTeeFramework(tag) {
    return (0,maths/* toBeHex */.up)(BigInt(tag) & ~TEE_FRAMEWORK_BITS, 32);
}
function dealTag(tags) {
    return tagUnion(tags.app, stripTeeFramework(tags.dataset ?? ZERO_TAG), tags.request);
}
function tagBitNames(bits) {
    return bits.map(bit => BIT_NAMES[bit] ?? `bit ${bit}`).join(', ');
}

;// CONCATENATED MODULE: ./build/src/iexec/matching.js


async function checkOffer(request, orders, passes) {
    const fields = [...checkTerms(request, orders), ...checkPrices(request, orders)];
    return [...fields, ...(await checkRestrictions(request, orders, passes))];
}
function checkTerms(request, { app, dataset, workerpool }) {
    const found = [];
    if (request.category !== workerpool.category)
        found.push({ about: 'workerpool', text: `it is for category ${workerpool.category}` });
    if (request.trust > workerpool.trust)
        found.push({ about: 'workerpool', text: `it offers trust ${workerpool.trust} only` });
    const tag = dealTag({ app: app.tag, request: request.tag, ...(dataset && { dataset: dataset.tag }) });
    const missing = missingTagBits(workerpool.tag, tag);
    if (missing.length > 0)
        found.push({ about: 'workerpool', text: `it lacks ${tagBitNames(missing)}` });
    if (BigInt(tag) & 1n && !tagContains(app.tag, `0x${'1'.padStart(64, '0')}`))
        found.push({ about: 'app', text: 'it is not marked for enclaves' });
    if (request.app !== app.app)
        found.push({ about: 'app', text: 'it is for another app' });
    if (request.dataset !== (dataset?.dataset ?? addresses/* ZeroAddress */.j))
        found.push({ about: 'dataset', text: 'it is for another dataset' });
    return found;
}
function checkPrices(request, { app, dataset, workerpool }) {
    const tooDear = app.appprice > request.appmaxprice ||
        (dataset?.datasetprice ?? 0n) > request.datasetmaxprice ||
        workerpool.workerpoolprice > request.workerpoolmaxprice;
    return tooDear ? [{ about: 'price', text: 'it costs more than the request allows' }] : [];
}
async function checkRestrictions(request, { app, dataset, workerpool }, passes) {
    const pool = workerpool.workerpool;
    const checks = [
        ['workerpool', request.workerpool, pool, 'the request asks for another worker pool'],
        ['app', app.datasetrestrict, request.dataset, 'it is not sold for use with this dataset'],
        ['app', app.workerpoolrestrict, pool, 'it is not sold for use on this worker pool'],
        ['app', app.requesterrestrict, request.requester, 'it is not sold to this wallet'],
        ['workerpool', workerpool.apprestrict, request.app, 'it does not run this app'],
        ['workerpool', workerpool.datasetrestrict, request.dataset, 'it does not take this dataset'],
        ['workerpool', workerpool.requesterrestrict, request.requester, 'it is not sold to this wallet'],
    ];
    if (dataset) {
        checks.push(['dataset', dataset.apprestrict, request.app, 'it is not shared with this app'], ['dataset', dataset.workerpoolrestrict, pool, 'it is not shared with this worker pool'], ['dataset', dataset.requesterrestrict, request.requester, 'it is not shared with this wallet']);
    }
    const verdicts = await Promise.all(checks.map(async ([about, restriction, address, text]) => restriction === addresses/* ZeroAddress */.j || (await passes(restriction, address)) ? [] : [{ about, text }]));
    return verdicts.flat();
}

;// CONCATENATED MODULE: ./build/src/iexec/offers.js





const MAX_APP_ORDERS = 40;
const MAX_WORKERPOOL_ORDERS = 200;
async function findOffers(search) {
    const { affordable, cheapest } = await surveyOffers(search);
    if (affordable.length > 0)
        return affordable;
    throw priceAboveCap(search.request, cheapest);
}
async function findCheapestOffer(search) {
    return (await surveyOffers(search)).cheapest;
}
async function surveyOffers(search) {
    const usual = await surveyBook(search, false);
    if (usual.affordable.length > 0)
        return { affordable: usual.affordable, cheapest: usual.affordable[0] };
    const all = await surveyBook(search, true);
    if (all.appOrders === 0)
        throw noAppOrder(search.request);
    const cheapest = all.affordable[0] ?? all.cheapest;
    if (!cheapest)
        throw noWorkerpoolOrder(search.request, all.reasons);
    return { affordable: all.affordable, cheapest };
}
async function surveyBook(search, withGroups) {
    const { market, hub, request, datasetOrder, limit = 5, signal } = search;
    const address = (own) => (withGroups ? 'any' : BigInt(own) === 0n ? undefined : own);
    const restrictions = { dataset: address(request.dataset), requester: address(request.requester) };
    const terms = { ...restrictions, minVolume: request.volume };
    const appBook = market.appOrders({ app: request.app, workerpool: 'any', ...terms }, signal);
    const appOrders = await validAppOrders(hub, await take(appBook, MAX_APP_ORDERS), request, signal);
    const survey = {
        appOrders: appOrders.length,
        affordable: [],
        cheapest: undefined,
        reasons: new Set(),
    };
    if (appOrders.length === 0)
        return survey;
    const named = BigInt(request.workerpool) === 0n ? undefined : await hub.workerpoolOwner(request.workerpool);
    const workerpool = named && request.workerpool;
    const poolBook = market.workerpoolOrders({
        workerpool,
        category: Number(request.category),
        minTag: request.tag,
        app: address(request.app),
        ...terms,
    }, signal);
    for (const workerpoolOrder of await take(poolBook, MAX_WORKERPOOL_ORDERS)) {
        if (survey.affordable.length >= limit)
            break;
        if (survey.cheapest && workerpoolOrder.order.workerpoolprice > request.workerpoolmaxprice)
            break;
        const check = { hub, request, datasetOrder, appOrders, workerpoolOrder, reasons: survey.reasons };
        const found = await untilAborted(bestPairing(check), signal);
        if (!found)
            continue;
        if (found.affordable)
            survey.affordable.push(found.offer);
        else if (!survey.cheapest || found.offer.price < survey.cheapest.price)
            survey.cheapest = found.offer;
    }
    survey.affordable.sort((a, b) => (a.price < b.price ? -1 : a.price > b.price ? 1 : 0));
    return survey;
}
async function bestPairing(check) {
    const { hub, request, datasetOrder, appOrders, workerpoolOrder, reasons } = check;
    const workerpool = workerpoolOrder.order;
    let best;
    for (const { order: app } of appOrders) {
        const orders = { app, dataset: datasetOrder, workerpool };
        const mismatches = await checkOffer(request, orders, (restriction, address) => hub.passesRestriction(restriction, address));
        const blocking = mismatches.filter(({ about }) => about !== 'price');
        for (const { about, text } of blocking)
            reasons.add(`${about}: ${text}`);
        if (blocking.length > 0)
            continue;
        const price = (app.appprice + workerpool.workerpoolprice) * request.volume;
        best = {
            offer: { appOrder: app, workerpoolOrder: workerpool, price },
            affordable: mismatches.length === 0,
        };
        break;
    }
    if (!best)
        return undefined;
    const refusal = await refusesService(hub, workerpoolOrder, request.volume);
    if (!refusal)
        return best;
    reasons.add(`workerpool: ${refusal}`);
    return undefined;
}
async function refusesService(hub, { order, orderHash }, volume) {
    const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
        hub.consumed(orderHash),
        hub.workerpoolOwner(order.workerpool),
        hub.configuration(),
    ]);
    if (!owner)
        return 'it is not registered';
    if (order.volume - consumed < volume)
        return 'it is used up';
    const [signed, { stake }] = await Promise.all([
        hub.verifyOrder(owner, orderHash, order.sign),
        hub.account(owner),
    ]);
    if (!signed)
        return 'it is not signed by the pool’s owner';
    const lock = ((order.workerpoolprice * workerpoolStakeRatio) / 100n) * volume;
    return stake < lock ? 'the pool’s owner has too little deposited' : undefined;
}
async function validAppOrders(hub, orders, request, signal) {
    if (orders.length === 0)
        return [];
    const { owner } = await untilAborted(hub.app(request.app), signal);
    const checks = orders.map(async (published) => {
        const { order, orderHash } = published;
        const [consumed, signed] = await Promise.all([
            hub.consumed(orderHash),
            hub.verifyOrder(owner, orderHash, order.sign),
        ]);
        return signed && order.volume - consumed >= request.volume ? [published] : [];
    });
    return (await untilAborted(Promise.all(checks), signal)).flat();
}
async function take(items, count) {
    const taken = [];
    for await (const item of items) {
        taken.push(item);
        if (taken.length >= count)
            break;
    }
    return taken;
}
function noAppOrder(request) {
    return new task_error/* TaskError */.Ik('APP_NO_ORDER', {
        what: 'Nobody sells runs of the app in `app` to this wallet.',
        why: `The market has no valid open order for app ${request.app} that this run could use.`,
        fix: 'If the app is yours, publish an app order (`iexec app publish`); otherwise ask its owner to.',
    });
}
function noWorkerpoolOrder(request, reasons) {
    const category = (0,iexec_category/* categoryName */.yb)(Number(request.category));
    const why = reasons.size === 0
        ? `The market has no open order of category ${category} with the capabilities that the run needs.`
        : `Every order of category ${category} is ruled out: ${[...reasons].slice(0, 5).join('; ')}.`;
    return new task_error/* TaskError */.Ik('WORKERPOOL_NO_ORDER', {
        what: 'No worker pool offers what the run needs.',
        why,
        fix: 'Wait for offers (`order-timeout`), choose another `category`, or leave `workerpool` open.',
    });
}
function priceAboveCap(request, { appOrder, workerpoolOrder, price }) {
    const appPart = appOrder.appprice * request.volume;
    const cap = (request.appmaxprice + request.workerpoolmaxprice) * request.volume;
    const split = appPart > 0n ? `, of which ${(0,amount/* formatRlc */.b)(appPart)} go to the app` : '';
    const both = appOrder.appprice > request.appmaxprice ? ` and \`app-max-price: ${(0,amount/* formatRlc */.b)(appPart)}\`` : '';
    const kept = appOrder.appprice > request.appmaxprice ? appPart : request.appmaxprice * request.volume;
    const needed = kept + workerpoolOrder.workerpoolprice * request.volume;
    return new task_error/* TaskError */.Ik('PRICE_ABOVE_CAP', {
        what: `The cheapest offer costs ${(0,amount/* formatRlc */.b)(price)}${split}, which is more than the run may cost.`,
        why: `It is from worker pool ${workerpoolOrder.workerpool}; \`max-price\` is ${(0,amount/* formatRlc */.b)(cap)}.`,
        fix: `Set \`max-price: ${(0,amount/* formatRlc */.b)(needed)}\`${both} to accept it, or wait for cheaper offers (\`order-timeout\`).`,
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/params.js

function buildParams({ args, inputFiles = [], secrets = {}, encrypt }) {
    for (const url of inputFiles)
        checkInputFile(url);
    const numbers = Object.keys(secrets).sort((a, b) => Number(a) - Number(b));
    for (const number of numbers)
        checkSecret(number, secrets[number]);
    return JSON.stringify({
        ...(args && { iexec_args: args }),
        ...(inputFiles.length > 0 && { iexec_input_files: inputFiles }),
        ...(numbers.length > 0 && {
            iexec_secrets: Object.fromEntries(numbers.map(number => [number, secrets[number]])),
        }),
        ...(encrypt && { iexec_result_encryption: true }),
        iexec_result_storage_provider: 'ipfs',
    });
}
function checkInputFile(text) {
    const url = URL.parse(text);
    if (url?.protocol === 'https:' || url?.protocol === 'http:')
        return;
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The input `input-files` holds something that is not an http(s) URL.',
        why: `The enclave downloads input files itself and cannot fetch "${text}".`,
        fix: 'Give public http(s) URLs; for private or local files use `inputs`.',
    });
}
function checkSecret(number, name) {
    if (/^[1-9]\d{0,8}$/.test(number) && name)
        return;
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The input `secrets` numbers a secret in a way that the app cannot see.',
        why: `"${number}" must be a whole number from 1 on, with the name of a requester secret.`,
        fix: 'Number the secrets 1, 2, 3 and so on; the app reads IEXEC_REQUESTER_SECRET_<number>.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/request-order.js



function deriveSalt(identity, generation) {
    return (0,id.id)(`confidential-task:request-order:v1:${generation}:${identity}`);
}
function datasetOrderSalt(requestSalt) {
    return (0,id.id)(`confidential-task:dataset-order:v1:${requestSalt}`);
}
function buildRequestOrder(input) {
    const { maxPrice, appMaxPrice, volume = 1n } = input;
    if (appMaxPrice > maxPrice) {
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: 'The input `app-max-price` is more than `max-price`.',
            why: '`max-price` is the budget of the whole run, and `app-max-price` the part of it that may go to the app.',
            fix: 'Raise `max-price` or lower `app-max-price`.',
        });
    }
    return {
        app: input.app,
        appmaxprice: appMaxPrice / volume,
        dataset: input.dataset ?? addresses/* ZeroAddress */.j,
        datasetmaxprice: 0n,
        workerpool: input.workerpool ?? addresses/* ZeroAddress */.j,
        workerpoolmaxprice: (maxPrice - appMaxPrice) / volume,
        requester: input.requester,
        volume,
        tag: input.tag ?? TEE_TDX_TAG,
        category: BigInt(input.category),
        trust: 0n,
        beneficiary: input.beneficiary,
        callback: addresses/* ZeroAddress */.j,
        params: input.params,
        salt: deriveSalt(input.identity, input.generation),
    };
}
function buildDatasetOrder(request) {
    return {
        dataset: request.dataset,
        datasetprice: 0n,
        volume: request.volume,
        tag: TEE_TDX_TAG,
        apprestrict: request.app,
        workerpoolrestrict: request.workerpool,
        requesterrestrict: request.requester,
        salt: datasetOrderSalt(request.salt),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/order.js












const MAX_GENERATIONS = 50;
async function locatePurchase({ services, reporter, signal }, request, parties) {
    const { domain } = await services.hub.configuration();
    for (let generation = 0; generation < MAX_GENERATIONS; generation++) {
        const requestOrder = buildRequestOrder({
            app: request.app,
            dataset: parties.dataset,
            requester: parties.requester,
            beneficiary: parties.beneficiary,
            category: request.category,
            workerpool: request.workerpool,
            maxPrice: request.maxPrice,
            appMaxPrice: request.appMaxPrice,
            params: buildParams({
                args: request.args,
                inputFiles: request.inputFiles,
                secrets: request.secrets,
                encrypt: true,
            }),
            identity: request.identity,
            generation,
        });
        const deal = ids_dealId(orders_hashOrder('request', requestOrder, domain), 0n);
        const purchase = { requestOrder, dealId: deal, taskId: taskId(deal, 0n) };
        const found = await services.hub.deal(deal);
        if (!found)
            return purchase;
        const task = await services.hub.task(purchase.taskId);
        const failure = await terminalFailure(task, found.workerpool.pointer);
        if (failure === undefined) {
            reporter.info(`This run bought deal ${deal} before; it is picked up and not paid again.`);
            return { ...purchase, deal: found };
        }
        reporter.info(`Deal ${deal} of an earlier attempt ${failure}; the next one is bought.`);
    }
    throw new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `This run has failed ${MAX_GENERATIONS} times.`,
        why: 'Each attempt bought a task, and each task failed for good.',
        fix: 'Find out why from the log of an attempt, then run again with another `idempotency-key`.',
    });
    async function terminalFailure(task, workerpool) {
        if (task.status === 'COMPLETED')
            return undefined;
        if (task.status === 'FAILED')
            return 'failed and was refunded';
        const scheduler = await services.schedulerOf(workerpool).catch(() => undefined);
        const pool = await scheduler?.taskStatus(task.id, signal).catch(() => undefined);
        return pool?.failed ? 'failed at the worker pool' : undefined;
    }
}
function attach({ dealId, taskId }, deal) {
    return { dealId, taskId, workerpool: deal.workerpool.pointer, price: dealPrice(deal) };
}
async function grantDataset({ services, signal }, { requestOrder }, { requester, own }) {
    if (requestOrder.dataset === addresses/* ZeroAddress */.j)
        return undefined;
    if (!own)
        return findDatasetOrder({ ...services, request: requestOrder, signal });
    const { domain } = await services.hub.configuration();
    return signOrder('dataset', buildDatasetOrder(requestOrder), domain, requester);
}
const MARKET_PAUSE_MS = 10_000;
async function shop({ services, reporter, signal }, { requestOrder }, { orderTimeoutMs, datasetOrder }) {
    const deadline = Date.now() + orderTimeoutMs;
    for (;;) {
        try {
            const offers = await findOffers({ ...services, request: requestOrder, datasetOrder, signal });
            const [best] = offers;
            if (best) {
                reporter.info(`The cheapest of ${offers.length} offers costs ${(0,amount/* formatRlc */.b)(best.price)}, by ${best.workerpoolOrder.workerpool}.`);
            }
            return offers;
        }
        catch (error) {
            if (!(0,task_error/* isTaskError */.Oj)(error) || !MAY_APPEAR.has(error.code) || Date.now() + MARKET_PAUSE_MS > deadline)
                throw error;
            reporter.info(`${error.what} Waiting for another offer.`);
            await (0,external_node_timers_promises_.setTimeout)(MARKET_PAUSE_MS, undefined, { signal });
        }
    }
}
const MAY_APPEAR = new Set(['APP_NO_ORDER', 'WORKERPOOL_NO_ORDER', 'PRICE_ABOVE_CAP']);
async function order(context, input) {
    const { services, reporter, signal } = context;
    const { purchase, requester, request } = input;
    const { domain } = await services.hub.configuration();
    const { requestOrder } = purchase;
    const bought = await buyDeal({
        hub: services.hub,
        wallet: requester.connect(services.provider),
        request: await signOrder('request', requestOrder, domain, requester),
        datasetOrder: input.datasetOrder,
        offers: input.offers,
        deposit: request.deposit,
        note: line => reporter.info(line),
        signal,
    });
    return {
        dealId: bought.dealId,
        taskId: purchase.taskId,
        workerpool: bought.workerpool,
        price: bought.price,
        ...(bought.txHash !== undefined && { transaction: bought.txHash }),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/poll.js


const OUTAGE_BUDGET = 30;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
async function poll(context, input) {
    const { services, reporter, signal } = context;
    const deadline = Date.now() + input.timeoutMs;
    const longestPause = Math.min(LONGEST_PAUSE_MS, Math.max(2_000, input.categorySeconds * 10));
    let pause = FIRST_PAUSE_MS;
    let failures = 0;
    let shown = '';
    for (;;) {
        const [task, scheduled] = await Promise.allSettled([
            services.hub.task(input.taskId),
            askPool(context, input),
        ]);
        signal.throwIfAborted();
        if (task.status === 'rejected') {
            if (++failures >= OUTAGE_BUDGET)
                throw task.reason;
            reporter.debug(`Reading the task failed (${failures} in a row): ${String(task.reason)}`);
        }
        else {
            failures = 0;
            const pool = scheduled.status === 'fulfilled' ? scheduled.value : undefined;
            if (scheduled.status === 'rejected')
                reporter.debug(`The scheduler does not answer: ${String(scheduled.reason)}`);
            const line = describe(task.value, pool);
            if (line !== shown)
                reporter.info(line);
            shown = line;
            if (task.value.status === 'COMPLETED')
                return task.value;
            if (task.value.status === 'FAILED')
                throw await failed(context, input, pool);
            if (pool?.failed)
                throw await failed(context, input, pool);
        }
        if (Date.now() >= deadline)
            throw timedOut(input);
        await (0,external_node_timers_promises_.setTimeout)(Math.min(pause * (0.8 + Math.random() * 0.4), deadline - Date.now() + 1), undefined, {
            signal,
        });
        pause = Math.min(pause * 1.2, longestPause);
    }
}
async function askPool({ services, signal }, { workerpool, taskId }) {
    return (await services.schedulerOf(workerpool))?.taskStatus(taskId, signal);
}
function describe(task, pool) {
    return pool
        ? `Task is ${task.status} on chain, ${pool.status} at the pool.`
        : `Task is ${task.status} on chain.`;
}
async function failed({ services, reporter, signal }, { workerpool, taskId, requester }, pool) {
    try {
        const scheduler = await services.schedulerOf(workerpool);
        for (const log of (await scheduler?.taskLogs(taskId, requester, signal)) ?? []) {
            for (const line of `${log.stdout}\n${log.stderr}`.split('\n'))
                if (line.trim())
                    reporter.info(`  app: ${line}`);
        }
    }
    catch (error) {
        reporter.debug(`The task's logs cannot be read: ${String(error)}`);
    }
    const exit = pool?.appExitCode === undefined ? '' : ` The app ended with exit code ${pool.appExitCode}.`;
    const causes = pool && pool.causes.length > 0 ? ` The worker says: ${pool.causes.join(', ')}.` : '';
    return new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `The task ${taskId} failed.`,
        why: `${exit}${causes}`.trim() || 'The chain says so; the pool gives no cause.',
        fix: 'Mend the app or its input and run again; what the task cost can be claimed back after its final deadline.',
    });
}
function timedOut({ timeoutMs, dealId }) {
    return new task_error/* TaskError */.Ik('TASK_TIMEOUT', {
        what: `The task did not end within ${Math.round(timeoutMs / 1000)} s.`,
        why: 'The task goes on; only the waiting was stopped.',
        fix: `Re-run this job to go on waiting for deal ${dealId}, which is found again and not paid twice, or raise \`timeout\`.`,
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/app.js

function assertAppSupported(app) {
    if (app.type === 'DOCKER' && app.mrenclave === '0x')
        return;
    throw new task_error/* TaskError */.Ik('APP_UNSUPPORTED', {
        what: `The app ${app.name} (${app.address}) cannot run any more.`,
        why: app.type === 'DOCKER'
            ? 'It was built for the legacy SGX stack: it carries an enclave measurement, which TDX pools refuse.'
            : `Its type is "${app.type}", and pools run Docker images only.`,
        fix: 'Ask the app’s owner for a TDX build, or build and deploy one, and give its address as `app`.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/preflight.js



const GAS_UNITS = 2000000n;
async function preflight({ services, reporter }, request, { requester }) {
    const { hub, provider } = services;
    const [app, category, configuration, account, gas, feeData] = await Promise.all([
        hub.app(request.app),
        hub.category(request.category),
        hub.configuration(),
        hub.account(requester.address),
        provider.getBalance(requester.address),
        provider.getFeeData(),
    ]);
    assertAppSupported(app);
    if (!category) {
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: 'The input `category` is not valid.',
            why: `${request.network.name} has no category ${request.category}.`,
            fix: 'Use one of XS, S, M, L, XL, or its number from 0 to 4.',
        });
    }
    reporter.info(`Network ${request.network.name}, app ${app.name} (${request.app}), wallet ${requester.address}.`);
    reporter.info(`Category ${category.name}: the app may run up to ${category.maxSeconds} s.`);
    return {
        categorySeconds: category.maxSeconds,
        requireFunds: async (offers) => {
            const [cheapest] = offers;
            if (!cheapest)
                return;
            const wanted = GAS_UNITS * (feeData.maxFeePerGas ?? feeData.gasPrice ?? 0n);
            if (gas < wanted) {
                throw new task_error/* TaskError */.Ik('GAS_TOO_SMALL', {
                    what: 'The wallet in `wallet` cannot pay for gas.',
                    why: `${requester.address} holds ${gas} wei, and the run's transactions may need up to ${wanted} wei.`,
                    fix: `Send some of the native coin of ${request.network.name} to ${requester.address}.`,
                });
            }
            const missing = cheapest.price - account.stake;
            if (missing <= 0n)
                return;
            const held = await hub.rlcBalance(requester.address);
            if (request.deposit === 'never' || held < missing) {
                throw new task_error/* TaskError */.Ik('BALANCE_TOO_SMALL', {
                    what: 'The wallet in `wallet` cannot pay for the run.',
                    why: `The run costs ${(0,amount/* formatRlc */.b)(cheapest.price)}; ${requester.address} has ${(0,amount/* formatRlc */.b)(account.stake)} on its iExec ` +
                        `account and ${(0,amount/* formatRlc */.b)(held)} in the wallet${request.deposit === 'never' ? ', which `deposit: never` forbids to use' : ''}.`,
                    fix: `Add at least ${(0,amount/* formatRlc */.b)(request.deposit === 'never' ? missing : missing - held)} (token ${configuration.token}), or choose a cheaper offer.`,
                });
            }
        },
    };
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/address/contract-address.js
var contract_address = __webpack_require__(58645);
;// CONCATENATED MODULE: ./build/src/iexec/dataset-registry.js



function predictDatasetAddress(entry, { datasetRegistry, proxyCodeHash }) {
    const initializer = DATASET_ABI.encodeFunctionData('initialize', [
        entry.name,
        encodeMultiaddr(entry.location),
        entry.checksum,
    ]);
    const salt = (0,keccak/* keccak256 */.S)((0,data/* concat */.xW)([initializer, entry.owner]));
    return (0,contract_address/* getCreate2Address */.N)(datasetRegistry, salt, proxyCodeHash);
}
function createDatasetCall(entry, { datasetRegistry }) {
    const args = [entry.owner, entry.name, encodeMultiaddr(entry.location), entry.checksum];
    return { to: datasetRegistry, data: REGISTRY_ABI.encodeFunctionData('createDataset', args) };
}

;// CONCATENATED MODULE: ./build/src/pipeline/protect.js


const DATASET_NAME = 'confidential-task input';
async function planDataset({ services }, ciphertext, owner) {
    const configuration = await services.hub.configuration();
    const entry = {
        owner,
        name: DATASET_NAME,
        location: services.storage.urlOf(ciphertext.cid),
        checksum: ciphertext.checksum,
    };
    return { address: predictDatasetAddress(entry, configuration), entry };
}
async function protect({ services, reporter, signal }, { dataset, input, requester }) {
    const configuration = await services.hub.configuration();
    const isDone = () => services.hub.isRegistered(configuration.datasetRegistry, dataset.address);
    if (await isDone()) {
        reporter.info(`The dataset ${dataset.address} is registered already.`);
    }
    else {
        const call = createDatasetCall(dataset.entry, configuration);
        const options = { label: 'the registration of the dataset', isDone, signal };
        await sendTransaction(requester.connect(services.provider), call, options);
        reporter.info(`Registered the dataset ${dataset.address}.`);
    }
    await services.sms.pushDatasetSecret(dataset.address, input.secret, requester, signal);
    reporter.info('Its key is with the Secret Management Service, which gives it to attested enclaves only.');
}

;// CONCATENATED MODULE: ./build/src/pipeline/publish.js
async function publish({ reporter, signal }, publisher, publication) {
    signal.throwIfAborted();
    if (!publication) {
        reporter.info('Nothing is published: `artifact` says none.');
        return undefined;
    }
    const artifact = await publisher(publication);
    if (artifact)
        reporter.info(`Published artifact ${artifact.name} (${artifact.size} bytes, sha256:${artifact.digest}).`);
    return artifact;
}

;// CONCATENATED MODULE: ./build/src/pipeline/upload.js

async function upload({ services, reporter, signal }, input, memory) {
    const { path, cid, size } = input;
    if (path === undefined) {
        reporter.info(`The gateway has ${cid} already.`);
        return;
    }
    if (await services.storage.has(cid, { size, signal })) {
        reporter.info(`The gateway has ${cid} already.`);
    }
    else {
        await services.storage.upload(path, { cid, size, signal });
        reporter.info(`Uploaded ${size} bytes of ciphertext as ${cid}.`);
    }
    if (memory)
        await rememberCiphertext(memory, Buffer.from(input.secret, 'base64'), input);
}

;// CONCATENATED MODULE: ./build/src/pipeline/pipeline.js










async function runPipeline(request, deps) {
    const { context, identities, milestones } = deps;
    const { reporter } = context;
    const own = request.beneficiary === undefined;
    const beneficiary = request.beneficiary ?? identities.beneficiary.address;
    const facts = await reporter.stage('Check', () => preflight(context, request, identities));
    const input = await reporter.stage('Encrypt', () => encryptInputs(request, deps));
    const dataset = input && (await planDataset(context, input, identities.requester.address));
    const parties = {
        requester: identities.requester.address,
        beneficiary,
        dataset: dataset?.address ?? request.dataset ?? addresses/* ZeroAddress */.j,
    };
    const purchase = await locatePurchase(context, request, parties);
    if (input && dataset)
        milestones.onDataset({ address: dataset.address, cid: input.cid });
    if (purchase.deal)
        milestones.onPurchase(purchase);
    const deal = purchase.deal
        ? attach(purchase, purchase.deal)
        : await buy(request, deps, { facts, input, dataset, purchase });
    milestones.onDeal(deal);
    const task = await reporter.stage('Poll', () => poll(context, {
        ...deal,
        categorySeconds: facts.categorySeconds,
        timeoutMs: request.timeoutMs,
        requester: identities.requester,
    }));
    const archive = await reporter.stage('Download', () => download(context, { task, tempDir: request.tempDir, maxBytes: request.maxOutputBytes }));
    const result = own
        ? await reporter.stage('Decrypt', () => decrypt(context, {
            archive: archive.path,
            task,
            taskId: deal.taskId,
            resultKey: identities.resultKey,
            tempDir: request.tempDir,
            outputPath: request.outputPath,
            maxOutputBytes: request.maxOutputBytes,
        }))
        : undefined;
    milestones.onResult(result, archive);
    const artifact = await reporter.stage('Publish', () => publish(context, deps.publisher, deps.choosePublication(result, archive)));
    if (artifact)
        milestones.onArtifact(artifact);
}
async function encryptInputs(request, { context, identities, memory }) {
    if (request.inputs.length === 0) {
        context.reporter.info('There is no private input of this job.');
        return undefined;
    }
    return encrypt(context, { files: request.inputs, root: identities.root, tempDir: request.tempDir, memory });
}
async function buy(request, { context, identities, memory, milestones }, known) {
    const { reporter, services, signal } = context;
    const { facts, input, dataset, purchase } = known;
    const { requester } = identities;
    const [datasetOrder, offers] = await reporter.stage('Shop', async () => {
        const granted = await grantDataset(context, purchase, { requester, own: dataset !== undefined });
        const found = await shop(context, purchase, {
            orderTimeoutMs: request.orderTimeoutMs,
            datasetOrder: granted,
        });
        await facts.requireFunds(found);
        return [granted, found];
    });
    if (input && dataset) {
        await reporter.stage('Upload', () => upload(context, input, memory));
        await reporter.stage('Protect', () => protect(context, { dataset, input, requester }));
    }
    return reporter.stage('Order', async () => {
        if (request.beneficiary === undefined) {
            const { publicKeyPem } = await identities.resultKey();
            await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
        }
        milestones.onPurchase(purchase);
        return order(context, { request, purchase, offers, requester, datasetOrder });
    });
}

;// CONCATENATED MODULE: ./build/src/storage/ipfs-download.js






const MAX_TRIES = 8;
const RETRY_DELAY_MS = 500;
class BrokenConnection extends Error {
    name = 'BrokenConnection';
}
async function downloadByCid(http, urls, cid, destination, options) {
    const { signal } = options;
    const version = parseCid(cid).version;
    return atomic_file_writeAtomically(destination, signal, async (temporary) => {
        const file = await (0,promises_.open)(temporary, 'wx', PRIVATE_FILE);
        const progress = { file, hasher: new CidHasher({ version }), received: 0 };
        const left = [...urls];
        let failure;
        let mismatch;
        try {
            for (let tries = 0; left.length > 0 && tries < MAX_TRIES; tries++) {
                if (tries >= urls.length)
                    await (0,external_node_timers_promises_.setTimeout)(RETRY_DELAY_MS, undefined, signal ? { signal } : {});
                const url = left[tries % left.length];
                try {
                    await receive(http, url, progress, options);
                }
                catch (error) {
                    signal?.throwIfAborted();
                    if (error instanceof task_error/* TaskError */.Ik && error.code === 'ARCHIVE_TOO_LARGE')
                        throw error;
                    failure = error;
                    if (!(error instanceof BrokenConnection))
                        left.splice(left.indexOf(url), 1);
                    continue;
                }
                const found = progress.hasher.digest();
                if (isSameContent(found, cid))
                    return { size: progress.received };
                mismatch = wrongContent(cid, found);
                left.splice(left.indexOf(url), 1);
                await file.truncate(0);
                progress.hasher = new CidHasher({ version });
                progress.received = 0;
            }
        }
        finally {
            await file.close();
        }
        throw mismatch ?? (failure instanceof BrokenConnection ? gaveUp(failure) : failure);
    });
}
async function receive(http, url, progress, options) {
    const { maxBytes, signal, onProgress, idleTimeoutMs = 30_000 } = options;
    const idle = new AbortController();
    const response = await http.open({
        service: 'IPFS gateway',
        url,
        headers: {
            accept: 'application/zip, application/octet-stream, */*',
            'accept-encoding': 'identity',
            ...(progress.received > 0 && { range: `bytes=${progress.received}-` }),
        },
        signal: signal ? AbortSignal.any([signal, idle.signal]) : idle.signal,
    });
    let position = startOf(response, progress.received);
    if (position === undefined) {
        await response.body?.cancel();
        throw unavailable(response.status);
    }
    const length = response.headers.get('content-length');
    const total = length === null ? undefined : position + Number(length);
    if (total !== undefined && total > maxBytes) {
        await response.body?.cancel();
        throw ipfs_download_tooLarge(maxBytes);
    }
    const stalled = () => idle.abort(new Error(`no byte within ${idleTimeoutMs / 1000} s`));
    let timer = setTimeout(stalled, idleTimeoutMs);
    const chunks = (response.body ?? new ReadableStream());
    try {
        for await (const chunk of ipfs_download_connected(chunks)) {
            clearTimeout(timer);
            const fresh = chunk.subarray(Math.min(chunk.length, Math.max(0, progress.received - position)));
            position += chunk.length;
            if (progress.received + fresh.length > maxBytes)
                throw ipfs_download_tooLarge(maxBytes);
            await write(progress, fresh);
            onProgress?.(progress.received, total);
            timer = setTimeout(stalled, idleTimeoutMs);
        }
    }
    finally {
        clearTimeout(timer);
    }
    if (position < progress.received || (total !== undefined && position < total))
        throw new BrokenConnection('the answer ended early');
}
function startOf({ status, headers }, received) {
    if (status === 200)
        return 0;
    if (status !== 206 || received === 0)
        return undefined;
    const start = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1];
    return Number(start) === received ? received : undefined;
}
async function* ipfs_download_connected(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await iterator.next().catch(cause => {
                throw new BrokenConnection('the connection broke', { cause });
            });
            if (next.done)
                return;
            yield next.value;
        }
    }
    finally {
        await iterator.return?.().catch(() => undefined);
    }
}
async function write(progress, bytes) {
    await writeAll(progress.file, bytes, progress.received);
    progress.hasher.update(bytes);
    progress.received += bytes.length;
}
function unavailable(status) {
    if (status === 404 || status === 410) {
        return new task_error/* TaskError */.Ik('RESULT_MISSING', {
            what: 'The result is not on IPFS.',
            why: `The gateway answers status ${status}: it does not have the file that the task delivered.`,
            fix: 'Try again in a few minutes; if it stays so, the worker did not publish what it reported.',
        });
    }
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The IPFS gateway refused a download.',
        why: `It answered with status ${status}.`,
        fix: 'Try again in a few minutes, or check the gateway in `network`.',
    });
}
function wrongContent(cid, found) {
    return new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
        what: 'The downloaded result is not the one that the chain names.',
        why: `The chain says ${cid}, and the gateway delivered something whose CID is ${found}.`,
        fix: 'Nothing was kept; collect again, with another gateway if this one goes on.',
    });
}
function ipfs_download_tooLarge(maxBytes) {
    return new task_error/* TaskError */.Ik('ARCHIVE_TOO_LARGE', {
        what: 'The result is larger than is accepted.',
        why: `The gateway delivers more than ${maxBytes} bytes.`,
        fix: 'Raise `max-output-size` if the app may write that much; nothing was kept.',
    });
}
function gaveUp(cause) {
    return new task_error/* TaskError */.Ik('SERVICE_UNREACHABLE', {
        what: 'The result could not be downloaded.',
        why: `The connection to the IPFS gateway broke ${MAX_TRIES} times (at last: ${cause.message}).`,
        fix: 'Collect again later: the result stays where it is.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/storage/ipfs.js







const UPLOAD_BASE_MS = 60_000;
const UPLOAD_BYTES_PER_MS = 262;
const LOOKUP_TIMEOUT_MS = 10_000;
const AddedFile = dist/* object */.Ikc({ Name: dist/* string */.YjP(), Hash: dist/* string */.YjP(), Size: dist/* string */.YjP() });
class IpfsStorage {
    #http;
    #nodeUrl;
    #gatewayUrls;
    constructor({ http, nodeUrl, gatewayUrls }) {
        this.#http = http;
        this.#nodeUrl = nodeUrl;
        this.#gatewayUrls = gatewayUrls;
    }
    urlOf(cid) {
        return below(this.#gatewayUrls[0], `/ipfs/${cid}`).href;
    }
    async has(cid, { size, signal } = {}) {
        try {
            const { status, headers } = await this.#head(cid, signal, false);
            const length = headers.get('content-length');
            return status === 200 && (size === undefined || length === null || Number(length) === size);
        }
        catch (error) {
            signal?.throwIfAborted();
            if (error instanceof task_error/* TaskError */.Ik && error.code === 'SERVICE_UNREACHABLE')
                return false;
            throw error;
        }
    }
    async upload(path, { cid, size, signal }) {
        const { body, contentType } = multipartOf(await (0,external_node_fs_.openAsBlob)(path));
        const reply = await this.#http.request({
            service: 'IPFS node',
            url: below(this.#nodeUrl, '/api/v0/add', 'stream-channels=true&progress=false'),
            method: 'POST',
            headers: { 'content-type': contentType },
            body,
            timeoutMs: UPLOAD_BASE_MS + Math.ceil(size / UPLOAD_BYTES_PER_MS),
            repeatable: true,
            signal,
        });
        if (reply.status !== 200)
            throw ipfs_refused('IPFS node', `It answered the upload with status ${reply.status}`);
        const stored = hashOf(reply.text);
        if (!isSameContent(stored, cid)) {
            throw new task_error/* TaskError */.Ik('UPLOAD_MISMATCH', {
                what: 'The IPFS node stored something else than was sent.',
                why: `The file has the CID ${cid}, and the node says that it stored ${stored}.`,
                fix: 'Run again; if it stays so, the node is faulty or configured with other defaults for `add`.',
            });
        }
        await this.#untilServed(cid, signal);
    }
    async download(cid, destination, options) {
        const urls = this.#gatewayUrls.map(gateway => below(gateway, `/ipfs/${cid}`));
        return downloadByCid(this.#http, urls, cid, destination, options);
    }
    #head(cid, signal, repeatable) {
        return this.#http.request({
            service: 'IPFS gateway',
            url: this.urlOf(cid),
            method: 'HEAD',
            timeoutMs: LOOKUP_TIMEOUT_MS,
            repeatable,
            signal,
        });
    }
    async #untilServed(cid, signal) {
        await retry(async () => {
            const { status } = await this.#head(cid, signal, true);
            if (status !== 200)
                throw ipfs_refused('IPFS gateway', `It answers status ${status} for the file that was just uploaded`);
        }, { policy: READ_RETRY, isTransient: error => error instanceof task_error/* TaskError */.Ik && !signal?.aborted, signal });
    }
}
function multipartOf(file) {
    const boundary = `----confidential-task-${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
    const head = [
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="file"',
        'Content-Type: application/octet-stream',
        '',
        '',
    ].join('\r\n');
    return {
        body: new Blob([head, file, `\r\n--${boundary}--\r\n`]),
        contentType: `multipart/form-data; boundary=${boundary}`,
    };
}
function hashOf(answer) {
    const line = answer.trim().split('\n').at(-1) ?? '';
    try {
        return parseCid(dist/* parse */.qgA(AddedFile, JSON.parse(line)).Hash).toString();
    }
    catch (cause) {
        throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
            what: 'The IPFS node sent something that is not its protocol.',
            why: 'Its answer to the upload does not end in a line of JSON with the CID of the stored file.',
            fix: 'Check that the endpoint is the RPC of a kubo node; a proxy or a login page may stand in its place.',
            cause,
        });
    }
}
function below(base, path, query = '') {
    const url = new URL(base);
    url.pathname = url.pathname.replace(/\/+$/, '') + path;
    url.search = query;
    return url;
}
function ipfs_refused(service, why) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${service} refused a request.`,
        why: `${why}.`,
        fix: 'Run again later; if it stays so, check the endpoint and its limit on file sizes.',
    });
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
;// CONCATENATED MODULE: ./build/src/action/artifacts.js





const MAX_NAMES = 20;
const FORBIDDEN_IN_PATHS = /["<>:|*?\r\n]/;
async function publishArtifact(request) {
    const { env } = request;
    if (!hasArtifactService(env)) {
        core/* warning */.$e(`This server has no artifact service that we can use, so no artifact is published. The files stay in ${(0,log_text/* neutralise */.$0)(request.rootDir)}.`, { title: 'No artifact' });
        return undefined;
    }
    const files = await publishable(request);
    if (files.length === 0)
        return undefined;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(351), __webpack_require__.e(935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
    const client = new DefaultArtifactClient();
    const taken = new Set((await client.listArtifacts().catch(fail)).artifacts.map(artifact => artifact.name));
    const isRerun = Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1;
    let name = request.name;
    for (let number = 2; number <= MAX_NAMES; number++) {
        if (taken.has(name) && isRerun && request.mayReplace) {
            core/* info */.pq(`Replacing the artifact "${(0,log_text/* neutralise */.$0)(name)}" of an earlier attempt.`);
            await client.deleteArtifact(name).catch(fail);
            taken.delete(name);
        }
        if (!taken.has(name)) {
            try {
                const options = { compressionLevel: request.stored ? 0 : 6 };
                const { id, digest, size } = await client.uploadArtifact(name, files, request.rootDir, options);
                if (id === undefined || digest === undefined)
                    throw new Error('the service gave no id or no digest');
                return { name, id, digest, size: size ?? 0, url: artifactUrl(env, id) };
            }
            catch (error) {
                if (!isConflict(error))
                    fail(error);
            }
        }
        taken.add(name);
        name = `${request.name}-${number}`;
    }
    return fail(new Error(`the name "${request.name}" and ${MAX_NAMES - 1} numbered ones are taken`));
}
async function publishable({ files, rootDir }) {
    const fit = [];
    for (const file of files) {
        const name = external_node_path_.relative(rootDir, file);
        const isFile = (await (0,promises_.lstat)(file)).isFile();
        if (isFile && !FORBIDDEN_IN_PATHS.test(name))
            fit.push(file);
        else {
            core/* warning */.$e(`"${(0,log_text/* neutralise */.$0)(name)}" is not in the artifact: artifacts hold no such file names. It stays in ${(0,log_text/* neutralise */.$0)(rootDir)}.`, { title: 'A file is not in the artifact' });
        }
    }
    return fit;
}
function hasArtifactService(env) {
    const host = URL.parse(env.GITHUB_SERVER_URL || 'https://github.com')?.hostname ?? '';
    const knows = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
    return knows && Boolean(env.ACTIONS_RESULTS_URL) && Boolean(env.ACTIONS_RUNTIME_TOKEN);
}
function artifactUrl(env, id) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (!server || !repository || !run)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}
function isConflict(error) {
    return /\(409\)|already.?exists/i.test(String(error));
}
function fail(cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new task_error/* TaskError */.Ik('ARTIFACT_FAILED', {
        what: 'The artifact could not be published.',
        why: `The artifact service says: ${(0,log_text/* neutralise */.$0)(reason).replace(/\.$/, '')}.`,
        fix: 'Run the job again: the task is not bought twice, and its result stays fetchable; or set `artifact: none`.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/action/cache.js






const MemorySchema = dist/* object */.Ikc({
    cid: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9]{10,100}$/)),
    checksum: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^0x[0-9a-f]{64}$/)),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    seal: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/)),
});
async function recallUpload(digest) {
    return quietly('recalled', digest, async (cache, { folder, file, key }) => {
        const hit = await cache.restoreCache([folder], key);
        if (hit === undefined)
            return undefined;
        return dist/* parse */.qgA(MemorySchema, JSON.parse(await (0,promises_.readFile)(file, 'utf8')));
    });
}
async function rememberUpload(digest, upload) {
    await quietly('remembered', digest, async (cache, { folder, file, key }) => {
        await (0,promises_.writeFile)(file, JSON.stringify(upload));
        await cache.saveCache([folder], key);
    });
}
async function quietly(verb, digest, use) {
    const temp = process.env.RUNNER_TEMP;
    if (!temp)
        return undefined;
    const id = (0,external_node_crypto_.createHash)('sha256').update(digest).digest('hex');
    const folder = external_node_path_.join(temp, `confidential-task-upload-${id}`);
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(377), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 84039));
        if (!cache.isFeatureAvailable())
            return undefined;
        await (0,promises_.mkdir)(folder, { recursive: true });
        return await use(cache, {
            folder,
            file: external_node_path_.join(folder, 'upload.json'),
            key: `confidential-task-upload-v1-${id}`,
        });
    }
    catch (error) {
        core/* info */.pq(`The upload could not be ${verb}; going on without: ${(0,log_text/* neutralise */.$0)(String(error))}`);
        return undefined;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => { });
    }
}

// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
;// CONCATENATED MODULE: ./build/src/action/input-files.js




async function resolveInputs(patterns, cwd) {
    const found = new Set();
    const empty = [];
    const roots = [];
    const excludes = patterns.filter(pattern => pattern.startsWith('!'));
    for (const pattern of patterns) {
        if (pattern.startsWith('!'))
            continue;
        const { files, searched } = await matches(pattern, excludes, cwd);
        if (files.length === 0)
            empty.push(pattern);
        for (const file of files)
            found.add(file);
        roots.push(...searched);
    }
    if (empty.length > 0)
        throw noFiles(empty, cwd);
    const root = await commonFolder(roots);
    const files = [...found].map(file => ({ path: file, name: toName(root, file) }));
    refuseCollisions(files);
    return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
async function matches(pattern, excludes, cwd) {
    const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 42377));
    const lines = [pattern, ...excludes].map(line => absolute(line, cwd));
    const globber = await create(lines.join('\n'), {
        followSymbolicLinks: true,
        omitBrokenSymbolicLinks: false,
        matchDirectories: false,
    });
    try {
        return { files: await globber.glob(), searched: globber.getSearchPaths() };
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw (0,input_values/* invalidInput */.aY)('inputs', `The pattern "${pattern}" cannot be searched: ${why.replace(/\.$/, '')}.`, 'Remove the broken link or loop, or exclude it by a line that begins with an exclamation mark.', cause);
    }
}
function absolute(pattern, cwd) {
    const negated = pattern.startsWith('!');
    const body = negated ? pattern.slice(1) : pattern;
    if (external_node_path_.isAbsolute(body) || /^~(?=$|[\\/])/.test(body))
        return pattern;
    const base = (process.platform === 'win32' ? cwd : cwd.replaceAll('\\', '\\\\')).replaceAll(/[[?*]/g, '[$&]');
    return `${negated ? '!' : ''}${base}${external_node_path_.sep}${body.replace(/^\.[\\/]/, '')}`;
}
async function commonFolder(searched) {
    let common;
    for (const start of searched) {
        const stat = await (0,promises_.lstat)(await (0,promises_.realpath)(start).catch(() => start)).catch(() => undefined);
        const segments = (stat?.isDirectory() ? start : external_node_path_.dirname(start)).split(external_node_path_.sep);
        if (common === undefined)
            common = segments;
        let shared = 0;
        while (shared < common.length && common[shared] === segments[shared])
            shared++;
        common = common.slice(0, shared);
    }
    const folder = (common ?? []).join(external_node_path_.sep);
    return folder === '' || folder.endsWith(':') ? folder + external_node_path_.sep : folder;
}
function toName(root, file) {
    return external_node_path_.relative(root, file).split(external_node_path_.sep).join('/');
}
function refuseCollisions(files) {
    const seen = new Map();
    for (const { name } of files) {
        const folded = name.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        if (other !== undefined) {
            throw (0,input_values/* invalidInput */.aY)('inputs', `Two files would have the same name for the app: "${other}" and "${name}".`, 'Rename one of them, or name only one of them in `inputs`.');
        }
        seen.set(folded, name);
    }
}
function noFiles(patterns, cwd) {
    const list = patterns.map(pattern => `"${pattern}"`).join(', ');
    return new task_error/* TaskError */.Ik('INPUT_NO_FILES', {
        what: `The input \`inputs\` names files that do not exist: ${list}.`,
        why: `Nothing below ${cwd} matches.`,
        fix: 'Correct the path or the glob in `inputs`, or add the step that makes the files (such as actions/checkout) before this one.',
    });
}

// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
// EXTERNAL MODULE: ./build/src/action/state.js
var state = __webpack_require__(29049);
;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"confidential-task","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./build/src/action/user-agent.js

const VERSION = package_namespaceObject.rE;
function userAgent(env) {
    const details = [`node/${process.versions.node}`];
    const add = (label, value, shape) => {
        if (value !== undefined && shape.test(value))
            details.push(`${label}/${value}`);
    };
    add('run', env.GITHUB_RUN_ID, /^\d{1,20}$/);
    add('attempt', env.GITHUB_RUN_ATTEMPT, /^\d{1,6}$/);
    add('repository', env.GITHUB_REPOSITORY_ID, /^\d{1,20}$/);
    return `${package_namespaceObject.UU}/${VERSION} (${details.join('; ')})`;
}

;// CONCATENATED MODULE: ./build/src/action/visibility.js


async function repositoryVisibility({ env, token }) {
    const fromEvent = visibilityOf(readEvent(env.GITHUB_EVENT_PATH)?.repository);
    if (fromEvent !== 'unknown')
        return fromEvent;
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (!token || !owner || !repo)
        return 'unknown';
    try {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const octokit = getOctokit(token, {
            ...(env.GITHUB_API_URL && { baseUrl: env.GITHUB_API_URL }),
            request: { signal: AbortSignal.timeout(10_000) },
        });
        const { data } = await octokit.rest.repos.get({ owner, repo });
        return visibilityOf(data);
    }
    catch (error) {
        core/* debug */.Yz(`The visibility of the repository cannot be read: ${String(error)}`);
        return 'unknown';
    }
}
function resolveArtifactMode(choice, visibility) {
    if (choice !== 'auto')
        return choice;
    return visibility === 'private' || visibility === 'internal' ? 'decrypted' : 'ciphertext';
}
function visibilityOf(repository) {
    if (typeof repository !== 'object' || repository === null)
        return 'unknown';
    const { visibility, private: isPrivate } = repository;
    if (visibility === 'public' || isPrivate === false)
        return 'public';
    if (visibility === 'private' || visibility === 'internal')
        return visibility;
    return isPrivate === true ? 'private' : 'unknown';
}
function readEvent(file) {
    if (!file)
        return undefined;
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return typeof event === 'object' && event !== null ? event : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/action/run-task.js




















async function runTask(config, { env, reporter, recorder, signal }) {
    const inputs = await resolveInputs(config.inputPatterns, config.workspace);
    const wallet = await openWallet({ secret: config.wallet, password: config.walletPassword });
    (0,masks/* maskText */.gC)(wallet.privateKey);
    const identities = deriveIdentities(wallet, config.encryptionSecret);
    (0,masks/* maskText */.gC)(identities.beneficiary.privateKey);
    const mode = resolveArtifactMode(config.artifact, config.artifact === 'auto' ? await repositoryVisibility({ env, token: config.githubToken }) : 'unknown');
    const tempDir = await (0,promises_.mkdtemp)(external_node_path_.join(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'confidential-task-'));
    (0,state/* saveState */.LZ)('tempDir', tempDir);
    const services = await connectServices(config, userAgent(env), signal);
    try {
        await runPipeline({ ...config.request, inputs, tempDir }, {
            context: { services, reporter, signal },
            identities,
            memory: { recall: recallUpload, remember: rememberUpload },
            milestones: recorder,
            publisher: async (publication) => {
                const artifact = await publishArtifact({
                    ...publication,
                    stored: mode === 'ciphertext',
                    mayReplace: config.ownsArtifactName,
                    env,
                });
                return artifact && { ...artifact, id: String(artifact.id) };
            },
            choosePublication: (result, archive) => {
                if (mode === 'none')
                    return undefined;
                if (mode === 'ciphertext' || !result) {
                    if (config.artifact === 'auto') {
                        reporter.info('The repository is not known to be private, so the artifact is the ciphertext; `artifact: decrypted` would publish the plain result.');
                    }
                    return { name: config.artifactName, files: [archive.path], rootDir: tempDir };
                }
                const { outputPath } = config.request;
                const files = result.files.map(file => external_node_path_.join(outputPath, file.path));
                return { name: config.artifactName, files, rootDir: outputPath };
            },
        });
    }
    finally {
        services.provider.destroy();
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
async function connectServices(config, agent, signal) {
    const { network } = config.request;
    const http = new HttpClient({ userAgent: agent });
    const provider = await connectRpc(network, { userAgent: agent, signal });
    const hub = new Hub({ address: network.hub, provider });
    const { domain } = await hub.configuration();
    const schedulers = new Map();
    return {
        provider,
        hub,
        market: new MarketClient({ http, url: network.marketUrl, domain }),
        sms: new SmsClient({ http, url: network.smsUrl }),
        schedulerOf: workerpool => {
            const known = schedulers.get(workerpool) ?? findScheduler(workerpool);
            schedulers.set(workerpool, known);
            known.catch(() => schedulers.delete(workerpool));
            return known;
        },
        storage: new IpfsStorage({ http, nodeUrl: network.ipfsNodeUrl, gatewayUrls: [network.ipfsGatewayUrl] }),
    };
    async function findScheduler(workerpool) {
        const { compassUrl, chainId } = network;
        const url = await resolveScheduler({ http, compassUrl, chainId, workerpool, signal });
        return url === undefined ? undefined : new SchedulerClient({ http, url, chainId });
    }
}


/***/ })

};
