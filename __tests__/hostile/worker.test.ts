import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect } from '@jest/globals';
import AdmZip from 'adm-zip';
import { type RawEntry, rawZip } from '../unit/archive-raw-zip.ts';
import { attacksBy } from './support/attack.ts';
import { type HostileWorker, startHostileWorker } from './support/hostile-worker.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
let worker: HostileWorker;
beforeAll(async () => {
  target = await startTarget();
  worker = await startHostileWorker(target);
});
afterAll(async () => {
  await worker?.stop();
  await target?.stop();
});

const attack = attacksBy('The worker and its pool');

/** Runs the whole pipeline with the hostile worker. */
function fromWorker(code: string, inputs: Readonly<Record<string, string>> = {}) {
  return target.step(
    { code, bought: 1 },
    { files: {}, inputs: { workerpool: worker.workerpool, ...inputs } },
  );
}

/** A result that names its report as what the digest covers; the digest on chain is that of another report. */
const COMPUTED: RawEntry = {
  name: 'computed.json',
  data: '{"deterministic-output-path":"/iexec_out/report.json"}',
};

for (const [what, entry] of [
  ['leads out of its folder', { name: '../../escaped.txt', data: MARK }],
  ['leads out of its folder in the manner of Windows', { name: '..\\..\\escaped.txt', data: MARK }],
  ['is an absolute path', { name: '/tmp/escaped.txt', data: MARK }],
  ['is a link to a file of the runner', { name: 'link', data: '/etc/passwd', mode: 0o120777 }],
  ['holds terminal sequences', { name: '\u001b[2Jcleared.txt' }],
  ['holds a line break and a log command', { name: `x\n::add-mask::${MARK}` }],
  ['reads as another one, since it turns the text round', { name: 'photo\u202egnp.exe' }],
  ['is the same as another, but for letter case', { name: 'Computed.json', data: '{}' }],
] as const) {
  attack(`packs a file whose name ${what}`, '`ARCHIVE_UNSAFE`, nothing unpacked', async () => {
    await worker.deliver(rawZip([COMPUTED, entry]));
    await fromWorker('ARCHIVE_UNSAFE');
  });
}

attack(
  'packs 200 MB of zeros into 200 kB',
  '`ARCHIVE_TOO_LARGE` at `max-output-size`, nothing left',
  async () => {
    await worker.deliver(
      rawZip([COMPUTED, { name: 'bomb', data: Buffer.alloc(200_000_000), deflate: true }]),
    );
    await fromWorker('ARCHIVE_TOO_LARGE', { 'max-output-size': '5MB' });
  },
);

attack('packs a file that is larger than its entry says', '`ARCHIVE_CORRUPT`, nothing unpacked', async () => {
  await worker.deliver(
    rawZip([COMPUTED, { name: 'bomb', data: Buffer.alloc(9_000_000), deflate: true, claimedSize: 10 }]),
  );
  await fromWorker('ARCHIVE_CORRUPT');
});

attack(
  'changes the result after the enclave has signed it',
  '`RESULT_MISMATCH`, nothing unpacked',
  async () => {
    await worker.deliver(rawZip([COMPUTED, { name: 'report.json', data: '{"forged":true}' }]));
    await fromWorker('RESULT_MISMATCH');
  },
);

attack('has the digest cover a file of the runner', '`RESULT_MISMATCH`, nothing unpacked', async () => {
  const data = '{"deterministic-output-path":"/iexec_out/../../../../../../../etc/passwd"}';
  await worker.deliver(rawZip([{ name: 'computed.json', data }]));
  await fromWorker('RESULT_MISMATCH');
});

attack('sends a `computed.json` of 5 MB', '`RESULT_MISMATCH`, it is not read', async () => {
  const data = JSON.stringify({ 'callback-data': `0x${'00'.repeat(2_500_000)}` });
  await worker.deliver(rawZip([{ name: 'computed.json', data, deflate: true }]));
  await fromWorker('RESULT_MISMATCH');
});

attack(
  'delivers an error report of 5 MB of log commands, terminal sequences and HTML',
  '`RESULT_APP_ERROR`, its beginning is shown, inert',
  async () => {
    const data = INJECTION + 'x'.repeat(5_000_000);
    await worker.deliver(rawZip([COMPUTED, { name: 'error.txt', data, deflate: true }]));
    const run = await fromWorker('RESULT_APP_ERROR');
    expect(run.log).toContain(MARK);
    expect(run.stdout.length).toBeLessThan(50_000);
  },
);

