import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { type AppContext, AppFailure, outputFolder, writeComputed } from './app-context.ts';
import { runAsProcess } from './run-as-process.ts';
import { findScene } from './scene.ts';
import { argumentOf, frameOf, readTaskLine } from './task-line.ts';

/**
 * Renders an SVG scene to a picture with the number of the frame as its name, such as `0001.png`: see `frameOf`. The
 * text `{frame}` in the scene stands for that number. Argument: `--width N` (pixels; the scene's own size by default).
 */
async function render(app: AppContext): Promise<number> {
  const width = readWidth(app);
  const line = await readTaskLine(app);
  const frame = String(frameOf(app, line));
  const scene = await readFile(await findScene(app, '.svg', line), 'utf8');
  const renderer = new Resvg(scene.replaceAll('{frame}', frame), {
    // Fonts differ from machine to machine, and the picture has to be the same everywhere.
    font: { loadSystemFonts: false },
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
  });
  const image = renderer.render();
  const name = `${frame.padStart(4, '0')}.png`;
  await writeFile(join(outputFolder(app), name), image.asPng());
  await writeComputed(app, name);
  app.print(`Rendered ${image.width} x ${image.height} pixels.\n`);
  return 0;
}

function readWidth(app: AppContext): number | undefined {
  const equals = app.args.find(arg => arg.startsWith('--width='))?.slice('--width='.length);
  const text = equals ?? argumentOf(app, '--width');
  if (text === undefined) return undefined;
  const width = Number(text);
  if (Number.isInteger(width) && width > 0 && width <= 8192) return width;
  throw new AppFailure(`--width ${text} is not a number of pixels from 1 to 8192.`);
}

await runAsProcess(render);
