export const id = 411;
export const ids = [411,5255,9446];
export const modules = {

/***/ 90558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uX: () => (/* binding */ memoryFolder),
/* harmony export */   zY: () => (/* binding */ createUploadMemory)
/* harmony export */ });
/* unused harmony exports keyOf, readKey */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33838);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82786);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50872);





const MAX_KEY = 512;
function createUploadMemory(env, tempDir) {
    return {
        recall: name => quietly('recalled', env, (cache, folder) => recall(cache, folder, name)),
        remember: async (name, upload) => {
            await quietly('remembered', env, (cache, folder) => remember(cache, { folder, tempDir }, keyOf(name, upload)));
        },
    };
}
function memoryFolder(env) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(env.RUNNER_TEMP ?? '', 'confidential-task-upload');
}
function keyOf(name, { cid, checksum, size, seal }) {
    return `${prefixOf(name)}${[cid, checksum, size, seal].join('-')}`;
}
function readKey(name, key) {
    const prefix = prefixOf(name);
    if (!key.startsWith(prefix) || key.length > MAX_KEY)
        return undefined;
    const [, cid, checksum, digits, seal] = /^([A-Za-z0-9]{10,100})-(0x[0-9a-f]{64})-(\d{1,15})-([0-9a-f]{64})$/.exec(key.slice(prefix.length)) ?? [];
    if (cid === undefined || checksum === undefined || seal === undefined)
        return undefined;
    return { cid, checksum, size: Number(digits), seal };
}
function prefixOf(name) {
    return `confidential-task-upload-v2-${name}-`;
}
async function recall(cache, folder, name) {
    const prefix = prefixOf(name);
    const found = await (0,_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .withPlainLines */ .s)(() => cache.restoreCache([folder], prefix, [prefix], { lookupOnly: true }));
    return found === undefined ? undefined : readKey(name, found);
}
async function remember(cache, { folder, tempDir }, key) {
    const before = process.env.RUNNER_TEMP;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'empty'), '');
        process.env.RUNNER_TEMP = tempDir;
        await (0,_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .withPlainLines */ .s)(() => cache.saveCache([folder], key));
    }
    finally {
        process.env.RUNNER_TEMP = before;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).catch(() => { });
    }
}
async function quietly(verb, env, use) {
    const { RUNNER_TEMP: temp = '', GITHUB_WORKSPACE: workspace = '' } = env;
    if (![temp, workspace].every(isFitForTar)) {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .debug */ .Yz(`The upload is not ${verb}: GitHub's package cannot work in this workspace.`);
        return undefined;
    }
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(2271), __webpack_require__.e(3581), __webpack_require__.e(6637)]).then(__webpack_require__.bind(__webpack_require__, 6637));
        if (!cache.isFeatureAvailable())
            return undefined;
        return await use(cache, memoryFolder(env));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(`The upload could not be ${verb}; going on without: ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .neutralise */ .$0)(String(error))}`);
        return undefined;
    }
}
function isFitForTar(folder) {
    return folder !== '' && !/[\s"\\]/.test(folder.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/'));
}


/***/ }),

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
/* harmony import */ var _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37337);
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_8__/* .PRIVATE_DIRECTORY */ .m });
    await Promise.all([
        replaceFile(files.statement, `${JSON.stringify(statement, null, 2)}\n`),
        replaceFile(files.predicate, `${JSON.stringify(statement.predicate, null, 2)}\n`),
        replaceFile(files.checksums, lines.join('')),
    ]);
    return files;
}
function replaceFile(file, text) {
    const how = { mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_8__/* .PRIVATE_FILE */ .r, flag: 'wx' };
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

/***/ 40411:
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
// EXTERNAL MODULE: ./build/src/iexec/wallet.js + 1 modules
var iexec_wallet = __webpack_require__(75255);
// EXTERNAL MODULE: ./build/src/pipeline/disclosure.js
var disclosure = __webpack_require__(99323);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/wallet.js + 1 modules
var wallet = __webpack_require__(15331);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/crypto/common-texts.js
const COMMON_WORDS = new Set([
    'access admin administrator baseball changeme default demo dragon example fake football foobar foo bar baz guess',
    'hello hidden iloveyou key keys letmein login master monkey never nobody pass passphrase passwd password passwords',
    'placeholder please private privately qwerty qwertz random safe sample secret secrets secure security shadow strong',
    'sunshine super temp test testing token trustno trustnoone user username value welcome',
    'action actions api app apps automation backup beta bitcoin blender blockchain build chain ci cloud com company',
    'compute computing confidential confidentiality crypto data dataset deal deploy dev development docker enclave',
    'encrypt encrypted encryption env ethereum frame git github hub http https iexec image input inputs job key local',
    'localhost main my network node nightly org organisation organization output picture prod production project repo',
    'repository render rendered renderer rendering result results rlc root run runner scene server service setting',
    'settings sgx stage staging storage system task tasks tdx team wallet web worker workflow workflows www',
    'a about after again all also always am an and any are as at be been before best better big but by can come correct',
    'could day days did do dog does don down ever every everyone everything first for force from game get give go going',
    'good great had has have he her here him his horse how i if in into is it its just know life like little live long',
    'longer longest love made make man many may me more most mr much must name nature need new no not nothing now of',
    'off old on one only or other our out over own people question quite really right said say see she should so some',
    'something sometimes still such take than that the their them then there these they thing think this those time to',
    'today too true two under until up us use used very want was way we well were what when where which who whole why',
    'will with word words work world would yes you your yours',
    'adipiscing amet battery brown consectetur dolor elit fox ipsum jumped jumps lazy lorem pack jugs liquor dozen quick',
    'sit staple twinkle star',
    'zero three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty hundred',
    'thousand million january february march april june july august september october november december monday tuesday',
    'wednesday thursday friday saturday sunday spring summer autumn winter alpha alfa bravo charlie delta echo foxtrot',
    'golf hotel india juliet juliett kilo lima mike oscar papa quebec romeo sierra tango uniform victor whiskey xray',
    'yankee zulu gamma epsilon omega red orange yellow green blue purple violet black white grey gray mercury venus',
    'earth mars jupiter saturn uranus neptune pluto',
].flatMap(line => line.split(' ')));
const COMMON_DIGITS = [
    '3141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342117067982148',
    '2718281828459045235360287471352662497757247093699959574966967627724076630353547594571382178525166427427466',
    '1414213562373095048801688724209698078569671875376948073176679737990732478462107038850387534327641572',
    '1618033988749894848204586834365638117720309179805762862135448622705260462818902449707207204189391137',
    '23571113171923293137414347535961677173798389971011031071091131271311371391491511571631671731791811911931971',
    '1123581321345589144233377610987159725844181676510946177112865746368750251213931964183178115142298320401346269',
    '1491625364964811001211441691962252562893243614004414845295766256767297848419009611024108911561225129613691444',
    '1248163264128256512102420484096819216384327686553613107226214452428810485762097152419430483886081677721633554432',
    '12345678910111213141516171819202122232425262728293031323334353637383940414243444546474849505152535455565758',
    '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f3031323334',
    'deadbeefdeadc0decafebabecafed00dfeedfacefacefeedbaadf00d8badf00dbadc0ffeec0ffeedefec8edbeefcafefee1dead',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'd41d8cd98f00b204e9800998ecf8427e',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
    '5f4dcc3b5aa765d61d8327deb882cf99',
    'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
    '59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
    '2b7e151628aed2a6abf7158809cf4f3c',
    '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
];

;// CONCATENATED MODULE: ./build/src/crypto/secret-strength.js

const WORD_BITS = 11;
const COMMON_WORD_BITS = 5;
const DATE_BITS = 15;
const LOOKALIKE_BITS = 1;
const LETTER_BITS = Math.log2(26);
const DIGIT_BITS = Math.log2(10);
const OTHER_BITS = 5;
const SEPARATOR = /[\s\-_/.,:;|+]/;
const SHORTEST_REPEAT = 3;
const SHORTEST_KNOWN = 6;
const LONGEST_KNOWN = 128;
const SHORTEST_LOOKALIKE = 4;
const LONGEST_LOOKALIKE = 16;
const SHORTEST_RUN = 3;
const MAX_CHARS = 512;
const LOOKALIKES = {
    '0': 'o',
    '1': 'i',
    '!': 'i',
    '3': 'e',
    '4': 'a',
    '@': 'a',
    '5': 's',
    $: 's',
    '7': 't',
    '8': 'b',
};
const ROWS = ['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', '1234567890'];
function guessingBits(text) {
    const digits = /^(?:0x)?([0-9a-f]+)$/i.exec(text)?.[1];
    const partAt = digits === undefined ? textAt : digitAt;
    const characters = [...(digits ?? text).slice(0, MAX_CHARS)];
    const [even, odd] = [0, 1].map(rest => characters.filter((_, index) => index % 2 === rest).join(''));
    const bits = sum(characters.join(''), partAt);
    const woven = sum(even ?? '', textAt) + sum(odd ?? '', textAt);
    return woven < bits / 2 ? woven : bits;
}
function sum(text, partAt) {
    let bits = 0;
    for (let at = 0; at < text.length;) {
        const [length, worth] = repetitionAt(text, at) ?? knownAt(text, at) ?? partAt(text, at);
        bits += worth;
        at += length;
    }
    return bits;
}
function repetitionAt(text, at) {
    const repeated = repeatAt(text, at);
    if (repeated >= SHORTEST_REPEAT)
        return [repeated, 2];
    const run = runAt(text, at);
    return run >= SHORTEST_RUN ? [run, LETTER_BITS + 2] : undefined;
}
function knownAt(text, at) {
    const rest = text.slice(at, at + LONGEST_KNOWN).toLowerCase();
    const date = DATE.exec(rest)?.[0];
    if (date !== undefined)
        return [date.length, DATE_BITS];
    if (!HEX_START.test(rest))
        return undefined;
    let longest = 0;
    for (const row of COMMON_DIGITS) {
        while (longest < rest.length && row.includes(rest.slice(0, Math.max(longest + 1, SHORTEST_KNOWN))))
            longest = Math.max(longest + 1, SHORTEST_KNOWN);
    }
    return longest >= SHORTEST_KNOWN && longest <= rest.length ? [longest, LETTER_BITS] : undefined;
}
const HEX_START = new RegExp(`^[0-9a-f]{${SHORTEST_KNOWN}}`);
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(`^(?:${YEAR}${MONTH}${DAY}|${DAY}${MONTH}${YEAR}|${MONTH}${DAY}${YEAR})`);
function digitAt() {
    return [1, 4];
}
function textAt(text, at) {
    const rest = text.slice(at);
    const year = /^(?:19|20)\d\d(?!\d)/.exec(rest)?.[0];
    if (year !== undefined)
        return [year.length, 6];
    const word = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\p{L}+)/u.exec(rest)?.[0];
    if (word !== undefined && COMMON_WORDS.has(word.toLowerCase()))
        return [word.length, COMMON_WORD_BITS];
    const lookalike = lookalikeOf(rest);
    if (lookalike !== undefined)
        return lookalike;
    if (word !== undefined)
        return [word.length, Math.min(WORD_BITS, word.length * LETTER_BITS)];
    const character = rest[0] ?? '';
    if (SEPARATOR.test(character))
        return [1, 1];
    return [1, /\d/.test(character) ? DIGIT_BITS : OTHER_BITS];
}
function lookalikeOf(rest) {
    const written = [...rest.slice(0, LONGEST_LOOKALIKE).toLowerCase()];
    const meant = written.map(character => LOOKALIKES[character] ?? character).join('');
    for (let length = meant.length; length >= SHORTEST_LOOKALIKE; length--) {
        if (!COMMON_WORDS.has(meant.slice(0, length)))
            continue;
        const changed = written.slice(0, length).filter(character => LOOKALIKES[character]).length;
        if (changed > 0)
            return [length, COMMON_WORD_BITS + changed * LOOKALIKE_BITS];
    }
    return undefined;
}
function repeatAt(text, at) {
    const lower = text.toLowerCase();
    let longest = 0;
    for (let from = 0; from < at; from++) {
        let length = 0;
        while (at + length < lower.length && lower[from + length] === lower[at + length])
            length++;
        longest = Math.max(longest, length);
    }
    return longest;
}
function runAt(text, at) {
    const step = stepAt(text, at);
    if (step === undefined)
        return 1;
    let length = 2;
    while (stepAt(text, at + length - 1) === step)
        length++;
    return length;
}
function stepAt(text, at) {
    const [here, next] = text.slice(at, at + 2).toLowerCase();
    if (here === undefined || next === undefined)
        return undefined;
    const distance = (next.codePointAt(0) ?? 0) - (here.codePointAt(0) ?? 0);
    if (Math.abs(distance) <= 1)
        return 'alphabet';
    return ROWS.some(row => row.includes(here + next) || row.includes(next + here)) ? 'row' : undefined;
}

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
const STRETCHING = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 };
const MIN_BITS = 72;
function rootFromText(text) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length < KEY_BYTES) {
        throw weakSecret('is too short', `It has ${bytes.length} bytes, and everything private in the run rests on it.`);
    }
    if (guessingBits(text) < MIN_BITS) {
        throw weakSecret('is too easy to guess', 'It looks like few or common words, dates, repetitions or well-known rows, and whoever guesses it can read every result.');
    }
    return rootFrom((0,external_node_crypto_.scryptSync)(bytes, SALT, KEY_BYTES, STRETCHING), 'root/text');
}
function weakSecret(what, why) {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: `\`encryption-secret\` ${what}.`,
        why,
        fix: 'Use at least 32 random characters, such as the output of `openssl rand -base64 32`. Nothing was spent.',
    });
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

