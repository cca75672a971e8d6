import { invalidInput } from '../../errors/invalid-input.ts';
import { reasonOf } from '../../errors/system-error.ts';
import type { TaskError } from '../../errors/task-error.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import type { BuyingWay } from '../../pipeline/context/task-list.ts';
import { clip } from '../../text/clip.ts';
import type { InputReader } from '../host/input-reader.ts';
import { flawsText } from '../tasks/flaws-text.ts';
import { placeholdersIn } from '../tasks/placeholders.ts';
import type { TaskLine } from '../tasks/task-lines.ts';
import { readTaskSource, type TaskSource } from '../tasks/task-source.ts';
import type { InputFields } from './input-fields.ts';
import { parseChoice, type ValueParser } from './input-values.ts';
import { pathLinesIn } from './path-lines.ts';
import {
  flawsOfArgs,
  hasPlaceholders,
  TASK_INPUTS,
  TaskFiller,
  type TaskSeed,
  type TaskTemplate,
} from './task-texts.ts';

/** Values of the `on-task-failure` input. */
export const ON_TASK_FAILURE_CHOICES = ['fail', 'warn'] as const;
/** Values of the `task-list` input. */
export const TASK_LIST_CHOICES = ['file', 'none'] as const;
/** Most purchases of one task in one run. */
const MAX_ATTEMPTS = 5;

/** Least number of tasks with a result: a number, or a share in millionths. */
export type MinCompleted = { readonly tasks: number } | { readonly ppm: number };

/** The tasks of a run, and the rules for those that fail. */
export interface TaskListConfig {
  readonly source: TaskSource;
  readonly template: TaskTemplate;
  readonly way: BuyingWay;
  /** Most purchases of one task in this run, from 1 to 5. */
  readonly attempts: number;
  /** Effect on the step when fewer tasks than `minCompleted` have a result. */
  readonly onTaskFailure: (typeof ON_TASK_FAILURE_CHOICES)[number];
  readonly minCompleted: MinCompleted;
  /** True when the private input of a list that is bought by volume has the file `tasks.jsonl`. */
  readonly taskListFile: boolean;
}

/** Number of tasks of a list that must have a result, from 0 to all of them. */
export function neededTasks(minCompleted: MinCompleted, tasks: number): number {
  return 'ppm' in minCompleted
    ? Math.ceil((minCompleted.ppm * tasks) / 1_000_000)
    : Math.min(minCompleted.tasks, tasks);
}

/** Reads the inputs about a list of tasks: `none` where `tasks` is empty, undefined when one of them is wrong. */
export function taskListInputs(
  read: InputReader,
  fields: InputFields,
  network: Network | undefined,
): TaskListConfig | 'none' | undefined {
  const { problems, withDefault, workspace } = fields;
  const rules = {
    attempts: withDefault('attempts', parseAttempts, '1'),
    onTaskFailure: withDefault('on-task-failure', parseChoice(ON_TASK_FAILURE_CHOICES), 'fail'),
    minCompleted: withDefault('min-completed', parseMinCompleted, '100%'),
    taskListFile: taskListFileInput(fields),
  };
  if (read('tasks') === '') {
    for (const problem of withoutTasks(read, rules)) problems.add(problem);
    return 'none';
  }
  const template = templateOf(read);
  const { source, flaws } = sourceInput(fields);
  const misplaced = source ? misplacedFile(template, source) : [];
  for (const problem of misplaced) problems.add(problem);
  const textFlaws =
    source && misplaced.length === 0 ? flawsOfTexts(source, template, { workspace, network }) : [];
  const allFlaws = [...flaws, ...textFlaws];
  if (allFlaws.length > 0) problems.add(badTasks(allFlaws));
  const list = problems.complete({ ...rules, source });
  if (list === undefined) return undefined;
  const way = wayOf(list.source, template);
  for (const problem of conflicts(read, { ...list, way })) problems.add(problem);
  return { ...list, template, way };
}

/** `tasks` alone; undefined where it is empty. */
export function taskSourceInput(read: InputReader, fields: InputFields): TaskSource | undefined {
  if (read('tasks') === '') return undefined;
  const { source, flaws } = sourceInput(fields);
  if (flaws.length > 0) fields.problems.add(badTasks(flaws));
  return source;
}

/** `task-list`: true for `file`. */
export function taskListFileInput({ withDefault }: InputFields): boolean | undefined {
  const choice = withDefault('task-list', parseChoice(TASK_LIST_CHOICES), 'file');
  return choice && choice === 'file';
}

/**
 * The way in which the tasks of a source are bought. It depends on the form of the list and not on the values in it, so
 * that it stays when the list grows.
 */
