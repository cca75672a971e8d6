export const id = 2995;
export const ids = [2995,5435,9446];
export const modules = {

/***/ 36740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectGitHub),
/* harmony export */   m: () => (/* binding */ currentRepository)
/* harmony export */ });
/* harmony import */ var _user_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59782);

async function connectGitHub({ env, token, signal }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, {
        ...(env.GITHUB_API_URL && { baseUrl: env.GITHUB_API_URL }),
        userAgent: (0,_user_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .userAgent */ .N)(env),
        request: { signal },
    });
}
function currentRepository(env) {
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    return owner && repo ? { owner, repo } : undefined;
}


/***/ }),

/***/ 24767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ provenanceFolder),
/* harmony export */   f: () => (/* binding */ writeProvenance),
/* harmony export */   readStatement: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83031);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61179);
/* harmony import */ var _pipeline_statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16949);
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80341);
/* harmony import */ var _read_text_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29831);








function provenanceFolder(outputPath) {
    return `${outputPath}.provenance`;
}
async function writeProvenance(statement, outputPath) {
    const folder = provenanceFolder(outputPath);
    const files = {
        statement: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, _pipeline_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .STATEMENT_FILE */ .zH),
        predicate: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'predicate.json'),
        checksums: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'subjects.sha256'),
    };
    const lines = statement.subject.map(({ name, digest }) => `${digest.sha256}  ${name}${node_os__WEBPACK_IMPORTED_MODULE_1__.EOL}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__/* .PRIVATE_DIRECTORY */ .mO });
    await Promise.all([
        replaceFile(files.statement, `${JSON.stringify(statement, null, 2)}\n`),
        replaceFile(files.predicate, `${JSON.stringify(statement.predicate, null, 2)}\n`),
        replaceFile(files.checksums, lines.join('')),
    ]);
    return files;
}
function replaceFile(file, text) {
    const how = { mode: _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__/* .PRIVATE_FILE */ .rQ, flag: 'wx' };
    return (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAtomically */ .vK)(file, undefined, temporary => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, text, how));
}
function readStatement(file) {
    let text;
    try {
        text = (0,_read_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readTextFile */ .G)(file);
    }
    catch (cause) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_4__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `provenance` names a file that cannot be read.',
            why: `${file}: ${(0,_errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(cause)}.`,
            fix: `Set \`provenance\` to the path of the document, or put it into the folder of \`path\` as ${_pipeline_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .STATEMENT_FILE */ .zH}.`,
            cause,
        });
    }
    return (0,_pipeline_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStatement */ .By)(text);
}


/***/ }),

/***/ 62995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectTask: () => (/* binding */ collectTask),
  runTask: () => (/* binding */ runTask),
  submitTask: () => (/* binding */ submitTask)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/iexec/wallet.js
var iexec_wallet = __webpack_require__(5435);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/wallet.js + 1 modules
var wallet = __webpack_require__(15331);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/crypto/key-derivation.js


