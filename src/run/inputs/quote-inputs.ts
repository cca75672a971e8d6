import { invalidInput } from '../../errors/invalid-input.ts';
import { assertAppPriceInBudget, parseRlc } from '../../iexec/protocol/amount.ts';
import { parseCategory } from '../../iexec/protocol/category.ts';
import type { QuoteRequest } from '../../pipeline/quote.ts';
import type { InputReader } from '../host/input-reader.ts';
import type { TaskSource } from '../tasks/task-source.ts';
import { isInGitFolder } from '../workspace/workspace-paths.ts';
import { createInputFields, type InputFields, type InputWorld } from './input-fields.ts';
import { parseAddress, parseBoolean } from './input-values.ts';
import { checkReportInputs } from './report-inputs.ts';
import { taskListFileInput, taskSourceInput, templateOf } from './task-list-inputs.ts';
import type { TaskTemplate } from './task-texts.ts';

/** A lock file to write, or to compare with the app. */
interface LockFile {
  /** Absolute path. */
  readonly file: string;
  /** True when a lock that differs is overwritten. */
  readonly update: boolean;
}

/** The inputs that make a list of tasks, as far as its price depends on them. */
export interface ListToQuote {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  readonly source: TaskSource;
  readonly template: TaskTemplate;
  /** False when the app uses the bare index of its task. */
  readonly taskListFile: boolean;
}

/** Config of a quote. */
export interface QuoteConfig extends QuoteRequest {
  /** The lock of the app; absent where none is wanted. */
  readonly appLock?: LockFile;
  /** The tasks to price; absent for one task. */
  readonly list?: ListToQuote;
}

/**
 * Turns the inputs of a quote into a config.
 * @throws TaskError the only problem, or INPUT_INVALID naming every input that is wrong.
 */
export function parseQuoteInputs(read: InputReader, world: InputWorld): QuoteConfig {
  const fields = createInputFields(read, world);
  const { problems, optional, required, withDefault } = fields;
  checkReportInputs(fields, { comments: true });
  const maxPrice = optional('max-price', parseRlc);
  const maxAppPrice = withDefault('max-app-price', parseRlc, '0');
  const limits = problems.complete({ maxPrice, maxAppPrice });
  if (limits) problems.attempt(() => assertAppPriceInBudget(limits));
  const workerpool = optional('workerpool', parseAddress);
  const appLock = lockFileInputs(fields);
  const source = taskSourceInput(read, fields);
  const list = problems.complete({
    workspace: fields.workspace,
    source,
    template: templateOf(read),
    taskListFile: taskListFileInput(fields),
  });
  return {
    ...problems.settled({
      network: fields.network(),
      app: required('app', parseAddress, 'Set `app` to the address of the iExec app to price.'),
      category: withDefault('category', parseCategory, 'XS'),
      maxAppPrice,
    }),
    ...(maxPrice !== undefined && { maxPrice }),
    ...(workerpool !== undefined && { workerpool }),
    ...(appLock !== undefined && { appLock }),
    ...(list !== undefined && { list }),
  };
}

/** `app-lock` and `app-lock-update`; undefined where no lock is wanted, or one of them is wrong. */
function lockFileInputs({ problems, optional, withDefault, place }: InputFields): LockFile | undefined {
  const file = optional('app-lock', (text, input) => {
    const absolute = place(text, input);
    if (!isInGitFolder(absolute)) return absolute;
    throw invalidInput(
      input,
      `${absolute} is in a folder that git keeps its own files in.`,
      'Set `app-lock` to a file of the repository, such as .github/app-lock.json.',
    );
  });
  const update = withDefault('app-lock-update', parseBoolean, 'false');
  if (update && file === undefined) {
    problems.add(
      invalidInput(
        'app-lock-update',
        'It is true, and `app-lock` names no file.',
        'Set `app-lock` to the path of the lock file, or leave `app-lock-update` out.',
      ),
    );
  }
  return problems.complete({ file, update });
}