attack(
  'packs an unsafe name, or a report, where the plain files are not published',
  '`ARCHIVE_UNSAFE`, `RESULT_APP_ERROR`; neither is quoted',
  async () => {
    for (const [code, entry] of [
      ['ARCHIVE_UNSAFE', { name: `../${MARK}.txt` }],
      ['RESULT_APP_ERROR', { name: 'error.txt', data: MARK }],
    ] as const) {
      await worker.deliver(rawZip([COMPUTED, entry]));
      for (const [artifact, isTold] of [
        ['decrypted', true],
        ['ciphertext', false],
      ] as const) {
        const { log, stderr, summary } = await fromWorker(code, { artifact });
        expect({ code, artifact, isTold: `${log}${stderr}${summary}`.includes(MARK) }).toEqual({
          code,
          artifact,
          isTold,
        });
      }
    }
  },
);

attack('adds an entry to the encrypted archive', '`RESULT_CORRUPT`, nothing unpacked', async () => {
  await worker.deliverRaw(
    rawZip([
      { name: 'aes-key.rsa', data: Buffer.alloc(384) },
      { name: 'iexec_out.zip.aes' },
      { name: 'third' },
    ]),
  );
  await fromWorker('RESULT_CORRUPT');
});

attack('delivers noise', '`RESULT_CORRUPT`, nothing unpacked', async () => {
  await worker.deliverRaw(Buffer.alloc(100_000, 'noise'));
  await fromWorker('RESULT_CORRUPT');
});

attack(
  'encrypts the result for another key than the beneficiary’s',
  '`RESULT_KEY_MISMATCH`, nothing unpacked; what was paid for is kept as it came',
  async () => {
    const archive = rawZip([
      { name: 'aes-key.rsa', data: Buffer.alloc(384, 1) },
      { name: 'iexec_out.zip.aes', data: Buffer.alloc(64, 2) },
    ]);
    await worker.deliverRaw(archive);
    for (const artifact of ['ciphertext', 'decrypted']) {
      const name = `sealed-${artifact}`;
      const run = await fromWorker('RESULT_KEY_MISMATCH', { artifact, 'artifact-name': name });
      expect(run.outputs['artifact-name']).toBe(name);
      const kept = new AdmZip(await target.world.results.download(name));
      expect(kept.getEntries().map(({ entryName }) => entryName)).toEqual(['result.zip']);
      expect(kept.getEntry('result.zip')?.getData()).toEqual(archive);
    }
    const none = await fromWorker('RESULT_KEY_MISMATCH', { artifact: 'none' });
    expect(none.outputs['artifact-id']).toBe('');
  },
);

for (const [what, cid] of [
  ['log commands, terminal sequences and HTML', INJECTION],
  ['a path to another service', '../api/v0/pin/ls'],
  ['a URL', 'https://evil.example/ipfs/QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH'],
  ['1 000 letters', `Qm${'a'.repeat(1_000)}`],
] as const) {
  attack(`writes ${what} on chain in place of a CID`, '`RESULT_MISSING`, nothing is asked for', async () => {
    worker.claim(cid);
    target.twins.ipfsGatewayUrl.forget();
    await fromWorker('RESULT_MISSING');
    expect(target.twins.ipfsGatewayUrl.seen.filter(({ method }) => method === 'GET')).toEqual([]);
  });
}

attack(
  'runs an app that gives its file a name of HTML, Markdown and a mention',
  'harmless: the file is there, and the summary shows its name literally',
  async () => {
    // The longest name that a worker packs has 31 bytes, and Windows has no names with brackets and bars.
    const name =
      process.platform === 'win32' ? '&lt;b&gt;[x](y)`z`@octocat' : '<img src=x onerror=1>@octocat|x';
    const inputs = { args: `--name '${name}'` };
    const run = await target.step({ code: '', bought: 1 }, { files: {}, inputs });
    expect(readdirSync(run.outputs['output-path'] ?? '')).toContain(name);
    expect(run.summary).toContain('octocat');
  },
);
