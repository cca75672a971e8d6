import path from 'node:path';
import { collisionKey } from '../../archive/entry-name.ts';
import type { InputFile } from '../../archive/pack.ts';
import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';
import { readCommandLine } from '../../iexec/protocol/command-line.ts';
import { taskShare } from '../../iexec/protocol/task-share.ts';
import type { Reporter } from '../../pipeline/context/reporter.ts';
import type { ListedTask, TaskListRequest } from '../../pipeline/context/task-list.ts';
import type { TaskRequest } from '../../pipeline/context/task-request.ts';
import { TASK_LIST_FILE, taskLine } from '../../pipeline/input/task-list-file.ts';
import { holdsSecret, suspicionsIn } from '../secrets/leaks.ts';
import { findFileTasks } from '../tasks/file-tasks.ts';
import { flawsText } from '../tasks/flaws-text.ts';
import { unknownPlaceholders } from '../tasks/placeholders.ts';
import type { TaskSource } from '../tasks/task-source.ts';
import { type FoundByLines, logFoundFiles } from '../workspace/log-found-files.ts';
import { resolveInputs } from '../workspace/private-files.ts';
import type { TaskConfig } from './task-inputs.ts';
import { flawOfMinCompleted, neededTasks, seedsOf, type TaskListConfig } from './task-list-inputs.ts';
import { labelOf, TASK_INPUTS, TaskFiller, type TaskSeed, type TaskTexts } from './task-texts.ts';

/** Places and secrets of a run with a list of tasks. */
export interface TaskPlaces {
  /** Private folder of the run; each task gets one below it. */
  readonly tempDir: string;
  /** Absolute paths of folders that belong to the run, and to no input. */
  readonly ownFolders: readonly string[];
  /** Texts that must not become public. */
  readonly secrets: readonly string[];
}

/** A task with its own texts. */
interface NamedTask {
  readonly seed: TaskSeed;
  readonly texts: TaskTexts;
  /** The file that is the task. */
  readonly own?: InputFile;
}

/** Tasks of a source, before their texts are known. */
interface FoundTask {
  readonly seed: TaskSeed;
  readonly own?: InputFile;
}

/**
 * Finds the tasks of a run and makes the request of each: its own texts and files, its share of the budget, and folders
 * of its own. Tasks with the same private input hold the very same array of files. All mistakes of all tasks are in one
 * error.
 * @throws TaskError INPUT_NO_FILES for files that do not exist; INPUT_INVALID for anything else, with the tasks by name
 * and line.
 */
export async function resolveTasks(
  config: TaskConfig & { readonly list: TaskListConfig },
  { tempDir, ownFolders, secrets }: TaskPlaces,
  reporter: Reporter,
): Promise<TaskListRequest> {
  const { request, workspace, list } = config;
  const found = await findTasks(list.source, { workspace, ownFolders, reporter });
  const tooFew = flawOfMinCompleted(list.minCompleted, found.length);
  if (tooFew) throw tooFew;
  const filler = new TaskFiller(list.template, { workspace, network: request.network });
  const tasks = fillAll(found, filler, secrets);
  warnOfTexts(list, reporter);
  const inputs = await findInputs(tasks, { workspace, ownFolders, reporter });
  if (list.way === 'volume' && list.taskListFile) refuseTaskListFile(inputs[0] ?? []);
  const share = {
    maxPrice: taskShare(request.maxPrice, tasks.length),
    maxAppPrice: taskShare(request.maxAppPrice, tasks.length),
  };
  const common = { ...request, ...share };
  return {
    request: { ...request, privateFiles: [], tempDir },
    tasks: tasks.map((task, index) =>
      listedTask(task, common, { tempDir, privateFiles: inputs[index] ?? [] }),
    ),
    way: list.way,
    attempts: list.attempts,
    minCompleted: neededTasks(list.minCompleted, tasks.length),
    taskListFile: list.taskListFile,
  };
}

/** Number of tasks of a source, whose files are looked for where they are the tasks. */
export async function countTasks(
  source: TaskSource,
  workspace: string,
  ownFolders: readonly string[] = [],
): Promise<number> {
  if (source.kind !== 'files') return seedsOf(source).length;
  return (await findFileTasks(source.patterns, workspace, ownFolders)).tasks.length;
}

