import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startLocalnet } from '../localnet/start.ts';
import { startResultsService } from '../localrunner/results-service.ts';
import { REPOSITORY, runAction } from '../localrunner/run-action.ts';

/**
 * A private render from end to end: the built action runs in a child process as on a runner, against an embedded
 * iExec network and a local artifact service, and ends with the decrypted picture.
 */
const WORKSPACE = path.join(REPOSITORY, 'demo-output');

interface Scene {
  readonly app: 'blender' | 'resvg';
  readonly file: string;
}

function chooseScene(): Scene {
  const blend = 'monolith.blend';
  if (hasBlender() && existsSync(path.join(REPOSITORY, 'examples/scenes', blend)))
    return { app: 'blender', file: blend };
  console.log('Blender is not installed here, so the resvg renderer from npm stands in for it.');
  return { app: 'resvg', file: 'aurora.svg' };
}

function hasBlender(): boolean {
  try {
    execFileSync('blender', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

function printTable(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${value}`);
}

const startedAt = Date.now();
const scene = chooseScene();
rmSync(WORKSPACE, { recursive: true, force: true });
mkdirSync(WORKSPACE, { recursive: true });
cpSync(path.join(REPOSITORY, 'examples/scenes', scene.file), path.join(WORKSPACE, scene.file));

console.log('Starting an embedded iExec network (simulated enclaves, no real confidentiality) ...');
const [localnet, results] = await Promise.all([startLocalnet(), startResultsService()]);
try {
  const readyAt = Date.now();
  console.log(
    `Ready after ${seconds(readyAt - startedAt)}. Running the action on ${scene.file} with ${scene.app} ...\n`,
  );
  const stages: { title: string; at: number }[] = [];
  let endedAt = readyAt;
  const { exitCode, outputs, stderr, state } = await runAction({
    entry: 'main',
    cwd: WORKSPACE,
    env: results.env,
    inputs: {
      app: localnet.info.apps[scene.app] ?? '',
      category: 'XS',
      'private-files': scene.file,
      wallet: localnet.info.wallets.requester.privateKey,
      network: JSON.stringify(localnet.info.network),
      'output-path': 'result',
      'artifact-name': 'render',
    },
    onLine: line => {
      endedAt = Date.now();
      const group = /^::group::(.*)$/.exec(line);
      if (group?.[1]) stages.push({ title: group[1], at: endedAt });
      if (!line.startsWith('::') || line.startsWith('::error')) console.log(`  ${line}`);
    },
  });
  await runAction({ entry: 'post', cwd: WORKSPACE, state });
  process.exitCode = exitCode;
  if (exitCode !== 0) {
    console.error(`\nThe action failed. ${stderr}`);
  } else {
    const picture = path.join(outputs['output-path'] ?? '', '0001.png');
    console.log('\nStages');
    printTable(
      stages.map(({ title, at }, index) => [title, seconds((stages[index + 1]?.at ?? endedAt) - at)]),
    );
    console.log('\nRun');
    printTable([
      ['app', `${scene.app} ${localnet.info.apps[scene.app]}`],
      ['dataset', `${outputs.dataset} (${outputs.cid})`],
      ['deal', outputs['deal-id'] ?? ''],
      ['task', outputs['task-id'] ?? ''],
      ['price', `${outputs.price} nRLC`],
      ['result digest', outputs['result-digest'] ?? ''],
      [
        'artifact',
        `${outputs['artifact-name']} (id ${outputs['artifact-id']}) sha256:${outputs['artifact-digest']}`,
      ],
      ['picture', picture],
      ['total', seconds(Date.now() - startedAt)],
    ]);
    if (!existsSync(picture)) throw new Error(`The run ended well, but there is no picture at ${picture}.`);
  }
} finally {
  await Promise.all([localnet.stop(), results.stop()]);
}