export function wayOf(source: TaskSource, template: TaskTemplate): BuyingWay {
  const differs =
    source.kind === 'files' ||
    TASK_INPUTS.some(input => hasPlaceholders(template[input])) ||
    (source.kind === 'lines' && source.tasks.some(hasOwnInputs));
  return differs ? 'orders' : 'volume';
}

function hasOwnInputs({ args, privateFiles, publicUrls, appSecrets }: TaskLine): boolean {
  return [args, privateFiles, publicUrls, appSecrets].some(own => own !== undefined);
}

/** The inputs of the step that hold for all tasks, placeholders and all. */
export function templateOf(read: InputReader): TaskTemplate {
  return {
    args: read('args'),
    'public-urls': read('public-urls'),
    'app-secrets': read('app-secrets'),
    'private-files': read('private-files'),
  };
}

/** `tasks`, as far as it can be read. A problem that ends the reading is added to the list. */
function sourceInput({ optional, place, workspace, readFile }: InputFields): {
  readonly source?: TaskSource | undefined;
  readonly flaws: readonly string[];
} {
  const readLines: ValueParser<ReturnType<typeof readTaskSource>> = (text, input) =>
    readTaskSource(pathLinesIn(workspace)(text, input), file => {
      const absolute = place(file, input);
      try {
        return readFile(absolute);
      } catch (cause) {
        throw invalidInput(
          input,
          `The task list ${file} cannot be read: ${reasonOf(cause)}.`,
          'Check the path, which is relative to the workspace, or add the step that makes the file before this one.',
          cause,
        );
      }
    });
  return optional('tasks', readLines) ?? { flaws: [] };
}

/** Seeds of the tasks that are known without a look at the workspace. */
export function seedsOf(source: TaskSource): TaskSeed[] {
  if (source.kind === 'names') return source.names.map((name, index) => ({ name, index }));
  if (source.kind === 'lines') return source.tasks.map((line, index) => ({ name: line.name, index, line }));
  return [];
}

/**
 * The mistakes in the texts of the tasks. A text of the step without placeholders is the same for all tasks; its
 * mistakes are found where the inputs of the step are read.
 */
function flawsOfTexts(
  source: TaskSource,
  template: TaskTemplate,
  rules: { readonly workspace: string; readonly network: Network | undefined },
): string[] {
  const varying = Object.fromEntries(
    TASK_INPUTS.map(input => {
      const isChecked =
        !hasPlaceholders(template[input]) || (input === 'args' && flawsOfArgs(template.args).length > 0);
      return [input, isChecked ? '' : template[input]];
    }),
  ) as TaskTemplate;
  const filler = new TaskFiller(varying, rules);
  return seedsOf(source).flatMap(seed => filler.fill(seed).flaws ?? []);
}

/** `{file}` in an input of the step, where the tasks are not files. */
function misplacedFile(template: TaskTemplate, source: TaskSource): TaskError[] {
  if (source.kind === 'files') return [];
  return TASK_INPUTS.filter(input => placeholdersIn(template[input]).has('file')).map(input =>
    invalidInput(
      input,
      '`{file}` is used, and the tasks are not files.',
      'Use `{task}` or `{index}`, or name files in `tasks`.',
    ),
  );
}

function badTasks(flaws: readonly string[]): TaskError {
  return invalidInput(
    'tasks',
    flawsText(flaws),
    'Correct these tasks; `tasks` takes ranges such as 1..250, one JSON Lines file, or paths and globs of files.',
  );
}

/** Inputs that are set for a list, where there is none. */
function withoutTasks(
  read: InputReader,
  rules: { readonly [K in keyof TaskListConfig]?: TaskListConfig[K] | undefined },
): TaskError[] {
  const set = [
    ...((rules.attempts ?? 1) > 1 ? ['attempts'] : []),
    ...(rules.onTaskFailure === 'warn' ? ['on-task-failure'] : []),
    ...(read('min-completed') !== '' ? ['min-completed'] : []),
    ...(rules.taskListFile === false ? ['task-list'] : []),
  ];
  return set.map(input =>
    invalidInput(
      input,
      'It is for a list of tasks, and `tasks` is empty.',
      `Set \`tasks\`, or leave \`${input}\` out.`,
    ),
  );
}

/** Inputs that cannot be together. */
function conflicts(read: InputReader, list: Omit<TaskListConfig, 'template'>): TaskError[] {
  return [
    ...listConflicts(list),
    ...(read('dataset') === '' ? [] : datasetConflicts(list)),
    ...(read('storage') === 'http-put' ? storageConflicts(read) : []),
  ];
}