const SALT = 'confidential-task/v1';
const KEY_BYTES = 32;
const IV_BYTES = 16;
const DIGEST_BYTES = 16;
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
function deriveContentKey(root) {
    return derive(root, 'content-key', Buffer.alloc(0), KEY_BYTES);
}
function deriveInputKey(root, digest) {
    if (digest.length !== DIGEST_BYTES)
        throw new RangeError(`the digest must be ${DIGEST_BYTES} bytes`);
    const bytes = derive(root, 'input-key', digest, KEY_BYTES + IV_BYTES);
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

// EXTERNAL MODULE: ./build/src/iexec/networks.js
var networks = __webpack_require__(43885);
// EXTERNAL MODULE: ./build/src/net/local-address.js
var local_address = __webpack_require__(27935);
;// CONCATENATED MODULE: ./build/src/pipeline/enclave-downloads.js



const DOWNLOAD_SECONDS = 30;
const LARGE_BYTES = 375_000_000;
const MEMORY_BYTES = 1_000_000_000;
const SMALL_BYTES = 1_000_000;
const AT_ONCE = 6;
const TITLE = 'The enclave may not get an input';
const COSTS = 'The app would then run without it, and be paid for.';
async function requireFetchableInput({ services, reporter }, { location, size }, circumstances) {
    const name = 'The encrypted input';
    const atHome = (0,networks/* isLocalNetwork */.ok)(circumstances.network);
    if (!atHome && (0,local_address/* isLocal */.IX)(location))
        throw unfetchable(`${name} is at ${shownUrl(location)}, ${INSIDE}.`);
    if (size < SMALL_BYTES)
        return;
    const found = await services.probe(location, { mayBeLocal: atHome });
    const served = 'why' in found ? { bytes: size, seconds: undefined } : { ...found, bytes: size };
    conclude(doubtOf(name, served, circumstances), reporter);
}
async function requirePublicInputs(context, { inputFiles, dataset }, circumstances) {
    const files = [...new Set(inputFiles)];
    for (let start = 0; start < files.length; start += AT_ONCE) {
        const looks = files.slice(start, start + AT_ONCE).map(async (url) => {
            conclude(await doubtOfFile(context, url, circumstances), context.reporter);
        });
        await Promise.all(looks);
    }
    if (dataset === undefined)
        return;
    const doubt = await doubtOfDataset(context, dataset, circumstances);
    conclude(doubt && { ...doubt, certain: false }, context.reporter);
}
async function doubtOfFile({ services }, url, circumstances) {
    const name = `The input file ${shownUrl(url)}`;
    const atHome = (0,networks/* isLocalNetwork */.ok)(circumstances.network);
    if (!atHome && (0,local_address/* isLocal */.IX)(url))
        return { text: `${name} is ${INSIDE}.`, certain: true };
    const found = await services.probe(url, { mayBeLocal: atHome });
    const doubt = doubtOf(name, found, circumstances);
    if (doubt || atHome || !(await (0,local_address/* resolvesLocally */.ig)(new URL(url).hostname)))
        return doubt;
    return { text: `${name} is, as this runner looks its host up, ${INSIDE}.`, certain: false };
}
async function doubtOfDataset({ services }, address, circumstances) {
    const { network } = circumstances;
    const location = (await services.hub.dataset(address))?.location;
    if (location === undefined)
        return undefined;
    const name = `The dataset ${address}`;
    const atHome = (0,networks/* isLocalNetwork */.ok)(network);
    const urls = /^\/ipfs\//.test(location)
        ? gatewaysOf(network).map(gateway => gateway + location)
        : [location];
    let found = { why: 'its location is not an http(s) URL', certain: true };
    for (const url of urls) {
        if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
            continue;
        found =
            !atHome && (0,local_address/* isLocal */.IX)(url)
                ? { why: `it is ${INSIDE}`, certain: true }
                : await services.probe(url, { mayBeLocal: atHome });
        if (!('why' in found))
            break;
    }
    return doubtOf(`${name}, at ${shownUrl(location)},`, found, circumstances);
}
function gatewaysOf({ ipfsGatewayUrl, ipfsGateways = [] }) {
    return [ipfsGatewayUrl, ...ipfsGateways].map(url => url.replace(/\/+$/, ''));
}
function doubtOf(name, found, { network, fastLine }) {
    if ('why' in found)
        return { text: `${name} could not be fetched: ${found.why}.`, certain: found.certain };
    const { bytes = 0, seconds } = found;
    const limit = `The enclave has ${DOWNLOAD_SECONDS} s for each download`;
    if (seconds !== undefined && seconds > DOWNLOAD_SECONDS) {
        const text = `${name} takes ${Math.round(seconds)} s to fetch from here. ${limit}.`;
        return { text, certain: fastLine };
    }
    if (bytes <= LARGE_BYTES || (0,networks/* isLocalNetwork */.ok)(network))
        return undefined;
    const pace = `that takes ${Math.ceil((bytes * 8) / DOWNLOAD_SECONDS / 1e6)} Mbit/s`;
    const memory = bytes > MEMORY_BYTES ? ' It also holds the file in memory, for which iExec advises at most 1 GB.' : '';
    return { text: `${name} has ${Math.round(bytes / 1e6)} MB. ${limit}: ${pace}.${memory}`, certain: false };
}
const INSIDE = 'inside of a private network, where no enclave can follow';
function shownUrl(text) {
    const url = URL.parse(text);
    if (!url?.host)
        return text;
    return `${url.origin}${url.pathname}${url.search && '?…'}`;
}
function conclude(doubt, reporter) {
    if (doubt?.certain)
        throw unfetchable(doubt.text);
    if (doubt)
        reporter.warn(`${doubt.text} ${COSTS}`, TITLE);
}
function unfetchable(why) {
    return new task_error/* TaskError */.Ik('INPUT_UNFETCHABLE', {
        what: 'The enclave could not fetch an input, and the task would be paid for all the same.',
        why,
        fix: 'Put the file where everybody can fetch it within 30 s, make it smaller, or send it through `inputs`; nothing was bought.',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/storage/atomic-file.js
var atomic_file = __webpack_require__(80341);
// EXTERNAL MODULE: ./build/src/storage/file-stream.js
var file_stream = __webpack_require__(42794);
// EXTERNAL MODULE: ./build/src/archive/zip-writer.js
var zip_writer = __webpack_require__(17675);
;// CONCATENATED MODULE: ./build/src/archive/pack.js






const STATS_PER_TURN = 1_000;
const BLOCK_BYTES = 1_048_576;
const BLOCKS = 3;
async function packInputs(files, destination, { signal, onBytes, onProgress } = {}) {
    const sorted = await inOrder(files, signal);
    const total = sorted.reduce((sum, { size }) => sum + size, 0);
    return (0,atomic_file/* writeAtomically */.vK)(destination, signal, async (temporary) => {
        let size = 0;
        async function* blocks() {
            for await (const block of inBlocks((0,zip_writer/* writeZip */.zy)(sorted, { compress: false }))) {
                size += block.length;
                onBytes?.(block);
                yield block;
                onProgress?.(Math.min(size, total), total);
            }
        }
        await (0,file_stream/* writeChunks */.a7)(temporary, blocks(), signal).catch(error => {
            throw error instanceof zip_writer/* SizeChangedError */.yR ? changedSize() : error;
        });
        return { size };
    });
}
async function* inBlocks(parts) {
    const ring = Array.from({ length: BLOCKS }, () => Buffer.allocUnsafeSlow(BLOCK_BYTES));
    let turn = 0;
    let block = ring[0];
    let filled = 0;
    for await (const part of parts) {
        for (let offset = 0; offset < part.length;) {
            const taken = Math.min(part.length - offset, BLOCK_BYTES - filled);
            block.set(part.subarray(offset, offset + taken), filled);
            offset += taken;
            filled += taken;
            if (filled < BLOCK_BYTES)
                continue;
            yield block;
            block = ring[++turn % BLOCKS];
            filled = 0;
        }
    }
    if (filled > 0)
        yield block.subarray(0, filled);
}
async function inOrder(files, signal) {
    const seen = new Set();
    const sized = [];
    for (const { path, name } of files) {
        if (!isPackable(name)) {
            throw invalid(`${JSON.stringify(name)} cannot be the name of a packed input`, 'Names in the archive are relative, separated by `/`, and without `.`, `..`, `\\`, control characters or a drive’s name');
        }
        if (seen.has(name))
            throw invalid(`Two files of \`inputs\` have the name ${JSON.stringify(name)}`, 'Names must be unique');
        seen.add(name);
        const stats = (0,external_node_fs_.statSync)(path);
        if (!stats.isFile())
            throw invalid(`${JSON.stringify(name)} of \`inputs\` is not a regular file`, 'Only files can be packed');
        sized.push({ path, name, size: stats.size, key: Buffer.from(name, 'utf8') });
        if (sized.length % STATS_PER_TURN === 0)
            await (0,external_node_timers_promises_.setImmediate)(undefined, { signal });
    }
    return sized.sort((a, b) => Buffer.compare(a.key, b.key));
}
function isPackable(name) {
    if (/[\u0000-\u001f\u007f\\]/.test(name) || zip_writer/* LIKE_A_DRIVE */.x2.test(name) || !name.isWellFormed())
        return false;
    return name.split('/').every(segment => segment !== '' && segment !== '.' && segment !== '..');
}
function changedSize() {
    return invalid('A file of `inputs` changed its size while it was packed', 'Something still writes to it');
}
function invalid(what, why) {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: `${what}.`,
        why: `${why}.`,
        fix: 'Correct the paths in `inputs`, or rename the file.',
    });
}

;// CONCATENATED MODULE: ./build/src/crypto/content-digest.js




const NONCE = Buffer.alloc(12);
const READ_BYTES = 524_288;
const TURN_BYTES = 2_097_152;
class ContentHasher {
    #mac;
    constructor(root) {
        this.#mac = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', deriveContentKey(root), NONCE);
    }
    update(bytes) {
        this.#mac.setAAD(bytes);
    }
    digest() {
        this.#mac.final();
        return this.#mac.getAuthTag();
    }
}
async function contentDigest(path, root, { signal, onProgress } = {}) {
    const hasher = new ContentHasher(root);
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        let size = 0;
        for (let turnAt = TURN_BYTES;;) {
            signal?.throwIfAborted();
            const bytesRead = (0,external_node_fs_.readSync)(file, buffer);
            if (bytesRead === 0)
                return hasher.digest();
            hasher.update(buffer.subarray(0, bytesRead));
            size += bytesRead;
            onProgress?.(size);
            if (size < turnAt)
                continue;
            turnAt += TURN_BYTES;
            await (0,external_node_timers_promises_.setImmediate)();
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: ./build/src/storage/cid.js
var storage_cid = __webpack_require__(26875);
// EXTERNAL MODULE: ./build/src/storage/unixfs-node.js
var unixfs_node = __webpack_require__(31139);
// EXTERNAL MODULE: ./build/src/crypto/aes-stream.js
var aes_stream = __webpack_require__(60469);
// EXTERNAL MODULE: ./build/src/storage/unixfs-tree.js
var unixfs_tree = __webpack_require__(16815);
;// CONCATENATED MODULE: ./build/src/crypto/ciphertext-hasher.js



class CiphertextHasher {
    #checksum = (0,external_node_crypto_.createHash)('sha256');
    #tree = new unixfs_tree/* UnixfsTree */.Q();
    #size = 0;
    update(bytes, leaves) {
        this.#checksum.update(bytes);
        if (leaves)
            for (const leaf of leaves)
                this.#tree.addLeaf(leaf);
        else
            this.#tree.update(bytes);
        this.#size += bytes.length;
    }
    digest() {
        const checksum = `0x${this.#checksum.digest('hex')}`;
        return { size: this.#size, checksum, cid: this.#tree.root().cid };
    }
}
function leavesOf(piece) {
    const leaves = [];
    for (let offset = 0; offset < piece.length; offset += unixfs_node/* CHUNK_BYTES */.EC)
        leaves.push((0,unixfs_node/* leafOf */.eo)(piece.subarray(offset, offset + unixfs_node/* CHUNK_BYTES */.EC), 0));
    return leaves;
}

;// CONCATENATED MODULE: ./build/src/crypto/dataset-cipher.js








const PIECE_BYTES = 4 * unixfs_node/* CHUNK_BYTES */.EC;
const dataset_cipher_IV_BYTES = 16;
function ciphertextSize(plainBytes) {
    return 16 + 16 * (Math.floor(plainBytes / 16) + 1);
}
async function encryptDataset(options) {
    const { destination, thread, signal, onProgress } = options;
    async function* pieces() {
        let size = 0;
        for await (const piece of encryptedPieces(options)) {
            size += piece.length;
            yield piece;
            onProgress?.(size);
        }
    }
    signal?.throwIfAborted();
    const { size, checksum, cid } = await (0,atomic_file/* writeAtomically */.vK)(destination, signal, temporary => thread ? thread.write(temporary, pieces(), signal) : writeHere(temporary, pieces(), signal));
    return { size, checksum, cid: (0,storage_cid/* cidText */.cP)(cid) };
}
async function writeHere(path, pieces, signal) {
    const hasher = new CiphertextHasher();
    async function* hashed() {
        for await (const piece of pieces) {
            hasher.update(piece);
            yield piece;
        }
    }
    await (0,file_stream/* writeChunks */.a7)(path, hashed(), signal);
    return hasher.digest();
}
async function* encryptedPieces({ source, key, iv, thread, signal }) {
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cbc', key, iv);
    const freshPiece = () => thread?.usedPiece(PIECE_BYTES) ?? Buffer.allocUnsafeSlow(PIECE_BYTES);
    let piece = freshPiece();
    let filled = iv.copy(piece);
    for await (const plain of plainPieces(source)) {
        signal?.throwIfAborted();
        const room = PIECE_BYTES - filled;
        filled += (0,aes_stream/* cipherInto */.gz)(cipher, plain, piece, filled);
        if (plain.length < room)
            break;
        yield piece;
        piece = freshPiece();
        filled = 0;
    }
    filled += cipher.final().copy(piece, filled);
    yield piece.subarray(0, filled);
}
async function* plainPieces(source) {
    const file = await (0,promises_.open)(source, 'r');
    try {
        const { size } = await file.stat();
        const first = PIECE_BYTES - dataset_cipher_IV_BYTES;
        yield* (0,file_stream/* readRange */.qX)(file, 0, Math.min(first, size), first);
        yield* (0,file_stream/* readRange */.qX)(file, first, size - first, PIECE_BYTES);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/src/crypto/hashing-thread.js



const WORTH_A_THREAD = 16_777_216;
const MAX_QUEUED = 24;
const BUSY = 3;
class HashingThread {
    #worker = new external_node_worker_threads_.Worker(workerScript());
    #unanswered = [];
    #usedPieces = [];
    #failure;
    constructor() {
        this.#worker.on('message', (answer) => this.#unanswered.shift()?.resolve(answer));
        this.#worker.on('error', error => this.#fail(error));
        this.#worker.on('exit', () => this.#fail(new Error('the hashing thread ended early')));
    }
    usedPiece(bytes) {
        const memory = this.#usedPieces.pop();
        return memory?.byteLength === bytes ? Buffer.from(memory) : undefined;
    }
    async write(path, pieces, signal) {
        const opened = this.#ask({ kind: 'open', path });
        opened.catch(() => undefined);
        try {
            for await (const bytes of pieces) {
                const leaves = this.#unanswered.length >= BUSY ? leavesOf(bytes) : undefined;
                this.#ask({ kind: 'piece', bytes, leaves }, [bytes.buffer]).then(memory => this.#usedPieces.push(memory), () => undefined);
                while (this.#unanswered.length >= MAX_QUEUED)
                    await this.#unanswered[0]?.promise;
                signal?.throwIfAborted();
            }
            return await this.#ask({ kind: 'close' });
        }
        catch (error) {
            await this.#ask({ kind: 'close' }).catch(() => undefined);
            throw this.#failure ?? error;
        }
    }
    async stop() {
        await this.#worker.terminate();
    }
    #ask(order, memory = []) {
        if (this.#failure)
            return Promise.reject(this.#failure);
        const answer = Promise.withResolvers();
        this.#unanswered.push(answer);
        this.#worker.postMessage(order, memory);
        return answer.promise;
    }
    #fail(error) {
        this.#failure ??= error;
        for (const { reject } of this.#unanswered.splice(0))
            reject(this.#failure);
    }
}
async function withHashingThread(bytes, use) {
    const thread = bytes >= WORTH_A_THREAD && (0,external_node_os_.availableParallelism)() > 1 ? new HashingThread() : undefined;
    try {
        return await use(thread);
    }
    finally {
        await thread?.stop();
    }
}
function workerScript() {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    return new URL(`./hashing-worker.${extension}`, import.meta.url);
}

;// CONCATENATED MODULE: ./build/src/pipeline/ciphertext-memory.js

async function recallCiphertext(memory, key) {
    const found = await memory.recall(nameOf(key));
    if (!found)
        return undefined;
    const { seal, ...ciphertext } = found;
    return seal === sealOf(key, ciphertext) ? ciphertext : undefined;
}
async function rememberCiphertext(memory, key, { cid, checksum, size }) {
    await memory.remember(nameOf(key), { cid, checksum, size, seal: sealOf(key, { cid, checksum, size }) });
}
function nameOf(key) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update('confidential-task/v1/memory-name').digest('hex');
}
function sealOf(key, { cid, checksum, size }) {
    return (0,external_node_crypto_.createHmac)('sha256', key)
        .update(`confidential-task/v1/memory-seal\n${cid}\n${checksum}\n${size}`)
        .digest('hex');
}

;// CONCATENATED MODULE: ./build/src/pipeline/encrypt.js










async function encrypt(context, input) {
    const { reporter } = context;
    const { root, tempDir, memory } = input;
    const plain = await preparePlaintext(context, input);
    return withHashingThread(plain.before.size, async (thread) => {
        const { key, iv } = deriveInputKey(root, plain.digest ?? (await digestOf(context, plain, root)));
        reporter.secret(key);
        const secret = key.toString('base64');
        const destination = external_node_path_.join(tempDir, 'inputs.enc');
        const known = memory && (await recallCiphertext(memory, key));
        if (known)
            reporter.info('The input is unchanged: an earlier run encrypted it.');
        if (known && plain.isBundle)
            await (0,promises_.unlink)(plain.path);
        const ciphertext = known ?? (await encryptPlaintext(context, plain, destination, { key, iv, thread }));
        const file = async () => {
            if ((0,external_node_fs_.existsSync)(destination))
                return destination;
            const again = plain.isBundle ? await preparePlaintext(context, input) : plain;
            const { checksum } = await encryptPlaintext(context, again, destination, { key, iv });
            if (checksum !== ciphertext.checksum)
                throw await changedMeanwhile(destination);
            return destination;
        };
        return { ...ciphertext, secret, remembered: known !== undefined, file };
    });
}
async function preparePlaintext({ reporter, signal }, { files, root, tempDir }) {
    const [only] = files;
    if (only && files.length === 1)
        return { path: only.path, before: await (0,promises_.stat)(only.path), isBundle: false };
    const bundle = external_node_path_.join(tempDir, 'inputs.zip');
    const hasher = new ContentHasher(root);
    await packInputs(files, bundle, {
        signal,
        onBytes: bytes => hasher.update(bytes),
        onProgress: (done, total) => reporter.progress({ label: 'packing', done, total }),
    });
    return { path: bundle, before: await (0,promises_.stat)(bundle), isBundle: true, digest: hasher.digest() };
}
function digestOf({ reporter, signal }, plain, root) {
    const total = plain.before.size;
    const onProgress = (done) => reporter.progress({ label: 'reading', done, total });
    return contentDigest(plain.path, root, { signal, onProgress });
}
async function encryptPlaintext({ reporter, signal }, plain, destination, how) {
    const total = ciphertextSize(plain.before.size);
    const onProgress = (done) => reporter.progress({ label: 'encrypting', done, total });
    const made = await encryptDataset({ ...how, source: plain.path, destination, signal, onProgress });
    const after = await (0,promises_.stat)(plain.path);
    const { size, mtimeMs, ino } = plain.before;
    if (size !== after.size || mtimeMs !== after.mtimeMs || ino !== after.ino)
        throw await changedMeanwhile(destination);
    if (plain.isBundle)
        await (0,promises_.unlink)(plain.path);
    return made;
}
async function changedMeanwhile(encrypted) {
    await (0,promises_.unlink)(encrypted);
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'A file of `inputs` changed while the step ran.',
        why: 'It has other content now than when it was first read.',
        fix: 'Let no other step or process write to the inputs of this step, and run again.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/abortable.js
var abortable = __webpack_require__(72170);
;// CONCATENATED MODULE: ./build/src/iexec/dataset-offers.js


const MAX_ORDERS = 200;
async function findDatasetOrder({ market, hub, request, signal, }) {
    const { dataset, volume } = request;
    const info = await (0,abortable/* untilAborted */.E)(hub.dataset(dataset), signal);
    if (!info)
        throw noOrder(dataset, 'No dataset is registered at this address.');
    const any = { app: 'any', requester: 'any', workerpool: 'any' };
    let seen = 0;
    for await (const published of market.datasetOrders({ dataset, minVolume: volume, ...any }, signal)) {
        if (published.order.datasetprice > request.datasetmaxprice || ++seen > MAX_ORDERS)
            break;
        if (await (0,abortable/* untilAborted */.E)(serves(hub, published, request, info.owner), signal))
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

// EXTERNAL MODULE: ./build/src/iexec/deal.js
var iexec_deal = __webpack_require__(75748);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
;// CONCATENATED MODULE: ./build/src/iexec/balance-too-small.js


function balanceTooSmall({ address, price, stake, held, token, deposit }) {
    const missing = price - stake;
    const forbidden = deposit === 'never' ? ', which `deposit: never` forbids to use' : '';
    return new task_error/* TaskError */.Ik('BALANCE_TOO_SMALL', {
        what: 'The wallet in `wallet` cannot pay for the run.',
        why: `The run costs ${(0,amount.formatRlc)(price)}; ${address} has ${(0,amount.formatRlc)(stake)} on its iExec account and ` +
            `${(0,amount.formatRlc)(held)} in the wallet${forbidden}.`,
        fix: howToPay(),
    });
    function howToPay() {
        if (deposit === 'auto')
            return `Send ${(0,amount.formatRlc)(missing - held)} more (token ${token}) to ${address}.`;
        const first = held < missing ? `Send ${(0,amount.formatRlc)(missing - held)} more to ${address}, then deposit` : 'Deposit';
        return `${first} ${(0,amount.formatRlc)(missing)} from the wallet into its iExec account yourself, or set \`deposit: auto\`.`;
    }
}

// EXTERNAL MODULE: ./build/src/iexec/ids.js
var ids = __webpack_require__(6066);
// EXTERNAL MODULE: ./build/src/iexec/abi.js
var abi = __webpack_require__(16874);
// EXTERNAL MODULE: ./build/src/iexec/orders.js
var orders = __webpack_require__(38875);
// EXTERNAL MODULE: ./build/src/iexec/revert.js
var revert = __webpack_require__(74296);
;// CONCATENATED MODULE: ./build/src/iexec/match-calls.js




function matchCall(hub, { offer, datasetOrder = orders/* NULL_DATASET_ORDER */.Y1, request, }) {
    const data = abi/* HUB_ABI */.zr.encodeFunctionData('matchOrders', [
        (0,orders/* toContractOrder */.OB)('app', offer.appOrder),
        (0,orders/* toContractOrder */.OB)('dataset', datasetOrder),
        (0,orders/* toContractOrder */.OB)('workerpool', offer.workerpoolOrder),
        (0,orders/* toContractOrder */.OB)('request', request),
    ]);
    return { to: hub.address, data };
}
function depositCall(token, hub, amount, data) {
    return { to: token, data: abi/* TOKEN_ABI */.pB.encodeFunctionData('approveAndCall', [hub, amount, data]) };
}
async function refusalOf(hub, call, from) {
    try {
        await hub.provider.call({ ...call, from });
        return undefined;
    }
    catch (error) {
        const refusal = (0,revert/* readRefusal */.n)(error);
        if (!refusal)
            throw error;
        return refusal;
    }
}
async function canDepositAndMatch(hub, atomic, token, gap, from) {
    const nonsense = depositCall(token, hub.address, gap, '0xffffffff');
    const [real, control] = await Promise.all([refusalOf(hub, atomic, from), refusalOf(hub, nonsense, from)]);
    if (real?.stakeTooSmall || real?.matchCode)
        throw matchRefused(real);
    return real === undefined && control !== undefined;
}
function ownOrderUsedUp(order, deal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: `The ${order} of this purchase is used up or cancelled, but the hub shows no deal ${deal}, which is the only one that it can make.`,
        fix: 'If the wallet cancelled the order, choose another `idempotency-key`. Otherwise the RPC endpoint hides the deal or lags behind: run again, with another one in `rpc-url`.',
    });
}
function matchRefused(refusal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: refusal ? `It says why: ${refusal.text}.` : 'There is no offer to match the request with.',
        fix: 'Run again, so that fresh offers are chosen; orders on the market can be taken or cancelled at any time.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/request-order.js
var request_order = __webpack_require__(68340);
// EXTERNAL MODULE: ./build/src/iexec/transactions.js + 2 modules
var transactions = __webpack_require__(86155);
;// CONCATENATED MODULE: ./build/src/iexec/match-orders.js











const MAX_ROUNDS = 8;
const CROWD_MS = 600_000;
const LOOKS_FOR_MINED = 20;
async function buyDeal(input) {
    const { hub, request, signal } = input;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const id = (0,ids/* dealId */.Y2)((0,orders/* hashOrder */.VN)('request', request, domain), 0n);
    const nonce = () => hub.provider.getTransactionCount(request.requester, 'latest');
    const crowdEnd = Date.now() + CROWD_MS;
    let lastFailure;
    for (let rounds = 0; rounds < MAX_ROUNDS && Date.now() < crowdEnd;) {
        const [existing, before] = await (0,abortable/* untilAborted */.E)(Promise.all([hub.deal(id), nonce()]), signal);
        if (existing)
            return madeDeal(existing);
        let acted = false;
        try {
            const { match, deposit } = await actOnce(input, id);
            if (match !== undefined)
                return madeDeal(await seeDeal(input, id, match), match);
            acted = deposit !== undefined;
        }
        catch (error) {
            const refusal = (0,revert/* readRefusal */.n)(error);
            if ((0,task_error/* isTaskError */.Oj)(error, 'MATCH_REFUSED'))
                return madeDeal(await explainRefusal(input, id, error));
            if (!refusal && !(error instanceof transactions/* RevertedTransaction */.u))
                throw error;
            lastFailure = error instanceof transactions/* RevertedTransaction */.u ? error : matchRefused(refusal);
            acted = error instanceof transactions/* RevertedTransaction */.u;
            await (0,abortable/* pause */.v)((input.pollMs ?? 1000) * Math.random(), signal);
        }
        if (acted || (await (0,abortable/* untilAborted */.E)(nonce(), signal)) <= before)
            rounds += 1;
    }
    throw lastFailure ?? tooManyRounds();
}
async function explainRefusal(input, id, refusal) {
    const { hub, request, datasetOrder, signal } = input;
    const made = await (0,abortable/* untilAborted */.E)(hub.deal(id), signal);
    if (made)
        return made;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const requestUsed = await hub.consumed((0,orders/* hashOrder */.VN)('request', request, domain));
    if (requestUsed >= request.volume) {
        const deal = await untilSeen(() => hub.deal(id), input);
        if (deal)
            return deal;
        throw ownOrderUsedUp('request order', id);
    }
    const isOurs = datasetOrder?.salt === (0,request_order/* datasetOrderSalt */.ZO)((0,orders/* hashOrder */.VN)('request', request, domain));
    if (datasetOrder && isOurs) {
        const used = await hub.consumed((0,orders/* hashOrder */.VN)('dataset', datasetOrder, domain));
        if (used >= datasetOrder.volume)
            throw ownOrderUsedUp('order of the dataset', id);
    }
    throw refusal;
}
async function seeDeal({ hub, signal, pollMs }, id, txHash) {
    const deal = await untilSeen(() => hub.deal(id), { signal, pollMs });
    if (!deal)
        throw notSeen('the deal', txHash);
    return deal;
}
async function untilSeen(look, { signal, pollMs = 1000 }) {
    for (let looks = 0; looks < LOOKS_FOR_MINED; looks++) {
        const seen = await look();
        if (seen !== undefined)
            return seen;
        await (0,abortable/* pause */.v)(pollMs, signal);
    }
    return undefined;
}
async function actOnce(input, id) {
    const { hub, wallet, note, onSend, signal } = input;
    const { offer, call, gap, account: before } = await (0,abortable/* untilAborted */.E)(chooseOffer(input), signal);
    const dealExists = async () => (await hub.deal(id)) !== undefined;
    const options = { ...sendOptions(input), isDone: dealExists };
    if (gap === 0n) {
        note?.(`Buying from worker pool ${offer.workerpoolOrder.workerpool} for ${(0,amount.formatRlc)(offer.price)}.`);
        return {
            match: (await (0,transactions/* sendTransaction */.v)(wallet, call, { ...options, onSend, label: 'the deal' })).receipt?.hash,
        };
    }
    await (0,abortable/* untilAborted */.E)(assertAffordable(input, gap, offer.price), signal);
    const accountChange = async () => {
        const { stake, locked } = await hub.account(wallet.address);
        return stake !== before.stake || locked !== before.locked ? 'account' : undefined;
    };
    const { token } = await hub.configuration();
    const atomic = depositCall(token, hub.address, gap, call.data);
    if (await (0,abortable/* untilAborted */.E)(canDepositAndMatch(hub, atomic, token, gap, wallet.address), signal)) {
        note?.(`Depositing ${(0,amount.formatRlc)(gap)} and buying from ${offer.workerpoolOrder.workerpool} in one transaction.`);
        const { receipt } = await (0,transactions/* sendTransaction */.v)(wallet, atomic, {
            ...options,
            onSend,
            label: 'the deposit and the deal',
        });
        const effect = async () => ((await dealExists()) ? 'deal' : await accountChange());
        const seen = receipt && (await untilSeen(effect, input));
        if (receipt && !seen)
            throw notSeen('the deal', receipt.hash);
        return seen === 'deal' ? { match: receipt?.hash } : { deposit: receipt?.hash };
    }
    note?.(`Depositing ${(0,amount.formatRlc)(gap)} into the wallet’s iExec account.`);
    const enough = async () => (await hub.account(wallet.address)).stake >= offer.price || dealExists();
    const deposit = depositCall(token, hub.address, gap, '0x');
    const { receipt } = await (0,transactions/* sendTransaction */.v)(wallet, deposit, {
        ...options,
        isDone: enough,
        label: 'the deposit',
    });
    if (receipt && !(await untilSeen(accountChange, input)))
        throw notSeen('the deposit', receipt.hash);
    return { deposit: receipt?.hash };
}
async function chooseOffer(input) {
    const { hub, offers, request } = input;
    const reading = hub.account(request.requester);
    let refusal;
    for (const offer of offers) {
        const call = matchCall(hub, { ...input, offer });
        const [account, answer] = await Promise.all([reading, refusalOf(hub, call, request.requester)]);
        refusal = answer;
        const gap = offer.price > account.stake ? offer.price - account.stake : 0n;
        if (!refusal || (refusal.stakeTooSmall && gap > 0n))
            return { offer, call, gap, account };
    }
    throw matchRefused(refusal);
}
async function assertAffordable({ hub, wallet, deposit }, gap, price) {
    const { address } = wallet;
    const [held, { token }] = await Promise.all([hub.rlcBalance(address), hub.configuration()]);
    if (deposit === 'auto' && held >= gap)
        return;
    throw balanceTooSmall({ address, price, stake: price - gap, held, token, deposit });
}
function sendOptions({ signal, timeoutMs, pollMs }) {
    return {
        signal,
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(pollMs !== undefined && { pollMs }),
    };
}
function madeDeal(deal, txHash) {
    return {
        dealId: deal.id,
        taskIds: (0,iexec_deal/* dealTaskIds */.iy)(deal),
        deal,
        ...(txHash !== undefined && { txHash }),
        price: (0,iexec_deal/* dealPrice */.Yb)(deal),
        workerpool: deal.workerpool.pointer,
    };
}
function notSeen(label, hash) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The chain does not show ${label}.`,
        why: `The RPC endpoint has a receipt of transaction ${hash}, and nothing of what that did.`,
        fix: 'Run again, with another RPC endpoint (`rpc-url`) if it persists: the chain is read first, and nothing is bought twice.',
    });
}
function tooManyRounds() {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal could not be made.',
        why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
        fix: 'Let fewer jobs use the wallet at the same time (a `concurrency` group does it), then run again.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/tag.js
var tag = __webpack_require__(34016);
;// CONCATENATED MODULE: ./build/src/pipeline/signing-gate.js




function assertMandate(request, parties, mandate) {
    const wrong = [
        ...checkDomain(request, mandate.domain),
        ...checkOrder(request, parties, mandate.order),
        ...mandate.offers.flatMap(offer => checkOffer(mandate.order, offer)),
        ...checkDataset(request, mandate.order, mandate.datasetOrder),
    ];
    if (wrong.length === 0)
        return;
    throw new task_error/* TaskError */.Ik('ORDER_MISMATCH', {
        what: 'The order that was about to be signed is not the one that the inputs ask for.',
        why: `These differ: ${[...new Set(wrong)].join(', ')}.`,
        fix: 'The order was not signed and nothing was bought; please report this with the log of the step.',
    });
}
function checkDomain({ network }, { chainId, verifyingContract }) {
    return differing({
        'chain of the signature': chainId === BigInt(network.chainId),
        'hub of the signature': verifyingContract === network.hub,
    });
}
function checkOrder(request, parties, order) {
    return differing({
        app: order.app === request.app,
        dataset: order.dataset === parties.dataset,
        workerpool: order.workerpool === (request.workerpool ?? addresses/* ZeroAddress */.j),
        requester: order.requester === parties.requester,
        beneficiary: order.beneficiary === parties.beneficiary,
        category: order.category === BigInt(request.category),
        'app-max-price': order.appmaxprice >= 0n && order.appmaxprice <= request.appMaxPrice,
        'price of the dataset': order.datasetmaxprice === 0n,
        'max-price': order.workerpoolmaxprice >= 0n && order.appmaxprice + order.workerpoolmaxprice <= request.maxPrice,
        'number of tasks': order.volume === 1n,
        tag: order.tag === tag/* TEE_TDX_TAG */.$R,
        callback: order.callback === addresses/* ZeroAddress */.j,
        params: (0,external_node_util_.isDeepStrictEqual)(parse(order.params), paramsOf(request)),
    });
}
function checkOffer(order, { appOrder, workerpoolOrder, price }) {
    return differing({
        'app of the offer': appOrder.app === order.app,
        'price of the app': appOrder.appprice <= order.appmaxprice,
        'price of the worker pool': workerpoolOrder.workerpoolprice <= order.workerpoolmaxprice,
        'price of the offer': price === appOrder.appprice + workerpoolOrder.workerpoolprice,
        'category of the offer': workerpoolOrder.category === order.category,
        'tag of the offer': (0,tag/* tagContains */.I6)(workerpoolOrder.tag, order.tag),
    });
}
function checkDataset({ dataset }, order, datasetOrder) {
    const own = dataset === undefined ? datasetOrder : undefined;
    return differing({
        'dataset of its order': (datasetOrder?.dataset ?? addresses/* ZeroAddress */.j) === order.dataset,
        'price of the dataset': (datasetOrder?.datasetprice ?? 0n) === 0n,
        'app that may use the dataset': own === undefined || own.apprestrict === order.app,
        'wallet that may use the dataset': own === undefined || own.requesterrestrict === order.requester,
        'uses of the dataset': own === undefined || own.volume === order.volume,
    });
}
function paramsOf({ args, inputFiles, secrets }) {
    return {
        iexec_result_encryption: true,
        iexec_result_storage_provider: 'ipfs',
        ...(args && { iexec_args: args }),
        ...(inputFiles.length > 0 && { iexec_input_files: inputFiles }),
        ...(Object.keys(secrets).length > 0 && { iexec_secrets: secrets }),
    };
}
function parse(params) {
    try {
        return JSON.parse(params);
    }
    catch {
        return undefined;
    }
}
function differing(checks) {
    return Object.keys(checks).filter(name => !checks[name]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/order.js







function attach({ dealId, taskId }, deal) {
    return { dealId, taskId, workerpool: deal.workerpool.pointer, price: (0,iexec_deal/* dealPrice */.Yb)(deal) };
}
async function grantDataset({ services, signal }, { requestOrder }, { requester, own }) {
    if (requestOrder.dataset === addresses/* ZeroAddress */.j)
        return undefined;
    if (!own)
        return findDatasetOrder({ ...services, request: requestOrder, signal });
    const { domain } = await services.hub.configuration();
    return (0,orders/* signOrder */.Ub)('dataset', (0,request_order/* buildDatasetOrder */.x$)(requestOrder, domain), domain, requester);
}
async function order(context, input) {
    const { services, reporter, signal } = context;
    const { purchase, requester, request } = input;
    const { domain } = await services.hub.configuration();
    const { requestOrder } = purchase;
    const { parties, offers, datasetOrder, onSend } = input;
    assertMandate(request, parties, { order: requestOrder, domain, offers, datasetOrder });
    const bought = await buyDeal({
        hub: services.hub,
        wallet: requester.connect(services.provider),
        request: await (0,orders/* signOrder */.Ub)('request', requestOrder, domain, requester),
        datasetOrder,
        offers,
        deposit: request.deposit,
        onSend,
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

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/crypto/keccak.js + 2 modules
var keccak = __webpack_require__(58479);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/address/contract-address.js
var contract_address = __webpack_require__(58645);
// EXTERNAL MODULE: ./build/src/iexec/multiaddr.js
var iexec_multiaddr = __webpack_require__(54290);
;// CONCATENATED MODULE: ./build/src/iexec/dataset-registry.js



function predictDatasetAddress(entry, { datasetRegistry, proxyCodeHash }) {
    const initializer = abi/* DATASET_ABI */.Qo.encodeFunctionData('initialize', [
        entry.name,
        (0,iexec_multiaddr/* encodeMultiaddr */.r)(entry.location),
        entry.checksum,
    ]);
    const salt = (0,keccak/* keccak256 */.S)((0,data/* concat */.xW)([initializer, entry.owner]));
    return (0,contract_address/* getCreate2Address */.N)(datasetRegistry, salt, proxyCodeHash);
}
function createDatasetCall(entry, { datasetRegistry }) {
    const args = [entry.owner, entry.name, (0,iexec_multiaddr/* encodeMultiaddr */.r)(entry.location), entry.checksum];
    return { to: datasetRegistry, data: abi/* REGISTRY_ABI */.JN.encodeFunctionData('createDataset', args) };
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/address/address.js
var address = __webpack_require__(94824);
// EXTERNAL MODULE: ./build/src/iexec/contract-reader.js
var contract_reader = __webpack_require__(31902);
;// CONCATENATED MODULE: ./build/src/iexec/owned-datasets.js






const BATCH = 100;
async function ownedDatasets(hub, { owner, checksum, signal, most = 10_000, patienceMs = 120_000 }) {
    const { datasetRegistry: to } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const ask = (method, args) => (0,contract_reader/* readContract */.J)(hub.provider, { to, abi: abi/* REGISTRY_ABI */.JN, method, args });
    const startedAt = performance.now();
    const [count] = await (0,abortable/* untilAborted */.E)(ask('balanceOf', [owner]), signal);
    if (count > BigInt(most))
        throw endless(owner, `which are more than the ${most} that are looked through`, count);
    const found = [];
    for (let first = 0; first < Number(count); first += BATCH) {
        if (performance.now() - startedAt > patienceMs)
            throw endless(owner, `and after ${patienceMs / 1000} s only ${first} of them had been read`, count);
        const indexes = Array.from({ length: Math.min(BATCH, Number(count) - first) }, (_, step) => first + step);
        const datasets = Promise.all(indexes.map(async (index) => {
            const [tokenId] = await ask('tokenOfOwnerByIndex', [owner, index]);
            return readDataset(hub, `0x${BigInt(tokenId).toString(16).padStart(40, '0')}`);
        }));
        found.push(...(await (0,abortable/* untilAborted */.E)(datasets, signal)).filter(dataset => dataset.checksum === checksum));
    }
    return found;
}
async function readDataset(hub, pointer) {
    const read = { to: hub.address, abi: abi/* HUB_ABI */.zr, method: 'viewDataset', args: [pointer] };
    const [{ owner, name, multiaddr, checksum }] = await (0,contract_reader/* readContract */.J)(hub.provider, read);
    return { address: (0,address/* getAddress */.b)(pointer), owner, name, location: (0,iexec_multiaddr/* decodeMultiaddr */.F)(multiaddr), checksum };
}
function endless(owner, why, count) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The datasets of the wallet cannot all be looked through.',
        why: `The registry has ${count} in the name of ${owner}, ${why}.`,
        fix: 'Use `storage: ipfs`, or say in `storage-public-url` where the file can be read: then nothing has to be searched for.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/dataset-plan.js



const DATASET_NAME = 'confidential-task input';
async function planDataset({ services }, input, { owner, location }) {
    const configuration = await services.hub.configuration();
    const expected = services.inputs.locationOf(input);
    const entry = {
        owner,
        name: location === undefined || location === expected ? DATASET_NAME : sealedName(input, location),
        location: location ?? expected,
        checksum: input.checksum,
    };
    return { address: predictDatasetAddress(entry, configuration), entry };
}
async function knownDatasets(context, input, owner) {
    const { services, signal } = context;
    const { hub, inputs } = services;
    const planned = await planDataset(context, input, { owner });
    if (!inputs.choosesLocation)
        return [planned];
    const owned = await ownedDatasets(hub, { owner, checksum: input.checksum, signal });
    const ours = owned.filter(({ name, location }) => name === sealedName(input, location));
    return [
        planned,
        ...ours.map(({ address, name, location, checksum }) => ({
            address,
            entry: { owner, name, location, checksum },
        })),
    ];
}
function sealedName({ secret }, location) {
    const seal = (0,external_node_crypto_.createHmac)('sha256', Buffer.from(secret, 'base64'))
        .update(`confidential-task/v1/location-seal\n${location}`)
        .digest('hex');
    return `${DATASET_NAME} ${seal.slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./build/src/pipeline/protect.js


const NEW_DATASET_PATIENCE_MS = 60_000;
const KNOWN_DATASET_PATIENCE_MS = 10_000;
async function protect({ services, reporter, signal }, { dataset, input, requester }) {
    const configuration = await services.hub.configuration();
    const isDone = () => services.hub.isRegistered(configuration.datasetRegistry, dataset.address);
    const known = await isDone();
    if (known) {
        reporter.info(`The dataset ${dataset.address} is registered already.`);
    }
    else {
        const call = createDatasetCall(dataset.entry, configuration);
        const options = { label: 'the registration of the dataset', isDone, signal };
        await (0,transactions/* sendTransaction */.v)(requester.connect(services.provider), call, options);
        reporter.info(`Registered the dataset ${dataset.address}.`);
    }
    await services.sms.pushDatasetSecret(dataset.address, input.secret, requester, {
        patienceMs: known ? KNOWN_DATASET_PATIENCE_MS : NEW_DATASET_PATIENCE_MS,
        onWait: () => reporter.info('The Secret Management Service does not take its key yet; it is pushed again for a while.'),
        signal,
    });
    reporter.info('Its key is with the Secret Management Service, which gives it to attested enclaves only.');
}

// EXTERNAL MODULE: ./build/src/iexec/claim.js
var claim = __webpack_require__(82324);
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

;// CONCATENATED MODULE: ./build/src/pipeline/dead-task.js

const HAND_ON_MS = 6_000;
const RETURN_MS = 30_000;
const LEAST_PAUSE_MS = 500;
const MAX_LOOKS = 4;
const waitByTimer = (milliseconds, signal) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal });
class AttemptWatch {
    #doubted;
    look(news) {
        if (!news)
            return { doubtful: false, dead: false, patienceMs: 0 };
        const count = news.noneLeft ? news.attempts.length : undefined;
        const dead = count !== undefined && count === this.#doubted;
        this.#doubted = count;
        return { doubtful: news.noneLeft, dead, patienceMs: news.noneLeft ? patienceWith(news) : 0 };
    }
}
function patienceWith({ attempts }) {
    if (attempts.some(({ state }) => state === 'WORKER_LOST'))
        return RETURN_MS;
    const { exitCode = 0 } = attempts.at(-1) ?? {};
    return exitCode === 0 ? HAND_ON_MS : 0;
}
async function isDeadAtPool({ services, signal }, workerpool, taskId, wait = waitByTimer) {
    const scheduler = await services.schedulerOf(workerpool).catch(() => undefined);
    const watch = new AttemptWatch();
    for (let looks = 1; looks <= MAX_LOOKS; looks++) {
        const news = await scheduler?.taskStatus(taskId, signal).catch(() => undefined);
        if (news?.gaveUp)
            return true;
        const { doubtful, dead, patienceMs } = watch.look(news);
        if (dead)
            return true;
        if (!doubtful)
            return false;
        await wait(Math.max(patienceMs, LEAST_PAUSE_MS), signal);
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/pipeline/locate-purchase.js







const MAX_GENERATIONS = 50;
async function locatePurchase(context, request, parties) {
    const { services, reporter } = context;
    const { domain } = await services.hub.configuration();
    let failed;
    for (let generation = 0; generation < MAX_GENERATIONS; generation++) {
        const requestOrder = (0,request_order/* buildRequestOrder */.Gc)({
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
        const deal = (0,ids/* dealId */.Y2)((0,orders/* hashOrder */.VN)('request', requestOrder, domain), 0n);
        const purchase = {
            requestOrder,
            dealId: deal,
            taskId: (0,ids/* taskId */.BS)(deal, 0n),
            ...(failed && { failed }),
        };
        const found = await services.hub.deal(deal);
        if (!found)
            return purchase;
        const task = await services.hub.task(purchase.taskId);
        const failure = await terminalFailure(task, found);
        if (failure === undefined) {
            reporter.info(`This run bought deal ${deal} before; it is picked up and not paid again.`);
            return { ...purchase, deal: found };
        }
        reporter.info(`Deal ${deal} of an earlier attempt ${failure}.`);
        if (request.retry === 'never') {
            throw new task_error/* TaskError */.Ik('TASK_FAILED', {
                what: 'An earlier attempt of this run bought a task that failed.',
                why: `Deal ${deal} ${failure}, and \`retry: never\` forbids to buy another.`,
                fix: 'Find out why from the log of that attempt; to buy again, set `retry: after-failure` or start a new run.',
            });
        }
        failed = { ...purchase, deal: found };
    }
    throw new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `This run has failed ${MAX_GENERATIONS} times.`,
        why: 'Each attempt bought a task, and each task failed for good.',
        fix: 'Find out why from the log of an attempt, then run again with another `idempotency-key`.',
    });
    async function terminalFailure(task, bought) {
        if (task.status === 'COMPLETED')
            return undefined;
        if (task.status === 'FAILED')
            return 'failed and was refunded';
        if ((await (0,claim/* findClaimableTasks */.W)(services.hub, [bought.id])).length > 0)
            return 'ran past its final deadline and can be claimed back by the `sweep` action';
        const dead = await isDeadAtPool(context, bought.workerpool.pointer, task.id);
        return dead ? 'failed at the worker pool' : undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/targets.js



async function locateTargets(context, { request, identities, input }) {
    const owner = identities.requester.address;
    const locate = async (dataset) => {
        const parties = {
            requester: owner,
            beneficiary: request.beneficiary ?? identities.beneficiary.address,
            dataset: dataset?.address ?? request.dataset ?? addresses/* ZeroAddress */.j,
        };
        return { dataset, parties, purchase: await locatePurchase(context, request, parties) };
    };
    const [first, ...others] = input ? await knownDatasets(context, input, owner) : [undefined];
    const targets = [await locate(first)];
    for (const dataset of others)
        targets.push(await locate(dataset));
    return targets;
}
function mostAdvanced(targets) {
    return (targets.find(({ purchase }) => purchase.deal) ??
        targets.findLast(({ purchase }) => purchase.failed) ??
        targets[0]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/upload.js


async function upload({ services, reporter, signal }, input, { locations, memory }) {
    const { inputs } = services;
    const { size, remembered } = input;
    const told = (label) => (done) => reporter.progress({ label, done, total: size });
    let place;
    for (const location of locations) {
        if (!(await inputs.serves(input, location, { signal, onProgress: told('checking') })))
            continue;
        place = location;
        reporter.info(`The encrypted input is at ${place} already.`);
        break;
    }
    if (place === undefined) {
        const file = await input.file();
        place = await inputs.upload(file, input, { signal, onProgress: told('uploading') });
        reporter.info(`Uploaded ${size} bytes of ciphertext to ${place}.`);
        await (0,promises_.unlink)(file);
    }
    if (memory && !remembered)
        await rememberCiphertext(memory, Buffer.from(input.secret, 'base64'), input);
    return place;
}

;// CONCATENATED MODULE: ./build/src/pipeline/place-input.js






async function placeInput(context, place) {
    const { services, reporter, signal } = context;
    const { input, targets, identities, memory, decided, circumstances } = place;
    const { requester } = identities;
    const locations = targets.flatMap(({ dataset }) => dataset?.entry.location ?? []);
    const location = await reporter.stage('Upload', async () => {
        const uploaded = await upload(context, input, { locations, memory });
        if (!decided)
            await requireFetchableInput(context, { location: uploaded, size: input.size }, circumstances);
        return uploaded;
    });
    const known = targets.find(({ dataset }) => dataset?.entry.location === location);
    if (decided && !known)
        throw movedAway();
    const dataset = known?.dataset ?? (await planDataset(context, input, { owner: requester.address, location }));
    await reporter.stage('Protect', () => protect(context, { dataset, input, requester }));
    if (known && (decided || !services.inputs.choosesLocation))
        return known;
    const now = await locateTargets(context, place);
    const bought = now.find(({ purchase }) => purchase.deal);
    if (bought)
        return bought;
    for (const target of now) {
        if (!target.dataset)
            continue;
        if (target.dataset.address === dataset.address)
            return target;
        if (locations.includes(target.dataset.entry.location))
            continue;
        if (await services.inputs.serves(input, target.dataset.entry.location, { signal })) {
            await reporter.stage('Protect', () => protect(context, { dataset: target.dataset ?? dataset, input, requester }));
            return target;
        }
    }
    throw new Error(`the dataset ${dataset.address} was registered and is not in the registry`);
}
function movedAway() {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The input is gone from where it was bought with.',
        why: 'The chain took the purchase back, and the file server no longer has the file at the same URL.',
        fix: 'Run again: all that was bought is looked for, and not bought twice.',
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/preflight.js + 2 modules
var preflight = __webpack_require__(48405);
// EXTERNAL MODULE: ./build/src/iexec/app-lock.js
var app_lock = __webpack_require__(33019);
;// CONCATENATED MODULE: ./build/src/pipeline/require-app-lock.js

async function requireAppLock({ services: { hub } }, { app, appLock, network }) {
    if (!appLock)
        return;
    (0,app_lock/* assertAppLocked */.I9)(appLock, (0,app_lock.lockOf)(await hub.currentApp(app), network.chainId));
}

;// CONCATENATED MODULE: ./build/src/pipeline/require-funds.js


const GAS_UNITS = 2000000n;
async function requireFunds({ services: { hub, provider } }, { deposit, network }, { offers, address }) {
    const [cheapest] = offers;
    if (!cheapest)
        return;
    const [{ token }, { stake }, gas, fees] = await Promise.all([
        hub.configuration(),
        hub.account(address),
        provider.getBalance(address),
        provider.getFeeData(),
    ]);
    const wanted = GAS_UNITS * (fees.maxFeePerGas ?? fees.gasPrice ?? 0n);
    if (gas < wanted) {
        throw new task_error/* TaskError */.Ik('GAS_TOO_SMALL', {
            what: 'The wallet in `wallet` cannot pay for gas.',
            why: `${address} holds ${gas} wei, and the run's transactions may need up to ${wanted} wei.`,
            fix: `Send some of the native coin of ${network.name} to ${address}.`,
        });
    }
    const { price } = cheapest;
    if (stake >= price)
        return;
    const held = await hub.rlcBalance(address);
    if (deposit === 'auto' && stake + held >= price)
        return;
    throw balanceTooSmall({ address, price, stake, held, token, deposit });
}

// EXTERNAL MODULE: ./build/src/iexec/clock.js
var iexec_clock = __webpack_require__(94582);
// EXTERNAL MODULE: ./build/src/iexec/offers.js + 3 modules
var iexec_offers = __webpack_require__(96607);
;// CONCATENATED MODULE: ./build/src/pipeline/duration-text.js
function durationText(milliseconds) {
    const minutes = Math.round(milliseconds / 60_000);
    if (milliseconds < 59_500)
        return `${Math.round(milliseconds / 1_000)} s`;
    const parts = [Math.floor(minutes / 60), minutes % 60];
    return [parts[0] ? `${parts[0]} h` : '', parts[1] ? `${parts[1]} min` : ''].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./build/src/pipeline/shop.js






const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15_000;
const LEAST_LOOK_MS = 20_000;
const MAY_APPEAR = new Set(['APP_NO_ORDER', 'WORKERPOOL_NO_ORDER', 'PRICE_ABOVE_CAP']);
async function shop({ services, reporter, signal }, { requestOrder }, { orderTimeoutMs, datasetOrder, leastLookMs = LEAST_LOOK_MS, clock = iexec_clock/* MACHINE_CLOCK */.f }) {
    const deadline = clock.now() + orderTimeoutMs;
    let pauseMs = FIRST_PAUSE_MS;
    let nothing;
    for (;;) {
        const limit = nothing && AbortSignal.timeout(Math.max(deadline - clock.now(), leastLookMs));
        const look = limit ? AbortSignal.any([signal, limit]) : signal;
        try {
            const offers = await (0,abortable/* untilAborted */.E)((0,iexec_offers/* findOffers */.F)({ ...services, request: requestOrder, datasetOrder, signal: look }), look);
            const [best] = offers;
            if (best) {
                reporter.info(`The cheapest of ${offers.length} offers costs ${(0,amount.formatRlc)(best.price)}, by ${best.workerpoolOrder.workerpool}.`);
            }
            return offers;
        }
        catch (error) {
            signal.throwIfAborted();
            if (nothing && limit?.aborted)
                throw waitedInVain(nothing, orderTimeoutMs);
            if (!(0,task_error/* isTaskError */.Oj)(error))
                throw error;
            if (MAY_APPEAR.has(error.code))
                nothing = error;
            else if (!nothing || error.kind !== 'service')
                throw error;
            if (clock.now() >= deadline)
                throw orderTimeoutMs > 0 ? waitedInVain(nothing, orderTimeoutMs) : nothing;
            reporter.info(`${error.what} Looking again for up to ${durationText(deadline - clock.now())}.`);
        }
        await clock.pause(Math.min(pauseMs * (0.8 + Math.random() * 0.4), deadline - clock.now() + 1), signal);
        pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
    }
}
function waitedInVain({ code, what, why, fix }, orderTimeoutMs) {
    const since = `That did not change within the ${durationText(orderTimeoutMs)} of \`order-timeout\`.`;
    return new task_error/* TaskError */.Ik(code, { what, why: `${why} ${since}`, fix });
}

;// CONCATENATED MODULE: ./build/src/pipeline/acquire.js










async function acquireDeal(request, deps) {
    const { context, milestones } = deps;
    const prepared = await prepare(request, deps);
    const { facts } = prepared;
    return settle({ ...prepared, decided: false });
    async function settle({ input, targets, decided }) {
        const found = mostAdvanced(targets);
        const { target, deal } = found.purchase.deal
            ? { target: found, deal: pickUp(found.purchase, found.purchase.deal, milestones) }
            : await buy(request, deps, { input, targets, decided });
        milestones.onDeal(deal);
        return { ...follow(deal, target.purchase, facts, request), remake: () => remake(target) };
    }
    async function remake(target) {
        const { deal: _, ...purchase } = target.purchase;
        const deal = await context.services.hub.deal(purchase.dealId);
        const again = { ...target, purchase: { ...purchase, ...(deal && { deal }) } };
        return settle({ input: prepared.input, targets: [again], decided: true });
    }
}
async function findDeal(request, deps) {
    const { milestones } = deps;
    const { targets, facts } = await prepare(request, deps);
    const { purchase } = mostAdvanced(targets);
    const made = purchase.deal ? purchase : purchase.failed;
    if (!made?.deal) {
        throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: 'There is no deal to collect for these inputs.',
            why: `${request.network.name} knows no deal ${purchase.dealId}, which is what these inputs, this wallet and this \`idempotency-key\` stand for.`,
            fix: 'Set `deal-id` to the output of the step that submitted, or give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
        });
    }
    const deal = pickUp(made, made.deal, milestones);
    milestones.onDeal(deal);
    return follow(deal, made, facts, request);
}
function follow(deal, { requestOrder: order }, { categorySeconds }, { beneficiary }) {
    return { ...deal, order, categorySeconds, forUs: beneficiary === undefined };
}
function handleOf({ dealId, taskId }) {
    return { dealId, taskId };
}
function pickUp(purchase, deal, milestones) {
    milestones.onPurchase({ ...handleOf(purchase), existed: true });
    return attach(purchase, deal);
}
async function prepare(request, deps) {
    const { context, identities, milestones } = deps;
    const { reporter } = context;
    const facts = await reporter.stage('Check', () => (0,preflight/* preflight */.M)(context, request, identities));
    deps.onChecked?.(facts);
    const input = await reporter.stage('Encrypt', () => encryptInputs(request, deps));
    const targets = await locateTargets(context, { request, identities, input });
    if (input)
        tellDataset(mostAdvanced(targets), { request, input, milestones });
    return { facts, input, targets };
}
function tellDataset({ dataset }, told) {
    const { request, input, milestones } = told;
    const cid = request.storage.kind === 'ipfs' ? input.cid : '';
    if (dataset)
        milestones.onDataset({ address: dataset.address, cid });
}
async function encryptInputs(request, { context, identities, memory }) {
    if (request.inputs.length === 0) {
        context.reporter.info('There is no private input of this job.');
        return undefined;
    }
    return encrypt(context, { files: request.inputs, root: identities.root, tempDir: request.tempDir, memory });
}
async function buy(request, { context, identities, memory, milestones, fastLine }, { input, targets, decided }) {
    const { reporter, services, signal } = context;
    const circumstances = { network: request.network, fastLine };
    const { requester } = identities;
    let isFirstLook = !decided;
    const shopFor = ({ purchase, dataset }) => reporter.stage('Shop', async () => {
        await requireAppLock(context, request);
        if (isFirstLook)
            await requirePublicInputs(context, request, circumstances);
        const datasetOrder = await grantDataset(context, purchase, { requester, own: dataset !== undefined });
        const offers = await shop(context, purchase, { orderTimeoutMs: request.orderTimeoutMs, datasetOrder });
        if (isFirstLook)
            await requireFunds(context, request, { offers, address: requester.address });
        isFirstLook = false;
        return { datasetOrder, offers };
    });
    let target = targets[0];
    let chosen = await shopFor(target);
    if (input) {
        const placed = await placeInput(context, {
            request,
            identities,
            input,
            targets,
            memory,
            decided,
            circumstances,
        });
        tellDataset(placed, { request, input, milestones });
        const { purchase } = placed;
        if (purchase.deal)
            return { target: placed, deal: pickUp(purchase, purchase.deal, milestones) };
        if (purchase.dealId !== target.purchase.dealId)
            chosen = await shopFor(placed);
        target = placed;
    }
    const { purchase, parties } = target;
    const deal = await reporter.stage('Order', async () => {
        if (request.beneficiary === undefined) {
            const { publicKeyPem } = await identities.resultKey();
            await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
        }
        await requireAppLock(context, request);
        signal.throwIfAborted();
        const onSend = () => milestones.onPurchase({ ...handleOf(purchase), existed: false });
        const bought = await order(context, { request, purchase, requester, parties, onSend, ...chosen });
        if (bought.transaction === undefined)
            milestones.onPurchase({ ...handleOf(purchase), existed: true });
        return bought;
    });
    return { target, deal };
}

// EXTERNAL MODULE: ./build/src/errors/without-path.js
var without_path = __webpack_require__(13621);
// EXTERNAL MODULE: ./build/src/pipeline/checks.js
var pipeline_checks = __webpack_require__(18631);
// EXTERNAL MODULE: ./build/src/archive/move-into.js
var move_into = __webpack_require__(17778);
// EXTERNAL MODULE: ./build/src/check/check-result.js
var check_result = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/src/check/formats/picture.js
var picture = __webpack_require__(41927);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
;// CONCATENATED MODULE: ./build/src/pipeline/compare.js






const MAX_NAMED = 20;
async function compare({ reporter, signal }, check, { outputPath, files }) {
    try {
        const finished = await reporter.stage('Compare', async () => {
            const { runCheck } = await Promise.all(/* import() */[__webpack_require__.e(9318), __webpack_require__.e(2413), __webpack_require__.e(9897)]).then(__webpack_require__.bind(__webpack_require__, 39897));
            const names = files.map(file => file.path);
            const done = await runCheck(check, outputPath, names, signal).catch(error => explain(error, check.mayName, outputPath));
            tell(reporter, done, check);
            return done;
        });
        return { finished };
    }
    catch (error) {
        return { error };
    }
}
function withReport(result, compared) {
    return result && { ...result, files: [...result.files, ...(compared?.finished?.files ?? [])] };
}
function tell(reporter, finished, check) {
    const { result, notAccepted } = finished;
    reporter.info((0,check_result/* verdictLine */.MT)(result));
    const toName = result.pictures.filter(({ verdict }) => verdict !== 'same');
    if (check.mayName) {
        for (const picture of toName.slice(0, MAX_NAMED)) {
            reporter.info(`  ${picture.verdict}: ${picture.name}. ${(0,check_result/* finding */.gk)(picture)}`);
        }
        if (toName.length > MAX_NAMED)
            reporter.info(`  and ${toName.length - MAX_NAMED} more.`);
    }
    const warn = (line) => reporter.warn(line, 'Render check');
    if (check.update && notAccepted.length > 0) {
        const which = check.mayName ? `: ${notAccepted.join('; ')}` : '';
        warn(`${notAccepted.length} pictures could not become the baseline${which}.`);
    }
    if (check.update && result.counts.missing > 0) {
        warn(`Baselines without a matching picture: ${result.counts.missing}. Delete them if that is intended.`);
    }
    if (result.outcome === 'nothing-compared') {
        warn(`The result holds no ${picture/* FORMATS */.hR} picture, so nothing was compared.`);
    }
    if (result.others.length > 0) {
        const which = check.mayName ? `: ${namesOf(result.others)}` : '';
        warn(`Pictures of formats that are not compared: ${result.others.length}${which}.`);
    }
    if (result.outcome === 'failed' && check.onDifference === 'warn')
        warn((0,check_result/* verdictLine */.MT)(result));
}
function assertNoDifference({ finished, error }, { onDifference, mayName }) {
    if (!finished)
        throw error;
    const { result } = finished;
    if (result.outcome !== 'failed' || onDifference !== 'fail')
        return;
    const names = result.pictures.filter(({ verdict }) => verdict !== 'same').map(({ name }) => name);
    throw new task_error/* TaskError */.Ik('RENDER_DIFFERS', {
        what: 'The pictures are not what the baseline expects.',
        why: mayName ? `${(0,check_result/* verdictLine */.MT)(result)} See ${namesOf(names)}.` : (0,check_result/* verdictLine */.MT)(result),
        fix: fixOf(result),
    });
}
function fixOf({ counts, pictures }) {
    if (counts.missing > 0 && counts.missing === pictures.length) {
        return 'Find out why the run made no such picture; delete the baseline if that is intended.';
    }
    if (counts.missing > 0 && counts.new > 0 && counts.different + counts.same === 0) {
        return 'No picture has the name of a baseline. Names start below the folder of `baseline` and below the output folder: set `baseline` one folder higher or lower.';
    }
    return 'Open the report; if the new pictures are right, run once with `baseline-update: true` and commit them.';
}
function namesOf(names) {
    const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return `${names.slice(0, 3).join(', ')}${rest}`;
}
function nothingToCompare() {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The input `baseline` cannot be used with this deal.',
        why: 'Its result is encrypted for somebody else, so that there are no pictures to compare here.',
        fix: 'Remove `baseline`, or compare where the result can be decrypted.',
    });
}
function explain(error, mayName, outputPath) {
    if (!(error instanceof move_into/* UnsafeDestinationError */.$))
        throw mayName ? (0,system_error/* atPlace */.ze)(error, outputPath) : (0,without_path/* withoutPath */.s)(error, outputPath);
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The report of the render check cannot be written.',
        why: `In the folder that \`output-path\` names, ${mayName ? error.path : 'something'} ${error.message}.`,
        fix: 'Set `output-path` to a new or an empty folder.',
        cause: mayName ? error : undefined,
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/decrypt.js + 1 modules
var decrypt = __webpack_require__(44058);
// EXTERNAL MODULE: ./build/src/pipeline/download.js
var download = __webpack_require__(75446);
// EXTERNAL MODULE: ./build/src/pipeline/evidence.js + 3 modules
var pipeline_evidence = __webpack_require__(8535);
;// CONCATENATED MODULE: ./build/src/pipeline/file-checks.js

function checkFiles(cid, result, mayName) {
    const archive = (0,pipeline_checks/* check */.z6)('archive', 'passed', `Its bytes are those of ${cid}.`);
    if (!result) {
        const why = 'The result is encrypted for somebody else, so its files cannot be compared with the digest.';
        return [archive, (0,pipeline_checks/* check */.z6)('digest', 'not checked', why)];
    }
    const covered = new Set(result.coveredFiles);
    const others = result.files.map(file => file.path).filter(name => !covered.has(name));
    const tell = (0,pipeline_checks/* tellFiles */.Xf)(mayName);
    const vouched = covered.size === 0 ? 'the data for the callback, and no file' : tell([...covered]);
    const digest = (0,pipeline_checks/* check */.z6)('digest', 'passed', `The digest, computed again, is the chain’s; it vouches for ${vouched}.`);
    return [archive, digest, ...checkOtherFiles(others, tell)];
}
function checkOtherFiles(names, tell) {
    if (names.length === 0)
        return [];
    const why = `${tell(names)}: the archive’s CID covers them, but a worker named it, not the enclave. ` +
        'Should the app name a file that is always the same, the digest says nothing of the others.';
    return [(0,pipeline_checks/* check */.z6)('other-files', 'not checked', why)];
}

;// CONCATENATED MODULE: ./build/src/pipeline/publish.js
async function publish({ reporter, signal }, publisher, publication) {
    signal.throwIfAborted();
    if (!publication)
        return undefined;
    const artifact = await publisher(publication);
    if (artifact)
        reporter.info(`Published artifact ${artifact.name} (${artifact.size} bytes, sha256:${artifact.digest}).`);
    return artifact;
}

;// CONCATENATED MODULE: ./build/src/pipeline/keep-ciphertext.js


function isUnopenable(error) {
    return (0,task_error/* isTaskError */.Oj)(error, 'RESULT_KEY_MISMATCH') || (0,task_error/* isTaskError */.Oj)(error, 'RESULT_CORRUPT');
}
async function keepCiphertext({ context, publisher, choosePublication, milestones }, archive) {
    const { reporter } = context;
    try {
        await reporter.stage('Publish', async () => {
            const artifact = await publish(context, publisher, await choosePublication(undefined, archive));
            if (!artifact)
                return;
            reporter.info('It is the archive as the worker stored it, since it cannot be opened here.');
            milestones.onArtifact(artifact);
        });
    }
    catch (error) {
        const { what, why } = (0,task_error/* asTaskError */.eJ)(error);
        reporter.warn(`The archive that cannot be opened could not be kept either. ${what} ${why}`, 'No artifact');
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/poll-pauses.js
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
const LEAST_LONGEST_MS = 2_000;
const GROWTH = 1.2;
const JITTER = 0.2;
function* pollPauses(categorySeconds, random = Math.random) {
    const longest = Math.min(LONGEST_MS, Math.max(LEAST_LONGEST_MS, categorySeconds * 10));
    for (let pause = FIRST_MS;; pause = Math.min(pause * GROWTH, longest)) {
        yield pause * (1 - JITTER + random() * 2 * JITTER);
    }
}

;// CONCATENATED MODULE: ./build/src/iexec/failure-causes.js
const OWN_APP = 'docs/own-app.md';
const FAULTS = {
    app: {
        means: 'The fault is with the app.',
        fix: 'Mend the app, or what it is given, and run again',
    },
    input: {
        means: 'The enclave could not fetch or open an input.',
        fix: 'Check that the private input and every URL of `input-files` can be fetched within 30 seconds, and run again',
    },
    secret: {
        means: 'A key or secret that the task needs is missing or unusable.',
        fix: 'Have its owner push it to the Secret Management Service, and run again',
    },
    result: {
        means: 'The app ran, and what it left in `/iexec_out` cannot be delivered.',
        fix: `Have the app write \`computed.json\` and its files as ${OWN_APP} says, and run again`,
    },
    storage: {
        means: 'The result was made, and could not be stored.',
        fix: 'Run again; if it stays so, make the result smaller, or tell the worker pool’s operator',
    },
    time: {
        means: 'A stage took longer than the category allows.',
        fix: 'Take a larger `category` and run again',
    },
    pool: {
        means: 'The fault is with the worker pool, not with the app or its input.',
        fix: 'Run again later, or at another pool (`workerpool`)',
    },
    chain: {
        means: 'The worker could not do its part on chain; the app and its input are not the cause.',
        fix: 'Run again later, or at another pool (`workerpool`)',
    },
    unknown: {
        means: 'The worker pool does not say whose fault it is.',
        fix: 'Look at what the app printed, if anything, and run again',
    },
};
const SESSION = 'TEE_SESSION_GENERATION_';
const NOT_AUTHORIZED = `${SESSION}EXECUTION_NOT_AUTHORIZED_`;
const SIGNATURE_TOKENS = `${SESSION}GET_SIGNATURE_TOKENS_FAILED_`;
const CAUSES = {
    app: [
        `${SESSION}APP_COMPUTE_INVALID_ENCLAVE_CONFIG`,
        `${SESSION}APP_COMPUTE_NO_ENCLAVE_CONFIG`,
        'APP_COMPUTE_FAILED',
        'APP_IMAGE_DOWNLOAD_FAILED',
        'APP_NOT_FOUND_LOCALLY',
    ],
    input: [
        'PRE_COMPUTE_FAILED_UNKNOWN_ISSUE',
        'INPUT_FILES_DOWNLOAD_FAILED',
        'DATASET_FILE_DOWNLOAD_FAILED',
        'DATASET_FILE_BAD_CHECKSUM',
        'PRE_COMPUTE_DATASET_URL_MISSING',
        'PRE_COMPUTE_DATASET_CHECKSUM_MISSING',
        'PRE_COMPUTE_DATASET_FILENAME_MISSING',
        'PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING',
        'PRE_COMPUTE_DATASET_DOWNLOAD_FAILED',
        'PRE_COMPUTE_INVALID_DATASET_CHECKSUM',
        'PRE_COMPUTE_INPUT_FILE_DOWNLOAD_FAILED',
    ],
    secret: [
        `${SESSION}PRE_COMPUTE_GET_DATASET_SECRET_FAILED`,
        `${SESSION}POST_COMPUTE_GET_ENCRYPTION_TOKENS_FAILED_EMPTY_BENEFICIARY_KEY`,
        'PRE_COMPUTE_DATASET_KEY_MISSING',
        'PRE_COMPUTE_DATASET_DECRYPTION_FAILED',
        'POST_COMPUTE_ENCRYPTION_PUBLIC_KEY_MISSING',
        'POST_COMPUTE_MALFORMED_ENCRYPTION_PUBLIC_KEY',
        'POST_COMPUTE_ENCRYPTION_FAILED',
    ],
    result: [
        'POST_COMPUTE_FAILED_UNKNOWN_ISSUE',
        'DETERMINISM_HASH_NOT_FOUND',
        'POST_COMPUTE_COMPUTED_FILE_NOT_FOUND',
        'POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED',
        'POST_COMPUTE_OUT_FOLDER_ZIP_FAILED',
        'POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME',
    ],
    storage: [
        'POST_COMPUTE_STORAGE_TOKEN_MISSING',
        'POST_COMPUTE_RESULT_FILE_NOT_FOUND',
        'POST_COMPUTE_DROPBOX_UPLOAD_FAILED',
        'POST_COMPUTE_IPFS_UPLOAD_FAILED',
        'RESULT_LINK_MISSING',
    ],
    time: ['APP_COMPUTE_TIMEOUT', 'PRE_COMPUTE_TIMEOUT', 'POST_COMPUTE_TIMEOUT'],
    pool: [
        'REVEAL_TIMEOUT',
        'CONTRIBUTION_TIMEOUT',
        `${SESSION}POST_COMPUTE_GET_STORAGE_TOKENS_FAILED`,
        `${SESSION}INVALID_AUTHORIZATION`,
        `${NOT_AUTHORIZED}EMPTY_PARAMS_UNAUTHORIZED`,
        `${NOT_AUTHORIZED}NO_MATCH_ONCHAIN_TYPE`,
        `${NOT_AUTHORIZED}GET_CHAIN_TASK_FAILED`,
        `${NOT_AUTHORIZED}TASK_NOT_ACTIVE`,
        `${NOT_AUTHORIZED}GET_CHAIN_DEAL_FAILED`,
        `${NOT_AUTHORIZED}INVALID_SIGNATURE`,
        `${SIGNATURE_TOKENS}EMPTY_WORKER_ADDRESS`,
        `${SIGNATURE_TOKENS}EMPTY_PUBLIC_ENCLAVE_CHALLENGE`,
        `${SIGNATURE_TOKENS}EMPTY_TEE_CHALLENGE`,
        `${SIGNATURE_TOKENS}EMPTY_TEE_CREDENTIALS`,
        `${SESSION}SECURE_SESSION_STORAGE_CALL_FAILED`,
        `${SESSION}SECURE_SESSION_GENERATION_FAILED`,
        `${SESSION}SECURE_SESSION_NO_TEE_FRAMEWORK`,
        `${SESSION}GET_TASK_DESCRIPTION_FAILED`,
        `${SESSION}NO_SESSION_REQUEST`,
        `${SESSION}NO_TASK_DESCRIPTION`,
        `${SESSION}UNKNOWN_ISSUE`,
        'PRE_COMPUTE_MISSING_ENCLAVE_CONFIGURATION',
        'PRE_COMPUTE_INVALID_ENCLAVE_CONFIGURATION',
        'PRE_COMPUTE_INVALID_ENCLAVE_HEAP_CONFIGURATION',
        'PRE_COMPUTE_IMAGE_MISSING',
        'PRE_COMPUTE_TASK_ID_MISSING',
        'PRE_COMPUTE_EXIT_REPORTING_FAILED',
        'PRE_COMPUTE_WORKER_ADDRESS_MISSING',
        'PRE_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING',
        'PRE_COMPUTE_INVALID_TEE_SIGNATURE',
        'PRE_COMPUTE_OUTPUT_PATH_MISSING',
        'PRE_COMPUTE_IS_DATASET_REQUIRED_MISSING',
        'PRE_COMPUTE_INPUT_FILES_NUMBER_MISSING',
        'PRE_COMPUTE_OUTPUT_FOLDER_NOT_FOUND',
        'PRE_COMPUTE_SAVING_PLAIN_DATASET_FAILED',
        'POST_COMPUTE_IMAGE_MISSING',
        'POST_COMPUTE_TASK_ID_MISSING',
        'POST_COMPUTE_EXIT_REPORTING_FAILED',
        'POST_COMPUTE_WORKER_ADDRESS_MISSING',
        'POST_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING',
        'POST_COMPUTE_INVALID_TEE_SIGNATURE',
        'POST_COMPUTE_SEND_COMPUTED_FILE_FAILED',
        'TEE_NOT_SUPPORTED',
        'ENCLAVE_SIGNATURE_NOT_FOUND',
        'WORKERPOOL_AUTHORIZATION_NOT_FOUND',
        'TEE_PREPARATION_FAILED',
        'UNKNOWN_SMS',
        'GET_TEE_SERVICES_CONFIGURATION_FAILED',
        'ABORTED_BY_WORKER',
    ],
    chain: [
        'CHAIN_UNREACHABLE',
        'BLOCK_NOT_REACHED',
        'STAKE_TOO_LOW',
        'OUT_OF_GAS',
        'TASK_NOT_ACTIVE',
        'TASK_DESCRIPTION_INVALID',
        'TASK_DESCRIPTION_NOT_FOUND',
        'CONTRIBUTION_ALREADY_SET',
        'CONSENSUS_REACHED',
        'CHAIN_RECEIPT_NOT_VALID',
        'CONSENSUS_BLOCK_MISSING',
        'TRUST_NOT_1',
        'TASK_ALREADY_CONTRIBUTED',
        'CANNOT_REVEAL',
    ],
    unknown: ['UNKNOWN'],
};
const SPECIAL = {
    APP_IMAGE_DOWNLOAD_FAILED: {
        means: 'The worker could not download the app’s image.',
        fix: 'Check that the image is public and still in its registry, and run again',
    },
    APP_NOT_FOUND_LOCALLY: {
        means: 'The worker could not download the app’s image.',
        fix: 'Check that the image is public and still in its registry, and run again',
    },
    DETERMINISM_HASH_NOT_FOUND: {
        means: 'No result was made: the app crashed or wrote no `computed.json`.',
        fix: `See its exit code and what it printed, mend the app or what it is given (${OWN_APP}), and run again`,
    },
    POST_COMPUTE_COMPUTED_FILE_NOT_FOUND: { means: 'The app wrote no usable `computed.json`.' },
    POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED: {
        means: 'What `computed.json` names is missing or empty, so that it has no digest.',
    },
    POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME: {
        means: 'The name of a result file is longer than 31 bytes.',
        fix: 'Have the app write shorter file names, and run again',
    },
    CHAIN_RECEIPT_NOT_VALID: {
        means: 'The chain refused the worker’s contribution, or did not confirm it; an app that writes `callback-data` for a deal without a callback is refused too.',
    },
    PRE_COMPUTE_INVALID_DATASET_CHECKSUM: {
        means: 'What lies at the input’s location is not the file that was registered.',
    },
    PRE_COMPUTE_DATASET_DECRYPTION_FAILED: {
        means: 'The key in the Secret Management Service does not open the input.',
        fix: 'Protect the input anew: register it again with its right key, and run again',
    },
    CONTRIBUTION_TIMEOUT: { means: 'No worker brought a result before the contribution deadline.' },
};
const PREFIXES = [
    ['PRE_COMPUTE_', 'input'],
    ['POST_COMPUTE_', 'result'],
    ['APP_', 'app'],
    ['TEE_', 'pool'],
];
const FAULT_OF = new Map(Object.entries(CAUSES).flatMap(([fault, causes]) => causes.map(cause => [cause, fault])));
const KNOWN_CAUSES = new Set(FAULT_OF.keys());
const KILLED = 137;
function adviseOn(causes, exitCode) {
    const [cause] = causes;
    if (exitCode === KILLED && (cause === undefined || isAboutResult(cause))) {
        return {
            fault: 'app',
            means: 'The app was killed: it ran into the time limit of its category, or out of memory.',
            fix: 'Take a larger `category`, or have the app need less memory, and run again',
        };
    }
    if (exitCode !== undefined && exitCode !== 0 && (cause === undefined || isAboutResult(cause)))
        return { fault: 'app', ...FAULTS.app };
    if (cause === undefined)
        return { fault: 'unknown', ...FAULTS.unknown };
    const fault = FAULT_OF.get(cause) ?? PREFIXES.find(([prefix]) => cause.startsWith(prefix))?.[1] ?? 'unknown';
    return { fault, ...FAULTS[fault], ...SPECIAL[cause] };
}
function isAboutResult(cause) {
    return FAULT_OF.get(cause) === 'result' || cause === 'APP_COMPUTE_FAILED';
}

;// CONCATENATED MODULE: ./build/src/pipeline/task-failure.js


function taskFailed({ taskId, dealId, news, refunded, evidence }) {
    const causes = news?.causes ?? [];
    const told = causes.length > 0 || news?.appExitCode !== undefined;
    const advice = adviseOn(causes, news?.appExitCode);
    const sentences = [
        news?.gaveUpBy && `The pool gave it up with ${news.gaveUpBy}.`,
        !refunded && news?.noneLeft && !news.gaveUp && attemptsEnded(news),
        news?.appExitCode !== undefined && `The app ended with exit code ${news.appExitCode}.`,
        causes.length > 0 && `The worker says: ${causes.join(', ')}.`,
        told && advice.means,
    ].filter(Boolean);
    return new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `The task ${taskId} failed.`,
        why: sentences.join(' ') || whyUntold(news, refunded),
        fix: `${advice.fix}; ${refunded ? 'what the task cost is back on the account that paid it.' : `${moneyOf(news, dealId)}`}`,
        evidence,
    });
}
function attemptsEnded({ attempts }) {
    const states = [...new Set(attempts.map(({ state }) => state))].join(', ');
    return attempts.length === 1
        ? `The worker that had it gave it up (${states}), and no other has taken it.`
        : `All ${attempts.length} workers that had it gave it up (${states}).`;
}
function whyUntold(news, refunded) {
    if (refunded)
        return 'The chain says so; the pool gives no cause.';
    return `The worker pool says so (${news?.status ?? 'no state'}), and gives no cause.`;
}
function moneyOf(news, dealId) {
    const refund = 'the `sweep` action claims back what the task cost after its final deadline.';
    if (news?.gaveUp)
        return refund;
    return `${refund} Should another worker bring the result after all, \`collect\` fetches it with \`deal-id: ${dealId}\`.`;
}
function taskTooLate(taskId, status, news, evidence) {
    const causes = news?.causes ?? [];
    const exit = news?.appExitCode === undefined ? '' : ` The app ended with exit code ${news.appExitCode}.`;
    const told = causes.length > 0 ? ` The worker says: ${causes.join(', ')}.` : '';
    return new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `The task ${taskId} was ${status === 'UNSET' ? 'never started' : 'not done in time'}.`,
        why: `Its final deadline has passed, after which the chain takes no result;${exit || told ? `${exit}${told}` : ' the pool does not say why.'}`,
        fix: 'Run again, which buys a new task unless `retry` is `never`; the `sweep` action claims back what this one cost.',
        evidence,
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/task-log.js
const MAX_WORKERS = 3;
const MAX_LOG_LINES = 500;
class TaskLog {
    #context;
    #source;
    #lines = [];
    #known = 0;
    #fetching;
    #stopped = new AbortController();
    constructor(context, source) {
        this.#context = context;
        this.#source = source;
    }
    look(news) {
        const failures = countFailures(news);
        if (failures <= this.#known)
            return;
        this.#fetching ??= this.#fetch(failures).finally(() => {
            this.#fetching = undefined;
        });
    }
    get soFar() {
        return this.#lines;
    }
    stop() {
        this.#stopped.abort();
    }
    async excerpts(news) {
        await this.#fetching;
        const failures = countFailures(news);
        if (this.#lines.length === 0 || failures > this.#known)
            await this.#fetch(failures);
        return this.#lines;
    }
    async #fetch(failures) {
        const { services, reporter, signal } = this.#context;
        const { workerpool, taskId, requester } = this.#source;
        const either = AbortSignal.any([signal, this.#stopped.signal]);
        try {
            const scheduler = await services.schedulerOf(workerpool);
            const logs = (await scheduler?.taskLogs(taskId, requester, either)) ?? [];
            const excerpts = logs.slice(-MAX_WORKERS).flatMap(({ worker, stdout, stderr }) => {
                const lines = lastLines(`${stdout}\n${stderr}`);
                const title = `What the app printed on worker ${worker}`;
                return lines.length > 0 ? [{ title, source: 'app', lines }] : [];
            });
            if (excerpts.length > 0)
                this.#lines = excerpts;
            this.#known = failures;
        }
        catch (error) {
            reporter.debug(`The task's logs cannot be read: ${String(error)}`);
        }
    }
}
function countFailures(news) {
    return (news?.attempts ?? []).filter(({ over, exitCode = 0 }) => over || exitCode !== 0).length;
}
function lastLines(text) {
    const lines = text.split('\n').filter(line => line.trim() !== '');
    const left = lines.length - MAX_LOG_LINES;
    return left > 0 ? [`(${left} lines before these)`, ...lines.slice(left)] : lines;
}

;// CONCATENATED MODULE: ./build/src/pipeline/poll.js







const OUTAGE_BUDGET = 30;
const LOOKS_UNTIL_GONE = 5;
const LAG_SLACK = 60;
const MAX_ATTEMPTS_TOLD = 3;
async function poll(context, input) {
    const log = new TaskLog(context, input);
    try {
        return await poll_follow(context, input, log);
    }
    finally {
        log.stop();
    }
}
async function poll_follow(context, input, log) {
    const { services, reporter, signal } = context;
    const { wait = waitByTimer } = input;
    const deadline = input.deadline ?? Date.now() + input.timeoutMs;
    const pauses = pollPauses(input.categorySeconds);
    const watch = new AttemptWatch();
    let failures = 0;
    let absences = 0;
    let shown = '';
    for (;;) {
        let pause = pauses.next().value;
        const [read, scheduled] = await Promise.allSettled([
            Promise.all([services.hub.task(input.taskId), services.hub.deal(input.dealId), services.hub.now()]),
            askPool(context, input),
        ]);
        signal.throwIfAborted();
        const isLast = Date.now() >= deadline;
        if (read.status === 'rejected') {
            if (++failures >= OUTAGE_BUDGET)
                throw read.reason;
            reporter.debug(`Reading the task failed (${failures} in a row): ${String(read.reason)}`);
        }
        else {
            failures = 0;
            const [task, deal, now] = read.value;
            const news = scheduled.status === 'fulfilled' ? scheduled.value : undefined;
            if (scheduled.status === 'rejected')
                reporter.debug(`The scheduler does not answer: ${String(scheduled.reason)}`);
            const gone = task.status === 'UNSET' && !deal;
            absences = gone ? absences + 1 : 0;
            const line = gone ? 'The deal is not on chain at the moment.' : describe(task, news);
            if (line !== shown)
                reporter.info(line);
            shown = line;
            if (absences === LOOKS_UNTIL_GONE)
                throw vanished(input);
            if (task.status === 'COMPLETED' || task.status === 'FAILED')
                input.onEnd?.(task.status);
            if (task.status === 'COMPLETED')
                return task;
            log.look(news);
            const fail = async (refunded) => taskFailed({ ...input, news, refunded, evidence: await log.excerpts(news) });
            if (task.status === 'FAILED')
                throw await fail(true);
            if (news?.gaveUp && !gone)
                throw await fail(false);
            if (deal && now > (await finalDeadline(context, deal)) + LAG_SLACK)
                throw taskTooLate(input.taskId, task.status, news, await log.excerpts(news));
            const { dead, doubtful, patienceMs } = watch.look(gone ? undefined : news);
            if (dead || (doubtful && isLast))
                throw await fail(false);
            pause = Math.max(pause, patienceMs);
        }
        if (isLast)
            throw timedOut(input, log);
        await wait(Math.min(pause, deadline - Date.now() + 1), signal);
    }
}
async function askPool({ services, signal }, { workerpool, taskId }) {
    return (await services.schedulerOf(workerpool))?.taskStatus(taskId, signal);
}
function describe(task, news) {
    if (!news)
        return `Task is ${task.status} on chain.`;
    const attempts = news.attempts.slice(-MAX_ATTEMPTS_TOLD).map(({ state = 'unknown', causes, exitCode }) => {
        const details = [...causes, ...(exitCode === undefined ? [] : [`exit code ${exitCode}`])];
        return details.length > 0 ? `${state} (${details.join(', ')})` : state;
    });
    const workers = ['', ` at the worker`][news.attempts.length] ?? ` at the workers`;
    const told = attempts.length > 0 ? `, ${attempts.join(' and ')}` : '';
    return `Task is ${task.status} on chain, ${news.status} at the pool${told}${workers}.`;
}
async function finalDeadline({ services }, deal) {
    const [category, { deadlineRatios }] = await Promise.all([
        services.hub.category(deal.category),
        services.hub.configuration(),
    ]);
    return category ? (0,iexec_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios).final : Number.POSITIVE_INFINITY;
}
function vanished({ dealId }) {
    return new task_error/* TaskError */.Ik('DEAL_VANISHED', {
        what: 'The deal is no longer on chain.',
        why: `Deal ${dealId} was there, and ${LOOKS_UNTIL_GONE} looks in a row do not find it: the chain was reorganised, and its price is back on the account.`,
        fix: 'Run the job that bought it again: it makes the same deal by the same order, or finds it if it came back; nothing is bought twice.',
    });
}
function timedOut({ timeoutMs, dealId }, log) {
    return new task_error/* TaskError */.Ik('TASK_TIMEOUT', {
        what: `The task did not end within ${durationText(timeoutMs)}.`,
        why: 'The task goes on; only the waiting was stopped.',
        fix: `Fetch the result later with the \`collect\` action and \`deal-id: ${dealId}\`, re-run this job, which finds the deal and does not pay again, or raise \`timeout\`.`,
        evidence: log.soFar,
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/contribution-checks.js + 1 modules
var contribution_checks = __webpack_require__(65895);
// EXTERNAL MODULE: ./build/src/pipeline/deal-checks.js
var deal_checks = __webpack_require__(99296);
;// CONCATENATED MODULE: ./build/src/pipeline/verify.js


async function verify({ services: { hub } }, { evidence, order, wallet, network, appLock }) {
    const { domain } = await hub.configuration();
    const terms = order
        ? await (0,deal_checks/* checkDealTerms */.ot)(evidence.deal, order, {
            domain,
            passes: (restriction, address) => hub.passesRestriction(restriction, address),
            isPool: async (address) => (await hub.workerpoolOwner(address)) !== undefined,
        })
        : (0,deal_checks/* checkRequester */.lJ)(evidence.deal, wallet);
    const proof = await (0,contribution_checks/* checkContribution */.D)(evidence, hub);
    if (!appLock)
        return [terms, ...proof];
    return [terms, (0,deal_checks/* checkAppLock */.HP)(evidence.deal, evidence.app, network.chainId, appLock), ...proof];
}

;// CONCATENATED MODULE: ./build/src/pipeline/collect.js














async function collectDeal(deal, request, deps) {
    const { context, identities, milestones, publisher, choosePublication, document, renderCheck, mayName } = deps;
    const { reporter } = context;
    const { network, appLock, timeoutMs, deadline, tempDir, outputPath, maxOutputBytes } = request;
    const { order } = deal;
    if (renderCheck && !deal.forUs)
        throw nothingToCompare();
    const task = await reporter.stage('Poll', () => poll(context, {
        ...deal,
        timeoutMs,
        deadline,
        requester: identities.requester,
        onEnd: end => milestones.onTaskEnd(end),
    }));
    const gathering = (0,pipeline_evidence/* gatherEvidence */.h)(context, { dealId: deal.dealId, task, match: deal.transaction });
    gathering.catch(() => { });
    const downloaded = await reporter.stage('Download', () => (0,download/* download */.R)(context, { task, tempDir, maxBytes: maxOutputBytes }));
    const archive = { ...downloaded, dealId: deal.dealId, network: network.name, forUs: deal.forUs };
    const [evidence, proof] = await reporter.stage('Verify', async () => {
        const evidence = await gathering;
        const wallet = identities.requester.address;
        const found = await verify(context, { evidence, order, wallet, network, appLock });
        for (const { name, outcome, detail } of found) {
            reporter.info(`${pipeline_checks.CHECK_TITLES[name]}: ${outcome}. ${detail}`);
        }
        milestones.onChecks(found);
        (0,pipeline_checks/* assertNoneFailed */.q2)(found);
        return [evidence, found];
    });
    const result = deal.forUs
        ? await reporter
            .stage('Decrypt', () => (0,decrypt/* decrypt */.Yc)(context, {
            ...request,
            archive: archive.path,
            evidence,
            resultKey: identities.resultKey,
            mayName,
        }))
            .catch(async (error) => {
            if ((0,task_error/* isTaskError */.Oj)(error, 'RESULT_MISMATCH'))
                milestones.onChecks([...proof, (0,pipeline_checks/* check */.z6)('digest', 'failed', error.why)]);
            if (isUnopenable(error))
                await keepCiphertext(deps, archive);
            throw error;
        })
        : undefined;
    const checks = [...proof, ...checkFiles(archive.cid, result, mayName)];
    milestones.onChecks(checks);
    milestones.onResult(result, archive, mayName);
    const compared = renderCheck && result && (await compare(context, renderCheck, { outputPath, files: result.files }));
    if (renderCheck && compared?.finished)
        milestones.onRenderCheck(compared.finished, renderCheck);
    const reported = withReport(result, compared);
    const artifact = await reporter.stage('Publish', async () => {
        const publication = await choosePublication(reported, archive).catch(error => {
            throw mayName ? error : (0,without_path/* withoutPath */.s)(error, outputPath);
        });
        const facts = { network, order, evidence, checks, archive, result: reported, publication, outputPath };
        return publish(context, publisher, await document(facts));
    });
    if (artifact)
        milestones.onArtifact(artifact);
    if (renderCheck && compared)
        assertNoDifference(compared, renderCheck);
}
async function readFollowedDeal({ services, reporter }, dealId, { network, identities }) {
    const deal = await services.hub.deal(dealId);
    const category = deal && (await services.hub.category(deal.category));
    if (!deal || !category) {
        throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: 'The input `deal-id` names no deal.',
            why: `${network.name} knows no deal ${dealId}.`,
            fix: 'Copy the id from the `deal-id` output of the step that submitted, and check that `network` is the same.',
        });
    }
    const forUs = deal.beneficiary === identities.beneficiary.address;
    reporter.info(`Deal ${dealId}: app ${deal.app.pointer}, worker pool ${deal.workerpool.pointer}.`);
    if (!forUs) {
        reporter.warn(`Its result is for ${deal.beneficiary}, which is not derived from this wallet: it stays encrypted.`, 'Result is for somebody else');
    }
    return {
        dealId,
        taskId: (0,ids/* taskId */.BS)(dealId, deal.botFirst),
        workerpool: deal.workerpool.pointer,
        price: (0,iexec_deal/* dealPrice */.Yb)(deal),
        categorySeconds: category.maxSeconds,
        forUs,
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/wait-warning.js

function waitWarning({ timeoutMs, jobLimitMs, dealWindowSeconds }) {
    const reasons = [];
    if (timeoutMs > jobLimitMs) {
        reasons.push(`\`timeout\` is ${durationText(timeoutMs)}, and a job lives for ${durationText(jobLimitMs)} at most here`);
    }
    if (dealWindowSeconds * 1_000 > timeoutMs) {
        reasons.push(`the pool has ${durationText(dealWindowSeconds * 1_000)} for a task of this category, and \`timeout\` is ${durationText(timeoutMs)}`);
    }
    if (reasons.length === 0)
        return undefined;
    return `The task may outlive this step: ${reasons.join('; ')}. Buy it with the \`submit\` action and fetch the result with \`collect\` from a later job; no runner waits in between.`;
}

;// CONCATENATED MODULE: ./build/src/pipeline/pipeline.js




async function runPipeline(request, deps) {
    const { jobLimitMs, context } = deps;
    const deal = await acquireDeal(request, {
        ...deps,
        onChecked: ({ dealWindowSeconds }) => {
            const warning = waitWarning({ timeoutMs: request.timeoutMs, jobLimitMs, dealWindowSeconds });
            if (warning)
                context.reporter.warn(warning, 'The task may outlive this step');
        },
    });
    await collectSafely(deal, request, deps);
}
const MAX_REMAKES = 3;
async function collectSafely(acquired, request, deps) {
    const deadline = Date.now() + request.timeoutMs;
    let deal = acquired;
    for (let remakes = 0;; remakes++) {
        try {
            return await collectDeal(deal, { ...request, deadline }, deps);
        }
        catch (error) {
            if (!(0,task_error/* isTaskError */.Oj)(error, 'DEAL_VANISHED') || remakes === MAX_REMAKES)
                throw error;
            deps.context.reporter.warn(`${error.what} ${error.why} The same order is matched again, which gives the same deal.`, 'The chain was reorganised');
            deal = await deal.remake();
        }
    }
}
async function submitPipeline(request, deps) {
    await acquireDeal(request, deps);
}
async function collectPipeline(request, deps) {
    const deal = await findDeal(request, deps);
    await collectDeal(deal, request, deps);
}
async function collectPipelineById(dealId, request, deps) {
    const { context, identities, milestones } = deps;
    const { network } = request;
    const deal = await context.reporter.stage('Check', () => readFollowedDeal(context, dealId, { network, identities }));
    milestones.onPurchase({ dealId, taskId: deal.taskId, existed: true });
    milestones.onDeal(deal);
    await collectDeal(deal, request, deps);
}

// EXTERNAL MODULE: ./build/src/crypto/hash-file.js
var hash_file = __webpack_require__(95730);
// EXTERNAL MODULE: ./build/src/pipeline/statement.js
var statement = __webpack_require__(16949);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance.js






const TELL_NAMES = new Set(['digest', 'other-files']);
async function describeProvenance({ services, signal }, facts, invocation) {
    const { network, order, evidence, checks, archive } = facts;
    const { deal, task, app, dataset, winner, transactions } = evidence;
    const { domain } = await services.hub.configuration();
    const { kind, files, leftOut } = subjectsOf(facts);
    const subject = await digestAll(files, signal);
    return (0,statement/* makeStatement */.UT)(subject, {
        invocation,
        network: { name: network.name, chainId: network.chainId, hub: network.hub },
        app: {
            address: app.address,
            owner: deal.app.owner,
            name: app.name,
            type: app.type,
            image: app.location,
            checksum: app.checksum,
            mrenclave: app.mrenclave,
        },
        dataset: dataset ? { address: dataset.address, checksum: dataset.checksum } : null,
        deal: {
            id: deal.id,
            requestOrderHash: order ? (0,orders/* hashOrder */.VN)('request', order, domain) : (transactions.requestOrderHash ?? null),
            requester: deal.requester,
            beneficiary: deal.beneficiary,
            category: deal.category,
            tag: deal.tag,
            workerpool: deal.workerpool.pointer,
            price: String((0,iexec_deal/* dealPrice */.Yb)(deal)),
            transaction: transactions.match ?? null,
        },
        task: {
            id: task.id,
            worker: winner?.worker ?? addresses/* ZeroAddress */.j,
            enclaveChallenge: winner?.contribution.enclaveChallenge ?? addresses/* ZeroAddress */.j,
            resultDigest: task.resultDigest,
            cid: archive.cid,
            contribution: transactions.contribution ?? null,
            finalisation: transactions.finalisation ?? null,
        },
        subjects: kind,
        ...(leftOut.length > 0 && { leftOut: await digestAll(leftOut, signal) }),
        verification: checks.map(({ name, outcome, detail }) => kind !== 'files' && TELL_NAMES.has(name) ? { name, outcome } : { name, outcome, detail }),
    });
}
function subjectsOf({ archive, result, publication, outputPath }) {
    const kind = publication?.kind ?? (result ? 'files' : 'archive');
    if (kind !== 'files' || !result) {
        const published = publication?.files ?? [archive.path];
        return { kind, files: published.map(file => ({ name: external_node_path_.basename(file), file })), leftOut: [] };
    }
    const isLeftOut = new Set(publication?.leftOut);
    const described = result.files.map(({ path: name, sha256 }) => ({
        name,
        file: external_node_path_.join(outputPath, name),
        sha256,
    }));
    return {
        kind,
        files: described.filter(({ file }) => !isLeftOut.has(file)),
        leftOut: described.filter(({ file }) => isLeftOut.has(file)),
    };
}
async function digestAll(files, signal) {
    const subjects = [];
    for (const { name, file, sha256 } of files) {
        const digest = sha256 ?? (await (0,hash_file/* hashFile */.D)(file, signal)).toString('hex');
        subjects.push({ name, digest: { sha256: digest } });
    }
    return subjects;
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
;// CONCATENATED MODULE: ./build/src/action/artifact-names.js
const FORBIDDEN = /["<>:|*?\r\n]/;
function fitsArtifact(name) {
    return !FORBIDDEN.test(name);
}

// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
;// CONCATENATED MODULE: ./build/src/action/artifacts.js







const MAX_NAMES = 20;
const MANY_FILES = 10_000;
async function publishArtifact(request) {
    const copy = await bringAttached(request);
    if (copy === undefined)
        return artifacts_upload(request);
    try {
        return await artifacts_upload({ ...request, files: [...request.files, copy] });
    }
    finally {
        await (0,promises_.rm)(copy, { force: true });
    }
}
async function bringAttached({ env, files, rootDir, attached, }) {
    if (attached === undefined || files.length === 0 || !hasArtifactService(env))
        return undefined;
    const copy = external_node_path_.join(rootDir, external_node_path_.basename(attached));
    try {
        await (0,promises_.copyFile)(attached, copy, external_node_fs_.constants.COPYFILE_EXCL);
        return copy;
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        core/* warning */.$e(`The result has a file of the name ${(0,log_text/* neutralise */.$0)(external_node_path_.basename(attached))} itself, so ours is not in the artifact. It stays in ${(0,log_text/* neutralise */.$0)(attached)}.`, { title: 'A file is not in the artifact' });
        return undefined;
    }
}
async function artifacts_upload(request) {
    const { env } = request;
    if (!hasArtifactService(env)) {
        core/* warning */.$e(`This server has no artifact service that we can use, so no artifact is published. The files stay in ${(0,log_text/* neutralise */.$0)(request.rootDir)}.`, { title: 'No artifact' });
        return undefined;
    }
    const files = await publishable(request);
    if (files.length === 0)
        return undefined;
    if (files.length > MANY_FILES) {
        core/* info */.pq(`The artifact has ${files.length} files; above ${MANY_FILES} uploads become slow. Let the app write an archive.`);
    }
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(2271), __webpack_require__.e(1351), __webpack_require__.e(6799)]).then(__webpack_require__.bind(__webpack_require__, 76799)).catch(fail);
    const client = new DefaultArtifactClient();
    for (let number = 1; number <= MAX_NAMES; number++) {
        const name = number === 1 ? request.name : `${request.name}-${number}`;
        try {
            const options = { compressionLevel: request.stored ? 0 : 6 };
            const { id, digest, size } = await client.uploadArtifact(name, files, request.rootDir, options);
            if (id === undefined || digest === undefined)
                throw new Error('the service gave no id or no digest');
            if (number > 1)
                tellOtherName(request, name);
            return { name, id, digest, size: size ?? 0 };
        }
        catch (error) {
            if (!isConflict(error))
                fail(error);
        }
    }
    return fail(new Error(`the name "${request.name}" and ${MAX_NAMES - 1} numbered ones are taken`));
}
function tellOtherName({ name: wanted, isChosen }, name) {
    const line = `The artifact is named "${name}": this run has one of the name "${wanted}" already, of an earlier attempt or of another job. The output \`artifact-name\` tells the name.`;
    if (isChosen)
        core/* warning */.$e((0,log_text/* neutralise */.$0)(line), { title: 'The name of the artifact was taken' });
    else
        core/* info */.pq((0,log_text/* neutralise */.$0)(line));
}
async function publishable({ files, rootDir }) {
    const fit = [];
    for (const file of files) {
        const name = external_node_path_.relative(rootDir, file);
        const isFile = (await (0,promises_.lstat)(file)).isFile();
        if (isFile && fitsArtifact(name))
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

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
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
    const { RUNNER_TEMP: temp = '', GITHUB_WORKSPACE: workspace = '' } = process.env;
    if (![temp, workspace].every(isFitForTar)) {
        core/* debug */.Yz(`The upload is not ${verb}: GitHub's package cannot work in this workspace.`);
        return undefined;
    }
    const id = (0,external_node_crypto_.createHash)('sha256').update(digest).digest('hex');
    const folder = external_node_path_.join(temp, `confidential-task-upload-${id}`);
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(2271), __webpack_require__.e(6637)]).then(__webpack_require__.bind(__webpack_require__, 6637));
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
function isFitForTar(folder) {
    return folder !== '' && !/[\s"\\]/.test(folder.replaceAll(external_node_path_.sep, '/'));
}

// EXTERNAL MODULE: ./build/src/action/connect-services.js + 22 modules
var connect_services = __webpack_require__(49178);
// EXTERNAL MODULE: ./build/src/check/baselines.js
var baselines = __webpack_require__(87546);
// EXTERNAL MODULE: ./build/src/check/compare.js
var check_compare = __webpack_require__(74937);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 7 modules
var esm = __webpack_require__(33581);
// EXTERNAL MODULE: ./build/src/action/workspace-paths.js
var workspace_paths = __webpack_require__(25400);
;// CONCATENATED MODULE: ./build/src/action/glob-pattern.js




const RULES = {
    dot: true,
    nobrace: true,
    nocase: process.platform === 'win32',
    nocomment: true,
    noext: true,
    nonegate: true,
};
const IS_WINDOWS = process.platform === 'win32';
function parseInclude(line, cwd) {
    const segments = asNamed(split(absolute(line, cwd)));
    const literals = segments.map(literalOf);
    const stars = literals.indexOf(undefined);
    const known = stars < 0 ? literals : literals.slice(0, stars);
    const start = joined(known);
    const matchers = matchersOf(segments);
    return {
        start,
        namesGit: literals.some(literal => literal !== undefined && (0,workspace_paths/* isGitFolder */.Z$)(literal)),
        matches: file => (stars < 0 ? file === start : matchers.some(matcher => matcher.match(slashed(file)))),
        mayMatchBelow: folder => matchers.some(matcher => matcher.match(slashed(folder), true)),
    };
}
function parseExclude(line, cwd) {
    const segments = split(absolute(line, cwd));
    const whole = matchersOf(segments);
    const below = segments.at(-1) === '**' ? [] : matchersOf([...segments, '**']);
    const folder = segments.at(-1) === '**' && segments.length > 1 ? matchersOf(segments.slice(0, -1)) : [];
    return (file, isFolder) => {
        const text = slashed(file);
        const applies = [...whole, ...below, ...(isFolder ? folder : [])];
        return applies.some(matcher => matcher.match(text));
    };
}
function absolute(line, cwd) {
    const body = withoutDots(IS_WINDOWS ? line.replaceAll('/', '\\') : line);
    if (external_node_path_.isAbsolute(body))
        return body;
    const [, home] = /^(~)(?=$|[\\/])/.exec(body) ?? [];
    if (home)
        return escaped((0,external_node_os_.homedir)()) + body.slice(1);
    const [, up = '', below = ''] = /^((?:\.\.(?:[\\/]|$))*)(.*)$/s.exec(body) ?? [];
    return `${escaped(external_node_path_.join(cwd, up).replace(/[\\/]$/, ''))}${external_node_path_.sep}${below}`;
}
function withoutDots(pattern) {
    const hasDots = /(?:^|[\\/])\.{1,2}(?=[\\/]|$)/.test(pattern);
    if (!hasDots)
        return pattern;
    if (/[*?[].*[\\/]\.\.(?=[\\/]|$)/.test(pattern))
        throw new Error('".." after a star means nothing');
    return external_node_path_.normalize(pattern).replace(/^\.[\\/]?$/, '');
}
function split(pattern) {
    const [first = '', ...rest] = pattern.split(IS_WINDOWS ? /[\\/]+/ : /\/+/);
    return [first, ...rest.filter(segment => segment !== '')];
}
function asNamed(segments) {
    const names = [];
    let stars = false;
    return segments.map(segment => {
        const name = stars ? undefined : (existing(names, segment) ?? literalOf(segment));
        if (name === undefined) {
            stars = true;
            return segment;
        }
        names.push(name);
        return escaped(name);
    });
}
function existing(folder, segment) {
    if (!segment.includes('[') || /[*?\\]/.test(segment))
        return undefined;
    return (0,workspace_paths/* lookAt */.t5)(joined([...folder, segment])) && segment;
}
function matchersOf(segments) {
    const text = segments.join('/') || '/';
    const other = text.replaceAll(/\[[[*?]\]|\[/g, found => (found === '[' ? '[[]' : found));
    return [...new Set([text, other])].map(pattern => new esm/* Minimatch */.VR(pattern, RULES));
}
function literalOf(segment) {
    let literal = '';
    for (let at = 0; at < segment.length; at++) {
        const char = segment[at];
        if (char === '*' || char === '?')
            return undefined;
        if (char === '\\' && !IS_WINDOWS && at + 1 < segment.length) {
            literal += segment[++at];
            continue;
        }
        const [set = ''] = char === '[' ? (/^\[[^\]]+\]/.exec(segment.slice(at)) ?? []) : [];
        if (set.length > 3)
            return undefined;
        literal += set === '' ? char : set[1];
        if (set !== '')
            at += set.length - 1;
    }
    return literal;
}
function escaped(name) {
    return (IS_WINDOWS ? name : name.replaceAll('\\', '\\\\')).replaceAll(/[[?*]/g, '[$&]');
}
function joined(segments) {
    const text = segments.join(external_node_path_.sep);
    return text === '' || text.endsWith(':') ? text + external_node_path_.sep : text;
}
function slashed(file) {
    return IS_WINDOWS ? file.replaceAll('\\', '/') : file;
}

// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
;// CONCATENATED MODULE: ./build/src/action/usable-files.js



const POINTER_BYTES = 1_024;
const POINTER = /^version https?:\/\/(?:git-lfs\.github\.com\/spec\/v1|hawser\.github\.com\/spec\/v1|git-media\.io\/v\/2)\r?\n(?:ext-[^\n]*\n)*oid sha256:[0-9a-f]{64}\r?\nsize \d+\s*$/;
const usable_files_MAX_NAMED = 5;
const FILES_PER_TURN = 1_000;
async function requireUsable(input, files) {
    const unreadable = [];
    const pointers = [];
    for (const [count, { path, name }] of files.entries()) {
        if (count % FILES_PER_TURN === FILES_PER_TURN - 1)
            await (0,external_node_timers_promises_.setImmediate)();
        try {
            (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
            if (isPointer(path))
                pointers.push(name);
        }
        catch (cause) {
            unreadable.push(`${name} (${cause.code ?? String(cause)})`);
        }
    }
    if (unreadable.length > 0)
        throw cannotRead(input, unreadable);
    if (pointers.length > 0)
        throw arePointers(input, pointers);
}
function isPointer(path) {
    const { size } = (0,external_node_fs_.statSync)(path);
    return size > 0 && size < POINTER_BYTES && POINTER.test((0,external_node_fs_.readFileSync)(path, 'latin1'));
}
function cannotRead(input, names) {
    return (0,input_values/* invalidInput */.aY)(input, `This step’s user cannot read ${listed(names)}.`, `Let the step that makes them give everyone the right to read (\`chmod -R a+rX\`), or exclude them in \`${input}\`.`);
}
function arePointers(input, names) {
    const what = names.length === 1 ? 'is a pointer of Git LFS, not the file' : 'are pointers of Git LFS, not the files';
    return (0,input_values/* invalidInput */.aY)(input, `${listed(names)} ${what}.`, `Set \`lfs: true\` for actions/checkout, so that it fetches the ${names.length === 1 ? 'file' : 'files'}.`);
}
function listed(names) {
    const some = names.slice(0, usable_files_MAX_NAMED).join(', ');
    return names.length > usable_files_MAX_NAMED ? `${some} and ${names.length - usable_files_MAX_NAMED} more` : some;
}

;// CONCATENATED MODULE: ./build/src/action/walk-files.js




class WalkError extends Error {
    name = 'WalkError';
    place;
    constructor(place, message, cause) {
        super(message, { cause });
        this.place = place;
    }
}
const ENTRIES_PER_TURN = 1_000;
const MAX_LINKS = 10_000;
const MAX_LINKED_FILES = 100_000;
async function walkFiles(pattern, rules) {
    const walk = new Walk(pattern, rules);
    await walk.run();
    return walk;
}
class Walk {
    files = [];
    passedOver = [];
    #passOver;
    #pattern;
    #rules;
    #workspace;
    #folders = [];
    #links = 0;
    #linkedFiles = 0;
    constructor(pattern, rules) {
        this.#pattern = pattern;
        this.#rules = rules;
        this.#workspace = (0,workspace_paths/* realOrSame */.eF)(rules.workspace);
        this.#passOver = new Set(rules.passOver.map(workspace_paths/* realOrSame */.eF));
    }
    async run() {
        this.#begin();
        let entries = 0;
        for (let folder = this.#folders.pop(); folder; folder = this.#folders.pop()) {
            for (const entry of readFolder(folder.named)) {
                this.#look(folder, entry);
                if (++entries % ENTRIES_PER_TURN === 0)
                    await (0,external_node_timers_promises_.setImmediate)();
            }
        }
    }
    #begin() {
        const { start } = this.#pattern;
        const isExcluded = this.#rules.excludes.some(excludes => excludes(start, true));
        if (isExcluded)
            return;
        if (!isThere(start))
            return;
        const { real, problem } = (0,workspace_paths/* followPath */.Zl)(this.#rules.workspace, start);
        if (problem !== undefined)
            throw new WalkError(start, problem);
        this.#take({ named: start, real, whole: false, chain: [], linked: false }, statOf(start));
    }
    #look(folder, entry) {
        const named = external_node_path_.join(folder.named, entry.name);
        const mayBeFolder = entry.isDirectory() || entry.isSymbolicLink();
        if (this.#rules.excludes.some(excludes => excludes(named, mayBeFolder)))
            return;
        const { whole } = folder;
        if (!whole && !this.#pattern.matches(named) && !(mayBeFolder && this.#pattern.mayMatchBelow(named)))
            return;
        const { chain, linked } = folder;
        const isMeant = (0,workspace_paths/* isGitFolder */.Z$)(entry.name)
            ? this.#pattern.namesGit
            : !this.#passOver.has(external_node_path_.join(folder.real, entry.name));
        if (!isMeant) {
            this.passedOver.push(named);
            return;
        }
        if (entry.isSymbolicLink()) {
            const real = this.#followLink(named);
            this.#take({ named, real, whole, chain, linked: true }, statOf(named));
        }
        else {
            this.#take({ named, real: external_node_path_.join(folder.real, entry.name), whole, chain, linked }, entry);
        }
    }
    #take(found, stats) {
        const whole = found.whole || this.#pattern.matches(found.named);
        if (stats.isDirectory()) {
            if (found.chain.includes(found.real))
                return;
            if (whole || this.#pattern.mayMatchBelow(found.named)) {
                this.#folders.push({ ...found, whole, chain: [...found.chain, found.real] });
            }
            return;
        }
        if (!whole)
            return;
        if (!stats.isFile())
            throw new WalkError(found.named, `${found.named} is neither a file nor a folder`);
        if (found.linked && ++this.#linkedFiles > MAX_LINKED_FILES) {
            throw new WalkError(found.named, `more than ${MAX_LINKED_FILES} files are found through links`);
        }
        this.files.push({ named: found.named, real: found.real });
    }
    #followLink(link) {
        if (++this.#links > MAX_LINKS)
            throw new WalkError(link, `more than ${MAX_LINKS} links are found`);
        let real;
        try {
            real = external_node_fs_.realpathSync.native(link);
        }
        catch (cause) {
            const { code } = cause;
            const why = code === 'ENOENT' ? 'leads nowhere' : `cannot be followed (${code})`;
            throw new WalkError(link, `the link ${link} ${why}`, cause);
        }
        const { start, namesGit } = this.#pattern;
        const isInside = (0,workspace_paths/* isWithin */.UO)(real, this.#workspace);
        const isBelowStart = !isInside && !(0,workspace_paths/* isWithin */.UO)(start, this.#workspace) && (0,workspace_paths/* isWithin */.UO)(real, (0,workspace_paths/* realOrSame */.eF)(start));
        if (!isInside && !isBelowStart) {
            throw new WalkError(link, `${link} is a link that leads out of the workspace, to ${real}`);
        }
        if ((0,workspace_paths/* isInGitFolder */.e9)(external_node_path_.relative(this.#workspace, real)) && !namesGit) {
            throw new WalkError(link, `${link} is a link into the folder .git, to ${real}`);
        }
        return real;
    }
}
function isThere(start) {
    try {
        return (0,external_node_fs_.lstatSync)(start, { throwIfNoEntry: false }) !== undefined;
    }
    catch (cause) {
        if (cause.code === 'ENOTDIR')
            return false;
        throw unreadable(start, cause);
    }
}
function readFolder(folder) {
    return attempt(folder, () => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }));
}
function statOf(file) {
    return attempt(file, () => (0,external_node_fs_.statSync)(file));
}
function attempt(place, look) {
    try {
        return look();
    }
    catch (cause) {
        throw unreadable(place, cause);
    }
}
function unreadable(place, cause) {
    const { code, message } = cause;
    const why = code === 'ENOENT' ? 'leads nowhere' : `cannot be read (${code ?? message})`;
    return new WalkError(place, `${place} ${why}`, cause);
}

;// CONCATENATED MODULE: ./build/src/action/input-files.js







async function resolveInputs(patterns, cwd, passOver = []) {
    const found = await searchFiles('inputs', patterns, cwd, passOver);
    if (found.empty.length > 0)
        throw noFiles(found.empty, cwd);
    refuseCollisions(found.files);
    await requireUsable('inputs', found.files);
    return found;
}
async function searchFiles(input, patterns, cwd, passOver = []) {
    const found = new Map();
    const passedOver = new Set();
    const empty = [];
    const starts = [];
    const excludes = patterns
        .filter(pattern => pattern.startsWith('!'))
        .map(pattern => parsed(input, pattern, () => parseExclude(pattern.slice(1), cwd)));
    for (const pattern of patterns) {
        if (pattern.startsWith('!'))
            continue;
        const glob = parsed(input, pattern, () => parseInclude(pattern, cwd));
        const walked = await walk(input, glob, { cwd, excludes, passOver });
        if (walked.files.length === 0)
            empty.push(pattern);
        for (const { named, real } of walked.files)
            found.set(named, real);
        for (const folder of walked.passedOver)
            passedOver.add(folder);
        starts.push(glob.start);
    }
    const root = commonFolder(starts);
    const files = [...found].map(([named, real]) => ({ path: real, name: toName(root, named) }));
    files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const named = new Set(starts.map(start => toName(root, start)));
    const unnamed = files.map(({ name }) => name).filter(name => !named.has(name));
    return { root, files, empty, passedOver: [...passedOver], unnamed };
}
function parsed(input, pattern, parse) {
    try {
        return parse();
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw (0,input_values/* invalidInput */.aY)(input, `The pattern "${pattern}" cannot be searched: ${why}.`, 'Write the path or the glob without it.', cause);
    }
}
async function walk(input, glob, { cwd, ...rules }) {
    try {
        return await walkFiles(glob, { workspace: cwd, ...rules });
    }
    catch (cause) {
        if (!(cause instanceof WalkError))
            throw cause;
        const line = `!${toName(cwd, cause.place)}`;
        throw (0,input_values/* invalidInput */.aY)(input, `The search finds what cannot be used: ${cause.message}.`, cause.place === glob.start
            ? 'Name a file or a folder that this step can read; a place outside of the workspace is named by its own path.'
            : `Put a file in its place that this step can read, or exclude it by the line \`${line}\` in \`${input}\`.`, cause);
    }
}
function commonFolder(searched) {
    let common;
    for (const start of searched) {
        const stats = (0,external_node_fs_.statSync)(start, { throwIfNoEntry: false });
        const isFolder = stats ? stats.isDirectory() : !/\.(?:png|jpe?g|age)$/i.test(start);
        const segments = (isFolder ? start : external_node_path_.dirname(start)).split(external_node_path_.sep);
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

;// CONCATENATED MODULE: ./build/src/action/find-baselines.js










const MAX_FAULTS = 5;
async function findBaselines({ patterns, update, identities }, workspace) {
    const { root, files: found } = await searchFiles('baseline', patterns, workspace);
    const files = new Map();
    const pictures = [];
    const others = [];
    for (const file of found) {
        const encrypted = file.name.endsWith(baselines/* ENCRYPTED_SUFFIX */.TB);
        const name = encrypted ? file.name.slice(0, -baselines/* ENCRYPTED_SUFFIX */.TB.length) : file.name;
        if ((0,picture/* isOtherPictureName */.aX)(name))
            others.push(file.name);
        if (!(0,picture/* isPictureName */.so)(name))
            continue;
        if (files.has(name)) {
            throw (0,input_values/* invalidInput */.aY)('baseline', `There are two baselines for "${name}", one encrypted and one not.`, 'Delete one of them.');
        }
        files.set(name, { path: file.path, encrypted });
        pictures.push(file);
    }
    if (files.size === 0 && !update)
        throw noBaselines(patterns);
    if (update)
        refuseOutside(root, workspace);
    await requireUsable('baseline', pictures);
    await tryKey([...files.values()], identities);
    if (!update)
        await requireComparable(files, identities);
    return { root, files, others, identities };
}
async function tryKey(files, identities) {
    const encrypted = files.filter(file => file.encrypted);
    if (encrypted.length === 0)
        return;
    if (identities.length === 0) {
        throw (0,input_values/* invalidInput */.aY)('baseline-key', 'Some baselines are encrypted, and it is empty.', 'Set `baseline-key` from the secret that holds the age identity; secrets are empty in pull requests from forks.');
    }
    const sizes = await Promise.all(encrypted.map(async (file) => ({ file, size: (await (0,promises_.stat)(file.path)).size })));
    const { file } = sizes.reduce((smallest, next) => (next.size < smallest.size ? next : smallest));
    const { decryptAge } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(7433)]).then(__webpack_require__.bind(__webpack_require__, 37433));
    try {
        const { bytes, problem } = await (0,baselines/* readSide */.wU)(file.path);
        if (!bytes)
            throw new Error(problem);
        await decryptAge(bytes, identities);
    }
    catch (cause) {
        throw (0,input_values/* invalidInput */.aY)('baseline-key', `It does not open ${external_node_path_.basename(file.path)}, or that file is damaged.`, 'Set `baseline-key` to the age identity that the baselines were encrypted for.', cause);
    }
}
async function requireComparable(files, identities) {
    const { examine } = await Promise.all(/* import() */[__webpack_require__.e(9318), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    const faults = [];
    for (const [name, file] of files) {
        const { before } = await examine(name, await (0,baselines/* readBaseline */.mF)(file, identities), undefined, check_compare/* BLENDER_RULE */.ce);
        if (before?.picture)
            continue;
        faults.push(`${name} (${before?.size === 0 ? 'it is empty' : before?.problem})`);
    }
    if (faults.length === 0)
        return;
    const rest = faults.length > MAX_FAULTS ? ` and ${faults.length - MAX_FAULTS} more` : '';
    throw (0,input_values/* invalidInput */.aY)('baseline', `Nothing can be compared with ${faults.slice(0, MAX_FAULTS).join(', ')}${rest}.`, 'Restore these pictures, replace them by a run with `baseline-update: true`, or exclude them in `baseline`.');
}
function refuseOutside(root, workspace) {
    const { real, problem } = (0,workspace_paths/* followPath */.Zl)(workspace, root);
    const isOutside = !(0,workspace_paths/* isWithin */.UO)(real, (0,workspace_paths/* realOrSame */.eF)(workspace));
    const isReserved = (0,workspace_paths/* isInGitFolder */.e9)(external_node_path_.relative((0,workspace_paths/* realOrSame */.eF)(workspace), real));
    if (problem === undefined && !isOutside && !isReserved)
        return;
    const why = isOutside ? 'is not in the workspace' : 'leads to files of git';
    throw (0,input_values/* invalidInput */.aY)('baseline-update', `The folder of the baselines ${why}${problem === undefined ? '' : `: ${problem}`}.`, 'Set `baseline` to a folder of the workspace that is no link to another place.');
}
function noBaselines(patterns) {
    const list = patterns.map(pattern => `"${pattern}"`).join(', ');
    return new task_error/* TaskError */.Ik('INPUT_NO_FILES', {
        what: 'The input `baseline` names no pictures.',
        why: `No ${picture/* FORMATS */.hR} file, encrypted or not, matches ${list}.`,
        fix: 'Correct the path; or, if there is no baseline yet, run once with `baseline-update: true`.',
    });
}

// EXTERNAL MODULE: ./build/src/action/identity.js
var identity = __webpack_require__(89536);
;// CONCATENATED MODULE: ./build/src/action/invocation.js
const VARIABLES = {
    server: 'GITHUB_SERVER_URL',
    repository: 'GITHUB_REPOSITORY',
    repositoryId: 'GITHUB_REPOSITORY_ID',
    commit: 'GITHUB_SHA',
    ref: 'GITHUB_REF',
    workflow: 'GITHUB_WORKFLOW_REF',
    job: 'GITHUB_JOB',
    runId: 'GITHUB_RUN_ID',
    runAttempt: 'GITHUB_RUN_ATTEMPT',
};
function describeInvocation(env) {
    return Object.fromEntries(Object.entries(VARIABLES).flatMap(([name, variable]) => (env[variable] ? [[name, env[variable]]] : [])));
}

// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
// EXTERNAL MODULE: ./build/src/storage/make-folders.js
var make_folders = __webpack_require__(91813);
// EXTERNAL MODULE: ./build/src/action/provenance-files.js
var provenance_files = __webpack_require__(24767);
;// CONCATENATED MODULE: ./build/src/action/output-folder.js






async function requireOutputFolder(folder, workspace, { warn }) {
    for (const place of [folder, (0,provenance_files/* provenanceFolder */.c)(folder)])
        refuseForeign(place, workspace);
    const parent = external_node_path_.dirname(folder);
    try {
        await (0,make_folders/* makeFolders */.w)(parent);
        await tryToWrite(parent);
        for (const place of [folder, (0,provenance_files/* provenanceFolder */.c)(folder)])
            if (await (0,make_folders/* isFolder */.l)(place))
                await tryToWrite(place);
        const held = (await (0,make_folders/* isFolder */.l)(folder)) ? await (0,promises_.readdir)(folder) : [];
        if (held.length === 0)
            return;
    }
    catch (cause) {
        throw (0,input_values/* invalidInput */.aY)('output-path', `The result cannot be written there: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.', cause);
    }
    warn('The folder of `output-path` is not empty. Files of the result replace those of the same name, and `verify` will not accept what else is in it; give each step an `output-path` of its own, and empty it before the run.', 'The output folder is not empty');
}
function refuseForeign(folder, workspace) {
    const { real, problem } = (0,workspace_paths/* followPath */.Zl)(workspace, folder);
    if (problem !== undefined) {
        throw (0,input_values/* invalidInput */.aY)('output-path', `${problem}.`, 'Set `output-path` to a folder that no link leads to; a place outside of the workspace is named by its own path.');
    }
    const reserved = reservedFolder(real, (0,workspace_paths/* realOrSame */.eF)(workspace));
    if (reserved === undefined)
        return;
    throw (0,input_values/* invalidInput */.aY)('output-path', `${real} is in the folder ${reserved}, whose files ${reserved === '.git' ? 'git' : 'the runner'} acts upon.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.');
}
function reservedFolder(real, workspace) {
    const below = (0,workspace_paths/* isWithin */.UO)(real, workspace) ? external_node_path_.relative(workspace, real) : undefined;
    if ((0,workspace_paths/* isInGitFolder */.e9)(below ?? real))
        return '.git';
    return below?.split(external_node_path_.sep)[0]?.toLowerCase() === '.github' ? '.github' : undefined;
}
async function tryToWrite(folder) {
    await (0,promises_.rmdir)(await (0,promises_.mkdtemp)(external_node_path_.join(folder, '.confidential-task-')));
}

// EXTERNAL MODULE: ./build/src/action/public-inputs.js
var public_inputs = __webpack_require__(15477);
// EXTERNAL MODULE: ./build/src/pipeline/how-to-open.js
var how_to_open = __webpack_require__(87319);
// EXTERNAL MODULE: ./build/src/action/recipients-input.js
var recipients_input = __webpack_require__(60895);
;// CONCATENATED MODULE: ./build/src/action/publication.js






const SEALED_NAME = 'result.zip.age';
function createPublicationChoice({ config, mode, outputPath, tempDir, context: { reporter, signal }, }) {
    return async (result, archive) => {
        const { dealId } = archive;
        if (mode === 'none') {
            reporter.info('Nothing is published: `artifact` says none.');
            return undefined;
        }
        if (mode === 'ciphertext' || !result) {
            const { isEncryptedResult } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 48136));
            if (mode !== 'decrypted' && !(await isEncryptedResult(archive.path))) {
                reporter.warn('The worker stored the result in clear, so there is no ciphertext to publish, and the plain result is published only where `artifact` is `decrypted`.', 'No artifact');
                return undefined;
            }
            if (config.artifact === 'auto' && mode === 'ciphertext') {
                reporter.info('The repository is not known to be private, so the artifact is the ciphertext; `recipients` would encrypt the plain result to people, and `artifact: decrypted` would publish it.');
            }
            const text = external_node_path_.join(tempDir, how_to_open/* HOW_TO_OPEN */.G);
            await (0,promises_.writeFile)(text, (0,how_to_open/* howToOpen */.c)(archive), { mode: atomic_file/* PRIVATE_FILE */.rQ });
            return { dealId, kind: 'archive', files: [archive.path, text], rootDir: tempDir, leftOut: [] };
        }
        const files = result.files.map(file => ({
            path: external_node_path_.join(outputPath, file.path),
            name: file.path,
            size: file.size,
        }));
        if (mode === 'decrypted')
            return plainFiles(dealId, files, { outputPath, reporter });
        const { seal } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(7891)]).then(__webpack_require__.bind(__webpack_require__, 57891));
        const destination = external_node_path_.join(tempDir, SEALED_NAME);
        await seal({ reporter, signal }, { files, recipients: config.recipients, destination });
        reporter.info(`To open it: age --decrypt --identity key.txt --output result.zip ${SEALED_NAME} && unzip result.zip`);
        return { dealId, kind: 'sealed', files: [destination], rootDir: tempDir, leftOut: [] };
    };
}
function plainFiles(dealId, files, { outputPath, reporter }) {
    const leftOut = files.filter(file => !fitsArtifact(file.name));
    for (const file of leftOut) {
        reporter.warn(`"${file.name}" is not in the artifact: artifacts hold no such file names. It stays in ${outputPath}.`, 'A file is not in the artifact');
    }
    if (leftOut.length === files.length)
        return undefined;
    return {
        dealId,
        kind: 'files',
        files: files.filter(file => fitsArtifact(file.name)).map(file => file.path),
        rootDir: outputPath,
        leftOut: leftOut.map(file => file.path),
    };
}
async function requireRecipients(recipients) {
    if (recipients.length === 0)
        return;
    const { canEncryptTo } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(6432)]).then(__webpack_require__.bind(__webpack_require__, 86432));
    for (const [index, recipient] of recipients.entries()) {
        if (!(await canEncryptTo(recipient))) {
            throw (0,recipients_input/* badRecipient */.b)('recipients', index + 1, 'is a key that nothing can be encrypted to');
        }
    }
}

;// CONCATENATED MODULE: ./build/src/action/report-source.js
function reportSource(env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run, } = env;
    if (!repository)
        return undefined;
    const label = commit ? `${repository}, commit ${commit.slice(0, 7)}` : repository;
    if (!server?.startsWith('https://') || !run)
        return { label };
    return { label, url: `${server}/${repository}/actions/runs/${run}` };
}

// EXTERNAL MODULE: ./build/src/action/read-text-file.js
var read_text_file = __webpack_require__(29831);
;// CONCATENATED MODULE: ./build/src/action/sent-secrets.js


const SECRET_NAMES = /^(?:\.env(?:\.(?!example$|sample$|template$|dist$)[^.]+)*|\.npmrc|\.pypirc|\.netrc|_netrc|\.git-credentials|id_(?:rsa|ecdsa|ed25519|dsa)|gha-creds-[0-9a-f]+\.json)$/i;
const sent_secrets_MAX_NAMED = 5;
function sentSecrets({ files, unnamed }) {
    const token = whyTokenIsSent(files);
    const suspects = unnamed.filter(name => SECRET_NAMES.test(external_node_path_.posix.basename(name)));
    if (suspects.length === 0)
        return token === undefined ? [] : [token];
    const list = suspects.slice(0, sent_secrets_MAX_NAMED).map(name => `\`${name}\``);
    const rest = suspects.length > sent_secrets_MAX_NAMED ? ` and ${suspects.length - sent_secrets_MAX_NAMED} more` : '';
    const pattern = `!**/${external_node_path_.posix.basename(suspects[0])}`;
    const why = `Files that usually hold passwords or keys are part of the input, and the app can read them: ${list.join(', ')}${rest}. Exclude them by lines such as \`${pattern}\` in \`inputs\`, or name them in full if the app needs them.`;
    return token === undefined ? [why] : [token, why];
}
function whyTokenIsSent(files) {
    const configs = files.filter(({ path: file }) => file.endsWith(external_node_path_.join(external_node_path_.sep, '.git', 'config')));
    const holdsToken = configs.some(({ path: file }) => /^\s*extraheader\s*=\s*authorization:/im.test((0,read_text_file/* readTextFile */.G)(file)));
    if (!holdsToken)
        return undefined;
    return 'The input holds `.git/config` with the token of this job, so that the app could use it while the job lives. Leave `.git` out of `inputs`, or set `persist-credentials: false` for actions/checkout.';
}

// EXTERNAL MODULE: ./build/src/action/state.js
var state = __webpack_require__(29049);
// EXTERNAL MODULE: ./build/src/action/user-agent.js + 1 modules
var user_agent = __webpack_require__(59782);
// EXTERNAL MODULE: ./build/src/action/visibility.js
var action_visibility = __webpack_require__(59446);
;// CONCATENATED MODULE: ./build/src/action/run-task.js
























async function runTask(config, surroundings) {
    await requireOutputFolder(config.request.outputPath, config.workspace, surroundings.reporter);
    await runRequest(config, surroundings, runPipeline);
}
async function submitTask(config, surroundings) {
    await runRequest({ ...config, artifact: 'none' }, surroundings, submitPipeline);
}
async function collectTask(config, surroundings) {
    await requireOutputFolder(config.request.outputPath, config.workspace, surroundings.reporter);
    if (!('dealId' in config))
        return runRequest(config, surroundings, collectPipeline);
    await withDependencies(config, surroundings, async (deps, tempDir) => {
        await collectPipelineById(config.dealId, { ...config.request, tempDir }, deps);
    });
}
async function runRequest(config, surroundings, flow) {
    const { outputPath } = config.request;
    const ownFolders = [outputPath, (0,provenance_files/* provenanceFolder */.c)(outputPath)];
    const found = await resolveInputs(config.inputPatterns, config.workspace, ownFolders);
    tellFound(found, config.workspace, surroundings.reporter);
    const inputs = found.files;
    await withDependencies(config, surroundings, async (deps, tempDir) => {
        await flow({ ...config.request, inputs, tempDir }, deps);
    });
}
function tellFound(found, workspace, reporter) {
    if (found.passedOver.length > 0) {
        const folders = found.passedOver.map(folder => external_node_path_.relative(workspace, folder) || folder);
        const some = folders.slice(0, MAX_NAMED_FOLDERS).join(', ');
        const rest = folders.length > MAX_NAMED_FOLDERS ? ` and ${folders.length - MAX_NAMED_FOLDERS} more` : '';
        reporter.info(`Not part of the input: ${some}${rest}.`);
    }
    for (const reason of sentSecrets(found))
        reporter.warn(reason, 'The app would get secrets');
}
const MAX_NAMED_FOLDERS = 5;
const HOUR_MS = 3_600_000;
const HOSTED_LIMIT_MS = 6 * HOUR_MS;
const SELF_HOSTED_LIMIT_MS = 120 * HOUR_MS;
async function withDependencies(config, { env, read, reporter, recorder, signal }, run) {
    const wallet = await (0,iexec_wallet.openWallet)({ secret: config.wallet, password: config.walletPassword });
    (0,masks/* maskText */.gC)(wallet.privateKey);
    const identities = deriveIdentities(wallet, config.encryptionSecret);
    (0,masks/* maskText */.gC)(identities.beneficiary.privateKey);
    const [leak] = (0,public_inputs/* leaksOf */.G)(read, [wallet.privateKey, identities.beneficiary.privateKey]);
    if (leak)
        throw leak;
    await requireRecipients(config.recipients);
    const mode = await artifactMode(config, env);
    const mayName = mode === 'decrypted';
    const renderCheck = config.check && {
        ...config.check,
        baselines: await findBaselines(config.check, config.workspace),
        mayName,
        source: reportSource(env),
    };
    const publisher = async (publication) => {
        const artifact = await publishArtifact({
            ...publication,
            stored: publication.kind !== 'files',
            name: config.artifactName ?? (0,identity/* artifactNameOf */.nn)({ env, matrix: read('matrix') }, publication.dealId),
            isChosen: config.artifactName !== undefined,
            env,
        });
        return artifact && { ...artifact, id: String(artifact.id) };
    };
    const tempDir = await (0,promises_.mkdtemp)(external_node_path_.join(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'confidential-task-'));
    (0,state/* saveState */.LZ)('tempDir', tempDir);
    try {
        const { network } = config.request;
        const storage = 'storage' in config.request ? config.request.storage : undefined;
        const services = await (0,connect_services.connectServices)(network, (0,user_agent/* userAgent */.N)(env), signal, reporter.debug, storage);
        try {
            const deps = {
                context: { services, reporter, signal },
                identities,
                memory: { recall: recallUpload, remember: rememberUpload },
                milestones: recorder,
                publisher,
                choosePublication: createPublicationChoice({
                    config,
                    mode,
                    outputPath: config.request.outputPath,
                    tempDir,
                    context: { reporter, signal },
                }),
                document: async (facts) => {
                    const statement = await describeProvenance({ services, reporter, signal }, facts, describeInvocation(env));
                    const files = await (0,provenance_files/* writeProvenance */.f)(statement, facts.outputPath);
                    recorder.onProvenance(files);
                    return facts.publication && { ...facts.publication, attached: files.statement };
                },
                mayName,
                renderCheck,
                fastLine: env.RUNNER_ENVIRONMENT === 'github-hosted',
                jobLimitMs: env.RUNNER_ENVIRONMENT === 'github-hosted' ? HOSTED_LIMIT_MS : SELF_HOSTED_LIMIT_MS,
            };
            await run(deps, tempDir);
        }
        finally {
            services.provider.destroy();
        }
    }
    finally {
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
async function artifactMode({ artifact, recipients, githubToken }, env) {
    const undecided = artifact === 'auto' && recipients.length === 0;
    const visibility = undecided ? await (0,action_visibility.repositoryVisibility)({ env, token: githubToken }) : 'unknown';
    return (0,action_visibility/* resolveArtifactMode */.O)(artifact, { visibility, recipients });
}


/***/ }),

/***/ 59446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ resolveArtifactMode),
/* harmony export */   mayNameFiles: () => (/* binding */ mayNameFiles),
/* harmony export */   repositoryVisibility: () => (/* binding */ repositoryVisibility)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33412);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36740);



async function repositoryVisibility({ env, token }) {
    const fromEvent = visibilityOf((0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j)(env).repository);
    if (fromEvent !== 'unknown')
        return fromEvent;
    const repository = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .currentRepository */ .m)(env);
    if (!token || !repository)
        return 'unknown';
    try {
        const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .connectGitHub */ .U)({ env, token, signal: AbortSignal.timeout(10_000) });
        const { data } = await api.rest.repos.get(repository);
        return visibilityOf(data);
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz(`The visibility of the repository cannot be read: ${String(error)}`);
        return 'unknown';
    }
}
function resolveArtifactMode(choice, { visibility, recipients }) {
    if (choice !== 'auto')
        return choice;
    if (recipients.length > 0)
        return 'encrypted';
    return mayNameFiles(visibility) ? 'decrypted' : 'ciphertext';
}
function mayNameFiles(visibility) {
    return visibility === 'private' || visibility === 'internal';
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


/***/ }),

/***/ 17675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x2: () => (/* binding */ LIKE_A_DRIVE),
/* harmony export */   yR: () => (/* binding */ SizeChangedError),
/* harmony export */   zy: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var zip_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41622);




class SizeChangedError extends Error {
    name = 'SizeChangedError';
}
const LIKE_A_DRIVE = /^\w+:/;
const FIXED = { date: new Date('1980-01-01T12:00:00Z'), mode: 0o644 };
const SMALL_FILE = 262_144;
const AHEAD_BYTES = 1_048_576;
async function* writeZip(files, { compress }) {
    const zip = new zip_stream__WEBPACK_IMPORTED_MODULE_3__({ store: !compress, highWaterMark: AHEAD_BYTES });
    fill(zip, files).catch(error => zip.destroy(error));
    yield* zip;
}
async function fill(zip, files) {
    for (const file of files) {
        await addEntry(zip, file);
        if (zip.writableNeedDrain)
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(zip, 'drain');
    }
    zip.finalize();
}
async function addEntry(zip, file) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const content = file.size <= SMALL_FILE ? readSmall(file) : node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(readLarge(file));
    zip.entry(content, { name: file.name, ...FIXED }, error => (error ? reject(error) : resolve()));
    const letGo = () => content instanceof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable && content.destroy();
    zip.once('close', letGo);
    try {
        await promise;
    }
    finally {
        zip.off('close', letGo);
    }
}
function readSmall({ path, size }) {
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
    if (bytes.length !== size)
        throw new SizeChangedError();
    return bytes;
}
async function* readLarge({ path, size }) {
    let read = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: SMALL_FILE })) {
        read += chunk.length;
        yield chunk;
    }
    if (read !== size)
        throw new SizeChangedError();
}


/***/ }),

/***/ 87546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TB: () => (/* binding */ ENCRYPTED_SUFFIX),
/* harmony export */   mF: () => (/* binding */ readBaseline),
/* harmony export */   tM: () => (/* binding */ acceptPicture),
/* harmony export */   wU: () => (/* binding */ readSide)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _formats_picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41927);
/* harmony import */ var _staged_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89164);



const ENCRYPTED_SUFFIX = '.age';
async function readSide(file) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    const { size } = stats;
    if (!stats.isFile())
        return { size, problem: 'it is not a regular file' };
    if (size > _formats_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ) {
        return { size, problem: `its file has ${size} bytes, and at most ${_formats_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ} are read` };
    }
    return { size, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file) };
}
async function readBaseline({ path: file, encrypted }, identities) {
    const side = await readSide(file);
    if (!encrypted || !side.bytes)
        return side;
    try {
        const { decryptAge } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(4929), __webpack_require__.e(9814)]).then(__webpack_require__.bind(__webpack_require__, 37433));
        const bytes = await decryptAge(side.bytes, identities);
        return { size: bytes.byteLength, bytes };
    }
    catch {
        return { size: side.size, problem: 'it cannot be decrypted with `baseline-key`' };
    }
}
async function acceptPicture(baselines, name, bytes) {
    const { root, files, identities } = baselines;
    const [identity] = identities;
    const encrypted = files.get(name)?.encrypted ?? identity !== undefined;
    let content = bytes;
    if (encrypted) {
        if (identity === undefined)
            throw new Error('an encrypted baseline needs an identity');
        const { encryptAge } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(4929), __webpack_require__.e(9814)]).then(__webpack_require__.bind(__webpack_require__, 37433));
        content = await encryptAge(bytes, identity);
    }
    await (0,_staged_files_js__WEBPACK_IMPORTED_MODULE_1__/* .stageFiles */ .I)(root, undefined, add => add(encrypted ? `${name}${ENCRYPTED_SUFFIX}` : name, content));
}


/***/ }),

/***/ 41927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ checkSize),
/* harmony export */   Z_: () => (/* binding */ PictureError),
/* harmony export */   aX: () => (/* binding */ isOtherPictureName),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   so: () => (/* binding */ isPictureName),
/* harmony export */   yE: () => (/* binding */ MAX_FLOAT_PIXELS)
/* harmony export */ });
/* unused harmony export MAX_PIXELS */
class PictureError extends Error {
    name = 'PictureError';
}
const MAX_PIXELS = 2 ** 26;
const MAX_FLOAT_PIXELS = 2 ** 24;
const MAX_FILE_BYTES = 128 * 2 ** 20;
function checkSize(width, height, most = MAX_PIXELS) {
    if (width < 1 || height < 1)
        throw new PictureError('it has no pixels');
    if (width * height > most) {
        throw new PictureError(`it has ${width} × ${height} pixels, and at most ${most} are compared`);
    }
}
function viewOf(samples, linear) {
    const rgba = new Uint8Array(samples.length);
    for (let at = 0; at < samples.length; at += 4) {
        const alpha = Math.min(1, Math.max(0, samples[at + 3]));
        for (let channel = at; channel < at + 3; channel++) {
            const value = alpha > 0 ? samples[channel] / alpha : 0;
            rgba[channel] = Math.round(255 * (linear ? toSrgb(value) : Math.min(1, Math.max(0, value || 0))));
        }
        rgba[at + 3] = Math.round(255 * alpha);
    }
    return rgba;
}
function toSrgb(light) {
    if (!(light > 0))
        return 0;
    if (light >= 1)
        return 1;
    return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
const PICTURE_NAME = /\.(?:png|jpe?g|webp|tiff?|exr)$/i;
const OTHER_PICTURE_NAME = /\.(?:bmp|gif|hdr|rgbe|tga|jp2|j2k|j2c|jxl|avif|heic|heif|dpx|cin|rgb|sgi|pcx|psd|ppm|pgm|pbm|pnm|pfm|ico|svg|dds|iff)$/i;
const SIDECAR_NAME = /(?:^|\/)(?:\._[^/]*$|__MACOSX\/)/;
const FORMATS = 'PNG, JPEG, WebP, TIFF or OpenEXR';
function isPictureName(name) {
    return PICTURE_NAME.test(name) && !SIDECAR_NAME.test(name);
}
function isOtherPictureName(name) {
    return OTHER_PICTURE_NAME.test(name) && !SIDECAR_NAME.test(name);
}


/***/ }),

