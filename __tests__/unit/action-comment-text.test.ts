import { describe, expect, test } from '@jest/globals';
import { type CommentOwner, commentMarker, framedComment } from '../../src/action/services/comment-owner.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import { renderComment } from '../../src/run/report/comment-text.ts';
import type { RunEnd, TaskFacts } from '../../src/run/report/run-summary.ts';
import { escapeMarkdown } from '../../src/text/markdown.ts';

const ENV = {
  GITHUB_WORKFLOW_REF: 'octo/render/.github/workflows/render.yml@refs/pull/7/merge',
  GITHUB_REPOSITORY: 'octo/render',
  GITHUB_SERVER_URL: 'https://github.example.com',
  GITHUB_RUN_ID: '1001',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  GITHUB_JOB: 'demo',
  GITHUB_ACTION: '__self',
};
const place = (env: Record<string, string> = {}, matrix: unknown = null): CommentOwner => ({
  env: { ...ENV, ...env },
  matrix: JSON.stringify(matrix),
  settings: [],
});
const REPORT: RunEnd & TaskFacts = { kind: 'task', status: 'completed', stages: [], warnings: ['careful'] };

describe('commentMarker', () => {
  test('is the same for every commit, run and attempt of a pull request', () => {
    const later = { GITHUB_RUN_ID: '1002', GITHUB_RUN_ATTEMPT: '1', GITHUB_SHA: 'f'.repeat(40) };
    const onBranch = { GITHUB_WORKFLOW_REF: 'octo/render/.github/workflows/render.yml@refs/heads/change' };
    expect(commentMarker(place({ ...later, ...onBranch }))).toBe(commentMarker(place()));
  });

  test('differs between workflows, jobs, cells and steps', () => {
    const markers = [
      place(),
      place({ GITHUB_WORKFLOW_REF: 'octo/render/.github/workflows/other.yml@refs/heads/main' }),
      place({ GITHUB_JOB: 'other' }),
      place({ GITHUB_ACTION: '__self_2' }),
      place({}, { frame: 1 }),
      place({}, { frame: 2 }),
      { ...place(), settings: ['0xapp', 'front'] },
      { ...place(), settings: ['0xapp', 'back'] },
    ].map(commentMarker);
    expect(new Set(markers).size).toBe(markers.length);
    for (const marker of markers) expect(marker).toMatch(/^<!-- [\w:-]+ -->$/);
  });
});

describe('framedComment', () => {
  test('begins with the marker and ends with the run that wrote it', () => {
    const text = framedComment('## A heading\n', place());
    expect(text.split('\n')[0]).toBe(commentMarker(place()));
    expect(text).toContain('-->\n\n## A heading\n\n<sub>');
    const url = 'https://github.example.com/octo/render/actions/runs/1001';
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      `<sub><a href="${url}">demo in run 1001, attempt 2</a> · commit 6dcb09b</sub>`,
    );
  });

  test('takes at most 1,000 characters beside the text, and mentions nobody', () => {
    const owner = place({ GITHUB_JOB: `@octocat${'x'.repeat(100)}`, GITHUB_RUN_ID: '9'.repeat(20) });
    const text = framedComment('', { ...owner, dealId: `0x${'a'.repeat(64)}` });
    expect(text.length).toBeLessThan(1_000);
    expect(text).not.toContain('@octocat');
  });
});

describe('renderComment', () => {
  test('has verdict and warnings', () => {
    const text = renderComment(REPORT);
    expect(text).toContain('## ✅ Confidential task completed');
    expect(text).toContain('- careful');
  });

  const sections = [{ title: 'Render check', markdown: '| frame | changed |\n| --- | --- |\n| 1 | no |' }];
  const url = 'https://example.com/a';

  test('has verdict, pictures, price and links on top, and folds the rest', () => {
    const report: RunEnd & TaskFacts = {
      ...REPORT,
      sections: [...sections, { title: 'Later', markdown: 'below', belowFacts: true }],
      network: { name: 'arbitrum-mainnet', isSimulated: false },
      purchase: {
        deal: { id: `0x${'a'.repeat(64)}`, url },
        task: { id: '0x1' },
        existed: false,
        price: 2_000_000n,
      },
      artifact: { id: 'picture', url },
      result: { folder: 'out', count: 1, size: 1, files: [{ name: 'one', size: 1 }] },
      checks: [{ name: 'digest', outcome: 'passed', detail: 'equal' }],
    };
    const [top = '', details = ''] = renderComment(report).split('<details><summary>Details');
    expect(top.slice(top.indexOf('## '))).toBe(
      `## ✅ Confidential task completed\n\n### Render check\n\n${sections[0]?.markdown}\n\n` +
        `Price: ${escapeMarkdown('0.002 RLC')} · Deal: <a href="${url}"><code>0xaaaaaaaa&#8230;</code></a> · Artifact: <a href="${url}"><code>picture</code></a>\n\n`,
    );
    for (const text of ['arbitrum-mainnet', '### Later', '### Results', '### Verification', '- careful']) {
      expect(details).toContain(text);
    }
    expect(details.match(/<details/g)).toHaveLength(1);
    expect(details.match(/<\/details>/g)).toHaveLength(2);
  });

  test('tells the verdict of a check once, and any other failure on top', () => {
    const failed = (code: 'RENDER_DIFFERS' | 'TASK_FAILED', told = sections) => {
      const failure = new TaskError(code, { what: 'It went wrong.', why: 'Because.', fix: 'Try.' });
      const text = renderComment({ ...REPORT, status: 'failed', failure, sections: told });
      return text.indexOf('CAUTION') < text.indexOf('<summary>Details');
    };
    expect(failed('RENDER_DIFFERS')).toBe(false);
    expect(failed('RENDER_DIFFERS', [])).toBe(true);
    expect(failed('TASK_FAILED')).toBe(true);
  });

  test('keeps its end when the details are too long', () => {
    const files = Array.from({ length: 200 }, (_, index) => ({ name: `${index}`.repeat(150), size: 1 }));
    const text = renderComment({ ...REPORT, result: { folder: 'out', count: 200, size: 200, files } });
    expect(text.length).toBeLessThanOrEqual(63_000);
    expect(text).toContain('- careful');
    expect(text).toContain('too long for a comment');
    expect(text).toMatch(/<\/details>\n$/);
  });

  test('stays within 63,000 characters, says so, and keeps what is short', () => {
    const sections = [
      { title: 'Long', markdown: 'x'.repeat(70_000) },
      { title: 'Short', markdown: 'fits' },
    ];
    const text = renderComment({ ...REPORT, sections });
    expect(text.length).toBeLessThanOrEqual(63_000);
    expect(text).not.toContain('### Long');
    expect(text).toContain('### Short\n\nfits');
    expect(text).toContain('too long for a comment; the job summary has them');
  });

  test('mentions nobody and links nothing that a name asks for', () => {
    const files = [{ name: '@octocat #1 [a](https://evil.example)', size: 1 }];
    const text = renderComment({ ...REPORT, result: { folder: 'out', count: 1, size: 1, files } });
    expect(text).not.toContain('@octocat');
    expect(text).toContain(escapeMarkdown('[a](https://evil.example)'));
  });
});
