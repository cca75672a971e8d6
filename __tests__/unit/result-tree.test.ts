import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ResultTree } from '../../src/archive/result-tree.ts';

let directory: string;
let tree: ResultTree;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tree-'));
  tree = new ResultTree(directory);
});
afterEach(() => rmSync(directory, { recursive: true }));

const place = (name: string) => tree.place(name, file => writeFileSync(file, name, { flag: 'wx' }));

test('files of one name get numbers in their order, from 2 on', () => {
  const names = ['a.png', './a.png', '//a.png', 'a.png/', '/./a.png'];
  expect(names.map(place)).toEqual(['a.png', 'a (2).png', 'a (3).png', 'a (4).png', 'a (5).png']);
});

test('a number that is taken is left out', () => {
  expect(['a (2)', 'a', '/a', '//a'].map(place)).toEqual(['a (2)', 'a', 'a (3)', 'a (4)']);
});

test('folders are made once each, and are counted', () => {
  expect(['a/b/1', 'a/b/2', 'a/c/3', 'top'].map(place)).toEqual(['a/b/1', 'a/b/2', 'a/c/3', 'top']);
  expect(tree.folders).toBe(3);
  if (process.platform !== 'win32') expect(statSync(join(directory, 'a/b')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(directory, 'a')).sort()).toEqual(['b', 'c']);
});

test('a folder with a number is the same for all its files', () => {
  expect(['a', 'a/1', 'a/2', 'b/a', 'b/a/3'].map(place)).toEqual([
    'a',
    'a (2)/1',
    'a (2)/2',
    'b/a',
    'b/a (2)/3',
  ]);
  expect(tree.folders).toBe(3);
});

test('other errors pass, and no other name is tried', () => {
  const tried: string[] = [];
  const fault = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const create = (file: string) => {
    tried.push(file);
    throw fault;
  };
  expect(() => tree.place('a', create)).toThrow(fault);
  expect(tried).toEqual([join(directory, 'a')]);
  expect(existsSync(join(directory, 'a'))).toBe(false);
});
