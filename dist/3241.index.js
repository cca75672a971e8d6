export const id = 3241;
export const ids = [3241];
export const modules = {

/***/ 73241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localnetPost: () => (/* binding */ localnetPost)
/* harmony export */ });
/* harmony import */ var _action_localnet_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83764);

async function localnetPost() {
    await (0,_action_localnet_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .stopEntry */ .jy)();
}


/***/ })

};
