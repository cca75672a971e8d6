/** Renders an SVG scene to `0001.png`. Arguments: `--width N` (pixels; the scene's own size by default). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { fail, OUT, writeComputed } from './app-environment.ts';
import { findScene } from './scene.ts';

const { values } = parseArgs({ options: { width: { type: 'string' } }, strict: false });
const width = values.width === undefined ? undefined : Number(values.width);
if (width !== undefined && !(Number.isInteger(width) && width > 0 && width <= 8192)) {
  fail(`--width ${values.width} is not a number of pixels from 1 to 8192.`);
}

const scene = await findScene('.svg');
const renderer = new Resvg(await readFile(scene), {
  // Fonts differ from machine to machine, and the picture has to be the same everywhere.
  font: { loadSystemFonts: false },
  ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
});
const image = renderer.render();
await writeFile(join(OUT, '0001.png'), image.asPng());
await writeComputed('0001.png');
process.stdout.write(`Rendered ${image.width} x ${image.height} pixels.\n`);
