export const id = 5255;
export const ids = [5255];
export const modules = {

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


/***/ })

};
