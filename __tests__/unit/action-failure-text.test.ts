import { expect, test } from '@jest/globals';
import { invalidInput } from '../../src/errors/invalid-input.ts';
import { asTaskError, type TaskError } from '../../src/errors/task-error.ts';
import { createProblemList } from '../../src/run/inputs/input-problems.ts';
import { failureText } from '../../src/run/log/failure-text.ts';
import { renderSummary } from '../../src/run/report/summary.ts';

function failureOf(inputs: readonly string[], why = 'It is wrong.'): TaskError {
  const problems = createProblemList();
  for (const input of inputs) problems.add(invalidInput(input, why, `Fix \`${input}\`.`));
  try {
    problems.settled({});
  } catch (error) {
    return asTaskError(error);
  }
  throw new Error('there was no problem');
}

test('one problem is one line, which ends with where to read more', () => {
  const { annotation, rest } = failureText(failureOf(['app']));
  expect(annotation).toMatch(
    /^The input `app` is not valid\. It is wrong\. Fix `app`\. \[INPUT_INVALID\] More: https:\/\/\S+$/,
  );
  expect(rest).toEqual([]);
});

test('several problems are a line each, below a head', () => {
  const failure = failureOf(['app', 'category']);
  expect(failureText(failure).annotation.split('\n')).toEqual([
    expect.stringMatching(
      /^2 things are wrong with the inputs of this step\. \[INPUT_INVALID\] More: https:/,
    ),
    '• The input `app` is not valid. It is wrong. Fix `app`.',
    '• The input `category` is not valid. It is wrong. Fix `category`.',
  ]);
  const rows = renderSummary({ kind: 'task', status: 'failed', stages: [], failure })
    .split('\n')
    .filter(line => line.includes('Fix'));
  expect(rows).toEqual([
    '| The input <code>app</code> is not valid&#46; | It is wrong&#46; | Fix <code>app</code>&#46; |',
    '| The input <code>category</code> is not valid&#46; | It is wrong&#46; | Fix <code>category</code>&#46; |',
  ]);
});

test('what the annotation has no room for is left to the log, and no line of a stranger begins a command', () => {
  const inputs = Array.from({ length: 40 }, (_, index) => `input-${index}`);
  const { annotation, rest } = failureText(
    failureOf(inputs, `\n::error::It is ##[error] ${'x'.repeat(200)}.`),
  );
  expect(annotation.length).toBeLessThanOrEqual(4_000);
  const lines = annotation.split('\n').slice(1, -1);
  expect(lines.length + rest.length).toBe(40);
  expect(annotation).toMatch(new RegExp(`\\nand ${rest.length} more, in the log above$`));
  for (const line of [...lines, ...rest]) expect(line).toMatch(/^• The input `input-\d+` is not valid\. /);
  expect(annotation).not.toContain('##[');
});

test('what was spent stands before the link, for one problem and for several', () => {
  const spent = 'Nothing was spent: no deal was made.';
  for (const inputs of [['app'], ['app', 'category']])
    expect(failureText(failureOf(inputs), spent).annotation).toContain(
      `[INPUT_INVALID] ${spent} More: https:`,
    );
});
