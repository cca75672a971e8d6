export const id = 2598;
export const ids = [2598];
export const modules = {

/***/ 99625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ MATCHES_PER_TRANSACTION),
/* harmony export */   v: () => (/* binding */ buyBatch)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _net_abortable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24063);
/* harmony import */ var _net_pauses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63106);
/* harmony import */ var _chain_multicall_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57275);
/* harmony import */ var _chain_transactions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98091);
/* harmony import */ var _chain_until_seen_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11876);
/* harmony import */ var _protocol_abi_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18787);
/* harmony import */ var _protocol_amount_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26517);
/* harmony import */ var _protocol_revert_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71);
/* harmony import */ var _buy_deal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73389);
/* harmony import */ var _choose_offer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36259);
/* harmony import */ var _earlier_deposits_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45077);
/* harmony import */ var _match_calls_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(79076);
/* harmony import */ var _offer_stock_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(52884);
/* harmony import */ var _purchase_step_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(91577);
/* harmony import */ var _spent_deposits_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(50977);
















const GAS_PER_TRANSACTION = 25_000_000;
const GAS_PER_MATCH = 625_000;
const SHORT_PARAMS = 128;
const GAS_PER_CHARACTER = 1_500;
const MATCHES_PER_TRANSACTION = Math.floor(GAS_PER_TRANSACTION / GAS_PER_MATCH);
const SINGLE_MATCHES = 25;
const MAX_IDLE_ROUNDS = 8;
const OWN_ORDERS = new Set(['0x04', '0x11', '0x16', '0x17', '0x18', '0x30', '0x31', '0x50']);
async function buyBatch(terms, stock, orders) {
    const { hub, wallet, signal } = terms;
    const purchase = new BatchPurchase(terms, stock, orders);
    const nonce = () => hub.provider.getTransactionCount(wallet.address, 'latest');
    let crowdEnd = Date.now() + _net_pauses_js__WEBPACK_IMPORTED_MODULE_2__/* .CROWD_PATIENCE_MS */ .np;
    let lastFailure;
    for (let idle = 0; idle < MAX_IDLE_ROUNDS && Date.now() < crowdEnd;) {
        const [isNews, before] = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(Promise.all([orders.look(), nonce()]), signal);
        const plan = orders.plan(stock);
        if (plan.length === 0)
            return;
        if (isNews)
            crowdEnd = Date.now() + _net_pauses_js__WEBPACK_IMPORTED_MODULE_2__/* .CROWD_PATIENCE_MS */ .np;
        if (isNews)
            idle = 0;
        const { failure, isMined, isCorrected } = await purchase.act(plan);
        lastFailure = failure ?? lastFailure;
        if (failure)
            await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)((0,_net_pauses_js__WEBPACK_IMPORTED_MODULE_2__/* .jittered */ .et)(terms.pollMs ?? _net_pauses_js__WEBPACK_IMPORTED_MODULE_2__/* .CHAIN_LOOK_MS */ .XJ), signal);
        if (isMined || (!isCorrected && (await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(nonce(), signal)) <= before))
            idle += 1;
    }
    throw lastFailure ?? tooManyRounds();
}
class BatchPurchase {
    #terms;
    #stock;
    #orders;
    constructor(terms, stock, orders) {
        this.#terms = terms;
        this.#stock = stock;
        this.#orders = orders;
    }
    async act(plan) {
        const { hub, wallet, signal } = this.#terms;
        const total = (0,_offer_stock_js__WEBPACK_IMPORTED_MODULE_13__/* .priceOf */ .xx)(plan);
        try {
            const { stake } = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(hub.account(wallet.address), signal);
            if (total > stake)
                return await this.#deposit(total - stake, total);
            const canShare = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)((0,_chain_multicall_js__WEBPACK_IMPORTED_MODULE_3__/* .hasMulticall */ .E9)(hub.provider), signal);
            if (canShare && plan.length > 1)
                return await this.#matchTogether(this.#fittingPart(plan));
            return await this.#matchSingly(plan.slice(0, SINGLE_MATCHES));
        }
        catch (error) {
            return (0,_buy_deal_js__WEBPACK_IMPORTED_MODULE_9__/* .afterFailure */ .HP)(error);
        }
    }
    async #deposit(gap, total) {
        const { hub, wallet, spending, note, signal, batchId } = this.#terms;
        await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)((0,_choose_offer_js__WEBPACK_IMPORTED_MODULE_10__/* .assertAffordable */ .p)(this.#terms, gap, total), signal);
        const recall = { hub, spending, signal, wallet: wallet.address, own: this.#orders.requestHashes };
        const mark = await (0,_earlier_deposits_js__WEBPACK_IMPORTED_MODULE_11__/* .recallDeposits */ .$)(recall, batchId);
        if (!spending.allowsRlc(gap))
            await (0,_spent_deposits_js__WEBPACK_IMPORTED_MODULE_15__/* .countSpentDeposits */ .p)(recall);
        const { token } = await hub.configuration();
        note?.(`Depositing ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_7__.formatRlc)(gap)} into the wallet’s iExec account, for all tasks.`);
        const before = await hub.account(wallet.address);
        const changed = async () => {
            const { stake, locked } = await hub.account(wallet.address);
            return stake !== before.stake || locked !== before.locked || undefined;
        };
        const { receipt } = await (0,_chain_transactions_js__WEBPACK_IMPORTED_MODULE_4__/* .sendTransaction */ .v)(wallet, (0,_match_calls_js__WEBPACK_IMPORTED_MODULE_12__/* .depositCall */ .Ng)(token, hub.address, gap, '0x', mark), {
            ...this.#sendOptions(),
            isDone: async (nonce) => {
                await this.#assertNotOvertaken(nonce);
                return (await hub.account(wallet.address)).stake >= total;
            },
            rlc: gap,
            label: 'the deposit',
        });
        if (receipt && !(await (0,_chain_until_seen_js__WEBPACK_IMPORTED_MODULE_5__/* .untilSeen */ .w)(changed, this.#terms)))
            throw (0,_purchase_step_js__WEBPACK_IMPORTED_MODULE_14__/* .notSeen */ .JS)('the deposit', receipt.hash);
        return { isMined: receipt !== undefined };
    }
    #fittingPart(plan) {
        let gas = 0;
        const beyond = plan.findIndex(match => {
            const further = Math.max(this.#orders.paramsOf(match).length - SHORT_PARAMS, 0);
            gas += GAS_PER_MATCH + further * GAS_PER_CHARACTER;
            return gas > GAS_PER_TRANSACTION;
        });
        return beyond < 0 ? plan : plan.slice(0, Math.max(beyond, 1));
    }
    async #matchTogether(plan) {
        const { signal } = this.#terms;
        const { passing, isCorrected } = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(this.#passing(plan), signal);
        if (passing.length === 0)
            return { isMined: false, isCorrected };
        return this.#send((0,_chain_multicall_js__WEBPACK_IMPORTED_MODULE_3__/* .tolerantMulticall */ .FM)(passing.map(match => this.#orders.callOf(match))), passing);
    }
    async #matchSingly(plan) {
        const { hub, wallet, signal } = this.#terms;
        let isMined = false;
        for (const match of plan) {
            if (await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(this.#orders.isMade(match), signal))
                break;
            const call = this.#orders.callOf(match);
            const refusal = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)((0,_match_calls_js__WEBPACK_IMPORTED_MODULE_12__/* .refusalOf */ .Of)(hub, call, wallet.address), signal);
            if (refusal) {
                const isCorrected = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(this.#blame(match, refusal, { plan, served: 0n }), signal);
                return { isMined, isCorrected };
            }
            const round = await this.#send(call, [match]);
            isMined ||= round.isMined;
        }
        return { isMined };
    }
    async #send(call, matches) {
        const { hub, wallet, onSend, note } = this.#terms;
        const tasks = matches.reduce((sum, match) => sum + match.tasks, 0n);
        const ids = this.#orders.dealIds(matches);
        note?.(`Buying ${tasks} ${tasks === 1n ? 'task' : 'tasks'} in one transaction.`);
        const { receipt } = await (0,_chain_transactions_js__WEBPACK_IMPORTED_MODULE_4__/* .sendTransaction */ .v)(wallet, call, {
            ...this.#sendOptions(),
            isDone: async (nonce) => {
                await this.#assertNotOvertaken(nonce);
                const made = await Promise.all(matches.map(match => this.#orders.isMade(match)));
                return made.includes(true);
            },
            onSend: () => onSend?.(ids),
            label: 'the deals',
        });
        if (receipt)
            await this.#settle(receipt, hub);
        return { isMined: receipt !== undefined };
    }
    async #settle(receipt, hub) {
        const { domain } = await hub.configuration();
        const made = (0,_match_calls_js__WEBPACK_IMPORTED_MODULE_12__/* .matchesIn */ .XJ)(receipt, hub.address);
        for (const match of made) {
            this.#stock.use(match, domain);
            this.#orders.onMatch(match.dealId, receipt.hash);
        }
        const seen = async () => {
            const deals = await Promise.all(made.map(({ dealId }) => hub.deal(dealId)));
            return deals.every(deal => deal !== undefined) || undefined;
        };
        if (!(await (0,_chain_until_seen_js__WEBPACK_IMPORTED_MODULE_5__/* .untilSeen */ .w)(seen, this.#terms)))
            throw (0,_purchase_step_js__WEBPACK_IMPORTED_MODULE_14__/* .notSeen */ .JS)('the deals', receipt.hash);
    }
    async #passing(plan) {
        const { trials, stake } = await this.#try(plan);
        const passing = trials.flatMap(({ match, tasks, refusal }) => (refusal ? [] : [{ ...match, tasks }]));
        const short = this.#limitShort(trials);
        const isDearer = short || trials.some(({ refusal }) => refusal && !refusal.stakeTooSmall);
        const isPaid = !isDearer && stake >= (0,_offer_stock_js__WEBPACK_IMPORTED_MODULE_13__/* .priceOf */ .xx)(plan);
        let isCorrected = short;
        for (const [at, { match, refusal }] of trials.entries()) {
            if (!refusal || (refusal.stakeTooSmall && !isPaid))
                continue;
            const alike = passing.filter(({ offer }) => offer === match.offer);
            const served = alike.reduce((sum, { tasks }) => sum + tasks, 0n);
            const isPassed = trials.slice(at).some(later => !later.refusal && later.match.offer === match.offer);
            if (await this.#blame(match, refusal, { plan, served, isPassed }))
                isCorrected = true;
        }
        return { passing, isCorrected };
    }
    async #try(plan) {
        const { hub, wallet } = this.#terms;
        const { counter, counted = 0n } = this.#orders;
        const account = { to: hub.address, data: _protocol_abi_js__WEBPACK_IMPORTED_MODULE_6__/* .HUB_ABI */ .zr.encodeFunctionData('viewAccount', [wallet.address]) };
        const calls = plan.flatMap(match => [this.#orders.callOf(match), ...(counter ? [counter] : [])]);
        const { data } = (0,_chain_multicall_js__WEBPACK_IMPORTED_MODULE_3__/* .tolerantMulticall */ .FM)([account, ...calls]);
        const answer = await hub.provider.call({ to: _chain_multicall_js__WEBPACK_IMPORTED_MODULE_3__/* .MULTICALL */ .EU, data, from: wallet.address });
        const [held, ...results] = (0,_chain_multicall_js__WEBPACK_IMPORTED_MODULE_3__/* .multicallResults */ .ak)(answer, calls.length + 1);
        let before = counted;
        const trials = plan.map((match, at) => {
            const result = results[counter ? 2 * at : at];
            if (!result?.success)
                return { match, tasks: 0n, refusal: (0,_protocol_revert_js__WEBPACK_IMPORTED_MODULE_8__/* .readRevertData */ .rO)(result?.data ?? '0x') };
            if (!counter)
                return { match, tasks: match.tasks };
            const after = countIn(results[2 * at + 1]?.data) ?? before + match.tasks;
            const tasks = after - before;
            before = after;
            return { match, tasks };
        });
        return { trials, stake: firstNumberIn(held?.data) ?? 0n };
    }
    #limitShort(trials) {
        const planned = trials.reduce((sum, { match }) => sum + match.tasks, 0n);
        const served = trials.reduce((sum, { tasks }) => sum + tasks, 0n);
        if (served >= planned)
            return false;
        const short = trials.filter(({ match, tasks, refusal }) => !refusal && tasks < match.tasks);
        for (const { match, tasks } of short)
            this.#stock.limit(match.offer, tasks);
        return short.length > 0;
    }
    async #blame(match, refusal, { plan, served, isPassed = false }) {
        const { hub, wallet, note } = this.#terms;
        if (await this.#orders.isMade(match))
            return false;
        if (refusal.stakeTooSmall && (await hub.account(wallet.address)).stake < (0,_offer_stock_js__WEBPACK_IMPORTED_MODULE_13__/* .priceOf */ .xx)(plan))
            return false;
        if (isPassed || OWN_ORDERS.has(refusal.matchCode ?? '')) {
            note?.(`The hub refuses the orders of a task: ${refusal.text}.`);
            this.#orders.giveUp(match, refusal);
            return true;
        }
        const isNews = this.#stock.limit(match.offer, served);
        const { workerpool } = match.offer.workerpoolOrder;
        if (isNews)
            note?.(`An offer of ${workerpool} is left out: ${refusal.text}.`);
        return isNews;
    }
    async #assertNotOvertaken(nonce) {
        if (nonce !== undefined && (await this.#terms.isOvertaken?.(nonce)))
            throw new _purchase_step_js__WEBPACK_IMPORTED_MODULE_14__/* .OvertakenPurchase */ .Bs();
    }
    #sendOptions() {
        const { signal, spending, timeoutMs, pollMs } = this.#terms;
        return {
            signal,
            spending,
            ...(timeoutMs !== undefined && { timeoutMs }),
            ...(pollMs !== undefined && { pollMs }),
        };
    }
}
function countIn(data) {
    return data?.length === 66 ? firstNumberIn(data) : undefined;
}
function firstNumberIn(data = '') {
    const [, digits] = /^0x([0-9a-f]{64})/i.exec(data) ?? [];
    return digits === undefined ? undefined : BigInt(`0x${digits}`);
}
function tooManyRounds() {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: 'Not all deals could be made.',
        why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
        fix: 'Run again: deals that were made are found, and nothing is bought twice. If it happens often, let fewer jobs use the wallet at the same time.',
    });
}


/***/ }),

/***/ 10202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aX: () => (/* binding */ taskListFile),
/* harmony export */   cX: () => (/* binding */ TASK_LIST_FILE),
/* harmony export */   er: () => (/* binding */ taskLine)
/* harmony export */ });
const TASK_LIST_FILE = 'tasks.jsonl';
function taskLine(name) {
    return JSON.stringify({ task: name });
}
function taskListFile(tasks) {
    return tasks.map(({ line }) => `${line}\n`).join('');
}


/***/ }),

/***/ 7903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ countTasks),
  J: () => (/* binding */ resolveTasks)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/archive/entry-name.js
var entry_name = __webpack_require__(79778);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/command-line.js
var command_line = __webpack_require__(84371);
// EXTERNAL MODULE: ./build/src/iexec/protocol/task-share.js
var task_share = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/src/pipeline/input/task-list-file.js
var task_list_file = __webpack_require__(10202);
// EXTERNAL MODULE: ./build/src/run/secrets/leaks.js
var leaks = __webpack_require__(25885);
// EXTERNAL MODULE: ./build/src/run/workspace/private-files.js + 1 modules
var private_files = __webpack_require__(9885);
// EXTERNAL MODULE: ./build/src/run/workspace/usable-files.js
var usable_files = __webpack_require__(6115);
// EXTERNAL MODULE: ./build/src/run/tasks/flaws-text.js
var flaws_text = __webpack_require__(16649);
// EXTERNAL MODULE: ./build/src/run/tasks/task-name.js
var task_name = __webpack_require__(42209);
// EXTERNAL MODULE: ./build/src/run/tasks/task-range.js
var task_range = __webpack_require__(56573);
;// CONCATENATED MODULE: ./build/src/run/tasks/file-tasks.js








