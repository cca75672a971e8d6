export const id = 2873;
export const ids = [2873];
export const modules = {

/***/ 52873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeComment: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _comment_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72695);
/* harmony import */ var _comment_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3877);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33412);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36740);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50872);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50705);







const PATIENCE_MS = 20_000;
const CANCELLED_PATIENCE_MS = 2_000;
const OWN_PEOPLE = ['OWNER', 'MEMBER', 'COLLABORATOR'];
async function writeComment(report, request) {
    const { choice, env, token } = request;
    const number = pullRequestNumber(env);
    if (number === undefined) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq('There is no comment, since this run does not belong to a pull request.');
        return;
    }
    const patience = report.status === 'cancelled' ? CANCELLED_PATIENCE_MS : PATIENCE_MS;
    try {
        const repository = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_4__/* .currentRepository */ .m)(env);
        if (token === '')
            throw new Error('`github-token` is empty');
        if (repository === undefined)
            throw new Error('nothing tells which repository this is');
        const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_4__/* .connectGitHub */ .U)({ env, token, signal: AbortSignal.timeout(patience) });
        const owner = { ...request, dealId: report.deal?.id };
        const body = (0,_masks_js__WEBPACK_IMPORTED_MODULE_6__/* .redact */ .E$)((0,_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderComment */ .w)(report, owner));
        const mayCreate = choice === 'always' || report.failure !== undefined;
        await upsert(api, { ...repository, issue_number: number }, { owner, body, mayCreate });
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_log_text_js__WEBPACK_IMPORTED_MODULE_5__/* .neutralise */ .$0)(whyNoComment(error)), { title: 'No comment on the pull request' });
    }
}
async function upsert(api, { issue_number, ...repository }, { owner, body, mayCreate }) {
    const issue = { ...repository, issue_number };
    const id = await findComment(api, issue, owner);
    if (id !== undefined) {
        try {
            const { data } = await api.rest.issues.updateComment({ ...repository, comment_id: id, body });
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`Updated the comment ${data.html_url}`);
            return;
        }
        catch (error) {
            if (![403, 404].includes(statusOf(error) ?? 0))
                throw error;
        }
    }
    if (!mayCreate)
        return;
    const { data } = await api.rest.issues.createComment({ ...issue, body });
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`Wrote the comment ${data.html_url}`);
}
async function findComment(api, issue, owner) {
    const pages = api.paginate.iterator(api.rest.issues.listComments, { ...issue, per_page: 100 });
    const found = [];
    for await (const { data } of pages) {
        for (const { id, body, user, author_association } of data) {
            const mayBeOurs = user?.type === 'Bot' || OWN_PEOPLE.includes(author_association);
            if (mayBeOurs && body?.startsWith((0,_comment_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .commentMarker */ .Ql)(owner)))
                found.push({ id, body });
        }
    }
    return (0,_comment_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .ownComment */ .w7)(found, owner)?.id;
}
function pullRequestNumber(env) {
    const event = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvent */ .j)(env);
    const number = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .e)(event.pull_request)?.number;
    return typeof number === 'number' ? number : undefined;
}
function whyNoComment(error) {
    const reason = error instanceof Error ? error.message : String(error);
    const status = statusOf(error);
    if (status === 401 || status === 403) {
        return (`GitHub refused the comment on the pull request (${status}): the token needs the permission \`pull-requests: write\`. ` +
            'Add it to `permissions` of the job; in pull requests from forks and from Dependabot tokens can only read.');
    }
    return `The comment on the pull request could not be written: ${reason.replace(/\.$/, '')}. The run itself is not affected.`;
}
function statusOf(error) {
    const status = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .e)(error)?.status;
    return typeof status === 'number' ? status : undefined;
}


/***/ }),

/***/ 36740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectGitHub),
/* harmony export */   m: () => (/* binding */ currentRepository)
/* harmony export */ });
/* harmony import */ var _user_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59782);

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


/***/ })

};