interface Search {
  readonly workspace: string;
  readonly ownFolders: readonly string[];
  readonly reporter: Reporter;
}

async function findTasks(
  source: TaskSource,
  { workspace, ownFolders, reporter }: Search,
): Promise<FoundTask[]> {
  if (source.kind !== 'files') return seedsOf(source).map(seed => ({ seed }));
  const { patterns } = source;
  const { tasks, found } = await findFileTasks(patterns, workspace, ownFolders);
  logFoundFiles(
    found.map(search => ({ ...search, lines: patterns })),
    workspace,
    reporter,
    'tasks',
  );
  return tasks.map(({ name, file }, index) => ({ seed: { name, index, file: file.name }, own: file }));
}

/** @throws TaskError INPUT_INVALID */
function fillAll(found: readonly FoundTask[], filler: TaskFiller, secrets: readonly string[]): NamedTask[] {
  const flaws: string[] = [];
  const tasks: NamedTask[] = [];
  for (const task of found) {
    const filled = filler.fill(task.seed);
    if (filled.texts) tasks.push({ ...task, texts: filled.texts });
    else flaws.push(...filled.flaws);
  }
  flaws.push(...leaksAmong(tasks, secrets));
  if (flaws.length > 0)
    throw invalidInput('tasks', flawsText(flaws), 'Correct these tasks, or the inputs that they use.');
  return tasks;
}

/** Warns of texts that may have another meaning than the user thinks. Those of the step alone have their own warnings. */
function warnOfTexts({ source, template }: TaskListConfig, reporter: Reporter): void {
  for (const input of TASK_INPUTS) {
    const unknown = unknownPlaceholders(template[input]).map(name => `\`${name}\``);
    if (unknown.length > 0)
      reporter.warn(
        `The input \`${input}\` has ${unknown.join(', ')}, which stays as it is: only \`{task}\`, \`{index}\` and \`{file}\` are filled.`,
        'Not a placeholder',
      );
  }
  if (source.kind !== 'lines') return;
  const texts = {
    args: source.tasks.map(({ args }) => args ?? ''),
    'public-urls': source.tasks.map(({ publicUrls }) => publicUrls ?? ''),
    'app-secrets': source.tasks.map(({ appSecrets }) => appSecrets ?? ''),
  };
  for (const input of ['args', 'public-urls', 'app-secrets'] as const)
    for (const suspicion of suspicionsIn(input, texts[input]))
      reporter.warn(suspicion, 'A secret may become public');
  const surprises = new Set(texts.args.flatMap(args => readCommandLine(args).surprises));
  for (const surprise of surprises)
    reporter.warn(surprise, 'The `args` of the task list are split in another way than by a shell');
}

/** Tasks whose public texts hold a secret. */
function leaksAmong(tasks: readonly NamedTask[], secrets: readonly string[]): string[] {
  const isLeak = holdsSecret(secrets);
  const texts = tasks.map(publicTextOf);
  // One look at all texts together is much faster, and nearly always enough.
  if (!isLeak([...new Set(texts)].join('\n'))) return [];
  return tasks.flatMap(({ seed: { name, line } }, index) =>
    isLeak(texts[index] ?? '')
      ? [
          `${labelOf(name, line)}: a secret of this step is in its \`args\`, \`public-urls\` or \`app-secrets\`, which are public on chain.`,
        ]
      : [],
  );
}

function publicTextOf({ texts: { args = '', publicUrls, appSecrets } }: NamedTask): string {
  return [args, ...publicUrls, ...Object.values(appSecrets)].join('\n');
}

/** The private input of each task. Lines that several tasks share are searched once. */
async function findInputs(tasks: readonly NamedTask[], search: Search): Promise<(readonly InputFile[])[]> {
  const sets = new Map<readonly string[], NamedTask[]>();
  for (const task of tasks) {
    const { privateFilePatterns: lines } = task.texts;
    const sharing = sets.get(lines);
    if (sharing) sharing.push(task);
    else sets.set(lines, [task]);
  }
  const found = await searchSets(sets, search);
  logFoundFiles([...found.values()], search.workspace, search.reporter);
  const joiners = new Map([...found].map(([lines, { files }]) => [lines, new OwnFileJoiner(files)]));
  const flaws: string[] = [];
  const inputs = tasks.map(({ seed, own, texts }) => {
    const joiner = joiners.get(texts.privateFilePatterns);
    const joined = joiner?.join(own) ?? [];
    if (typeof joined !== 'string') return joined;
    flaws.push(`${labelOf(seed.name, seed.line)}: ${joined}`);
    return [];
  });
  if (flaws.length > 0)
    throw invalidInput('private-files', flawsText(flaws), 'Rename these files, or exclude them.');
  return inputs;
}

