export const id = 7433;
export const ids = [7433,9814];
export const modules = {

/***/ 37433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decryptAge: () => (/* binding */ decryptAge),
/* harmony export */   encryptAge: () => (/* binding */ encryptAge)
/* harmony export */ });
/* harmony import */ var age_encryption__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22725);

async function decryptAge(bytes, identities) {
    const decrypter = new age_encryption__WEBPACK_IMPORTED_MODULE_0__/* .Decrypter */ .Hz();
    for (const identity of identities)
        decrypter.addIdentity(identity);
    return decrypter.decrypt(bytes);
}
async function encryptAge(bytes, identity) {
    const encrypter = new age_encryption__WEBPACK_IMPORTED_MODULE_0__/* .Encrypter */ .T7();
    encrypter.addRecipient(await (0,age_encryption__WEBPACK_IMPORTED_MODULE_0__/* .identityToRecipient */ .RE)(identity));
    return encrypter.encrypt(bytes);
}


/***/ })

};
