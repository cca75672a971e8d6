export const id = 6732;
export const ids = [6732];
export const modules = {

/***/ 66732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   submit: () => (/* binding */ submit)
/* harmony export */ });
/* harmony import */ var _action_entry_run_on_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36458);
/* harmony import */ var _run_task_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86424);
/* harmony import */ var _run_task_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42417);



async function submit() {
    await (0,_action_entry_run_on_github_js__WEBPACK_IMPORTED_MODULE_0__/* .runOnGitHub */ ._)('submit', host => (0,_run_task_run_js__WEBPACK_IMPORTED_MODULE_2__/* .createTaskRun */ .n)(host, _run_task_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBMIT */ .XD));
}


/***/ })

};
