import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { findBaselines } from '../../src/run/inputs/find-baselines.ts';
import { pngOf } from '../support/pictures.ts';

const GREY = pngOf(20, 10, () => [100, 100, 100]);
const POINTER = Buffer.from(
  `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 9\n`,
);

let workspace: string;
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'baselines-')));
  mkdirSync(path.join(workspace, 'expected'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const find = (
  files: Readonly<Record<string, Uint8Array>>,
  more: { update?: boolean; identities?: string[] } = {},
) => {
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(path.join(workspace, 'expected', name), bytes);
  const check = {
    patterns: ['expected'],
    onDifference: 'fail',
    rule: BLENDER_RULE,
    update: false,
    identities: [],
  } as const;
  return findBaselines({ ...check, ...more }, workspace);
};

test.each([
  ['that is empty', Buffer.alloc(0), 'it is empty'],
  ['that is damaged', GREY.subarray(0, 60), 'damaged PNG'],
  ['that is of another kind', Buffer.from('<svg/>'), 'no PNG, JPEG, WebP, TIFF or OpenEXR'],
])('a baseline %s is named before anything is bought', async (_, bytes, why) => {
  await expect(find({ 'a.png': GREY, 'b.png': bytes })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    why: expect.stringMatching(new RegExp(`^Nothing can be compared with b\\.png \\(.*${why}`)),
  });
});

test('paths without a picture name the input, unless the first baseline is to be made', async () => {
  await expect(find({ 'notes.txt': GREY })).rejects.toMatchObject({
    code: 'INPUT_NO_FILES',
    what: 'The input `baseline` names no pictures.',
  });
  expect((await find({}, { update: true })).files.size).toBe(0);
});

test('without its key, or with another one, an encrypted baseline is named before anything is bought', async () => {
  const [identity, other] = [await generateIdentity(), await generateIdentity()];
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const files = { 'a.png.age': await encrypter.encrypt(GREY) };
  const refused = { code: 'INPUT_INVALID', what: expect.stringContaining('`baseline-key`') };
  await expect(find(files)).rejects.toMatchObject(refused);
  const problem = await find(files, { identities: [other] }).catch(error => error);
  expect(problem).toMatchObject(refused);
  expect(problem.message).not.toContain(other);
});

test('two forms of one picture are refused', async () => {
  const files = { 'a.png': GREY, 'a.png.age': Buffer.from('sealed') };
  await expect(find(files)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    why: expect.stringContaining('"a.png" has two baselines'),
  });
});

test('a damaged baseline may be replaced', async () => {
  const { files } = await find({ 'a.png': Buffer.alloc(0), 'b.png': GREY }, { update: true });
  expect([...files.keys()]).toEqual(['a.png', 'b.png']);
});

test('an encrypted baseline is decrypted and decoded too', async () => {
  const identity = await generateIdentity();
  const seal = async (bytes: Uint8Array) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(identity));
    return encrypter.encrypt(bytes);
  };
  const sealed = await seal(GREY);
  const faults = {
    'b.png.age': await seal(Buffer.from('no picture')),
    'c.png.age': Buffer.concat([sealed, POINTER]),
  };
  expect([...(await find({ 'a.png.age': sealed }, { identities: [identity] })).files.keys()]).toEqual([
    'a.png',
  ]);
  await expect(find(faults, { identities: [identity] })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    why: expect.stringMatching(/with b\.png \(it is no PNG.*\), c\.png \(it cannot be decrypted/),
  });
});

test('a pointer of Git LFS is no baseline, and is not replaced either', async () => {
  for (const name of ['b.png', 'b.png.age']) {
    for (const update of [false, true]) {
      await expect(find({ 'a.png': GREY, [name]: POINTER }, { update })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        why: `${name} is a pointer of Git LFS, not the file.`,
      });
    }
    rmSync(path.join(workspace, 'expected', name));
  }
});
