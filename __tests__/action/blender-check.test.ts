import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import { findProgram } from '../support/programs.ts';
import { startWorld, type World } from '../support/world.ts';

const SCENE = path.join(REPOSITORY, 'examples/scenes/monolith.blend');
const EXPECTED = readFileSync(path.join(REPOSITORY, 'examples/render-check/monolith/0001.png'));

(findProgram('blender') ? describe : describe.skip)('a Blender scene, rendered as a private task', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const check = (files: Record<string, Buffer>) =>
    world.run({
      cwd: world.workspace({ 'expected/0001.png': EXPECTED, ...files }),
      inputs: {
        app: world.localnet.info.apps.blender ?? '',
        'private-files': 'monolith.blend',
        baseline: 'expected',
        artifact: 'decrypted',
      },
    });

  test('matches the picture that it was expected to make', async () => {
    const run = await check({ 'monolith.blend': readFileSync(SCENE) });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.outputs).toMatchObject({ status: 'completed', check: 'passed', 'images-different': '0' });
  });

  test('fails the step once the monolith is turned, after the pictures are published', async () => {
    const turned = path.join(world.folder, 'turned.blend');
    const turn = `import bpy
bpy.data.objects['Cube'].rotation_euler[2] += 0.6
bpy.ops.wm.save_as_mainfile(filepath=${JSON.stringify(turned)}, compress=True)`;
    execFileSync('blender', ['-b', '--disable-autoexec', SCENE, '--python-expr', turn], { stdio: 'ignore' });
    const run = await check({ 'monolith.blend': readFileSync(turned) });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      check: 'failed',
      'error-code': 'RENDER_DIFFERS',
      'images-different': '1',
    });
    expect(run.outputs['artifact-id']).not.toBe('');
    expect(run.outputs.report).not.toBe('');
  });
});