const MAX_NAMED = 20;
async function findFileTasks(patterns, cwd, passOver = []) {
    const excludes = patterns.filter(pattern => pattern.startsWith('!'));
    const includes = patterns.filter(pattern => !pattern.startsWith('!'));
    const found = [];
    for (const include of includes) {
        found.push(await (0,private_files/* searchFiles */._)('tasks', [include, ...excludes], cwd, passOver));
    }
    const empty = found.flatMap(search => search.empty);
    if (empty.length > 0)
        throw noFiles(empty, cwd);
    const tasks = tasksOf(found);
    const flaws = flawsOf(tasks, cwd);
    if (flaws.length > 0)
        throw (0,invalid_input/* invalidInput */.a)('tasks', (0,flaws_text/* flawsText */.v)(flaws), 'Rename these files, exclude them by a line that begins with `!`, or let the first star of the line stand in a folder above them.');
    await (0,usable_files/* requireUsable */.w)('tasks', tasks.map(({ file }) => file));
    return { tasks: tasks.map(({ name, file }) => ({ name, file })), found };
}
function tasksOf(found) {
    const tasks = new Map();
    for (const { root, files } of found) {
        for (const { name, path: real } of files) {
            const named = external_node_path_.join(root, name);
            if (tasks.has(named))
                continue;
            const file = { path: real, name: external_node_path_.posix.basename(name) };
            tasks.set(named, { name: name.replaceAll('/', '__'), file, named });
        }
    }
    return [...tasks.values()];
}
function flawsOf(tasks, cwd) {
    if (tasks.length > task_range/* MAX_TASKS */.G6)
        return [`The lines match ${tasks.length} files, and a run takes at most ${task_range/* MAX_TASKS */.G6} tasks.`];
    const shown = ({ named }) => JSON.stringify(external_node_path_.relative(cwd, named));
    const odd = tasks.flatMap(task => {
        const flaw = (0,task_name/* flawOfTaskName */.i)(task.name);
        return flaw === undefined
            ? []
            : [`The task of the file ${shown(task)}: its name ${JSON.stringify(task.name)} ${flaw}.`];
    });
    const clashes = (0,task_name/* clashesOf */.n)(tasks).map(({ first, second }) => `The tasks of ${shown(first)} and ${shown(second)} would have the same folder.`);
    return [...odd, ...clashes];
}
function noFiles(patterns, cwd) {
    const rest = patterns.length > MAX_NAMED ? ` and ${patterns.length - MAX_NAMED} more` : '';
    const some = patterns.slice(0, MAX_NAMED).map(pattern => `"${pattern}"`);
    const list = `${some.join(', ')}${rest}`;
    return new task_error/* TaskError */.Ik('INPUT_NO_FILES', {
        what: `The input \`tasks\` names files that do not exist: ${list}.`,
        why: `Nothing below ${cwd} matches.`,
        fix: 'Correct the path or the glob in `tasks`, or add the step that makes the files before this one.',
    });
}

// EXTERNAL MODULE: ./build/src/run/tasks/placeholders.js
var placeholders = __webpack_require__(26314);
// EXTERNAL MODULE: ./build/src/run/workspace/log-found-files.js + 2 modules
var log_found_files = __webpack_require__(61922);
// EXTERNAL MODULE: ./build/src/run/inputs/task-list-inputs.js + 2 modules
var task_list_inputs = __webpack_require__(97173);
// EXTERNAL MODULE: ./build/src/run/inputs/task-texts.js
var task_texts = __webpack_require__(66461);
;// CONCATENATED MODULE: ./build/src/run/inputs/resolve-tasks.js















async function resolveTasks(config, { tempDir, ownFolders, secrets }, reporter) {
    const { request, workspace, list } = config;
    const found = await findTasks(list.source, { workspace, ownFolders, reporter });
    const tooFew = (0,task_list_inputs/* flawOfMinCompleted */.XK)(list.minCompleted, found.length);
    if (tooFew)
        throw tooFew;
    const filler = new task_texts/* TaskFiller */.Mk(list.template, { workspace, network: request.network });
    const tasks = fillAll(found, filler, secrets);
    warnOfTexts(list, reporter);
    const inputs = await findInputs(tasks, { workspace, ownFolders, reporter });
    if (list.way === 'volume' && list.taskListFile)
        refuseTaskListFile(inputs[0] ?? []);
    const share = {
        maxPrice: (0,task_share/* taskShare */.bU)(request.maxPrice, tasks.length),
        maxAppPrice: (0,task_share/* taskShare */.bU)(request.maxAppPrice, tasks.length),
    };
    const common = { ...request, ...share };
    return {
        request: { ...request, privateFiles: [], tempDir },
        tasks: tasks.map((task, index) => listedTask(task, common, { tempDir, privateFiles: inputs[index] ?? [] })),
        way: list.way,
        attempts: list.attempts,
        minCompleted: (0,task_list_inputs/* neededTasks */.GJ)(list.minCompleted, tasks.length),
        taskListFile: list.taskListFile,
    };
}
async function countTasks(source, workspace, ownFolders = []) {
    if (source.kind !== 'files')
        return (0,task_list_inputs/* seedsOf */.GO)(source).length;
    return (await findFileTasks(source.patterns, workspace, ownFolders)).tasks.length;
}
async function findTasks(source, { workspace, ownFolders, reporter }) {
    if (source.kind !== 'files')
        return (0,task_list_inputs/* seedsOf */.GO)(source).map(seed => ({ seed }));
    const { patterns } = source;
    const { tasks, found } = await findFileTasks(patterns, workspace, ownFolders);
    (0,log_found_files/* logFoundFiles */.s)(found.map(search => ({ ...search, lines: patterns })), workspace, reporter, 'tasks');
    return tasks.map(({ name, file }, index) => ({ seed: { name, index, file: file.name }, own: file }));
}
function fillAll(found, filler, secrets) {
    const flaws = [];
    const tasks = [];
    for (const task of found) {
        const filled = filler.fill(task.seed);
        if (filled.texts)
            tasks.push({ ...task, texts: filled.texts });
        else
            flaws.push(...filled.flaws);
    }
    flaws.push(...leaksAmong(tasks, secrets));
    if (flaws.length > 0)
        throw (0,invalid_input/* invalidInput */.a)('tasks', (0,flaws_text/* flawsText */.v)(flaws), 'Correct these tasks, or the inputs that they use.');
    return tasks;
}
function warnOfTexts({ source, template }, reporter) {
    for (const input of task_texts/* TASK_INPUTS */.Mj) {
        const unknown = (0,placeholders/* unknownPlaceholders */.hX)(template[input]).map(name => `\`${name}\``);
        if (unknown.length > 0)
            reporter.warn(`The input \`${input}\` has ${unknown.join(', ')}, which stays as it is: only \`{task}\`, \`{index}\` and \`{file}\` are filled.`, 'Not a placeholder');
    }
    if (source.kind !== 'lines')
        return;
    const texts = {
        args: source.tasks.map(({ args }) => args ?? ''),
        'public-urls': source.tasks.map(({ publicUrls }) => publicUrls ?? ''),
        'app-secrets': source.tasks.map(({ appSecrets }) => appSecrets ?? ''),
    };
    for (const input of ['args', 'public-urls', 'app-secrets'])
        for (const suspicion of (0,leaks/* suspicionsIn */.ur)(input, texts[input]))
            reporter.warn(suspicion, 'A secret may become public');
    const surprises = new Set(texts.args.flatMap(args => (0,command_line/* readCommandLine */.y)(args).surprises));
    for (const surprise of surprises)
        reporter.warn(surprise, 'The `args` of the task list are split in another way than by a shell');
}
function leaksAmong(tasks, secrets) {
    const isLeak = (0,leaks/* holdsSecret */.hK)(secrets);
    const texts = tasks.map(publicTextOf);
    if (!isLeak([...new Set(texts)].join('\n')))
        return [];
    return tasks.flatMap(({ seed: { name, line } }, index) => isLeak(texts[index] ?? '')
        ? [
            `${(0,task_texts/* labelOf */.Wy)(name, line)}: a secret of this step is in its \`args\`, \`public-urls\` or \`app-secrets\`, which are public on chain.`,
        ]
        : []);
}
function publicTextOf({ texts: { args = '', publicUrls, appSecrets } }) {
    return [args, ...publicUrls, ...Object.values(appSecrets)].join('\n');
}
async function findInputs(tasks, search) {
    const sets = new Map();
    for (const task of tasks) {
        const { privateFilePatterns: lines } = task.texts;
        const sharing = sets.get(lines);
        if (sharing)
            sharing.push(task);
        else
            sets.set(lines, [task]);
    }
    const found = await searchSets(sets, search);
    (0,log_found_files/* logFoundFiles */.s)([...found.values()], search.workspace, search.reporter);
    const joiners = new Map([...found].map(([lines, { files }]) => [lines, new OwnFileJoiner(files)]));
    const flaws = [];
    const inputs = tasks.map(({ seed, own, texts }) => {
        const joiner = joiners.get(texts.privateFilePatterns);
        const joined = joiner?.join(own) ?? [];
        if (typeof joined !== 'string')
            return joined;
        flaws.push(`${(0,task_texts/* labelOf */.Wy)(seed.name, seed.line)}: ${joined}`);
        return [];
    });
    if (flaws.length > 0)
        throw (0,invalid_input/* invalidInput */.a)('private-files', (0,flaws_text/* flawsText */.v)(flaws), 'Rename these files, or exclude them.');
    return inputs;
}
async function searchSets(sets, { workspace, ownFolders }) {
    const found = new Map();
    const faults = [];
    for (const [lines, users] of sets) {
        try {
            found.set(lines, { ...(await (0,private_files/* resolveInputs */.e)(lines, workspace, ownFolders)), lines });
        }
        catch (error) {
            if (!(error instanceof task_error/* TaskError */.Ik))
                throw error;
            faults.push({ error, users });
        }
    }
    const [first] = faults;
    if (first && sets.size === 1)
        throw first.error;
    if (first)
        throw badFiles(faults);
    return found;
}
function badFiles(faults) {
    const flaws = faults.map(({ error: { code, what, why }, users: [user, ...others] }) => {
        const label = user ? (0,task_texts/* labelOf */.Wy)(user.seed.name, user.seed.line) : '';
        const more = others.length > 0 ? ` and ${others.length} more` : '';
        return `${label}${more}: ${code === 'INPUT_NO_FILES' ? what : why}`;
    });
    const isMissing = faults.every(({ error }) => error.code === 'INPUT_NO_FILES');
    return new task_error/* TaskError */.Ik(isMissing ? 'INPUT_NO_FILES' : 'INPUT_INVALID', {
        what: 'The `private-files` of tasks cannot be used.',
        why: (0,flaws_text/* flawsText */.v)(flaws),
        fix: 'Correct these tasks, or add the step that makes the files before this one.',
        cause: new AggregateError(faults.map(({ error }) => error)),
    });
}
class OwnFileJoiner {
    #shared;
    #names;
    constructor(shared) {
        this.#shared = shared;
        this.#names = new Map(shared.map(file => [(0,entry_name/* collisionKey */.EE)(file.name), file]));
    }
    join(own) {
        if (own === undefined)
            return this.#shared;
        const other = this.#names.get((0,entry_name/* collisionKey */.EE)(own.name));
        if (other === undefined)
            return [...this.#shared, own];
        if (other.path === own.path && other.name === own.name)
            return this.#shared;
        return `its file and another of \`private-files\` would have the same name for the app: "${own.name}" and "${other.name}".`;
    }
}
function refuseTaskListFile(files) {
    const taken = files.find(({ name }) => (0,entry_name/* collisionKey */.EE)(name) === task_list_file/* TASK_LIST_FILE */.cX);
    if (taken === undefined)
        return;
    throw (0,invalid_input/* invalidInput */.a)('private-files', `It has the file "${taken.name}", and the run adds the list of the tasks under this name.`, `Rename the file, exclude it by a line \`!…/${taken.name}\`, or set \`task-list\` to none.`);
}
function listedTask({ seed: { name, index, line }, texts }, common, { tempDir, privateFiles }) {
    const { args: _, ...rest } = common;
    const { args, publicUrls, appSecrets } = texts;
    return {
        name,
        index,
        line: line?.json ?? (0,task_list_file/* taskLine */.er)(name),
        request: {
            ...rest,
            ...(args !== undefined && { args }),
            publicUrls,
            appSecrets,
            privateFiles,
            identity: `${common.identity}\n${name}`,
            outputPath: external_node_path_.join(common.outputPath, name),
            tempDir: external_node_path_.join(tempDir, String(index)),
        },
    };
}


/***/ }),

/***/ 82598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectList: () => (/* binding */ collectList),
  runList: () => (/* binding */ runList),
  submitList: () => (/* binding */ submitList)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/net/pauses.js
var pauses = __webpack_require__(63106);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/pipeline/buy/purchase.js
var buy_purchase = __webpack_require__(78216);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/id.js
var id = __webpack_require__(84199);
// EXTERNAL MODULE: ./build/src/iexec/chain/spending.js
var spending = __webpack_require__(65904);
// EXTERNAL MODULE: ./build/src/iexec/market/offer-stock.js
var offer_stock = __webpack_require__(52884);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
// EXTERNAL MODULE: ./build/src/pipeline/buy/buy-candidate.js + 2 modules
var buy_candidate = __webpack_require__(70560);
// EXTERNAL MODULE: ./build/src/pipeline/buy/order.js
var buy_order = __webpack_require__(88143);
// EXTERNAL MODULE: ./build/src/pipeline/buy/require-app-lock.js
var require_app_lock = __webpack_require__(82092);
// EXTERNAL MODULE: ./build/src/pipeline/buy/require-funds.js
var require_funds = __webpack_require__(89245);
// EXTERNAL MODULE: ./build/src/pipeline/buy/shop.js
var shop = __webpack_require__(20179);
// EXTERNAL MODULE: ./build/src/pipeline/context/task-names.js
var task_names = __webpack_require__(10914);
// EXTERNAL MODULE: ./build/src/pipeline/input/enclave-downloads.js
var enclave_downloads = __webpack_require__(83793);
// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
// EXTERNAL MODULE: ./build/src/iexec/protocol/abi.js
var abi = __webpack_require__(18787);
// EXTERNAL MODULE: ./build/src/iexec/protocol/orders.js
var protocol_orders = __webpack_require__(51836);
// EXTERNAL MODULE: ./build/src/iexec/market/batch.js
var batch = __webpack_require__(99625);
// EXTERNAL MODULE: ./build/src/iexec/market/buy-deal.js + 1 modules
var buy_deal = __webpack_require__(73389);
// EXTERNAL MODULE: ./build/src/iexec/chain/until-seen.js
var until_seen = __webpack_require__(11876);
;// CONCATENATED MODULE: ./build/src/iexec/market/deals-of-order.js




