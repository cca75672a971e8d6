import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { moveInto, restoreReplaced } from '../../src/archive/move-into.ts';
import { makeStaging, removeStagings } from '../../src/archive/staging.ts';

const base = mkdtempSync(join(tmpdir(), 'move-'));
/** Another file system, where this machine has one that everybody may write to. */
const SHARED = '/dev/shm';
const isOther = existsSync(SHARED) && statSync(SHARED).dev !== statSync(base).dev;
const other = isOther ? mkdtempSync(join(SHARED, 'move-')) : base;
afterAll(() => Promise.all([base, other].map(folder => rm(folder, { recursive: true, force: true }))));

let directory = base;
const at = (name: string) => join(directory, name);
beforeEach(async () => {
  directory = await mkdtemp(join(base, 'case-'));
});

async function fill(folder: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text, { mode: 0o600 });
  }
  return Object.keys(files);
}

/** What is below a folder: the text of every file by its name. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(files.sort().map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}

const OLD = { a: 'old a', 'sub/b': 'old b', mine: 'mine' };
const NEW = { a: 'new a', 'new/deep/c': 'new c', 'sub/b': 'new b', z: 'new z' };
const onOther = isOther ? test : test.skip;

describe.each([
  ['the same file system', test, () => base],
  ['another file system', onOther, () => other],
] as const)('from a staging folder on %s', (_where, here, parent) => {
  here('files come in, replace what has their names, and leave the rest', async () => {
    await fill(at('out'), OLD);
    const staging = await mkdtemp(join(parent(), 'staging-'));
    const names = await fill(staging, NEW);
    await moveInto(at('out'), staging, names, undefined);
    expect(contents(at('out'))).toEqual({ ...OLD, ...NEW });
    if (process.platform !== 'win32') expect(statSync(at('out/new/deep/c')).mode & 0o777).toBe(0o600);
    expect(readdirSync(at('out')).sort()).toEqual(['a', 'mine', 'new', 'sub', 'z']);
  });

  here('a folder that is not there yet is made at once', async () => {
    const staging = await mkdtemp(join(parent(), 'staging-'));
    await moveInto(at('out'), staging, await fill(staging, NEW), undefined);
    expect(contents(at('out'))).toEqual(NEW);
    expect(readdirSync(directory)).toEqual(['out']);
  });

  here('when a file cannot be moved, everything is as it was before', async () => {
    await fill(at('out'), OLD);
    const staging = await mkdtemp(join(parent(), 'staging-'));
    const names = await fill(staging, NEW);
    await rm(join(staging, 'z'));
    await expect(moveInto(at('out'), staging, names, undefined)).rejects.toMatchObject({
      code: 'ENOENT',
      syscall: parent() === base ? 'rename' : 'lstat',
    });
    expect(contents(at('out'))).toEqual(OLD);
    expect(readdirSync(at('out')).sort()).toEqual(['a', 'mine', 'sub']);
  });

  here('after an abort among many files, everything is as it was before', async () => {
    const before = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`f${n}`, `old ${n}`]));
    await fill(at('out'), before);
    const staging = await mkdtemp(join(parent(), 'staging-'));
    const names = await fill(staging, Object.fromEntries(Object.keys(before).map(name => [name, 'new'])));
    const abort = new AbortController();
    const moving = moveInto(at('out'), staging, names, abort.signal);
    // The first files are looked at in this turn, so the abort comes in the middle of one part or the other.
    const watch = setInterval(() => {
      if (existsSync(at('out/f0')) && readFileSync(at('out/f0'), 'utf8') === 'new') abort.abort();
    }, 0);
    await moving.then(
      () => expect(contents(at('out')).f599).toBe('new'),
      () => expect(contents(at('out'))).toEqual(before),
    );
    clearInterval(watch);
    expect(readdirSync(at('out'))).toHaveLength(600);
  });
});

describe('an abort', () => {
  const reason = new Error('stop');
  /** A signal that calls `then` when it is looked at for the last of so many times. */
  function signalWith(looks: number, then: () => void): { signal: AbortSignal; seen: () => number } {
    const { signal } = new AbortController();
    let seen = 0;
    signal.throwIfAborted = () => {
      seen += 1;
      if (seen === looks) then();
    };
    return { signal, seen: () => seen };
  }
  const stop = () => {
    throw reason;
  };

  test.each([
    ['there', OLD],
    ['new', undefined],
  ] as const)('before a move ends it with its reason; the destination is %s', async (_which, old) => {
    if (old) await fill(at('out'), old);
    const staging = await mkdtemp(join(base, 'staging-'));
    const names = await fill(staging, NEW);
    await expect(moveInto(at('out'), staging, names, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(readdirSync(directory)).toEqual(old ? ['out'] : []);
    if (old) expect(contents(at('out'))).toEqual(old);
  });

  onOther('while a new destination is copied ends it, and leaves nothing', async () => {
    const staging = await mkdtemp(join(other, 'staging-'));
    const names = await fill(staging, NEW);
    const { signal } = signalWith(4, stop);
    await expect(moveInto(at('out'), staging, names, signal)).rejects.toBe(reason);
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each([
    // Before all, before the first file, after each 500 files that are looked at or moved, and at the end.
    [499, 3],
    [500, 4],
    [501, 5],
  ])('is looked for often enough among %i files', async (count, looks) => {
    const files = Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, '']));
    await mkdir(at('out'));
    const staging = await mkdtemp(join(base, 'staging-'));
    const names = await fill(staging, files);
    const { signal, seen } = signalWith(0, stop);
    await moveInto(at('out'), staging, names, signal);
    expect(seen()).toBe(looks);
  });

  test('at the very end brings back what was replaced', async () => {
    await fill(at('out'), OLD);
    const staging = await mkdtemp(join(base, 'staging-'));
    const names = await fill(staging, NEW);
    const { signal } = signalWith(3, stop);
    await expect(moveInto(at('out'), staging, names, signal)).rejects.toBe(reason);
    expect(contents(at('out'))).toEqual(OLD);
    expect(readdirSync(at('out')).sort()).toEqual(['a', 'mine', 'sub']);
  });

  test('keeps what it cannot bring back', async () => {
    await fill(at('out'), OLD);
    const staging = await mkdtemp(join(base, 'staging-'));
    const names = await fill(staging, NEW);
    const { signal } = signalWith(3, () => {
      rmSync(at('out/a'));
      mkdirSync(at('out/a/full'), { recursive: true });
      throw reason;
    });
    await expect(moveInto(at('out'), staging, names, signal)).rejects.toBe(reason);
    const kept = readdirSync(at('out')).find(name => name.endsWith('.replaced'));
    expect(contents(at(`out/${kept}`))).toEqual({ a: 'old a' });
    expect(readFileSync(at('out/sub/b'), 'utf8')).toBe('old b');
  });
});

