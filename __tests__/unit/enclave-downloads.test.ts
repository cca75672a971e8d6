import { describe, expect, test } from '@jest/globals';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import type { NotServed, Served } from '../../src/net/fetch-probe.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import {
  type DownloadCircumstances,
  requireFetchableInput,
  requirePublicInputs,
} from '../../src/pipeline/input/enclave-downloads.ts';
import { pad } from '../support/vectors.ts';

const network = NETWORKS['arbitrum-mainnet'];
const localnet = { ...network, smsUrl: 'http://127.0.0.1:1' };
const HOSTED: DownloadCircumstances = { network, fastLine: true };
/** Somebody else's network, of which nobody knows where its enclaves are. */
const elsewhere = { ...network, chainId: 65_535 };
const AT_HOME: DownloadCircumstances = { network, fastLine: false };
const MB = 1_000_000;

/** A context in which every file is found like this; `asked` are their URLs. */
function found(answer: Served | NotServed, location = '/ipfs/QmX') {
  const warnings: string[] = [];
  const asked: string[] = [];
  const context = {
    services: {
      probe: async (url: string) => {
        asked.push(url);
        return answer;
      },
      hub: { dataset: async () => ({ location }) },
    },
    reporter: { warn: (line: string) => warnings.push(line), info: () => undefined },
  } as unknown as StageContext;
  return { context, warnings, asked };
}

describe('the encrypted input', () => {
  const at = (size: number) => ({ location: 'https://files.example.org/x', size });

  test.each([
    ['comes fast', 20 * MB, 2, HOSTED, undefined],
    ['is large', 400 * MB, 5, HOSTED, /has 381 MiB.* 107 Mbit\/s/],
    ['is larger than memory should be', 1_500 * MB, 20, AT_HOME, /1\.4 GiB.*memory.*1 GB/],
    ['comes slowly over a line that may be slow itself', 20 * MB, 31, AT_HOME, /takes 31 s.*paid for/],
    ['is large and of unknown pace', 400 * MB, undefined, HOSTED, /has 381 MiB/],
    ['comes slowly from where an enclave may be nearer', 20 * MB, 45, HOSTED, /takes 45 s.*paid for/],
    ['is large, on this machine', 400 * MB, 5, { network: localnet, fastLine: false }, undefined],
  ])('%s', async (_, size, seconds, circumstances, warning) => {
    const { context, warnings } = found({ bytes: size, seconds });
    await requireFetchableInput(context, at(size), circumstances);
    expect(warnings).toEqual(warning ? [expect.stringMatching(warning)] : []);
  });

  test('that comes too slowly over a fast line is refused', async () => {
    const { context } = found({ bytes: 20 * MB, seconds: 61 });
    await expect(requireFetchableInput(context, at(20 * MB), HOSTED)).rejects.toThrow(
      /takes 1 min 1 s.*30 s.*\[INPUT_UNFETCHABLE\]/,
    );
  });

  test.each([
    ['that takes just the time allowed', 20 * MB, 30, []],
    ['that takes longer', 20 * MB, 30.001, [expect.stringMatching(/takes 30 s/)]],
    ['that takes twice the time allowed, which is not hopeless yet', 20 * MB, 60, [expect.anything()]],
    ['of just the size that comes in time at 100 Mbit/s', 375 * MB, 5, []],
    ['that is larger', 375 * MB + 1, 5, [expect.not.stringMatching(/memory/)]],
    ['of just the size that fits into memory', 1_000 * MB, 5, [expect.not.stringMatching(/memory/)]],
    ['that is larger than memory', 1_000 * MB + 1, 5, [expect.stringMatching(/memory/)]],
  ])('%s', async (_, size, seconds, expected) => {
    const { context, warnings } = found({ bytes: size, seconds });
    await requireFetchableInput(context, at(size), HOSTED);
    expect(warnings).toEqual(expected);
  });

  test.each([
    [MB - 1, 0],
    [MB, 1],
  ])('of %i bytes is probed %i times', async (size, times) => {
    const { context, asked } = found({ bytes: size, seconds: 1 });
    await requireFetchableInput(context, at(size), HOSTED);
    expect(asked).toHaveLength(times);
  });

  test('that is small is not looked at again', async () => {
    const { context, asked } = found({ why: 'it answers with HTTP 404', certain: true });
    await requireFetchableInput(context, at(1_000), HOSTED);
    expect(asked).toEqual([]);
  });

  test('that only this machine could fetch is refused, but for a network of this machine', async () => {
    const { context } = found({ bytes: 1, seconds: 0 });
    const here = { location: 'http://127.0.0.1:8080/x', size: 1 };
    await expect(requireFetchableInput(context, here, AT_HOME)).rejects.toThrow(
      /private network.*UNFETCHABLE/,
    );
    await requireFetchableInput(context, here, { network: localnet, fastLine: false });
  });

  test('inside of the private network that the enclaves may be in is warned of', async () => {
    const { context, warnings } = found({ bytes: 1, seconds: 0 });
    const inside = { location: 'http://10.0.0.5/x', size: 1 };
    await requireFetchableInput(context, inside, { network: elsewhere, fastLine: true });
    await requirePublicInputs(
      context,
      { publicUrls: ['http://10.0.0.5/y'] },
      { network: elsewhere, fastLine: true },
    );
    expect(warnings).toEqual([
      expect.stringMatching(/10\.0\.0\.5\/x, inside of a private network.*only if/),
      expect.stringMatching(/10\.0\.0\.5\/y is inside of a private network.*only if/),
    ]);
  });
});

