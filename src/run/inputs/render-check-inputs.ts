import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { BLENDER_RULE, type DifferenceRule } from '../../render-check/compare/compare-pictures.ts';
import { clip } from '../../text/clip.ts';
import type { InputReader } from '../host/input-reader.ts';
import type { InputFields } from './input-fields.ts';
import { parseBoolean, parseChoice, parseLines, type ValueParser } from './input-values.ts';
import { pathLinesIn } from './path-lines.ts';

/** Values of the `on-difference` input. */
export const ON_DIFFERENCE_CHOICES = ['fail', 'warn', 'ignore'] as const;

/** The user's settings for a render check. */
export interface RenderCheckConfig {
  /** Paths and globs of the baselines, relative to the workspace. */
  readonly patterns: readonly string[];
  readonly onDifference: (typeof ON_DIFFERENCE_CHOICES)[number];
  readonly rule: DifferenceRule;
  /** True when the new pictures become the baseline. */
  readonly update: boolean;
  /** Secret: age identities that open encrypted baselines; none when there is no key. */
  readonly identities: readonly string[];
}

/** Reads the inputs of the render check: `none` when none is asked for, undefined when one of them is wrong. */
export function renderCheckInputs(
  read: InputReader,
  { problems, withDefault, workspace }: InputFields,
): RenderCheckConfig | 'none' | undefined {
  const settings = problems.complete({
    patterns: withDefault('baseline', pathLinesIn(workspace), ''),
    onDifference: withDefault('on-difference', parseChoice(ON_DIFFERENCE_CHOICES), 'fail'),
    pixelTolerance: withDefault('pixel-tolerance', parseTolerance, String(BLENDER_RULE.pixelTolerance)),
    allowedPpm: withDefault('different-pixels', parsePercent, '1%'),
    update: withDefault('baseline-update', parseBoolean, 'false'),
    identities: withDefault('baseline-key', parseIdentities, ''),
  });
  if (settings === undefined) return undefined;
  const { pixelTolerance, allowedPpm, ...config } = settings;
  if (config.patterns.length === 0) {
    if (config.update) problems.add(updatesNothing());
    return 'none';
  }
  if (read('beneficiary') !== '') problems.add(hasNoPictures());
  return { ...config, rule: { pixelTolerance, allowedPpm } };
}

function updatesNothing(): TaskError {
  return invalidInput(
    'baseline-update',
    'It is true, and `baseline` names no files.',
    'Set `baseline` to the folder or the glob of the expected pictures.',
  );
}

function hasNoPictures(): TaskError {
  return invalidInput(
    'baseline',
    'With `beneficiary` the result stays encrypted, so that there are no pictures to compare.',
    'Remove `baseline` or `beneficiary`.',
  );
}

/** age identities, one per line as `age-keygen` writes them; comments are skipped. */
const parseIdentities: ValueParser<readonly string[]> = (text, input) => {
  const lines = parseLines(text, input);
  if (lines.every(line => /^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/i.test(line))) return lines;
  throw invalidInput(
    input,
    // Not quoted: it is a secret.
    'One of its lines is not an age identity.',
    `Set \`${input}\` from a secret that holds the output of age-keygen, with its line AGE-SECRET-KEY-1….`,
  );
};

const parseTolerance: ValueParser<number> = (text, input) => {
  const steps = Number(text);
  if (/^\d{1,3}$/.test(text) && steps <= 255) return steps;
  throw invalidInput(
    input,
    `"${clip(text)}" is not a whole number from 0 to 255.`,
    `Give \`${input}\` in steps of 1/255: 0 for no tolerance, 4 for what Blender's own tests allow.`,
  );
};

/** A share such as `1%` or `0.05 %`, with up to four decimals, in millionths. `0` needs no unit. */
const parsePercent: ValueParser<number> = (text, input) => {
  const [, number, unit] = /^(\d{1,3}(?:\.\d{1,4})?)\s*(%)?$/.exec(text) ?? [];
  const ppm = Math.round(Number(number) * 10_000);
  if (number !== undefined && unit === undefined && ppm > 0) {
    throw invalidInput(input, `"${number}" has no unit.`, `Write "${number}%" for a percentage.`);
  }
  if (number !== undefined && ppm <= 1_000_000) return ppm;
  throw invalidInput(
    input,
    `"${clip(text)}" is not a percentage from 0 to 100 with up to four decimals.`,
    `Give \`${input}\` such as 1% or 0.05%; 0 allows no differing pixel.`,
  );
};
