import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';
import { isLocalNetwork, type Network } from '../../iexec/chain/networks.ts';
import { readCommandLine } from '../../iexec/protocol/command-line.ts';
import { isLocal } from '../../net/local-address.ts';
import {
  fillArgs,
  fillPathLines,
  fillText,
  PlaceholderError,
  type PlaceholderValues,
  placeholdersIn,
} from '../tasks/placeholders.ts';
import type { TaskLine } from '../tasks/task-lines.ts';
import { parseSecrets, parseUrls, type ValueParser } from './input-values.ts';
import { listedPathLinesIn, pathLinesIn } from './path-lines.ts';

/** Storing these takes about 14 million units of gas, of the 32 million that Arbitrum has in a block. */
const MAX_ARGS_BYTES = 20_000;

/** Inputs that may differ between the tasks of a list. */
export const TASK_INPUTS = ['args', 'public-urls', 'app-secrets', 'private-files'] as const;

/** One of them. */
export type TaskInput = (typeof TASK_INPUTS)[number];

/** Texts of these inputs, as the step has them: with placeholders. */
export type TaskTemplate = Readonly<Record<TaskInput, string>>;

/** Values of these inputs for one task. */
export interface TaskTexts {
  /** Command line; undefined when there is none. */
  readonly args: string | undefined;
  readonly publicUrls: readonly string[];
  readonly appSecrets: Readonly<Record<string, string>>;
  /** Paths and globs of the private input. */
  readonly privateFilePatterns: readonly string[];
}

/** A task before its texts are known. */
export interface TaskSeed {
  readonly name: string;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Name of the file that is the task. */
  readonly file?: string | undefined;
  /** Line of a task list. Its values stand for those of the step. */
  readonly line?: TaskLine;
}

/** Rules that depend on the run. */
export interface TextRules {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Undefined when it is not known; rules that depend on it do not count then. */
  readonly network: Network | undefined;
}

/** Texts of one task, or what is wrong with them: one sentence for each mistake. */
export type FilledTexts =
  | { readonly texts: TaskTexts; readonly flaws?: undefined }
  | { readonly texts?: undefined; readonly flaws: readonly string[] };

/** Puts the values of tasks in place of the placeholders. Equal texts give the very same values. */
export class TaskFiller {
  readonly #template: TaskTemplate;
  readonly #args = new Field(
    'args',
    (text, values) => fillArgs(readCommandLine(text).text, values),
    parseArgs,
  );
  readonly #publicUrls: Field<readonly string[]>;
  readonly #appSecrets = new Field('app-secrets', fillText, parseSecrets);
  readonly #privateFiles: Field<readonly string[]>;
  /** Those of a line of a task list. */
  readonly #listedFiles: Field<readonly string[]>;

  constructor(template: TaskTemplate, { workspace, network }: TextRules) {
    this.#template = template;
    this.#publicUrls = new Field('public-urls', fillText, publicUrlsFor(network));
    this.#privateFiles = new Field('private-files', fillPathLines, pathLinesIn(workspace));
    this.#listedFiles = new Field('private-files', fillPathLines, listedPathLinesIn(workspace));
  }

  /** The texts of one task. A mistake is said with the line and the name of the task. */
  fill({ line, ...seed }: TaskSeed): FilledTexts {
    const values = { task: seed.name, index: seed.index, file: seed.file };
    const flaws: string[] = [];
    const read = <T>(field: Field<T>, own: string | undefined): T | undefined => {
      try {
        return field.read(own ?? this.#template[field.input], values);
      } catch (error) {
        flaws.push(`${labelOf(seed.name, line)}: \`${field.input}\`: ${whyOf(error)}`);
        return undefined;
      }
    };
    const texts = {
      args: read(this.#args, line?.args) || undefined,
      publicUrls: read(this.#publicUrls, line?.publicUrls) ?? [],
      appSecrets: read(this.#appSecrets, line?.appSecrets) ?? {},
      privateFilePatterns:
        read(line?.privateFiles === undefined ? this.#privateFiles : this.#listedFiles, line?.privateFiles) ??
        [],
    };
    return flaws.length > 0 ? { flaws } : { texts };
  }
}

/** The beginning of a sentence about a task. */
export function labelOf(name: string, line?: TaskLine): string {
  return line ? `Line ${line.line}, task "${name}"` : `Task "${name}"`;
}

/** One input, filled and parsed; a text that was seen before is not parsed again. */
class Field<T> {
  readonly input: TaskInput;
  readonly #fill: (text: string, values: PlaceholderValues) => string;
  readonly #parse: ValueParser<T>;
  readonly #seen = new Map<string, T>();

  constructor(
    input: TaskInput,
    fill: (text: string, values: PlaceholderValues) => string,
    parse: ValueParser<T>,
  ) {
    this.input = input;
    this.#fill = fill;
    this.#parse = parse;
  }

  /** @throws TaskError INPUT_INVALID; PlaceholderError */
  read(text: string, values: PlaceholderValues): T {
    const filled = this.#fill(text, values);
    const seen = this.#seen.get(filled);
    if (seen !== undefined) return seen;
    const value = this.#parse(filled.trim(), this.input);
    this.#seen.set(filled, value);
    return value;
  }
}

function whyOf(error: unknown): string {
  if (error instanceof TaskError) return error.why;
  if (error instanceof PlaceholderError) return error.message;
  throw error;
}

/** True when a text differs from task to task. */
export function hasPlaceholders(text: string): boolean {
  return placeholdersIn(text).size > 0;
}

/** A command line, as the worker splits it. */
export const parseArgs: ValueParser<string> = (text, input) => {
  const [flaw] = flawsOfArgs(text);
  if (flaw) throw invalidInput(input, flaw.why, flaw.fix);
  return readCommandLine(text).text;
};

/** All that is wrong with a command line. */
export function flawsOfArgs(text: string): { readonly why: string; readonly fix: string }[] {
  const flaws: { why: string; fix: string }[] = [];
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_ARGS_BYTES)
    flaws.push({
      why: `It has ${bytes} bytes, all of which the chain would have to store, and at most ${MAX_ARGS_BYTES} are sent.`,
      fix: 'Put what is long into a file, and send that through `private-files`.',
    });
  const { open } = readCommandLine(text);
  if (open !== undefined)
    flaws.push({
      why: `A quote (${open}) is opened and never closed, and the worker runs the app without any arguments then.`,
      fix: 'Close it, or put the argument that it is part of into quotes of the other kind.',
    });
  return flaws;
}

/** The parser of public URLs, none of which may lead to where the enclaves of this network cannot follow. */
export function publicUrlsFor(network: Network | undefined): ValueParser<readonly string[]> {
  return (text, input) => {
    const urls = parseUrls(text, input);
    const inside = network && !isLocalNetwork(network) ? urls.find(isLocal) : undefined;
    if (inside === undefined) return urls;
    throw invalidInput(
      input,
      `The host ${new URL(inside).hostname} is of this machine or of a private network, where no enclave can follow.`,
      'Put the file where anyone can fetch it, or send it through `private-files`.',
    );
  };
}
