export const id = 3107;
export const ids = [3107];
export const modules = {

/***/ 33107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listQuoteTexts: () => (/* binding */ listQuoteTexts),
/* harmony export */   quoteTexts: () => (/* binding */ quoteTexts)
/* harmony export */ });
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26517);
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(909);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10492);



const MAX_OFFERS = 20;
const WAYS = {
    orders: 'by an order for each task',
    volume: 'by one order for all tasks',
};
function quoteTexts(found, maxPrice) {
    const cost = costText(found);
    const within = `${found.fits ? '✓ yes' : '✗ no'}: it is ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(maxPrice ?? 0n)}`;
    return {
        lines: [
            `${found.appName} in category ${found.categoryName}: ${cost}.`,
            ...limitLine('To buy at this price', found),
            gasLine(found),
        ],
        details: {
            Price: cost,
            ...(maxPrice !== undefined && { 'Within max-price': within }),
            ...timesAndGas(found),
        },
        sections: limitSection('Inputs for this price', found),
    };
}
function listQuoteTexts(found, { tasks, way, reason }, maxPrice) {
    const { covered, portions, budget } = found;
    const cost = `${costText(found)} for ${countText(covered, 'task')}${spreadText(portions)}`;
    const cover = covered === tasks ? 'all of them' : `${covered} of ${tasks}`;
    const bought = `${WAYS[way]}, since ${reason}`;
    const within = withinText(found, tasks, maxPrice);
    return {
        lines: [
            `${found.appName} in category ${found.categoryName}, ${countText(tasks, 'task')}: today's offers cover ${cover}.`,
            `The price is ${cost}.`,
            `The tasks are bought ${bought}.`,
            ...(within === undefined ? [] : [`Within max-price: ${within}.`]),
            ...limitLine('To buy them at this price', budget),
            gasLine(found),
        ],
        details: {
            Tasks: `${tasks}; today's offers cover ${cover}`,
            Bought: bought,
            Price: cost,
            ...(within !== undefined && { 'Within max-price': `${found.fits ? '✓' : '✗'} ${within}` }),
            ...timesAndGas(found),
        },
        sections: [...limitSection('Inputs for the whole list', budget), offersSection(portions)],
    };
}
function costText({ price, appPrice }) {
    const cost = price === 0n ? 'free' : (0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(price);
    return appPrice > 0n ? `${cost}, of which ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(appPrice)} go to the app` : cost;
}
function spreadText(portions) {
    const [first, last] = [portions[0]?.taskPrice ?? 0n, portions.at(-1)?.taskPrice ?? 0n];
    if (last === 0n)
        return '';
    if (first === last)
        return `, ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(first)} each`;
    return `, the cheapest ${first === 0n ? 'free' : `at ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(first)}`}, the dearest at ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(last)}`;
}
function withinText(found, tasks, maxPrice) {
    const { ceiling, affordable } = found;
    if (maxPrice === undefined || ceiling === undefined)
        return undefined;
    const fitting = affordable === tasks ? 'all tasks' : `${affordable} of ${tasks} tasks`;
    return `${fitting}, as each may cost ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(ceiling)} of ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(maxPrice)}`;
}
function gasLine({ gas }) {
    return `Gas: ${gasText(gas)}.`;
}
function gasText({ wei, transactions }) {
    return `about ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCoin */ .pZ)(wei)} for up to ${countText(transactions, 'transaction')}`;
}
function timesAndGas(found) {
    return {
        Gas: gasText(found.gas),
        'The app may run for': `${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S)(found.categorySeconds * 1_000)} (category ${found.categoryName})`,
        'Refund without a result': `after ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S)(found.refundAfterSeconds * 1_000)}`,
    };
}
function limitLine(purpose, limits) {
    return limits.price === 0n ? [] : [`${purpose}, set ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .priceLimitLines */ .Oe)(limits).join(' and ')}.`];
}
function limitSection(title, limits) {
    if (limits.price === 0n)
        return [];
    return [{ title, markdown: `\`\`\`yaml\n${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .priceLimitLines */ .Oe)(limits).join('\n')}\n\`\`\`` }];
}
function offersSection(portions) {
    const rows = portions
        .slice(0, MAX_OFFERS)
        .map(({ workerpool, taskPrice, tasks }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(taskPrice === 0n ? 'free' : (0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(taskPrice)),
        String(tasks),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(workerpool),
    ]);
    const more = portions.length - rows.length;
    if (more > 0)
        rows.push([`and ${countText(more, 'dearer offer')}`, '', '']);
    return {
        title: 'Offers',
        markdown: (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Price per task', 'Tasks', 'Worker pool'], rows),
        belowFacts: true,
    };
}
function countText(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ })

};
