export const id = 7161;
export const ids = [7161];
export const modules = {

/***/ 17161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30026);
/* harmony import */ var _action_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3406);
/* harmony import */ var _action_task_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15507);



async function main() {
    await (0,_action_task_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .runTaskEntry */ .z)('main', {
        presets: _action_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTPUT_PRESETS */ .Ds,
        parse: _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .T,
        run: async (config, surroundings) => {
            const { runTask } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(1477), __webpack_require__.e(7529), __webpack_require__.e(5771), __webpack_require__.e(8474), __webpack_require__.e(2289), __webpack_require__.e(3581), __webpack_require__.e(2277), __webpack_require__.e(1622), __webpack_require__.e(3866), __webpack_require__.e(9056), __webpack_require__.e(2476), __webpack_require__.e(2324), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 40411));
            await runTask(config, surroundings);
        },
        end: 'completed',
    });
}


/***/ })

};
