export const id = 334;
export const ids = [334];
export const modules = {

/***/ 20334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _list_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7852);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77316);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32117);
/* harmony import */ var _report_parts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27069);




const MAX_BYTES = 900 * 1024;
function renderSummary(report) {
    const room = { measure: Buffer.byteLength, max: MAX_BYTES };
    const parts = [
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .headingPart */ .Gk)(report),
        ...(report.kind === 'list' ? (0,_list_report_js__WEBPACK_IMPORTED_MODULE_0__/* .listSummaryParts */ .R1)(report, room) : partsOf(report)),
    ];
    return (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)(parts, { ...room, notice: '_Some parts are too long for a summary._' });
}
function partsOf(report) {
    return [
        (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failurePart */ .E$)(report),
        (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .evidencePart */ .FM)(report),
        (0,_next_step_js__WEBPACK_IMPORTED_MODULE_1__/* .nextStepPart */ .d)(report),
        ...(0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionParts */ .ME)(report, 'above'),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .factsPart */ .vf)(report),
        ...(0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionParts */ .ME)(report, 'below'),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsPart */ .AJ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .checksPart */ .VQ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .stagesPart */ .ZD)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .warningsPart */ .Rm)(report),
    ];
}


/***/ })

};
