import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors/codes.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { DealFacts, ResultFiles, RunEnd, TaskFacts } from '../../src/run/report/run-summary.ts';
import { renderSummary } from '../../src/run/report/summary.ts';
import { escapeMarkdown, link } from '../../src/text/markdown.ts';
import { neutralise } from '../../src/text/neutralise.ts';

const ID = `0x${'ab'.repeat(32)}`;
const PURCHASE: DealFacts = { deal: { id: ID }, task: { id: ID }, existed: false };
const REPORT: RunEnd & TaskFacts = {
  kind: 'task',
  status: 'completed',
  network: { name: 'arbitrum-mainnet', isSimulated: false },
  purchase: {
    ...PURCHASE,
    deal: { id: ID, url: `https://explorer.iex.ec/arbitrum-mainnet/deal/${ID}` },
    price: 1_500_000_000n,
  },
  priceCap: 2_000_000_000n,
  digests: { 'Result digest': ID },
  result: {
    folder: 'out',
    count: 2,
    size: 2_058,
    files: [
      { name: 'frame.png', size: 2_048 },
      { name: 'log.txt', size: 10 },
    ],
  },
  stages: [
    { title: 'Encrypt', outcome: 'done', durationMs: 1_234 },
    { title: 'Poll', outcome: 'failed', durationMs: 65_000 },
    { title: 'Download', outcome: 'running', durationMs: 0 },
  ],
  warnings: ['careful'],
};
const RESULT: ResultFiles = { folder: 'out', count: 2, size: 2_058 };
const FAILED = { kind: 'task', status: 'failed', stages: [] } as const;
const FAILURE = new TaskError('PRICE_ABOVE_CAP', {
  what: 'Too *dear*.',
  why: 'It costs <b>.',
  fix: 'Pay | more.',
});

