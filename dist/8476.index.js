export const id = 8476;
export const ids = [8476];
export const modules = {

/***/ 98476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examineWorker: () => (/* binding */ examineWorker)
/* harmony export */ });
async function examineWorker() {
    await Promise.all(/* import() */[__webpack_require__.e(9318), __webpack_require__.e(8832), __webpack_require__.e(8990)]).then(__webpack_require__.bind(__webpack_require__, 67883));
}


/***/ })

};
