import path from 'node:path';
import { NETWORKS } from '../../../src/iexec/chain/networks.ts';
import { buildParams, type RunParams } from '../../../src/iexec/protocol/params.ts';
import { isSafeServiceUrl } from '../../../src/net/endpoint-url.ts';
import { parseCollectInputs } from '../../../src/run/inputs/collect-inputs.ts';
import { parseQuoteInputs } from '../../../src/run/inputs/quote-inputs.ts';
import { parseSweepInputs } from '../../../src/run/inputs/sweep-inputs.ts';
import { parseTaskInputs, type TaskConfig } from '../../../src/run/inputs/task-inputs.ts';
import { seedsOf } from '../../../src/run/inputs/task-list-inputs.ts';
import { escapeMarkdown } from '../../../src/text/markdown.ts';
import { neutralise } from '../../../src/text/neutralise.ts';
import { mutateText } from '../support/mutate.ts';
import { type FuzzTarget, must } from '../support/target.ts';

const WORKSPACE = path.resolve('/ws');
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  app: ['0x456def1BA694a2E8f8a4dA9c2D5d5bB3D0aE5F11', '0x456def1ba694a2e8f8a4da9c2d5d5bb3d0ae5f11'],
  wallet: [`0x${'17'.repeat(32)}`, '{"version":3}'],
  category: ['XS', '3'],
  'private-files': ['scene/**\n!scene/x', 'a.txt'],
  args: ['--frame 1', '--frame {task} "{index}"', ''],
  tasks: ['', '1..9', '0001..0250..7\n300..301', 'list.jsonl', 'scenes/*.blend\n!scenes/x'],
  attempts: ['', '1', '3'],
  'on-task-failure': ['', 'fail', 'warn'],
  'min-completed': ['', '2', '95%'],
  'task-list': ['', 'file', 'none'],
  'public-urls': ['https://example.org/a\nhttps://example.org/b', ''],
  dataset: ['', '0x456def1ba694a2e8f8a4da9c2d5d5bb3d0ae5f11'],
  'app-secrets': ['1: key\n2: token', ''],
  'max-price': ['0.5 RLC', '500000000 nRLC', '7'],
  'max-app-price': ['0', '0.1 RLC'],
  network: ['arbitrum-mainnet', JSON.stringify(NETWORKS['arbitrum-sepolia-testnet'])],
  'rpc-url': ['', 'https://rpc.example/key'],
  workerpool: ['', '0x456def1ba694a2e8f8a4da9c2d5d5bb3d0ae5f11'],
  beneficiary: [''],
  timeout: ['5h30m', '90s'],
  'order-timeout': ['0', '10m'],
  retry: ['after-failure', 'never'],
  deposit: ['auto', 'never'],
  'output-path': ['confidential-output', 'out/a'],
  'artifact-name': ['', 'result'],
  artifact: ['auto', 'none'],
  'max-output-size': ['10GiB', '500MB'],
  summary: ['true', 'false'],
  'deal-id': ['', `0x${'ab'.repeat(32)}`],
  'dry-run': ['false'],
  'idempotency-key': ['', 'run'],
  matrix: ['null', '{"a":1}'],
};

const LIST_FILE = path.join(WORKSPACE, 'list.jsonl');
const LIST = '{"task":"a","args":"-f {index}","private-files":["x.txt"]}\n{"task":"b","data":{"x":[1]}}';

type Entry = 'main' | 'collect' | 'quote' | 'sweep';

