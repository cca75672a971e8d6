export const id = 7921;
export const ids = [7921];
export const modules = {

/***/ 84641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectGitHub),
/* harmony export */   m: () => (/* binding */ currentRepository)
/* harmony export */ });
/* harmony import */ var _user_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12568);

async function connectGitHub({ env, token, signal }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, {
        ...(env.GITHUB_API_URL && { baseUrl: env.GITHUB_API_URL }),
        userAgent: (0,_user_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .userAgent */ .N)(env),
        request: { signal },
    });
}
function currentRepository(env) {
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    return owner && repo ? { owner, repo } : undefined;
}


/***/ }),

/***/ 67921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repositoryVisibility: () => (/* binding */ repositoryVisibility)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50035);
/* harmony import */ var _runner_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84641);



async function repositoryVisibility({ env, token }) {
    const fromEvent = visibilityOf((0,_runner_event_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j)(env).repository);
    if (fromEvent !== 'unknown')
        return fromEvent;
    const repository = (0,_runner_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .currentRepository */ .m)(env);
    if (!token || !repository)
        return 'unknown';
    try {
        const api = await (0,_runner_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .connectGitHub */ .U)({ env, token, signal: AbortSignal.timeout(10_000) });
        const { data } = await api.rest.repos.get(repository);
        return visibilityOf(data);
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz(`The visibility of the repository cannot be read: ${String(error)}`);
        return 'unknown';
    }
}
function visibilityOf(repository) {
    if (typeof repository !== 'object' || repository === null)
        return 'unknown';
    const { visibility, private: isPrivate } = repository;
    if (visibility === 'public' || isPrivate === false)
        return 'public';
    if (visibility === 'private' || visibility === 'internal')
        return visibility;
    return isPrivate === true ? 'private' : 'unknown';
}


/***/ })

};
