export const id = 7643;
export const ids = [7643];
export const modules = {

/***/ 47243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yd: () => (/* binding */ deriveBeneficiaryKey),
  sC: () => (/* binding */ deriveContentKey),
  Jq: () => (/* binding */ deriveInputKey),
  Vf: () => (/* binding */ deriveResultKeySeed),
  nU: () => (/* binding */ rootFromPrivateKey),
  yt: () => (/* binding */ rootFromText)
});

// UNUSED EXPORTS: firstValidScalar

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
const SHORTEST_LOOKALIKE = 4;
const LONGEST_LOOKALIKE = Math.max(...[...COMMON_WORDS].map(word => word.length));
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
    const rest = text.slice(at).toLowerCase();
    const date = DATE.exec(rest)?.[0];
    if (date !== undefined)
        return [date.length, DATE_BITS];
    if (!HEX_START.test(rest))
        return undefined;
    let longest = SHORTEST_KNOWN - 1;
    for (const row of COMMON_DIGITS) {
        while (longest < rest.length && row.includes(rest.slice(0, longest + 1)))
            longest++;
    }
    return longest >= SHORTEST_KNOWN ? [longest, LETTER_BITS] : undefined;
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
    const distance = next.charCodeAt(0) - here.charCodeAt(0);
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
        throw weakSecret('is too easy to guess', 'It looks like few or common words, dates, repetitions or well-known rows, and a guess opens every result.');
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


/***/ }),

/***/ 67643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openIdentities),
  openWallet: () => (/* binding */ open_wallet_openWallet)
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
;// CONCATENATED MODULE: ./build/src/iexec/chain/wallet-near-miss.js
const INVISIBLE = /[\p{Cf}\p{Cc}]/u;
const NEAR_MISSES = [
    [text => text === '', 'It is empty.'],
    [text => /^[\w+/-]{43}=$/.test(text), 'It seems to be a key in base64; give it in hexadecimal.'],
    [
        text => /^["'`\u2018-\u201f]|["'`\u2018-\u201f]$/.test(text),
        'It stands in quotes, which are part of the secret here.',
    ],
    [
        text => /^(?:~|\.{0,2}[\\/]|[A-Za-z]:[\\/])|\.json$|^UTC--/.test(text),
        'It looks like the path of a file; give the content of that file.',
    ],
    [
        text => /^(?:export\s+)?[A-Za-z_]\w*\s*[=:]\s*[^\s=]/.test(text),
        'It begins with a name and a sign; only the text after them is the wallet.',
    ],
    [
        text => INVISIBLE.test(text.replace(/\s/g, '')),
        'It holds an invisible character, such as a zero-width blank.',
    ],
    [
        text => /^0x[0-9a-f]{40}$/i.test(text),
        'It is an address, which is public; the private key behind it has 64 digits.',
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

;// CONCATENATED MODULE: ./build/src/iexec/chain/wallet.js



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
        return 'It has none of the three forms of a wallet.';
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

// EXTERNAL MODULE: ./build/src/crypto/key-derivation.js + 2 modules
var key_derivation = __webpack_require__(47243);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
    for (;;) {
        const drawn = BigInt(`0x${stream.update(Buffer.alloc(bits / 8)).toString('hex')}`);
        for (const candidate of candidates(drawn | (3n << BigInt(bits - 2)) | 1n, 1n << BigInt(bits))) {
            signal?.throwIfAborted();
            if (await isPrime(candidate, { checks: PRIME_CHECKS }))
                return candidate;
        }
    }
}
function* candidates(start, limit) {
    for (let base = start; base < limit; base += BigInt(2 * SIEVE_SPAN)) {
        for (const candidate of unsieved(base)) {
            if (candidate >= limit)
                return;
            if ((candidate - 1n) % PUBLIC_EXPONENT !== 0n)
                yield candidate;
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

;// CONCATENATED MODULE: ./build/src/pipeline/context/identities.js



function deriveIdentities(requester, encryptionSecret) {
    const root = encryptionSecret === '' ? (0,key_derivation/* rootFromPrivateKey */.nU)(requester.privateKey) : (0,key_derivation/* rootFromText */.yt)(encryptionSecret);
    let pair;
    return {
        requester,
        root,
        beneficiary: new wallet/* Wallet */.u((0,key_derivation/* deriveBeneficiaryKey */.yd)(root)),
        resultKey: () => {
            pair ??= deriveResultKeyPair((0,key_derivation/* deriveResultKeySeed */.Vf)(root));
            return pair;
        },
    };
}

// EXTERNAL MODULE: ./build/src/run/secrets/leaks.js
var leaks = __webpack_require__(25885);
;// CONCATENATED MODULE: ./build/src/run/open-wallet.js



async function open_wallet_openWallet({ wallet, walletPassword }, masks) {
    const opened = await openWallet({ secret: wallet, password: walletPassword });
    masks.addText(opened.privateKey);
    return opened;
}
async function openIdentities(config, masks, read) {
    const wallet = await open_wallet_openWallet(config, masks);
    const identities = deriveIdentities(wallet, config.encryptionSecret);
    masks.addText(identities.beneficiary.privateKey);
    const [leak] = (0,leaks/* leaksOf */.Gn)(read, [wallet.privateKey, identities.beneficiary.privateKey]);
    if (leak)
        throw leak;
    return identities;
}


/***/ })

};
