import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { type AppContext, type AppProgram, runProgram } from '../../localnet/apps/app-context.ts';
import { crash } from '../../localnet/apps/crash.ts';
import { echo } from '../../localnet/apps/echo.ts';
import { frameOf, readTaskLine } from '../../localnet/apps/task-line.ts';

const DATASET = `0x${'d5'.repeat(20)}`;
const LIST = ['{"task":"a"}', '{"task":"b","data":"fail"}', '{"task":"0012","data":{"frame":7}}'].join('\n');

let folder: string;
let printed: string;
/** Number of purchases, each of which is a task of its own. */
let purchases = 0;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'localnet-apps-'));
  printed = '';
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An app with this private input, as task `index` of its order. */
function appWith(input: Buffer | string | undefined, index = 0, args: readonly string[] = []): AppContext {
  const file = path.join(folder, DATASET);
  if (input === undefined) rmSync(file, { force: true });
  else writeFileSync(file, input);
  return {
    args,
    environment: {
      IEXEC_IN: folder,
      IEXEC_OUT: folder,
      IEXEC_DATASET_FILENAME: DATASET,
      IEXEC_BOT_TASK_INDEX: String(index),
      IEXEC_TASK_ID: `0x${purchases++}`,
    },
    print: () => {},
    printError: text => {
      printed += text;
    },
    signal: new AbortController().signal,
  };
}

function zipped(): Buffer {
  const zip = new AdmZip();
  zip.addFile('scene.svg', Buffer.from('<svg/>'));
  zip.addFile('tasks.jsonl', Buffer.from(LIST));
  return zip.toBuffer();
}

test('a task takes the line of its index, from a list alone or in a zip', async () => {
  expect(await readTaskLine(appWith(LIST, 0))).toEqual({ task: 'a' });
  expect(await readTaskLine(appWith(zipped(), 2))).toEqual({ task: '0012', data: { frame: 7 } });
  for (const other of [undefined, '<svg/>', '{"no":"list"}', ''])
    expect(await readTaskLine(appWith(other, 1))).toBeUndefined();
});

test('a task beyond the end of the list fails', async () => {
  expect(await runProgram(echo, appWith(LIST, 3))).toBe(1);
  expect(printed).toBe('The list of tasks has no line 4.\n');
});

test.each([
  [['--frame', '5'], { task: '0012', data: 7 }, 5],
  [[], { task: '0012', data: 7 }, 7],
  [[], { task: 'a', data: { frame: '8' } }, 8],
  [[], { task: '0012' }, 12],
  [[], { task: 'a', data: 'x' }, 4],
  [[], undefined, 4],
] as const)('the frame of %j and %j is %d', (args, line, frame) => {
  expect(frameOf(appWith(undefined, 3, args), line)).toBe(frame);
});

test('echo writes the line of its task back', async () => {
  expect(await runProgram(echo, appWith(LIST, 2))).toBe(0);
  const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
  expect(report.task).toEqual({ task: '0012', data: { frame: 7 } });
});

async function exitCodes(program: AppProgram, args: readonly string[]): Promise<number[]> {
  const codes: number[] = [];
  for (const index of [0, 1, 2]) codes.push(await runProgram(program, appWith(LIST, index, args)));
  return codes;
}

test.each([echo, crash])('tasks fail that an argument or their line names', async program => {
  expect(await exitCodes(program, ['--fail', 'a,x'])).toEqual([1, 1, 0]);
});

test('tasks fail once when they are bought for the first time', async () => {
  expect(await exitCodes(echo, ['--fail-once', 'a,0012'])).toEqual([1, 1, 1]);
  expect(await exitCodes(echo, ['--fail-once', 'a,0012'])).toEqual([0, 1, 0]);
  expect(await exitCodes(echo, ['--fail-once', 'a,0012', '--label', '2'])).toEqual([1, 1, 1]);
});

test('a task without a line is named by an argument', async () => {
  expect(await runProgram(echo, appWith(undefined, 0, ['--fail', 'c', '--task', 'c']))).toBe(1);
  expect(await runProgram(echo, appWith(undefined, 1, ['--fail', '1']))).toBe(1);
  expect(await runProgram(crash, appWith(undefined, 0))).toBe(1);
});