/***/ 89164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stageFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archive_move_into_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17778);
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80341);




async function stageFiles(destination, signal, fill) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(destination), { recursive: true });
    const staging = (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryNameFor */ .Of)(destination);
    const names = [];
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(staging, { mode: _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .PRIVATE_DIRECTORY */ .mO });
        const outcome = await fill(async (name, content) => {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, ...name.split('/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .PRIVATE_FILE */ .rQ });
            names.push(name);
        });
        await (0,_archive_move_into_js__WEBPACK_IMPORTED_MODULE_2__/* .moveInto */ .c)(destination, staging, names, signal);
        return outcome;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(staging, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 13621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ withoutPath)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83031);

function withoutPath(error, folder) {
    if (typeof error !== 'object' || error === null)
        return error;
    const found = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .findSystemError */ .Pe)(error) ?? error;
    const { code, syscall, path, dest } = found;
    if (path === undefined && dest === undefined)
        return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .atPlace */ .ze)(error, folder);
    const plain = new Error(`${code ?? 'an error'} of the file system, when \`${syscall ?? 'a call'}\` was tried`);
    return Object.assign(plain, { path: folder }, code !== undefined && { code }, syscall !== undefined && { syscall });
}


/***/ }),

/***/ 82324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findClaimableTasks),
/* harmony export */   l: () => (/* binding */ claimTasks)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _abi_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16874);
/* harmony import */ var _deal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75748);
/* harmony import */ var _revert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _transactions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86155);





