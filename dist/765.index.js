export const id = 765;
export const ids = [765];
export const modules = {

/***/ 10765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECK_TITLES: () => (/* binding */ CHECK_TITLES),
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   lb: () => (/* binding */ notChecked),
/* harmony export */   q2: () => (/* binding */ assertNoneFailed)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89756);


const CHECK_TITLES = {
    'deal-terms': 'The deal is the one that was ordered',
    'app-lock': 'The app is the one that was locked',
    consensus: 'The task agreed on its result digest',
    contribution: 'The worker contributed that digest',
    'enclave-signature': 'The enclave’s key signed it',
    authorization: 'The worker pool sent that worker and that enclave',
    archive: 'The archive is the one that the chain names',
    digest: 'The files are those of the digest',
    'other-files': 'Files that the digest leaves out',
    files: 'The files are those of the statement',
    network: 'The statement is about this network',
    tasks: 'Each task is in the statement once',
    'task-names': 'The tasks have the names that the statement gives them',
    requester: 'The requester is one that may have bought it',
    'named-deal': 'The deal is the one that was named',
    'expected-files': 'The chain vouches for the files that were named',
    'stated-deal': 'The deal is the one in the statement',
    'order-hash': 'The deal was made from the order in the statement',
    'stated-app': 'App and dataset are those in the statement',
    'stated-task': 'The task is the one in the statement',
    transactions: 'The transactions are those in the statement',
    attestation: 'The enclave’s key lives in a genuine enclave',
};
function passed(name, detail) {
    return { name, outcome: 'passed', detail };
}
function failed(name, detail) {
    return { name, outcome: 'failed', detail };
}
function notChecked(name, detail) {
    return { name, outcome: 'not checked', detail };
}
function failuresOf(checks) {
    return checks.filter(({ outcome }) => outcome === 'failed');
}
function assertNoneFailed(checks) {
    const failures = failuresOf(checks);
    const [first] = failures;
    if (!first)
        return;
    if (first.name === 'app-lock')
        throw (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .appChanged */ .qK)(first.detail);
    const isDeal = failures.some(({ name }) => name === 'deal-terms');
    const code = isDeal ? 'DEAL_MISMATCH' : 'RESULT_UNVERIFIED';
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik(code, {
        what: isDeal
            ? 'The deal on chain is not the one that was ordered.'
            : 'The result is not proved to come from the enclave that was paid for.',
        why: failures.map(({ detail }) => detail).join(' '),
        fix: isDeal
            ? 'Do not use its result; check that the RPC endpoint is one that you trust (`rpc-url`), then run again.'
            : 'Do not use this result; check that the RPC endpoint is one that you trust (`rpc-url`), report the worker pool, and run again with another one (`workerpool`).',
    });
}


/***/ })

};
