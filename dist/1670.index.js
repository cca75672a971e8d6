export const id = 1670;
export const ids = [1670,4051];
export const modules = {

/***/ 86432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ encryptToRecipients),
/* harmony export */   canEncryptTo: () => (/* binding */ canEncryptTo),
/* harmony export */   decryptAge: () => (/* binding */ decryptAge),
/* harmony export */   encryptAge: () => (/* binding */ encryptAge),
/* harmony export */   isAgeFile: () => (/* binding */ isAgeFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var age_encryption__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22725);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29455);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57455);







const BEGINNING = Buffer.from('age-encryption.org/v1\n');
async function encryptToRecipients({ source, recipients, destination, signal, }) {
    const encrypter = encrypterFor(recipients);
    await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(destination, signal, async (temporary) => {
        const encrypted = await encrypter.encrypt(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.toWeb(source));
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(temporary, { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_6__/* .PRIVATE_FILE */ .r, flags: 'wx' });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.fromWeb(encrypted), file, { signal });
    });
}
async function canEncryptTo(recipient) {
    try {
        await encrypterFor([recipient]).encrypt('');
        return true;
    }
    catch {
        return false;
    }
}
async function decryptAge(bytes, identities) {
    const decrypter = new age_encryption__WEBPACK_IMPORTED_MODULE_4__/* .Decrypter */ .Hz();
    for (const identity of identities)
        decrypter.addIdentity(identity);
    return decrypter.decrypt(bytes);
}
async function encryptAge(bytes, identity) {
    const encrypter = new age_encryption__WEBPACK_IMPORTED_MODULE_4__/* .Encrypter */ .T7();
    encrypter.addRecipient(await (0,age_encryption__WEBPACK_IMPORTED_MODULE_4__/* .identityToRecipient */ .RE)(identity));
    return encrypter.encrypt(bytes);
}
async function isAgeFile(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
    try {
        const { buffer } = await handle.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
        return buffer.equals(BEGINNING);
    }
    finally {
        await handle.close();
    }
}
function encrypterFor(recipients) {
    const encrypter = new age_encryption__WEBPACK_IMPORTED_MODULE_4__/* .Encrypter */ .T7();
    for (const recipient of recipients)
        encrypter.addRecipient(recipient);
    return encrypter;
}


/***/ })

};
