export const id = 5885;
export const ids = [5885];
export const modules = {

/***/ 25885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ leaksOf),
/* harmony export */   QD: () => (/* binding */ suspicionsOf),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   o0: () => (/* binding */ secretsAmong),
/* harmony export */   ur: () => (/* binding */ suspicionsIn)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27521);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _text_decode_percent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9271);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1019);
/* harmony import */ var _secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26759);





const PUBLIC_INPUTS = ['args', 'public-urls', 'app-secrets'];
const MIN_LENGTH = 8;
function leaksOf(read, secrets = secretsAmong(read)) {
    const isLeak = holdsSecret(secrets);
    return PUBLIC_INPUTS.filter(input => isLeak(read(input))).map(input => (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It holds a secret of this step, which would be public on chain.', `Take the secret out of \`${input}\`; what the app must know goes into \`private-files\`, or through \`app-secrets\` as the name of a requester secret. If the log of a run ever showed it, replace it.`));
}
function holdsSecret(secrets) {
    const forms = new Set(secrets.flatMap(secret => [...(0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(secret), ...unalignedBase64(secret)]));
    return text => holdsAny(text, forms);
}
function secretsAmong(read) {
    const { whole, keys } = (0,_secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .F)(read);
    return [...whole, ...keys.filter(isKeyLike)];
}
function isKeyLike(text) {
    return /\d/.test(text) && !/^\d{4}-?\d\d-?\d\d(T[\d:.]*Z?)?$/.test(text);
}
function suspicionsOf(read) {
    return PUBLIC_INPUTS.flatMap(input => {
        const text = read(input);
        return suspicionOf(input, [...kindsByLook(text), ...(holdsMnemonic(text) ? ['a mnemonic'] : [])]);
    });
}
function suspicionsIn(input, texts) {
    return suspicionOf(input, kindsByLook(texts.join('\n')));
}
function suspicionOf(input, found) {
    if (found.length === 0)
        return [];
    return [
        `The input \`${input}\` seems to hold ${found.join(' and ')}. It is public on chain and stays there: if this is a secret, cancel this run, replace the secret, and hand it to the app through \`private-files\` or \`app-secrets\`.`,
    ];
}
const SHAPES = [
    ['a private key', /(?<![0-9a-f])(0x)?[0-9a-f]{64}(?![0-9a-f])/i],
    ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
    ['a private key', /AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]{20}/i],
    ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/],
    ['a GitLab token', /\bglpat-[\w-]{16,}/],
    ['an AWS access key', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
    ['a Google key', /\bAIza[\w-]{35}/],
    ['a Slack token', /\bxox[abeprs]-[\w-]{10,}/],
    ['a Stripe key', /\b[rs]k_(live|test)_[A-Za-z0-9]{16,}/],
    ['an npm token', /\bnpm_[A-Za-z0-9]{30,}/],
    ['a Hugging Face token', /\bhf_[A-Za-z0-9]{20,}/],
    ['an API key', /\bsk-[A-Za-z0-9_-]{20,}/],
    ['a JSON Web Token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/],
    ['a URL with a password', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s/@]+@/i],
    [
        'a signed URL',
        /[?&](sig|signature|x-amz-signature|x-goog-signature|token|access_token|api[_-]?key|key|secret)=[^\s&]/i,
    ],
    ['a password', /(?<!\w)--?(password|passwd|secret|token|api[_-]?key|private[_-]?key)[= ]\s*[^\s-]/i],
];
function kindsByLook(text) {
    return [...new Set(SHAPES.filter(([, shape]) => shape.test(text)).map(([kind]) => kind))];
}
function holdsMnemonic(text) {
    const words = text.toLowerCase().split(/[\s,"']+/);
    return words.some((_, start) => [12, 15, 18, 21, 24].some(count => start + count <= words.length &&
        ethers__WEBPACK_IMPORTED_MODULE_3__/* .Mnemonic */ .v.isValidMnemonic(words.slice(start, start + count).join(' '))));
}
function holdsAny(text, forms) {
    const texts = [text, (0,_text_decode_percent_js__WEBPACK_IMPORTED_MODULE_4__/* .decodePercent */ .g)(text)].map(one => one.replace(/\s+/g, ' '));
    return [...forms].some(form => {
        if (form.length < MIN_LENGTH)
            return false;
        if (!/^(0x)?[0-9a-f]+$/i.test(form))
            return texts.some(one => one.includes(form));
        return texts.some(one => one.toLowerCase().includes(form.toLowerCase()));
    });
}
function unalignedBase64(secret) {
    const bytes = Buffer.from(secret);
    return [1, 2].flatMap(offset => {
        const whole = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(3);
        const core = whole.subarray(0, whole.length - (whole.length % 3));
        return [core.toString('base64'), core.toString('base64url')];
    });
}


/***/ })

};
