export const id = 7891;
export const ids = [7891,6432];
export const modules = {

/***/ 86432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ encryptToRecipients),
/* harmony export */   canEncryptTo: () => (/* binding */ canEncryptTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var age_encryption__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22725);
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80341);
/* harmony import */ var _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37337);






async function encryptToRecipients({ source, recipients, destination, signal, }) {
    const encrypter = encrypterFor(recipients);
    await (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtomically */ .vK)(destination, signal, async (temporary) => {
        const sealed = await encrypter.encrypt(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.toWeb(source));
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(temporary, { mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_5__/* .PRIVATE_FILE */ .r, flags: 'wx' });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.fromWeb(sealed), file, { signal });
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
function encrypterFor(recipients) {
    const encrypter = new age_encryption__WEBPACK_IMPORTED_MODULE_3__/* .Encrypter */ .T7();
    for (const recipient of recipients)
        encrypter.addRecipient(recipient);
    return encrypter;
}


/***/ }),

/***/ 57891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   seal: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _archive_zip_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17675);
/* harmony import */ var _crypto_age_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86432);



async function seal({ reporter, signal }, { files, recipients, destination }) {
    const zip = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from((0,_archive_zip_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .writeZip */ .z)(files, { compress: true }));
    try {
        await (0,_crypto_age_js__WEBPACK_IMPORTED_MODULE_2__/* .encryptToRecipients */ .b)({ source: zip, recipients, destination, signal });
    }
    finally {
        zip.destroy();
    }
    const people = recipients.length === 1 ? 'one recipient' : `${recipients.length} recipients`;
    reporter.info(`The result is encrypted to ${people}.`);
}


/***/ })

};
