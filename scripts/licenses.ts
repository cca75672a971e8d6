import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The part of webpack's statistics of a bundle that is read here. */
interface Module {
  readonly name?: string;
  readonly modules?: readonly Module[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
}

/** Names of the licence and notice files of a package. */
const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright)/i;

/**
 * The text of `licenses.txt`: every package that has code in one of the bundles, with all its licence and notice
 * files. The bundler's own list leaves some packages out and takes one file of each.
 * @param statsFiles the output of `ncc --stats-out` for each bundle.
 */
export function renderLicences(statsFiles: readonly string[]): string {
  const folders = new Set<string>();
  for (const file of statsFiles) collect(JSON.parse(readFileSync(file, 'utf8')) as Module, folders);
  const packages = new Map<string, string>();
  for (const folder of folders) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
    packages.set(`${manifest.name} ${manifest.version}`, describe(folder, manifest));
  }
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Adds the folder of every package that a module, or one inside it, comes from. */
function collect({ name = '', modules = [] }: Module, folders: Set<string>): void {
  const [folder] = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(name) ?? [];
  // Webpack's stand-in for a missing optional package is named like a file of the bundler.
  if (folder !== undefined && !name.includes('@@notfound')) folders.add(folder);
  for (const inner of modules) collect(inner, folders);
}

function describe(folder: string, { name, version, license, author, repository }: Manifest): string {
  const texts = readdirSync(folder)
    .filter(file => LICENCE_FILE.test(file))
    .sort()
    .map(file => `\n${readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`);
  const writer = typeof author === 'string' ? author : author?.name;
  const place = typeof repository === 'string' ? repository : repository?.url;
  const head = [
    `${name} ${version}`,
    `Licence: ${license ?? 'not named in its package.json'}`,
    ...(writer ? [`Author: ${writer}`] : []),
    ...(place ? [`From: ${place}`] : []),
  ];
  return `${head.join('\n')}\n${texts.join('')}`;
}
