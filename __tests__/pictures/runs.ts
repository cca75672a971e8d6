import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pullRequestEvent } from '../../localrunner/events.ts';
import type { GitHubApi } from '../../localrunner/github-api.ts';
import { REPOSITORY, type RunActionOptions, type RunActionResult } from '../../localrunner/run-action.ts';
import { pngOf } from '../support/pictures.ts';
import type { World } from '../support/world.ts';
import { listExhibits } from './lists.ts';

/** Something that GitHub would show: what a run wrote, and where. */
export interface Exhibit {
  readonly name: string;
  readonly markdown: string;
  readonly place: 'summary' | 'comment';
}

type Run = Parameters<World['run']>[0];

const SCENE = readFileSync(path.join(REPOSITORY, 'examples/scenes/aurora.svg'));
const PUBLIC = { repository: { id: 1, full_name: 'octo/open', private: false, visibility: 'public' } };
/** The localnet has no explorer; links are to look like those of the real network. */
const EXPLORER = 'https://explorer.iex.ec/arbitrum-mainnet';
/** What a run pays that is not free. */
const PAID = { category: 'S', 'max-price': '0.001 RLC' };

/**
 * Runs the built action in every way that ends in a summary or comment of its own kind, and gives what was written,
 * one by one. Nothing is asserted here: this is for looking at.
 */
export async function* exhibits(world: World, github: GitHubApi): AsyncGenerator<Exhibit> {
  yield* listExhibits();
  const { apps, wallets } = world.localnet.info;
  const network = JSON.stringify({ ...world.localnet.info.network, explorerUrl: EXPLORER });

  /** One run, in a workspace with the scene, as the main action unless said otherwise. */
  const run = ({ cwd = world.workspace({ 'scene.svg': SCENE }), inputs, ...more }: Partial<Run>) =>
    world.run({ cwd, ...more, inputs: { network, ...inputs } });
  const summary = (name: string, { summary: markdown }: RunActionResult): Exhibit => ({
    name,
    markdown,
    place: 'summary',
  });
  const render = { app: apps.resvg ?? '', 'private-files': 'scene.svg', ...PAID };

  // The render comes first and is looked at again by `verify`.
  const workspace = world.workspace({ 'scene.svg': SCENE });
  const good = await run({ cwd: workspace, inputs: { ...render, 'artifact-name': 'render' } });
  yield summary('success', good);
  yield summary('success-in-a-public-repository', await run({ inputs: render, event: PUBLIC }));

  const provenance = good.outputs.provenance ?? '';
  const { 'deal-id': dealId = '' } = good.outputs;
  const named = { 'deal-id': dealId, expect: '0001.png' };
  const verify = { path: 'confidential-output', provenance, wallet: '', app: '', ...named };
  yield summary('verify', await run({ entry: 'verify', cwd: workspace, inputs: verify }));
  writeFileSync(path.join(workspace, 'confidential-output/0001.png'), 'another picture');
  yield summary('verify-of-a-changed-file', await run({ entry: 'verify', cwd: workspace, inputs: verify }));

  const pull: Partial<RunActionOptions> = {
    cwd: world.workspace({
      'scene.svg': SCENE,
      'baseline/0001.png': pngOf(1600, 1000, (x, y) => [x % 256, y % 256, 90]),
      'baseline/gone.png': pngOf(64, 36, () => [1, 2, 3]),
    }),
    event: pullRequestEvent('own').payload,
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: github.url },
  };
  const check = { ...render, baseline: 'baseline', comment: 'always', 'artifact-name': 'render-check' };
  yield summary('render-check-failed', await run({ ...pull, inputs: check }));
  yield { name: 'comment-on-a-failure', markdown: github.written.at(-1) ?? '', place: 'comment' };
  const update = { ...check, 'baseline-update': 'true' };
  yield summary('render-check-updated', await run({ ...pull, inputs: update }));
  rmSync(path.join(pull.cwd ?? '', 'baseline/gone.png'));
  yield summary('render-check-passed', await run({ ...pull, inputs: check }));
  yield { name: 'comment', markdown: github.written.at(-1) ?? '', place: 'comment' };

  const crash = { app: apps.crash ?? '', args: '300', wallet: wallets.requesters[1]?.privateKey ?? '' };
  yield summary('failure-of-the-app', await run({ inputs: { ...crash, ...PAID } }));
  yield summary(
    'failure-before-spending',
    await run({ inputs: { app: '0x1234', category: 'HUGE', timeout: 'soon', artifact: 'maybe' } }),
  );
  yield summary('failure-above-the-cap', await run({ inputs: { app: apps.echo ?? '', category: 'S' } }));
  const sleep = { app: apps.sleep ?? '', ...PAID };
  yield summary('timeout', await run({ inputs: { ...sleep, timeout: '5s' } }));
  const interrupt = { after: /^::group::Poll/, signal: 'cancel' } as const;
  yield summary('cancelled-while-waiting', await run({ inputs: sleep, interrupt }));
  const early = { after: /^::group::Encrypt/, signal: 'cancel' } as const;
  yield summary('cancelled-before-spending', await run({ inputs: sleep, interrupt: early }));
  yield summary(
    'skipped',
    await run({ event: pullRequestEvent('fork').payload, env: { GITHUB_EVENT_NAME: 'pull_request' } }),
  );

  const priced = { app: apps.priced ?? '', category: 'S', 'max-app-price': '0.001 RLC' };
  yield summary(
    'quote',
    await run({ entry: 'quote', inputs: { ...priced, 'max-price': '0.01 RLC', wallet: '' } }),
  );
  yield summary(
    'quote-above-the-cap',
    await run({ entry: 'quote', inputs: { ...priced, 'max-price': '0.001 RLC', wallet: '' } }),
  );
  const submitted = await run({ entry: 'submit', inputs: render });
  yield summary('submit', submitted);
  const deal = { 'deal-id': submitted.outputs['deal-id'] ?? '', app: '' };
  yield summary('collect', await run({ entry: 'collect', inputs: deal }));

  const { provider } = world.localnet;
  await provider.send('evm_increaseTime', [13_000]);
  await provider.send('evm_mine', []);
  const sweep = { wallet: crash.wallet, app: '' };
  yield summary('sweep-dry', await run({ entry: 'sweep', inputs: { ...sweep, 'dry-run': 'true' } }));
  yield summary('sweep', await run({ entry: 'sweep', inputs: sweep }));
  yield summary('sweep-of-nothing', await run({ entry: 'sweep', inputs: sweep }));
}
