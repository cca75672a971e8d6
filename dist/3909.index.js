export const id = 3909;
export const ids = [3909];
export const modules = {

/***/ 3909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectTask: () => (/* binding */ collectTask),
  runTask: () => (/* binding */ runTask),
  submitTask: () => (/* binding */ submitTask)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/src/iexec/chain/spending.js
var chain_spending = __webpack_require__(65904);
// EXTERNAL MODULE: ./build/src/pipeline/buy/buy-candidate.js + 2 modules
var buy_candidate = __webpack_require__(70560);
// EXTERNAL MODULE: ./build/src/pipeline/buy/buy-context.js
var buy_context = __webpack_require__(7409);
// EXTERNAL MODULE: ./build/src/pipeline/input/encrypt.js + 5 modules
var encrypt = __webpack_require__(81541);
// EXTERNAL MODULE: ./build/src/pipeline/buy/preflight.js + 1 modules
var preflight = __webpack_require__(26186);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/prepare.js


async function prepare(context, request) {
    const { reporter, identities, onPreflight } = context;
    const facts = await reporter.stage('Preflight', () => (0,preflight/* preflight */.M)(context, request, identities));
    onPreflight?.(facts, request);
    const input = await reporter.stage('Encrypt', () => encryptInput(context, request));
    return { facts, input };
}
async function encryptInput(context, { privateFiles: files, tempDir }) {
    const { identities, memory, reporter } = context;
    if (files.length === 0) {
        reporter.info('This job has no private input.');
        return undefined;
    }
    return (0,encrypt/* encrypt */.w)(context, { files, root: identities.root, tempDir, memory });
}

// EXTERNAL MODULE: ./build/src/pipeline/buy/purchase.js
var buy_purchase = __webpack_require__(78216);
// EXTERNAL MODULE: ./build/src/pipeline/buy/purchase-candidates.js
var purchase_candidates = __webpack_require__(85567);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/acquire.js







async function acquireDeal(context, request) {
    const { prepared, candidates } = await locate(context, request);
    const spending = new chain_spending/* Spending */.h({ rlc: request.maxPrice });
    return settle(context, request, { prepared, candidates, spending, isRemake: false });
}
async function remakeDeal(context, request, { candidate, prepared, spending }) {
    const { deal: _, transaction: __, ...purchase } = candidate.purchase;
    const deal = await context.services.hub.deal(purchase.dealId);
    const again = { ...candidate, purchase: { ...purchase, ...(deal && { deal }) } };
    return settle(context, request, { prepared, candidates: [again], spending, isRemake: true });
}
async function findDeal(context, request) {
    const { prepared, candidates } = await locate(context, request);
    const { purchase } = (0,purchase_candidates/* mostAdvanced */.sb)(candidates);
    const made = (0,buy_purchase/* isMade */.s)(purchase) ? purchase : purchase.failed;
    if (!made) {
        throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: 'There is no deal to collect for these inputs.',
            why: `${request.network.name} knows no deal ${purchase.dealId}, which is what these inputs, this wallet and this \`idempotency-key\` stand for.`,
            fix: 'Set `deal-id` to the output of the step that submitted, or give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
        });
    }
    (0,buy_context/* pickUp */.r)(context, made);
    return announce(context, request, { made, prepared });
}
async function locate(context, request) {
    const { identities } = context;
    const prepared = await prepare(context, request);
    const { input } = prepared;
    const candidates = await (0,purchase_candidates/* locateCandidates */.lW)(context, { request, identities, input });
    if (input)
        (0,buy_context/* reportDataset */.h)(context, request, { input, candidate: (0,purchase_candidates/* mostAdvanced */.sb)(candidates) });
    return { prepared, candidates };
}
async function settle(context, request, way) {
    const { prepared, candidates, spending, isRemake } = way;
    const found = (0,purchase_candidates/* mostAdvanced */.sb)(candidates);
    const { candidate, made } = (0,buy_purchase/* isMade */.s)(found.purchase)
        ? { candidate: found, made: (0,buy_context/* pickUp */.r)(context, found.purchase) }
        : await (0,buy_candidate/* buyCandidate */.y)(context, request, { input: prepared.input, candidates, spending, isRemake });
    return { deal: announce(context, request, { made, prepared }), candidate, prepared, spending };
}
function announce({ milestones }, { beneficiary }, { made, prepared }) {
    const { categorySeconds } = prepared.facts;
    const deal = (0,buy_purchase/* dealInFlight */.Y)(made, { categorySeconds, forUs: beneficiary === undefined });
    milestones.onDeal(deal);
    return deal;
}

// EXTERNAL MODULE: ./build/src/pipeline/collect/bring-result.js + 6 modules
var bring_result = __webpack_require__(73929);
// EXTERNAL MODULE: ./build/src/pipeline/collect/keep-ciphertext.js
var keep_ciphertext = __webpack_require__(38293);
// EXTERNAL MODULE: ./build/src/pipeline/collect/publish.js
var publish = __webpack_require__(87278);
// EXTERNAL MODULE: ./build/src/pipeline/collect/render-check.js
var render_check = __webpack_require__(82436);
;// CONCATENATED MODULE: ./build/src/pipeline/collect/collect.js




