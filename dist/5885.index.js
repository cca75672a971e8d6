export const id = 5885;
export const ids = [5885];
export const modules = {

/***/ 15885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeSummary: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
// EXTERNAL MODULE: ./build/src/action/next-step.js
var next_step = __webpack_require__(98494);
// EXTERNAL MODULE: ./build/src/action/report-failure.js
var report_failure = __webpack_require__(2055);
// EXTERNAL MODULE: ./build/src/action/report-parts.js
var report_parts = __webpack_require__(45247);
;// CONCATENATED MODULE: ./build/src/action/summary.js



const MAX_BYTES = 900 * 1024;
function renderSummary(report) {
    const parts = [
        (0,report_parts/* headingPart */.Gk)(report),
        (0,report_failure/* failurePart */.E$)(report),
        (0,report_failure/* evidencePart */.FM)(report),
        (0,next_step/* nextStepPart */.d)(report),
        ...(0,report_parts/* sectionParts */.ME)(report, 'above'),
        (0,report_parts/* factsPart */.vf)(report),
        ...(0,report_parts/* sectionParts */.ME)(report, 'below'),
        (0,report_parts/* outputsPart */.AJ)(report),
        (0,report_parts/* checksPart */.VQ)(report),
        (0,report_parts/* stagesPart */.ZD)(report),
        (0,report_parts/* warningsPart */.Rm)(report),
    ];
    return (0,report_parts/* joinParts */.nn)(parts, {
        measure: Buffer.byteLength,
        max: MAX_BYTES,
        notice: '_What is missing here is too long for a summary._',
    });
}

;// CONCATENATED MODULE: ./build/src/action/summary-file.js




async function writeSummary(report) {
    try {
        await core/* summary */.z.addRaw((0,masks/* redact */.E$)(renderSummary(report)), true).write();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        core/* warning */.$e(`The job summary could not be written: ${(0,log_text/* neutralise */.$0)(why)}`, { title: 'No job summary' });
    }
}


/***/ })

};
