export const id = 5435;
export const ids = [5435];
export const modules = {

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


/***/ })

};
