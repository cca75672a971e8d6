import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { truthy } from '@actions/expressions/result';

/** The contexts that expressions may read, by name, such as `github` and `needs`. Anything that JSON can hold. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Outcome so far, which the status functions (`success()` and so on) judge. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

/** Evaluates expressions of a workflow at one moment of a job, with GitHub's own evaluator. */
export class Expressions {
  readonly #contexts: Contexts;
  readonly #status: JobStatus;
  readonly #workspace: string;

  /**
   * @param status How the job, or what it needs, went so far.
   * @param workspace Where `hashFiles` looks.
   */
  constructor(contexts: Contexts, status: JobStatus, workspace: string) {
    this.#contexts = contexts;
    this.#status = status;
    this.#workspace = workspace;
  }

  /**
   * The text with each `${{ … }}` replaced by its value, as in `with:`, `env:` and `run:`.
   * @throws Error when an expression is malformed or reads an unknown context or function.
   */
  interpolate(text: string): string {
    return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
      this.#evaluate(expression).coerceString(),
    );
  }

  /**
   * The value of a text that is one expression, as JSON has it, such as a list from `fromJSON`.
   * @throws Error as `interpolate`.
   */
  value(text: string): unknown {
    const [, expression = ''] = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text) ?? [];
    return JSON.parse(JSON.stringify(this.#evaluate(expression), data.replacer));
  }

  /**
   * The value of an `if:`. As on GitHub, `success()` is meant where no status function is named.
   * @param condition With or without `${{ }}` around it; undefined and empty are `success()`.
   */
  holds(condition: string | undefined): boolean {
    const text = String(condition ?? '')
      .trim()
      .replace(/^\$\{\{(.*)\}\}$/s, '$1')
      .trim();
    if (text === '') return this.#status === 'success';
    const namesStatus = /\b(success|failure|always|cancelled)\s*\(/.test(text);
    return (namesStatus || this.#status === 'success') && truthy(this.#evaluate(text));
  }

  #evaluate(expression: string): data.ExpressionData {
    const constants = Object.entries({
      success: this.#status === 'success',
      failure: this.#status === 'failure',
      cancelled: this.#status === 'cancelled',
      always: true,
    }).map(([name, value]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }));
    const hashing = {
      name: 'hashfiles',
      minArgs: 1,
      maxArgs: 255,
      call: (...patterns: data.ExpressionData[]) =>
        new data.StringData(
          hashFiles(
            this.#workspace,
            patterns.map(pattern => pattern.coerceString()),
          ),
        ),
    };
    const functions = [...constants, hashing];
    const { tokens } = new Lexer(expression).lex();
    const parsed = new Parser(tokens, Object.keys(this.#contexts), functions).parse();
    const contexts = JSON.parse(JSON.stringify(this.#contexts), data.reviver) as data.Dictionary;
    const byName = new Map(functions.map(definition => [definition.name, definition]));
    return new Evaluator(parsed, contexts, byName).evaluate();
  }
}

/** As GitHub's `hashFiles`: SHA-256 over the SHA-256 of each file in order; empty when nothing matches. */
function hashFiles(workspace: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: workspace })
    .map(name => path.join(workspace, name))
    .filter(file => statSync(file).isFile())
    .sort();
  if (files.length === 0) return '';
  const hash = createHash('sha256');
  for (const file of files) hash.update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}