const FIRST_READS = 4;
const MOST_READS = 100;
const MAX_DEALS = 16_384;
const LOOKS = 10;
async function dealsOfOrder(hub, requestHash, { known = [], signal, pollMs } = {}) {
    const reading = Promise.all([hub.consumed(requestHash), walk(hub, requestHash, known)]);
    const [used, first] = await (0,abortable/* untilAborted */.E)(reading, signal);
    let deals = first;
    const look = async () => {
        if (endOf(deals) < used)
            deals = await (0,abortable/* untilAborted */.E)(walk(hub, requestHash, deals), signal);
        return endOf(deals) >= used ? deals : undefined;
    };
    const all = await (0,until_seen/* untilSeen */.w)(look, { signal, pollMs }, LOOKS);
    if (!all)
        throw missingDeal((0,ids/* dealId */.Y2)(requestHash, endOf(deals)), used, endOf(deals));
    return all;
}
function endOf(deals) {
    const last = deals.at(-1);
    return last ? last.botFirst + last.botSize : 0n;
}
async function walk(hub, requestHash, known) {
    const deals = [...known];
    for (;;) {
        const first = endOf(deals);
        const width = Math.min(MOST_READS, FIRST_READS + deals.length);
        const places = Array.from({ length: width }, (_, at) => first + BigInt(at));
        const found = await Promise.all(places.map(place => hub.deal((0,ids/* dealId */.Y2)(requestHash, place))));
        for (let deal = found[0]; deal; deal = found[Number(endOf(deals) - first)]) {
            if (deal.botFirst !== endOf(deals) || deal.botSize < 1n || deals.length >= MAX_DEALS)
                throw absurd(deal);
            deals.push(deal);
        }
        if (endOf(deals) < first + BigInt(width))
            return deals;
    }
}
function missingDeal(deal, used, shown) {
    return new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
        what: 'A deal of this purchase does not show.',
        why: `The hub counts ${used} tasks of its request order as used, and shows deals for ${shown} of them; it shows no deal ${deal}, which would be the next.`,
        fix: 'If the wallet cancelled the order, choose another `idempotency-key`. Otherwise the RPC endpoint hides the deal or lags behind: run again, with another one in `rpc-url`.',
    });
}
function absurd({ id, botFirst, botSize }) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The deals of a request order do not join.',
        why: `Read through this RPC endpoint, deal ${id} has ${botSize} tasks from task ${botFirst} on.`,
        fix: 'Name another RPC endpoint in `rpc-url`, then run again.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/market/match-calls.js
var match_calls = __webpack_require__(79076);
;// CONCATENATED MODULE: ./build/src/iexec/market/buy-volume.js









