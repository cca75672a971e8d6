import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCommandLine } from '../../src/iexec/protocol/command-line.ts';
import { taskLine, taskListFile } from '../../src/pipeline/input/task-list-file.ts';
import { findFileTasks } from '../../src/run/tasks/file-tasks.ts';
import { flawsText } from '../../src/run/tasks/flaws-text.ts';
import { fillArgs, fillText, placeholdersIn, unknownPlaceholders } from '../../src/run/tasks/placeholders.ts';
import { readTaskLines } from '../../src/run/tasks/task-lines.ts';
import { flawOfTaskName } from '../../src/run/tasks/task-name.ts';
import { isRange, namesInRange } from '../../src/run/tasks/task-range.ts';
import { readTaskSource } from '../../src/run/tasks/task-source.ts';

const noFile = (file: string): string => {
  throw new Error(`no file ${file}`);
};

describe('ranges', () => {
  test.each([
    ['1..3', ['1', '2', '3']],
    ['0001..0003', ['0001', '0002', '0003']],
    ['8..0010', ['0008', '0009', '0010']],
    ['0..0', ['0']],
    ['1..10..4', ['1', '5', '9']],
    ['1..9..4', ['1', '5', '9']],
    ['9..11', ['9', '10', '11']],
  ])('%s', (range, names) => {
    expect(isRange(range)).toBe(true);
    expect(namesInRange(range)).toEqual(names);
  });

  test.each(['1-3', '1..', '-1..3', '1..2..3..4', 'a..c', '1 .. 3', '1.5..3'])('%s is none', text => {
    expect(isRange(text)).toBe(false);
  });

  test('a range ends where it says, has a step, and is not endless', () => {
    expect(() => namesInRange('3..1')).toThrow('ends before it begins');
    expect(() => namesInRange('1..3..0')).toThrow('step of 0');
    expect(namesInRange('1..10000')).toHaveLength(10_000);
    expect(() => namesInRange('1..10001')).toThrow('names 10001 tasks');
    expect(() => namesInRange('0..999999999')).toThrow('at most 10000');
  });
});

describe('sources', () => {
  test('several ranges make one list; a task is in one of them only', () => {
    expect(readTaskSource(['1..2', '5..6'], noFile)).toEqual({
      source: { kind: 'names', names: ['1', '2', '5', '6'] },
      flaws: [],
    });
    expect(readTaskSource(['1..3', '3..4'], noFile).flaws).toEqual(['The task 3 is in two ranges.']);
    expect(readTaskSource(['1..6000', '6001..10001'], noFile).flaws).toEqual([
      'The ranges name 10001 tasks, and a run takes at most 10000.',
    ]);
    expect(readTaskSource(['3..1', '1..2..0'], noFile).flaws).toHaveLength(2);
  });

  test('anything else names files, and kinds do not mix', () => {
    expect(readTaskSource(['scenes/*.blend', '!scenes/old*'], noFile)).toEqual({
      source: { kind: 'files', patterns: ['scenes/*.blend', '!scenes/old*'] },
      flaws: [],
    });
    expect(readTaskSource(['*.jsonl'], noFile).source?.kind).toBe('files');
    expect(readTaskSource(['1..3', 'a.txt'], noFile).flaws).toHaveLength(1);
    expect(readTaskSource(['a.jsonl', 'b.jsonl'], noFile).flaws).toHaveLength(1);
    expect(readTaskSource(['a.jsonl'], () => '\n\n').flaws).toEqual(['The task list a.jsonl is empty.']);
    expect(readTaskSource(['a.jsonl'], () => 'x').flaws).toEqual(['Line 1: It is not JSON.']);
    expect(readTaskSource(['a.jsonl'], () => 'x\n{"task":"a"}')).toEqual({
      source: { kind: 'lines', file: 'a.jsonl', tasks: [{ name: 'a', line: 2 }] },
      flaws: ['Line 1: It is not JSON.'],
    });
  });
});