const BATCH = 40;
async function findClaimableTasks(hub, dealIds, isWanted = () => true) {
    const now = await hub.now();
    const found = await Promise.all(dealIds.map(id => hub.deal(id)));
    const deals = found.map(deal => (deal && isWanted(deal) ? deal : undefined));
    const claimable = await Promise.all(deals.map(async (deal) => (deal ? claimableOf(hub, deal, now) : [])));
    return claimable.flat();
}
async function* claimTasks(hub, wallet, tasks, signal) {
    const [fresh, running] = [
        tasks.filter(task => task.uninitialised),
        tasks.filter(task => !task.uninitialised),
    ];
    for (const batch of [...chunks(fresh), ...chunks(running)]) {
        const data = batch[0]?.uninitialised
            ? _abi_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_ABI */ .zr.encodeFunctionData('initializeAndClaimArray', [
                batch.map(task => task.dealId),
                batch.map(task => task.index),
            ])
            : _abi_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_ABI */ .zr.encodeFunctionData('claimArray', [batch.map(task => task.id)]);
        const isDone = async () => {
            const states = await Promise.all(batch.map(({ id }) => hub.task(id)));
            return states.every(({ status }) => status === 'FAILED' || status === 'COMPLETED');
        };
        const call = { to: hub.address, data };
        const { receipt } = await (0,_transactions_js__WEBPACK_IMPORTED_MODULE_4__/* .sendTransaction */ .v)(wallet, call, { label: 'the claim', isDone, signal }).catch(error => {
            throw refused(error);
        });
        yield { tasks: batch, ...(receipt && { transaction: receipt.hash }) };
    }
}
function refused(error) {
    const refusal = (0,_revert_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .n)(error);
    if (!refusal)
        return error;
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: 'The hub refuses the claim.',
        why: `At least one of its tasks cannot be claimed now: ${refusal.text}.`,
        fix: 'Run again: tasks that were claimed by others meanwhile are then left out.',
        cause: error,
    });
}
async function claimableOf(hub, deal, now) {
    const [category, { deadlineRatios }] = await Promise.all([
        hub.category(deal.category),
        hub.configuration(),
    ]);
    if (!category || now < (0,_deal_js__WEBPACK_IMPORTED_MODULE_2__/* .dealDeadlines */ .M3)(deal, category, deadlineRatios).final)
        return [];
    const tasks = await Promise.all((0,_deal_js__WEBPACK_IMPORTED_MODULE_2__/* .dealTaskIds */ .iy)(deal).map(id => hub.task(id)));
    const refund = deal.app.price + deal.dataset.price + deal.workerpool.price;
    return tasks.flatMap(({ id, status }, offset) => status === 'COMPLETED' || status === 'FAILED'
        ? []
        : [
            {
                id,
                dealId: deal.id,
                index: deal.botFirst + BigInt(offset),
                uninitialised: status === 'UNSET',
                refund,
                payer: deal.sponsor,
            },
        ]);
}
function chunks(items) {
    return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}


