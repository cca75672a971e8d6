import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TaskError } from '../../src/errors/task-error.ts';
import { readTextFile } from '../../src/files/read-text-file.ts';
import { taskListFile } from '../../src/pipeline/input/task-list-file.ts';
import { parseCollectInputs } from '../../src/run/inputs/collect-inputs.ts';
import { parseQuoteInputs } from '../../src/run/inputs/quote-inputs.ts';
import { countTasks, resolveTasks } from '../../src/run/inputs/resolve-tasks.ts';
import { parseTaskInputs, type TaskConfig } from '../../src/run/inputs/task-inputs.ts';
import { neededTasks, type TaskListConfig } from '../../src/run/inputs/task-list-inputs.ts';
import { secretsAmong } from '../../src/run/secrets/leaks.ts';

const APP = '0x456def1ba694a2e8f8a4da9c2d5d5bb3d0ae5f11';
const KEY = '0x564a9db84969c8159f7aa3d5393c5ecd014fce6a375842a45b12af6677b12407';
type Inputs = Readonly<Record<string, string>>;

let workspace: string;
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'task-list-')));
});
afterEach(() => rmSync(workspace, { recursive: true }));

/** Writes files of the workspace: their texts by name. */
function write(files: Inputs): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    writeFileSync(path.join(workspace, name), text);
  }
}

/** For names that Windows does not allow. */
const posixTest = process.platform === 'win32' ? test.skip : test;

const reader = (inputs: Inputs) => (name: string) =>
  ({ app: APP, wallet: KEY, ...inputs })[name]?.trim() ?? '';
const world = () => ({ workspace, identity: 'run 1', readFile: readTextFile });
const parse = (inputs: Inputs): TaskConfig => parseTaskInputs(reader(inputs), world());

function problemOf(run: () => unknown): TaskError {
  try {
    run();
  } catch (error) {
    if (error instanceof TaskError) return error;
    throw error;
  }
  throw new Error('The inputs were accepted.');
}

function listOf(config: TaskConfig): TaskConfig & { readonly list: TaskListConfig } {
  if (!config.list) throw new Error('There is no list.');
  return { ...config, list: config.list };
}

/** Parses and resolves, and keeps what is logged. */
async function resolve(inputs: Inputs) {
  const lines: string[] = [];
  const reporter = {
    stage: <T>(_: string, run: () => Promise<T>) => run(),
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(`warning: ${line}`),
    debug: () => {},
    secret: () => {},
    progress: () => {},
  };
  const places = {
    tempDir: path.join(workspace, 'tmp'),
    ownFolders: [path.join(workspace, 'confidential-output')],
    secrets: secretsAmong(reader(inputs)),
  };
  const list = await resolveTasks(listOf(parse(inputs)), places, reporter);
  return { ...list, lines };
}

const refused = (inputs: Inputs): Promise<TaskError> =>
  resolve(inputs).then(
    () => {
      throw new Error('The tasks were accepted.');
    },
    (error: TaskError) => error,
  );

describe('without `tasks`', () => {
  test('braces stay as they are, and there is no list', () => {
    const args = '--name {task} {{index}} {file}';
    const config = parse({ args, 'public-urls': 'https://a.example/{task}' });
    expect(config).not.toHaveProperty('list');
    expect(config.request).toMatchObject({ args, publicUrls: ['https://a.example/{task}'] });
  });

  test.each([
    ['attempts', '2'],
    ['on-task-failure', 'warn'],
    ['min-completed', '95%'],
    ['task-list', 'none'],
  ])('`%s: %s` is a mistake', (input, value) => {
    const error = problemOf(() => parse({ [input]: value }));
    expect(error.what).toContain(`\`${input}\``);
    expect(error.why).toContain('`tasks` is empty');
  });
});