async function collectDeal(deal, request, deps) {
    const { context, renderCheck, milestones } = deps;
    if (renderCheck && !deal.forUs)
        throw (0,render_check/* nothingToCompare */.Ol)();
    const waiting = { ...request, wait: (0,bring_result/* waitOf */.pE)(request, context) };
    const task = await (0,bring_result/* followDeal */.e9)(deal, waiting, deps);
    const arrival = await (0,bring_result/* fetchArchive */.PC)({ deal, task }, waiting, deps);
    let attempt;
    try {
        const verified = await (0,bring_result/* openArrival */.Iu)(arrival, request, deps);
        const { result, outputPath } = verified;
        attempt =
            renderCheck && result && (await (0,render_check/* checkRender */.no)(context, renderCheck, { outputPath, files: result.files }));
        if (attempt?.finished)
            milestones.onRenderCheck(attempt.finished);
        await publishResult(verified, attempt, request, deps);
    }
    catch (error) {
        await (0,keep_ciphertext/* keepCiphertext */._)(deps, { archive: arrival.archive, outputPath: request.outputPath }, error);
        throw error;
    }
    if (renderCheck && attempt)
        (0,render_check/* assertNoDifference */.pV)(attempt, renderCheck, context.disclosure);
}
async function publishResult(verified, attempt, { network, outputPath }, { context, publisher, milestones }) {
    const { reporter, disclosure } = context;
    const reported = { ...verified, result: (0,render_check/* withReport */.BN)(verified.result, attempt) };
    const artifact = await reporter.stage('Publish', async () => {
        const publication = await publisher.choose([reported]).catch(error => {
            throw disclosure.guard(error, outputPath);
        });
        const described = await publisher.describe({ network, results: [reported], publication, outputPath });
        return (0,publish/* publish */.m)(context, publisher, (0,render_check/* withPage */.M8)(described, attempt, outputPath));
    });
    if (artifact)
        milestones.onArtifact(artifact);
}

// EXTERNAL MODULE: ./build/src/pipeline/context/wait.js
var context_wait = __webpack_require__(64927);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/deal-checks.js
var deal_checks = __webpack_require__(21050);
;// CONCATENATED MODULE: ./build/src/pipeline/follow/follow-deal.js