describe('what others serve', () => {
  const request = (...publicUrls: string[]) => ({ publicUrls });

  test('is looked at once, and fine', async () => {
    const { context, warnings, asked } = found({ bytes: 10, seconds: 0 });
    const files = Array.from({ length: 15 }, (_, index) => `https://192.0.2.${index}/a`);
    await requirePublicInputs(context, request(...files, files[0] ?? ''), HOSTED);
    expect(asked).toEqual(files);
    expect(warnings).toEqual([]);
  });

  test('is looked at again alone, where it came slowly beside others', async () => {
    const { context, warnings, asked } = found({ bytes: 10, seconds: 0 });
    let busy = 0;
    const probe = async (url: string) => {
      asked.push(url);
      const beside = ++busy;
      await new Promise(setImmediate);
      const most = Math.max(beside, busy);
      busy -= 1;
      return { bytes: 20 * MB, seconds: most > 1 ? 70 : 20 };
    };
    const alone = { ...context, services: { ...context.services, probe } } as StageContext;
    const files = ['https://192.0.2.1/a', 'https://192.0.2.1/b'];
    await requirePublicInputs(alone, request(...files), HOSTED);
    expect(asked).toEqual([...files, ...files]);
    expect(warnings).toEqual([]);
  });

  test('is refused when nobody could fetch it, without what may be a credential', async () => {
    const { context } = found({ why: 'it answers with HTTP 404', certain: true });
    const refused = requirePublicInputs(
      context,
      request('https://u:hunter2@files.example.org/a/b.blend?sig=s3cr3t'),
      AT_HOME,
    );
    await expect(refused).rejects.toThrow(
      /https:\/\/files\.example\.org\/a\/b\.blend\?… could not be fetched: it answers with HTTP 404.*\[INPUT_UNFETCHABLE\]/,
    );
    await expect(refused).rejects.not.toThrow(/s3cr3t|hunter2/);
  });

  test.each(['http://192.168.1.5/a', 'http://2130706433/', 'https://nas.local/a'])(
    '%s is refused unseen',
    async url => {
      const { context, asked } = found({ bytes: 1, seconds: 0 });
      await expect(requirePublicInputs(context, request(url), AT_HOME)).rejects.toThrow(/INPUT_UNFETCHABLE/);
      expect(asked).toEqual([]);
      await requirePublicInputs(context, request(url), { network: localnet, fastLine: false });
    },
  );

  test('is warned of when only we may fail', async () => {
    const { context, warnings } = found({ why: 'it answers with HTTP 403', certain: false });
    await requirePublicInputs(context, request('https://192.0.2.1/a'), HOSTED);
    expect(warnings).toEqual([
      expect.stringMatching(/192\.0\.2\.1\/a could not be fetched.*403.*without it/),
    ]);
  });

  test.each([
    ['/ipfs/QmX', /at \/ipfs\/QmX, could not be fetched: it answers with HTTP 404/, 3],
    ['https://192.0.2.1/d?key=s3cr3t', /at https:\/\/192\.0\.2\.1\/d\?…, could not be fetched/, 1],
    ['https://10.0.0.1/d', /private network/, 0],
    ['junk', /not an http/, 0],
  ])('a dataset at %s that is not there is warned of', async (location, warning, looks) => {
    const { context, warnings, asked } = found({ why: 'it answers with HTTP 404', certain: true }, location);
    await requirePublicInputs(context, { publicUrls: [], dataset: pad('5') }, HOSTED);
    expect(warnings).toEqual([expect.stringMatching(warning)]);
    expect(asked).toHaveLength(looks);
  });
});
