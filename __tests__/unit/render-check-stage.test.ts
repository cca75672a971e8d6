import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { TaskError } from '../../src/errors/task-error.ts';
import {
  assertNoDifference,
  checkRender,
  filesOfResults,
  nothingToCompare,
  type RenderCheck,
  withPage,
  withReport,
} from '../../src/pipeline/collect/render-check.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { Publication } from '../../src/pipeline/context/results.ts';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { renderCheckResult, type Verdict } from '../../src/render-check/compare/render-check-result.ts';
import type { FinishedRenderCheck } from '../../src/render-check/run-render-check.ts';
import { bareContext } from '../support/bare-context.ts';

/** A finished check of pictures with these verdicts. */
function finishedWith(...verdicts: Verdict[]): FinishedRenderCheck {
  const pictures = verdicts.map((verdict, index) => ({ name: `${index}.png`, verdict }));
  return {
    result: renderCheckResult(pictures, BLENDER_RULE, { others: [] }),
    report: 'render-check/index.html',
    files: [{ path: 'render-check/index.html', size: 1, sha256: 'aa' }],
    notAccepted: [],
  };
}
const checkOf = (changes: Partial<RenderCheck> = {}): RenderCheck => ({
  baselines: { root: '/nowhere', files: new Map(), others: [], identities: [] },
  rule: BLENDER_RULE,
  update: false,
  onDifference: 'fail',
  ...changes,
});
const expecting = (...names: string[]): RenderCheck['baselines'] => ({
  root: '/nowhere',
  files: new Map(names.map(name => [name, { path: `/nowhere/${name}`, encrypted: false }])),
  others: [],
  identities: [],
});

describe('the end of a render check', () => {
  const ending = (
    finished: FinishedRenderCheck,
    onDifference: RenderCheck['onDifference'] = 'fail',
    mayName = true,
  ) => {
    try {
      assertNoDifference({ finished }, checkOf({ onDifference }), disclosure(mayName));
      return undefined;
    } catch (error) {
      return error as TaskError;
    }
  };

  test('is an error where pictures differ and may not', () => {
    expect(ending(finishedWith('same'))).toBeUndefined();
    expect(ending(finishedWith())).toBeUndefined();
    expect(ending(finishedWith('different'), 'warn')).toBeUndefined();
    expect(ending(finishedWith('different'), 'ignore')).toBeUndefined();
    for (const verdict of ['different', 'missing', 'new'] as const) {
      expect(ending(finishedWith('same', verdict))).toMatchObject({ code: 'RENDER_DIFFERS' });
    }
  });

  test('names the first three pictures that are not the same, where it may', () => {
    const four = finishedWith('same', 'different', 'different', 'different', 'different');
    expect(ending(four)?.why).toMatch(/ See 1\.png, 2\.png, 3\.png and 1 more\.$/);
    const three = finishedWith('different', 'different', 'different', 'same');
    expect(ending(three)?.why).toMatch(/ See 0\.png, 1\.png, 2\.png\.$/);
    expect(ending(four, 'fail', false)?.why).not.toContain('.png');
  });

  test('has a fix for each kind', () => {
    expect(ending(finishedWith('missing', 'missing'))?.fix).toContain('made no such picture');
    expect(ending(finishedWith('missing', 'new'))?.fix).toContain('No picture has the name of a baseline');
    for (const verdicts of [
      ['different'],
      ['new'],
      ['missing', 'same'],
      ['missing', 'new', 'same'],
      ['missing', 'new', 'different'],
    ] as Verdict[][]) {
      expect(ending(finishedWith(...verdicts))?.fix).toContain('Open the report');
    }
  });

  test('is the reason why there was no check', () => {
    const error = new Error('no room');
    expect(() =>
      assertNoDifference({ error }, checkOf({ onDifference: 'ignore' }), disclosure(true)),
    ).toThrow(error);
  });
});

