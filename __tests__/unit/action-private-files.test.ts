import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { resolveInputs } from '../../src/run/workspace/private-files.ts';
import { sentSecrets } from '../../src/run/workspace/sent-secrets.ts';

let cwd: string;
beforeEach(() => {
  // Characters that patterns use, in the workspace's own name.
  cwd = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'inputs-'))), 'a [b] c');
  mkdirSync(cwd);
});
afterEach(() => {
  rmSync(path.dirname(cwd), { recursive: true });
});

function files(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), name);
  }
}

const names = async (...patterns: string[]): Promise<string[]> =>
  (await resolveInputs(patterns, cwd)).files.map(file => file.name);

/** For what Windows does not allow or needs rights for. */
const posixTest = process.platform === 'win32' ? test.skip : test;

describe('resolveInputs', () => {
  test('names one file by itself, with its absolute path', async () => {
    files('scenes/a.blend');
    const expected = [{ path: path.join(cwd, 'scenes', 'a.blend'), name: 'a.blend' }];
    expect((await resolveInputs(['scenes/a.blend'], cwd)).files).toEqual(expected);
    expect((await resolveInputs(['./scenes/a.blend'], cwd)).files).toEqual(expected);
    for (const folder of [cwd.replace('[b]', '[[]b]'), cwd]) {
      const found = await resolveInputs([path.join(folder, 'scenes', '*.blend')], cwd);
      expect(found.files).toEqual(expected);
    }
  });

  test('takes `./~` for a file of that name, and not for the home folder', async () => {
    files('~', 'd/~', 'x');
    expect(await names('./~')).toEqual(['~']);
    expect(await names('.', '!./~')).toEqual(['d/~', 'x']);
  });

  test('gives the contents of a folder, hidden files included, sorted by code unit', async () => {
    files('scene/b.txt', 'scene/B.md', 'scene/.hidden', 'scene/deep/er/ä ö.txt', 'other.txt');
    expect(await names('scene')).toEqual(['.hidden', 'B.md', 'b.txt', 'deep/er/ä ö.txt']);
  });

  test('keeps the names of several folders', async () => {
    files('scene/a.txt', 'textures/a.txt', 'top.txt');
    expect(await names('scene', 'textures/*.txt', 'top.txt')).toEqual([
      'scene/a.txt',
      'textures/a.txt',
      'top.txt',
    ]);
  });

  test('takes globs and exclusions, and each file once', async () => {
    files('s/a.png', 's/b.png', 's/sub/c.png', 's/d.tmp');
    expect(await names('s/**/*.png', 's/a.png', '!s/sub/**')).toEqual(['a.png', 'b.png']);
    expect(await names('s', '!**/*.tmp')).toEqual(['a.png', 'b.png', 'sub/c.png']);
  });

  test('takes the workspace itself, and ways through `.` and `..`', async () => {
    files('s/a.txt', 's/t/b.txt', 'c.txt');
    for (const whole of ['.', './', 's/..', './.']) {
      expect({ whole, names: await names(whole) }).toEqual({
        whole,
        names: ['c.txt', 's/a.txt', 's/t/b.txt'],
      });
    }
    expect(await names('s/./t/../a.txt')).toEqual(['a.txt']);
    expect(await names('.', '!./s/../c.txt')).toEqual(['s/a.txt', 's/t/b.txt']);
    expect(await names(path.join(cwd.replace('[b]', '[[]b]'), 's', '.', 't') + path.sep)).toEqual(['b.txt']);
    const inside = path.join(cwd, 's');
    const outside = await resolveInputs(['../c.txt', '../s/t/*'], inside);
    expect(outside.files.map(({ name }) => name)).toEqual(['c.txt', 's/t/b.txt']);
    await expect(resolveInputs(['*/../c.txt'], cwd)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('an empty list is no input', async () => {
    expect((await resolveInputs([], cwd)).files).toEqual([]);
  });

  test('names every pattern that matches nothing', async () => {
    files('here.txt');
    mkdirSync(path.join(cwd, 'empty'));
    await expect(
      resolveInputs(['here.txt', 'missing.blend', '**/*.blend', 'empty'], cwd),
    ).rejects.toMatchObject({
      code: 'INPUT_NO_FILES',
      what: 'The input `private-files` names files that do not exist: "missing.blend", "**/*.blend", "empty".',
    });
    await expect(resolveInputs(['here.txt', '!here.txt'], cwd)).rejects.toMatchObject({
      code: 'INPUT_NO_FILES',
    });
  });

  posixTest('follows links, and names what they point to by the link', async () => {
    files('real/a.txt', 'scene/own.txt');
    symlinkSync('../real', path.join(cwd, 'scene/linked'));
    symlinkSync('../real/a.txt', path.join(cwd, 'scene/b.txt'));
    expect(await names('scene')).toEqual(['b.txt', 'linked/a.txt', 'own.txt']);
  });

  posixTest('refuses a link to nowhere', async () => {
    files('scene/a.txt');
    symlinkSync('nowhere', path.join(cwd, 'scene/broken'));
    await expect(resolveInputs(['scene'], cwd)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  posixTest('a glob passes by links that it does not mean and below which nothing is', async () => {
    files('scene/a.blend', 'venv/lib.txt');
    symlinkSync('/usr/bin/env', path.join(cwd, 'venv/python'));
    symlinkSync('nowhere', path.join(cwd, 'venv/dead'));
    symlinkSync('round', path.join(cwd, 'venv/round'));
    expect(await names('**/*.blend')).toEqual(['scene/a.blend']);
    for (const line of ['venv', '**/dead', '**/python']) {
      await expect(resolveInputs([line], cwd)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
    symlinkSync(path.dirname(cwd), path.join(cwd, 'venv/out'));
    await expect(resolveInputs(['**/*.blend'], cwd)).rejects.toMatchObject({
      why: expect.stringContaining('leads out of the workspace'),
    });
  });

  posixTest.each(['!keys', '!keys/**', '!keys/k.txt', '!**/k.txt'])(
    'no link sends under another name what %s keeps back',
    async exclude => {
      files('scene/a.txt', 'keys/k.txt');
      symlinkSync('../keys', path.join(cwd, 'scene/linked'));
      symlinkSync('../keys/k.txt', path.join(cwd, 'scene/b.txt'));
      await expect(resolveInputs(['scene/b.txt', exclude], cwd)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        why: expect.stringContaining('which a line excludes'),
      });
      await expect(resolveInputs(['scene/*', '!scene/linked', exclude], cwd)).rejects.toMatchObject({
        fix: expect.stringContaining('`!scene/b.txt`'),
      });
      // A link of the file's own name is excluded by that name.
      const linked = resolveInputs(['scene', '!scene/b.txt', exclude], cwd);
      if (exclude === '!**/k.txt') expect((await linked).files).toHaveLength(1);
      else await expect(linked).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      expect(await names('scene', '!scene/b.txt', '!scene/linked', exclude)).toEqual(['a.txt']);
    },
  );

  posixTest('an exclusion holds in either spelling of a workspace that a link leads to', async () => {
    files('scene/a.txt', 'scene/secret.txt');
    const linked = `${cwd}-link`;
    symlinkSync(cwd, linked);
    for (const workspace of [cwd, linked]) {
      for (const start of ['scene', path.join(cwd, 'scene')]) {
        for (const place of ['', `${cwd}/`, `${linked}/`]) {
          const isElsewhere = workspace === cwd && place === `${linked}/`;
          if (isElsewhere) continue;
          const { files: found } = await resolveInputs([start, `!${place}scene/secret.txt`], workspace);
          expect({ workspace, start, place, found: found.map(({ name }) => name) }).toEqual({
            workspace,
            start,
            place,
            found: ['a.txt'],
          });
        }
      }
    }
  });

  posixTest('says how to go on where there are more links than it follows', async () => {
    files('scene/a.txt');
    for (let link = 0; link <= 10_000; link++) symlinkSync('a.txt', path.join(cwd, `scene/l${link}`));
    await expect(resolveInputs(['scene'], cwd)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      why: expect.stringContaining('more than 10000 links'),
      fix: expect.stringContaining('`!**/node_modules`'),
    });
  });

  posixTest('refuses names that some file system takes for one', async () => {
    files('scene/A.txt', 'scene/a.TXT');
    // A file system without letter case has made one file of them.
    if ((await names('scene/A.txt', 'scene/a.TXT').catch(() => [])).length === 1) return;
    await expect(resolveInputs(['scene'], cwd)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      why: 'Two files would have the same name for the app: "A.txt" and "a.TXT".',
    });
  });
});

describe('what cannot be used', () => {
  const pointer = (version = 'https://git-lfs.github.com/spec/v1', more = '') =>
    `version ${version}\n${more}oid sha256:${'ab'.repeat(32)}\nsize 12345\n`;

  test('a pointer of Git LFS is not sent in the place of the file', async () => {
    files('s/plain.txt');
    for (const [name, text] of [
      ['s/a.blend', pointer()],
      ['s/b.png', pointer().replaceAll('\n', '\r\n')],
      ['s/c.png', pointer('https://hawser.github.com/spec/v1')],
      ['s/d.png', pointer(undefined, 'ext-0-foo sha256:abcd\n')],
      ['s/e.png', pointer()],
      ['s/f.png', pointer()],
    ] as const) {
      writeFileSync(path.join(cwd, name), text);
    }
    await expect(resolveInputs(['s'], cwd)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      why: 'a.blend, b.png, c.png, d.png, e.png and 1 more are pointers of Git LFS, not the files.',
      fix: expect.stringContaining('`lfs: true`'),
    });
    await expect(names('s', '!s/*.png', '!s/a.blend')).resolves.toEqual(['plain.txt']);
  });

  test('what only looks like one is sent', async () => {
    files('s/empty');
    writeFileSync(path.join(cwd, 's/empty'), '');
    writeFileSync(path.join(cwd, 's/about.md'), `# Pointers\n${pointer()}`);
    writeFileSync(path.join(cwd, 's/long'), `${pointer()}${' '.repeat(1_024)}`);
    expect(await names('s')).toEqual(['about.md', 'empty', 'long']);
  });

  // Rights are not taken away this way on Windows.
  const NOBODY = 65_534;
  /** Nothing is unreadable for the superuser, who becomes another for a while. */
  async function asUser(run: () => Promise<void>): Promise<void> {
    if (process.getuid?.() !== 0) return run();
    for (const file of [path.dirname(cwd), cwd]) chmodSync(file, 0o755);
    process.seteuid?.(NOBODY);
    try {
      await run();
    } finally {
      process.seteuid?.(0);
    }
  }

  posixTest('a file that this user cannot read is named, with the code of the system', async () => {
    files('s/a.txt', 's/b.txt');
    chmodSync(path.join(cwd, 's/b.txt'), 0);
    await asUser(async () => {
      await expect(resolveInputs(['s'], cwd)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        why: 'This step’s user cannot read b.txt (EACCES).',
      });
    });
  });

  posixTest.each(['!s/private', '!s/private/', '!s/private/**', '!**/private', '!**/private/**'])(
    'a folder that this user cannot read is not looked at after %s',
    async exclude => {
      files('s/a.txt', 's/private/b.txt');
      chmodSync(path.join(cwd, 's/private'), 0);
      await asUser(async () => {
        await expect(resolveInputs(['s'], cwd)).rejects.toMatchObject({
          code: 'INPUT_INVALID',
          why: expect.stringContaining('s/private cannot be read (EACCES)'),
          fix: expect.stringContaining('`!s/private`'),
        });
        expect(await names('s', exclude)).toEqual(['a.txt']);
      });
      chmodSync(path.join(cwd, 's/private'), 0o700);
    },
  );

  posixTest.each(['!in/dead', '!**/dead', '!in/dead/**', '!in/d*'])(
    'a link to nowhere is not followed after %s',
    async exclude => {
      files('in/a.txt');
      symlinkSync('nowhere', path.join(cwd, 'in/dead'));
      expect(await names('in', exclude)).toEqual(['a.txt']);
    },
  );
});

describe('sentSecrets', () => {
  const reasons = async (...patterns: string[]) => sentSecrets(await resolveInputs(patterns, cwd));

  test('tells of the token that actions/checkout keeps, where a line names `.git`', async () => {
    files('scene.svg', '.git/HEAD');
    const config = path.join(cwd, '.git', 'config');
    writeFileSync(config, '[core]\n\tbare = false\n');
    expect(await reasons('.git')).toEqual([]);
    const token = Buffer.from('x-access-token:ghs_canary').toString('base64');
    writeFileSync(config, `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${token}\n`);
    for (const whole of ['.git', '.git/config']) {
      expect(await reasons(whole)).toEqual([expect.stringMatching(/token of this job/)]);
      expect(await reasons(whole)).not.toEqual([expect.stringContaining(token)]);
    }
    expect(await reasons('.')).toEqual([]);
  });

  test('tells of files with passwords that no line names', async () => {
    files('s/a.txt', 's/.env', 's/.env.local', 's/.env.example', 's/deep/id_rsa', 'gha-creds-0123abcd.json');
    expect(await reasons('.')).toEqual([
      expect.stringContaining('`gha-creds-0123abcd.json`, `s/.env`, `s/.env.local`, `s/deep/id_rsa`.'),
    ]);
    expect(await reasons('s/a.txt', 's/.env')).toEqual([]);
    if (process.platform !== 'win32') symlinkSync('.env', path.join(cwd, 's/harmless.txt'));
    expect(await reasons('s/*.txt')).toEqual(
      process.platform === 'win32' ? [] : [expect.stringContaining('`harmless.txt`')],
    );
    expect(await reasons('s', '!**/.env*', '!**/id_rsa', '!**/harmless.txt')).toEqual([]);
  });
});
