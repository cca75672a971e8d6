export const id = 7605;
export const ids = [7605];
export const modules = {

/***/ 77605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ resolveArtifactMode),
/* harmony export */   mayNameFiles: () => (/* binding */ mayNameFiles)
/* harmony export */ });
async function resolveArtifactMode(choice, { recipients, visibility }) {
    if (choice !== 'auto')
        return choice;
    if (recipients.length > 0)
        return 'encrypted';
    return mayNameFiles(await visibility()) ? 'decrypted' : 'ciphertext';
}
function mayNameFiles(visibility) {
    return visibility === 'private' || visibility === 'internal';
}


/***/ })

};