describe('the inputs of a list', () => {
  test('have defaults', () => {
    expect(parse({ tasks: '1..3' }).list).toEqual({
      source: { kind: 'names', names: ['1', '2', '3'] },
      template: { args: '', 'public-urls': '', 'app-secrets': '', 'private-files': '' },
      way: 'volume',
      attempts: 1,
      onTaskFailure: 'fail',
      minCompleted: { ppm: 1_000_000 },
      taskListFile: true,
    });
  });

  test('are read', () => {
    const list = parse({
      tasks: '# frames\n0001..0010\n20..30',
      args: '-f {task}',
      attempts: '5',
      'on-task-failure': 'warn',
      'min-completed': '19',
      'task-list': 'none',
    }).list;
    expect(list).toMatchObject({
      way: 'orders',
      attempts: 5,
      onTaskFailure: 'warn',
      minCompleted: { tasks: 19 },
      taskListFile: false,
    });
  });

  test.each([
    [{ tasks: '3..1' }, 'tasks', /ends before it begins/],
    [{ tasks: '1..10001' }, 'tasks', /at most 10000/],
    [{ tasks: '1..3', attempts: '0' }, 'attempts', /from 1 to 5/],
    [{ tasks: '1..3', attempts: '6' }, 'attempts', /from 1 to 5/],
    [{ tasks: '1..3', attempts: 'two' }, 'attempts', /from 1 to 5/],
    [{ tasks: '1..3', 'on-task-failure': 'ignore' }, 'on-task-failure', /not a choice/],
    [{ tasks: '1..3', 'min-completed': '101%' }, 'min-completed', /neither a number/],
    [{ tasks: '1..3', 'min-completed': '-1' }, 'min-completed', /neither a number/],
    [{ tasks: '1..3', 'min-completed': '4' }, 'min-completed', /is 4, and the list has 3 tasks/],
    [{ tasks: '1..3', 'task-list': 'maybe' }, 'task-list', /not a choice/],
    [
      { tasks: '1..3', 'task-list': 'none', attempts: '2' },
      'attempts',
      /failed index cannot be bought alone/,
    ],
    [{ tasks: '1..3', args: '{file}' }, 'args', /tasks are not files/],
    [{ tasks: '1..3', args: `"{task}` }, 'args', /never closed/],
    [{ tasks: '1..3', dataset: APP }, 'dataset', /travels as private input/],
    [{ tasks: '1..3', dataset: APP, 'private-files': '{task}.txt' }, 'dataset', /Both/],
    [{ tasks: '*.txt', dataset: APP }, 'dataset', /are the private input/],
    [{ tasks: 'none.jsonl' }, 'tasks', /cannot be read: .*no such file|ENOENT|does not exist/],
    [{ tasks: '../x.jsonl\n1..3' }, 'tasks', /other lines are not/],
    [
      { tasks: '1..3', 'public-urls': 'https://192.168.0.1/{task}' },
      'tasks',
      /Task "1": `public-urls`: .*private network/,
    ],
    [{ tasks: '1..3', 'app-secrets': '{task}: a b' }, 'tasks', /Task "1": `app-secrets`: /],
    [
      { tasks: '1..3', storage: 'http-put', 'storage-url': 'https://a.example/one' },
      'storage-url',
      /place of one input/,
    ],
  ] satisfies [Inputs, string, RegExp][])('%j is a mistake in `%s`', (inputs, input, why) => {
    const error = problemOf(() => parse(inputs));
    expect(error.why).toMatch(why);
    expect(error.what).toContain(`\`${input}\``);
  });

  test('may go with a dataset, a fixed budget and more purchases where each task has its order', () => {
    const { list } = parse({
      tasks: '1..3',
      args: '{task}',
      dataset: APP,
      attempts: '3',
      'task-list': 'none',
    });
    expect(list?.way).toBe('orders');
    expect(parse({ tasks: '1..3', 'task-list': 'none', dataset: APP }).list?.way).toBe('volume');
  });

  test.each([
    ['100%', 7, 7],
    ['95%', 20, 19],
    ['95%', 21, 20],
    ['0%', 5, 0],
    ['0.01%', 10_000, 1],
    ['3', 5, 3],
    ['0', 5, 0],
  ])('`min-completed: %s` of %d tasks needs %d', (text, tasks, needed) => {
    const { list } = parse({ tasks: `1..${tasks}`, 'min-completed': text });
    expect(list && neededTasks(list.minCompleted, tasks)).toBe(needed);
  });

  test('collect takes them, but not with one deal', () => {
    const read = reader({ tasks: '1..3', 'deal-id': `0x${'ab'.repeat(32)}` });
    expect(problemOf(() => parseCollectInputs(read, world())).why).toContain('together with `deal-id`');
    expect(parseCollectInputs(reader({ tasks: '1..3' }), world())).toHaveProperty('list');
  });

  test('quote takes the list alone', async () => {
    const quote = (inputs: Inputs) => parseQuoteInputs(reader(inputs), world());
    expect(quote({})).not.toHaveProperty('list');
    expect(quote({ tasks: '1..3', 'task-list': 'none' }).list).toMatchObject({ taskListFile: false });
    expect(problemOf(() => quote({ tasks: '3..1' })).what).toContain('`tasks`');
    write({ 'a/1.txt': '', 'a/2.txt': '' });
    expect(await countTasks({ kind: 'files', patterns: ['a/*'] }, workspace)).toBe(2);
    expect(await countTasks({ kind: 'names', names: ['1'] }, workspace)).toBe(1);
  });
});