/***/ }),

/***/ 96607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ findOffers),
  Q: () => (/* binding */ surveyOffers)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/abortable.js
var abortable = __webpack_require__(72170);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/iexec/category.js
var iexec_category = __webpack_require__(87178);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/tag.js
var iexec_tag = __webpack_require__(34016);
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
    const tag = (0,iexec_tag/* dealTag */.bv)({ app: app.tag, request: request.tag, ...(dataset && { dataset: dataset.tag }) });
    const missing = (0,iexec_tag/* missingTagBits */.ff)(workerpool.tag, tag);
    if (missing.length > 0)
        found.push({ about: 'workerpool', text: `it lacks ${(0,iexec_tag/* tagBitNames */.Cl)(missing)}` });
    if (BigInt(tag) & 1n && !(0,iexec_tag/* tagContains */.I6)(app.tag, `0x${'1'.padStart(64, '0')}`))
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

;// CONCATENATED MODULE: ./build/src/iexec/order-reads.js
function rememberedReads(hub) {
    const known = new Map();
    function once(name, ask) {
        return (...args) => {
            const key = [name, ...args].join(' ');
            const answer = known.get(key) ?? ask(...args);
            known.set(key, answer);
            return answer;
        };
    }
    return {
        app: address => hub.app(address),
        configuration: () => hub.configuration(),
        account: once('account', owner => hub.account(owner)),
        consumed: once('consumed', hash => hub.consumed(hash)),
        passesRestriction: once('restriction', (restriction, address) => hub.passesRestriction(restriction, address)),
        verifyOrder: once('order', (signer, hash, sign) => hub.verifyOrder(signer, hash, sign)),
        workerpoolOwner: once('pool', pool => hub.workerpoolOwner(pool)),
    };
}