// EXTERNAL MODULE: ./build/src/iexec/deal.js
var iexec_deal = __webpack_require__(75748);
// EXTERNAL MODULE: ./build/src/iexec/abortable.js
var abortable = __webpack_require__(72170);
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
function depositCall(token, hub, amount, data, mark = '0x') {
    const call = abi/* TOKEN_ABI */.pB.encodeFunctionData('approveAndCall', [hub, amount, data]);
    return { to: token, data: `${call}${mark.slice(2)}` };
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
function matchRefused(refusal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: refusal ? `It says why: ${refusal.text}.` : 'There is no offer to match the request with.',
        fix: 'Run again, so that fresh offers are chosen; orders on the market can be taken or cancelled at any time.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/choose-offer.js


async function chooseOffer(input) {
    const { hub, offers, request } = input;
    const reading = hub.account(request.requester);
    let refusal;
    for (const offer of offers) {
        const call = matchCall(hub, { ...input, offer });
        const [account, answer] = await Promise.all([reading, refusalOf(hub, call, request.requester)]);
        refusal = answer;
        const gap = lacking(offer, account);
        if (!refusal || (refusal.stakeTooSmall && gap > 0n))
            return { offer, call, gap, account };
        if (!refusal.stakeTooSmall)
            continue;
        const now = await hub.account(request.requester);
        if (lacking(offer, now) > 0n)
            return { offer, call, gap: lacking(offer, now), account: now };
    }
    throw matchRefused(refusal);
}
function lacking({ price }, { stake }) {
    return price > stake ? price - stake : 0n;
}
async function assertAffordable({ hub, wallet, deposit }, gap, price) {
    const { address } = wallet;
    const [held, { token }] = await Promise.all([hub.rlcBalance(address), hub.configuration()]);
    if (deposit === 'auto' && held >= gap)
        return;
    throw balanceTooSmall({ address, price, stake: price - gap, held, token, deposit });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./build/src/iexec/known-contracts.js
var known_contracts = __webpack_require__(58077);
// EXTERNAL MODULE: ./build/src/iexec/log-search.js
var log_search = __webpack_require__(32991);
;// CONCATENATED MODULE: ./build/src/iexec/earlier-deposits.js




const BLOCKS = 5_000_000;
const MAX_TRANSACTIONS = 200;
async function recallDeposits({ hub, wallet, spending, signal }, deal) {
    const { domain, token } = await hub.configuration();
    if ((0,known_contracts/* knownContracts */.P)(Number(domain.chainId)))
        return '0x';
    const search = { token, hub: hub.address, wallet, deal, signal: signal ?? new AbortController().signal };
    await spending.recallRlc(() => earlierDeposits(hub.provider, search));
    return deal;
}
async function earlierDeposits(provider, { token, hub, wallet, deal, signal }) {
    const head = await provider.getBlockNumber();
    const deposits = await depositsOf(provider, {
        token,
        hub,
        wallet,
        from: Math.max(0, head - BLOCKS),
        signal,
    });
    const forDeal = deposits.filter(({ data }) => data.endsWith(deal.slice(2)));
    return {
        rlc: forDeal.reduce((sum, { amount }) => sum + amount, 0n),
        nonces: forDeal.map(({ nonce }) => nonce),
        block: Math.min(head, ...forDeal.map(({ block }) => block)),
    };
}
async function depositsOf(provider, { token, hub, wallet, from, signal }) {
    const topics = [abi/* TOKEN_ABI */.pB.getEvent('Approval')?.topicHash ?? '', topic(wallet), topic(hub)];
    const range = { from, to: await provider.getBlockNumber() };
    const isEnough = () => false;
    const logs = (await (0,log_search/* searchLogs */.g)(provider, { address: token, topics }, range, { isEnough, signal })) ?? [];
    const hashes = [...new Set(logs.map(({ transactionHash }) => transactionHash))].slice(-MAX_TRANSACTIONS);
    const deposits = await Promise.all(hashes.map(async (hash) => {
        const transaction = await provider.getTransaction(hash);
        if (transaction?.from !== wallet || transaction.to !== token)
            return [];
        const { nonce, blockNumber, data } = transaction;
        const decoded = abi/* TOKEN_ABI */.pB.parseTransaction({ data });
        if (decoded?.name !== 'approveAndCall')
            return [];
        return [{ nonce, block: blockNumber ?? range.to, amount: decoded.args[1], data }];
    }));
    return deposits.flat();
}
function topic(address) {
    return (0,data/* zeroPadValue */.nx)(address, 32).toLowerCase();
}

// EXTERNAL MODULE: ./build/src/iexec/ids.js
var ids = __webpack_require__(6066);
// EXTERNAL MODULE: ./build/src/iexec/spending.js
var iexec_spending = __webpack_require__(91390);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/transaction/transaction.js + 1 modules
var transaction = __webpack_require__(51477);
;// CONCATENATED MODULE: ./build/src/iexec/spent-deposits.js




const MAX_MATCHES = 200;
async function countSpentDeposits({ hub, wallet, spending, signal }) {
    const first = spending.firstRlc();
    if (!first)
        return;
    const { token } = await hub.configuration();
    const search = {
        token,
        hub: hub.address,
        wallet,
        from: first.block,
        signal: signal ?? new AbortController().signal,
    };
    const [matches, deposits] = await Promise.all([
        matchesOf(hub.provider, search),
        depositsOf(hub.provider, search),
    ]);
    const spent = [...matches].filter(([nonce]) => nonce > first.nonce).map(([, price]) => price);
    const added = deposits
        .filter(({ nonce }) => nonce > first.nonce && !spending.movedRlcWith(nonce))
        .map(({ amount }) => -amount);
    const total = [...spent, ...added].reduce((sum, amount) => sum + amount, 0n);
    spending.setSpentByOthers(total > 0n ? total : 0n);
}
async function matchesOf(provider, search) {
    const { hub, from, signal } = search;
    const topics = [abi/* HUB_ABI */.zr.getEvent('OrdersMatched')?.topicHash ?? ''];
    const range = { from, to: await provider.getBlockNumber() };
    const isEnough = () => false;
    const logs = (await (0,log_search/* searchLogs */.g)(provider, { address: hub, topics }, range, { isEnough, signal })) ?? [];
    const prices = new Map();
    const readings = logs.slice(-MAX_MATCHES).map(async (log) => {
        const match = await readMatch(provider, log, search);
        if (match)
            prices.set(match.nonce, match.price);
    });
    await Promise.all(readings);
    return prices;
}
async function readMatch(provider, log, { token, hub, wallet }) {
    const told = await provider.getTransaction(log.transactionHash);
    if (told?.from !== wallet)
        return undefined;
    try {
        const { from, to, nonce, data } = transaction/* Transaction */.Z.from(told);
        if (from !== wallet || (to !== hub && to !== token))
            return undefined;
        const call = to === hub ? data : abi/* TOKEN_ABI */.pB.decodeFunctionData('approveAndCall', data)[2];
        const [app, dataset, workerpool, request] = abi/* HUB_ABI */.zr.decodeFunctionData('matchOrders', call);
        if (request.requester !== wallet)
            return undefined;
        const tasks = BigInt(abi/* HUB_ABI */.zr.parseLog(log)?.args.volume ?? 0);
        const volume = tasks < request.volume ? tasks : request.volume;
        const taskPrice = app.appprice + dataset.datasetprice + workerpool.workerpoolprice;
        return { nonce, price: taskPrice * volume };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/iexec/transaction-errors.js
var transaction_errors = __webpack_require__(2766);
// EXTERNAL MODULE: ./build/src/iexec/transactions.js + 3 modules
var transactions = __webpack_require__(3759);
;// CONCATENATED MODULE: ./build/src/iexec/until-seen.js

const LOOKS_FOR_MINED = 20;
async function untilSeen(look, { signal, pollMs = 1000 }, most = LOOKS_FOR_MINED) {
    for (let looks = 0; looks < most; looks++) {
        const seen = await look();
        if (seen !== undefined)
            return seen;
        await (0,abortable/* pause */.v)(pollMs, signal);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/iexec/request-order.js
var request_order = __webpack_require__(68340);
;// CONCATENATED MODULE: ./build/src/iexec/used-orders.js





async function dealOfUsedOrders(input, id, refusal) {
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
        const deal = used >= datasetOrder.volume && (await untilSeen(() => hub.deal(id), input));
        if (deal)
            return deal;
        if (used >= datasetOrder.volume)
            throw ownOrderUsedUp('order of the dataset', id);
    }
    throw refusal;
}
function ownOrderUsedUp(order, deal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: `The ${order} of this purchase is used up or cancelled, but the hub shows no deal ${deal}, which is the only one that it can make.`,
        fix: 'If the wallet cancelled the order, choose another `idempotency-key`. Otherwise the RPC endpoint hides the deal or lags behind: run again, with another one in `rpc-url`.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/match-orders.js

















class OvertakenPurchase extends Error {
}
function spendingOf(order) {
    return new iexec_spending/* Spending */.h({
        rlc: (order.appmaxprice + order.datasetmaxprice + order.workerpoolmaxprice) * order.volume,
    });
}
const MAX_ROUNDS = 8;
const CROWD_MS = 600_000;
const LOOKS_FOR_SPENT = 5;
async function buyDeal(purchase) {
    const input = { ...purchase, spending: purchase.spending ?? spendingOf(purchase.request) };
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
                return madeDeal(await dealOfUsedOrders(input, id, error));
            if (!refusal && !(error instanceof transaction_errors/* RevertedTransaction */.ur))
                throw error;
            lastFailure = error instanceof transaction_errors/* RevertedTransaction */.ur ? error : matchRefused(refusal);
            acted = error instanceof transaction_errors/* RevertedTransaction */.ur;
            await (0,abortable/* pause */.v)((input.pollMs ?? 1000) * Math.random(), signal);
        }
        if (acted || (await (0,abortable/* untilAborted */.E)(nonce(), signal)) <= before)
            rounds += 1;
    }
    throw lastFailure ?? tooManyRounds();
}
async function seeDeal({ hub, signal, pollMs }, id, txHash) {
    const deal = await untilSeen(() => hub.deal(id), { signal, pollMs });
    if (!deal)
        throw notSeen('the deal', txHash);
    return deal;
}
async function untilSpent({ hub, wallet, ...input }, dealExists) {
    const { stake } = await hub.account(wallet.address);
    const look = async () => (await hub.account(wallet.address)).stake < stake || (await dealExists()) || undefined;
    await untilSeen(look, input, LOOKS_FOR_SPENT);
}
async function actOnce(input, id) {
    const { hub, wallet, note, onSend, signal } = input;
    const { offer, call, gap, account: before } = await (0,abortable/* untilAborted */.E)(chooseOffer(input), signal);
    const dealExists = async () => (await hub.deal(id)) !== undefined;
    const isSettled = async (nonce) => {
        if (await dealExists())
            return true;
        if (nonce !== undefined && (await input.isOvertaken?.(nonce)))
            throw new OvertakenPurchase();
        return false;
    };
    const options = { ...sendOptions(input), isDone: isSettled };
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
    const { token, domain } = await hub.configuration();
    const once = (0,known_contracts/* knownContracts */.P)(Number(domain.chainId)) && id;
    const recall = { ...input, wallet: wallet.address };
    const mark = await recallDeposits(recall, id);
    if (!input.spending.allowsRlc(gap))
        await countSpentDeposits(recall);
    const atomic = depositCall(token, hub.address, gap, call.data, mark);
    if (await (0,abortable/* untilAborted */.E)(canDepositAndMatch(hub, atomic, token, gap, wallet.address), signal)) {
        note?.(`Depositing ${(0,amount.formatRlc)(gap)} and buying from ${offer.workerpoolOrder.workerpool} in one transaction.`);
        const { receipt } = await (0,transactions/* sendTransaction */.v)(wallet, atomic, {
            ...options,
            onSend,
            rlc: gap,
            once,
            label: 'the deposit and the deal',
        });
        const effect = async () => ((await dealExists()) ? 'deal' : await accountChange());
        const seen = receipt && (await untilSeen(effect, input));
        if (receipt && !seen)
            throw notSeen('the deal', receipt.hash);
        return seen === 'deal' ? { match: receipt?.hash } : { deposit: receipt?.hash };
    }
    note?.(`Depositing ${(0,amount.formatRlc)(gap)} into the wallet’s iExec account.`);
    const enough = async (nonce) => (await hub.account(wallet.address)).stake >= offer.price || isSettled(nonce);
    const deposit = depositCall(token, hub.address, gap, '0x', mark);
    const { receipt } = await (0,transactions/* sendTransaction */.v)(wallet, deposit, {
        ...options,
        isDone: enough,
        rlc: gap,
        label: 'the deposit',
    });
    if (receipt && !(await untilSeen(accountChange, input)))
        throw notSeen('the deposit', receipt.hash);
    if (!receipt)
        await untilSpent(input, dealExists);
    return { deposit: receipt?.hash };
}
function sendOptions({ signal, timeoutMs, pollMs, spending, }) {
    return {
        signal,
        spending,
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
        fix: 'Run again; a re-run never buys twice. If it happens often, let fewer jobs use the wallet at the same time, or give each a wallet of its own.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/networks.js
var networks = __webpack_require__(43885);
// EXTERNAL MODULE: ./build/src/net/local-address.js
var local_address = __webpack_require__(27935);
;// CONCATENATED MODULE: ./build/src/pipeline/enclave-downloads.js




const DOWNLOAD_SECONDS = 30;
const HOPELESS_SECONDS = 2 * DOWNLOAD_SECONDS;
const LARGE_BYTES = 375_000_000;
const MEMORY_BYTES = 1_000_000_000;
const SMALL_BYTES = 1_000_000;
const AT_ONCE = 6;
const TITLE = 'The enclave may not get an input';
const COSTS = 'The app would then run without it, and be paid for.';
async function requireFetchableInput({ services, reporter }, { location, size }, circumstances) {
    const name = 'The encrypted input';
    const inside = privateNetwork(location, circumstances.network);
    if (inside)
        conclude({ ...inside, text: `${name} is at ${shownUrl(location)}, ${inside.text}.` }, reporter);
    if (size < SMALL_BYTES)
        return;
    const found = await services.probe(location, probeOptions(circumstances.network));
    const served = 'why' in found ? { bytes: size, seconds: undefined } : { ...found, bytes: size };
    conclude(doubtOf(name, served, circumstances), reporter);
}
async function requirePublicInputs(context, { inputFiles, dataset }, circumstances) {
    const files = [...new Set(inputFiles)];
    for (let start = 0; start < files.length; start += AT_ONCE) {
        const batch = files.slice(start, start + AT_ONCE);
        const doubts = await Promise.all(batch.map(url => doubtOfFile(context, url, circumstances)));
        for (const [index, url] of batch.entries()) {
            const isAlone = batch.length === 1 || !doubts[index]?.ofPace;
            const doubt = isAlone ? doubts[index] : await doubtOfFile(context, url, circumstances);
            conclude(doubt, context.reporter);
        }
    }
    if (dataset === undefined)
        return;
    const doubt = await doubtOfDataset(context, dataset, circumstances);
    conclude(doubt && { ...doubt, certain: false }, context.reporter);
}
async function doubtOfFile({ services }, url, circumstances) {
    const name = `The input file ${shownUrl(url)}`;
    const { network } = circumstances;
    const inside = privateNetwork(url, network);
    if (inside)
        return { ...inside, text: `${name} is ${inside.text}.` };
    const found = await services.probe(url, probeOptions(network));
    const doubt = doubtOf(name, found, circumstances);
    if (doubt || (0,networks/* isLocalNetwork */.ok)(network) || !(await (0,local_address/* resolvesLocally */.ig)(new URL(url).hostname)))
        return doubt;
    return { text: `${name} is ${INSIDE}, as far as this runner’s DNS shows.`, certain: false };
}
async function doubtOfDataset({ services }, address, circumstances) {
    const { network } = circumstances;
    const location = (await services.hub.dataset(address))?.location;
    if (location === undefined)
        return undefined;
    const name = `The dataset ${address}`;
    const urls = /^\/ipfs\//.test(location)
        ? gatewaysOf(network).map(gateway => gateway + location)
        : [location];
    let found = { why: 'its location is not an http(s) URL', certain: true };
    for (const url of urls) {
        if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
            continue;
        const inside = privateNetwork(url, network);
        found = inside
            ? { why: `it is ${inside.text}`, certain: inside.certain }
            : await services.probe(url, probeOptions(network));
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
        return { text, certain: fastLine && seconds > HOPELESS_SECONDS, ofPace: true };
    }
    if (bytes <= LARGE_BYTES || (0,networks/* isLocalNetwork */.ok)(network))
        return undefined;
    const pace = `that takes ${Math.ceil((bytes * 8) / DOWNLOAD_SECONDS / 1e6)} Mbit/s`;
    const memory = bytes > MEMORY_BYTES ? ' It also holds the file in memory, for which iExec advises at most 1 GB.' : '';
    return { text: `${name} has ${Math.round(bytes / 1e6)} MB. ${limit}: ${pace}.${memory}`, certain: false };
}
const INSIDE = 'inside of a private network';
function privateNetwork(url, network) {
    if ((0,networks/* isLocalNetwork */.ok)(network) || !(0,local_address/* isLocal */.IX)(url))
        return undefined;
    return isPublicNetwork(network)
        ? { text: `${INSIDE}, where no enclave can follow`, certain: true }
        : { text: `${INSIDE}, where enclaves can follow only if they are inside, too`, certain: false };
}
function probeOptions(network) {
    return { mayBeLocal: !isPublicNetwork(network) };
}
function isPublicNetwork(network) {
    return !(0,networks/* isLocalNetwork */.ok)(network) && (0,known_contracts/* knownContracts */.P)(network.chainId) !== undefined;
}
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
const pack_BLOCKS = 3;
async function packInputs(files, destination, { signal, onBytes, onTotal, onProgress } = {}) {
    const sorted = await inOrder(files, signal);
    const total = sorted.reduce((sum, { size }) => sum + size, 0);
    onTotal?.(total);
    return (0,atomic_file/* writeAtomically */.vK)(destination, signal, async (temporary) => {
        let size = 0;
        async function* blocks() {
            for await (const block of inBlocks((0,zip_writer/* writeZip */.z)(sorted, { compress: false }))) {
                size += block.length;
                onBytes?.(block);
                yield block;
                onProgress?.(Math.min(size, total), total);
            }
        }
        await (0,file_stream/* writeChunks */.a7)(temporary, blocks(), signal).catch(error => {
            throw error instanceof zip_writer/* SizeChangedError */.y ? changedSize() : error;
        });
        return { size };
    });
}
async function* inBlocks(parts) {
    const ring = Array.from({ length: pack_BLOCKS }, () => Buffer.allocUnsafeSlow(BLOCK_BYTES));
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
            block = ring[++turn % pack_BLOCKS];
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
            throw invalid(`${JSON.stringify(name)} cannot be the name of a packed input`, 'Names in the archive are relative, separated by `/`, and without `.`, `..`, `\\` or control characters');
        }
        if (seen.has(name))
            throw invalid(`Two files of \`inputs\` have the name ${JSON.stringify(name)}`, 'Names must be unique');
        seen.add(name);
        const stats = (0,external_node_fs_.statSync)(path);
        if (!stats.isFile())
            throw invalid(`${JSON.stringify(name)} of \`inputs\` is not a regular file`, 'Only files can be packed');
        sized.push({ path, name, size: stats.size, exact: true, key: Buffer.from(name, 'utf8') });
        if (sized.length % STATS_PER_TURN === 0)
            await (0,external_node_timers_promises_.setImmediate)(undefined, { signal });
    }
    return sized.sort((a, b) => Buffer.compare(a.key, b.key));
}
function isPackable(name) {
    if (/[\u0000-\u001f\u007f\\]/.test(name) || !name.isWellFormed())
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

// EXTERNAL MODULE: ./build/src/storage/exact-file.js
var exact_file = __webpack_require__(25491);
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
async function contentDigest(path, root, { signal, onProgress, exact, } = {}) {
    const hasher = new ContentHasher(root);
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const file = exact ? (0,exact_file/* openExactly */.Hg)(path) : (0,external_node_fs_.openSync)(path, 'r');
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
async function* encryptedPieces({ source, exact, key, iv, thread, signal, }) {
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cbc', key, iv);
    const freshPiece = () => thread?.usedPiece(PIECE_BYTES) ?? Buffer.allocUnsafeSlow(PIECE_BYTES);
    let piece = freshPiece();
    let filled = iv.copy(piece);
    for await (const plain of plainPieces(source, exact)) {
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
async function* plainPieces(source, exact = false) {
    const file = await (exact ? (0,exact_file/* openHandleExactly */.Xf)(source) : (0,promises_.open)(source, 'r'));
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

// EXTERNAL MODULE: ./build/src/errors/disk-space.js
var disk_space = __webpack_require__(1043);
;// CONCATENATED MODULE: ./build/src/pipeline/disk-room.js



const RESULT_BYTES = 16_000_000;
function requireRoom(needs) {
    const disks = Map.groupBy(needs, ({ folder }) => (0,external_node_fs_.statSync)((0,disk_space/* existingFolder */.CI)(folder)).dev);
    for (const onDisk of disks.values()) {
        const [{ folder } = { folder: '' }] = onDisk;
        const disk = (0,disk_space/* diskOf */.FG)(folder);
        const wanted = onDisk.reduce((sum, { bytes }) => sum + bytes, 0);
        if (!disk || disk.blocks === 0 || disk.bavail * disk.bsize >= wanted)
            continue;
        const parts = onDisk.map(need => `${(0,disk_space/* megabytes */.ix)(need.bytes)} MB in ${need.folder} for ${need.what}`);
        throw new task_error/* TaskError */.Ik('DISK_FULL', {
            what: 'A disk of the runner has too little room for this run.',
            why: `${(0,disk_space/* megabytes */.ix)(disk.bavail * disk.bsize)} MB are free there, and the run needs ${parts.join(' and ')}.`,
            fix: 'Free space on that disk, or take a runner with a larger one, then run again.',
        });
    }
}
function requireRoomForResult({ tempDir, outputPath, }) {
    requireRoom([
        { folder: tempDir, bytes: RESULT_BYTES, what: 'the archive of the result' },
        { folder: outputPath, bytes: RESULT_BYTES, what: 'the files of the result' },
    ]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/encrypt.js












async function encrypt(context, input) {
    const { reporter } = context;
    const { root, tempDir, memory } = input;
    const plain = await preparePlaintext(context, input).catch(rethrow);
    return withHashingThread(plain.before.size, async (thread) => {
        const { key, iv } = deriveInputKey(root, plain.digest ?? (await digestOf(context, plain, root).catch(rethrow)));
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
            const again = plain.isBundle ? await preparePlaintext(context, input).catch(rethrow) : plain;
            const { checksum } = await encryptPlaintext(context, again, destination, { key, iv });
            if (checksum !== ciphertext.checksum) {
                await (0,promises_.unlink)(destination);
                throw changedMeanwhile();
            }
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
        onTotal: bytes => requireRoom([{ folder: tempDir, bytes, what: 'the packed input' }]),
        onProgress: (done, total) => reporter.progress({ label: 'packing', done, total }),
    });
    return { path: bundle, before: await (0,promises_.stat)(bundle), isBundle: true, digest: hasher.digest() };
}
function digestOf({ reporter, signal }, plain, root) {
    const total = plain.before.size;
    const onProgress = (done) => reporter.progress({ label: 'reading', done, total });
    return contentDigest(plain.path, root, { signal, onProgress, exact: !plain.isBundle });
}
async function encryptPlaintext({ reporter, signal }, plain, destination, how) {
    const total = ciphertextSize(plain.before.size);
    requireRoom([{ folder: external_node_path_.dirname(destination), bytes: total, what: 'the encrypted input' }]);
    const onProgress = (done) => reporter.progress({ label: 'encrypting', done, total });
    const made = await encryptDataset({
        ...how,
        source: plain.path,
        exact: !plain.isBundle,
        destination,
        signal,
        onProgress,
    }).catch(rethrow);
    const after = await (0,promises_.stat)(plain.path);
    const { size, mtimeMs, ino } = plain.before;
    if (size !== after.size || mtimeMs !== after.mtimeMs || ino !== after.ino) {
        await (0,promises_.unlink)(destination);
        throw changedMeanwhile();
    }
    if (plain.isBundle)
        await (0,promises_.unlink)(plain.path);
    return made;
}
function rethrow(error) {
    throw error instanceof exact_file/* ReplacedFileError */.RX ? changedMeanwhile() : error;
}
function changedMeanwhile() {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'A file of `inputs` changed while the step ran.',
        why: 'It has other content now than when it was first read.',
        fix: 'Let no other step or process write to the inputs of this step, and run again.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/dataset-offers.js
var dataset_offers = __webpack_require__(37990);
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
        return (0,dataset_offers/* findDatasetOrder */.y)({ ...services, request: requestOrder, signal });
    const { domain } = await services.hub.configuration();
    return (0,orders/* signOrder */.Ub)('dataset', (0,request_order/* buildDatasetOrder */.x$)(requestOrder, domain), domain, requester);
}
async function order(context, input) {
    const { services, reporter, signal } = context;
    const { purchase, requester, request } = input;
    const { domain } = await services.hub.configuration();
    const { requestOrder } = purchase;
    const { parties, offers, datasetOrder, spending, isOvertaken, onSend } = input;
    assertMandate(request, parties, { order: requestOrder, domain, offers, datasetOrder });
    const bought = await buyDeal({
        hub: services.hub,
        wallet: requester.connect(services.provider),
        request: await (0,orders/* signOrder */.Ub)('request', requestOrder, domain, requester),
        datasetOrder,
        offers,
        deposit: request.deposit,
        spending,
        isOvertaken,
        onSend,
        note: line => reporter.info(line),
        signal,
    });
    warnOfOthersTerms(reporter, bought, offers);
    return {
        dealId: bought.dealId,
        taskId: purchase.taskId,
        workerpool: bought.workerpool,
        price: bought.price,
        ...(bought.txHash !== undefined && { transaction: bought.txHash }),
    };
}
function warnOfOthersTerms(reporter, bought, offers) {
    const { price, workerpool } = bought;
    const isOneOfOurs = offers.some(offer => offer.price === price && offer.workerpoolOrder.workerpool === workerpool);
    const [best] = offers;
    if (isOneOfOurs || !best)
        return;
    reporter.warn(`The deal is with worker pool ${workerpool} for ${(0,amount.formatRlc)(price)}, which is none of the offers that this step chose from; the cheapest was ${(0,amount.formatRlc)(best.price)} by ${best.workerpoolOrder.workerpool}. Somebody else has matched the signed order first, within \`max-price\`. If no other job makes the same purchase, use another RPC endpoint (\`rpc-url\`), name the pool in \`workerpool\`, or set \`max-price\` closer to the price.`, 'Bought on the terms of somebody else');
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/crypto/keccak.js + 2 modules
var keccak = __webpack_require__(58479);
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
    const ask = (method, args) => (0,contract_reader/* readContract */.J)(hub.provider, { to, abi: abi/* REGISTRY_ABI */.JN, method, args, block: hub.block });
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
    const read = { to: hub.address, abi: abi/* HUB_ABI */.zr, method: 'viewDataset', args: [pointer], block: hub.block };
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
async function knownDatasets(context, input, { owner, app }) {
    const { services, signal } = context;
    const { hub, inputs } = services;
    const planned = await planDataset(context, input, { owner });
    if (!inputs.choosesLocation)
        return [planned];
    const owned = await ownedDatasets(hub, { owner, checksum: input.checksum, signal });
    const traded = await tradedDatasets(context, { owner, app });
    const unlisted = traded.filter(({ address, checksum }) => checksum === input.checksum && !owned.some(listed => listed.address === address));
    const ours = [...unlisted, ...owned].filter(({ name, location }) => name === sealedName(input, location));
    return [
        planned,
        ...ours.map(({ address, name, location, checksum }) => ({
            address,
            entry: { owner, name, location, checksum },
        })),
    ];
}
async function tradedDatasets({ services: { hub, market }, reporter, signal }, { owner, app }) {
    const addresses = new Set();
    try {
        for await (const address of market.datasetsBoughtWith(owner, app, signal))
            addresses.add(address);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(0,task_error/* isTaskError */.Oj)(error) || error.kind !== 'service')
            throw error;
        reporter.debug(`The market does not list the deals of ${owner}: ${error.message}`);
    }
    const datasets = await Promise.all([...addresses].map(address => hub.dataset(address)));
    return datasets.filter(dataset => dataset !== undefined);
}
function sealedName({ secret }, location) {
    const seal = (0,external_node_crypto_.createHmac)('sha256', Buffer.from(secret, 'base64'))
        .update(`confidential-task/v1/location-seal\n${location}`)
        .digest('hex');
    return `${DATASET_NAME} ${seal.slice(0, 32)}`;
}

// EXTERNAL MODULE: ./build/src/iexec/params.js
var params = __webpack_require__(25088);
// EXTERNAL MODULE: ./build/src/iexec/claim.js
var claim = __webpack_require__(82324);
// EXTERNAL MODULE: ./build/src/pipeline/checks.js
var pipeline_checks = __webpack_require__(18631);
// EXTERNAL MODULE: ./build/src/pipeline/dead-task.js
var dead_task = __webpack_require__(45836);
// EXTERNAL MODULE: ./build/src/pipeline/deal-checks.js
var deal_checks = __webpack_require__(99296);
;// CONCATENATED MODULE: ./build/src/pipeline/terminal-failure.js








const CLOCK_ERROR_SECONDS = 600;
async function terminalFailure(context, ended) {
    const failure = await whyEnded(context, ended);
    if (failure === undefined)
        return undefined;
    const { hub } = context.services;
    const { domain } = await hub.configuration();
    const facts = { domain, ...(0,deal_checks/* poolFacts */.YA)(hub) };
    (0,pipeline_checks/* assertNoneFailed */.q)([await (0,deal_checks/* checkDealTerms */.ot)(ended.deal, ended.requestOrder, facts)]);
    return failure;
}
async function whyEnded(context, ended) {
    const { task, deal } = ended;
    if (task.status === 'COMPLETED')
        return undefined;
    if (task.status === 'FAILED') {
        await requireDeadlinePassed(context, ended);
        return 'failed and was refunded';
    }
    if ((await (0,claim/* findClaimableTasks */.W)(context.services.hub, [deal.id])).length > 0) {
        await requireDeadlinePassed(context, ended);
        return 'ran past its final deadline and can be claimed back by the `sweep` action';
    }
    const dead = await (0,dead_task/* isDeadAtPool */.K6)(context, deal.workerpool.pointer, task.id);
    return dead ? 'failed at the worker pool' : undefined;
}
async function requireDeadlinePassed({ services: { hub, market }, signal }, { deal, requestOrder }) {
    const [{ domain, deadlineRatios }, category, blockTime] = await Promise.all([
        hub.configuration(),
        hub.category(deal.category),
        hub.now(),
    ]);
    if (!category)
        throw contradiction(deal.id, 'its category does not exist');
    const { final } = (0,iexec_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios);
    if (blockTime < final)
        throw contradiction(deal.id, 'its final deadline has not passed by block time');
    const isRealTime = (0,known_contracts/* knownContracts */.P)(Number(domain.chainId)) !== undefined;
    if (isRealTime && Date.now() / 1000 + CLOCK_ERROR_SECONDS < final)
        throw contradiction(deal.id, 'its final deadline has not passed by the clock of this machine');
    const requestHash = (0,orders/* hashOrder */.VN)('request', requestOrder, domain);
    const recorded = await market.dealStart({ id: deal.id, requestHash }, signal).catch(error => {
        signal.throwIfAborted();
        if ((0,task_error/* isTaskError */.Oj)(error) && error.kind === 'service')
            return undefined;
        throw error;
    });
    if (recorded !== undefined && recorded !== deal.startTime)
        throw contradiction(deal.id, 'the market has another time for the purchase');
}
function contradiction(deal, why) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The RPC endpoint reports the failure of a task that cannot have failed.',
        why: `It reports the end of the task of deal ${deal}, but ${why}.`,
        fix: 'Name another RPC endpoint in `rpc-url` and run again: no other task is bought on the word of this one.',
    });
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
            params: (0,params/* buildParams */.X)({
                args: request.args,
                inputFiles: request.inputFiles,
                secrets: request.secrets,
                encrypt: true,
            }),
            identity: request.identity,
            generation,
        });
        const requestHash = (0,orders/* hashOrder */.VN)('request', requestOrder, domain);
        const deal = (0,ids/* dealId */.Y2)(requestHash, 0n);
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
        const failure = await terminalFailure(context, { task, deal: found, requestOrder });
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
    const [first, ...others] = input
        ? await knownDatasets(context, input, { owner, app: request.app })
        : [undefined];
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

;// CONCATENATED MODULE: ./build/src/pipeline/overtaken.js




const MAX_LOOKS = 30;
const PAUSE_MS = 500;
async function isBoughtElsewhere(context, input, { own, nonce }) {
    const { services, reporter, signal } = context;
    const address = input.identities.requester.address;
    for (let look = 1;; look++) {
        try {
            const hub = await hubAtNonce(services.hub, address, nonce);
            if (hub) {
                const quiet = { ...context, reporter: silent(reporter), services: { ...services, hub } };
                const targets = await locateTargets(quiet, input);
                return targets.some(({ purchase }) => purchase.deal !== undefined && purchase.dealId !== own);
            }
        }
        catch (error) {
            if (look === MAX_LOOKS || !(0,task_error/* isTaskError */.Oj)(error) || error.kind !== 'service')
                throw error;
        }
        if (look === MAX_LOOKS)
            throw inFlight(address);
        await (0,abortable/* pause */.v)(PAUSE_MS, signal);
    }
}
async function findBoughtElsewhere(context, input) {
    const look = async () => (await locateTargets(context, input)).find(({ purchase }) => purchase.deal !== undefined);
    const found = await untilSeen(look, { signal: context.signal });
    if (found)
        return found;
    throw new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal of another attempt of this run does not show any more.',
        why: 'The RPC endpoint showed it right before the purchase, and does not show it now.',
        fix: 'Run again: the action first looks for deals that were made.',
    });
}
function silent(reporter) {
    const say = () => { };
    return {
        stage: (_, run) => run(),
        info: say,
        warn: say,
        debug: say,
        secret: key => reporter.secret(key),
        progress: say,
    };
}
async function hubAtNonce(hub, address, nonce) {
    const block = await hub.provider.getBlockNumber();
    const used = await hub.provider.getTransactionCount(address, block);
    return used >= nonce ? hub.at(block) : undefined;
}
function inFlight(address) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal is not made while another transaction of the wallet is under way.',
        why: `${address} has sent a transaction that is not mined, and it may be the same purchase with another file.`,
        fix: 'Run again when it is mined or dropped: what it did is looked for first. `storage-public-url` or `storage: ipfs` make the location known beforehand, so that there is nothing to wait for.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/protect.js


const NEW_DATASET_PATIENCE_MS = 60_000;
const KNOWN_DATASET_PATIENCE_MS = 10_000;
async function protect({ services, reporter, signal }, { dataset, input, requester, spending }) {
    const configuration = await services.hub.configuration();
    const isDone = () => services.hub.isRegistered(configuration.datasetRegistry, dataset.address);
    const known = await isDone();
    if (known) {
        reporter.info(`The dataset ${dataset.address} is registered already.`);
    }
    else {
        const call = createDatasetCall(dataset.entry, configuration);
        const options = { label: 'the registration of the dataset', isDone, signal, spending };
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
    const { input, targets, identities, memory, decided, circumstances, spending } = place;
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
    await reporter.stage('Protect', () => protect(context, { dataset, input, requester, spending }));
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
            await reporter.stage('Protect', () => protect(context, { dataset: target.dataset ?? dataset, input, requester, spending }));
            return target;
        }
    }
    throw new Error(`the dataset ${dataset.address} was registered and is not in the registry`);
}
function movedAway() {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The input is gone from where it was bought with.',
        why: 'The chain took the purchase back, and the file server no longer has the file at the same URL.',
        fix: 'Run again: the action first looks for deals that were made, and buys nothing twice.',
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
    const { price } = cheapest;
    const held = stake >= price ? 0n : await hub.rlcBalance(address);
    const pays = stake >= price || (deposit === 'auto' && stake + held >= price);
    const noGas = gas < wanted ? gasMissing(address, gas, wanted, network.name) : undefined;
    const noRlc = pays ? undefined : balanceTooSmall({ address, price, stake, held, token, deposit });
    if (noGas && noRlc)
        throw both(noGas, noRlc);
    if (noGas ?? noRlc)
        throw noGas ?? noRlc;
}
function gasMissing(address, held, wanted, network) {
    return new task_error/* TaskError */.Ik('GAS_TOO_SMALL', {
        what: 'The wallet in `wallet` cannot pay for gas.',
        why: `${address} holds ${(0,amount/* formatCoin */.p)(held)} on ${network}, and the run's transactions may need up to ${(0,amount/* formatCoin */.p)(wanted)}.`,
        fix: `Send ${(0,amount/* formatCoin */.p)(wanted - held)} on ${network} to ${address}.`,
    });
}
function both(noGas, noRlc) {
    return new task_error/* TaskError */.Ik(noGas.code, {
        what: 'The wallet in `wallet` can pay neither for gas nor for the run.',
        why: `${noGas.why} ${noRlc.why}`,
        fix: `${noGas.fix} ${noRlc.fix}`,
        problems: [noGas, noRlc],
    });
}

// EXTERNAL MODULE: ./build/src/iexec/clock.js
var iexec_clock = __webpack_require__(94582);
// EXTERNAL MODULE: ./build/src/iexec/offers.js + 4 modules
var iexec_offers = __webpack_require__(35143);
// EXTERNAL MODULE: ./build/src/pipeline/duration-text.js
var duration_text = __webpack_require__(40056);
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
                const which = offers.length === 1 ? 'The one offer' : `The cheapest of ${offers.length} offers`;
                reporter.info(`${which} costs ${(0,amount.formatRlc)(best.price)}, by ${best.workerpoolOrder.workerpool}.`);
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
            reporter.info(`${error.what} Looking again for up to ${(0,duration_text/* durationText */.S)(deadline - clock.now())}.`);
        }
        await clock.pause(Math.min(pauseMs * (0.8 + Math.random() * 0.4), deadline - clock.now() + 1), signal);
        pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
    }
}
function waitedInVain({ code, what, why, fix }, orderTimeoutMs) {
    const since = `That did not change within the ${(0,duration_text/* durationText */.S)(orderTimeoutMs)} of \`order-timeout\`.`;
    return new task_error/* TaskError */.Ik(code, { what, why: `${why} ${since}`, fix });
}

;// CONCATENATED MODULE: ./build/src/pipeline/acquire.js













async function acquireDeal(request, deps) {
    const { context, milestones } = deps;
    const prepared = await prepare(request, deps);
    const { facts } = prepared;
    const spending = new iexec_spending/* Spending */.h({ rlc: request.maxPrice });
    return settle({ ...prepared, decided: false });
    async function settle({ input, targets, decided }) {
        const found = mostAdvanced(targets);
        const { target, deal } = found.purchase.deal
            ? { target: found, deal: pickUp(found.purchase, found.purchase.deal, milestones) }
            : await buy(request, deps, { input, targets, decided, spending });
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
async function buy(request, { context, identities, memory, milestones, fastLine, beforeBuying }, { input, targets, decided, spending }) {
    if (!decided)
        beforeBuying?.();
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
            spending,
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
    const isOvertaken = services.inputs.choosesLocation && input
        ? (nonce) => isBoughtElsewhere(context, { request, identities, input }, { own: purchase.dealId, nonce })
        : undefined;
    return reporter.stage('Order', async () => {
        if (request.beneficiary === undefined) {
            const { publicKeyPem } = await identities.resultKey();
            await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
        }
        await requireAppLock(context, request);
        signal.throwIfAborted();
        const onSend = () => milestones.onPurchase({ ...handleOf(purchase), existed: false });
        const terms = { request, purchase, requester, parties, spending, isOvertaken, onSend, ...chosen };
        try {
            const deal = await order(context, terms);
            if (deal.transaction === undefined)
                milestones.onPurchase({ ...handleOf(purchase), existed: true });
            return { target, deal };
        }
        catch (error) {
            if (!(error instanceof OvertakenPurchase))
                throw error;
            const other = await findBoughtElsewhere(context, { request, identities, input });
            if (input)
                tellDataset(other, { request, input, milestones });
            return { target: other, deal: pickUp(other.purchase, other.purchase.deal, milestones) };
        }
    });
}

// EXTERNAL MODULE: ./build/src/archive/move-into.js
var move_into = __webpack_require__(17778);
// EXTERNAL MODULE: ./build/src/check/check-result.js
var check_result = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/src/check/formats/picture.js
var picture = __webpack_require__(41927);
;// CONCATENATED MODULE: ./build/src/pipeline/compare.js





const MAX_NAMED = 20;
async function compare({ reporter, disclosure, signal }, check, { outputPath, files }) {
    try {
        const finished = await reporter.stage('Compare', async () => {
            const { runCheck } = await Promise.all(/* import() */[__webpack_require__.e(9318), __webpack_require__.e(2413), __webpack_require__.e(9897)]).then(__webpack_require__.bind(__webpack_require__, 39897));
            const names = files.map(file => file.path);
            const done = await runCheck(check, outputPath, names, signal).catch(error => explain(error, disclosure, outputPath));
            tell({ reporter, disclosure }, done, check);
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
function withPage(publication, compared, outputPath) {
    const report = compared?.finished?.report;
    if (report === undefined || publication?.kind !== 'files')
        return publication;
    return { ...publication, page: external_node_path_.join(outputPath, report) };
}
function tell({ reporter, disclosure: { mayName } }, finished, check) {
    const { result, notAccepted } = finished;
    reporter.info((0,check_result/* verdictLine */.MT)(result));
    const toName = result.pictures.filter(({ verdict }) => verdict !== 'same');
    if (mayName) {
        for (const picture of toName.slice(0, MAX_NAMED)) {
            reporter.info(`  ${picture.verdict}: ${picture.name}. ${(0,check_result/* finding */.gk)(picture)}`);
        }
        if (toName.length > MAX_NAMED)
            reporter.info(`  and ${toName.length - MAX_NAMED} more.`);
    }
    const warn = (line) => reporter.warn(line, 'Render check');
    if (check.update && notAccepted.length > 0) {
        const which = mayName ? `: ${notAccepted.join('; ')}` : '';
        warn(`${notAccepted.length} pictures could not become the baseline${which}.`);
    }
    if (check.update && result.counts.missing > 0) {
        warn(`Baselines without a matching picture: ${result.counts.missing}. Delete them if that is intended.`);
    }
    if (result.outcome === 'nothing-compared') {
        warn(`The result holds no ${picture/* FORMATS */.hR} picture, so nothing was compared.`);
    }
    if (result.others.length > 0) {
        const which = mayName ? `: ${namesOf(result.others)}` : '';
        warn(`Pictures of formats that are not compared: ${result.others.length}${which}.`);
    }
    if (result.outcome === 'failed' && check.onDifference === 'warn')
        warn((0,check_result/* verdictLine */.MT)(result));
}
function assertNoDifference({ finished, error }, { onDifference }, { mayName }) {
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
function explain(error, { mayName, guard }, outputPath) {
    if (!(error instanceof move_into/* UnsafeDestinationError */.$r))
        throw guard(error, outputPath);
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The report of the render check cannot be written.',
        why: `In the folder that \`output-path\` names, ${mayName ? error.path : 'something'} ${error.message}.`,
        fix: 'Set `output-path` to a new or an empty folder.',
        cause: mayName ? error : undefined,
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/decrypt.js + 3 modules
var decrypt = __webpack_require__(93172);
// EXTERNAL MODULE: ./build/src/pipeline/download.js
var download = __webpack_require__(75446);
// EXTERNAL MODULE: ./build/src/pipeline/evidence.js + 2 modules
var evidence = __webpack_require__(54729);
;// CONCATENATED MODULE: ./build/src/pipeline/file-checks.js

function checkFiles(cid, result, tell) {
    const archive = (0,pipeline_checks/* check */.z)('archive', 'passed', `Its bytes are those of ${cid}.`);
    if (!result) {
        const why = 'The result is encrypted for somebody else, so its files cannot be compared with the digest.';
        return [archive, (0,pipeline_checks/* check */.z)('digest', 'not checked', why)];
    }
    const covered = new Set(result.coveredFiles);
    const others = result.files.map(file => file.path).filter(name => !covered.has(name));
    const vouched = covered.size === 0 ? 'the data for the callback, and no file' : tell([...covered]);
    const digest = (0,pipeline_checks/* check */.z)('digest', 'passed', `The digest, computed again, is the chain’s; it vouches for ${vouched}.`);
    return [archive, digest, ...checkOtherFiles(others, tell)];
}
function checkOtherFiles(names, tell) {
    if (names.length === 0)
        return [];
    const why = `${tell(names)}: the archive’s CID covers them, but a worker named it, not the enclave. ` +
        'Should the app name a file that is always the same, the digest says nothing of the others.';
    return [(0,pipeline_checks/* check */.z)('other-files', 'not checked', why)];
}

// EXTERNAL MODULE: ./build/src/crypto/result-cipher.js
var result_cipher = __webpack_require__(48136);
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



const NOT_KEPT = new Set(['APP_CHANGED', 'DEAL_MISMATCH', 'ARTIFACT_FAILED']);
const KEPT_IN_CLEAR = new Set(['RESULT_APP_ERROR', 'RESULT_CORRUPT']);
async function keepCiphertext({ context, publisher, choosePublication, milestones }, archive, error) {
    const { reporter, signal } = context;
    const { code } = (0,task_error/* asTaskError */.eJ)(error);
    if (signal.aborted || NOT_KEPT.has(code))
        return;
    try {
        if (!KEPT_IN_CLEAR.has(code) && !(await isEncrypted(archive))) {
            reporter.info(`The result was stored in clear and is not verified, so it is not published. Its CID is ${archive.cid}.`);
            return;
        }
        await reporter.stage('Publish', async () => {
            const artifact = await publish(context, publisher, await choosePublication(undefined, archive));
            if (!artifact)
                return;
            reporter.info('It is the archive as the worker stored it, since the result itself could not be delivered. ' +
                `Its key is derived from the wallet, so this action alone opens it: \`collect\` with \`deal-id: ${archive.dealId}\` brings the result once the cause is gone, and pays nothing.`);
            milestones.onArtifact(artifact);
        });
    }
    catch (failure) {
        const { what, why } = (0,task_error/* asTaskError */.eJ)(failure);
        reporter.warn(`The archive of the result could not be kept either. ${what} ${why}`, 'No artifact');
    }
}
async function isEncrypted({ path }) {
    return (0,result_cipher.isEncryptedResult)(path).catch(() => false);
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
        fix: 'Fix the app or its input, and run again',
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
        fix: 'Run again; if it persists, make the result smaller, or report it to the worker pool’s operator',
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
        fix: `See its exit code and what it printed, fix the app or its input (${OWN_APP}), and run again`,
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
        fix: 'Register the input again with the right key, and run again',
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


function taskFailed({ taskId, dealId, price, news, refunded, evidence }) {
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
        fix: `${advice.fix}; ${refunded && price > 0n ? 'what the task cost is back on the account that paid it.' : moneyOf(price, refunded || news?.gaveUp ? undefined : dealId)}`,
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
function moneyOf(price, dealId) {
    const refund = price === 0n
        ? 'the deal is free, so there is nothing to claim back.'
        : 'the `sweep` action claims back what the task cost after its final deadline.';
    if (dealId === undefined)
        return refund;
    return `${refund} Should another worker bring the result after all, \`collect\` fetches it with \`deal-id: ${dealId}\`.`;
}
function taskTooLate({ taskId, price }, status, news, evidence) {
    const causes = news?.causes ?? [];
    const exit = news?.appExitCode === undefined ? '' : ` The app ended with exit code ${news.appExitCode}.`;
    const told = causes.length > 0 ? ` The worker says: ${causes.join(', ')}.` : '';
    return new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `The task ${taskId} was ${status === 'UNSET' ? 'never started' : 'not done in time'}.`,
        why: `Its final deadline has passed, after which the chain takes no result;${exit || told ? `${exit}${told}` : ' the pool does not say why.'}`,
        fix: `Run again, which buys a new task unless \`retry\` is \`never\`; ${price === 0n ? 'this one was free.' : 'the `sweep` action claims back what this one cost.'}`,
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
const MAX_CAUSES_TOLD = 2;
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
    const { wait = dead_task/* waitByTimer */.AM } = input;
    const deadline = input.deadline ?? Date.now() + input.timeoutMs;
    const pauses = pollPauses(input.categorySeconds);
    const watch = new dead_task/* AttemptWatch */.Zo();
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
                throw taskTooLate(input, task.status, news, await log.excerpts(news));
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
    const onChain = task.status === 'UNSET' ? 'Task is not started on chain yet' : `Task is ${task.status} on chain`;
    if (!news)
        return `${onChain}.`;
    const attempts = news.attempts.slice(-MAX_ATTEMPTS_TOLD).map(({ state = 'unknown', causes, exitCode }) => {
        const details = [
            ...causes.slice(0, MAX_CAUSES_TOLD),
            ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
        ];
        return details.length > 0 ? `${state} (${details.join(', ')})` : state;
    });
    const workers = ['', ` at the worker`][news.attempts.length] ?? ` at the workers`;
    const told = attempts.length > 0 ? `, ${attempts.join(' and ')}` : '';
    return `${onChain}, ${news.status} at the pool${told}${workers}.`;
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
        what: `The task did not end within ${(0,duration_text/* durationText */.S)(timeoutMs)}.`,
        why: 'The task goes on; only the waiting was stopped.',
        fix: `Fetch the result later with the \`collect\` action and \`deal-id: ${dealId}\`, re-run this job, which finds the deal and does not pay again, or raise \`timeout\`.`,
        evidence: log.soFar,
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/contribution-checks.js + 1 modules
var contribution_checks = __webpack_require__(65895);
;// CONCATENATED MODULE: ./build/src/pipeline/verify.js


async function verify({ services: { hub } }, { evidence, order, terms: named = {}, wallet, network, appLock }) {
    const { domain } = await hub.configuration();
    const terms = order
        ? await (0,deal_checks/* checkDealTerms */.ot)(evidence.deal, order, { domain, ...(0,deal_checks/* poolFacts */.YA)(hub) })
        : await (0,deal_checks/* checkNamedDeal */.Y)(evidence.deal, named, { wallet, pools: (0,deal_checks/* poolFacts */.YA)(hub) });
    const proof = await (0,contribution_checks/* checkContribution */.D)(evidence, hub);
    if (!appLock)
        return [terms, ...proof];
    return [terms, (0,deal_checks/* checkAppLock */.HP)(evidence.deal, evidence.app, network.chainId, appLock), ...proof];
}

;// CONCATENATED MODULE: ./build/src/pipeline/collect.js











async function collectDeal(deal, request, deps) {
    const { context, identities, milestones, renderCheck } = deps;
    const { reporter } = context;
    const { network, timeoutMs, tempDir, maxOutputBytes } = request;
    const deadline = request.deadline ?? Date.now() + timeoutMs;
    if (renderCheck && !deal.forUs)
        throw nothingToCompare();
    const task = await reporter.stage('Poll', () => poll(context, {
        ...deal,
        timeoutMs,
        deadline,
        requester: identities.requester,
        onEnd: end => milestones.onTaskEnd(end),
    }));
    const gathering = (0,evidence/* gatherEvidence */.h)(context, { dealId: deal.dealId, task, match: deal.transaction });
    gathering.catch(() => { });
    const downloaded = await reporter.stage('Download', () => (0,download/* download */.R)(context, { task, tempDir, maxBytes: maxOutputBytes, deadline }));
    const archive = { ...downloaded, dealId: deal.dealId, network: network.name, forUs: deal.forUs };
    let compared;
    try {
        compared = await bringResult({ deal, archive, gathering }, request, deps);
    }
    catch (error) {
        await keepCiphertext(deps, archive, error);
        throw error;
    }
    if (renderCheck && compared)
        assertNoDifference(compared, renderCheck, context.disclosure);
}
async function bringResult({ deal, archive, gathering }, request, deps) {
    const { context, identities, milestones, publisher, choosePublication, document, renderCheck } = deps;
    const { reporter, disclosure } = context;
    const { network, appLock, outputPath } = request;
    const { order, terms } = deal;
    const [evidence, proof] = await reporter.stage('Verify', async () => {
        const evidence = await gathering;
        const wallet = identities.requester.address;
        const found = await verify(context, { evidence, order, terms, wallet, network, appLock });
        for (const { name, outcome, detail } of found) {
            reporter.info(`${pipeline_checks.CHECK_TITLES[name]}: ${outcome}. ${detail}`);
        }
        milestones.onChecks(found);
        (0,pipeline_checks/* assertNoneFailed */.q)(found);
        return [evidence, found];
    });
    const result = deal.forUs
        ? await reporter
            .stage('Decrypt', () => (0,decrypt/* decrypt */.Yc)(context, {
            ...request,
            archive: archive.path,
            evidence,
            resultKey: identities.resultKey,
        }))
            .catch(error => {
            if ((0,task_error/* isTaskError */.Oj)(error, 'RESULT_MISMATCH'))
                milestones.onChecks([...proof, (0,pipeline_checks/* check */.z)('digest', 'failed', error.why)]);
            throw error;
        })
        : undefined;
    const checks = [...proof, ...checkFiles(archive.cid, result, disclosure.tell)];
    milestones.onChecks(checks);
    milestones.onResult(result, { ...archive, digest: evidence.task.resultDigest });
    const compared = renderCheck && result && (await compare(context, renderCheck, { outputPath, files: result.files }));
    if (renderCheck && compared?.finished)
        milestones.onRenderCheck(compared.finished);
    const reported = withReport(result, compared);
    const artifact = await reporter.stage('Publish', async () => {
        const publication = await choosePublication(reported, archive).catch(error => {
            throw disclosure.guard(error, outputPath);
        });
        const facts = { network, order, evidence, checks, archive, result: reported, publication, outputPath };
        return publish(context, publisher, withPage(await document(facts), compared, outputPath));
    });
    if (artifact)
        milestones.onArtifact(artifact);
    return compared;
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow-deal.js




async function readFollowedDeal({ services: { hub }, reporter }, { dealId, network, terms }, identities) {
    const deal = await hub.deal(dealId);
    const category = deal && (await hub.category(deal.category));
    if (!deal || !category) {
        throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: 'The input `deal-id` names no deal.',
            why: `${network.name} knows no deal ${dealId}.`,
            fix: 'Copy the id from the `deal-id` output of the step that submitted, and check that `network` is the same.',
        });
    }
    const forUs = deal.beneficiary === identities.beneficiary.address;
    reporter.info(`Deal ${dealId}: app ${deal.app.pointer}, worker pool ${deal.workerpool.pointer}.`);
    const wallet = identities.requester.address;
    if (!forUs && deal.requester !== wallet && deal.beneficiary !== terms.beneficiary) {
        throw foreignDeal(deal);
    }
    const { outcome, detail } = await (0,deal_checks/* checkNamedDeal */.Y)(deal, terms, { wallet, pools: (0,deal_checks/* poolFacts */.YA)(hub) });
    if (outcome === 'failed')
        throw otherDeal(detail);
    if (!forUs) {
        reporter.warn(`Its result is for ${deal.beneficiary}, which is not derived from this wallet: it stays encrypted. If the deal was bought with \`encryption-secret\`, set that.`, 'Result is for somebody else');
    }
    return {
        dealId,
        taskId: (0,ids/* taskId */.BS)(dealId, deal.botFirst),
        workerpool: deal.workerpool.pointer,
        price: (0,iexec_deal/* dealPrice */.Yb)(deal),
        categorySeconds: category.maxSeconds,
        forUs,
        terms,
    };
}
function foreignDeal({ id, requester, beneficiary }) {
    return new task_error/* TaskError */.Ik('RESULT_KEY_MISMATCH', {
        what: 'The result of this deal is for another wallet.',
        why: `${requester} bought the deal ${id} for ${beneficiary}, and neither belongs to this wallet.`,
        fix: 'Check `wallet`, `encryption-secret` and `deal-id`. To fetch the ciphertext of such a deal, name both addresses: `requester` and `beneficiary`.',
    });
}
function otherDeal(why) {
    return new task_error/* TaskError */.Ik('DEAL_MISMATCH', {
        what: 'The deal that `deal-id` names is not the one that this step may collect.',
        why,
        fix: 'Check where `deal-id` comes from. If the deal is right, correct the input that differs; `requester` names other wallets whose deals may be collected.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/wait-limits.js

function tellWaitLimits(reporter, { timeoutMs, jobLimitMs, categorySeconds, dealWindowSeconds }) {
    const timeout = `\`timeout\` is ${(0,duration_text/* durationText */.S)(timeoutMs)}`;
    const reasons = [];
    if (timeoutMs > jobLimitMs) {
        reasons.push(`${timeout}, and a job lives for ${(0,duration_text/* durationText */.S)(jobLimitMs)} at most here`);
    }
    if (categorySeconds * 1_000 > timeoutMs) {
        reasons.push(`the category gives the app ${(0,duration_text/* durationText */.S)(categorySeconds * 1_000)}, and ${timeout}`);
    }
    if (reasons.length > 0) {
        reporter.warn(`The task may outlive this step: ${reasons.join('; ')}. Buy it with the \`submit\` action and fetch the result with \`collect\` from a later job; no runner waits in between.`, 'The task may outlive this step');
    }
    else if (dealWindowSeconds * 1_000 > timeoutMs) {
        reporter.info(`The step waits for ${(0,duration_text/* durationText */.S)(timeoutMs)}. The pool may take up to ${(0,duration_text/* durationText */.S)(dealWindowSeconds * 1_000)} for a task of this category; if it is that late, a re-run picks the task up and pays nothing.`);
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/pipeline.js







async function runPipeline(request, deps) {
    const { jobLimitMs, context } = deps;
    const deal = await acquireDeal(request, {
        ...deps,
        beforeBuying: () => requireRoomForResult(request),
        onChecked: facts => tellWaitLimits(context.reporter, { ...facts, timeoutMs: request.timeoutMs, jobLimitMs }),
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
    const { dealId } = await acquireDeal(request, deps);
    const times = await dealTimes(dealId, deps.context).catch((error) => {
        deps.context.reporter.debug(`The deadlines of the deal are not known: ${error}`);
    });
    if (times)
        deps.milestones.onDeadlines(times);
}
async function dealTimes(dealId, { services: { hub } }) {
    const deal = await hub.deal(dealId);
    if (!deal)
        return undefined;
    const [category, { deadlineRatios }] = await Promise.all([
        hub.category(deal.category),
        hub.configuration(),
    ]);
    if (!category)
        return undefined;
    return { categorySeconds: category.maxSeconds, ...(0,iexec_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios) };
}
async function collectPipeline(request, deps) {
    const deal = await findDeal(request, deps);
    await collectDeal(deal, request, deps);
}
async function collectPipelineById({ dealId, terms }, request, deps) {
    const { context, identities, milestones } = deps;
    const { network } = request;
    const deal = await context.reporter.stage('Check', () => readFollowedDeal(context, { dealId, network, terms }, identities));
    milestones.onPurchase({ dealId, taskId: deal.taskId, existed: true });
    milestones.onDeal(deal);
    await collectDeal(deal, request, deps);
}

// EXTERNAL MODULE: ./build/src/archive/published-names.js
var published_names = __webpack_require__(57195);
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
    const { kind, files, renamed } = subjectsOf(facts);
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
        ...(renamed.length > 0 && { renamed }),
        verification: checks.map(({ name, outcome, detail }) => kind !== 'files' && TELL_NAMES.has(name) ? { name, outcome } : { name, outcome, detail }),
    });
}
function subjectsOf({ archive, result, publication, outputPath }) {
    const kind = publication?.kind ?? (result ? 'files' : 'archive');
    if (kind !== 'files' || !result) {
        const published = publication?.files ?? [archive.path];
        return { kind, files: published.map(file => ({ name: external_node_path_.basename(file), file })), renamed: [] };
    }
    const names = (0,published_names/* publishedNames */.x)(result.files.map(file => file.path));
    const described = result.files.map(file => ({
        name: names.get(file.path) ?? file.path,
        original: file.name ?? file.path,
        file: external_node_path_.join(outputPath, file.path),
        sha256: file.sha256,
    }));
    return {
        kind,
        files: described,
        renamed: described
            .filter(({ name, original }) => name !== original)
            .map(({ name, original }) => ({ name, original })),
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
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
;// CONCATENATED MODULE: ./build/src/action/artifacts.js







const MAX_NAMES = 20;
const MAX_TOLD = 8;
const MANY_FILES = 10_000;
async function publishArtifact(request) {
    const copy = await bringAttached(request);
    const staged = [];
    try {
        const files = await regularFiles([...request.files, ...(copy ? [copy] : [])], request.rootDir);
        return await artifacts_upload(await withFittingNames({ ...request, files }, staged));
    }
    finally {
        for (const place of [...staged, ...(copy ? [copy] : [])])
            await (0,promises_.rm)(place, { recursive: true, force: true });
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
    const { files } = request;
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
            const { id, digest, size } = await client.uploadArtifact(name, [...files], request.rootDir, options);
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
    const line = `The artifact is named "${name}": this run has one of the name "${wanted}" already, of an earlier attempt or of another job. The output \`artifact-name\` holds the new name.`;
    if (isChosen)
        core/* warning */.$e((0,log_text/* neutralise */.$0)(line), { title: 'The name of the artifact was taken' });
    else
        core/* info */.pq((0,log_text/* neutralise */.$0)(line));
}
async function regularFiles(files, rootDir) {
    const regular = [];
    for (const file of files) {
        if ((await (0,promises_.lstat)(file)).isFile())
            regular.push(file);
        else {
            core/* warning */.$e(`"${(0,log_text/* neutralise */.$0)(external_node_path_.relative(rootDir, file))}" is not in the artifact: it is no regular file any more.`, { title: 'A file is not in the artifact' });
        }
    }
    return regular;
}
async function withFittingNames(request, staged) {
    const { files, rootDir, tempDir, env } = request;
    const paths = new Map(files.map(file => [external_node_path_.relative(rootDir, file).split(external_node_path_.sep).join('/'), file]));
    const names = (0,published_names/* publishedNames */.x)([...paths.keys()]);
    const renamed = [...names].filter(([from, name]) => from !== name);
    if (renamed.length === 0 || !hasArtifactService(env))
        return request;
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(tempDir, 'artifact-'));
    staged.push(folder);
    for (const [from, name] of names) {
        const link = external_node_path_.join(folder, name);
        await (0,promises_.mkdir)(external_node_path_.dirname(link), { recursive: true });
        await (0,promises_.symlink)(paths.get(from) ?? '', link);
    }
    const told = renamed.slice(0, MAX_TOLD).map(([from, name]) => `"${from}" is "${name}"`);
    const more = renamed.length > MAX_TOLD ? `, and ${renamed.length - MAX_TOLD} more` : '';
    core/* warning */.$e((0,log_text/* neutralise */.$0)(`Artifacts cannot hold some of the names, so the files have others there: ${told.join(', ')}${more}.`), { title: 'Other names in the artifact' });
    return { ...request, files: [...names.values()].map(name => external_node_path_.join(folder, name)), rootDir: folder };
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

// EXTERNAL MODULE: ./build/src/action/cache.js
var cache = __webpack_require__(90558);
// EXTERNAL MODULE: ./build/src/action/connect-services.js + 26 modules
var connect_services = __webpack_require__(23866);
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
    const text = absolute(line, cwd);
    const segments = asNamed(split(text));
    const literals = segments.map(literalOf);
    const stars = literals.indexOf(undefined);
    const known = stars < 0 ? literals : literals.slice(0, stars);
    const start = joined(known);
    const isName = stars < 0 && !isForFolders(text);
    const matchers = isForFolders(text)
        ? matchersOf([...segments, '**'])
        : matchersOf(segments, withFolder(segments));
    return {
        start,
        namesGit: literals.some(literal => literal !== undefined && (0,workspace_paths/* isGitFolder */.Z$)(literal)),
        matches: file => (isName ? file === start : matchers.some(matcher => matcher.match(slashed(file)))),
        mayMatchBelow: folder => matchers.some(matcher => matcher.match(slashed(folder), true)),
    };
}
function parseExclude(line, cwd) {
    const text = absolute(line, cwd);
    const segments = split(text);
    const below = matchersOf([...segments, '**']);
    const itself = matchersOf(segments, withFolder(segments));
    const isOnlyForFolders = isForFolders(text);
    return (file, mayBeFolder) => {
        const matchers = mayBeFolder || !isOnlyForFolders ? [...below, ...itself] : below;
        return matchers.some(matcher => matcher.match(slashed(file)));
    };
}
function parseName(segment) {
    const matchers = matchersOf([segment]);
    return name => matchers.some(matcher => matcher.match(name));
}
function isForFolders(pattern) {
    return /[\\/]$/.test(pattern);
}
function withFolder(segments) {
    return segments.at(-1) === '**' && segments.length > 1 ? segments.slice(0, -1) : undefined;
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
function matchersOf(...patterns) {
    const texts = patterns.flatMap(segments => (segments ? [segments.join('/') || '/'] : []));
    const plain = texts.map(text => text.replaceAll(/\[[[*?]\]|\[/g, found => (found === '[' ? '[[]' : found)));
    return [...new Set([...texts, ...plain])].map(pattern => new esm/* Minimatch */.VR(pattern, RULES));
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
    isTooMuch;
    constructor(place, message, { cause, isTooMuch = false } = {}) {
        super(message, { cause });
        this.place = place;
        this.isTooMuch = isTooMuch;
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
        const found = lookAtStart(start);
        if (!found || this.#isExcluded(start, !found.isFile()))
            return;
        const { real, problem } = (0,workspace_paths/* followPath */.Zl)(this.#rules.workspace, start);
        if (problem !== undefined)
            throw new WalkError(start, problem);
        this.#take({ named: start, real, whole: false, chain: [], linked: false }, statOf(start));
    }
    #look(folder, entry) {
        const named = external_node_path_.join(folder.named, entry.name);
        const mayBeFolder = entry.isDirectory() || entry.isSymbolicLink();
        if (this.#isExcluded(named, mayBeFolder))
            return;
        const { whole } = folder;
        if (!whole && !this.#pattern.matches(named)) {
            if (!mayBeFolder || !this.#pattern.mayMatchBelow(named))
                return;
            if (entry.isSymbolicLink() && isNoFolder(named))
                return;
        }
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
        if (whole)
            this.#refuseExcluded(found, stats.isDirectory());
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
            throw new WalkError(found.named, `more than ${MAX_LINKED_FILES} files are found through links`, {
                isTooMuch: true,
            });
        }
        this.files.push({ named: found.named, real: found.real });
    }
    #isExcluded(file, mayBeFolder) {
        return this.#spellings(file).some(spelling => this.#rules.excludes.some(excludes => excludes(spelling, mayBeFolder)));
    }
    #spellings(file) {
        const { workspace } = this.#rules;
        const other = (0,workspace_paths/* isWithin */.UO)(file, workspace)
            ? external_node_path_.join(this.#workspace, external_node_path_.relative(workspace, file))
            : (0,workspace_paths/* isWithin */.UO)(file, this.#workspace)
                ? external_node_path_.join(workspace, external_node_path_.relative(this.#workspace, file))
                : file;
        return other === file ? [file] : [file, other];
    }
    #refuseExcluded({ named, real }, mayBeFolder) {
        if (this.#spellings(named).includes(real) || !this.#isExcluded(real, mayBeFolder))
            return;
        throw new WalkError(named, `${named} leads through a link to ${real}, which a line excludes`);
    }
    #followLink(link) {
        if (++this.#links > MAX_LINKS)
            throw new WalkError(link, `more than ${MAX_LINKS} links are found`, { isTooMuch: true });
        let real;
        try {
            real = external_node_fs_.realpathSync.native(link);
        }
        catch (cause) {
            const { code } = cause;
            const why = code === 'ENOENT' ? 'leads nowhere' : `cannot be followed (${code})`;
            throw new WalkError(link, `the link ${link} ${why}`, { cause });
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
function lookAtStart(start) {
    try {
        return (0,external_node_fs_.lstatSync)(start, { throwIfNoEntry: false });
    }
    catch (cause) {
        if (cause.code === 'ENOTDIR')
            return undefined;
        throw unreadable(start, cause);
    }
}
function readFolder(folder) {
    return attempt(folder, () => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }));
}
function isNoFolder(link) {
    try {
        return (0,external_node_fs_.statSync)(link, { throwIfNoEntry: false })?.isDirectory() !== true;
    }
    catch (cause) {
        return cause.code === 'ELOOP';
    }
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
    return new WalkError(place, `${place} ${why}`, { cause });
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
        throw (0,input_values/* invalidInput */.aY)(input, `The search finds what cannot be used: ${cause.message}.`, howToGoOn(input, glob.start, cwd, cause), cause);
    }
}
function howToGoOn(input, start, cwd, { place, isTooMuch }) {
    if (isTooMuch) {
        return `Name the folders that are meant, or exclude those that are full of links, such as by \`!**/node_modules\` in \`${input}\`.`;
    }
    return place === start
        ? 'Name a file or a folder that this step can read; a place outside of the workspace is named by its own path.'
        : `Put a file in its place that this step can read, or exclude it by the line \`!${toName(cwd, place)}\` in \`${input}\`.`;
}
function commonFolder(searched) {
    let common;
    for (const start of searched) {
        const stats = (0,external_node_fs_.statSync)(start, { throwIfNoEntry: false });
        const isFolder = stats ? stats.isDirectory() : !(0,picture/* isPictureName */.so)(start.replace(/\.age$/i, ''));
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
        faults.push(`${name} (${before?.bytes?.byteLength === 0 ? 'it is empty' : before?.problem})`);
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
;// CONCATENATED MODULE: ./build/src/action/missed-exclusions.js

const missed_exclusions_MAX_NAMED = 3;
function missedExclusions(lines, files) {
    return lines.flatMap(line => {
        const [, pattern] = /^!([^\\/]+)[\\/]?$/.exec(line) ?? [];
        if (pattern === undefined || pattern === '~')
            return [];
        const matches = parseName(pattern);
        const sent = files.map(({ name }) => name).filter(name => name.split('/').some(matches));
        if (sent.length === 0)
            return [];
        const named = sent.slice(0, missed_exclusions_MAX_NAMED).map(name => `\`${name}\``);
        const rest = sent.length > missed_exclusions_MAX_NAMED ? ` and ${sent.length - missed_exclusions_MAX_NAMED} more` : '';
        return [
            `The line \`${line}\` excludes at the top of the workspace only, and ${named.join(', ')}${rest} of that name will be sent. Write \`!**/${line.slice(1)}\` to exclude in all folders, or \`!./${line.slice(1)}\` if only the top is meant.`,
        ];
    });
}

// EXTERNAL MODULE: ./build/src/storage/make-folders.js
var make_folders = __webpack_require__(91813);
// EXTERNAL MODULE: ./build/src/action/provenance-files.js
var provenance_files = __webpack_require__(24767);
;// CONCATENATED MODULE: ./build/src/action/output-folder.js








async function requireOutputFolder(folder, workspace, { info, warn }) {
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
    if ((0,external_node_fs_.existsSync)(external_node_path_.join((0,provenance_files/* provenanceFolder */.c)(folder), statement/* STATEMENT_FILE */.zH))) {
        info('The folder of `output-path` holds an earlier result. Its files stay, unless this result has files of the same names.');
        return;
    }
    warn('The folder of `output-path` is not empty. Files of the result replace those of the same name, and `verify` will not accept what else is in it; give each step an `output-path` of its own, and empty it before the run.', 'The output folder is not empty');
}
function refuseForeign(folder, workspace) {
    const { real, problem } = (0,workspace_paths/* followPath */.Zl)(workspace, folder);
    if (problem !== undefined) {
        throw (0,input_values/* invalidInput */.aY)('output-path', `${problem}.`, 'Set `output-path` to a folder that no link leads to; a place outside of the workspace is named by its own path.');
    }
    if ((0,workspace_paths/* isWithin */.UO)((0,workspace_paths/* realOrSame */.eF)(workspace), real)) {
        throw (0,input_values/* invalidInput */.aY)('output-path', `${folder} leads to the workspace itself or to a folder that holds it, ${real}.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.');
    }
    if (isCheckout(real)) {
        throw (0,input_values/* invalidInput */.aY)('output-path', `${folder} is the top of a Git checkout, where git, GitHub and the runner act upon files by their names, which the app chooses.`, 'Set `output-path` to a folder in it, such as results.');
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
    const segments = real.split(external_node_path_.sep);
    const isReserved = segments.some((segment, index) => {
        const folder = segments.slice(0, index).join(external_node_path_.sep) || external_node_path_.sep;
        return segment.toLowerCase() === '.github' && (folder === workspace || isCheckout(folder));
    });
    return isReserved ? '.github' : undefined;
}
function isCheckout(folder) {
    return (0,workspace_paths/* lookAt */.t5)(external_node_path_.join(folder, '.git')) !== undefined;
}
async function tryToWrite(folder) {
    const trial = await (0,promises_.mkdtemp)(external_node_path_.join(folder, '.confidential-task-'));
    const moved = `${trial}-moved`;
    try {
        await (0,promises_.mkdir)(external_node_path_.join(trial, 'result'));
        await (0,promises_.rename)(external_node_path_.join(trial, 'result'), moved);
    }
    finally {
        for (const left of [trial, moved])
            await (0,promises_.rm)(left, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/src/action/public-inputs.js
var public_inputs = __webpack_require__(15477);
// EXTERNAL MODULE: ./build/src/pipeline/how-to-open.js
var how_to_open = __webpack_require__(87319);
// EXTERNAL MODULE: ./build/src/storage/private-modes.js
var private_modes = __webpack_require__(37337);
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
            await (0,promises_.writeFile)(text, (0,how_to_open/* howToOpen */.c)(archive), { mode: private_modes/* PRIVATE_FILE */.r });
            return { dealId, kind: 'archive', files: [archive.path, text], rootDir: tempDir };
        }
        const files = result.files.map(file => ({
            path: external_node_path_.join(outputPath, file.path),
            name: file.path,
            size: file.size,
        }));
        if (mode === 'decrypted')
            return { dealId, kind: 'files', files: files.map(file => file.path), rootDir: outputPath };
        const { seal } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(7891)]).then(__webpack_require__.bind(__webpack_require__, 57891));
        const destination = external_node_path_.join(tempDir, SEALED_NAME);
        await seal({ reporter, signal }, { files, recipients: config.recipients, destination });
        reporter.info(`To open it: age --decrypt --identity key.txt --output result.zip ${SEALED_NAME} && unzip result.zip`);
        return { dealId, kind: 'sealed', files: [destination], rootDir: tempDir };
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

;// CONCATENATED MODULE: ./build/src/action/report-page.js


async function publishPage({ page, artifact, tempDir }, { info, debug }) {
    try {
        const file = external_node_path_.join(await (0,promises_.mkdtemp)(external_node_path_.join(tempDir, 'page-')), `${artifact}.html`);
        await (0,promises_.copyFile)(page, file);
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(2271), __webpack_require__.e(1351), __webpack_require__.e(6799)]).then(__webpack_require__.bind(__webpack_require__, 76799));
        const { id } = await new DefaultArtifactClient().uploadArtifact('', [file], external_node_path_.dirname(file), {
            skipArchive: true,
        });
        return id === undefined ? undefined : String(id);
    }
    catch (error) {
        info('The report is not published as a page of its own; it is in the artifact.');
        debug(`The page: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
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
    const chosen = new Set(unnamed);
    const suspects = files
        .filter(file => chosen.has(file.name) && [file.name, file.path].some(isSecretName))
        .map(({ name }) => name);
    if (suspects.length === 0)
        return token === undefined ? [] : [token];
    const list = suspects.slice(0, sent_secrets_MAX_NAMED).map(name => `\`${name}\``);
    const rest = suspects.length > sent_secrets_MAX_NAMED ? ` and ${suspects.length - sent_secrets_MAX_NAMED} more` : '';
    const pattern = `!**/${external_node_path_.basename(suspects[0])}`;
    const why = `Files that usually hold passwords or keys are part of the input, and the app can read them: ${list.join(', ')}${rest}. Exclude them by lines such as \`${pattern}\` in \`inputs\`, or name them in full if the app needs them.`;
    return token === undefined ? [why] : [token, why];
}
function isSecretName(file) {
    return SECRET_NAMES.test(external_node_path_.basename(file));
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
        await collectPipelineById(config, { ...config.request, tempDir }, deps);
    });
}
async function runRequest(config, surroundings, flow) {
    const { outputPath } = config.request;
    const ownFolders = [outputPath, (0,provenance_files/* provenanceFolder */.c)(outputPath)];
    const found = await resolveInputs(config.inputPatterns, config.workspace, ownFolders);
    tellFound(found, config, surroundings.reporter);
    const inputs = found.files;
    await withDependencies(config, surroundings, async (deps, tempDir) => {
        await flow({ ...config.request, inputs, tempDir }, deps);
    });
}
function tellFound(found, { workspace, inputPatterns }, reporter) {
    if (found.passedOver.length > 0) {
        const folders = found.passedOver.map(folder => external_node_path_.relative(workspace, folder) || folder);
        const some = folders.slice(0, MAX_NAMED_FOLDERS).join(', ');
        const rest = folders.length > MAX_NAMED_FOLDERS ? ` and ${folders.length - MAX_NAMED_FOLDERS} more` : '';
        reporter.info(`Not part of the input: ${some}${rest}.`);
    }
    for (const reason of sentSecrets(found))
        reporter.warn(reason, 'The app would get secrets');
    for (const reason of missedExclusions(inputPatterns, found.files))
        reporter.warn(reason, 'An exclusion leaves files in');
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
    const disclosed = (0,disclosure.disclosure)(mode === 'decrypted');
    recorder.keepTo(disclosed);
    const renderCheck = config.check && {
        ...config.check,
        baselines: await findBaselines(config.check, config.workspace),
        source: reportSource(env),
    };
    const tempDir = await (0,promises_.mkdtemp)(external_node_path_.join(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'confidential-task-'));
    (0,state/* saveState */.LZ)('tempDir', tempDir);
    const publisher = async (publication) => {
        const artifact = await publishArtifact({
            ...publication,
            tempDir,
            stored: publication.kind !== 'files',
            name: config.artifactName ?? (0,identity/* artifactNameOf */.nn)({ env, matrix: read('matrix') }, publication.dealId),
            isChosen: config.artifactName !== undefined,
            env,
        });
        if (!artifact)
            return undefined;
        const { page } = publication;
        const pageId = page && (await publishPage({ page, artifact: artifact.name, tempDir }, reporter));
        return { ...artifact, id: String(artifact.id), pageId };
    };
    try {
        const { network } = config.request;
        const storage = 'storage' in config.request ? config.request.storage : undefined;
        const services = await (0,connect_services.connectServices)(network, (0,user_agent/* userAgent */.N)(env), signal, reporter.debug, storage);
        try {
            const context = { services, reporter, disclosure: disclosed, signal };
            const deps = {
                context,
                identities,
                memory: (0,cache/* createUploadMemory */.zY)(env, tempDir),
                milestones: recorder,
                publisher,
                choosePublication: createPublicationChoice({
                    config,
                    mode,
                    outputPath: config.request.outputPath,
                    tempDir,
                    context,
                }),
                document: async (facts) => {
                    const statement = await describeProvenance(context, facts, describeInvocation(env));
                    const files = await (0,provenance_files/* writeProvenance */.f)(statement, facts.outputPath);
                    recorder.onProvenance(files);
                    return facts.publication && { ...facts.publication, attached: files.statement };
                },
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
/* harmony export */   y: () => (/* binding */ SizeChangedError),
/* harmony export */   z: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var zip_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41622);
/* harmony import */ var _storage_exact_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25491);





class SizeChangedError extends Error {
    name = 'SizeChangedError';
}
const LIKE_A_DRIVE = /^\w+:/;
const TAKEN_AWAY = 'x:x:';
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
    const name = LIKE_A_DRIVE.test(file.name) ? TAKEN_AWAY + file.name : file.name;
    zip.entry(content, { name, ...FIXED }, error => (error ? reject(error) : resolve()));
    const letGo = () => content instanceof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable && content.destroy();
    zip.once('close', letGo);
    try {
        await promise;
    }
    finally {
        zip.off('close', letGo);
    }
}
function readSmall(file) {
    const { path, size, exact } = file;
    const bytes = exact ? readExactly(path) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
    if (bytes.length !== size)
        throw new SizeChangedError();
    return bytes;
}
function readExactly(path) {
    const descriptor = (0,_storage_exact_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openExactly */ .Hg)(path);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
async function* readLarge({ path, size, exact }) {
    let read = 0;
    const from = exact ? { fd: (0,_storage_exact_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openExactly */ .Hg)(path) } : {};
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { ...from, highWaterMark: SMALL_FILE })) {
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
    try {
        return await readRegular(file);
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        return { size: 0, problem: `the system says ${code}` };
    }
}
async function readRegular(file) {
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
/* harmony import */ var _archive_staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86889);
/* harmony import */ var _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37337);





async function stageFiles(destination, signal, fill) {
    const staging = await (0,_archive_staging_js__WEBPACK_IMPORTED_MODULE_3__/* .makeStaging */ .me)(destination);
    const names = [];
    try {
        const outcome = await fill(async (name, content) => {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, ...name.split('/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIVATE_FILE */ .r });
            names.push(name);
        });
        await (0,_archive_move_into_js__WEBPACK_IMPORTED_MODULE_2__/* .moveInto */ .cG)(destination, staging, names, signal);
        return outcome;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(staging, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 75255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWallet: () => (/* binding */ openWallet)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/wallet.js + 1 modules
var wallet = __webpack_require__(15331);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wordlists/wordlists.js + 11 modules
var wordlists = __webpack_require__(22951);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/mnemonic.js
var mnemonic = __webpack_require__(27521);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/wallet/hdwallet.js + 3 modules
var hdwallet = __webpack_require__(14819);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/errors.js
var errors = __webpack_require__(48714);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/iexec/wallet-near-miss.js
const INVISIBLE = /[\p{Cf}\p{Cc}]/u;
const NEAR_MISSES = [
    [text => text === '', 'It is empty.'],
    [text => /^[\w+/-]{43}=$/.test(text), 'It seems to be a key in base64, and hexadecimal is wanted.'],
    [
        text => /^["'`\u2018-\u201f]|["'`\u2018-\u201f]$/.test(text),
        'It stands in quotes, which are part of the secret here.',
    ],
    [
        text => /^(?:~|\.{0,2}[\\/]|[A-Za-z]:[\\/])|\.json$|^UTC--/.test(text),
        'It looks like the path of a file, and the content of that file is wanted.',
    ],
    [
        text => /^(?:export\s+)?[A-Za-z_]\w*\s*[=:]\s*[^\s=]/.test(text),
        'It begins with a name and a sign: only what follows them is the wallet.',
    ],
    [
        text => INVISIBLE.test(text.replace(/\s/g, '')),
        'It holds a character that nobody sees, such as a zero-width blank.',
    ],
    [
        text => /^0x[0-9a-f]{40}$/i.test(text),
        'It is an address, which everybody may know; the private key behind it has 64 digits.',
    ],
    [
        text => /^(?:xprv|yprv|zprv)\w+$/.test(text),
        'It is an extended private key of a whole wallet, not that of one account.',
    ],
    [text => /-----BEGIN /.test(text), 'It is a PEM file.'],
    [text => decodesToKeystore(text), 'It is a keystore in base64.'],
    [text => /^\[/.test(text), 'It is a list, as some other networks keep their keys.'],
];
function describeNearMiss(text) {
    const known = NEAR_MISSES.find(([matches]) => matches(text))?.[1];
    if (known !== undefined)
        return known;
    const digits = /^(?:0x)?([0-9a-f]{20,})$/i.exec(text.replace(/\s+/g, ''))?.[1]?.length;
    if (digits !== undefined)
        return `It has ${digits} hexadecimal digits, and a private key has 64.`;
    const words = text.split(/\s+/);
    if (words.length > 2 && words.length < 12 && words.every(word => /^\p{L}+$/u.test(word)))
        return `It has ${words.length} words, and a mnemonic has at least 12.`;
    return undefined;
}
function decodesToKeystore(text) {
    if (!/^[\w+/=\s-]{40,}$/.test(text))
        return false;
    return /^\s*\{/.test(Buffer.from(text, 'base64').toString('latin1'));
}

;// CONCATENATED MODULE: ./build/src/iexec/wallet.js



const MNEMONIC_LENGTHS = [12, 15, 18, 21, 24];
const FEWEST_WORDS = 12;
async function openWallet({ secret, password }) {
    const text = secret.trim();
    if (text.startsWith('{'))
        return openKeystore(text, password);
    if (/^(?:0x)?[0-9a-f]{64}$/i.test(text))
        return openKey(text);
    const words = text.toLowerCase().split(/\s+/);
    const mnemonic = words.length >= FEWEST_WORDS ? openMnemonic(words) : undefined;
    if (mnemonic)
        return mnemonic;
    throw invalid(describeNearMiss(text) ?? whyNoMnemonic(words));
}
function openKey(hex) {
    try {
        return new wallet/* Wallet */.u(`0x${hex.slice(-64)}`);
    }
    catch {
        throw invalid('It has the form of a private key, but its value is outside of the curve’s range.');
    }
}
function openMnemonic(words) {
    const phrase = words.join(' ');
    const list = Object.values(wordlists/* wordlists */.Y).find(one => mnemonic/* Mnemonic */.v.isValidMnemonic(phrase, one));
    return list && new wallet/* Wallet */.u(hdwallet/* HDNodeWallet */.QX.fromPhrase(phrase, '', undefined, list).privateKey);
}
function whyNoMnemonic({ length }) {
    if (length < FEWEST_WORDS)
        return 'It is none of the three forms in which a wallet can be given.';
    return MNEMONIC_LENGTHS.includes(length)
        ? 'It looks like a mnemonic, but its words or their checksum are wrong, in each of the languages of BIP-39.'
        : `It has ${length} words, and a mnemonic has ${MNEMONIC_LENGTHS.join(', ')}.`;
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
            fix: 'Check the secret behind `wallet-password`; blanks and line breaks around it do not count.',
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


/***/ }),

/***/ 25491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ openExactly),
/* harmony export */   RX: () => (/* binding */ ReplacedFileError),
/* harmony export */   Xf: () => (/* binding */ openHandleExactly)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


class ReplacedFileError extends Error {
    name = 'ReplacedFileError';
}
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
function openExactly(path) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    }
    catch (error) {
        throw asReplaced(error, path);
    }
    try {
        assertExact(descriptor, path);
        return descriptor;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw error;
    }
}
async function openHandleExactly(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS).catch(error => {
        throw asReplaced(error, path);
    });
    try {
        assertExact(handle.fd, path);
        return handle;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function assertExact(descriptor, path) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile() || placeOf(descriptor, path) !== path)
        throw new ReplacedFileError(path);
}
function asReplaced(error, path) {
    return error.code === 'ELOOP' ? new ReplacedFileError(path) : error;
}
function placeOf(descriptor, path) {
    if (process.platform === 'linux') {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/self/fd/${descriptor}`);
        }
        catch {
        }
    }
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
}


/***/ })

};
