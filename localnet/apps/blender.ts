/**
 * Renders frame 1 of a .blend scene with the Blender found on PATH. Arguments are passed on to Blender, after the ones
 * that name the scene and the output, e.g. `-E CYCLES`.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { fail, OUT, writeComputed } from './app-environment.ts';
import { findScene } from './scene.ts';

const scene = await findScene('.blend');
const { exitCode } = await execa(
  'blender',
  // Scripts inside a scene would run with everything that this process may do.
  ['-b', '--disable-autoexec', scene, '-o', join(OUT, '####'), ...process.argv.slice(2), '-f', '1'],
  { stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false },
);
if (exitCode !== 0) fail(`Blender ended with exit code ${exitCode}.`);
const frame = (await readdir(OUT)).find(name => name.startsWith('0001.'));
if (frame === undefined) fail('Blender wrote no frame.');
await writeComputed(frame);
