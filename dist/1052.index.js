export const id = 1052;
export const ids = [1052];
export const modules = {

/***/ 1052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeExr: () => (/* binding */ decodeExr)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var three__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45909);
/* harmony import */ var three_examples_jsm_loaders_EXRLoader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77747);
/* harmony import */ var _exr_outline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76847);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41927);





function decodeExr(bytes) {
    const outline = (0,_exr_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .exrOutline */ .u)(bytes);
    const { width, height } = outline;
    (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSize */ .C1)(width, height, _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FLOAT_PIXELS */ .yE);
    try {
        checkBlocks(outline);
        const loader = new three_examples_jsm_loaders_EXRLoader_js__WEBPACK_IMPORTED_MODULE_3__/* .EXRLoader */ .H();
        loader.setDataType(three__WEBPACK_IMPORTED_MODULE_4__/* .FloatType */ .RQf);
        const { data } = loader.parse(Uint8Array.from(outline.plainFile).buffer);
        if (data.length !== width * height * 4)
            throw new Error('other pixels than its header says');
        const samples = fromTheTop(data, width);
        return { width, height, samples, rgba: (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .viewOf */ .du)(samples, true) };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_(`it is an OpenEXR file that cannot be decoded (${reason})`);
    }
}
function checkBlocks({ compression, blocks }) {
    for (const { packed, unpacked } of blocks) {
        if (packed.length > unpacked)
            throw new Error('a block that is too large');
        const isPacked = packed.length < unpacked && ['zip', 'zips', 'pxr24'].includes(compression);
        if (isPacked)
            (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(packed, { maxOutputLength: unpacked });
    }
}
function fromTheTop(data, width) {
    const samples = new Float32Array(data.length);
    const row = width * 4;
    for (let from = data.length - row, to = 0; from >= 0; from -= row, to += row) {
        samples.set(data.subarray(from, from + row), to);
    }
    return samples;
}


/***/ })

};
