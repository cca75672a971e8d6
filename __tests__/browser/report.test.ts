import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { runRenderCheck } from '../../src/render-check/run-render-check.ts';
import { pngOf } from '../support/pictures.ts';
import { findProgram } from '../support/programs.ts';

const executablePath = findProgram('chromium');
const inBrowser = executablePath ? describe : describe.skip;

/** For what a browser does on a busy machine. */
const PATIENCE_MS = 200_000;
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const HOSTILE = '"><img src=x onerror=alert(1)>&<script>alert(2)<-script>.png';
const square = (shade: number, side = 64) =>
  pngOf(side, side, (x, y) => [shade, x < 8 && y < 8 ? 255 : shade, (x * 4) % 256]);

/** Baselines and results of every kind: two different, one missing, two new, one of them hostile, and three same. */
const BEFORE = { 'a.png': square(20), 'b.png': square(40), 'gone.png': square(90) };
const AFTER = {
  'a.png': square(200),
  'b.png': square(40, 48),
  'new.png': square(10),
  [HOSTILE]: square(120),
};
const SAME = { 'same/1.png': square(1), 'same/2.png': square(2), 'same/3.png': square(3) };

let folder: string;
let url: string;
let browser: Browser;
let page: Page;
let troubles: string[];

inBrowser('the report in a browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'render-report-'));
    const write = (part: string, files: Record<string, Buffer>) =>
      Object.entries(files).map(([name, content]) => {
        const file = path.join(folder, part, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
        return [name, { path: file, encrypted: false }] as const;
      });
    const files = new Map(write('before', { ...BEFORE, ...SAME }));
    const names = write('after', { ...AFTER, ...SAME }).map(([name]) => name);
    const { report } = await runRenderCheck(
      {
        baselines: { root: path.join(folder, 'before'), files, others: [], identities: [] },
        rule: BLENDER_RULE,
        update: false,
        source: { label: 'octo/<b>render</b>', url: 'https://github.com/octo/render/actions/runs/1' },
      },
      path.join(folder, 'after'),
      names,
      new AbortController().signal,
    );
    url = pathToFileURL(path.join(folder, 'after', report)).href;
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox'],
      timeout: PATIENCE_MS,
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await page.context().close();
    expect(troubles).toEqual([]);
  });

  /** Opens the report in a window of its own. Whatever goes wrong in it, or leaves it, fails the test. */
  async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<void> {
    troubles = [];
    page = await browser.newPage({ viewport: WIDE, ...options });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', message => troubles.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', error => troubles.push(String(error)));
    page.on('dialog', dialog => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', request => {
      if (request.url() !== url && !request.url().startsWith('data:')) troubles.push(request.url());
    });
    await page.goto(url);
  }

  const current = () => page.locator('.picture:visible h2').textContent();
  const mode = (name: string) => page.getByRole('radio', { name, exact: true });
  const slider = () => page.getByRole('slider');

  test('tells the verdict first, and asks nothing of anybody', async () => {
    await open();
    expect(await page.locator('h1').textContent()).toBe(
      '2 of 8 pictures differ, 1 is missing and 2 are new.',
    );
    expect(await page.title()).toContain('2 of 8 pictures differ');
    expect(await page.locator('.source').textContent()).toBe('octo/<b>render</b>');
    expect(await current()).toBe('a.png');
    expect(await page.locator('.entry').count()).toBe(8);
  });

  test('has a policy that forbids all that it does not carry in itself', async () => {
    await open();
    const html = readFileSync(new URL(url), 'utf8');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; img-src data:; style-src 'sha256-/);
    expect(html).not.toMatch(/unsafe-inline|unsafe-eval|<link[^>]+href="(?!data:,")|src="(?!data:)/);
  });

  test('shows every picture that it can show', async () => {
    await open();
    const broken = await page.locator('img').evaluateAll(images =>
      Promise.all(
        images.map(image =>
          (image as unknown as { decode(): Promise<void> }).decode().then(
            () => [],
            () => [image.getAttribute('alt')],
          ),
        ),
      ),
    );
    expect(broken.flat()).toEqual([]);
    expect(await page.locator('.frame img').count()).toBe(2 + 1 + 2 + 1 + 2 + 3);
  });

  test('the slider moves by keyboard, and says where it is', async () => {
    await open();
    await slider().focus();
    for (let times = 0; times < 5; times++) await page.keyboard.press('ArrowRight');
    // It starts left of what differs, and moves without the focus too.
    expect(await slider().inputValue()).toBe('5');
    expect(await slider().getAttribute('aria-valuetext')).toBe('5 % before, 95 % after');
    await slider().blur();
    await page.keyboard.press('ArrowRight');
    expect(await slider().inputValue()).toBe('7');
    await slider().focus();
    await page.keyboard.press('Home');
    expect(await page.locator('.picture:visible .before .frame').evaluate(clipOf)).toContain('100%');
    await page.keyboard.press('End');
    expect(await page.locator('.picture:visible .after .frame').evaluate(clipOf)).toContain('100%');
  });

  test('the slider follows the mouse', async () => {
    await open();
    const box = await slider().boundingBox();
    if (!box) throw new Error('the slider is not to be seen');
    await page.mouse.click(box.x + box.width * 0.25, box.y + box.height / 2);
    expect(Math.abs(Number(await slider().inputValue()) - 25)).toBeLessThanOrEqual(1);
  });

  test('the filter leaves what was asked for, and the keys walk through it', async () => {
    await open();
    const show = page.getByRole('group', { name: 'Show' });
    expect(await show.getByRole('radio').count()).toBe(5);
    await show.getByRole('radio', { name: /^New/ }).check();
    expect(await page.locator('.entry:visible').count()).toBe(2);
    expect(await page.locator('#position').textContent()).toBe('1 of 2');
    expect(await current()).toBe(HOSTILE);
    await page.keyboard.press('j');
    expect(await current()).toBe('new.png');
    await page.keyboard.press('j');
    expect(await current()).toBe('new.png');
    await page.keyboard.press('k');
    expect(await current()).toBe(HOSTILE);
    await page.getByRole('checkbox', { name: /Keyboard shortcuts/ }).uncheck();
    await page.keyboard.press('j');
    expect(await current()).toBe(HOSTILE);
  });

  test('every view shows what its name says', async () => {
    await open();
    const seen = async () => ({
      before: await page.locator('.picture:visible .before').isVisible(),
      after: await page.locator('.picture:visible .after').isVisible(),
      diff: await page.locator('.picture:visible .diff').isVisible(),
    });
    expect(await seen()).toEqual({ before: true, after: true, diff: false });
    await mode('Difference').check();
    expect(await seen()).toEqual({ before: false, after: false, diff: true });
    await mode('Side by side').check();
    expect(await seen()).toEqual({ before: true, after: true, diff: false });
    const [left, right] = await Promise.all(
      ['.before', '.after'].map(side => page.locator(`.picture:visible ${side} img`).boundingBox()),
    );
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    await mode('Flicker').check();
    await page.getByRole('button', { name: 'Pause' }).click();
    const first = await seen();
    await page.getByRole('button', { name: 'Swap' }).click();
    expect(await seen()).toEqual({ ...first, before: first.after, after: first.before });
    await page.getByRole('radio', { name: '4×' }).check();
    const zoomed = await page.locator('.picture:visible .before img').boundingBox();
    expect(zoomed?.width).toBe(256);
  });

  test('nothing flickers for those who asked for calm', async () => {
    await open({ reducedMotion: 'reduce' });
    await mode('Flicker').check();
    expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
  });

  test('the stage stays where it is from picture to picture and view to view', async () => {
    await open();
    const places = new Set<string>();
    for (const key of ['1', '2', '3', '4', '1', 'j', 'j', 'j', 'j', 'j']) {
      await page.keyboard.press(key);
      const box = await page.locator('.picture:visible .stage').boundingBox();
      places.add(JSON.stringify({ ...box, y: 0 }));
    }
    expect([...places]).toHaveLength(1);
  });

  test('without scripts every picture is there all the same', async () => {
    await open({ javaScriptEnabled: false });
    expect(await page.locator('.picture:visible').count()).toBe(8);
    expect(await page.locator('.picture:visible .diff img').first().isVisible()).toBe(true);
  });

  describe.each([
    ['wide, light', WIDE, 'light'],
    ['wide, dark', WIDE, 'dark'],
    ['phone, light', PHONE, 'light'],
    ['phone, dark', PHONE, 'dark'],
  ] as const)('%s', (_, viewport, colorScheme) => {
    test('has no accessibility violation in any view, and never scrolls sideways', async () => {
      await open({ viewport, colorScheme });
      await page.evaluate(axe.source);
      for (const key of ['1', '2', '3', '4', '+', 'j']) {
        await page.keyboard.press(key);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
          return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`);
        });
        expect(violations).toEqual([]);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width).toBe(viewport.width);
      }
    });
  });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly failureSummary?: string }[];
}

/** Runs in the page. */
function clipOf(element: unknown): string {
  return (globalThis as unknown as { getComputedStyle(of: unknown): { clipPath: string } }).getComputedStyle(
    element,
  ).clipPath;
}
