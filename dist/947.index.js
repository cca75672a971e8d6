export const id = 947;
export const ids = [947];
export const modules = {

/***/ 8947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSummary: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50872);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50705);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44075);




async function writeSummary(report) {
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw((0,_masks_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)((0,_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSummary */ .B)(report)), true).write();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The job summary could not be written: ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(why)}`, { title: 'No job summary' });
    }
}


/***/ })

};