/** The inputs of every entry point. What is accepted is what the rest of the code counts on. */
export function inputsTarget(): FuzzTarget<{
  entry: Entry;
  inputs: Readonly<Record<string, string>>;
  list: string;
}> {
  return {
    name: 'inputs',
    make: random => {
      const inputs: Record<string, string> = {};
      for (const [name, samples] of Object.entries(SAMPLES)) {
        const sample = random.pick(samples);
        inputs[name] = random.oneIn(12) ? mutateText(random, sample) : sample;
      }
      const list = random.oneIn(2) ? mutateText(random, LIST) : LIST;
      return { entry: random.pick(['main', 'collect', 'quote', 'sweep'] as const), inputs, list };
    },
    feed: ({ entry, inputs, list }) => {
      const read = (name: string) => (inputs[name] ?? '').trim();
      const world = {
        workspace: WORKSPACE,
        identity: 'run 2',
        readFile: (file: string) => {
          if (file === LIST_FILE) return list;
          throw new Error('no such file');
        },
      };
      if (entry === 'quote') {
        const { app, maxPrice, maxAppPrice, network } = parseQuoteInputs(read, world);
        must(/^0x[0-9a-fA-F]{40}$/.test(app), 'an app that is no address');
        must(maxPrice === undefined || maxAppPrice <= maxPrice, 'a part above the whole');
        must(isSafeServiceUrl(network.marketUrl) && isSafeServiceUrl(network.rpcUrl), 'a URL without TLS');
      } else if (entry === 'sweep') {
        must(
          parseSweepInputs(read, world).dealIds.every(id => /^0x[0-9a-f]{64}$/.test(id)),
          'a deal id that is none',
        );
      } else {
        const config = entry === 'main' ? parseTaskInputs(read, world) : parseCollectInputs(read, world);
        const { request } = config;
        must(request.timeoutMs >= 1_000 && request.timeoutMs <= 30 * 86_400_000, 'an endless wait');
        must(
          Number.isSafeInteger(request.maxOutputBytes) && request.maxOutputBytes > 0,
          'a size that is none',
        );
        must(
          path.isAbsolute(request.outputPath) && !WORKSPACE.startsWith(request.outputPath),
          'results over the workspace',
        );
        must(
          isSafeServiceUrl(request.network.smsUrl) && isSafeServiceUrl(request.network.rpcUrl),
          'a URL without TLS',
        );
        must(!/["<>:|*?\r\n\\/]/.test(config.artifactName ?? ''), 'a name that no artifact has');
        if (!('app' in request)) return;
        must(/^0x[0-9a-fA-F]{40}$/.test(request.app), 'an app that is no address');
        must(request.maxPrice >= 0n && request.maxAppPrice <= request.maxPrice, 'a part above the whole');
        const { list: tasks } = config as TaskConfig;
        must(tasks === undefined || seedsOf(tasks.source).length <= 10_000, 'a list without an end');
        must(tasks === undefined || (tasks.attempts >= 1 && tasks.attempts <= 5), 'endless attempts');
        must(Number.isSafeInteger(request.category) && request.category >= 0, 'a category that is none');
        must(
          request.publicUrls.every(url => /^https?:/i.test(url)),
          'a public URL that is none',
        );
      }
    },
  };
}

/** The params of the order: what goes in is what an independent reader gets out. */
export function paramsTarget(): FuzzTarget<RunParams> {
  return {
    name: 'params',
    make: random => ({
      args: random.oneIn(3) ? undefined : mutateText(random, '--frame 1 "a b"'),
      publicUrls: random.oneIn(2) ? [] : [mutateText(random, 'https://example.org/a')],
      appSecrets: random.oneIn(2) ? {} : { [mutateText(random, '1')]: mutateText(random, 'name'), 2: 'x' },
      encrypt: random.oneIn(2),
    }),
    feed: params => {
      const text = buildParams(params);
      const read = JSON.parse(text) as Record<string, unknown>;
      must(read.iexec_result_storage_provider === 'ipfs', 'a result that goes elsewhere');
      must((read.iexec_args ?? '') === (params.args ?? ''), 'other arguments');
      must(read.iexec_result_encryption === (params.encrypt ? true : undefined), 'a result in clear');
      must(JSON.stringify(read.iexec_input_files ?? []) === JSON.stringify(params.publicUrls), 'other files');
      must(
        Object.keys((read.iexec_secrets ?? {}) as object).every(number => /^[1-9]\d*$/.test(number)),
        'a secret without a number',
      );
    },
  };
}

/** What any text becomes in the log and in the summary. */
export function textTarget(): FuzzTarget<string> {
  const samples = [
    '::set-output name=a::b',
    '\u001b[31mx',
    '##[error]x',
    '<a href="x">[b](c)</a>',
    'plain | text',
    '\u202eabc',
  ];
  return {
    name: 'text',
    make: random =>
      random.pick(['', ' ', '\u00a0', '\ufeff', '\u001b[0m', '\u2028']) +
      mutateText(random, random.pick(samples)),
    feed: text => {
      const line = neutralise(text);
      must(!/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(line), 'a line of control characters');
      must(!/^\s*::/u.test(line) && !line.includes('##['), 'a workflow command');
      must(line.isWellFormed() && line.length <= 2_010, 'a line that cannot be shown');
      must(/^(?:[\p{L}\p{M}\p{N} +/=,-]|&#\d+;)*$/u.test(escapeMarkdown(text)), 'markup');
    },
  };
}