;// CONCATENATED MODULE: ./build/src/iexec/order-validity.js

async function validAppOrders(reads, orders, request, signal) {
    if (orders.length === 0)
        return [];
    const { owner } = await (0,abortable/* untilAborted */.E)(reads.app(request.app), signal);
    const checks = orders.map(async (published) => {
        const { order, orderHash } = published;
        const [consumed, signed] = await Promise.all([
            reads.consumed(orderHash),
            reads.verifyOrder(owner, orderHash, order.sign),
        ]);
        return signed && order.volume - consumed >= request.volume ? [published] : [];
    });
    return (await (0,abortable/* untilAborted */.E)(Promise.all(checks), signal)).flat();
}
async function refusesService(reads, { order, orderHash }, volume) {
    const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
        reads.consumed(orderHash),
        reads.workerpoolOwner(order.workerpool),
        reads.configuration(),
    ]);
    if (!owner)
        return 'it is not registered';
    if (order.volume - consumed < volume)
        return 'it is used up';
    const [signed, { stake }] = await Promise.all([
        reads.verifyOrder(owner, orderHash, order.sign),
        reads.account(owner),
    ]);
    if (!signed)
        return 'it is not signed by the pool’s owner';
    const lock = ((order.workerpoolprice * workerpoolStakeRatio) / 100n) * volume;
    return stake < lock ? 'the pool’s owner has too little deposited' : undefined;
}