describe('renderSummary', () => {
  test('says how and when to collect what was only submitted', () => {
    const deal = { id: `0x${'a'.repeat(64)}` };
    const deadlines = { categorySeconds: 3_600, contribution: 1_764_300_000, final: 1_764_310_800 };
    const plain = (purchase: Partial<DealFacts>, status: RunEnd['status'] = 'submitted') =>
      renderSummary({
        kind: 'task',
        status,
        stages: [],
        purchase: { ...PURCHASE, deal, ...purchase },
      }).replaceAll(/&#(\d+);/g, (_, char) => String.fromCodePoint(Number(char)));
    const text = plain({ deadlines });
    expect(text).toContain(`<code>deal-id: ${deal.id}</code>`);
    expect(text).toContain('The app may run for 1 h.');
    expect(text).toContain('deliver by 2025-11-28 03:20 UTC');
    expect(text).toContain('At 2025-11-28 06:20 UTC the task is over');
    expect(plain({})).toContain('### What is next');
    expect(plain({ deadlines }, 'completed')).not.toContain('What is next');
  });

  test('tells ids, price against cap, digests, results and stages', () => {
    const text = renderSummary(REPORT);
    expect(text).toMatch(/^## ✅ Confidential task completed\n/);
    expect(text).toContain(
      `<a href="https://explorer.iex.ec/arbitrum-mainnet/deal/${ID}"><code>${ID}</code></a>`,
    );
    expect(text).toContain(`<th align="left">Task</th><td><code>${ID}</code></td>`);
    expect(text).toContain(`Price</th><td>${escapeMarkdown('1.5 RLC, of at most 2 RLC')}</td>`);
    expect(text).toContain('2 files, 2&#46;0 KiB');
    expect(text).toContain('| <code>frame&#46;png</code> | 2.0 KiB |');
    expect(text).toContain('| ✓ Encrypt | 1.2 s |');
    expect(text).toContain('| ✗ Poll | 1 min 5 s |');
    expect(text).toContain('| … Download | not finished |');
    expect(text).toContain('- careful');
  });

  test('tells on failure what happened, what was spent and what to do', () => {
    const text = renderSummary({ ...FAILED, failure: FAILURE });
    expect(text).toContain(`> **${escapeMarkdown('Too *dear*.')}**`);
    expect(text).toContain(escapeMarkdown('It costs <b>.'));
    expect(text).toContain(`> **What to do:** ${escapeMarkdown('Pay | more.')}`);
    expect(text).toContain('no deal was made');
    expect(renderSummary({ ...FAILED, kind: 'findings', title: 'Quote', failure: FAILURE })).not.toContain(
      'spent',
    );
    expect(text).toContain(`<code>${escapeMarkdown('PRICE_ABOVE_CAP')}</code>`);
    expect(text).not.toContain('<b>');
  });

  test('sets names in monospace, and shows what the app printed, both escaped', () => {
    const failure = new TaskError('TASK_FAILED', {
      what: 'What `<b>` is.',
      why: 'Why.',
      fix: 'Use the `sweep` action.',
      evidence: [{ title: 'What the app printed', source: 'app', lines: ['<script>`', 'end'] }],
    });
    const text = renderSummary({ ...FAILED, failure });
    expect(text).toContain('**What <code>&#60;b&#62;</code> is&#46;**');
    expect(text).toContain('Use the <code>sweep</code> action&#46;');
    expect(text).toContain('What the app printed:\n\n<pre>&#60;script&#62;&#96;&#10;end</pre>');
  });

  test('lists a check that failed before the others', () => {
    const text = renderSummary({
      ...FAILED,
      checks: [
        { name: 'files', outcome: 'passed', detail: 'Good' },
        { name: 'attestation', outcome: 'not checked', detail: 'Open' },
        { name: 'digest', outcome: 'failed', detail: 'Bad' },
      ],
    });
    const details = [...text.matchAll(/\| (Good|Open|Bad) \|/g)].map(([, detail]) => detail);
    expect(details).toEqual(['Bad', 'Good', 'Open']);
  });

  test('tells what a failed run paid', () => {
    const failed = (purchase: Partial<DealFacts> = {}, failure = FAILURE) =>
      renderSummary({ ...FAILED, failure, purchase: { ...PURCHASE, ...purchase } });
    expect(failed({ price: 5n })).toContain(escapeMarkdown('0.000000005 RLC are held by the deal.'));
    expect(failed({ price: 0n })).toContain('No RLC was spent&#58; the deal is free');
    expect(failed({ price: 5n, taskEnd: 'FAILED' })).toContain(
      escapeMarkdown('No RLC was spent: the 0.000000005 RLC of the deal were given back.'),
    );
    expect(failed({ price: 5n, taskEnd: 'COMPLETED' })).toContain(
      escapeMarkdown('0.000000005 RLC were spent, for a task that was completed.'),
    );
    const lost = new TaskError('TASK_FAILED', { what: 'It failed.', why: 'So.', fix: 'Fix the app.' });
    expect(failed({ price: 5n }, lost)).toContain(
      escapeMarkdown(
        '0.000000005 RLC are held by the deal until its final deadline; then they can be claimed back.',
      ),
    );
    expect(failed()).toContain('A re-run looks before it buys');
  });

  test.each<[ErrorCode, string]>([
    ['INPUT_INVALID', 'Nothing was spent'],
    ['PRICE_ABOVE_CAP', 'Nothing was spent'],
    ['GAS_TOO_DEAR', 'No RLC was spent'],
    ['TRANSACTION_FAILED', 'No RLC was spent'],
    ['RPC_UNREACHABLE', 'No RLC was spent'],
    ['CANCELLED', 'No RLC was spent'],
  ])('says of %s only what holds of the gas as well', (code, says) => {
    const failure = new TaskError(code, { what: 'It failed.', why: 'So.', fix: 'Wait.' });
    const text = renderSummary({ ...FAILED, failure });
    expect(text).toContain(escapeMarkdown(`${says}: no deal was made.`));
  });

  test('puts a section above the facts or below them, and tells how to collect once', () => {
    const [above, below] = ['Render check', 'Tasks'].map(title => ({ title, markdown: 'text' }));
    const sections = [above, { ...below, belowFacts: true }] as TaskFacts['sections'] & object;
    const titles = ['### Render check', '<table>', '### Tasks'];
    const text = renderSummary({ ...REPORT, stages: [], sections });
    const places = titles.map(title => text.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);

    const goesOn = (fix: string) => {
      const failure = new TaskError('TASK_TIMEOUT', { what: 'Late.', why: 'It goes on.', fix });
      return renderSummary({ ...FAILED, status: 'timeout', purchase: PURCHASE, failure });
    };
    for (const fix of ['Wait.', `Collect ${ID}.`])
      expect(goesOn(fix).match(/collect|Collect/g)).toHaveLength(1);
    expect(goesOn('Wait.')).not.toContain('Wait');
  });

  test('names no file that is not published', () => {
    const text = renderSummary({ ...REPORT, result: RESULT });
    expect(text).toContain('2 files, 2&#46;0 KiB in');
    expect(text).not.toMatch(/frame|\| File/);
  });

  test('folds what nobody has to read, and opens it where it explains a failure', () => {
    const done = REPORT.stages.map(stage => ({ ...stage, outcome: 'done' as const, durationMs: 20_000 }));
    expect(renderSummary({ ...REPORT, stages: done })).toMatch(
      /<summary>3 stages, 1 min<\/summary>\n\n\| Stage/,
    );
    expect(renderSummary(REPORT)).toContain('### Stages');

    const checks = (['passed', 'failed', 'not checked'] as const).map((outcome, index) => ({
      name: (['archive', 'digest', 'attestation'] as const)[index] ?? 'archive',
      outcome,
      detail: 'So.',
    }));
    const good = renderSummary({ ...REPORT, checks: checks.filter(({ outcome }) => outcome !== 'failed') });
    expect(good).toContain('All 1 checks that can be made passed&#59; 1 cannot be made');
    expect(good).not.toContain('simulated');
    const simulated = { ...REPORT, network: { name: 'localnet', isSimulated: true }, checks };
    expect(renderSummary(simulated)).toMatch(
      /localnet &#40;simulated enclaves&#58; no confidentiality&#41;[\s\S]*The enclave is simulated/,
    );
    expect(good).toMatch(/○ .*genuine enclave&#58; not checked\n\n<details><summary>/);
    expect(renderSummary({ ...REPORT, checks })).toMatch(
      /✗ The files.*failed<br>✓ 1 of 2 checks that can be made passed.* 1 cannot be made[\s\S]*<details open>/,
    );

    const lines = Array.from({ length: 50 }, (_, index) => `line ${index + 1}`);
    const failure = new TaskError('TASK_FAILED', {
      what: 'W.',
      why: 'Y.',
      fix: 'F.',
      evidence: [{ title: 'Log', source: 'app', lines }],
    });
    const text = renderSummary({ ...FAILED, failure });
    expect(text).toMatch(/line 30<\/pre>\n\n<\/details>\n\n<pre>line 31&#10;[\s\S]*line 50<\/pre>/);
  });

  test('escapes whatever a name may hold', () => {
    const name = '|<img src=x>`*_[a](https://evil.example)\n# @octocat &amp; www.evil.example';
    const text = renderSummary({ ...REPORT, result: { ...RESULT, files: [{ name, size: 1 }] } });
    const cell = text.split('\n').find(line => line.includes('octocat')) ?? '';
    expect(cell.split('|')).toHaveLength(4);
    for (const bad of ['<img', '`', '](', '@octocat', 'https:', 'www.', '&amp;'])
      expect(cell).not.toContain(bad);
  });

  test('keeps hex and base64 as they are, so that masks of the runner still apply', () => {
    const secret = 'aB3+/xyz09==';
    expect(escapeMarkdown(secret)).toBe(secret);
  });

  test('stays below 900 KiB', () => {
    const files = Array.from({ length: 5_000 }, (_, index) => ({
      name: `${'é'.repeat(900)}${index}`,
      size: 1,
    }));
    const many = renderSummary({ ...REPORT, result: { ...RESULT, files } });
    expect(Buffer.byteLength(many)).toBeLessThanOrEqual(900 * 1024);
    expect(many).toContain('and 4800 more');
    const names = Array.from({ length: 200 }, () => ({ name: '*'.repeat(4_000), size: 1 }));
    const huge = renderSummary({ ...REPORT, result: { ...RESULT, files: names } });
    expect(Buffer.byteLength(huge)).toBeLessThanOrEqual(900 * 1024);
    expect(huge).toContain('too long');
    expect(huge).toContain('>Deal<');
    expect(huge).toContain('- careful');
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'no url', undefined])('link takes no %s', url => {
  expect(link('label', url)).toBe('label');
});

test('link lets no URL out of its attribute', () => {
  const html = link('l', 'https://a.example/"><script>|`x`[y](z)');
  expect(html).toMatch(/^<a href="[^"<>|`[\]()]*">l<\/a>$/);
});

test.each([
  ['::error::x', ': :error::x'],
  ['  ::error::x', ': :error::x'],
  ['a ##[error]b', 'a ## [error]b'],
  ['a\r\n::error::x', 'a ::error::x'],
  ['\u001B[31mred\u001B[0m\u0007', 'red'],
  ['\u001B]8;;https://x\u0007link\u001B]8;;\u0007', 'link'],
  ['\u2028::error::x', ': :error::x'],
])('neutralise makes %j harmless', (text, harmless) => {
  expect(neutralise(text)).toBe(harmless);
});