async function buyVolume(input) {
    const { hub, request, signal, offers } = input;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const orders = new VolumeOrder(input, (0,protocol_orders/* hashOrder */.VN)('request', request, domain));
    await (0,batch/* buyBatch */.v)(input, new offer_stock/* OfferStock */.zD(offers), orders);
    return orders.outcome();
}
class VolumeOrder {
    requestHashes;
    counter;
    #input;
    #hash;
    #deals = [];
    #transactions = new Map();
    constructor(input, hash) {
        this.requestHashes = new Set([hash]);
        this.#input = input;
        this.#hash = hash;
        this.counter = { to: input.hub.address, data: abi/* HUB_ABI */.zr.encodeFunctionData('viewConsumed', [hash]) };
    }
    get counted() {
        return endOf(this.#deals.map(({ deal }) => deal));
    }
    async look() {
        const { hub, signal, pollMs, onDeals } = this.#input;
        const known = this.#deals.map(({ deal }) => deal);
        const deals = await dealsOfOrder(hub, this.#hash, { known, signal, pollMs });
        const made = deals.slice(known.length).map(deal => (0,buy_deal/* madeDeal */.o6)(deal, this.#transactions.get(deal.id)));
        this.#deals = [...this.#deals, ...made];
        if (made.length > 0)
            onDeals?.(made);
        return made.length > 0;
    }
    plan(stock) {
        return stock.copy().takeAll(this.#open);
    }
    paramsOf() {
        return this.#input.request.params;
    }
    callOf({ offer }) {
        const { hub, request, datasetOrder } = this.#input;
        return (0,match_calls/* matchCall */.oi)(hub, { offer, request, datasetOrder });
    }
    async isMade() {
        return (await this.#input.hub.consumed(this.#hash)) > this.counted;
    }
    dealIds(matches) {
        let first = this.counted;
        return matches.map(({ tasks }) => {
            const id = (0,ids/* dealId */.Y2)(this.#hash, first);
            first += tasks;
            return id;
        });
    }
    giveUp(_, refusal) {
        throw (0,match_calls/* matchRefused */.Us)(refusal);
    }
    onMatch(deal, transaction) {
        this.#transactions.set(deal, transaction);
    }
    outcome() {
        return { deals: this.#deals, unsold: Number(this.#open) };
    }
    get #open() {
        const open = this.#input.request.volume - this.counted;
        return open > 0n ? open : 0n;
    }
}

// EXTERNAL MODULE: ./build/src/pipeline/buy/signing-gate.js
var signing_gate = __webpack_require__(10474);
;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/buy-in-order.js




async function buyInOrder(context, input) {
    const { services, reporter, identities, signal } = context;
    const { tasks, offers, foreignOrder, spending, batchId, onSend, onDeal } = input;
    const [first] = tasks;
    if (!first)
        return;
    const { requester } = identities;
    const { domain } = await services.hub.configuration();
    const { purchase, parties } = first.candidate;
    const { requestOrder: order } = purchase;
    const datasetOrder = foreignOrder ?? (await (0,buy_order/* grantDataset */.l5)(context, purchase, { requester, own: true }));
    (0,signing_gate/* assertMandate */.x)(first.request, parties, { order, domain, offers, datasetOrder, tasks: Number(order.volume) });
    await buyVolume({
        hub: services.hub,
        wallet: requester.connect(services.provider),
        request: await (0,protocol_orders/* signOrder */.Ub)('request', order, domain, requester),
        datasetOrder,
        offers,
        deposit: first.request.deposit,
        spending,
        batchId,
        onSend: () => onSend(tasks),
        onDeals: deals => {
            for (const made of deals) {
                const { botFirst, botSize } = made.deal;
                for (const task of tasks)
                    if (isIn(task, botFirst, botSize))
                        onDeal(task, made);
            }
        },
        note: line => reporter.info(line),
        signal,
    });
}
function isIn({ place = -1n }, first, size) {
    return first <= place && place < first + size;
}

;// CONCATENATED MODULE: ./build/src/iexec/market/buy-deals.js







async function buyDeals(input) {
    const { hub, purchases, signal, offers } = input;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const hashes = purchases.map(({ request }) => (0,protocol_orders/* hashOrder */.VN)('request', request, domain));
    const orders = new SingleOrders(input, hashes);
    await (0,batch/* buyBatch */.v)(input, new offer_stock/* OfferStock */.zD(offers), orders);
    return orders.outcome();
}
class SingleOrders {
    requestHashes;
    #input;
    #ids;
    #pending;
    #deals = new Map();
    #transactions = new Map();
    #calls = new Map();
    constructor(input, hashes) {
        this.requestHashes = new Set(hashes);
        this.#input = input;
        this.#ids = hashes.map(hash => (0,ids/* dealId */.Y2)(hash, 0n));
        this.#pending = new Map(this.#ids.map((id, at) => [id, input.purchases[at]]));
    }
    async look() {
        const { hub, onDeals } = this.#input;
        const found = await Promise.all([...this.#pending.keys()].map(id => hub.deal(id)));
        const made = found.flatMap(deal => (deal ? [(0,buy_deal/* madeDeal */.o6)(deal, this.#transactions.get(deal.id))] : []));
        for (const deal of made) {
            this.#deals.set(deal.dealId, deal);
            this.#pending.delete(deal.dealId);
            this.#calls.delete(deal.dealId);
        }
        if (made.length > 0)
            onDeals?.(made);
        return made.length > 0;
    }
    plan(stock) {
        const { fits = () => true } = this.#input;
        const left = stock.copy();
        return [...this.#pending].flatMap(([id, purchase]) => {
            const allotment = left.take(1n, offer => fits(purchase, offer));
            return allotment ? [{ id, purchase, ...allotment }] : [];
        });
    }
    paramsOf({ purchase }) {
        return purchase.request.params;
    }
    callOf({ id, purchase, offer }) {
        const known = this.#calls.get(id);
        if (known?.offer === offer)
            return known.call;
        const call = (0,match_calls/* matchCall */.oi)(this.#input.hub, { ...purchase, offer });
        this.#calls.set(id, { offer, call });
        return call;
    }
    async isMade({ id }) {
        return (await this.#input.hub.deal(id)) !== undefined;
    }
    dealIds(matches) {
        return matches.map(({ id }) => id);
    }
    giveUp({ id }) {
        this.#pending.delete(id);
    }
    onMatch(deal, transaction) {
        this.#transactions.set(deal, transaction);
    }
    outcome() {
        const deals = this.#ids.flatMap(id => this.#deals.get(id) ?? []);
        return { deals, unsold: this.#ids.filter(id => !this.#deals.has(id)) };
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/buy-orders.js





async function buyOrders(context, input) {
    const [first, ...others] = input.tasks;
    if (!first)
        return;
    await (others.length > 0 ? buyTogether(context, input) : buyAlone(context, first, input));
}
async function buyTogether(context, input) {
    const { services, reporter, identities, signal } = context;
    const { tasks, offers, onSend, onDeal } = input;
    const [first] = tasks;
    if (!first)
        return;
    const { requester } = identities;
    const { domain } = await services.hub.configuration();
    const purchases = await Promise.all(tasks.map(task => sign(context, { ...input, task, domain, requester })));
    const byDeal = new Map(tasks.map(task => [task.candidate.purchase.dealId, task]));
    const tasksOf = (ids) => ids.flatMap(id => byDeal.get(id) ?? []);
    await buyDeals({
        hub: services.hub,
        wallet: requester.connect(services.provider),
        purchases,
        offers,
        deposit: first.request.deposit,
        spending: input.spending,
        batchId: input.batchId,
        onSend: ids => onSend(tasksOf(ids)),
        onDeals: deals => {
            for (const deal of deals)
                for (const task of tasksOf([deal.dealId]))
                    onDeal(task, deal);
        },
        note: line => reporter.info(line),
        signal,
    });
}
async function sign(context, { task, offers, foreignOrder, domain, requester, }) {
    const { request, candidate } = task;
    const { purchase, parties } = candidate;
    const datasetOrder = foreignOrder ?? (await grantOwn(context, task));
    (0,signing_gate/* assertMandate */.x)(request, parties, { order: purchase.requestOrder, domain, offers, datasetOrder });
    return { request: await (0,protocol_orders/* signOrder */.Ub)('request', purchase.requestOrder, domain, requester), datasetOrder };
}
function grantOwn(context, { candidate }) {
    return (0,buy_order/* grantDataset */.l5)(context, candidate.purchase, { requester: context.identities.requester, own: true });
}
async function buyAlone(context, task, input) {
    const { offers, foreignOrder, spending, onSend, onDeal } = input;
    const { purchase, parties } = task.candidate;
    try {
        const deal = await (0,buy_order/* order */.fq)(context, {
            request: task.request,
            purchase,
            parties,
            offers,
            requester: context.identities.requester,
            datasetOrder: foreignOrder ?? (await grantOwn(context, task)),
            spending,
            isOvertaken: undefined,
            onSend: () => onSend([task]),
        });
        onDeal(task, deal);
    }
    catch (error) {
        if (!(0,task_error/* isTaskError */.Oj)(error, 'MATCH_REFUSED'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/crowd-reporter.js
const MOST_WARNINGS = 3;
function crowdReporter(reporter) {
    const warned = new Map();
    const debug = (line) => reporter.debug(line);
    return {
        stage: (_, run) => run(),
        info: debug,
        warn: (line, title) => {
            const count = (warned.get(title) ?? 0) + 1;
            warned.set(title, count);
            if (count <= MOST_WARNINGS)
                reporter.warn(line, title);
            else
                debug(line);
            if (count === MOST_WARNINGS + 1)
                reporter.info(`More warnings of this kind are in the debug log only: ${title}.`);
        },
        debug,
        secret: key => reporter.secret(key),
        progress: transfer => {
            if (transfer.total === undefined || transfer.done < transfer.total)
                reporter.progress(transfer);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/hidden-deals.js


const hidden_deals_LOOKS = 5;
const PAUSE_MS = 2_000;
async function listedDeals({ services: { market }, identities, signal }, app) {
    const ids = new Set();
    for await (const id of market.dealIds(identities.requester.address, signal, app))
        ids.add(id);
    return ids;
}
async function assertNoneHidden(context, tasks, listed) {
    if (listed.size === 0)
        return;
    for (const { candidate, place, unusedOrders = [] } of tasks) {
        const { dealId: own } = candidate.purchase;
        if (place === undefined && listed.has(own))
            await shownDeal(context, own);
        const hidden = unusedOrders.map(hash => (0,ids/* dealId */.Y2)(hash, 0n)).find(id => listed.has(id));
        if (hidden !== undefined)
            throw notShown(hidden);
    }
}
async function shownDeal({ services: { hub }, clock, signal }, id) {
    for (let looks = 0; looks < hidden_deals_LOOKS; looks++) {
        if (looks > 0)
            await clock.pause(PAUSE_MS, signal);
        const deal = await hub.deal(id);
        if (deal)
            return deal;
    }
    throw notShown(id);
}
function notShown(id) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'A deal of this wallet does not show.',
        why: `The market lists the deal ${id}, and through this RPC endpoint the hub does not know it. Tasks of this list may have been bought by it.`,
        fix: 'Name another RPC endpoint in `rpc-url` and run again: nothing is bought on the word of this one.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/list-budget.js


class ListBudget {
    #total;
    #paid = new Map();
    constructor(total) {
        this.#total = total;
    }
    pay(task, dealId, price) {
        this.#paid.set(`${dealId} ${task}`, price);
    }
    admit(tasks) {
        let left = [...this.#paid.values()].reduce((sum, price) => sum - price, this.#total);
        const admitted = [];
        const refused = [];
        const together = tasks.filter(({ place }) => place !== undefined);
        const alone = tasks.filter(({ place }) => place === undefined);
        for (const group of [together, ...alone.map(task => [task])]) {
            const ceiling = group.reduce((sum, task) => sum + ceilingOf(task.candidate.purchase.requestOrder), 0n);
            if (ceiling <= left) {
                admitted.push(...group);
                left -= ceiling;
            }
            else {
                const error = beyondBudget(this.#total, left, ceiling);
                refused.push(...group.map(({ task }) => ({ task, error })));
            }
        }
        return { admitted, refused };
    }
}
function ceilingOf({ appmaxprice, workerpoolmaxprice }) {
    return appmaxprice + workerpoolmaxprice;
}
function beyondBudget(total, left, ceiling) {
    return new task_error/* TaskError */.Ik('TASK_NOT_BOUGHT', {
        what: 'The budget of the list leaves too little for this task.',
        why: `Its order may cost up to ${(0,amount.formatRlc)(ceiling)}, and of \`max-price\`, ${(0,amount.formatRlc)(total)}, only ${(0,amount.formatRlc)(left)} are left beside the deals of this run, failed ones included, and the orders of other tasks.`,
        fix: 'Run again, which does not count what had failed before; or run the tasks that are missing as a list of their own, with a budget of its own.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/protocol/request-order.js
var request_order = __webpack_require__(81669);
// EXTERNAL MODULE: ./build/src/iexec/protocol/task-share.js
var task_share = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/src/pipeline/buy/purchase-candidates.js
var purchase_candidates = __webpack_require__(85567);
// EXTERNAL MODULE: ./build/src/pipeline/context/reporter.js
var reporter = __webpack_require__(18871);
;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/locate-tasks.js







const TASKS_AT_ONCE = 100;
async function locateTasks(context, list, tasks) {
    const quiet = { ...context, reporter: (0,reporter/* silentReporter */.P)(context.reporter) };
    const shares = (0,task_share/* otherShares */.j3)(list.request, list.tasks.length);
    const found = [];
    for (let start = 0; start < tasks.length; start += TASKS_AT_ONCE) {
        context.signal.throwIfAborted();
        const some = tasks.slice(start, start + TASKS_AT_ONCE);
        found.push(...(await Promise.all(some.map(task => locateTask(quiet, shares, task)))));
    }
    return found;
}
async function locateTask(context, shares, wanted) {
    try {
        const own = await locateOrder(context, wanted);
        if ((0,buy_purchase/* isMade */.s)(own.purchase))
            return located(wanted, own, [own]);
        const { used, unusedOrders } = await usedShares(context, shares, wanted, own);
        const others = await locateUnder(context, used, wanted);
        const bought = others.find(({ purchase }) => (0,buy_purchase/* isMade */.s)(purchase));
        return { ...located(wanted, bought ?? own, [own, ...others]), unusedOrders };
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error, 'TASK_FAILED'))
            return { task: wanted.task, error };
        throw error;
    }
}
function located(wanted, candidate, all) {
    const purchases = all.reduce((sum, { purchase }) => sum + dealsOf(purchase).length, 0);
    return { ...wanted, candidate, purchases };
}
function dealsOf(purchase) {
    const before = purchase.failed ? dealsOf(purchase.failed) : [];
    return (0,buy_purchase/* isMade */.s)(purchase) ? [purchase, ...before] : before;
}
async function locateOrder({ identities, ...context }, { request, input, firstGeneration }) {
    const search = { request, identities, input };
    const [only] = await (0,purchase_candidates/* locateCandidates */.lW)(context, firstGeneration === undefined ? search : { ...search, firstGeneration });
    return only;
}
async function usedShares({ services: { hub } }, shares, { request: { identity }, firstGeneration = 0 }, { purchase: { requestOrder } }) {
    const { domain } = await hub.configuration();
    const first = { ...requestOrder, salt: (0,request_order/* deriveSalt */.Eu)(identity, firstGeneration) };
    const ceilings = shares.map(({ maxPrice, maxAppPrice }) => ({
        appmaxprice: maxAppPrice,
        workerpoolmaxprice: maxPrice - maxAppPrice,
    }));
    const hashes = (0,protocol_orders/* hashesUnderCeilings */.xM)(first, ceilings, domain);
    const consumed = await Promise.all(hashes.map(hash => hub.consumed(hash)));
    const isUsed = (_, at) => (consumed[at] ?? 0n) > 0n;
    const unusedOrders = hashes.filter((hash, at) => !isUsed(hash, at));
    return { used: shares.filter(isUsed), unusedOrders };
}
function locateUnder(context, shares, wanted) {
    return Promise.all(shares.map(share => locateOrder(context, { ...wanted, request: { ...wanted.request, ...share } })));
}

// EXTERNAL MODULE: ./build/src/pipeline/follow/terminal-failure.js + 1 modules
var terminal_failure = __webpack_require__(36774);
;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/earlier-orders.js




const earlier_orders_MAX_DEALS = 2_000;
const READS_AT_ONCE = 100;
const MAX_TASKS = 10_000;
const HASHES_OF_RUN = 2_000;
const HASHES_PER_TASK = 2;
async function findEarlierOrder(context, { list, orders, volume }) {
    const deals = await similarDeals(context, volume);
    const earlier = await ordersOf(context, volume, deals);
    const known = [];
    let strange = 0;
    for (const { tasks, dataset } of earlier) {
        const order = tasks < list.tasks.length ? await orders.forFirst(tasks) : undefined;
        if (order && order.parties.dataset === dataset)
            known.push(order);
        else
            strange += 1;
    }
    const [longest] = known.sort((a, b) => b.tasks.length - a.tasks.length);
    if (strange > 0)
        warnOfStrangers(context, strange, longest !== undefined);
    return longest;
}
function warnOfStrangers({ reporter }, count, hasBase) {
    const orders = count === 1 ? 'an order' : `${count} orders`;
    reporter.warn(`This run bought ${orders} for another list of tasks, or another private input. What tasks were in it cannot be told from the chain, so ${hasBase ? 'none of it is' : 'nothing of it is'} taken over, and tasks that were bought then are bought again. To keep what was bought, add tasks at the end of a list only, and change nothing else.`, 'Another list was bought before');
}
async function similarDeals(context, { order }) {
    const { services, signal } = context;
    const { hub, market } = services;
    const ids = [];
    for await (const id of market.dealIds(order.requester, signal, order.app)) {
        ids.push(id);
        if (ids.length === earlier_orders_MAX_DEALS)
            break;
    }
    const found = [];
    for (let start = 0; start < ids.length; start += READS_AT_ONCE) {
        signal.throwIfAborted();
        const some = ids.slice(start, start + READS_AT_ONCE);
        const deals = await Promise.all(some.map(async (id) => (await hub.deal(id)) ?? shownDeal(context, id)));
        found.push(...deals.filter(deal => isSimilar(deal, order)));
    }
    return found;
}
function isSimilar(deal, order) {
    return (deal.app.pointer === order.app &&
        deal.requester === order.requester &&
        deal.beneficiary === order.beneficiary &&
        deal.params === order.params &&
        BigInt(deal.category) === order.category);
}
async function ordersOf({ services }, volume, deals) {
    const { domain } = await services.hub.configuration();
    const budget = { hashes: HASHES_OF_RUN + HASHES_PER_TASK * volume.tasks.length };
    const groups = [...Map.groupBy(deals, deal => deal.dataset.pointer)].map(([dataset, some]) => new DealsOfDataset({ ...volume, dataset, domain, budget }, some));
    return [likelyGuesses, furtherGuesses].flatMap(guesses => groups.flatMap(group => group.find(guesses)));
}
class DealsOfDataset {
    #guess;
    #deals;
    #open;
    #hash;
    constructor(guess, deals) {
        this.#guess = guess;
        this.#deals = deals;
        this.#open = new Set(deals);
        this.#hash = (0,protocol_orders/* requestOrderHasher */.R4)({ ...guess.order, dataset: guess.dataset }, guess.domain);
    }
    find(guesses) {
        const { dataset, budget } = this.#guess;
        const found = [];
        for (const [deal, tasks] of guesses(this.#deals)) {
            if (budget.hashes <= 0)
                break;
            if (!this.#open.has(deal) || !this.#isOrder(deal, tasks))
                continue;
            found.push({ dataset, tasks });
            for (const other of this.#open)
                if (this.#isOrder(other, tasks))
                    this.#open.delete(other);
        }
        return found;
    }
    #isOrder({ id, botFirst }, tasks) {
        const { request, budget } = this.#guess;
        budget.hashes -= 1;
        return (0,ids/* dealId */.Y2)(this.#hash((0,request_order/* orderNumbers */.jU)(request, BigInt(tasks))), botFirst) === id;
    }
}
function endsOf(deals) {
    return [...new Set(deals.map(deal => Number(deal.botFirst + deal.botSize)))].sort((a, b) => b - a);
}
function* likelyGuesses(deals) {
    const ends = endsOf(deals);
    for (const deal of deals)
        for (const end of ends)
            yield [deal, end];
}
function* furtherGuesses(deals) {
    const [first] = deals;
    const [most = 1] = endsOf(deals);
    if (first)
        for (let tasks = most + 1; tasks <= MAX_TASKS; tasks++)
            yield [first, tasks];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/pipeline/buy/locate-purchase.js
var locate_purchase = __webpack_require__(61605);
// EXTERNAL MODULE: ./build/src/pipeline/input/dataset-plan.js + 1 modules
var dataset_plan = __webpack_require__(13471);
// EXTERNAL MODULE: ./build/src/pipeline/input/task-list-file.js
var task_list_file = __webpack_require__(10202);
;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/volume-order.js








class VolumeOrders {
    #context;
    #list;
    #inputs;
    #files = new Map();
    #made = new Map();
    #folders = 0;
    constructor(context, list, inputs) {
        this.#context = context;
        this.#list = list;
        this.#inputs = inputs;
    }
    async forFirst(count) {
        const known = this.#made.get(count) ?? (await this.#make(count));
        this.#made.set(count, known);
        return known;
    }
    async #make(count) {
        const { identities, services } = this.#context;
        const tasks = this.#list.tasks.slice(0, count);
        const request = { ...this.#requestOfAll(), privateFiles: await this.filesFor(tasks) };
        await this.#inputs.encrypt([[request.privateFiles, tasks[0]?.name ?? '']]);
        const input = this.#inputs.of(request.privateFiles);
        const owner = identities.requester.address;
        const dataset = input && (await (0,dataset_plan/* planDataset */.Q)(this.#context, input, { owner }));
        const parties = (0,purchase_candidates/* partiesOf */.uR)(request, identities, dataset);
        const order = (0,locate_purchase/* requestOrderOf */.t)(request, parties, { generation: 0, volume: BigInt(count) });
        const { domain } = await services.hub.configuration();
        return { tasks, request, input, dataset, parties, order, hash: (0,protocol_orders/* hashOrder */.VN)('request', order, domain) };
    }
    #requestOfAll() {
        const { request, tasks } = this.#list;
        const { maxPrice, maxAppPrice, identity, tempDir, outputPath } = request;
        return { ...request, ...tasks[0]?.request, maxPrice, maxAppPrice, identity, tempDir, outputPath };
    }
    async filesFor(tasks) {
        const shared = this.#list.tasks[0]?.request.privateFiles ?? [];
        if (!this.#list.taskListFile)
            return shared;
        const text = (0,task_list_file/* taskListFile */.aX)(tasks);
        const files = this.#files.get(text) ?? [...shared, await this.#write(text)];
        this.#files.set(text, files);
        return files;
    }
    async #write(text) {
        const folder = external_node_path_.join(this.#list.request.tempDir, `list-${this.#folders++}`);
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        const file = external_node_path_.join(folder, task_list_file/* TASK_LIST_FILE */.cX);
        await (0,promises_.writeFile)(file, text, { mode: 0o600 });
        return { path: file, name: task_list_file/* TASK_LIST_FILE */.cX };
    }
}
function taskInOrder({ request, input, dataset, parties, order, hash }, task, { purchases, ...known }) {
    const place = BigInt(task.index);
    const id = known.deal?.id ?? (0,ids/* dealId */.Y2)(hash, place);
    const purchase = { requestOrder: order, dealId: id, taskId: (0,ids/* taskId */.BS)(id, place), ...known };
    return { task, request, input, place, purchases, candidate: { dataset, parties, purchase } };
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/locate-volume.js









const locate_volume_TASKS_AT_ONCE = 100;
const FIRST_OWN = 1;
class VolumeLocator {
    #context;
    #search;
    #earlier;
    constructor(context, search) {
        this.#context = context;
        this.#search = search;
    }
    async locate(tasks) {
        const { signal } = this.#context;
        const bought = await this.#boughtOrder();
        const placed = [];
        const inside = tasks.filter(({ index }) => index < bought.volume.tasks.length);
        for (let start = 0; start < inside.length; start += locate_volume_TASKS_AT_ONCE) {
            signal.throwIfAborted();
            const some = inside.slice(start, start + locate_volume_TASKS_AT_ONCE);
            placed.push(...(await Promise.all(some.map(task => placeTask(this.#context, bought, task)))));
        }
        const byTask = new Map(placed.map(one => [one.task, one]));
        const alone = tasks.filter(task => byTask.get(task)?.failure !== undefined || !byTask.has(task));
        const own = await locateAlone(this.#context, this.#search, { alone, byTask });
        return tasks.flatMap(task => own.get(task) ?? byTask.get(task)?.located ?? []);
    }
    async #boughtOrder() {
        const { services, signal } = this.#context;
        const { list, orders } = this.#search;
        const dealsOf = (volume) => dealsOfOrder(services.hub, volume.hash, { signal });
        const volume = await orders.forFirst(list.tasks.length);
        const deals = await dealsOf(volume);
        if (deals.length > 0)
            return { volume, deals };
        this.#earlier ??= { order: await findEarlierOrder(this.#context, { list, orders, volume }) };
        const { order } = this.#earlier;
        return order ? { volume: order, deals: await dealsOf(order) } : { volume, deals };
    }
}
async function placeTask(context, { volume, deals }, task) {
    const place = BigInt(task.index);
    const deal = deals.find(({ botFirst, botSize }) => botFirst <= place && place < botFirst + botSize);
    if (!deal)
        return { task, located: taskInOrder(volume, task, { purchases: 0 }), failure: undefined };
    const located = taskInOrder(volume, task, { deal, purchases: 1 });
    const state = await context.services.hub.task((0,ids/* taskId */.BS)(deal.id, place));
    const quiet = { ...context, reporter: (0,reporter/* silentReporter */.P)(context.reporter) };
    const failure = await (0,terminal_failure/* terminalFailure */.N)(quiet, { task: state, deal, requestOrder: volume.order });
    return { task, located, failure };
}
async function locateAlone(context, { list, orders, inputs }, { alone, byTask }) {
    const found = new Map();
    const free = [];
    for (const task of alone) {
        const error = whyNotAlone(list, task, byTask.get(task));
        if (error)
            found.set(task, { task, error });
        else
            free.push(task);
    }
    const files = await Promise.all(free.map(task => orders.filesFor([task])));
    await inputs.encrypt(free.map(({ name }, at) => [files[at] ?? [], name]));
    const wanted = free.map((task, at) => {
        const privateFiles = files[at] ?? [];
        const request = { ...task.request, privateFiles };
        return { task, request, input: inputs.of(privateFiles), firstGeneration: FIRST_OWN };
    });
    for (const location of await locateTasks(context, list, wanted))
        found.set(location.task, afterPlaced(location, byTask.get(location.task)));
    return found;
}
function afterPlaced(location, placed) {
    if (!('candidate' in location) || !placed)
        return location;
    const { task, candidate } = location;
    const mustEnd = task.request.retry === 'never' && !(0,buy_purchase/* isMade */.s)(candidate.purchase);
    return mustEnd ? { task, error: mayNotBuyAgain(task, placed) } : after(placed.located, location);
}
function mayNotBuyAgain({ name }, { located, failure }) {
    return new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: 'An earlier attempt of this run bought a task that failed.',
        why: `The task "${name}" of deal ${located.candidate.purchase.dealId} ${failure}, and \`retry: never\` forbids to buy another.`,
        fix: 'Find out why from the log of that attempt; to buy again, set `retry: after-failure`, or start a new run.',
    });
}
function after(failed, own) {
    const { purchase } = own.candidate;
    const { deal, ...before } = failed.candidate.purchase;
    const first = purchase.failed ?? (deal && { ...before, deal });
    const candidate = first ? { ...own.candidate, purchase: { ...purchase, failed: first } } : own.candidate;
    return { ...own, candidate, purchases: own.purchases + failed.purchases };
}
function whyNotAlone({ taskListFile }, { name, index }, placed) {
    const deal = placed?.located.candidate.purchase.dealId;
    if (taskListFile)
        return undefined;
    if (placed)
        return new task_error/* TaskError */.Ik('TASK_FAILED', {
            what: 'An earlier attempt of this run bought a task that failed.',
            why: `The task "${name}" of deal ${deal} ${placed.failure}, and with \`task-list: none\` the app knows it by its index ${index} in the order of all, so it cannot be bought alone.`,
            fix: 'Find out why from the log of that attempt, then start a new run; with `task-list: file` a failed task can be bought alone.',
        });
    return new task_error/* TaskError */.Ik('TASK_NOT_BOUGHT', {
        what: 'A task cannot be added to an order that was bought.',
        why: `An earlier attempt of this run bought a shorter list, and with \`task-list: none\` the app knows the task "${name}" by its index ${index} in the order of all, so it cannot be bought alone.`,
        fix: 'Run the longer list as a run of its own, with another `idempotency-key`.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/not-bought.js



function tooFewOffers(served, wanted) {
    return new task_error/* TaskError */.Ik('WORKERPOOL_NO_ORDER', {
        what: `The offers on the market are for fewer tasks than the list has.`,
        why: `Offers within \`max-price\` serve ${served} of ${wanted} tasks.`,
        fix: 'Wait for more offers (`order-timeout`), raise `max-price`, or run again later: what was bought is found again.',
    });
}
function noOfferLeft(lack, waitedMs) {
    return new task_error/* TaskError */.Ik('TASK_NOT_BOUGHT', {
        what: 'No offer was left for a task of the list.',
        why: `${lack.what} ${lack.why}${sinceText(waitedMs)}`,
        fix: 'Run again later, or set a longer `order-timeout`: tasks that were bought are found again and not paid again.',
    });
}
function marketLack({ code, what, why, fix }, waitedMs) {
    return new task_error/* TaskError */.Ik(code, { what, why: `${why}${sinceText(waitedMs)}`, fix });
}
function sinceText(waitedMs) {
    if (waitedMs <= 0)
        return '';
    return ` That did not change within the ${(0,duration_text/* durationText */.S)(waitedMs)} of \`order-timeout\`.`;
}
function noMoneyLeft(total) {
    return new task_error/* TaskError */.Ik('TASK_NOT_BOUGHT', {
        what: 'The budget of the list leaves too little for this task.',
        why: `No more than \`max-price\`, ${(0,amount.formatRlc)(total)}, is moved to the wallet’s iExec account, and what failed tasks of this run cost is not back there yet.`,
        fix: 'Run again: a run moves up to `max-price`. The `sweep` action claims back what failed tasks cost, once their time is over.',
    });
}

// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/pipeline/buy/preflight.js + 1 modules
var preflight = __webpack_require__(26186);
// EXTERNAL MODULE: ./build/src/pipeline/buy/require-secrets.js
var require_secrets = __webpack_require__(34612);
;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/prepare-list.js



const SECRETS_AT_ONCE = 10;
async function prepareList(context, list) {
    requireKnownPlaces(context, list);
    const facts = await context.reporter.stage('Preflight', async () => {
        await requireAppSecrets(context, list);
        return (0,preflight/* preflight */.M)(context, { ...list.request, appSecrets: {} }, context.identities);
    });
    context.onPreflight?.(facts, list.request);
    return facts;
}
function requireKnownPlaces({ services }, { tasks, way, taskListFile }) {
    const hasList = way === 'volume' && taskListFile;
    const hasInput = hasList || tasks.some(({ request }) => request.privateFiles.length > 0);
    if (!hasInput || !services.inputs.choosesLocation)
        return;
    throw (0,invalid_input/* invalidInput */.a)('storage-public-url', 'It is empty, and a list of tasks cannot leave the places of its private inputs to the server: they name the purchases.', 'Set `storage-public-url` to the folder from which the files are served, or use `storage: ipfs`.');
}
async function requireAppSecrets(context, { tasks }) {
    const { address } = context.identities.requester;
    const names = [...new Set(tasks.flatMap(({ request }) => Object.values(request.appSecrets)))];
    for (let start = 0; start < names.length; start += SECRETS_AT_ONCE) {
        const some = names.slice(start, start + SECRETS_AT_ONCE);
        const appSecrets = Object.fromEntries(some.map((name, at) => [at + 1, name]));
        await (0,require_secrets/* requireSecrets */.p)(context, { appSecrets }, address);
    }
}

// EXTERNAL MODULE: ./build/src/iexec/chain/multicall.js
var multicall = __webpack_require__(57275);
// EXTERNAL MODULE: ./build/src/iexec/chain/transaction-errors.js
var transaction_errors = __webpack_require__(65679);
// EXTERNAL MODULE: ./build/src/iexec/chain/transactions.js + 4 modules
var transactions = __webpack_require__(98091);
// EXTERNAL MODULE: ./build/src/iexec/protocol/revert.js
var revert = __webpack_require__(71);
// EXTERNAL MODULE: ./build/src/iexec/hub/dataset-registry.js
var dataset_registry = __webpack_require__(73414);
;// CONCATENATED MODULE: ./build/src/iexec/hub/register-datasets.js








const PER_TRANSACTION = 50;
const MAX_GAS = 25000000n;
const MAX_FAILURES = 3;
async function registerDatasets(input) {
    const { hub, datasets, signal } = input;
    const unique = [...new Map(datasets.map(dataset => [dataset.address, dataset])).values()];
    const missing = await (0,abortable/* untilAborted */.E)(unregistered(hub, unique), signal);
    const isShared = missing.length > 1 && (await (0,abortable/* untilAborted */.E)((0,multicall/* hasMulticall */.E9)(hub.provider), signal));
    let failures = 0;
    for (let open = missing; open.length > 0;) {
        const isMany = isShared && failures < MAX_FAILURES;
        const part = isMany ? await (0,abortable/* untilAborted */.E)(fittingPart(input, open), signal) : open.slice(0, 1);
        const isDone = await registerPart(input, part);
        if (!isDone)
            failures += 1;
        open = await (0,abortable/* untilAborted */.E)(unregistered(hub, isDone ? open.slice(part.length) : open), signal);
    }
    return new Set(missing.map(({ address }) => address));
}
async function unregistered(hub, datasets) {
    const { datasetRegistry } = await hub.configuration();
    const known = await Promise.all(datasets.map(({ address }) => hub.isRegistered(datasetRegistry, address)));
    return datasets.filter((_, at) => !known[at]);
}
async function fittingPart({ hub, wallet }, datasets) {
    for (let size = Math.min(PER_TRANSACTION, datasets.length); size > 1; size = Math.ceil(size / 2)) {
        const part = datasets.slice(0, size);
        const { to, gasAs: data = '0x' } = await callFor(hub, part);
        try {
            const gas = await hub.provider.estimateGas({ to, data, from: wallet.address });
            if (gas <= MAX_GAS)
                return part;
        }
        catch (error) {
            if (!(0,revert/* isRevert */.Py)(error))
                throw error;
        }
    }
    return datasets.slice(0, 1);
}
async function registerPart(input, part) {
    const { hub, wallet, spending, note, signal, timeoutMs, pollMs } = input;
    const isAllThere = async () => (await unregistered(hub, part)).length === 0;
    const count = part.length === 1 ? 'a dataset' : `${part.length} datasets`;
    note?.(`Registering ${count} in one transaction.`);
    const label = part.length === 1 ? 'the registration of the dataset' : 'the registration of the datasets';
    const options = {
        label,
        isDone: isAllThere,
        signal,
        spending,
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(pollMs !== undefined && { pollMs }),
    };
    try {
        const { receipt } = await (0,transactions/* sendTransaction */.v)(wallet, await callFor(hub, part), options);
        const seen = async () => (await isAllThere()) || undefined;
        if (receipt && !(await (0,until_seen/* untilSeen */.w)(seen, input)))
            throw register_datasets_notShown(label, receipt.hash);
        return true;
    }
    catch (error) {
        const isRefused = (0,revert/* isRevert */.Py)(error) || error instanceof transaction_errors/* RevertedTransaction */.ur;
        if (!isRefused || part.length === 1)
            throw error;
        return false;
    }
}
async function callFor(hub, part) {
    const configuration = await hub.configuration();
    const [first, ...others] = part.map(({ entry }) => (0,dataset_registry/* createDatasetCall */.n)(entry, configuration));
    return first && others.length === 0 ? first : (0,multicall/* tolerantMulticall */.FM)(first ? [first, ...others] : []);
}
function register_datasets_notShown(label, hash) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The chain does not show ${label}.`,
        why: `The RPC endpoint has a receipt of transaction ${hash}, but does not show all its effects.`,
        fix: 'Run again, with another RPC endpoint (`rpc-url`) if it persists: nothing is registered twice.',
    });
}

;// CONCATENATED MODULE: ./build/src/net/few-at-once.js
async function fewAtOnce(items, most, run) {
    const results = new Array(items.length);
    const errors = [];
    const queue = items.entries();
    const work = async () => {
        for (const [at, item] of queue) {
            try {
                results[at] = await run(item);
            }
            catch (error) {
                errors.push(error);
            }
            if (errors.length > 0)
                return;
        }
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
    if (errors.length > 0)
        throw errors[0];
    return results;
}

// EXTERNAL MODULE: ./build/src/pipeline/input/encrypt.js + 5 modules
var encrypt = __webpack_require__(81541);
// EXTERNAL MODULE: ./build/src/pipeline/input/protect.js
var protect = __webpack_require__(26716);
// EXTERNAL MODULE: ./build/src/pipeline/input/upload.js
var upload = __webpack_require__(8402);
;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/task-inputs.js









const FILES_AT_ONCE = 3;
const PUSHES_AT_ONCE = 6;
const KEPT_BYTES = 64_000_000;
function withTask(error, task) {
    if (!(0,task_error/* isTaskError */.Oj)(error))
        return error;
    const { code, what, why, fix } = error;
    return new task_error/* TaskError */.Ik(code, {
        what,
        why: `${why} It is in the input of task "${task}".`,
        fix,
        cause: error,
    });
}
class TaskInputs {
    #context;
    #request;
    #encrypted = new Map();
    #placed = new Set();
    #folders = 0;
    #kept = 0;
    constructor(context, request) {
        this.#context = context;
        this.#request = request;
    }
    async encrypt(inputs) {
        const fresh = [...new Map(inputs)].filter(([files]) => files.length > 0 && !this.#encrypted.has(files));
        const { context, add } = contextFor(this.#context, { label: 'encrypting', inputs: fresh.length });
        await fewAtOnce(fresh, FILES_AT_ONCE, async ([files, task]) => {
            const input = await this.#encryptOne(context, files).catch(error => {
                throw withTask(error, task);
            });
            this.#encrypted.set(files, input);
            add(input.size);
        });
    }
    of(files) {
        return this.#encrypted.get(files);
    }
    async #encryptOne(context, files) {
        const { identities, memory } = context;
        const tempDir = external_node_path_.join(this.#request.tempDir, `input-${this.#folders++}`);
        await (0,promises_.mkdir)(tempDir, { recursive: true, mode: 0o700 });
        const input = await (0,encrypt/* encrypt */.w)(context, { files, root: identities.root, tempDir, memory });
        if (this.#kept + input.size > KEPT_BYTES)
            await input.discard();
        else
            this.#kept += input.size;
        return input;
    }
    async place(inputs, spending) {
        const { signal, identities, services } = this.#context;
        const fresh = [...new Map(inputs.map(one => [one.dataset.address, one])).values()].filter(({ dataset }) => !this.#placed.has(dataset.address));
        if (fresh.length === 0)
            return;
        const { context, add } = contextFor(this.#context, { label: 'uploading', inputs: fresh.length });
        await fewAtOnce(fresh, FILES_AT_ONCE, async (one) => {
            await this.#upload(context, one);
            add(one.input.size);
        });
        signal.throwIfAborted();
        const { requester } = identities;
        const registered = await registerDatasets({
            hub: services.hub,
            wallet: requester.connect(services.provider),
            datasets: fresh.map(({ dataset }) => dataset),
            spending,
            note: line => this.#context.reporter.info(line),
            signal,
        });
        await fewAtOnce(fresh, PUSHES_AT_ONCE, async (one) => {
            const known = !registered.has(one.dataset.address);
            await (0,protect/* pushInputKey */.S)(this.#context, { ...one, requester, known });
            this.#placed.add(one.dataset.address);
        });
    }
    async #upload(context, { input, dataset }) {
        const { memory, fastLine, signal } = context;
        signal.throwIfAborted();
        const { network } = this.#request;
        const location = await (0,upload/* upload */.S)(context, input, { locations: [dataset.entry.location], memory });
        await input.discard();
        await (0,enclave_downloads/* requireFetchableInput */.K)(context, { location, size: input.size }, { network, fastLine });
    }
}
function contextFor(context, { label, inputs }) {
    if (inputs === 1)
        return { context, add: () => { } };
    const { reporter } = context;
    let done = 0;
    return {
        context: { ...context, reporter: { ...reporter, progress: () => { } } },
        add: bytes => {
            done += bytes;
            reporter.progress({ label: `${label} ${inputs} inputs`, done });
        },
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/list-buyer.js

























const GAS_OF_RUN = 400000n;
const GAS_OF_DATASET = 600000n;
const GAS_OF_MATCH = 600000n;
const GAS_OF_LONE_MATCH = 1000000n;
class ListBuyer {
    #context;
    #crowd;
    #list;
    #inputs;
    #volume;
    #budget;
    #spending;
    #batchId;
    #probed = new Set();
    #facts;
    #listed;
    #isLocated = false;
    #isAllowed = false;
    #hasResultKey = false;
    #lack;
    constructor(context, list) {
        this.#context = context;
        this.#crowd = { ...context, reporter: crowdReporter(context.reporter) };
        this.#list = list;
        this.#inputs = new TaskInputs(this.#crowd, list.request);
        const orders = new VolumeOrders(this.#crowd, list, this.#inputs);
        this.#volume = new VolumeLocator(context, { list, orders, inputs: this.#inputs });
        this.#budget = new ListBudget(list.request.maxPrice);
        this.#spending = new spending/* Spending */.h({ rlc: list.request.maxPrice, tasks: list.tasks.length });
        this.#batchId = (0,id.id)(`confidential-task:batch:v1:${list.request.identity}`);
    }
    prepare() {
        this.#facts ??= prepareList(this.#context, this.#list);
        return this.#facts;
    }
    async locate(tasks) {
        const inOrder = this.#list.way === 'volume' ? this.#volume : undefined;
        const found = await (inOrder ? inOrder.locate(tasks) : this.#locateOwn(tasks));
        for (const location of found)
            this.#payFor(location);
        if (!this.#isLocated)
            this.#reportDataset(found);
        this.#isLocated = true;
        return found;
    }
    #reportDataset(found) {
        const [one, ...others] = inputsOf(found.filter(location => 'candidate' in location));
        if (!one || others.length > 0)
            return;
        const { milestones } = this.#context;
        const cid = this.#list.request.storage.kind === 'ipfs' ? one.input.cid : '';
        milestones.onDataset({ address: one.dataset.address, cid });
    }
    async #locateOwn(tasks) {
        await this.#inputs.encrypt(tasks.map(({ name, request }) => [request.privateFiles, name]));
        const wanted = tasks.map(task => {
            const { request } = task;
            return { task, request, input: this.#inputs.of(request.privateFiles) };
        });
        return locateTasks(this.#crowd, this.#list, wanted);
    }
    #payFor(location) {
        const deal = 'candidate' in location ? location.candidate.purchase.deal : undefined;
        if (deal)
            this.#budget.pay(location.task.name, deal.id, (0,protocol_deal/* taskPrice */.nT)(deal));
    }
    async buy(tasks, sink) {
        const { admitted, refused } = this.#budget.admit(tasks);
        for (const one of refused)
            sink.onRefused(one);
        if (admitted.length === 0)
            return undefined;
        await this.#allow(admitted);
        this.#listed ??= listedDeals(this.#context, this.#list.request.app);
        await assertNoneHidden(this.#context, admitted, await this.#listed);
        const together = admitted.filter(({ place }) => place !== undefined);
        const alone = admitted.filter(({ place }) => place === undefined);
        const lack = await this.#buyGroup(together, sink);
        return (await this.#buyGroup(alone, sink)) ?? lack;
    }
    async #buyGroup(admitted, sink) {
        const [first] = admitted;
        if (!first)
            return undefined;
        const terms = await this.#look(first, admitted.length);
        if (!terms)
            return this.#lack;
        const allotments = new offer_stock/* OfferStock */.zD(terms.offers).takeAll(BigInt(admitted.length));
        const served = allotments.flatMap(({ offer, tasks }) => Array(Number(tasks)).fill(offer.price));
        const payable = await this.#payable(served);
        for (const { task } of admitted.slice(payable, served.length))
            sink.onRefused({ task, error: noMoneyLeft(this.#list.request.maxPrice) });
        const bought = await this.#order(admitted.slice(0, payable), { ...terms, prices: served, matches: first.place === undefined ? payable : allotments.length }, sink);
        const isServed = served.length === admitted.length && bought === payable;
        this.#lack = isServed ? undefined : tooFewOffers(bought, admitted.length);
        return this.#lack;
    }
    async #allow(tasks) {
        const { request } = this.#list;
        if (!this.#isAllowed)
            this.#context.beforeBuying?.(request);
        await (0,require_app_lock/* requireAppLock */.C)(this.#context, request);
        const urls = new Set(tasks.flatMap(task => task.request.publicUrls));
        const publicUrls = [...urls].filter(url => !this.#probed.has(url));
        const dataset = this.#isAllowed ? {} : request.dataset !== undefined && { dataset: request.dataset };
        const { fastLine } = this.#context;
        await (0,enclave_downloads/* requirePublicInputs */.y)(this.#crowd, { publicUrls, ...dataset }, { network: request.network, fastLine });
        for (const url of publicUrls)
            this.#probed.add(url);
        this.#isAllowed = true;
    }
    async #look({ candidate }, tasks) {
        const { requester } = this.#context.identities;
        const own = this.#list.request.dataset === undefined;
        const datasetOrder = await (0,buy_order/* grantDataset */.l5)(this.#crowd, candidate.purchase, { requester, own });
        const request = candidate.purchase.requestOrder;
        const look = await (0,shop/* lookAtMarket */.zs)(this.#crowd, { request, datasetOrder, tasks, limitMs: undefined });
        if (look.offers)
            return { offers: look.offers, foreignOrder: own ? undefined : datasetOrder };
        const verdict = (0,shop/* judgeMarket */.Ip)(look, this.#lack, { isOver: false, orderTimeoutMs: 0 });
        if (verdict.kind === 'end')
            throw verdict.error;
        this.#lack = verdict.lack;
        return undefined;
    }
    async #payable(prices) {
        const { hub } = this.#context.services;
        const { stake } = await hub.account(this.#context.identities.requester.address);
        let total = 0n;
        for (const [count, price] of prices.entries()) {
            total += price;
            if (total > stake && !this.#spending.allowsRlc(total - stake))
                return count;
        }
        return prices.length;
    }
    async #order(tasks, { prices, matches, ...terms }, sink) {
        if (tasks.length === 0)
            return 0;
        const { request } = this.#list;
        const { reporter, identities, signal } = this.#context;
        const inputs = inputsOf(tasks);
        const price = prices.slice(0, tasks.length).reduce((sum, one) => sum + one, 0n);
        const gasUnits = gasOf(matches, inputs.length);
        await (0,require_funds/* requireMoney */.o)(this.#context, request, { price, gasUnits, address: identities.requester.address });
        reporter.info(`Buying ${counted(tasks.length)}${againText(tasks)} for ${(0,amount.formatRlc)(price)}.`);
        await this.#inputs.place(inputs, this.#spending);
        if (request.beneficiary === undefined && !this.#hasResultKey)
            await (0,buy_candidate/* pushResultKey */.b)(this.#context);
        this.#hasResultKey = true;
        await (0,require_app_lock/* requireAppLock */.C)(this.#context, request);
        signal.throwIfAborted();
        let bought = 0;
        const foreign = new Set();
        const buyAll = tasks[0]?.place === undefined ? buyOrders : buyInOrder;
        await buyAll(this.#context, {
            ...terms,
            tasks,
            spending: this.#spending,
            batchId: this.#batchId,
            onSend: some => sink.onSend(some.map(({ task }) => task)),
            onDeal: (located, deal) => {
                bought += 1;
                if (!(0,buy_order/* isAmongOffers */.K8)(deal, terms.offers))
                    foreign.add(deal.dealId);
                this.#budget.pay(located.task.name, deal.dealId, (0,protocol_deal/* taskPrice */.nT)(deal.deal));
                sink.onBought(boughtTask(located, deal));
            },
        });
        const isLone = tasks.length === 1 && tasks[0]?.place === undefined;
        if (foreign.size > 0 && !isLone)
            reporter.warn(othersTermsText(foreign.size), buy_order/* OTHERS_TERMS */.ko);
        return bought;
    }
}
function othersTermsText(deals) {
    return `${deals === 1 ? '1 deal is' : `${deals} deals are`} with another worker pool, or at another price, than the offers that this step chose from. Another party matched the signed orders first, within \`max-price\`. If no other job makes the same purchase, use another RPC endpoint (\`rpc-url\`), name the pool in \`workerpool\`, or set \`max-price\` closer to the price.`;
}
function boughtTask(located, { deal, txHash: transaction }) {
    const made = {
        ...located.candidate.purchase,
        deal,
        dealId: deal.id,
        taskId: (0,ids/* taskId */.BS)(deal.id, located.place ?? 0n),
        ...(transaction !== undefined && { transaction }),
    };
    return {
        located: { ...located, purchases: located.purchases + ((0,buy_purchase/* isMade */.s)(located.candidate.purchase) ? 0 : 1) },
        made,
        existed: transaction === undefined,
    };
}
function inputsOf(tasks) {
    const inputs = tasks.flatMap(({ input, candidate: { dataset } }) => input && dataset ? [[dataset.address, { input, dataset }]] : []);
    return [...new Map(inputs).values()];
}
function gasOf(matches, datasets) {
    const ofMatches = matches === 1 ? GAS_OF_LONE_MATCH : GAS_OF_MATCH * BigInt(matches);
    return GAS_OF_RUN + GAS_OF_DATASET * BigInt(datasets) + ofMatches;
}
function againText(tasks) {
    const isAgain = tasks.every(({ purchases }) => purchases > 0);
    return isAgain ? ` again (${(0,task_names/* namesText */.c)(tasks.map(({ task }) => task))})` : '';
}
function counted(tasks) {
    return tasks === 1 ? '1 task' : `${tasks} tasks`;
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy-list/purchase-queue.js







class PurchaseQueue {
    #context;
    #list;
    #callbacks;
    #buyer;
    #open = new Map();
    #patience;
    #isServing = false;
    #hasDeal = false;
    constructor(context, list, callbacks = {}) {
        this.#context = context;
        this.#list = list;
        this.#callbacks = callbacks;
        this.#buyer = new ListBuyer(context, list);
        this.#patience = new OfferPatience(context, list.request.orderTimeoutMs);
        context.signal.addEventListener('abort', () => this.#rejectAll([...this.#open.values()], context.signal.reason));
    }
    async prepare() {
        await this.#buyer.prepare();
    }
    acquire(task) {
        return this.#call(task, true);
    }
    findListed(task) {
        return this.#call(task, false);
    }
    #call(task, mayBuy) {
        const { signal } = this.#context;
        if (signal.aborted)
            return Promise.reject(signal.reason);
        const same = this.#open.get(task);
        if (same)
            return same.promise;
        const call = { task, mayBuy, ...Promise.withResolvers() };
        this.#open.set(task, call);
        if (!this.#isServing)
            void this.#serve();
        return call.promise;
    }
    async #serve() {
        this.#isServing = true;
        for (let looks = 1; this.#open.size > 0; looks++) {
            await new Promise(setImmediate);
            const round = [...this.#open.values()].sort((a, b) => a.task.index - b.task.index);
            try {
                const lack = await this.#serveRound(round);
                if (lack)
                    await this.#waitForOffers(round, lack, looks);
                else {
                    this.#patience.end();
                    looks = 0;
                }
            }
            catch (error) {
                this.#rejectAll(round, error);
            }
        }
        this.#isServing = false;
    }
    async #serveRound(round) {
        const facts = await this.#buyer.prepare();
        await this.#locate(round, facts);
        const waiting = round.filter(call => this.#isOpen(call));
        const calls = new Map(waiting.map(call => [call.task, call]));
        const tasks = waiting.flatMap(({ located }) => located ?? []);
        if (tasks.length === 0)
            return undefined;
        return this.#buyer.buy(tasks, this.#sinkFor(calls, facts));
    }
    #sinkFor(calls, facts) {
        return {
            onSend: tasks => this.#callbacks.onSend?.(tasks),
            onBought: ({ located, made, existed }) => this.#resolve(calls.get(located.task), { located, made, existed, facts }),
            onRefused: ({ task, error }) => this.#reject(calls.get(task), error),
        };
    }
    async #locate(round, facts) {
        const fresh = round.filter(({ located }) => located === undefined);
        if (fresh.length === 0)
            return;
        const found = await this.#buyer.locate(fresh.map(({ task }) => task));
        let existing = 0;
        for (const [at, location] of found.entries()) {
            const call = fresh[at];
            if (!call)
                continue;
            if ('error' in location)
                this.#reject(call, location.error);
            else {
                const made = dealFor(call, location);
                if (made)
                    existing += 1;
                if (made)
                    this.#resolve(call, { located: location, made, existed: true, facts });
                else if (call.mayBuy)
                    call.located = location;
                else
                    this.#reject(call, this.#notFound(call.task));
            }
        }
        if (fresh.length > 1 || existing > 0)
            this.#context.reporter.info(boughtText(existing, fresh.length));
    }
    async #waitForOffers(round, lack, looks) {
        const waiting = round.filter(call => this.#isOpen(call));
        if (waiting.length === 0)
            return this.#patience.end();
        if (await this.#patience.pause(looks, lack))
            return;
        const { orderTimeoutMs } = this.#list.request;
        const error = (this.#hasDeal ? noOfferLeft : marketLack)(lack, orderTimeoutMs);
        this.#rejectAll(waiting, error);
        this.#patience.end();
    }
    #resolve(call, { located, made, existed, facts, }) {
        if (!call || !this.#close(call))
            return;
        this.#hasDeal = true;
        const forUs = this.#list.request.beneficiary === undefined;
        call.resolve({
            deal: (0,buy_purchase/* dealInFlight */.Y)(made, { categorySeconds: facts.categorySeconds, forUs }),
            existed,
            purchases: located.purchases,
            boughtAt: made.deal.startTime,
        });
    }
    #isOpen(call) {
        return this.#open.get(call.task) === call;
    }
    #close(call) {
        return this.#isOpen(call) && this.#open.delete(call.task);
    }
    #reject(call, error) {
        if (call && this.#close(call))
            call.reject(error);
    }
    #rejectAll(calls, error) {
        for (const call of calls)
            this.#reject(call, error);
    }
    #notFound({ name }) {
        return new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: `There is no deal to collect for the task "${name}".`,
            why: `${this.#list.request.network.name} knows no deal of this task, this wallet and this \`idempotency-key\`.`,
            fix: 'Give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
        });
    }
}
function boughtText(existing, all) {
    if (existing === 0)
        return `None of the ${all} tasks was bought before.`;
    if (existing < all)
        return `Of ${all} tasks, ${existing} were bought before.`;
    return all === 1 ? 'The task was bought before.' : `All ${all} tasks were bought before.`;
}
function dealFor({ mayBuy }, { candidate: { purchase } }) {
    if ((0,buy_purchase/* isMade */.s)(purchase))
        return purchase;
    return mayBuy ? undefined : dealsOf(purchase)[0];
}
class OfferPatience {
    #context;
    #limitMs;
    #usedMs = 0;
    #since;
    constructor(context, limitMs) {
        this.#context = context;
        this.#limitMs = limitMs;
    }
    async pause(looks, lack) {
        const { clock, reporter, signal } = this.#context;
        this.#since ??= clock.now();
        const leftMs = this.#limitMs - this.#usedMs - (clock.now() - this.#since);
        if (leftMs <= 0)
            return false;
        reporter.info(`${lack.what} Looking again for up to ${(0,duration_text/* durationText */.S)(leftMs)}.`);
        await clock.pause(Math.min((0,pauses/* pauseAfter */.l0)(pauses/* MARKET_BACK_OFF */.j2, looks), leftMs + 1), signal);
        return true;
    }
    end() {
        if (this.#since !== undefined)
            this.#usedMs += this.#context.clock.now() - this.#since;
        this.#since = undefined;
    }
}

// EXTERNAL MODULE: ./build/src/files/private-modes.js
var private_modes = __webpack_require__(57455);
// EXTERNAL MODULE: ./build/src/iexec/hub/task-transactions.js + 1 modules
var task_transactions = __webpack_require__(90769);
;// CONCATENATED MODULE: ./build/src/iexec/hub/transaction-searches.js

const MOST_TASKS = 100;
class TransactionSearches {
    #hub;
    #waiting = [];
    #isSearching = false;
    constructor(hub) {
        this.#hub = hub;
    }
    find(search) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ search, resolve, reject });
            if (!this.#isSearching)
                setImmediate(() => void this.#searchAll());
        });
    }
    async #searchAll() {
        if (this.#isSearching)
            return;
        this.#isSearching = true;
        while (this.#waiting.length > 0)
            await this.#searchFor(this.#waiting.splice(0, MOST_TASKS));
        this.#isSearching = false;
    }
    async #searchFor(waiting) {
        const searches = waiting.map(({ search }) => search);
        try {
            const found = await (0,task_transactions/* findTransactionsOfTasks */._)(this.#hub, searches);
            for (const [index, { resolve }] of waiting.entries())
                resolve(found[index] ?? {});
        }
        catch (error) {
            for (const { reject } of waiting)
                reject(error);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/net/gate.js
class Gate {
    #most;
    #running = 0;
    #waiting = [];
    constructor(most) {
        this.#most = most;
    }
    async run(work) {
        if (this.#running < this.#most)
            this.#running += 1;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#running -= 1;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/common-ticks.js
const SHORTEST_MS = 500;
const MS_PER_TASK = 6;
class CommonTicks {
    #clock;
    #signal;
    #origin;
    #pauses = new Map();
    #members = new Map();
    constructor({ clock, signal }) {
        this.#clock = clock;
        this.#signal = signal;
        this.#origin = clock.now();
    }
    join() {
        let wanted;
        const want = (tick) => {
            if (wanted !== undefined)
                this.#count(wanted, -1);
            wanted = tick;
            if (wanted !== undefined)
                this.#count(wanted, 1);
        };
        return {
            pause: (everyMs, leastMs, wait) => {
                const tick = tickWithin(everyMs);
                want(tick);
                return this.#pauseUntil(this.#nextTick(Math.max(tick, this.#cheapTick(tick)), leastMs), wait);
            },
            leave: () => want(undefined),
        };
    }
    #count(tick, change) {
        this.#members.set(tick, (this.#members.get(tick) ?? 0) + change);
    }
    #cheapTick(tick) {
        let together = 0;
        for (const [other, count] of this.#members)
            if (other <= tick)
                together += count;
        return tickWithin(together * MS_PER_TASK);
    }
    #nextTick(tick, leastMs) {
        const sinceOrigin = this.#clock.now() - this.#origin;
        const earliest = Math.max(sinceOrigin + tick / 2, sinceOrigin + leastMs);
        return this.#origin + Math.ceil(earliest / tick) * tick;
    }
    #pauseUntil(tick, wait) {
        const now = this.#clock.now();
        const end = Math.min(tick, now + wait.leftMs + 1);
        const known = this.#pauses.get(end);
        if (known)
            return known;
        const pause = this.#clock.pause(end - now, this.#signal).finally(() => this.#pauses.delete(end));
        this.#pauses.set(end, pause);
        return pause;
    }
}
function tickWithin(milliseconds) {
    let tick = SHORTEST_MS;
    while (tick * 2 <= milliseconds)
        tick *= 2;
    return tick;
}

// EXTERNAL MODULE: ./build/src/pipeline/follow/task-log.js
var task_log = __webpack_require__(97620);
;// CONCATENATED MODULE: ./build/src/pipeline/follow/failed-logs.js


const failed_logs_MOST_TASKS = 100;
const AT_ONCE = 2;
const PATIENCE_MS = 15_000;
const MOST_IN_VAIN = 3;
const MOST_LINES = 50;
const MOST_CHARACTERS = 300;
class FailedLogs {
    #context;
    #pools;
    #gate = new Gate(AT_ONCE);
    #inVain = new Map();
    #fetched = 0;
    constructor(context, pools) {
        this.#context = context;
        this.#pools = pools;
    }
    logOf(source) {
        return {
            look: () => { },
            stop: () => { },
            soFar: [],
            excerpts: news => this.#gate.run(() => this.#fetch(source, news)),
        };
    }
    async #fetch(source, news) {
        const { workerpool } = source;
        const inVain = this.#inVain.get(workerpool) ?? 0;
        const { signal } = this.#context;
        if (signal.aborted || this.#fetched >= failed_logs_MOST_TASKS || inVain >= MOST_IN_VAIN)
            return [];
        if (this.#pools.isSilent(workerpool))
            return [];
        const excerpts = await this.#fetchInTime(new task_log/* TaskLog */.k(this.#context, source), news);
        this.#inVain.set(workerpool, excerpts.length > 0 ? 0 : inVain + 1);
        if (excerpts.length > 0)
            this.#fetched += 1;
        return excerpts.slice(-1).map(shortened);
    }
    async #fetchInTime(log, news) {
        const { clock, signal } = this.#context;
        const fetched = new AbortController();
        const patience = clock.pause(PATIENCE_MS, AbortSignal.any([signal, fetched.signal]));
        const late = patience.then(() => [], () => []);
        try {
            return await Promise.race([log.excerpts(news), late]);
        }
        finally {
            fetched.abort();
            log.stop();
        }
    }
}
function shortened({ title, source, lines }) {
    const left = lines.length - MOST_LINES;
    const kept = lines.slice(-MOST_LINES).map(line => copyOf(line.slice(0, MOST_CHARACTERS)));
    return { title, source, lines: left > 0 ? [`(${left} lines before these)`, ...kept] : kept };
}
function copyOf(text) {
    return Buffer.from(text, 'utf16le').toString('utf16le');
}

// EXTERNAL MODULE: ./build/src/pipeline/follow/look-at-task.js
var look_at_task = __webpack_require__(273);
// EXTERNAL MODULE: ./build/src/pipeline/follow/poll.js + 3 modules
var poll = __webpack_require__(21796);
// EXTERNAL MODULE: ./build/src/pipeline/follow/poll-pauses.js
var poll_pauses = __webpack_require__(21607);
;// CONCATENATED MODULE: ./build/src/pipeline/follow/pool-rounds.js

const EVERY_MS = 200;
const MOST_UNDER_WAY = 10;
const SILENT_POOL = { firstMs: 2_000, factor: 2, longestMs: 120_000 };
const URGENT = 4;
class PoolRounds {
    #context;
    #entries = new Map();
    #pools = new Map();
    #underWay = 0;
    #lastAt = Number.NEGATIVE_INFINITY;
    #isAsking = false;
    constructor(context) {
        this.#context = context;
    }
    newsOf(place, isUrgent) {
        const entry = this.#entryOf(place);
        const { news } = entry;
        entry.news = undefined;
        entry.isUrgent = isUrgent;
        if (news)
            return news;
        entry.isWanted = true;
        void this.#askAll();
        return undefined;
    }
    leave({ taskId }) {
        this.#entries.delete(taskId);
    }
    isSilent(workerpool) {
        return (this.#pools.get(workerpool)?.failures ?? 0) > 0;
    }
    #entryOf(place) {
        const known = this.#entries.get(place.taskId);
        if (known)
            return known;
        const pool = this.#pools.get(place.workerpool) ?? { failures: 0, silentUntil: 0, underWay: 0 };
        this.#pools.set(place.workerpool, pool);
        const askedAt = this.#context.clock.now();
        const entry = { place, pool, isWanted: false, isUrgent: false, askedAt, news: undefined };
        this.#entries.set(place.taskId, entry);
        return entry;
    }
    async #askAll() {
        if (this.#isAsking)
            return;
        this.#isAsking = true;
        const { clock, signal } = this.#context;
        try {
            for (let next = this.#next(); next; next = this.#next()) {
                const left = this.#lastAt + EVERY_MS - clock.now();
                if (left > 0 || this.#underWay >= MOST_UNDER_WAY)
                    await clock.pause(Math.max(left, EVERY_MS / 2), signal);
                else
                    void this.#ask(next);
            }
        }
        catch {
        }
        finally {
            this.#isAsking = false;
        }
    }
    #next() {
        const now = this.#context.clock.now();
        let [best, most] = [undefined, Number.NEGATIVE_INFINITY];
        for (const entry of this.#entries.values()) {
            if (!entry.isWanted || !mayBeAsked(entry.pool, now))
                continue;
            const waited = (now - entry.askedAt + 1) * (entry.isUrgent ? URGENT : 1);
            if (waited > most)
                [best, most] = [entry, waited];
        }
        return best;
    }
    async #ask(entry) {
        const { services, reporter, clock, signal } = this.#context;
        const { pool, place } = entry;
        entry.isWanted = false;
        entry.askedAt = clock.now();
        this.#lastAt = entry.askedAt;
        this.#underWay += 1;
        pool.underWay += 1;
        try {
            const scheduler = await services.schedulerOf(place.workerpool);
            if (!scheduler)
                pool.silentUntil = Number.POSITIVE_INFINITY;
            entry.news = await scheduler?.taskStatus(place.taskId, signal);
            pool.failures = 0;
        }
        catch (error) {
            pool.failures += 1;
            pool.silentUntil = clock.now() + (0,pauses/* pauseAfter */.l0)(SILENT_POOL, pool.failures);
            reporter.debug(`The scheduler does not answer: ${String(error)}`);
        }
        finally {
            this.#underWay -= 1;
            pool.underWay -= 1;
        }
    }
}
function mayBeAsked({ failures, silentUntil, underWay }, now) {
    return now >= silentUntil && (failures === 0 || underWay === 0);
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/watch-listed.js






const DEAL_AGAIN_MS = 20_000;
const NO_JITTER = 0.5;
class ListWatch {
    #context;
    #ticks;
    #pools;
    #logs;
    constructor(context) {
        this.#context = context;
        this.#ticks = new CommonTicks(context);
        this.#pools = new PoolRounds(context);
        this.#logs = new FailedLogs(context, this.#pools);
    }
    async follow(context, input) {
        const tick = this.#ticks.join();
        const pauses = (0,poll_pauses/* pollPauses */.n)(input.categorySeconds, () => NO_JITTER);
        const looks = new ListedLooks(this.#context, input, this.#pools);
        const watch = {
            look: () => looks.look(),
            pause: (patienceMs) => tick.pause(pauses.next().value, patienceMs, input.wait),
            log: this.#logs.logOf(input),
        };
        try {
            return await (0,poll/* pollBy */.X)(watch, context, input);
        }
        finally {
            tick.leave();
            this.#pools.leave(input);
        }
    }
}
class ListedLooks {
    #context;
    #place;
    #pools;
    #known;
    #status = 'UNSET';
    constructor(context, place, pools) {
        this.#context = context;
        this.#place = place;
        this.#pools = pools;
    }
    async look() {
        const { hub } = this.#context.services;
        const { taskId, dealId } = this.#place;
        try {
            const [task, now, deal] = await Promise.all([
                hub.task(taskId),
                hub.now(),
                this.#mustReadDeal() ? hub.deal(dealId) : this.#known?.deal,
            ]);
            const known = await this.#keep(deal);
            this.#status = task.status;
            const { finalDeadline: deadline } = known ?? { finalDeadline: Number.POSITIVE_INFINITY };
            return { seen: { task, deal, now, finalDeadline: deadline, news: this.#newsOf(task, deal, now) } };
        }
        catch (error) {
            return { error };
        }
    }
    #mustReadDeal() {
        if (!this.#known)
            return true;
        return this.#status === 'UNSET' && this.#context.clock.now() >= this.#known.readAt + DEAL_AGAIN_MS;
    }
    async #keep(deal) {
        if (deal && deal === this.#known?.deal)
            return this.#known;
        const readAt = this.#context.clock.now();
        this.#known = deal && { deal, finalDeadline: await (0,look_at_task/* finalDeadline */.r)(this.#context, deal), readAt };
        return this.#known;
    }
    #newsOf({ status }, deal, now) {
        if (!deal || status === 'COMPLETED' || status === 'FAILED')
            return undefined;
        const isLate = now > deal.startTime + this.#place.categorySeconds;
        return this.#pools.newsOf(this.#place, isLate || status !== 'UNSET');
    }
}

// EXTERNAL MODULE: ./build/src/pipeline/provenance/evidence.js
var provenance_evidence = __webpack_require__(33609);
// EXTERNAL MODULE: ./build/src/pipeline/collect/bring-result.js + 6 modules
var bring_result = __webpack_require__(73929);
// EXTERNAL MODULE: ./build/src/pipeline/collect/download.js
var download = __webpack_require__(6225);
// EXTERNAL MODULE: ./build/src/pipeline/collect/keep-ciphertext.js
var keep_ciphertext = __webpack_require__(38293);
;// CONCATENATED MODULE: ./build/src/pipeline/collect/quiet-reporter.js
const quiet_reporter_MOST_WARNINGS = 10;
class ListWarnings {
    #reporter;
    #again = new Map();
    #unshown = 0;
    constructor(reporter) {
        this.#reporter = reporter;
    }
    warn(task, line, title) {
        const known = this.#again.get(line);
        if (known === undefined && this.#again.size < quiet_reporter_MOST_WARNINGS) {
            this.#again.set(line, 0);
            this.#reporter.warn(`Task ${task}: ${line}`, title);
            return;
        }
        this.#reporter.debug(`Task ${task}: ${line}`);
        if (known === undefined)
            this.#unshown += 1;
        else
            this.#again.set(line, known + 1);
    }
    close() {
        for (const [line, count] of this.#again)
            if (count > 0)
                this.#reporter.info(`${count} more of the tasks had this warning: ${line}`);
        if (this.#unshown > 0)
            this.#reporter.info(`${this.#unshown} other warnings of tasks are in the debug log only.`);
        this.#again.clear();
        this.#unshown = 0;
    }
}
function quietReporter(reporter, task, warnings) {
    const debug = (line) => reporter.debug(`Task ${task}: ${line}`);
    return {
        stage: (title, run) => {
            debug(`${title}.`);
            return run();
        },
        info: debug,
        debug,
        warn: (line, title) => warnings.warn(task, line, title),
        secret: key => reporter.secret(key),
        progress: () => { },
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/collect/bring-listed.js











const OPENED_AT_ONCE = 4;
const PROVED_AT_ONCE = 40;
const RESULTS_FOLDER = 'results';
class Crew {
    watch;
    searches;
    proving = new Gate(PROVED_AT_ONCE);
    opening = new Gate(OPENED_AT_ONCE);
    warnings;
    needsArchive;
    undelivered = [];
    constructor(context, { needsArchive }) {
        this.watch = new ListWatch(context);
        this.searches = new TransactionSearches(context.services.hub);
        this.warnings = new ListWarnings(context.reporter);
        this.needsArchive = needsArchive;
    }
    close() {
        this.warnings.close();
    }
}
async function bringListed(deal, { name }, request, deps, crew) {
    const reporter = quietReporter(deps.context.reporter, name, crew.warnings);
    const own = { ...deps, context: { ...deps.context, reporter } };
    const task = await followListed(deal, request, own, crew);
    const proof = await crew.proving.run(() => proveListed({ deal, task }, request, own, crew));
    const tempDir = external_node_path_.join(request.tempDir, RESULTS_FOLDER, name);
    const verified = await (0,download/* whileMissing */.az)(own.context, request, () => crew.opening.run(() => openListed({ deal, proof, name }, { ...request, tempDir }, own, crew)));
    return { ...verified, task: name };
}
function followListed(deal, { timeoutMs, wait }, { context, identities: { requester }, milestones }, { watch }) {
    return watch.follow(context, {
        ...deal,
        timeoutMs,
        wait,
        requester,
        onEnd: (end, isOld) => milestones.onTaskEnd(end, isOld),
    });
}
async function proveListed({ deal, task }, request, deps, { searches }) {
    const { context } = deps;
    context.signal.throwIfAborted();
    const { dealId, transaction: match } = deal;
    const evidence = (0,provenance_evidence/* gatherEvidence */.h)(context, { dealId, task, match }, search => searches.find(search));
    return (0,bring_result/* proveResult */.y6)({ deal, evidence }, request, deps);
}
async function openListed({ deal, proof, name }, request, deps, crew) {
    const { context } = deps;
    const { tempDir, maxOutputBytes: maxBytes, network, outputPath } = request;
    let isKept = false;
    context.signal.throwIfAborted();
    try {
        await (0,promises_.mkdir)(tempDir, { recursive: true, mode: private_modes/* PRIVATE_DIRECTORY */.m });
        const downloaded = await (0,download/* downloadOnce */.sn)(context, { task: proof.evidence.task, tempDir, maxBytes });
        const archive = { ...downloaded, dealId: deal.dealId, network: network.name, forUs: deal.forUs };
        try {
            const verified = await (0,bring_result/* openProved */.zo)({ deal, archive, proof }, request, deps);
            isKept = crew.needsArchive(verified);
            return verified;
        }
        catch (error) {
            isKept = !context.signal.aborted && (await (0,keep_ciphertext/* archiveFate */.H)(archive, error)) === 'kept';
            if (isKept)
                crew.undelivered.push({ task: name, archive, result: undefined, outputPath });
            throw error;
        }
    }
    finally {
        if (!isKept)
            await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/src/pipeline/collect/publish.js
var publish = __webpack_require__(87278);
// EXTERNAL MODULE: ./build/src/pipeline/collect/render-check.js
var render_check = __webpack_require__(82436);
;// CONCATENATED MODULE: ./build/src/pipeline/collect/publish-listed.js


async function checkListed(renderCheck, results, { outputPath }, { context, milestones }) {
    const files = (0,render_check/* filesOfResults */.Je)(results, outputPath);
    if (files.length === 0)
        return undefined;
    const reserved = results.flatMap(({ task }) => task ?? []);
    const attempt = await (0,render_check/* checkRender */.no)(context, { ...renderCheck, reserved }, { outputPath, files });
    if (attempt.finished)
        milestones.onRenderCheck(attempt.finished);
    return attempt;
}
async function publishListed({ verified, undelivered, }, { attempt, request: { network, outputPath }, }, { context, publisher, milestones }) {
    const brought = [...verified, ...undelivered];
    if (brought.length === 0)
        return;
    const artifact = await context.reporter.stage('Publish', async () => {
        const publication = await publisher.choose(brought, attempt?.finished?.files).catch(error => {
            throw context.disclosure.guard(error, outputPath);
        });
        const [first, ...others] = verified;
        const described = first
            ? await publisher.describe({ network, results: [first, ...others], publication, outputPath })
            : publication;
        return (0,publish/* publish */.m)(context, publisher, (0,render_check/* withPage */.M8)(described, attempt, outputPath));
    });
    if (artifact)
        milestones.onArtifact(artifact);
}

;// CONCATENATED MODULE: ./build/src/pipeline/collect/repeated-results.js



const MAX_NAMES = 3;
async function refuseRepeated(results) {
    const refused = new Map();
    for (const copies of Map.groupBy(results, originOf).values()) {
        if (copies.length < 2)
            continue;
        for (const copy of copies) {
            await removeFiles(copy);
            refused.set(copy, isRepeated(copies.filter(other => other !== copy)));
        }
    }
    return refused;
}
function originOf({ archive: { cid }, result }) {
    return result?.keyDigest ?? cid;
}
async function removeFiles({ outputPath, result }) {
    const folders = new Set([outputPath]);
    for (const file of result?.files ?? []) {
        const segments = file.path.split('/');
        await (0,promises_.rm)(external_node_path_.join(outputPath, ...segments), { force: true });
        for (let depth = 1; depth < segments.length; depth++)
            folders.add(external_node_path_.join(outputPath, ...segments.slice(0, depth)));
    }
    const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
    for (const folder of deepestFirst)
        await (0,promises_.rmdir)(folder).catch(() => { });
}
function isRepeated(others) {
    const names = others.slice(0, MAX_NAMES).map(({ task }) => `"${task}"`);
    const rest = others.length > MAX_NAMES ? ` and ${others.length - MAX_NAMES} more tasks` : '';
    return new task_error/* TaskError */.Ik('RESULT_UNVERIFIED', {
        what: 'The worker pool delivered one result for several tasks.',
        why: `The result of this task is the same encrypted archive as that of ${names.join(', ')}${rest}. An enclave encrypts each result anew, so it is a copy, and at most one of these tasks made it.`,
        fix: 'Do not use this worker pool again: name another in `workerpool`, and run these tasks with another `idempotency-key`.',
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/context/wait.js
var context_wait = __webpack_require__(64927);
;// CONCATENATED MODULE: ./build/src/pipeline/follow/progress-line.js

const progress_line_EVERY_MS = 10_000;
const MOST_FAILURES = 10;
const FEWEST_ENDS = 3;
const LEAST_SPREAD = 0.1;
function progressText(counts, { leftMs, goal }) {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const isBuying = goal === 'deal';
    const rest = [
        [counts.failed, 'failed'],
        [isBuying ? 0 : counts.running, 'running'],
        [counts.fetching, 'being fetched'],
        [counts.waiting, 'waiting to be bought'],
        [counts['not-bought'], 'not bought'],
        [counts.unfinished, 'left to go on'],
    ];
    const parts = rest.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
    const left = leftMs === undefined ? '' : `; about ${(0,duration_text/* durationText */.S)(roughly(leftMs))} left`;
    const tasks = total === 1 ? 'task' : 'tasks';
    const first = isBuying
        ? `${counts.running} of ${total} ${tasks} bought`
        : `${counts.completed} of ${total} ${tasks} done`;
    return [first, ...parts].join(', ') + left;
}
function roughly(milliseconds) {
    const unit = milliseconds < 60_000 ? 1_000 : milliseconds < 600_000 ? 10_000 : 60_000;
    return Math.max(unit, Math.round(milliseconds / unit) * unit);
}
class ProgressLine {
    #clock;
    #print;
    #goal;
    #startedAt;
    #states = new Map();
    #counts = {
        waiting: 0,
        running: 0,
        fetching: 0,
        completed: 0,
        failed: 0,
        unfinished: 0,
        'not-bought': 0,
    };
    #ends = [];
    #printedAt;
    #printed = '';
    constructor({ total, goal }, clock, print) {
        this.#goal = goal;
        this.#clock = clock;
        this.#print = print;
        this.#counts.waiting = total;
        this.#startedAt = clock.now();
        this.#printedAt = this.#startedAt;
    }
    note({ name, index, progress, error }) {
        const before = this.#states.get(index) ?? 'waiting';
        this.#states.set(index, progress);
        this.#counts[before] -= 1;
        this.#counts[progress] += 1;
        if (before !== progress && (progress === 'completed' || progress === 'failed'))
            this.#ends.push(this.#clock.now());
        if (progress === 'failed' && this.#counts.failed <= MOST_FAILURES)
            this.#print(`Task ${name} failed${error ? ` [${error.code}]` : ''}.`);
        if (this.#clock.now() - this.#printedAt >= progress_line_EVERY_MS)
            this.#printChange();
    }
    close() {
        this.#printChange();
    }
    #printChange() {
        const line = progressText(this.#counts, { leftMs: this.#leftMs(), goal: this.#goal });
        if (line === this.#printed)
            return;
        this.#printed = line;
        this.#printedAt = this.#clock.now();
        this.#print(line);
    }
    #leftMs() {
        const { waiting, running, fetching } = this.#counts;
        const open = waiting + running + fetching;
        const [first] = this.#ends;
        const now = this.#clock.now();
        if (open === 0 || first === undefined || this.#ends.length < FEWEST_ENDS)
            return undefined;
        if (now - first < (first - this.#startedAt) * LEAST_SPREAD)
            return undefined;
        const middle = Math.floor((this.#ends.length - 1) / 2);
        const since = this.#ends[middle] ?? first;
        const ended = this.#ends.length - 1 - middle;
        return (open * (now - since)) / ended;
    }
}

// EXTERNAL MODULE: ./build/src/pipeline/follow/wait-limits.js
var wait_limits = __webpack_require__(89895);
// EXTERNAL MODULE: ./build/src/pipeline/input/disk-room.js
var disk_room = __webpack_require__(69616);
;// CONCATENATED MODULE: ./build/src/pipeline/run-task-list.js

const MAX_REMAKES = 3;
async function runTasks({ tasks, attempts }, stages) {
    const ended = await Promise.all(tasks.map(async (task) => {
        const state = new StateOf(task, stages);
        return { state, result: await runTask(task, attempts, stages, state) };
    }));
    const results = ended.flatMap(({ result }) => result ?? []);
    const refused = (await stages.refuse?.(results)) ?? new Map();
    for (const { state, result } of ended) {
        const error = result && refused.get(result);
        if (error)
            state.refuse(error);
    }
    return results.filter(result => !refused.has(result));
}
async function submitTasks({ tasks }, stages) {
    await Promise.all(tasks.map(async (task) => {
        const state = new StateOf(task, stages);
        await acquire(task, stages, state).catch(error => state.end(error));
    }));
}
async function runTask(task, attempts, stages, state) {
    try {
        let [failures, remakes] = [0, 0];
        for (;;) {
            const { deal } = await acquire(failures === 0 ? task : againOf(task), stages, state);
            try {
                const result = await stages.bring(task, deal, (end, isOld) => state.ended(end, isOld));
                state.completed(result);
                return result;
            }
            catch (error) {
                const isAgain = ((0,task_error/* isTaskError */.Oj)(error, 'DEAL_VANISHED') && remakes++ < MAX_REMAKES) ||
                    ((0,task_error/* isTaskError */.Oj)(error, 'TASK_FAILED') && ++failures < attempts);
                if (!isAgain)
                    throw error;
            }
        }
    }
    catch (error) {
        state.end(error);
        return undefined;
    }
}
function againOf(task) {
    return { ...task, request: { ...task.request, retry: 'after-failure' } };
}
async function acquire(task, stages, state) {
    const acquired = await stages.acquire(task);
    state.bought(acquired);
    return acquired;
}
class StateOf {
    #stages;
    #state;
    constructor({ name, index }, stages) {
        this.#stages = stages;
        this.#state = { name, index, progress: 'waiting', attempts: 0 };
        stages.note(this.#state);
    }
    bought({ deal, existed, purchases, boughtAt }) {
        const { dealId, taskId, workerpool, price, transaction } = deal;
        const { transaction: _, chainEnd, endedAt: __, ...before } = this.#state;
        const isAgain = before.dealId !== undefined && before.dealId !== dealId;
        const paid = isAgain && chainEnd !== 'FAILED' ? (before.price ?? 0n) : 0n;
        const earlierPrice = (before.earlierPrice ?? 0n) + paid;
        this.#state = before;
        this.#note({
            progress: 'running',
            dealId,
            taskId,
            workerpool,
            price,
            existed,
            boughtAt,
            attempts: purchases,
            ...(earlierPrice > 0n && { earlierPrice }),
            ...(transaction !== undefined && { transaction }),
        });
    }
    ended(chainEnd, isOld) {
        const isKnown = !(isOld && this.#state.existed);
        this.#note({
            chainEnd,
            ...(isKnown && { endedAt: this.#stages.now() }),
            ...(chainEnd === 'COMPLETED' && { progress: 'fetching' }),
        });
    }
    completed({ result, evidence }) {
        this.#note({
            progress: 'completed',
            digest: evidence.task.resultDigest,
            ...(result && {
                files: result.files.length,
                bytes: result.files.reduce((sum, { size }) => sum + size, 0),
            }),
        });
    }
    refuse(error) {
        const { digest: _, files: __, bytes: ___, ...state } = this.#state;
        this.#state = state;
        this.end(error);
    }
    end(thrown) {
        const error = (0,task_error/* asTaskError */.eJ)(thrown);
        const progress = this.#endOf(error);
        const isNew = progress === 'failed' && this.#state.existed === false && !this.#state.chainEnd;
        this.#note({ progress, ...(isNew && { endedAt: this.#stages.now() }), error });
    }
    #endOf({ code, kind }) {
        if (this.#state.dealId === undefined)
            return code === 'TASK_FAILED' ? 'failed' : 'not-bought';
        const goesOn = code === 'TASK_TIMEOUT' || code === 'CANCELLED' || kind === 'service';
        return goesOn ? 'unfinished' : 'failed';
    }
    #note(facts) {
        this.#state = { ...this.#state, ...facts };
        this.#stages.note(this.#state);
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/list-pipeline.js











const MOST_REMEMBERED = 3;
async function runListPipeline(list, deps) {
    const queue = await openQueue(list, deps);
    await bringAll(list, task => queue.acquire(task), deps);
}
async function submitListPipeline(list, deps) {
    const queue = await openQueue(list, deps);
    await withProgress({ ...list, goal: 'deal' }, deps, note => submitTasks(list, { acquire: task => queue.acquire(task), note, now: unixTime }));
}
async function collectListPipeline(list, deps) {
    const queue = await openQueue(list, deps);
    await bringAll({ ...list, attempts: 1 }, task => queue.findListed(task), deps);
}
async function openQueue(list, deps) {
    const queue = createQueue(list, deps);
    await queue.prepare().catch((error) => {
        for (const { name, index } of list.tasks)
            deps.note({ name, index, progress: 'not-bought', attempts: 0, error: (0,task_error/* asTaskError */.eJ)(error) });
        throw error;
    });
    return queue;
}
function createQueue(list, deps) {
    const { context, identities, memory, fastLine, milestones, jobLimitMs } = deps;
    const { onDataset } = milestones;
    return new PurchaseQueue({
        ...context,
        identities,
        fastLine,
        milestones: { onDataset, onPurchase: () => { }, onDeal: () => { } },
        ...(memory && list_pipeline_inputsOf(list) <= MOST_REMEMBERED && { memory }),
        beforeBuying: disk_room/* requireRoomForResult */.n,
        onPreflight: (facts, { timeoutMs }) => (0,wait_limits/* logWaitLimits */.s)(context.reporter, { ...facts, timeoutMs, jobLimitMs }),
    }, list);
}
function list_pipeline_inputsOf({ tasks }) {
    return new Set(tasks.map(({ request }) => request.privateFiles)).size;
}
async function bringAll(list, acquire, deps) {
    const { context, renderCheck, publisher } = deps;
    const { request } = list;
    if (renderCheck && request.beneficiary !== undefined)
        throw (0,render_check/* nothingToCompare */.Ol)();
    const crew = new Crew(context, { needsArchive: publisher.needsArchive });
    const bring = bringerOf(list, crew, deps);
    const results = await withProgress({ ...list, goal: 'result' }, deps, note => runTasks(list, { acquire, bring, refuse: refuseRepeated, note, now: unixTime }));
    crew.close();
    const attempt = renderCheck && (await checkListed(renderCheck, results, request, deps));
    await publishListed({ verified: results, undelivered: crew.undelivered }, { attempt, request }, deps);
    if (renderCheck && attempt)
        (0,render_check/* assertNoDifference */.pV)(attempt, renderCheck, context.disclosure);
}
function bringerOf(list, crew, deps) {
    const { context, identities } = deps;
    const { tempDir, timeoutMs } = list.request;
    const waits = new Map();
    return async (task, deal, onTaskEnd) => {
        const wait = waits.get(task) ?? new context_wait/* Wait */.s(context.clock, timeoutMs);
        waits.set(task, wait);
        const milestones = { onTaskEnd, onChecks: () => { }, onResult: () => { } };
        return bringListed(deal, task, { ...task.request, tempDir, wait }, { context, identities, milestones }, crew);
    };
}
async function withProgress({ tasks, goal }, { context: { reporter, clock, signal }, note }, run) {
    return reporter.stage('Tasks', async () => {
        const progress = new ProgressLine({ total: tasks.length, goal }, clock, line => reporter.info(line));
        const value = await run(state => {
            note(state);
            progress.note(state);
        });
        progress.close();
        signal.throwIfAborted();
        return value;
    });
}
function unixTime() {
    return Math.floor(Date.now() / 1000);
}

// EXTERNAL MODULE: ./build/src/run/inputs/resolve-tasks.js + 1 modules
var resolve_tasks = __webpack_require__(7903);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/src/run/list/steady-heap.js

function keepHeapSteady() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: ./build/src/run/open-run.js + 4 modules
var open_run = __webpack_require__(75516);
// EXTERNAL MODULE: ./build/src/run/publish/output-folder.js
var output_folder = __webpack_require__(19819);
// EXTERNAL MODULE: ./build/src/run/publish/provenance-files.js
var provenance_files = __webpack_require__(68206);
// EXTERNAL MODULE: ./build/src/run/publish/results-file.js
var results_file = __webpack_require__(32076);
// EXTERNAL MODULE: ./build/src/run/secrets/leaks.js
var leaks = __webpack_require__(25885);
;// CONCATENATED MODULE: ./build/src/run/list-flows.js
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









async function runList(config, context) {
    await requireFolder(config, context);
    await runFlow(config, context, intoFolders(runListPipeline));
}
async function submitList(config, context) {
    await runFlow({ ...config, artifact: 'none' }, context, submitListPipeline);
}
async function collectList(config, context) {
    await requireFolder(config, context);
    await runFlow(config, context, intoFolders(collectListPipeline));
}
async function requireFolder({ request, workspace }, { tools }) {
    await (0,output_folder/* requireOutputFolder */.HN)(request.outputPath, workspace, tools.reporter);
    (0,output_folder/* requireResultsFile */.YZ)(request.outputPath);
}
function intoFolders(flow) {
    return async (list, dependencies) => {
        (0,output_folder/* requireTaskFolders */.kC)(list.tasks.map(({ request }) => request.outputPath));
        return flow(list, dependencies);
    };
}
async function runFlow(config, context, flow) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { keeper, tools } = context;
        const run = __addDisposableResource(env_1, await (0,open_run/* openRun */.I)(config, context), true);
        keepHeapSteady();
        const list = await (0,resolve_tasks/* resolveTasks */.J)(config, placesOf(config, context, run), tools.reporter);
        keeper.begin(list.tasks.map(({ name }) => name));
        const failure = await flow(list, {
            ...run.dependencies,
            note: state => keeper.note(state),
        }).then(() => undefined, (error) => ({ error }));
        await keeper.write();
        const { onTaskFailure } = config.list;
        const verdict = keeper.judge({ onTaskFailure, minCompleted: list.minCompleted });
        if (failure && !(verdict.error && (0,task_error/* isTaskError */.Oj)(failure.error, 'RENDER_DIFFERS')))
            throw failure.error;
        if (verdict.error)
            throw verdict.error;
        if (verdict.warning !== undefined)
            tools.reporter.warn(verdict.warning, 'Tasks without a result');
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
function placesOf({ request }, { tools }, { tempDir, dependencies: { identities } }) {
    const { requester, beneficiary } = identities;
    const { outputPath } = request;
    return {
        tempDir,
        ownFolders: [outputPath, (0,provenance_files/* provenanceFolder */.c)(outputPath), (0,results_file/* resultsFileOf */.sq)(outputPath)],
        secrets: [...(0,leaks/* secretsAmong */.o0)(tools.host.read), requester.privateKey, beneficiary.privateKey],
    };
}


/***/ })

};
