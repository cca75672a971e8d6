import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { bech32 } from '@scure/base';
import AdmZip from 'adm-zip';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { encode as encodeJpeg } from 'jpeg-js';
import { header, imageData, pngFile, pngOf } from '../support/pictures.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.stop());

describe('the lock of an app', () => {
  const attack = attacksBy('Who commits the lock of an app (`app-lock`)');
  const LOCK = 'app.json';
  let lock: Record<string, unknown>;
  beforeAll(async () => {
    const cwd = target.world.workspace();
    await target.world.run({ entry: 'quote', cwd, inputs: { wallet: '', 'app-lock': LOCK } });
    lock = JSON.parse(readFileSync(path.join(cwd, LOCK), 'utf8'));
  });

  const withLock = (text: string, code: string) =>
    target.step(
      { code, bought: 0 },
      { entry: 'submit', files: { [LOCK]: text }, inputs: { 'private-files': '', 'app-lock': LOCK } },
    );

  for (const [what, changes] of [
    ['has another image', { image: 'docker.io/evil/app:1' }],
    ['has another owner', { owner: `0x${'11'.repeat(20)}` }],
    ['is of another chain', { chainId: 42_161 }],
  ] as const) {
    attack.heavy(`${what}`, '`APP_CHANGED`, nothing bought', async () => {
      await withLock(JSON.stringify({ ...lock, ...changes }), 'APP_CHANGED');
    });
  }

  attack(
    'names an image of log commands, terminal sequences and HTML',
    '`APP_CHANGED`, the text is inert',
    async () => {
      const run = await withLock(JSON.stringify({ ...lock, image: INJECTION }), 'APP_CHANGED');
      expect(run.log).toContain(MARK);
    },
  );

  for (const [what, makeText] of [
    ['has a field of its own', text => text.replace('{', '{"extra":1,')],
    ['has a prototype', text => text.replace('{', '{"__proto__":{"checksum":"0x"},')],
    ['names the owner twice', text => text.replace('{', `{"owner":"0x${'11'.repeat(20)}",`)],
    ['lacks the checksum', text => text.replace('"checksum"', '"check"')],
    ['is nested a million times', () => '['.repeat(1_000_000)],
    ['has 17 MB', text => text + ' '.repeat(17_000_000)],
    ['is a page of log commands and HTML', () => INJECTION],
  ] as const satisfies readonly (readonly [string, (text: string) => string])[]) {
    attack(`${what}`, '`INPUT_INVALID`, nothing bought', async () => {
      const run = await withLock(makeText(JSON.stringify(lock)), 'INPUT_INVALID');
      expect(run.log).toContain('`app-lock`');
      expect(run.stdout.length).toBeLessThan(50_000);
    });
  }

  attack('leads to a device that never ends', '`INPUT_INVALID`, it is not read', async () => {
    // Windows has no such file.
    if (process.platform === 'win32') return;
    const link = path.join(target.world.workspace(), LOCK);
    symlinkSync('/dev/zero', link);
    const inputs = { 'private-files': '', 'app-lock': link };
    await target.step({ code: 'INPUT_INVALID', bought: 0 }, { entry: 'submit', files: {}, inputs });
  });
});

describe('a list of recipients', () => {
  const attack = attacksBy('Who writes the list of `recipients`');
  const withRecipients = (recipients: string, code = 'INPUT_INVALID', bought = 0, more = {}) =>
    target.step({ code, bought }, { files: {}, inputs: { recipients, ...more } });

  for (const [what, makeList] of [
    [
      'a recipient with a character mistyped',
      async (good: string) => good.replace(/.$/, char => (char === 'q' ? 'p' : 'q')),
    ],
    [
      'a key that gives away whatever is encrypted to it',
      async () => bech32.encodeFromBytes('age', new Uint8Array(32)),
    ],
    ['a line of log commands, terminal sequences and HTML', async (good: string) => `${good}\n${INJECTION}`],
    ['such a line after a recipient', async (good: string) => `${good} ${INJECTION}`],
    ['a secret key', async () => generateIdentity()],
  ] as const) {
    attack.heavy(`puts in ${what}`, '`INPUT_INVALID`, nothing bought, the text is not shown', async () => {
      const list = await makeList(await identityToRecipient(await generateIdentity()));
      const run = await withRecipients(list);
      expect(run.log).not.toContain(MARK);
      for (const line of list.split('\n')) expect(run.log).not.toContain(line.slice(0, 20));
    });
  }

  attack('names one recipient a thousand times', 'encrypted to once', async () => {
    const recipient = await identityToRecipient(await generateIdentity());
    const more = { 'artifact-name': 'once' };
    await withRecipients(Array(1_000).fill(recipient).join('\n'), '', 1, more);
    const artifact = new AdmZip(await target.world.results.download('once'));
    const file = artifact.getEntry('result.zip.age')?.getData().toString('latin1') ?? '';
    expect(file.split('\n--- ')[0]?.match(/^-> /gm)).toHaveLength(1);
  });
});