describe('task lists', () => {
  test('a line names a task and gives what differs', () => {
    const text = [
      '\ufeff{"task":"a"}',
      '',
      '{"task":"b","args":"--x","private-files":["x.txt","y/*"],"public-urls":"https://a.example/1","app-secrets":{"1":"one"}}\r',
    ].join('\n');
    expect(readTaskLines(text)).toEqual({
      tasks: [
        { name: 'a', line: 1 },
        {
          name: 'b',
          line: 3,
          args: '--x',
          privateFiles: 'x.txt\ny/*',
          publicUrls: 'https://a.example/1',
          appSecrets: '1: one',
        },
      ],
      flaws: [],
    });
  });

  test('all mistakes are reported at once, by line and name', () => {
    const lines = [
      'nonsense',
      '7',
      '{"args":"x"}',
      '{"task":"a/b"}',
      '{"task":"ok","arg":"x"}',
      '{"task":"ok","args":1}',
      '{"task":"twice"}',
      '{"task":"twice"}',
      '{"task":"TWICE"}',
      '{"task":"a","task":"b"}',
      '{"task":"..","args":1,"public-urls":[2,3],"arg":"x"}',
    ];
    expect(readTaskLines(lines.join('\n')).flaws).toEqual([
      'Line 1: It is not JSON.',
      'Line 2: It is not an object with a `task`.',
      'Line 3: It has no name in `task`.',
      'Line 4: The name "a/b" has a slash in it.',
      'Line 5: It has a field that no task has: "arg".',
      'Line 6: Its `args` is not text.',
      'Line 8: "twice" has the name of line 7.',
      'Line 9: "TWICE" has the folder of "twice" of line 7.',
      'Line 10: It has the field "task" twice.',
      'Line 11: The name ".." cannot be the name of a folder on every system. Its `args` is not text. Its `public-urls` is not text. It has a field that no task has: "arg".',
    ]);
  });

  test('a message names the first mistakes, and counts the others', () => {
    const { flaws } = readTaskLines('x\n'.repeat(50));
    expect(flaws).toHaveLength(50);
    const text = flawsText(flaws);
    expect(text).toContain('Line 20: It is not JSON. There are 30 more mistakes.');
    expect(flawsText(['a.'])).toBe('a.');
    expect(flawsText(Array.from({ length: 20 }, () => 'x'.repeat(1_000))).length).toBeLessThan(3_600);
  });

  test('a line with `data` is kept as it is written, on one line', () => {
    const json = '{ "data": {"b": 1e400, "a": 12345678901234567890, "t": "x\u2028y\u0085z"},\r"task": "a" }';
    const [task] = readTaskLines(json).tasks;
    expect(task?.json).toBe(
      '{ "data": {"b": 1e400, "a": 12345678901234567890, "t": "x\\u2028y\\u0085z"}, "task": "a" }',
    );
    expect(readTaskLines('{"task":"a","data":null}').tasks[0]).toHaveProperty('json');
    expect(readTaskLines('{"task":"a"}').tasks[0]).not.toHaveProperty('json');
    expect(taskListFile([{ line: task?.json ?? '' }, { line: taskLine('ü"') }])).toBe(
      `${task?.json}\n{"task":"ü\\""}\n`,
    );
  });

  test('a list of 10,000 tasks is the longest', () => {
    const list = (count: number) => Array.from({ length: count }, (_, at) => `{"task":"t${at}"}`).join('\n');
    expect(readTaskLines(list(10_000)).flaws).toEqual([]);
    expect(readTaskLines(list(10_001)).flaws).toEqual([
      'The list names 10001 tasks, and a run takes at most 10000.',
    ]);
  });
});