describe('what a killed move had replaced', () => {
  const KEPT = '.confidential-task.0123456789ab.part.replaced';

  test('it is brought back', async () => {
    await fill(at('out'), { a: 'new a', mine: 'mine' });
    await fill(at(`out/${KEPT}`), { a: 'old a', 'sub/b': 'old b' });
    await restoreReplaced(at('out'));
    expect(contents(at('out'))).toEqual(OLD);
    expect(readdirSync(at('out')).sort()).toEqual(['a', 'mine', 'sub']);
    await restoreReplaced(at('not there'));
  });

  test('it lies under its own path until all is moved', async () => {
    const names = Array.from({ length: 1_600 }, (_, n) => `sub/f${n}`);
    await fill(at('out'), Object.fromEntries(names.map(name => [name, 'old'])));
    const staging = await makeStaging(at('out'));
    await fill(staging, Object.fromEntries(names.map(name => [name, 'new'])));
    const ended = moveInto(at('out'), staging, names, undefined).then(() => true);
    let kept: string | undefined;
    while (kept === undefined && !(await Promise.race([ended, nextTurn(false)]))) {
      const folder = readdirSync(at('out')).find(name => name.endsWith('.replaced')) ?? '';
      if (existsSync(at(`out/${folder}/sub/f0`))) kept = readFileSync(at(`out/${folder}/sub/f0`), 'utf8');
    }
    expect(kept).toBe('old');
    await ended;
    expect(readFileSync(at('out/sub/f0'), 'utf8')).toBe('new');
  });

  test('nothing else is taken for it', async () => {
    const folders = [
      'x.replaced',
      '.confidential-task.0123456789ab.part',
      '.confidential-task.x.part.replaced',
    ];
    for (const folder of folders) await fill(at(`out/${folder}`), { b: 'mine' });
    await fill(at('elsewhere'), { b: 'not ours' });
    await symlink(at('elsewhere'), at(`out/${KEPT}`), 'junction');
    await restoreReplaced(at('out'));
    expect(readdirSync(at('out')).sort()).toEqual([...folders, KEPT].sort());
    expect(contents(at('elsewhere'))).toEqual({ b: 'not ours' });
    for (const folder of folders) expect(contents(at(`out/${folder}`))).toEqual({ b: 'mine' });
  });

  test('a destination that is a file has nothing of it', async () => {
    await writeFile(at('file'), 'mine');
    await restoreReplaced(at('file'));
    expect(readFileSync(at('file'), 'utf8')).toBe('mine');
  });

  test('no link that lies there now is followed, and what cannot come back stays', async () => {
    await fill(at('elsewhere'), { b: 'not ours' });
    await fill(at(`out/${KEPT}`), { 'sub/b': 'old b' });
    await symlink(at('elsewhere'), at('out/sub'));
    await restoreReplaced(at('out'));
    expect(contents(at('elsewhere'))).toEqual({ b: 'not ours' });
    expect(readFileSync(at(`out/${KEPT}/sub/b`), 'utf8')).toBe('old b');
  });
});

describe('the staging folder', () => {
  onOther('of a link to another file system lies there', async () => {
    const target = await mkdtemp(join(other, 'target-'));
    await symlink(target, at('out'));
    const staging = await makeStaging(at('out'));
    expect(dirname(staging)).toBe(target);
    await moveInto(at('out'), staging, await fill(staging, NEW), undefined);
    await rm(staging, { recursive: true });
    expect(contents(target)).toEqual(NEW);
  });

  test('lies beside a folder that is not there, and in one that is; both are removed after a kill', async () => {
    expect(dirname(await makeStaging(at('out')))).toBe(directory);
    await fill(at('out'), OLD);
    expect(dirname(await makeStaging(at('out')))).toBe(at('out'));
    await removeStagings(at('out'));
    expect(readdirSync(directory)).toEqual(['out']);
    expect(contents(at('out'))).toEqual(OLD);
  });

  test('lies beside a folder whose parents are not there', async () => {
    expect(dirname(await makeStaging(at('not/there/out')))).toBe(at('not/there'));
  });

  test('belongs to this user alone', async () => {
    await mkdir(at('out'));
    await chmod(at('out'), 0o777);
    if (process.platform !== 'win32') expect(statSync(await makeStaging(at('out'))).mode & 0o777).toBe(0o700);
  });
});
