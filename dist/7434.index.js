export const id = 7434;
export const ids = [7434];
export const modules = {

/***/ 17434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localnet: () => (/* binding */ localnet)
/* harmony export */ });
/* harmony import */ var _action_localnet_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83764);

async function localnet() {
    await (0,_action_localnet_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .startEntry */ .Lb)();
}


/***/ })

};
