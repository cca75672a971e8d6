import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type CallExceptionError, makeError } from 'ethers';
import { NETWORKS, parseNetwork } from '../../src/iexec/chain/networks.ts';
import { formatRlc, parseRlc } from '../../src/iexec/protocol/amount.ts';
import { whyLockIsLoose } from '../../src/iexec/protocol/app-lock.ts';
import { categoryName, parseCategory } from '../../src/iexec/protocol/category.ts';
import { dealDeadlines } from '../../src/iexec/protocol/deal.ts';
import { decodeMultiaddr, encodeMultiaddr } from '../../src/iexec/protocol/multiaddr.ts';
import { buildParams } from '../../src/iexec/protocol/params.ts';
import { parseResultLocation } from '../../src/iexec/protocol/result-location.ts';
import { readRefusal } from '../../src/iexec/protocol/revert.ts';
import {
  dealTag,
  missingTagBits,
  stripTeeFramework,
  TEE_TDX_TAG,
  tagBitNames,
  tagContains,
  tagUnion,
} from '../../src/iexec/protocol/tag.ts';
import { endpointUrl, isSafeServiceUrl } from '../../src/net/endpoint-url.ts';
import fc from '../support/fast-check.ts';

function vectors(name: string) {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
}

function toHex(text: string): string {
  return `0x${Buffer.from(text).toString('hex')}`;
}

describe('amounts', () => {
  test.each([
    ['0.5 RLC', 500_000_000n],
    ['0.1 RLC', 100_000_000n],
    ['1RLC', 1_000_000_000n],
    ['0.000000001 rlc', 1n],
    ['1.50000000000 RLC', 1_500_000_000n],
    ['500000000 nRLC', 500_000_000n],
    ['1.0 nRLC', 1n],
    [' 0 ', 0n],
    ['0.0', 0n],
  ])('%j is %s nRLC', (text, nRlc) => {
    expect(parseRlc(text)).toBe(nRlc);
  });

  test.each(['', '-1', '1.5', '1.5 nRLC', '0.0000000001 RLC', '1e9', '0x10', '1 ETH', '1,5 RLC', '.5 RLC'])(
    '%j is refused, with the input’s name',
    text => {
      expect(() => parseRlc(text, 'max-app-price')).toThrow(/`max-app-price`.*\[INPUT_INVALID\]/);
    },
  );

  test.each(['1', '500000000', '0.5'])('%j has no unit, and both readings are told', text => {
    expect(() => parseRlc(text)).toThrow(
      new RegExp(`no unit.*${text} RLC or ${text} nRLC.*Write "${text} RLC" or "${text} nRLC"`),
    );
  });

  test('what is written can be read back', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), n => parseRlc(formatRlc(n)) === n));
    expect([formatRlc(0n), formatRlc(1_500_000_000n), formatRlc(1n)]).toEqual([
      '0 RLC',
      '1.5 RLC',
      '0.000000001 RLC',
    ]);
  });
});

describe('categories', () => {
  test('go by letter and by number', () => {
    expect(['XS', 's', ' M ', 'L', 'xl', '0', '7'].map(parseCategory)).toEqual([0, 1, 2, 3, 4, 0, 7]);
    expect([categoryName(4), categoryName(9)]).toEqual(['XL', '9']);
    expect(() => parseCategory('XXL')).toThrow(/`category`/);
    expect(() => parseCategory('-1')).toThrow(/`category`/);
  });

  test('fix the deadlines of a deal, as the hub computed them', () => {
    const { viewDeal, viewTaskAfterContributeAndFinalize: task } = vectors('deal-task-421614');
    const ratios = { contribution: 7, final: 10 };
    const deadlines = dealDeadlines(
      { startTime: Number(viewDeal.startTime) },
      { maxSeconds: Number(task.timeref) },
      ratios,
    );
    expect(deadlines).toEqual({
      contribution: Number(task.contributionDeadline),
      final: Number(task.finalDeadline),
    });
  });
});

