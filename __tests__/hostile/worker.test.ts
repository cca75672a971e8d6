import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/** Names that lead elsewhere, mislead, or are taken, and where the files come to lie. */
const ODD_NAMES: readonly (readonly [RawEntry['name'], string])[] = [
  ['../../escaped.txt', '%2E%2E/%2E%2E/escaped.txt'],
  ['..\\..\\escaped.txt', '..%5C..%5Cescaped.txt'],
  ['/tmp/escaped.txt', 'tmp/escaped.txt'],
  ['\u001b[2Jcleared.txt', '%1B[2Jcleared.txt'],
  [`x\n::add-mask::${MARK}`, `x%0A::add-mask::${MARK}`],
  ['photo\u202egnp.exe', 'photo%E2%80%AEgnp.exe'],
  ['.g\u200cit/config', '.g%E2%80%8Cit/config'],
  ['report.json/x', 'report (2).json/x'],
  [`${'deep/'.repeat(100)}y.txt`, 'y~9f2259e9904fc266.txt'],
];

attack(
  'packs files whose names lead out of the folder, turn text round, hold terminal sequences or log commands, are taken, or are too deep',
  'harmless: each file lies in the folder under a safe name, in the artifact too; links are left out, and of two files of one name the second',
  async () => {
    const link = { name: 'link', data: '/etc/passwd', mode: 0o120777 };
    const taken = { name: 'report.json', data: 'another report' };
    worker.deliverBeside([...ODD_NAMES.map(([name]) => ({ name, data: `odd ${name}` })), link, taken]);
    const run = await fromWorker('', { artifact: 'decrypted', 'artifact-name': 'odd-names' });
    const output = run.outputs['output-path'] ?? '';
    const isHere = (name: string) => (process.platform === 'win32' ? name.replaceAll(':', '%3A') : name);
    for (const [name, safe] of ODD_NAMES)
      expect(readFileSync(path.join(output, isHere(safe)), 'utf8')).toBe(`odd ${name}`);
    expect(existsSync(path.join(output, 'link'))).toBe(false);
    expect(run.log).toContain('is left out');
    // The artifact holds no colons, and is verified all the same, like the folder itself.
    const cwd = target.world.workspace();
    new AdmZip(await target.world.results.download('odd-names')).extractAllTo(path.join(cwd, 'odd'));
    for (const [name, safe] of ODD_NAMES) {
      const file = path.join(cwd, 'odd', safe.replaceAll(':', '%3A'));
      expect(readFileSync(file, 'utf8')).toBe(`odd ${name}`);
    }
    const statement = path.join(`${output}.provenance`, 'provenance.intoto.json');
    for (const where of [{ path: path.join(cwd, 'odd') }, { path: output, provenance: statement }]) {
      const inputs = { ...where, expect: 'report.json', requester: target.wallet.address };
      const verified = await target.world.run({ entry: 'verify', cwd, inputs });
      expect(verified.outputs.verified === 'true' ? '' : verified.log).toBe('');
    }
  },
);

attack.heavy(
  'packs 200 MB of zeros into 200 kB',
  '`ARCHIVE_TOO_LARGE` at `max-output-size`, nothing left',
  async () => {
    await worker.deliver(
      rawZip([COMPUTED, { name: 'bomb', data: Buffer.alloc(200_000_000), deflate: true }]),
    );
    await fromWorker('ARCHIVE_TOO_LARGE', { 'max-output-size': '5MB' });
  },
);

attack.heavy(
  'packs a file that is larger than its entry says',
  '`ARCHIVE_CORRUPT`, nothing unpacked',
  async () => {
    await worker.deliver(
      rawZip([COMPUTED, { name: 'bomb', data: Buffer.alloc(9_000_000), deflate: true, claimedSize: 10 }]),
    );
    await fromWorker('ARCHIVE_CORRUPT');
  },
);

attack.heavy(
  'changes the result after the enclave has signed it',
  '`RESULT_MISMATCH`, nothing unpacked',
  async () => {
    await worker.deliver(rawZip([COMPUTED, { name: 'report.json', data: '{"forged":true}' }]));
    await fromWorker('RESULT_MISMATCH');
  },
);

attack.heavy('has the digest cover a file of the runner', '`RESULT_MISMATCH`, nothing unpacked', async () => {
  const data = '{"deterministic-output-path":"/iexec_out/../../../../../../../etc/passwd"}';
  await worker.deliver(rawZip([{ name: 'computed.json', data }]));
  await fromWorker('RESULT_MISMATCH');
});

attack.heavy('sends a `computed.json` of 5 MB', '`RESULT_MISMATCH`, it is not read', async () => {
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

attack.heavy(
  'packs an odd name, or a report, where the plain files are not published',
  'a warning that counts them; `RESULT_APP_ERROR`; neither is quoted',
  async () => {
    for (const [code, entry] of [
      ['', { name: `../${MARK}.txt` }],
      ['RESULT_APP_ERROR', { name: 'error.txt', data: MARK }],
    ] as const) {
      if (code === '') worker.deliverBeside([entry]);
      else await worker.deliver(rawZip([COMPUTED, entry]));
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

attack.heavy(
  'makes a result up and stores it in clear, since it has no enclave and no key',
  '`RESULT_UNVERIFIED`, nothing unpacked or published',
  async () => {
    await worker.deliverRaw(rawZip([COMPUTED, { name: 'report.json', data: '{"made":"up"}' }]));
    for (const artifact of ['decrypted', 'ciphertext']) {
      const run = await fromWorker('RESULT_UNVERIFIED', { artifact });
      expect(run.outputs['artifact-id']).toBe('');
    }
  },
);

attack(
  'delivers what cannot be unpacked',
  '`ARCHIVE_CORRUPT`, `RESULT_MISMATCH`; the ciphertext is the artifact, whatever `artifact` would publish',
  async () => {
    for (const [code, entry] of [
      ['ARCHIVE_CORRUPT', { name: 'a', data: 'abc', crc: 1 }],
      ['RESULT_MISMATCH', { name: 'report.json', data: 'forged' }],
    ] as const) {
      await worker.deliver(rawZip([COMPUTED, entry]));
      for (const artifact of ['ciphertext', 'decrypted']) {
        const name = `kept-${artifact}-${code.toLowerCase()}`;
        const run = await fromWorker(code, { artifact, 'artifact-name': name });
        expect(run.outputs['artifact-name']).toBe(name);
        const kept = new AdmZip(await target.world.results.download(name)).getEntry('result.zip');
        expect(
          new AdmZip(kept?.getData())
            .getEntries()
            .map(({ entryName }) => entryName)
            .sort(),
        ).toEqual(['aes-key.rsa', 'iexec_out.zip.aes']);
      }
    }
  },
);

attack.heavy('delivers noise', '`RESULT_CORRUPT`, nothing unpacked', async () => {
  await worker.deliverRaw(Buffer.alloc(100_000, 'noise'));
  await fromWorker('RESULT_CORRUPT');
});

attack.heavy(
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
      expect(kept.getEntries().map(({ entryName }) => entryName)).toEqual(['result.zip', 'HOW-TO-OPEN.txt']);
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
  attack.heavy(
    `writes ${what} on chain in place of a CID`,
    '`RESULT_MISSING`, nothing is asked for',
    async () => {
      worker.claim(cid);
      target.twins.ipfsGatewayUrl.forget();
      await fromWorker('RESULT_MISSING');
      expect(target.twins.ipfsGatewayUrl.seen.filter(({ method }) => method === 'GET')).toEqual([]);
    },
  );
}

attack.heavy(
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
