import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AppContext, AppFailure, outputFolder, writeComputed } from './app-context.ts';
import { failAsPlanned } from './planned-failure.ts';
import { readTaskLine } from './task-line.ts';

/**
 * Prints as many lines as its first argument says, then to stderr, and exits with code 1, without a result. Where it is
 * said which tasks fail (see `failAsPlanned`), the others end well.
 */
export async function crash(app: AppContext): Promise<number> {
  for (let line = 1; line <= Number(app.args[0] ?? 0); line += 1) app.print(`Line ${line}\n`);
  app.print('About to crash.\n');
  if (!failAsPlanned(app, await readTaskLine(app))) throw new AppFailure('This app always crashes.');
  await writeFile(join(outputFolder(app), 'spared.txt'), 'This task did not crash.\n');
  await writeComputed(app, 'spared.txt');
  return 0;
}