async function readFollowedDeal({ services: { hub }, reporter }, { dealId, network, terms }, identities) {
    const deal = await hub.deal(dealId);
    const category = deal && (await hub.category(deal.category));
    if (!deal || !category) {
        throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: 'The input `deal-id` names no deal.',
            why: `${network.name} knows no deal ${dealId}.`,
            fix: 'Copy the id from the `deal-id` output of the step that submitted, and check that `network` is the same.',
        });
    }
    const forUs = deal.beneficiary === identities.beneficiary.address;
    reporter.info(`Deal ${dealId}: app ${deal.app.pointer}, worker pool ${deal.workerpool.pointer}.`);
    const wallet = identities.requester.address;
    if (!forUs && deal.requester !== wallet && deal.beneficiary !== terms.beneficiary) {
        throw foreignDeal(deal);
    }
    const { outcome, detail } = await (0,deal_checks/* checkNamedDeal */.Y)(deal, terms, { wallet, pools: (0,deal_checks/* poolFacts */.YA)(hub) });
    if (outcome === 'failed')
        throw otherDeal(detail);
    if (!forUs) {
        reporter.warn(`Its result is for ${deal.beneficiary}, which is not derived from this wallet: it stays encrypted. If the deal was bought with \`encryption-secret\`, set that.`, 'Result is for another wallet');
    }
    return {
        dealId,
        taskId: (0,ids/* taskId */.BS)(dealId, deal.botFirst),
        workerpool: deal.workerpool.pointer,
        price: (0,protocol_deal/* dealPrice */.Yb)(deal),
        categorySeconds: category.maxSeconds,
        forUs,
        terms,
    };
}
function foreignDeal({ id, requester, beneficiary }) {
    return new task_error/* TaskError */.Ik('RESULT_KEY_MISMATCH', {
        what: 'The result of this deal is for another wallet.',
        why: `${requester} bought the deal ${id} for ${beneficiary}, and neither belongs to this wallet.`,
        fix: 'Check `wallet`, `encryption-secret` and `deal-id`. To fetch the ciphertext of such a deal, name both addresses: `requester` and `beneficiary`.',
    });
}
function otherDeal(why) {
    return new task_error/* TaskError */.Ik('DEAL_MISMATCH', {
        what: 'The deal that `deal-id` names is not the one that this step may collect.',
        why,
        fix: 'Check where `deal-id` comes from. If the deal is right, correct the input that differs; `requester` names other wallets whose deals may be collected.',
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/follow/wait-limits.js
var wait_limits = __webpack_require__(89895);
// EXTERNAL MODULE: ./build/src/pipeline/input/disk-room.js
var disk_room = __webpack_require__(69616);
;// CONCATENATED MODULE: ./build/src/pipeline/pipeline.js








async function runPipeline(request, deps) {
    const { jobLimitMs, context } = deps;
    const buying = {
        ...buyContext(deps),
        beforeBuying: disk_room/* requireRoomForResult */.n,
        onPreflight: (facts, { timeoutMs }) => (0,wait_limits/* logWaitLimits */.s)(context.reporter, { ...facts, timeoutMs, jobLimitMs }),
    };
    await collectSafely(await acquireDeal(buying, request), request, deps);
}
function buyContext({ context, identities, memory, fastLine, milestones }) {
    return { ...context, identities, fastLine, milestones, ...(memory && { memory }) };
}
const MAX_REMAKES = 3;
async function collectSafely(acquired, request, deps) {
    const wait = new context_wait/* Wait */.s(deps.context.clock, request.timeoutMs);
    let current = acquired;
    for (let remakes = 0;; remakes++) {
        try {
            return await collectDeal(current.deal, { ...request, wait }, deps);
        }
        catch (error) {
            if (!(0,task_error/* isTaskError */.Oj)(error, 'DEAL_VANISHED') || remakes === MAX_REMAKES)
                throw error;
            deps.context.reporter.warn(`${error.what} ${error.why} The same order is matched again, which gives the same deal.`, 'The chain was reorganised');
            current = await remakeDeal(buyContext(deps), request, current);
        }
    }
}
async function submitPipeline(request, deps) {
    const { dealId } = (await acquireDeal(buyContext(deps), request)).deal;
    const times = await dealTimes(dealId, deps.context).catch((error) => {
        deps.context.reporter.debug(`The deadlines of the deal are not known: ${error}`);
    });
    if (times)
        deps.milestones.onDeadlines(times);
}
async function dealTimes(dealId, { services: { hub } }) {
    const deal = await hub.deal(dealId);
    if (!deal)
        return undefined;
    const [category, { deadlineRatios }] = await Promise.all([
        hub.category(deal.category),
        hub.configuration(),
    ]);
    if (!category)
        return undefined;
    return { categorySeconds: category.maxSeconds, ...(0,protocol_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios) };
}
async function collectPipeline(request, deps) {
    const deal = await findDeal(buyContext(deps), request);
    await collectDeal(deal, request, deps);
}
async function collectPipelineById({ dealId, terms }, request, deps) {
    const { context, identities, milestones } = deps;
    const { network } = request;
    const deal = await context.reporter.stage('Preflight', () => readFollowedDeal(context, { dealId, network, terms }, identities));
    milestones.onPurchase({ dealId, taskId: deal.taskId, existed: true });
    milestones.onDeal(deal);
    await collectDeal(deal, request, deps);
}

// EXTERNAL MODULE: ./build/src/run/open-run.js + 4 modules
var open_run = __webpack_require__(75516);
// EXTERNAL MODULE: ./build/src/run/publish/output-folder.js
var output_folder = __webpack_require__(19819);
// EXTERNAL MODULE: ./build/src/run/publish/provenance-files.js
var provenance_files = __webpack_require__(68206);
// EXTERNAL MODULE: ./build/src/run/workspace/log-found-files.js + 2 modules
var log_found_files = __webpack_require__(61922);
// EXTERNAL MODULE: ./build/src/run/workspace/private-files.js + 1 modules
var private_files = __webpack_require__(9885);
;// CONCATENATED MODULE: ./build/src/run/task-flows.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






async function runTask(config, context) {
    await requireFolder(config, context);
    await runRequest(config, context, runPipeline);
}
async function submitTask(config, context) {
    await runRequest({ ...config, artifact: 'none' }, context, submitPipeline);
}
async function collectTask(config, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await requireFolder(config, context);
        if (!('dealId' in config))
            return runRequest(config, context, collectPipeline);
        const run = __addDisposableResource(env_1, await (0,open_run/* openRun */.I)(config, context), true);
        await collectPipelineById(config, { ...config.request, tempDir: run.tempDir }, run.dependencies);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function requireFolder({ request, workspace }, { tools }) {
    await (0,output_folder/* requireOutputFolder */.HN)(request.outputPath, workspace, tools.reporter);
}
async function runRequest(config, context, flow) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, privateFilePatterns, workspace } = config;
        const ownFolders = [request.outputPath, (0,provenance_files/* provenanceFolder */.c)(request.outputPath)];
        const found = await (0,private_files/* resolveInputs */.e)(privateFilePatterns, workspace, ownFolders);
        (0,log_found_files/* logFoundFiles */.s)([{ ...found, lines: privateFilePatterns }], workspace, context.tools.reporter);
        const run = __addDisposableResource(env_2, await (0,open_run/* openRun */.I)(config, context), true);
        await flow({ ...request, privateFiles: found.files, tempDir: run.tempDir }, run.dependencies);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}


/***/ })

};
