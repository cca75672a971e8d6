export const id = 4870;
export const ids = [4870];
export const modules = {

/***/ 74870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleAppLock: () => (/* binding */ settleAppLock)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33019);



async function settleAppLock({ file, update }, now) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (text === undefined) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .renderAppLock */ .N3)(now), { flag: 'wx' });
        return 'written';
    }
    if (!update)
        (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .assertAppLocked */ .I9)((0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAppLock */ .m6)(text), now);
    if (text === (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .renderAppLock */ .N3)(now) || !update)
        return 'unchanged';
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .renderAppLock */ .N3)(now));
    return 'updated';
}


/***/ })

};