describe('tags', () => {
  const { sum, stripTeeFramework: strips, missingBits } = vectors('tags');

  test('agree with the official SDK', () => {
    for (const { in: tags, sum: union } of sum) expect(tagUnion(...tags)).toBe(union);
    for (const { in: tag, out } of strips) expect(stripTeeFramework(tag)).toBe(out);
    for (const { offered, required, missingBits: bits } of missingBits) {
      expect(missingTagBits(offered, required)).toEqual(bits);
      expect(tagContains(offered, required)).toBe(bits.length === 0);
    }
  });

  test('of a deal leave out the framework that a dataset asks for', () => {
    const scone = `0x${'3'.padStart(64, '0')}`;
    expect(dealTag({ app: TEE_TDX_TAG, dataset: scone, request: TEE_TDX_TAG })).toBe(TEE_TDX_TAG);
    expect(tagBitNames([0, 3, 8, 9])).toBe('tee, tdx, gpu, bit 9');
  });
});

describe('multiaddr', () => {
  const { encode, decode } = vectors('multiaddr') as {
    encode: { human: string; bytesNonStrict: string }[];
    decode: { bytes: string; workerRendering?: string }[];
  };

  test('encodes every location that we register like the official SDK', () => {
    const ours = encode.filter(({ human }) => !human.startsWith('/ip4') && !human.includes('/bafkrei'));
    expect(ours.length).toBeGreaterThan(8);
    for (const { human, bytesNonStrict } of ours) expect(encodeMultiaddr(human)).toBe(bytesNonStrict);
  });

  test('refuses a CID that would read back as another one', () => {
    const raw = encode.find(({ human }) => human.includes('/bafkrei'));
    expect(() => encodeMultiaddr(raw?.human ?? '')).toThrow(RangeError);
  });

  test('decodes like a worker', () => {
    const known = decode.filter(({ workerRendering }) => workerRendering !== undefined);
    expect(known.length).toBeGreaterThan(2);
    for (const { bytes, workerRendering } of known) expect(decodeMultiaddr(bytes)).toBe(workerRendering);
    expect(decodeMultiaddr('0x')).toBe('');
  });
});

describe('params', () => {
  test('are one fixed text', () => {
    const appSecrets = { '10': 'ten', '2': 'two' };
    expect(buildParams({ appSecrets, encrypt: true, publicUrls: ['https://a.b/c'], args: '--x "y"' })).toBe(
      '{"iexec_args":"--x \\"y\\"","iexec_input_files":["https://a.b/c"],"iexec_secrets":{"2":"two","10":"ten"},"iexec_result_encryption":true,"iexec_result_storage_provider":"ipfs"}',
    );
    expect(buildParams({ encrypt: false, args: '' })).toBe('{"iexec_result_storage_provider":"ipfs"}');
  });

  test.each(['abc', '/ipfs/Qm', 'ftp://a/b'])('refuse the public URL %s', url => {
    expect(() => buildParams({ encrypt: true, publicUrls: [url] })).toThrow(/`public-urls`/);
  });

  test.each([[{ '0': 'a' }], [{ '-1': 'a' }], [{ x: 'a' }], [{ '01': 'a' }], [{ '1': '' }]])(
    'refuse the secrets %j',
    appSecrets => {
      expect(() => buildParams({ encrypt: true, appSecrets: appSecrets as Record<string, string> })).toThrow(
        /`app-secrets`/,
      );
    },
  );
});

describe('result location', () => {
  test('is read from what the hub holds', () => {
    const { results } = vectors('deal-task-421614').viewTaskAfterContributeAndFinalize;
    expect(parseResultLocation(results)).toEqual({
      cid: 'QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg',
    });
  });

  test.each([
    '',
    'not json',
    '[]',
    '{"storage":"dropbox","location":"/results/0x"}',
    '{"storage":"ipfs"}',
    '{"storage":"ipfs","location":"https://evil.example/ipfs/QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg"}',
    '{"storage":"ipfs","location":"//evil.example/x"}',
    '{"storage":"ipfs","location":"/ipfs/QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg/../x"}',
    '{"storage":"ipfs","location":"/ipfs/Qm123"}',
    '{"storage":"\\u001b[31mx\\n::error::","location":"/ipfs/x"}',
  ])('%j is no location', text => {
    let message = '';
    expect(() => {
      try {
        parseResultLocation(toHex(text));
      } catch (error) {
        message = String(error);
        throw error;
      }
    }).toThrow(/\[RESULT_MISSING\]/);
    expect([...message].every(character => character >= ' ')).toBe(true);
  });
});

