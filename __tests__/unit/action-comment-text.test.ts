import { describe, expect, test } from '@jest/globals';
import { type CommentOwner, commentMarker } from '../../src/action/comment-owner.ts';
import { renderComment } from '../../src/action/comment-text.ts';
import { escapeMarkdown } from '../../src/action/markdown.ts';
import type { RunReport } from '../../src/action/report.ts';

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
const REPORT: RunReport = { status: 'completed', stages: [], warnings: ['careful'] };

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

describe('renderComment', () => {
  test('begins with the marker and ends with the run that wrote it', () => {
    const text = renderComment(REPORT, place());
    expect(text.split('\n')[0]).toBe(commentMarker(place()));
    expect(text).toContain('## ✅ Confidential task completed');
    expect(text).toContain('- careful');
    const url = 'https://github.example.com/octo/render/actions/runs/1001';
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      `<sub><a href="${url}">demo in run 1001, attempt 2</a> · commit 6dcb09b</sub>`,
    );
  });

  test('has the sections of other parts before the facts', () => {
    const sections = [{ title: 'Render check', markdown: '| frame | changed |\n| --- | --- |\n| 1 | no |' }];
    const text = renderComment({ ...REPORT, sections, network: 'arbitrum-mainnet' }, place());
    expect(text).toContain(`### Render check\n\n${sections[0]?.markdown}\n\n<table>`);
  });

  test('stays within 64,000 characters, says so, and keeps what is short', () => {
    const sections = [
      { title: 'Long', markdown: 'x'.repeat(70_000) },
      { title: 'Short', markdown: 'fits' },
    ];
    const text = renderComment({ ...REPORT, sections }, place());
    expect(text.length).toBeLessThanOrEqual(64_000);
    expect(text).not.toContain('### Long');
    expect(text).toContain('### Short\n\nfits');
    expect(text).toContain('too long for a comment; the job summary has it');
    expect(text).toContain('actions/runs/1001');
  });

  test('mentions nobody and links nothing that a name asks for', () => {
    const files = [{ name: '@octocat #1 [a](https://evil.example)', size: 1 }];
    const outputs = { count: 1, size: 1, files };
    const text = renderComment({ ...REPORT, outputs }, place({ GITHUB_JOB: '@octocat' }));
    expect(text).not.toContain('@octocat');
    expect(text).toContain(escapeMarkdown('[a](https://evil.example)'));
  });
});
