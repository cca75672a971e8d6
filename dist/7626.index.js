export const id = 7626;
export const ids = [7626];
export const modules = {

/***/ 52176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ howToCollect)
/* harmony export */ });
function howToCollect(dealId) {
    return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}


/***/ }),

/***/ 77626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _action_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43949);
/* harmony import */ var _action_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52176);
/* harmony import */ var _action_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29049);





async function post() {
    await (0,_action_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .runEntry */ .C)('post', async () => {
        const tempDir = (0,_action_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('tempDir');
        if (tempDir)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(tempDir, { recursive: true, force: true, maxRetries: 5 });
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(tempDir ? `removed ${tempDir}` : 'nothing to remove');
        const [dealId, status] = [(0,_action_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('dealId'), (0,_action_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('status')];
        if (dealId && status !== 'completed' && status !== 'failed') {
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(`The result of deal ${dealId} was not fetched here${status === 'submitted' ? '' : ', if the deal came on chain'}. ${(0,_action_report_js__WEBPACK_IMPORTED_MODULE_4__/* .howToCollect */ .A)(dealId)}`);
        }
    }, { neverFail: true });
}


/***/ })

};