/** Searches each set of lines once. */
async function searchSets(
  sets: ReadonlyMap<readonly string[], readonly NamedTask[]>,
  { workspace, ownFolders }: Search,
): Promise<Map<readonly string[], FoundByLines>> {
  const found = new Map<readonly string[], FoundByLines>();
  const faults: { readonly error: TaskError; readonly users: readonly NamedTask[] }[] = [];
  for (const [lines, users] of sets) {
    try {
      found.set(lines, { ...(await resolveInputs(lines, workspace, ownFolders)), lines });
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      faults.push({ error, users });
    }
  }
  const [first] = faults;
  // The lines are those of the step, so no task has to be named.
  if (first && sets.size === 1) throw first.error;
  if (first) throw badFiles(faults);
  return found;
}

function badFiles(
  faults: readonly { readonly error: TaskError; readonly users: readonly NamedTask[] }[],
): TaskError {
  const flaws = faults.map(({ error: { code, what, why }, users: [user, ...others] }) => {
    const label = user ? labelOf(user.seed.name, user.seed.line) : '';
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `${label}${more}: ${code === 'INPUT_NO_FILES' ? what : why}`;
  });
  const isMissing = faults.every(({ error }) => error.code === 'INPUT_NO_FILES');
  return new TaskError(isMissing ? 'INPUT_NO_FILES' : 'INPUT_INVALID', {
    what: 'The `private-files` of tasks cannot be used.',
    why: flawsText(flaws),
    fix: 'Correct these tasks, or add the step that makes the files before this one.',
    cause: new AggregateError(faults.map(({ error }) => error)),
  });
}

/** Adds the own files of tasks to files that they share. */
class OwnFileJoiner {
  readonly #shared: readonly InputFile[];
  /** Shared files by the form of their names in which names that clash are equal. */
  readonly #names: ReadonlyMap<string, InputFile>;

  constructor(shared: readonly InputFile[]) {
    this.#shared = shared;
    this.#names = new Map(shared.map(file => [collisionKey(file.name), file]));
  }

  /** The files of a task, or what is wrong with them, as a sentence. */
  join(own: InputFile | undefined): readonly InputFile[] | string {
    if (own === undefined) return this.#shared;
    const other = this.#names.get(collisionKey(own.name));
    if (other === undefined) return [...this.#shared, own];
    if (other.path === own.path && other.name === own.name) return this.#shared;
    return `its file and another of \`private-files\` would have the same name for the app: "${own.name}" and "${other.name}".`;
  }
}

/** Refuses a file with the name of the one that the run adds. */
function refuseTaskListFile(files: readonly InputFile[]): void {
  const taken = files.find(({ name }) => collisionKey(name) === TASK_LIST_FILE);
  if (taken === undefined) return;
  throw invalidInput(
    'private-files',
    `It has the file "${taken.name}", and the run adds the list of the tasks under this name.`,
    `Rename the file, exclude it by a line \`!…/${taken.name}\`, or set \`task-list\` to none.`,
  );
}

/** The request of one task. */
function listedTask(
  { seed: { name, index, line }, texts }: NamedTask,
  common: Omit<TaskRequest, 'privateFiles' | 'tempDir'>,
  { tempDir, privateFiles }: { readonly tempDir: string; readonly privateFiles: readonly InputFile[] },
): ListedTask {
  const { args: _, ...rest } = common;
  const { args, publicUrls, appSecrets } = texts;
  return {
    name,
    index,
    line: line?.json ?? taskLine(name),
    request: {
      ...rest,
      ...(args !== undefined && { args }),
      publicUrls,
      appSecrets,
      privateFiles,
      identity: `${common.identity}\n${name}`,
      outputPath: path.join(common.outputPath, name),
      tempDir: path.join(tempDir, String(index)),
    },
  };
}