test.each([
  ['', 'is empty'],
  [' a', 'blank'],
  ['a/b', 'slash'],
  ['a\\b', 'folder'],
  ['..', 'folder'],
  ['.git', 'folder'],
  ['con', 'folder'],
  ['a:b', 'characters'],
  ['a.', 'folder'],
  ['a\u202eb', 'folder'],
  ['ä'.repeat(51), '100 bytes'],
])('%j is no name of a task', (name, why) => {
  expect(flawOfTaskName(name)).toContain(why);
});

test.each(['a', '0001', 'scene.blend', 'Frame 7', 'ä'.repeat(50), '日本', 'a__b'])('%j is one', name => {
  expect(flawOfTaskName(name)).toBeUndefined();
});

describe('placeholders', () => {
  const values = { task: '0007', index: 6, file: 'my scene.blend' };

  test('stand for the values of the task; others stay as they are', () => {
    expect(fillText('https://a.example/{task}/{index}?f={file}&{frame}{{task}}', values)).toBe(
      'https://a.example/0007/6?f=my scene.blend&{frame}{task}',
    );
    expect([...placeholdersIn('{task} {{index}} {x} {task}')]).toEqual(['task']);
    expect(() => fillText('{file}', { task: 'a', index: 0 })).toThrow('no file of its own');
  });

  test.each([
    ['-f {task} {file}', '-f 0007 "my scene.blend"'],
    ['-f "{file}"', '-f "my scene.blend"'],
    ["-f '{file}' {index}", "-f 'my scene.blend' 6"],
    ['{"a":{index}}', '{"a":6}'],
    ['say \\"{file}', 'say \\""my scene.blend"'],
    ['say \\\\" {file}', 'say \\\\" "my scene.blend"'],
    ['a\\ "{file}', 'a\\ ""my scene.blend"'],
    ['{{task}} {task}{index}', '{task} 00076'],
  ])('in the command line %s', (args, filled) => {
    expect(fillArgs(args, values)).toBe(filled);
  });

  test('a value that no quotes can hold is refused', () => {
    expect(() => fillArgs('{file}', { ...values, file: `a"b'c d` })).toThrow('no quotes');
    expect(() => fillArgs('"{file}"', { ...values, file: 'a"b' })).toThrow('cannot stand');
    expect(fillArgs('{file}', { ...values, file: `it's` })).toBe(`"it's"`);
    expect(() => fillArgs('\\{file}', values)).toThrow('a backslash stands before');
    expect(fillArgs('\\{task}', values)).toBe('\\0007');
  });

  test('a value stays one argument by the rules of the worker, whatever is in it', () => {
    const chars = fc.constantFrom('a', ' ', '"', "'", '\\', '\t', '-');
    fc.assert(
      fc.property(fc.string({ unit: chars, minLength: 1, maxLength: 8 }), file => {
        let filled: string;
        try {
          filled = fillArgs('-f {file} -g', { ...values, file });
        } catch {
          return;
        }
        const { open, text } = readCommandLine(filled);
        expect(open).toBeUndefined();
        expect(splitAsWorker(text)).toEqual(['-f', file, '-g']);
      }),
    );
  });

  test('a value changes no other argument, whatever stands around it', () => {
    const chars = fc.constantFrom('a', ' ', '"', "'", '\\');
    const text = fc.string({ unit: chars, maxLength: 6 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.string({ unit: chars, minLength: 1, maxLength: 4 }),
        (before, after, file) => {
          // A word stands for the value: what the worker makes of the rest must be the same.
          const mark = 'MARK';
          const template = readCommandLine(`${before}{file}${after}`);
          let filled: string;
          try {
            filled = fillArgs(template.text, { ...values, file });
          } catch {
            return;
          }
          if (template.open !== undefined) return;
          const expected = splitAsWorker(fillArgs(template.text, { ...values, file: mark }));
          expect(readCommandLine(filled).open).toBeUndefined();
          expect(splitAsWorker(filled)).toEqual(expected.map(argument => argument.replace(mark, () => file)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a word in braces that is none is found', () => {
    expect(unknownPlaceholders('{task} {{file}} {frame} {"a":1} {Task} {frame}')).toEqual([
      '{frame}',
      '{Task}',
    ]);
  });
});

/**
 * The worker's split, said once more: quotes group and vanish; a quote is plain when the character before it, blanks
 * between arguments aside, is a backslash.
 */
function splitAsWorker(text: string): string[] {
  const found: string[] = [];
  let current = '';
  let quote = '';
  let escaped = false;
  for (const char of text) {
    const isQuote = char === '"' || char === "'";
    if (isQuote && !escaped && (quote === '' || quote === char)) quote = quote === '' ? char : '';
    else if (char === ' ' && quote === '') {
      if (current !== '') found.push(current);
      current = '';
    } else current += char;
    if (char !== ' ' || quote !== '') escaped = char === '\\';
  }
  return current === '' ? found : [...found, current];
}

describe('files as tasks', () => {
  let workspace: string;
  beforeAll(() => {
    workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'task-files-')));
    mkdirSync(path.join(workspace, 'scenes/b'), { recursive: true });
    mkdirSync(path.join(workspace, 'other/deep'), { recursive: true });
    for (const file of ['scenes/a.blend', 'scenes/b/c.blend', 'scenes/b__c.blend', 'other/deep/x.blend'])
      writeFileSync(path.join(workspace, file), file);
  });
  afterAll(() => rmSync(workspace, { recursive: true }));

  test('have the name of their path, and are sent under their own', async () => {
    const { tasks } = await findFileTasks(['scenes/**', '!scenes/b__c.blend'], workspace);
    expect(tasks.map(({ name, file }) => [name, file.name])).toEqual([
      ['a.blend', 'a.blend'],
      ['b__c.blend', 'c.blend'],
    ]);
  });

  test('keep their names and places when lines and files are added', async () => {
    const namesOf = async (...lines: string[]) =>
      (await findFileTasks(lines, workspace)).tasks.map(({ name }) => name);
    const few = await namesOf('scenes/a.blend');
    expect(few).toEqual(['a.blend']);
    const more = await namesOf('scenes/a.blend', 'other/deep/x.blend');
    expect(more).toEqual(['a.blend', 'x.blend']);
    // A file that two lines match is a task of the first.
    expect(await namesOf('other/deep/x.blend', 'other/**')).toEqual(['x.blend']);
    expect(await namesOf('other/**', 'other/deep/x.blend')).toEqual(['deep__x.blend']);
  });

  test('name both files of a clash', async () => {
    mkdirSync(path.join(workspace, 'twice'));
    writeFileSync(path.join(workspace, 'twice/A.blend'), '');
    await expect(findFileTasks(['scenes/a.blend', 'twice/*'], workspace)).rejects.toMatchObject({
      why: `The tasks of "${path.join('scenes', 'a.blend')}" and "${path.join('twice', 'A.blend')}" would have the same folder.`,
    });
  });

  // Windows allows none of these names.
  (process.platform === 'win32' ? test.skip : test).each([
    ['a:b.blend', 'characters'],
    ['a"b', 'characters'],
    ['a\nb', 'name of a folder'],
    ['con', 'name of a folder'],
    ['\u202ex', 'name of a folder'],
    [`${'n'.repeat(101)}`, '100 bytes'],
  ])('that are called %j are no tasks', async (name, why) => {
    const folder = mkdtempSync(path.join(workspace, 'odd-'));
    writeFileSync(path.join(folder, name), '');
    await expect(findFileTasks([`${folder}/*`], workspace)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      why: expect.stringContaining(why),
    });
  });

  test('never share a name, and exist', async () => {
    await expect(findFileTasks(['scenes/**'], workspace)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      why: expect.stringContaining('same folder'),
    });
    await expect(findFileTasks(['scenes/x*', 'scenes/*.blend', 'y'], workspace)).rejects.toMatchObject({
      code: 'INPUT_NO_FILES',
      what: expect.stringContaining('"scenes/x*", "y"'),
    });
  });
});
