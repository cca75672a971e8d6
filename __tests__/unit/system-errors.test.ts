import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { requireRunnerFiles } from '../../src/action/runner/runner-files.ts';
import { ERROR_CODES } from '../../src/errors/codes.ts';
import { reasonOf } from '../../src/errors/system-error.ts';
import { asTaskError } from '../../src/errors/task-error.ts';
import { withoutPath } from '../../src/errors/without-path.ts';
import { writeAtomically } from '../../src/files/atomic-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'system-errors-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An error as Node makes it. */
function systemError(code: string, fields: Partial<NodeJS.ErrnoException> & { dest?: string } = {}): Error {
  return Object.assign(new Error(`${code}: words`), { code, syscall: 'write', ...fields });
}

test.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EACCES', 'FILE_NOT_ALLOWED'],
  ['EPERM', 'FILE_NOT_ALLOWED'],
  ['EROFS', 'FILE_NOT_ALLOWED'],
  ['ENAMETOOLONG', 'FILE_NAME_TOO_LONG'],
  ['EXDEV', 'FILE_SYSTEM'],
  ['EMFILE', 'FILE_SYSTEM'],
  ['ENFILE', 'FILE_SYSTEM'],
  ['ENOTDIR', 'FILE_SYSTEM'],
  ['EISDIR', 'FILE_SYSTEM'],
  ['ENOENT', 'FILE_SYSTEM'],
  ['EIO', 'FILE_SYSTEM'],
  ['ESTALE', 'FILE_SYSTEM'],
  ['EFBIG', 'FILE_SYSTEM'],
])('%s is %s, names the place, and is nothing to report', (code, expected) => {
  const place = path.join(folder, 'some.bin');
  const failure = asTaskError(systemError(code, { path: place }));
  expect(failure).toMatchObject({ code: expected, kind: 'user' });
  expect(failure.why).toContain(`${place}: `);
  expect(failure.why).toContain(`(${code} at \`write\`)`);
  expect(failure.message).not.toMatch(/report this|should not/i);
});

test.each([
  ['of the network', systemError('EACCES', { syscall: 'connect' })],
  ['of a process', systemError('ENOENT', { syscall: 'spawn npm', path: 'npm' })],
  ['of a wrong call of ours', systemError('EBADF')],
  ['of a wrong argument of ours', systemError('EINVAL', { syscall: 'read' })],
  ['without a call', Object.assign(new Error('no'), { code: 'ENOENT' })],
  ['with a name of the prototype', systemError('toString')],
])('an error %s is not blamed on the file system', (_, error) => {
  expect(asTaskError(error).code).toBe('UNEXPECTED');
});

test('a refused connection is none either', async () => {
  const error = await new Promise<Error>(resolve =>
    connect(path.join(folder, 'no.sock')).on('error', resolve),
  );
  expect(asTaskError(error).code).toBe('UNEXPECTED');
});

const onLinux = existsSync('/dev/full') ? test : test.skip;

onLinux('a disk that fills up while a file is written is named, with its size', async () => {
  const destination = path.join(folder, 'input.bin');
  const written = writeAtomically(destination, undefined, async temporary => {
    await writeFile(temporary, '');
    const full = openSync('/dev/full', 'w');
    try {
      writeSync(full, 'x');
    } finally {
      closeSync(full);
    }
  });
  const failure = asTaskError(await written.catch(error => error));
  expect(failure.code).toBe('DISK_FULL');
  expect(failure.why).toContain(`${destination}: no space is left on the disk (ENOSPC at \`write\`).`);
  expect(failure.why).toMatch(
    /That disk holds [\d.]+ [KMGT]iB in all; [\d.]+ [KMGT]iB are free after the clean-up\.$/,
  );
});

test('both places of a move are named', async () => {
  const [from, to] = [path.join(folder, 'missing'), path.join(folder, 'to')];
  const failure = asTaskError(await rename(from, to).catch(error => error));
  expect(failure.why).toContain(`${from} → ${to}: there is no such file or folder`);
});

test('the error behind another one counts', () => {
  const wrapped = new Error('it went wrong', { cause: systemError('ENOSPC', { path: folder }) });
  expect(asTaskError(wrapped).code).toBe('DISK_FULL');
});

test('a private name gives way to its folder, also in a cause, and the code stays', () => {
  const secret = systemError('ENAMETOOLONG', {
    syscall: 'open',
    path: '/out/secret-name',
    dest: '/out/other-name',
  });
  for (const error of [secret, new Error('x', { cause: secret })]) {
    const failure = asTaskError(withoutPath(error, '/out'));
    expect(failure.code).toBe('FILE_NAME_TOO_LONG');
    expect(failure.why).toMatch(/^\/out: the name is too long/);
    expect(`${failure.message}${(failure.cause as Error).stack}`).not.toMatch(/secret-name|other-name/);
  }
  const full = asTaskError(withoutPath(systemError('ENOSPC'), folder));
  expect(full.why).toContain(`${folder}: `);
});

test('beside a path that is named already, the path is not said again', async () => {
  const place = path.join(folder, 'missing.txt');
  const error = await readFile(place).catch(error => error);
  expect(reasonOf(error)).toBe('there is no such file or folder (ENOENT)');
  expect(reasonOf(new Error('It is too large.'))).toBe('It is too large');
});

test('each code of the system is the user’s move', () => {
  for (const code of ['DISK_FULL', 'FILE_NOT_ALLOWED', 'FILE_NAME_TOO_LONG', 'FILE_SYSTEM'] as const)
    expect(ERROR_CODES[code].kind).toBe('user');
});

test.each(['GITHUB_OUTPUT', 'GITHUB_STATE', 'RUNNER_TEMP'])('a missing %s is told by its name', variable => {
  const place = path.join(folder, 'nowhere');
  const env = { [variable]: place };
  expect(() => requireRunnerFiles(env)).toThrow(
    expect.objectContaining({ code: 'FILE_SYSTEM', what: expect.stringContaining(variable) }),
  );
  expect(() => requireRunnerFiles({})).not.toThrow();
  if (variable === 'RUNNER_TEMP') mkdirSync(place);
  else writeFileSync(place, '');
  expect(() => requireRunnerFiles(env)).not.toThrow();
  rmSync(place, { recursive: true });
});
