export const id = 2675;
export const ids = [2675];
export const modules = {

/***/ 22675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10492);
/* harmony import */ var _list_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77316);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32117);
/* harmony import */ var _report_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27069);





const MAX_CHARACTERS = 63_000;
const TOO_LONG = '_Some parts are too long for a comment; the job summary has them._';
const AROUND_DETAILS = 500;
function renderComment(report) {
    const { top, details } = report.kind === 'list' ? listParts(report) : partsOf(report);
    const visible = limited(top, MAX_CHARACTERS - AROUND_DETAILS).trimEnd();
    const folded = limited(details, MAX_CHARACTERS - AROUND_DETAILS - visible.length).trimEnd();
    return limited([visible, folded && (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)('Details', folded, false)], MAX_CHARACTERS);
}
function partsOf(report) {
    const sections = (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionParts */ .ME)(report, 'above');
    const isTold = report.failure?.code === 'RENDER_DIFFERS' && sections.length > 0;
    const top = [
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .headingPart */ .Gk)(report),
        ...(isTold ? [] : [(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failurePart */ .E$)(report)]),
        ...sections,
        (0,_next_step_js__WEBPACK_IMPORTED_MODULE_2__/* .nextStepPart */ .d)(report),
        factLine(report),
    ];
    const details = [
        ...(isTold ? [(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failurePart */ .E$)(report)] : []),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsPart */ .vf)(report),
        ...(0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionParts */ .ME)(report, 'below'),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .outputsPart */ .AJ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .checksPart */ .VQ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .warningsPart */ .Rm)(report),
    ];
    return { top, details };
}
function listParts(report) {
    const { top, details } = (0,_list_report_js__WEBPACK_IMPORTED_MODULE_1__/* .listCommentParts */ .mU)(report, { measure: text => text.length, max: MAX_CHARACTERS });
    return { top: [(0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .headingPart */ .Gk)(report), ...top, factLine(report)], details };
}
function limited(parts, max) {
    return (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .joinParts */ .nn)(parts, { measure: text => text.length, max, notice: TOO_LONG });
}
function factLine(report) {
    if (report.kind === 'skip')
        return '';
    const { purchase } = report.kind === 'task' ? report : {};
    const { artifact } = report.kind === 'findings' ? {} : report;
    const { deal } = purchase ?? {};
    const price = report.kind === 'list' ? (0,_list_report_js__WEBPACK_IMPORTED_MODULE_1__/* .listPriceText */ .ZY)(report) : (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .priceText */ .BC)(report);
    const facts = [
        price && `Price: ${price}`,
        deal && `Deal: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${deal.id.slice(0, 10)}…`), deal.url)}`,
        artifact && `Artifact: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(artifact.id), artifact.url)}`,
        report.network?.isSimulated && (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)('Simulated enclaves: no confidentiality'),
    ];
    return facts.filter(Boolean).join(' · ');
}


/***/ })

};
