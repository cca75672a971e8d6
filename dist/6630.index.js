export const id = 6630;
export const ids = [6630];
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

/***/ 86630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeComment: () => (/* binding */ writeComment)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/action/runner/event.js
var runner_event = __webpack_require__(50035);
// EXTERNAL MODULE: ./build/src/action/runner/github-api.js
var github_api = __webpack_require__(84641);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
// EXTERNAL MODULE: ./build/src/action/runner/identity.js
var identity = __webpack_require__(77697);
;// CONCATENATED MODULE: ./build/src/action/services/comment-owner.js



function commentMarker({ env, matrix, settings }) {
    const workflow = (env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '').replace(/@.*$/, '');
    return `<!-- confidential-task:${digest([workflow, (0,identity/* placeOf */.$t)({ env, matrix }), settings])} -->`;
}
function framedComment(body, owner) {
    const parts = [`${commentMarker(owner)}\n${writerMarker(owner)}`, body.trimEnd(), footer(owner)];
    return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
function writerMarker(owner) {
    const { run, attempt, purchase } = writerOf(owner);
    return `<!-- confidential-task-run:${run}:${attempt}:${purchase} -->`;
}
function ownComment(found, owner) {
    const us = writerOf(owner);
    const marked = found
        .filter(({ body }) => body.startsWith(commentMarker(owner)))
        .map(comment => ({ comment, writer: readWriter(comment.body) }));
    const ofThisRun = marked.filter(({ writer }) => writer?.run === us.run && writer.attempt < us.attempt);
    const chosen = ofThisRun.find(({ writer }) => writer?.purchase === us.purchase) ??
        ofThisRun.find(({ writer }) => writer?.purchase === NO_PURCHASE) ??
        marked.find(({ writer }) => writer === undefined || BigInt(writer.run) < BigInt(us.run));
    return chosen?.comment;
}
const NO_PURCHASE = 'none';
function writerOf({ env, dealId }) {
    return {
        run: /^\d+$/.exec(env.GITHUB_RUN_ID ?? '')?.[0] ?? '0',
        attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
        purchase: dealId === undefined ? NO_PURCHASE : digest(dealId.toLowerCase()),
    };
}
function readWriter(body) {
    const [, run, attempt, purchase] = /^[^\n]*\n\s*<!-- confidential-task-run:(\d+):(\d+):(\w+) -->/.exec(body) ?? [];
    if (run === undefined || purchase === undefined)
        return undefined;
    return { run, attempt: Number(attempt), purchase };
}
function digest(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
function footer({ env }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (!server || !repository || !run)
        return '';
    const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1 ? `, attempt ${env.GITHUB_RUN_ATTEMPT}` : '';
    const label = (0,markdown/* escapeMarkdown */.FV)(`${env.GITHUB_JOB || 'job'} in run ${run}${attempt}`);
    const commit = /^[0-9a-f]{40}$/.exec(env.GITHUB_SHA ?? '')?.[0].slice(0, 7);
    const of = commit === undefined ? '' : ` · commit ${commit}`;
    return `<sub>${(0,markdown/* link */.nf)(label, `${server}/${repository}/actions/runs/${run}`)}${of}</sub>`;
}

;// CONCATENATED MODULE: ./build/src/action/services/comment.js





const PATIENCE_MS = 20_000;
const HURRIED_PATIENCE_MS = 2_000;
const OWN_PEOPLE = ['OWNER', 'MEMBER', 'COLLABORATOR'];
async function writeComment(comment, { env, matrix, token }) {
    const number = pullRequestNumber(env);
    if (number === undefined) {
        core/* info */.pq('No comment is written, since this run does not belong to a pull request.');
        return;
    }
    const patience = comment.isHurried ? HURRIED_PATIENCE_MS : PATIENCE_MS;
    try {
        const repository = (0,github_api/* currentRepository */.m)(env);
        if (token === '')
            throw new Error('`github-token` is empty');
        if (repository === undefined)
            throw new Error('the environment does not name the repository');
        const api = await (0,github_api/* connectGitHub */.U)({ env, token, signal: AbortSignal.timeout(patience) });
        const { settings, dealId, mayCreate } = comment;
        const owner = { env, matrix, settings, dealId };
        const body = framedComment(comment.body, owner);
        await upsert(api, { ...repository, issue_number: number }, { owner, body, mayCreate });
    }
    catch (error) {
        throw new Error(whyNoComment(error), { cause: error });
    }
}
async function upsert(api, { issue_number, ...repository }, { owner, body, mayCreate }) {
    const issue = { ...repository, issue_number };
    const id = await findComment(api, issue, owner);
    if (id !== undefined) {
        try {
            const { data } = await api.rest.issues.updateComment({ ...repository, comment_id: id, body });
            core/* info */.pq(`Updated the comment ${data.html_url}`);
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
    core/* info */.pq(`Wrote the comment ${data.html_url}`);
}
async function findComment(api, issue, owner) {
    const pages = api.paginate.iterator(api.rest.issues.listComments, { ...issue, per_page: 100 });
    const found = [];
    for await (const { data } of pages) {
        for (const { id, body, user, author_association } of data) {
            const mayBeOurs = user?.type === 'Bot' || OWN_PEOPLE.includes(author_association);
            if (mayBeOurs && body?.startsWith(commentMarker(owner)))
                found.push({ id, body });
        }
    }
    return ownComment(found, owner)?.id;
}
function pullRequestNumber(env) {
    const event = (0,runner_event/* readEvent */.j)(env);
    const number = (0,runner_event/* asObject */.e)(event.pull_request)?.number;
    return typeof number === 'number' ? number : undefined;
}
function whyNoComment(error) {
    const status = statusOf(error);
    if (status === 401 || status === 403) {
        return (`GitHub refused the comment on the pull request (${status}): the token needs the permission \`pull-requests: write\`. ` +
            'Add it to `permissions` of the job; in pull requests from forks and from Dependabot tokens can only read.');
    }
    return `The comment on the pull request could not be written: ${(0,message_of/* messageOf */.b)(error)}. The run itself is not affected.`;
}
function statusOf(error) {
    const status = (0,runner_event/* asObject */.e)(error)?.status;
    return typeof status === 'number' ? status : undefined;
}


/***/ })

};