describe('networks', () => {
  const own = { ...NETWORKS['arbitrum-mainnet'], name: 'own', rpcUrl: 'http://127.0.0.1:8545' };
  const noFile = () => {
    throw new Error('ENOENT');
  };

  test('go by name, inline JSON or file', () => {
    expect(parseNetwork('arbitrum-mainnet', noFile).chainId).toBe(42161);
    expect(parseNetwork(JSON.stringify(own), noFile)).toEqual(own);
    expect(parseNetwork('net.json', path => (path === 'net.json' ? JSON.stringify(own) : noFile()))).toEqual(
      own,
    );
    const { explorerUrl: _, ...bare } = own;
    expect(parseNetwork(JSON.stringify({ ...bare, hub: own.hub.toLowerCase() }), noFile).hub).toBe(own.hub);
  });

  test.each(['bellecour', 'toString', ''])('%j is no network', name => {
    expect(() => parseNetwork(name, noFile)).toThrow(/`network`.*\[NETWORK_UNKNOWN\]/);
  });

  test.each([
    [{ rpcUrl: 'http://rpc.example' }, /rpcUrl/],
    [{ smsUrl: 'https://user:pw@sms.example' }, /smsUrl/],
    [{ hub: '0x123' }, /hub/],
    [{ hub: `0x${'12'.repeat(20)}` }, /names another hub than that of its chain/],
    [{ chainId: 421614 }, /names another hub than that of its chain/],
    [{ chainId: 0 }, /chainId/],
    [{ marketUrl: undefined }, /marketUrl/],
    [{ extra: 1 }, /extra/],
  ])('a description with %j is refused', (change, field) => {
    expect(() => parseNetwork(JSON.stringify({ ...own, ...change }), noFile)).toThrow(field);
    expect(() => parseNetwork(JSON.stringify({ ...own, ...change }), noFile)).toThrow(/\[INPUT_INVALID\]/);
  });
});

describe('endpoint URLs', () => {
  test('keep a path prefix and sort parameters', () => {
    expect(endpointUrl('https://a.b/pre/', '/x', { z: 1, a: 'é', no: undefined }).href).toBe(
      'https://a.b/pre/x?a=%C3%A9&z=1',
    );
    expect(endpointUrl('https://a.b/pre/?key=1#part', '/x').href).toBe('https://a.b/pre/x');
  });

  test('are safe with TLS or on loopback', () => {
    expect(
      ['https://a.b', 'http://127.0.0.1:1', 'http://localhost', 'http://[::1]:1'].every(isSafeServiceUrl),
    ).toBe(true);
    expect(
      ['http://a.b', 'http://127.0.0.1.evil.com', 'file:///x', 'x', 'https://u@a.b'].some(isSafeServiceUrl),
    ).toBe(false);
  });
});

describe('what a contract reverts with', () => {
  const refusalOf = (data: string) =>
    readRefusal(
      makeError('reverted', 'CALL_EXCEPTION', {
        action: 'call',
        data,
        reason: null,
        transaction: { to: null, data: '0x' },
        invocation: null,
        revert: null,
      }) as CallExceptionError,
    )?.text;

  test.each([
    ['nothing', '0x', 'the contract gives no reason'],
    ['an error of the hub', '0x74a0583f', 'CallerIsNotTheRequester'],
    ['an error of somebody else', '0x12345678', 'unknown error 0x12345678'],
    ['an error that is cut off', '0xde6168e5', 'unknown error 0xde6168e5'],
    ['less than an error has', '0x01', 'unknown error 0x01'],
  ])('%s', (_, data, text) => {
    expect(refusalOf(data)).toBe(text);
  });
});

test('only an image that is named by its digest is fixed by a lock', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;
  expect(whyLockIsLoose({ image: `docker.io/x/y@${digest}` })).toBeUndefined();
  expect(whyLockIsLoose({ image: `docker.io/x/y:1.0@${digest}` })).toBeUndefined();
  for (const image of ['docker.io/x/y', 'docker.io/x/y:1.0', 'x/y@sha256:abcd', `x/y:${digest.slice(7)}`])
    expect(whyLockIsLoose({ image })).toContain(image);
});
