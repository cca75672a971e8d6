import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import AdmZip from 'adm-zip';
import { datasetPaths, fail, inputFilePaths } from './app-environment.ts';

/**
 * Finds the scene to render: the dataset, or else the first input file. When that is a zip it is unpacked next to it,
 * so that the scene finds its textures, and the first entry with the extension is taken. Ends the app when there is
 * no such scene.
 *
 * @param extension With the dot, e.g. `.svg`.
 * @returns Path of the scene.
 */
export async function findScene(extension: string): Promise<string> {
  const input = [...datasetPaths(), ...inputFilePaths()].find(path => existsSync(path));
  if (input === undefined) fail('There is no scene: neither a dataset nor an input file is there.');
  if (!(await isZip(input))) return input;
  const zip = new AdmZip(input);
  const names = zip
    .getEntries()
    .filter(entry => !entry.isDirectory && extname(entry.entryName).toLowerCase() === extension)
    .map(({ entryName }) => entryName)
    .sort();
  const [first] = names;
  if (first === undefined) fail(`There is no ${extension} file in the zip.`);
  const folder = join(dirname(input), 'scene');
  await mkdir(folder, { recursive: true });
  zip.extractAllTo(folder, true);
  return join(folder, first);
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  const magic = Buffer.alloc(4);
  await file.read(magic, 0, 4, 0).finally(() => file.close());
  return magic.equals(Buffer.from('PK\u0003\u0004'));
}