function listConflicts({
  source,
  way,
  attempts,
  taskListFile,
  minCompleted,
}: Omit<TaskListConfig, 'template'>): TaskError[] {
  const problems: TaskError[] = [];
  if (attempts > 1 && way === 'volume' && !taskListFile)
    problems.push(
      invalidInput(
        'attempts',
        'With `task-list: none` the app knows a task by its index in the order of all, and a failed index cannot be bought alone.',
        'Set `attempts` to 1, or `task-list` to file: then an order for one task takes along its line of the list.',
      ),
    );
  const count = source.kind === 'files' ? undefined : seedsOf(source).length;
  if (count !== undefined) {
    const flaw = flawOfMinCompleted(minCompleted, count);
    if (flaw) problems.push(flaw);
  }
  const withData = source.kind === 'lines' ? source.tasks.filter(({ json }) => json !== undefined) : [];
  if (withData.length > 0 && (way === 'orders' || !taskListFile))
    problems.push(hasUnsentData(withData.length, withData[0]?.line ?? 1, way));
  return problems;
}

/** The error for more tasks that must complete than there are. */
export function flawOfMinCompleted(minCompleted: MinCompleted, tasks: number): TaskError | undefined {
  if ('ppm' in minCompleted || minCompleted.tasks <= tasks) return undefined;
  return invalidInput(
    'min-completed',
    `It is ${minCompleted.tasks}, and the list has ${tasks} tasks.`,
    'Lower it, or give a share such as 95%.',
  );
}

function hasUnsentData(count: number, line: number, way: BuyingWay): TaskError {
  const which = count === 1 ? `Line ${line} has` : `${count} lines, the first of which is line ${line}, have`;
  return way === 'orders'
    ? invalidInput(
        'tasks',
        `${which} \`data\`, which travels in one private list of all tasks; and tasks with inputs of their own (\`args\`, \`private-files\`, \`public-urls\`, \`app-secrets\`, or placeholders in them) have no such list.`,
        'Put everything that differs into `data`, or send it as `private-files` of the line.',
      )
    : invalidInput(
        'tasks',
        `${which} \`data\`, and with \`task-list: none\` it would not reach the app.`,
        'Set `task-list` to file, or remove `data`.',
      );
}

/** Conflicts with a protected dataset, of which a task takes one. */
function datasetConflicts({ source, way, taskListFile }: Omit<TaskListConfig, 'template'>): TaskError[] {
  const add = (why: string, fix: string) => [invalidInput('dataset', why, fix)];
  if (source.kind === 'files')
    return add(
      'The files of `tasks` are the private input of their tasks, and a task takes one protected dataset.',
      'Leave `dataset` out, or name the tasks by a range or a task list.',
    );
  const own =
    source.kind === 'lines' ? source.tasks.find(line => line.privateFiles !== undefined) : undefined;
  if (own)
    return add(
      `Line ${own.line} of \`tasks\` has \`private-files\`, and a task takes one protected dataset.`,
      'Leave `dataset` out, or take `private-files` out of the task list.',
    );
  if (way === 'volume' && taskListFile)
    return add(
      'The list of the tasks travels as private input, and a task takes one protected dataset.',
      'Set `task-list` to none, where the app uses the index of its task alone; or put a placeholder such as {task} into `args`.',
    );
  return [];
}

/** Several inputs cannot be put to one URL. */
function storageConflicts(read: InputReader): TaskError[] {
  const one = ['storage-url', 'storage-public-url'].filter(input => {
    const url = URL.parse(read(input));
    return url && !url.pathname.endsWith('/');
  });
  return one.map(input =>
    invalidInput(
      input,
      'It is the place of one input, and a list of tasks may have several.',
      `Set \`${input}\` to a URL whose path ends in /, below which each input gets a name of its own.`,
    ),
  );
}

const parseAttempts: ValueParser<number> = (text, input) => {
  const attempts = /^\d$/.test(text) ? Number(text) : 0;
  if (attempts >= 1 && attempts <= MAX_ATTEMPTS) return attempts;
  throw invalidInput(
    input,
    `"${clip(text)}" is not a whole number from 1 to ${MAX_ATTEMPTS}.`,
    `Set \`${input}\` to how often one task may be bought, such as 2.`,
  );
};

/** A number of tasks, or a share of them with up to four decimals, such as `95%`. */
const parseMinCompleted: ValueParser<MinCompleted> = (text, input) => {
  const [, share] = /^(\d{1,3}(?:\.\d{1,4})?)\s*%$/.exec(text) ?? [];
  if (share !== undefined && Number(share) <= 100) return { ppm: Math.round(Number(share) * 10_000) };
  if (/^\d{1,5}$/.test(text)) return { tasks: Number(text) };
  throw invalidInput(
    input,
    `"${clip(text)}" is neither a number of tasks nor a share from 0% to 100%.`,
    `Give \`${input}\` such as 240 or 95%.`,
  );
};