;// CONCATENATED MODULE: ./build/src/iexec/offers.js







const MAX_APP_ORDERS = 40;
const WINDOW = 40;
async function findOffers(search) {
    const { affordable, cheapest } = await surveyOffers(search);
    if (affordable.length > 0)
        return affordable;
    throw priceAboveCap(search.request, cheapest);
}
async function surveyOffers(search) {
    const reads = rememberedReads(search.hub);
    const usual = await surveyBook(search, reads, false);
    if (usual.affordable.length > 0)
        return { affordable: usual.affordable, cheapest: usual.affordable[0] };
    const all = await surveyBook(search, reads, true);
    if (all.appOrders === 0)
        throw noAppOrder(search.request);
    const cheapest = all.affordable[0] ?? all.cheapest;
    if (!cheapest)
        throw noWorkerpoolOrder(search.request, all.reasons);
    return { affordable: all.affordable, cheapest };
}
async function surveyBook(search, reads, withGroups) {
    const { market, request, datasetOrder, limit = 5, signal } = search;
    const address = (own) => (withGroups ? 'any' : BigInt(own) === 0n ? undefined : own);
    const restrictions = { dataset: address(request.dataset), requester: address(request.requester) };
    const terms = { ...restrictions, minVolume: request.volume };
    const appBook = market.appOrders({ app: request.app, workerpool: 'any', ...terms }, signal);
    const appOrders = await validAppOrders(reads, await take(appBook, MAX_APP_ORDERS), request, signal);
    const survey = {
        appOrders: appOrders.length,
        affordable: [],
        cheapest: undefined,
        reasons: new Set(),
    };
    if (appOrders.length === 0)
        return survey;
    const named = BigInt(request.workerpool) === 0n ? undefined : await reads.workerpoolOwner(request.workerpool);
    const workerpool = named && request.workerpool;
    const poolBook = market.workerpoolOrders({
        workerpool,
        category: Number(request.category),
        minTag: request.tag,
        app: address(request.app),
        ...terms,
    }, signal);
    const isSettled = ({ order }) => survey.affordable.length >= limit ||
        (survey.cheapest !== undefined && order.workerpoolprice > request.workerpoolmaxprice);
    for await (const window of inWindows(poolBook, limit)) {
        if (window.every(isSettled))
            break;
        const checks = window.map(workerpoolOrder => bestPairing({
            reads,
            request,
            datasetOrder,
            appOrders,
            workerpoolOrder,
            reasons: survey.reasons,
        }));
        for (const found of await (0,abortable/* untilAborted */.E)(Promise.all(checks), signal)) {
            if (!found)
                continue;
            if (found.affordable)
                survey.affordable.push(found.offer);
            else if (!survey.cheapest || found.offer.price < survey.cheapest.price)
                survey.cheapest = found.offer;
        }
    }
    survey.affordable.sort((a, b) => (a.price < b.price ? -1 : a.price > b.price ? 1 : 0));
    survey.affordable.splice(limit);
    return survey;
}
async function bestPairing(check) {
    const { reads, request, datasetOrder, appOrders, workerpoolOrder, reasons } = check;
    const workerpool = workerpoolOrder.order;
    let best;
    for (const { order: app } of appOrders) {
        const orders = { app, dataset: datasetOrder, workerpool };
        const mismatches = await checkOffer(request, orders, reads.passesRestriction);
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
    const refusal = await refusesService(reads, workerpoolOrder, request.volume);
    if (!refusal)
        return best;
    reasons.add(`workerpool: ${refusal}`);
    return undefined;
}
async function* inWindows(items, first) {
    let window = [];
    let size = first;
    for await (const item of items) {
        window.push(item);
        if (window.length < size)
            continue;
        yield window;
        window = [];
        size = WINDOW;
    }
    if (window.length > 0)
        yield window;
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
    const split = appPart > 0n ? `, of which ${(0,amount.formatRlc)(appPart)} go to the app` : '';
    const both = appOrder.appprice > request.appmaxprice ? ` and \`app-max-price: ${(0,amount.formatRlc)(appPart)}\`` : '';
    const kept = appOrder.appprice > request.appmaxprice ? appPart : request.appmaxprice * request.volume;
    const needed = kept + workerpoolOrder.workerpoolprice * request.volume;
    return new task_error/* TaskError */.Ik('PRICE_ABOVE_CAP', {
        what: `The cheapest offer costs ${(0,amount.formatRlc)(price)}${split}, which is more than the run may cost.`,
        why: `It is from worker pool ${workerpoolOrder.workerpool}; \`max-price\` is ${(0,amount.formatRlc)(cap)}.`,
        fix: `Set \`max-price: ${(0,amount.formatRlc)(needed)}\`${both} to accept it, or wait for cheaper offers (\`order-timeout\`).`,
    });
}


/***/ }),

