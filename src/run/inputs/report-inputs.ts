import type { InputFields } from './input-fields.ts';
import { parseBoolean, parseChoice } from './input-values.ts';

/** Values of the `comment` input. */
export const COMMENT_CHOICES = ['never', 'always', 'on-failure'] as const;

/** One of the values of the `comment` input. */
export type CommentChoice = (typeof COMMENT_CHOICES)[number];

/**
 * Checks the inputs that say where the report goes. They are not part of any config: a report is written even where
 * inputs are wrong, and by then must not depend on them.
 */
export function checkReportInputs({ withDefault }: InputFields, { comments }: { comments: boolean }): void {
  withDefault('summary', parseBoolean, 'true');
  if (comments) withDefault('comment', parseChoice(COMMENT_CHOICES), 'never');
}