describe('what a render check leaves', () => {
  const result = { files: [{ path: 'a.png', size: 1, sha256: 'bb' }], digest: '0x', coveredFiles: [] };
  const attempt = { finished: finishedWith('same') };
  const publication = (kind: Publication['kind']): Publication => ({
    dealIds: ['0x'],
    kind,
    files: [],
    rootDir: '/out',
  });

  test('is a part of the result', () => {
    expect(withReport(result, attempt)?.files.map(file => file.path)).toEqual([
      'a.png',
      'render-check/index.html',
    ]);
    expect(withReport(result, undefined)).toEqual(result);
    expect(withReport(result, { error: 1 })).toEqual(result);
    expect(withReport(undefined, attempt)).toBeUndefined();
  });

  test('is a page where the plain files are published, and nowhere else', () => {
    expect(withPage(publication('files'), attempt, '/out')).toEqual({
      ...publication('files'),
      page: '/out/render-check/index.html',
    });
    for (const kind of ['archive', 'encrypted'] as const) {
      expect(withPage(publication(kind), attempt, '/out')).toEqual(publication(kind));
    }
    expect(withPage(publication('files'), { error: 1 }, '/out')).toEqual(publication('files'));
    expect(withPage(publication('files'), undefined, '/out')).toEqual(publication('files'));
    expect(withPage(undefined, attempt, '/out')).toBeUndefined();
  });
});

describe('the stage', () => {
  async function run(check: RenderCheck, { names = [] as string[], mayName = true } = {}) {
    const outputPath = mkdtempSync(path.join(tmpdir(), 'render-check-stage-'));
    const { context, log } = bareContext({ mayName });
    const files = names.map(name => ({ path: name, size: 1, sha256: 'aa' }));
    try {
      return { attempt: await checkRender(context, check, { outputPath, files }), log };
    } finally {
      rmSync(outputPath, { recursive: true });
    }
  }

  test('names pictures that are not the same, up to twenty, where it may', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `${index}.png`);
    const twenty = await run(checkOf({ baselines: expecting(...names(20)) }));
    expect(twenty.log.filter(line => line.includes('missing: '))).toHaveLength(20);
    expect(twenty.log.at(-1)).toMatch(/missing: /);
    const more = await run(checkOf({ baselines: expecting(...names(22)) }));
    expect(more.log.filter(line => line.includes('missing: '))).toHaveLength(20);
    expect(more.log.at(-1)).toBe('info:   and 2 more.');
    const silent = await run(checkOf({ baselines: expecting(...names(22)) }), { mayName: false });
    expect(silent.log).toHaveLength(2);
    expect(silent.attempt.finished?.result.outcome).toBe('failed');
  });

  test('warns where nothing was compared, or not everything can be', async () => {
    const nothing = await run(checkOf());
    expect(nothing.log.filter(line => line.startsWith('warn'))).toEqual([
      expect.stringMatching(/^warn: The result holds no .* picture, so nothing was compared\.$/),
    ]);
    const others = await run(checkOf(), { names: ['a.hdr'] });
    expect(others.log.at(-1)).toBe('warn: Pictures of formats that are not compared: 1: a.hdr.');
    expect((await run(checkOf(), { names: ['a.hdr'], mayName: false })).log.at(-1)).toBe(
      'warn: Pictures of formats that are not compared: 1.',
    );
  });

  test('warns of a difference where that is all that it may do', async () => {
    const warnings = async (changes: Partial<RenderCheck>) =>
      (await run(checkOf({ baselines: expecting('a.png'), ...changes }))).log.filter(line =>
        line.startsWith('warn'),
      );
    expect(await warnings({})).toEqual([]);
    expect(await warnings({ onDifference: 'ignore' })).toEqual([]);
    expect(await warnings({ onDifference: 'warn' })).toHaveLength(1);
    expect(await warnings({ update: true })).toEqual([
      'warn: Baselines without a matching picture: 1. Delete them if that is intended.',
    ]);
  });

  test('does not throw, whatever fails', async () => {
    const { context, log } = bareContext();
    const check = checkOf({ baselines: expecting('a.png') });
    const attempt = await checkRender(context, check, { outputPath: '/dev/null/x', files: [] });
    expect(attempt.finished).toBeUndefined();
    expect(attempt.error).toBeInstanceOf(Error);
    expect(log).toEqual(['stage: Compare']);
  });
});

test('there is nothing to compare where the result is for somebody else', () => {
  expect(nothingToCompare()).toMatchObject({ code: 'INPUT_INVALID' });
});

test('the files of all tasks are named below the folder of the run', () => {
  const files = [{ path: 'a/b.png', size: 1, sha256: 'bb' }];
  const results = [
    { result: { files, digest: '0x', coveredFiles: [] }, outputPath: path.join('/out', '0001') },
    { result: undefined, outputPath: path.join('/out', '0002') },
    { result: { files, digest: '0x', coveredFiles: [] }, outputPath: path.join('/out', '0003') },
  ];
  expect(filesOfResults(results, '/out').map(file => file.path)).toEqual(['0001/a/b.png', '0003/a/b.png']);
});
