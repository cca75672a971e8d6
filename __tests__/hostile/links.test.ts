import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readTextFile } from '../../src/files/read-text-file.ts';
import { parseAppLock } from '../../src/iexec/protocol/app-lock.ts';
import type { Statement } from '../../src/pipeline/provenance/statement.ts';
import { findBaselines } from '../../src/run/inputs/find-baselines.ts';
import type { InputWorld } from '../../src/run/inputs/input-fields.ts';
import { parseQuoteInputs } from '../../src/run/inputs/quote-inputs.ts';
import { parseVerifyInputs } from '../../src/run/inputs/verify-inputs.ts';
import { requireOutputFolder } from '../../src/run/publish/output-folder.ts';
import { writeProvenance } from '../../src/run/publish/provenance-files.ts';
import { resolveInputs } from '../../src/run/workspace/private-files.ts';
import { attacksBy } from './support/attack.ts';

const SECRET = 'KEY OF THE RUNNER';
/** `<home>/secrets/key` is what must not be read or written; the workspace lies beside it. */
let home: string;
let workspace: string;
let outside: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'links-')));
  workspace = path.join(home, 'work');
  outside = path.join(home, 'secrets');
  for (const folder of [workspace, outside]) mkdirSync(folder);
  writeFileSync(path.join(outside, 'key'), SECRET);
  put('scene/a.txt', 'a scene');
});
afterEach(() => {
  // Nothing outside of the workspace is ever changed.
  expect(readdirSync(outside)).toEqual(['key']);
  expect(readFileSync(path.join(outside, 'key'), 'utf8')).toBe(SECRET);
  rmSync(home, { recursive: true });
});

function put(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
  writeFileSync(path.join(workspace, name), text);
}

/** Makes a link in the workspace; a target that is not absolute counts from the link's folder, as in a commit. */
function link(name: string, target: string): void {
  mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
  symlinkSync(target, path.join(workspace, name));
}

const invalid = (why: RegExp) => ({ code: 'INPUT_INVALID', why: expect.stringMatching(why) });
// Windows makes no links without rights for it.
const here = process.platform === 'win32' ? describe.skip : describe;

here('a link among the inputs', () => {
  const attack = attacksBy('Who commits links among the files of `private-files`');
  const resolve = (...lines: string[]) => resolveInputs(lines, workspace);

  for (const [what, make, lines] of [
    ['to a key of the runner', () => link('scene/link', path.join(outside, 'key')), ['scene/**']],
    ['to a folder of the runner', () => link('scene/link', '../../secrets'), ['scene']],
    ['that is itself what `private-files` names', () => link('linked', outside), ['linked/key']],
    [
      'to a key, by way of another link',
      () => {
        link('scene/link', '../hop');
        link('hop', path.join(outside, 'key'));
      },
      ['scene'],
    ],
    [
      'in a linked folder',
      () => {
        link('scene/textures', '../shared');
        link('shared/key', path.join(outside, 'key'));
      },
      ['scene'],
    ],
    ['to the environment of the step', () => link('scene/link', '/proc/self/environ'), ['scene/*']],
    ['to a device that never ends', () => link('scene/link', '/dev/zero'), ['scene/link']],
  ] as const) {
    attack(what, '`INPUT_INVALID`, nothing is read', async () => {
      make();
      await expect(resolve(...lines)).rejects.toMatchObject(invalid(/out of the workspace/));
    });
  }

  attack('to the token that actions/checkout keeps', '`INPUT_INVALID`, nothing is read', async () => {
    put('.git/config', 'extraheader = AUTHORIZATION: basic …');
    link('scene/link', '../.git/config');
    link('folder/link', '../.git');
    link('whole', '.git');
    for (const line of ['scene', 'folder', 'whole']) {
      await expect(resolve(line)).rejects.toMatchObject(invalid(/the folder \.git/));
    }
  });

  attack('to a file that the workflow excludes', '`INPUT_INVALID`, nothing is read', async () => {
    put('keys/k', SECRET);
    link('scene/link', '../keys/k');
    link('folder/link', '../keys');
    for (const line of ['scene', 'folder', 'scene/link', '**/link'])
      await expect(resolve(line, '!keys')).rejects.toMatchObject(invalid(/which a line excludes/));
  });

  attack('that stand for any number of files', '`INPUT_INVALID`, in bounded time', async () => {
    put('fan/20/a.txt', '');
    for (let depth = 0; depth < 20; depth++) {
      for (const side of ['l', 'r']) link(`fan/${depth}/${side}`, `../${depth + 1}`);
    }
    await expect(resolve('fan/0')).rejects.toMatchObject(invalid(/links are found/));
  });

  test('is followed inside the workspace, and wherever the workflow itself goes', async () => {
    link('scene/link', '../real.txt');
    put('real.txt', '');
    const found = await resolve('scene');
    expect(found.files).toEqual([
      { name: 'a.txt', path: path.join(workspace, 'scene/a.txt') },
      { name: 'link', path: path.join(workspace, 'real.txt') },
    ]);
    symlinkSync(outside, path.join(home, 'data'));
    for (const line of [path.join(outside, 'key'), path.join(home, 'data'), '../secrets', '../data/*']) {
      const { files } = await resolve(line);
      expect(files).toEqual([{ name: 'key', path: path.join(outside, 'key') }]);
    }
  });

  test('is not looked at when it is excluded', async () => {
    link('scene/link', outside);
    link('scene/dead', 'nowhere');
    const found = await resolve('scene', '!scene/link', '!**/dead');
    expect(found.files.map(({ name }) => name)).toEqual(['a.txt']);
  });
});

