import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { REPOSITORY } from '../../localrunner/run-action.ts';

const pages = ['*.md', 'docs/*.md'].flatMap(pattern => globSync(pattern, { cwd: REPOSITORY })).sort();
const read = (page: string): string => readFileSync(path.join(REPOSITORY, page), 'utf8');

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

describe.each(pages)('%s', page => {
  test('links to pages and headings that are there', () => {
    const dead = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter(target => !/^[a-z]+:/.test(target))
      .filter(target => {
        const [file = '', anchor] = target.split('#');
        const other = file === '' ? page : path.join(path.dirname(page), file);
        if (!existsSync(path.join(REPOSITORY, other))) return true;
        return anchor !== undefined && !anchorsOf(other).includes(anchor);
      });
    expect(dead).toEqual([]);
  });

  test('names files that are there', () => {
    const named = [
      ...read(page).matchAll(/`((?:src|localnet|localrunner|scripts|docs|examples|__tests__)\/[\w./-]+)`/g),
    ].map(([, file = '']) => file);
    expect(named.filter(file => !existsSync(path.join(REPOSITORY, file)))).toEqual([]);
  });
});