describe('all mistakes of a task list', () => {
  test('are said at once, with line and name, beside those of other inputs', () => {
    write({
      'list.jsonl': [
        '\ufeff{"task":"a","args":"it\'s"}\r',
        '',
        'nonsense',
        '{"task":"b","public-urls":"ftp://a.example/x"}',
        '{"task":"c","app-secrets":{"0":"x"}}',
        '{"task":"d","private-files":"!x"}',
        '{"task":"e","args":"{file}"}',
        '{"task":".."}',
        '{"task":"A"}',
      ].join('\n'),
    });
    const error = problemOf(() => parse({ tasks: 'list.jsonl', 'max-price': '1' }));
    expect(error.problems).toHaveLength(2);
    const why = error.problems.find(({ what }) => what.includes('`tasks`'))?.why ?? '';
    for (const flaw of [
      'Line 1, task "a": `args`: A quote',
      'Line 3: It is not JSON.',
      'Line 4, task "b": `public-urls`: "ftp://a.example/x" is not',
      'Line 5, task "c": `app-secrets`: One of its lines',
      'Line 6, task "d": `private-files`: Every line excludes',
      'Line 7, task "e": `args`: `{file}` is used',
      'Line 8: The name ".." cannot be',
      'Line 9: "A" has the folder of "a" of line 1.',
    ])
      expect(why).toContain(flaw);
  });

  test('are files outside of the workspace, too, and those of Git, which a committed list must not name', () => {
    const patterns = [
      '/etc/passwd',
      '~/.ssh/*',
      '../x',
      'a/../../x',
      '/proc/self/environ',
      '.git/config',
      './.GIT/*',
    ];
    const lines = patterns.map(
      (pattern, at) => `{"task":"t${at}","private-files":${JSON.stringify(pattern)}}`,
    );
    write({ 'list.jsonl': lines.join('\n') });
    const { why } = problemOf(() => parse({ tasks: 'list.jsonl' }));
    for (const [at, pattern] of patterns.entries())
      expect(why).toContain(
        `Line ${at + 1}, task "t${at}": \`private-files\`: The line "${pattern}" names files outside`,
      );
  });

  test('are at most twenty in words', () => {
    write({
      'list.jsonl': Array.from({ length: 300 }, (_, at) => `{"task":"t${at}","args":"'"}`).join('\n'),
    });
    const { why } = problemOf(() => parse({ tasks: 'list.jsonl' }));
    expect(why).toMatch(/There are \d+ more mistakes\.$/);
    expect(why.length).toBeLessThan(4_000);
  });

  test('are those of `data` that would not reach the app, too', () => {
    write({
      'own.jsonl': '{"task":"a","data":1}\n{"task":"b","args":"x"}',
      'data.jsonl': '{"task":"a"}\n{"task":"b","data":1}',
    });
    expect(problemOf(() => parse({ tasks: 'own.jsonl' })).why).toContain('Line 1 has `data`');
    expect(problemOf(() => parse({ tasks: 'data.jsonl', args: '{task}' })).why).toContain(
      'Line 2 has `data`',
    );
    expect(problemOf(() => parse({ tasks: 'data.jsonl', 'task-list': 'none' })).why).toContain(
      '`task-list: none`',
    );
    expect(parse({ tasks: 'data.jsonl' }).list?.way).toBe('volume');
  });

  test('never show what stands in it', () => {
    write({
      'list.jsonl': `{"task":"a","dta":"hunter2"}\n{"task":"b","app-secrets":"hunter2"}\n{"task":"c"`,
    });
    expect(problemOf(() => parse({ tasks: 'list.jsonl' })).message).not.toContain('hunter2');
  });
});

