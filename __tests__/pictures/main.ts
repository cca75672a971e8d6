import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { startGitHubApi } from '../../localrunner/github-api.ts';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import { findProgram } from '../support/programs.ts';
import { startWorld } from '../support/world.ts';
import { pageOf } from './page.ts';
import { type Exhibit, exhibits } from './runs.ts';

/**
 * `npm run pictures`: runs the built action in every way that ends in a summary or a comment, and writes each to
 * `build/pictures` as Markdown and as a page that looks like GitHub's; where there is a Chromium, also as pictures,
 * wide and narrow, light and dark. `-- --only sweep` leaves out those whose name does not begin so.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(REPOSITORY, 'build/pictures') },
    only: { type: 'string', default: '' },
  },
});
const WINDOWS = { wide: { width: 1012, height: 600 }, narrow: { width: 390, height: 800 } } as const;

async function shoot(browser: Browser, { name }: Exhibit, page: string): Promise<void> {
  for (const [size, viewport] of Object.entries(WINDOWS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ viewport, colorScheme });
      await tab.setContent(page);
      await tab.screenshot({
        path: path.join(values.out, `${name}.${size}.${colorScheme}.png`),
        fullPage: true,
      });
      await tab.close();
    }
  }
}

rmSync(values.out, { recursive: true, force: true });
mkdirSync(values.out, { recursive: true });
const executablePath = findProgram('chromium');
if (!executablePath) console.log('No Chromium on this machine: there are pages, and no pictures of them.');
const browser = executablePath
  ? await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  : undefined;
const [world, github] = await Promise.all([startWorld(), startGitHubApi()]);
try {
  for await (const exhibit of exhibits(world, github)) {
    if (!exhibit.name.startsWith(values.only)) continue;
    const page = pageOf(exhibit);
    writeFileSync(path.join(values.out, `${exhibit.name}.md`), exhibit.markdown);
    writeFileSync(path.join(values.out, `${exhibit.name}.html`), page);
    if (browser) await shoot(browser, exhibit, page);
    console.log(exhibit.name);
  }
} finally {
  await Promise.all([world.stop(), github.stop(), browser?.close()]);
}