describe('a picture', () => {
  const attack = attacksBy('Who commits the pictures of a render check (`baseline`)');
  const SCENE =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="#646464"/></svg>';

  /** Renders the grey scene to `0001.png`, and compares it with what was committed. */
  const stepWith = (committed: Readonly<Record<string, Buffer>>, end: { code: string; bought: number }) =>
    target.step(end, {
      files: { 'scene.svg': SCENE, ...committed },
      inputs: {
        app: target.world.localnet.info.apps.resvg ?? '',
        'private-files': 'scene.svg',
        baseline: 'baseline',
        'on-difference': 'warn',
        'artifact-name': `pictures-${runs++}`,
      },
    });

  async function checkAgainst(committed: Readonly<Record<string, Buffer>>) {
    const run = await stepWith(committed, { code: '', bought: 1 });
    expect(run.outputs.check).toBe('failed');
    const report = readFileSync(run.outputs.report ?? '', 'utf8');
    expect(report).not.toMatch(/<img src=x|<script>H0STILE|[^\P{Cc}\n]|\p{Bidi_Control}/u);
    return run;
  }
  let runs = 0;

  /** A JPEG of 8 × 8 pixels whose header says that it has 8192 × 4096. */
  const jpegBomb = (): Buffer => {
    const file = Buffer.from(encodeJpeg({ width: 8, height: 8, data: Buffer.alloc(256, 77) }, 50).data);
    const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
    file.writeUInt16BE(4_096, frame + 5);
    file.writeUInt16BE(8_192, frame + 7);
    return file;
  };
  const row = Buffer.from([0, 255, 0, 0, 255, 0, 0, 255, 128]);

  for (const [what, makeFile, reason] of [
    [
      'a PNG of 100 000 × 100 000 pixels in a hundred bytes',
      () => pngFile(header(100_000, 100_000), imageData(row)),
      /100000 × 100000 pixels/,
    ],
    [
      'a PNG of two pixels that unpacks to 400 MB',
      () => pngFile(header(2, 1), imageData(Buffer.concat([row, Buffer.alloc(400_000_000)]))),
      /damaged PNG/,
    ],
    ['a JPEG of 33 million pixels in a few hundred bytes', jpegBomb, /cannot hold the 8192 × 4096 pixels/],
    [
      'an SVG with a script under the name of a PNG',
      () => Buffer.from(SCENE),
      /no PNG, JPEG, WebP, TIFF or OpenEXR/,
    ],
    [
      'log commands, terminal sequences and HTML',
      () => Buffer.from(INJECTION),
      /no PNG, JPEG, WebP, TIFF or OpenEXR/,
    ],
  ] as const) {
    attack.heavy(
      `commits ${what}`,
      '`INPUT_INVALID`, nothing bought: refused by its header or its first bytes',
      async () => {
        const committed = { 'baseline/0001.png': Buffer.from(makeFile()) };
        const run = await stepWith(committed, { code: 'INPUT_INVALID', bought: 0 });
        expect(run.log).toMatch(reason);
      },
    );
  }

  attack(
    'commits pictures whose names are log commands, terminal sequences and HTML',
    'harmless: log, summary and report show the names literally',
    async () => {
      const picture = pngOf(20, 10, () => [100, 100, 100]);
      const names = [
        `<img src=x onerror=alert(1)>${MARK}.png`,
        `x\n::add-mask::${MARK}.png`,
        `\u001b[31m${MARK}\u202e.png`,
        `[x](javascript:alert(1)) | @octocat ${MARK}.png`,
        `&lt;b&gt; [x](y) @octocat ${MARK}\u202e.png`,
        // Windows takes the last alone.
      ].filter(name => process.platform !== 'win32' || !/[<>:|\p{Cc}]/u.test(name));
      const files = Object.fromEntries(names.map(name => [`baseline/${name}`, picture]));
      const run = await checkAgainst(files);
      expect(run.outputs['images-missing']).toBe(String(names.length));
      expect(run.log).toContain(MARK);
    },
  );
});