describe('resolveTasks', () => {
  test('makes a request for each task of a range', async () => {
    write({ 'scene/a.blend': '', 'scene/confidential-output': '' });
    const { tasks, request, way, lines } = await resolve({
      tasks: '0001..0003',
      args: '-f  {task} -n\t{index} {{task}}',
      'public-urls': 'https://a.example/{task}.zip',
      'app-secrets': '1: key-{index}',
      'private-files': 'scene',
      'max-price': '1 RLC',
      'max-app-price': '0.3 RLC',
      'idempotency-key': 'nightly',
    });
    expect(way).toBe('orders');
    expect(lines).toEqual([]);
    expect(request).toMatchObject({ maxPrice: 1_000_000_000n, identity: 'nightly', privateFiles: [] });
    expect(request).not.toHaveProperty('args');
    expect(tasks.map(({ name, index }) => [name, index])).toEqual([
      ['0001', 0],
      ['0002', 1],
      ['0003', 2],
    ]);
    expect(tasks[1]?.request).toMatchObject({
      app: request.app,
      args: '-f  0002 -n 1 {task}',
      publicUrls: ['https://a.example/0002.zip'],
      appSecrets: { 1: 'key-1' },
      identity: 'nightly\n0002',
      maxPrice: 333_333_333n,
      maxAppPrice: 100_000_000n,
      outputPath: path.join(workspace, 'confidential-output', '0002'),
      tempDir: path.join(workspace, 'tmp', '1'),
    });
    expect(tasks[1]?.request.privateFiles).toBe(tasks[0]?.request.privateFiles);
    expect(tasks[0]?.request.privateFiles.map(({ name }) => name)).toEqual([
      'a.blend',
      'confidential-output',
    ]);
  });

  test('leaves all in common where nothing differs, and lists the tasks', async () => {
    write({ 'list.jsonl': '{"task":"a", "data":{"x":1}}\n{"task":"b"}' });
    const { tasks, way, taskListFile: hasFile } = await resolve({ tasks: 'list.jsonl', args: '--all' });
    expect([way, hasFile]).toEqual(['volume', true]);
    expect(tasks[0]?.request.args).toBe('--all');
    expect(tasks[1]?.request.publicUrls).toBe(tasks[0]?.request.publicUrls);
    expect(tasks[1]?.request.appSecrets).toBe(tasks[0]?.request.appSecrets);
    expect(taskListFile(tasks)).toBe('{"task":"a", "data":{"x":1}}\n{"task":"b"}\n');
  });

  test('gives each file task its own file, beside those that all share', async () => {
    write({ 's/a.blend': '1', 's/b.blend': '2', 't/wood.png': '3' });
    const alone = await resolve({ tasks: 's/*', args: '--scene {file}' });
    expect(alone.way).toBe('orders');
    expect(alone.tasks.map(({ request }) => [request.args, request.privateFiles])).toEqual([
      ['--scene a.blend', [{ path: path.join(workspace, 's/a.blend'), name: 'a.blend' }]],
      ['--scene b.blend', [{ path: path.join(workspace, 's/b.blend'), name: 'b.blend' }]],
    ]);
    const both = await resolve({ tasks: 's/*', 'private-files': 't' });
    expect(both.tasks[1]?.request.privateFiles.map(({ name }) => name)).toEqual(['wood.png', 'b.blend']);
    const shared = await resolve({ tasks: 's/*', 'private-files': 's' });
    expect(shared.tasks[1]?.request.privateFiles).toBe(shared.tasks[0]?.request.privateFiles);
    write({ 'u/A.blend': '' });
    const clash = await refused({ tasks: 's/*', 'private-files': 'u' });
    expect(clash.why).toContain('Task "a.blend": its file and another');
  });

  test('quotes names of files as the worker needs it', async () => {
    write({ "s/it's a.blend": '', 's/plain': '' });
    const { tasks } = await resolve({ tasks: 's/*', args: '-x {file}' });
    expect(tasks.map(({ request }) => request.args)).toEqual([`-x "it's a.blend"`, '-x plain']);
    const error = await refused({ tasks: 's/*', args: "-x '{file}'" });
    expect(error.why).toMatch(/^Task "it's a\.blend": `args`: "it's a\.blend" cannot stand in '…'/);
  });

  test('lets the lines of a task list replace inputs of the step', async () => {
    write({
      'x.txt': '',
      'y.txt': '',
      'list.jsonl': [
        '{"task":"a","private-files":"x.txt"}',
        '{"task":"b","private-files":["x.txt"],"args":"own {task}","public-urls":"https://a.example/b"}',
        '{"task":"c","app-secrets":["1: k"]}',
      ].join('\n'),
    });
    const { tasks } = await resolve({ tasks: 'list.jsonl', args: 'shared', 'private-files': 'y.txt' });
    expect(tasks.map(({ request }) => request.args)).toEqual(['shared', 'own b', 'shared']);
    expect(tasks.map(({ request }) => request.privateFiles[0]?.name)).toEqual(['x.txt', 'x.txt', 'y.txt']);
    expect(tasks[1]?.request.privateFiles).toBe(tasks[0]?.request.privateFiles);
    expect(tasks[1]?.request.publicUrls).toEqual(['https://a.example/b']);
    expect(tasks[2]?.request.appSecrets).toEqual({ 1: 'k' });
  });

  posixTest('takes the name of a task for a plain name among paths', async () => {
    const names = ['[a-z]', '!x', '# y', '~', 'plain'];
    const list = names.map(task => JSON.stringify({ task }));
    write({ 'list.jsonl': list.join('\n'), a: '', x: '', 'd/a': '', 'd/x': '' });
    for (const name of names) write({ [name]: '', [`d/${name}`]: '' });
    for (const pattern of ['{task}', 'd/{task}', 'd/{task}\n!d/x', 'd\n!d/a\n!d/x\n!d/{task}']) {
      const { tasks } = await resolve({ tasks: 'list.jsonl', 'private-files': pattern });
      const excludes = pattern.includes('!d/{task}');
      for (const { name, request } of tasks)
        expect(request.privateFiles.map(file => file.name).sort()).toEqual(
          excludes ? names.filter(other => other !== name).sort() : [name],
        );
    }
  });

  test('names every task whose files are not there', async () => {
    write({ '1.txt': '' });
    const error = await refused({ tasks: '1..30', 'private-files': '{task}.txt' });
    expect(error.code).toBe('INPUT_NO_FILES');
    expect(error.why).toContain(
      'Task "2": The input `private-files` names files that do not exist: "2.txt".',
    );
    expect(error.why).toMatch(/There are \d+ more mistakes\.$/);
    const shared = await refused({ tasks: '1..30', 'private-files': 'gone.txt' });
    expect(shared.what).toBe('The input `private-files` names files that do not exist: "gone.txt".');
  });

  test('finds a secret among the public texts of a task', async () => {
    write({
      'list.jsonl': `{"task":"a","args":"--x"}\n{"task":"b","args":"--key ${KEY}"}`,
      [`keys/${KEY.slice(2)}`]: '',
      'keys/other': '',
    });
    const inList = await refused({ tasks: 'list.jsonl' });
    expect(inList.why).toMatch(/^Line 2, task "b": a secret of this step is in/);
    const inName = await refused({ tasks: 'keys/*', args: '{file}' });
    expect(inName.why).toContain('a secret of this step');
    expect((await resolve({ tasks: 'keys/*' })).tasks).toHaveLength(2);
  });

  test('refuses a file in the place of the list that is added', async () => {
    write({ 'Tasks.jsonl': '' });
    const error = await refused({ tasks: '1..2', 'private-files': 'Tasks.jsonl' });
    expect(error.why).toContain('"Tasks.jsonl"');
    expect((await resolve({ tasks: '1..2', 'private-files': 'Tasks.jsonl', 'task-list': 'none' })).way).toBe(
      'volume',
    );
  });

  test('warns once, however many tasks there are', async () => {
    const list = Array.from({ length: 50 }, (_, at) =>
      JSON.stringify({ task: `t${at}`, 'private-files': `d${at}`, args: `"" --token=abc${at}` }),
    );
    write({ 'list.jsonl': list.join('\n') });
    for (let at = 0; at < 50; at++) write({ [`d${at}/.env`]: '', [`d${at}/.git/config`]: '' });
    const { lines } = await resolve({ tasks: 'list.jsonl', args: '{frame}' });
    expect(lines).toHaveLength(5);
    expect(lines.filter(line => line.startsWith('Not part of the input'))).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/`\{frame\}`, which stays as it is/);
    expect(lines.join('\n')).toMatch(/`args` seems to hold a password/);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(500);
  });

  test('warns of secrets among the files that are tasks', async () => {
    write({ 's/.env': '', 's/a.txt': '' });
    const { lines } = await resolve({ tasks: 's/*' });
    expect(lines).toEqual([expect.stringMatching(/hold passwords or keys.*`\.env`.*in `tasks`/)]);
  });

  test('checks the least number of tasks when the files are known', async () => {
    write({ 's/a': '', 's/b': '' });
    expect((await refused({ tasks: 's/*', 'min-completed': '3' })).why).toContain('the list has 2 tasks');
    expect((await resolve({ tasks: 's/*', 'min-completed': '50%' })).minCompleted).toBe(1);
  });

  test('keeps names, texts and prices of tasks when the list grows within a size', async () => {
    const of = async (last: number) =>
      (await resolve({ tasks: `1..${last}`, args: '{task}', 'max-price': '1 RLC' })).tasks;
    const [few, more] = [await of(9), await of(12)];
    const facts = (tasks: typeof few) =>
      tasks.map(({ name, index, request: { identity, args, maxPrice, outputPath } }) => [
        name,
        index,
        identity,
        args,
        maxPrice,
        outputPath,
      ]);
    expect(facts(more).slice(0, 9)).toEqual(facts(few));
  });

  test('never promises more than the budget', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt(0n, 10n ** 13n), fc.integer({ min: 1, max: 300 }), async (budget, count) => {
        const { tasks } = await resolve({
          tasks: `1..${count}`,
          'max-price': `${budget} nRLC`,
          'max-app-price': `${budget / 3n} nRLC`,
        });
        const sum = (of: 'maxPrice' | 'maxAppPrice') =>
          tasks.reduce((total, { request }) => total + request[of], 0n);
        expect(sum('maxPrice')).toBeLessThanOrEqual(budget);
        expect(sum('maxAppPrice')).toBeLessThanOrEqual(budget / 3n);
      }),
      { numRuns: 30 },
    );
  });

  test('takes 10,000 tasks', async () => {
    const line = (at: number) => JSON.stringify({ task: `t${at}`, args: `--seed ${at} "a b"` });
    write({ 'list.jsonl': Array.from({ length: 10_000 }, (_, at) => line(at)).join('\n'), 'in.txt': '' });
    expect((await resolve({ tasks: 'list.jsonl', 'private-files': 'in.txt' })).tasks).toHaveLength(10_000);
    expect((await resolve({ tasks: '1..10000', args: '-f {task}' })).tasks).toHaveLength(10_000);
  });
});