here('a link in the place of what is written', () => {
  const attack = attacksBy('Who commits links where a step writes');
  const output = (name = 'confidential-output') =>
    requireOutputFolder(path.join(workspace, name), workspace, {
      info: () => undefined,
      warn: () => undefined,
    });

  for (const [what, make, name] of [
    ['`output-path`, to a folder of the runner', () => link('confidential-output', outside), undefined],
    [
      '`output-path`, to a folder that is not there yet',
      () => link('confidential-output', path.join(outside, 'new')),
      undefined,
    ],
    ['a folder above `output-path`', () => link('a', '../secrets'), 'a/b/out'],
    ['the folder for the provenance', () => link('confidential-output.provenance', outside), undefined],
  ] as const) {
    attack(what, '`INPUT_INVALID`, nothing bought or written', async () => {
      make();
      await expect(output(name)).rejects.toMatchObject(invalid(/out of the workspace/));
    });
  }

  attack(
    '`output-path`, to the folder of git or of workflows',
    '`INPUT_INVALID`, nothing bought or written',
    async () => {
      put('.git/config', '');
      put('.github/actions/a/action.yml', '');
      link('confidential-output', '.git/hooks');
      link('other', '.github/actions/a');
      await expect(output()).rejects.toMatchObject(invalid(/the folder \.git,/));
      await expect(output('other')).rejects.toMatchObject(invalid(/in the folder \.github/));
      for (const name of ['.git', '.git/x', '.GIT/x', '.github', '.github/workflows']) {
        await expect(output(name)).rejects.toMatchObject(invalid(/in the folder \.git(?:hub)?,/));
      }
    },
  );

  attack(
    '`output-path`, to the workspace itself or to what holds it',
    '`INPUT_INVALID`, nothing bought or written',
    async () => {
      link('a/out', '..');
      await expect(output('a/out')).rejects.toMatchObject(invalid(/the workspace itself/));
      link('b/out', '../..');
      await expect(output('b/out')).rejects.toMatchObject(invalid(/out of the workspace/));
    },
  );

  attack(
    '`output-path`, to the top of another checkout or to its workflows',
    '`INPUT_INVALID`, nothing bought or written',
    async () => {
      put('site/.git', 'gitdir: elsewhere');
      put('site/.github/workflows/a.yml', '');
      link('a', 'site');
      link('b', 'site/.github/workflows');
      await expect(output('a')).rejects.toMatchObject(invalid(/the top of a Git checkout/));
      await expect(output('b')).rejects.toMatchObject(invalid(/in the folder \.github/));
    },
  );

  attack('the files of the provenance, also to nowhere', 'the links are replaced', async () => {
    link('out.provenance/provenance.intoto.json', path.join(outside, 'key'));
    link('out.provenance/predicate.json', path.join(outside, 'new'));
    await output('out');
    const statement = { subject: [], predicate: { tasks: [] } } as unknown as Statement;
    const { predicate } = await writeProvenance(statement, path.join(workspace, 'out'));
    expect(readFileSync(predicate, 'utf8')).toBe('{\n  "tasks": []\n}\n');
  });

  attack(
    'the lock that `quote` writes, or a folder above it',
    '`INPUT_INVALID`, nothing written',
    async () => {
      link('.github', '../secrets');
      link('lock.json', path.join(outside, 'new'));
      for (const file of ['.github/app-lock.json', 'lock.json', '.git/app-lock.json']) {
        expect(() => quoted({ 'app-lock': file })).toThrow(/`app-lock`.*(out of the workspace|git keeps)/s);
      }
    },
  );

  attack(
    'the folder of baselines that `baseline-update` fills',
    '`INPUT_INVALID`, nothing bought or written',
    async () => {
      link('base', outside);
      link('own', '.git');
      put('.git/config', '');
      for (const folder of ['base', 'own', '.git']) {
        const check = { patterns: [folder], update: true, identities: [] };
        await expect(findBaselines(check as never, workspace)).rejects.toMatchObject({
          code: 'INPUT_INVALID',
        });
      }
    },
  );

  test('may lead to another place of the workspace, and the workflow may name any other', async () => {
    mkdirSync(path.join(workspace, 'big'));
    link('confidential-output', 'big');
    await output();
    await requireOutputFolder(path.join(home, 'mounted', 'out'), workspace, {
      info: () => undefined,
      warn: () => undefined,
    });
    symlinkSync(path.join(home, 'mounted'), path.join(home, 'alias'));
    await requireOutputFolder(path.join(home, 'alias', 'out'), workspace, {
      info: () => undefined,
      warn: () => undefined,
    });
  });
});

