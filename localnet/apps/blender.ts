import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { type AppContext, AppFailure, outputFolder, writeComputed } from './app-context.ts';
import { runAsProcess } from './run-as-process.ts';
import { findScene } from './scene.ts';
import { frameOf, readTaskLine } from './task-line.ts';

/**
 * Renders a frame of a .blend scene with the Blender found on PATH: see `frameOf` for which one. Arguments are passed
 * on to Blender, after the ones that name the scene and the output, e.g. `-E CYCLES`.
 */
async function render(app: AppContext): Promise<number> {
  const line = await readTaskLine(app);
  const frame = String(frameOf(app, line));
  const scene = await findScene(app, '.blend', line);
  const out = outputFolder(app);
  const { exitCode } = await execa(
    'blender',
    // Scripts inside a scene would run with everything that this process may do.
    ['-b', '--disable-autoexec', scene, '-o', join(out, '####'), ...ownArguments(app), '-f', frame],
    { stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false },
  );
  if (exitCode !== 0) throw new AppFailure(`Blender ended with exit code ${exitCode}.`);
  const picture = (await readdir(out)).find(name => name.startsWith(`${frame.padStart(4, '0')}.`));
  if (picture === undefined) throw new AppFailure('Blender wrote no frame.');
  await writeComputed(app, picture);
  return 0;
}

/** The arguments without `--frame` and its number, which Blender does not know. */
function ownArguments({ args }: AppContext): string[] {
  const place = args.indexOf('--frame');
  return args.filter((_, index) => place === -1 || (index !== place && index !== place + 1));
}

await runAsProcess(render);