/***/ 68340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ buildRequestOrder),
/* harmony export */   ZO: () => (/* binding */ datasetOrderSalt),
/* harmony export */   x$: () => (/* binding */ buildDatasetOrder)
/* harmony export */ });
/* unused harmony export deriveSalt */
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84199);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66793);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38875);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34016);




function deriveSalt(identity, generation) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__.id)(`confidential-task:request-order:v1:${generation}:${identity}`);
}
function datasetOrderSalt(requestOrderHash) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__.id)(`confidential-task:dataset-order:v1:${requestOrderHash}`);
}
function buildRequestOrder(input) {
    const { maxPrice, appMaxPrice, volume = 1n } = input;
    if (appMaxPrice > maxPrice) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `app-max-price` is more than `max-price`.',
            why: '`max-price` is the budget of the whole run, and `app-max-price` the part of it that may go to the app.',
            fix: 'Raise `max-price` or lower `app-max-price`.',
        });
    }
    return {
        app: input.app,
        appmaxprice: appMaxPrice / volume,
        dataset: input.dataset ?? ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        datasetmaxprice: 0n,
        workerpool: input.workerpool ?? ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        workerpoolmaxprice: (maxPrice - appMaxPrice) / volume,
        requester: input.requester,
        volume,
        tag: input.tag ?? _tag_js__WEBPACK_IMPORTED_MODULE_2__/* .TEE_TDX_TAG */ .$R,
        category: BigInt(input.category),
        trust: 0n,
        beneficiary: input.beneficiary,
        callback: ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        params: input.params,
        salt: deriveSalt(input.identity, input.generation),
    };
}
function buildDatasetOrder(request, domain) {
    return {
        dataset: request.dataset,
        datasetprice: 0n,
        volume: request.volume,
        tag: _tag_js__WEBPACK_IMPORTED_MODULE_2__/* .TEE_TDX_TAG */ .$R,
        apprestrict: request.app,
        workerpoolrestrict: request.workerpool,
        requesterrestrict: request.requester,
        salt: datasetOrderSalt((0,_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .hashOrder */ .VN)('request', request, domain)),
    };
}


/***/ }),

/***/ 86155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ RevertedTransaction),
  v: () => (/* binding */ sendTransaction)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/abortable.js
var abortable = __webpack_require__(72170);
;// CONCATENATED MODULE: ./build/src/iexec/broadcast-answer.js
const MEANINGS = [
    ['known', /already ?(?:known|imported|exists)|known transaction|same hash/i],
    ['unsure', /nonce (?:is )?too low|nonce has already been used|OldNonce|invalid transaction nonce/i],
    ['unsure', /nonce (?:is )?too (?:high|distant)|nonce ?gap|future transaction tries to replace/i],
    ['unsure', /pool is full|pool full|queue full|account limit exceeded|in-flight transaction limit/i],
    ['unsure', /address already reserved/i],
    ['outbid', /replacement|could not replace|OwnNonceAlreadyUsed|another transaction with same nonce/i],
    ['below-base-fee', /less than block base fee|(?:below|lower than).* base fee|MaxFeePerGas too low/i],
    ['underpriced', /underpriced|fee ?too ?low|gas price (?:is )?(?:too low|below)/i],
    ['unaffordable', /insufficient ?funds|not enough funds|upfront cost exceeds/i],
];
function readBroadcastAnswer(text) {
    return MEANINGS.find(([, words]) => words.test(text))?.[0] ?? 'refused';
}

// EXTERNAL MODULE: ./build/src/iexec/revert.js
var revert = __webpack_require__(74296);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/transaction/transaction.js + 1 modules
var transaction = __webpack_require__(51477);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/errors.js
var errors = __webpack_require__(48714);
;// CONCATENATED MODULE: ./build/src/iexec/sign-transaction.js



const MAX_GAS_COST = 5n * 10n ** 16n;
async function signTransaction(wallet, call, { nonce, label, minPriorityFee = 0n }) {
    const provider = connected(wallet);
    const from = wallet.address;
    const [fees, gas, balance, { chainId }] = await Promise.all([
        provider.getFeeData(),
        provider.estimateGas({ ...call, from }),
        provider.getBalance(from),
        provider.getNetwork(),
    ]).catch(error => {
        throw isInsufficientFunds(error) ? gasTooSmall(label, from, undefined, undefined, error) : error;
    });
    const gasLimit = (gas * 5n) / 4n;
    const tip = fees.maxPriorityFeePerGas;
    const raise = tip !== null && tip < minPriorityFee ? minPriorityFee - tip : 0n;
    const maxPriorityFeePerGas = tip === null ? null : tip + raise;
    const maxFeePerGas = fees.maxFeePerGas === null ? null : fees.maxFeePerGas + raise;
    const price = maxFeePerGas ?? fees.gasPrice ?? 0n;
    if (gasLimit * price > MAX_GAS_COST)
        throw gasTooDear(label, gasLimit, price);
    if (balance < gasLimit * price)
        throw gasTooSmall(label, from, balance, gasLimit * price);
    const fee = maxFeePerGas !== null && maxPriorityFeePerGas !== null
        ? { type: 2, maxFeePerGas, maxPriorityFeePerGas }
        : { type: 0, gasPrice: price };
    const raw = await wallet.signTransaction({ ...call, ...fee, nonce, gasLimit, chainId });
    return { raw, hash: transaction/* Transaction */.Z.from(raw).hash ?? '', nonce, maxFeePerGas, maxPriorityFeePerGas };
}
async function signDearer(wallet, call, { nonce, maxFeePerGas, maxPriorityFeePerGas }, asked, label) {
    if (maxFeePerGas === null || maxPriorityFeePerGas === null)
        return undefined;
    const byPool = asked === 'by the pool';
    if (!byPool) {
        const baseFee = (await connected(wallet).getBlock('latest'))?.baseFeePerGas;
        if (!baseFee || baseFee <= maxFeePerGas)
            return undefined;
    }
    const atLeast = (maxPriorityFeePerGas * 9n) / 8n + 1n;
    const generous = 2n * maxPriorityFeePerGas > maxFeePerGas / 2n ? 2n * maxPriorityFeePerGas : maxFeePerGas / 2n;
    const minPriorityFee = byPool && generous > atLeast ? generous : atLeast;
    return signTransaction(wallet, call, { nonce, label, minPriorityFee }).catch(error => {
        const isMoney = (0,task_error/* isTaskError */.Oj)(error) && error.kind === 'money';
        if ((0,revert/* isRevert */.P)(error) || ((0,task_error/* isTaskError */.Oj)(error) && !(byPool && isMoney)))
            return undefined;
        throw error;
    });
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
function gasTooDear(label, gasLimit, price) {
    return new task_error/* TaskError */.Ik('GAS_TOO_DEAR', {
        what: `The gas for ${label} would cost more than any transaction of ours may.`,
        why: `The RPC endpoint asks for ${gasLimit} units at ${price} wei each, and at most ${MAX_GAS_COST} wei are offered.`,
        fix: 'Wait until gas is cheaper, or name another RPC endpoint in `rpc-url` if it is cheap already.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/transactions.js





const RACES_MS = 600_000;
const MAX_REPRICINGS = 6;
const LOOKS_PER_BROADCAST = 5;
const LOOKS_FOR_FLIGHT = 30;
const LOOKS_UNTIL_LOST = 3;
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
    const racesEnd = Date.now() + RACES_MS;
    for (let races = 0;; races++) {
        options.signal?.throwIfAborted();
        if (races > 0 && Date.now() > racesEnd)
            throw alwaysOvertaken(options.label, races);
        const nonce = await settledNonce(wallet, options);
        if (await options.isDone())
            return {};
        const signed = await signTransaction(wallet, call, { nonce, label: options.label }).catch(async (error) => {
            if ((0,revert/* isRevert */.P)(error) && (await options.isDone()))
                return undefined;
            throw error;
        });
        if (!signed)
            return {};
        options.signal?.throwIfAborted();
        options.onSend?.();
        const receipt = await broadcastAndWait(wallet, call, signed, options);
        if (receipt)
            return settle(wallet, call, receipt, options);
        await (0,abortable/* pause */.v)((options.pollMs ?? 1000) * Math.random(), options.signal);
    }
}
async function settledNonce(wallet, { signal, pollMs = 1000 }) {
    const provider = connected(wallet);
    for (let look = 1;; look++) {
        const [latest, pending] = await Promise.all([
            provider.getTransactionCount(wallet.address, 'latest'),
            provider.getTransactionCount(wallet.address, 'pending'),
        ]);
        if (pending <= latest || look === LOOKS_FOR_FLIGHT)
            return Math.max(latest, pending);
        await (0,abortable/* pause */.v)(pollMs * (0.5 + Math.random()), signal);
    }
}
async function broadcastAndWait(wallet, call, first, options) {
    const provider = connected(wallet);
    const deadline = Date.now() + (options.timeoutMs ?? 180_000);
    const signed = [first];
    let losses = 0;
    let repricings = 0;
    let answer;
    for (let look = 0;; look++) {
        const tooCheap = answer === 'below-base-fee' || answer === 'underpriced';
        if (look % LOOKS_PER_BROADCAST === 0 || tooCheap) {
            const latest = signed.at(-1) ?? first;
            const asked = answer === 'underpriced' ? 'by the pool' : 'by the chain';
            const dearer = look > 0 ? await signDearer(wallet, call, latest, asked, options.label) : undefined;
            if (dearer)
                signed.push(dearer);
            answer = await broadcast(wallet, dearer ?? latest, options.label);
            if (answer === 'outbid' && look === 0)
                return undefined;
            if (answer === 'underpriced' && repricings++ === MAX_REPRICINGS) {
                if (await options.isDone())
                    return undefined;
                throw tooCheapForNode(options.label, dearer ?? latest, first);
            }
        }
        const mined = await provider.getTransactionCount(wallet.address, 'latest');
        for (const { hash } of signed) {
            const receipt = await provider.getTransactionReceipt(hash);
            if (receipt)
                return receipt;
        }
        losses = mined > first.nonce ? losses + 1 : 0;
        if (losses === LOOKS_UNTIL_LOST)
            return undefined;
        if (Date.now() > deadline)
            throw outcomeUnknown(options.label, signed.at(-1)?.hash ?? first.hash);
        await (0,abortable/* pause */.v)(options.pollMs ?? 1000, options.signal);
    }
}
async function broadcast(wallet, { raw }, label) {
    try {
        await connected(wallet).broadcastTransaction(raw);
        return undefined;
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error, 'RPC_UNREACHABLE'))
            return 'unsure';
        const [said = ''] = messagesOf(error).split('\n');
        const answer = readBroadcastAnswer(said);
        if (answer === 'unaffordable')
            throw gasTooSmall(label, wallet.address, undefined, undefined, error);
        if (answer !== 'refused')
            return answer;
        throw new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
            what: `The transaction for ${label} was not accepted.`,
            why: `The RPC endpoint refused it: ${said.slice(0, 200)}.`,
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
        return (0,revert/* readRefusal */.n)(error)?.text ?? 'the reason cannot be read';
    }
}
function outcomeUnknown(label, hash) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was sent, but was not mined in time.`,
        why: `Transaction ${hash} has no receipt yet, so its outcome is unknown.`,
        fix: 'Run again: the chain is read first, and nothing is bought twice.',
    });
}
function alwaysOvertaken(label, races) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} did not get through.`,
        why: `Other processes sent transactions from the same wallet ${races} times in a row, for ${RACES_MS / 60_000} minutes.`,
        fix: 'Let fewer jobs use the wallet at the same time (a `concurrency` group does it), then run again.',
    });
}
function tooCheapForNode(label, last, first) {
    const offered = (last.maxFeePerGas ?? 0n) > (first.maxFeePerGas ?? 0n);
    const prices = offered
        ? `, though it offers ${last.maxFeePerGas} wei a unit, where ${first.maxFeePerGas} were asked at first`
        : '';
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was not accepted.`,
        why: `The RPC endpoint says that it offers too little for gas${prices}.`,
        fix: 'Run again when the chain is less busy, or name another RPC endpoint in `rpc-url`: the chain is read first, and nothing is bought twice.',
    });
}


/***/ }),

/***/ 5435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWallet: () => (/* binding */ openWallet)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15331);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27521);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14819);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48714);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);


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
        return new ethers__WEBPACK_IMPORTED_MODULE_1__/* .Wallet */ .u(hex.startsWith('0x') ? hex : `0x${hex}`);
    }
    catch {
        throw invalid('It has the form of a private key, but its value is outside of the curve’s range.');
    }
}
function openMnemonic(phrase) {
    if (!ethers__WEBPACK_IMPORTED_MODULE_2__/* .Mnemonic */ .v.isValidMnemonic(phrase))
        throw invalid('It looks like a mnemonic, but its words or their checksum are wrong.');
    return new ethers__WEBPACK_IMPORTED_MODULE_1__/* .Wallet */ .u(ethers__WEBPACK_IMPORTED_MODULE_3__/* .HDNodeWallet */ .QX.fromPhrase(phrase).privateKey);
}
async function openKeystore(json, password) {
    if (!password) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('WALLET_PASSWORD_WRONG', {
            what: 'The input `wallet` is an encrypted keystore, but `wallet-password` is empty.',
            why: 'A keystore can only be opened with the password that it was made with.',
            fix: 'Give the password as `wallet-password`, from a secret of the repository.',
        });
    }
    try {
        return new ethers__WEBPACK_IMPORTED_MODULE_1__/* .Wallet */ .u((await ethers__WEBPACK_IMPORTED_MODULE_1__/* .Wallet */ .u.fromEncryptedJson(json, password)).privateKey);
    }
    catch (error) {
        if (!(0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .isError */ .bJ)(error, 'INVALID_ARGUMENT') || error.argument !== 'password')
            throw invalid('It looks like an encrypted keystore, but it cannot be read as one.');
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('WALLET_PASSWORD_WRONG', {
            what: 'The input `wallet-password` does not open the keystore in `wallet`.',
            why: 'The keystore’s checksum does not match this password.',
            fix: 'Check the secret behind `wallet-password`; blanks and line breaks around it do not count.',
        });
    }
}
function invalid(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('WALLET_INVALID', {
        what: 'The input `wallet` cannot be read.',
        why,
        fix: 'Give a private key in hex, a BIP-39 mnemonic, or an encrypted JSON keystore, from a secret of the repository.',
    });
}


/***/ }),

/***/ 48405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkJob),
  M: () => (/* binding */ preflight)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
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

// EXTERNAL MODULE: ./build/src/iexec/app-lock.js
var app_lock = __webpack_require__(33019);
;// CONCATENATED MODULE: ./build/src/pipeline/require-secrets.js

async function requireSecrets({ services: { sms }, signal }, { beneficiary, dataset, secrets }, requester) {
    await Promise.all([
        ...Object.values(secrets).map(async (name) => {
            if (await sms.hasRequesterSecret(requester, name, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `secrets` names a secret that the Secret Management Service does not have.',
                why: `The wallet ${requester} has pushed no secret of the name "${name}".`,
                fix: 'Push it with that wallet (`iexec requester push-secret`), or correct the name.',
            });
        }),
        ...(beneficiary === undefined ? [] : [beneficiary]).map(async (address) => {
            if (await sms.hasResultKey(address, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `beneficiary` names somebody whom no result can be encrypted for.',
                why: `The Secret Management Service has no result key of ${address}.`,
                fix: 'Check the address, or ask its owner to push a key (`iexec result push-encryption-key`).',
            });
        }),
        ...(dataset === undefined ? [] : [dataset]).map(async (address) => {
            if (await sms.hasDatasetSecret(address, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `dataset` names a dataset that no enclave can open.',
                why: `The Secret Management Service has no key for ${address}.`,
                fix: 'Check the address, or ask the dataset’s owner to push its key (`iexec dataset push-secret`).',
            });
        }),
    ]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/preflight.js




async function preflight(context, request, { requester }) {
    const { services, reporter } = context;
    const [{ app, category, dealWindowSeconds }] = await Promise.all([
        checkJob(services.hub, request),
        requireSecrets(context, request, requester.address),
    ]);
    reporter.info(`Network ${request.network.name}, app ${app.name} (${request.app}), wallet ${requester.address}.`);
    const loose = request.appLock && (0,app_lock.whyLockIsLoose)(request.appLock);
    if (loose)
        reporter.info(loose);
    reporter.info(`Category ${category.name}: the app may run up to ${category.maxSeconds} s.`);
    return { categorySeconds: category.maxSeconds, dealWindowSeconds };
}
async function checkJob(hub, request) {
    const [app, category, { deadlineRatios }] = await Promise.all([
        hub.app(request.app),
        hub.category(request.category),
        hub.configuration(),
    ]);
    assertAppSupported(app);
    if (!category) {
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: 'The input `category` is not valid.',
            why: `${request.network.name} has no category ${request.category}.`,
            fix: 'Use one of XS, S, M, L, XL, or its number from 0 to 4.',
        });
    }
    return { app, category, dealWindowSeconds: deadlineRatios.final * category.maxSeconds };
}


/***/ }),

/***/ 91813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isFolder),
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


async function makeFolders(folder) {
    if (await isFolder(folder))
        return;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    if (parent !== folder)
        await makeFolders(parent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
}
async function isFolder(place) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (stats && !stats.isDirectory())
        throw new Error(`${place} is not a folder`);
    return stats !== undefined;
}


/***/ })

};