here('a link in the place of what is read', () => {
  const attack = attacksBy('Who commits links in the place of files that a step reads');
  const files = ['network', 'app-lock'] as const;

  attack('`network` and `app-lock`, to a file with secrets', '`INPUT_INVALID`, the file is not read', () => {
    link('file.json', path.join(outside, 'key'));
    for (const input of files) {
      expect(() => quoted({ [input]: 'file.json' })).toThrow(/out of the workspace.*\[INPUT_INVALID\]/s);
    }
    return Promise.resolve();
  });

  attack('the provenance that `verify` reads, or its folder', '`INPUT_INVALID`, the file is not read', () => {
    link('result/provenance.intoto.json', path.join(outside, 'key'));
    link('folder', outside);
    for (const folder of ['result', 'folder']) {
      expect(() => parseVerifyInputs(reader({ path: folder }), world())).toThrow(
        /`path`.*out of the workspace/s,
      );
    }
    const other = { path: 'scene', provenance: 'folder/key' };
    expect(() => parseVerifyInputs(reader(other), world())).toThrow(/`provenance`.*out of the workspace/s);
    return Promise.resolve();
  });

  test('values of such a file are quoted nowhere', () => {
    const text = '{"name":"x","chainId":"S3CRET"}';
    put('file.json', text);
    for (const read of [() => quoted({ network: 'file.json' }), () => parseAppLock(text)]) {
      expect(read).toThrow(/chainId does not fit: Invalid type: Expected number\b/);
      expect(read).not.toThrow(/S3CRET/);
    }
  });
});

const world = (): InputWorld => ({ workspace, readFile: readTextFile });
const reader = (inputs: Readonly<Record<string, string>>) => (name: string) => inputs[name] ?? '';
const quoted = (inputs: Readonly<Record<string, string>>) =>
  parseQuoteInputs(reader({ app: `0x${'11'.repeat(20)}`, ...inputs }), world());
