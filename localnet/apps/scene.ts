import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import AdmZip from 'adm-zip';
import { type AppContext, AppFailure, datasetPaths, inputFilePaths } from './app-context.ts';
import { isTaskList, isZip, type TaskLine } from './task-line.ts';

/**
 * Finds the scene to render: the dataset, or else the first input file. When that is a zip it is unpacked next to it,
 * so that the scene finds its textures, and of the entries with the extension the one with the task's name is taken, or
 * else the first.
 *
 * @param extension With the dot, e.g. `.svg`.
 * @returns Path of the scene.
 * @throws AppFailure when there is no such scene.
 */
export async function findScene(
  app: AppContext,
  extension: string,
  line: TaskLine | undefined,
): Promise<string> {
  const input = await findInput(app);
  if (!(await isZip(input))) return input;
  const zip = new AdmZip(input);
  const names = zip
    .getEntries()
    .filter(entry => !entry.isDirectory && extname(entry.entryName).toLowerCase() === extension)
    .map(({ entryName }) => entryName)
    .sort();
  const scene = names.find(name => basename(name, extname(name)) === line?.task) ?? names[0];
  if (scene === undefined) throw new AppFailure(`There is no ${extension} file in the zip.`);
  const folder = join(dirname(input), 'scene');
  await mkdir(folder, { recursive: true });
  zip.extractAllTo(folder, true);
  return join(folder, scene);
}

async function findInput(app: AppContext): Promise<string> {
  for (const path of [...datasetPaths(app), ...inputFilePaths(app)])
    if (existsSync(path) && !(await isTaskList(path))) return path;
  throw new AppFailure('There is no scene: neither a dataset nor an input file is there.');
}
