import { bech32 } from '@scure/base';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { parseLines, type ValueParser } from './input-values.ts';

/** Sizes in bytes of the recipients that age has without plugins, by the prefix of their bech32 form. */
const KINDS: Readonly<Record<string, number>> = { age: 32, age1pq: 1216, age1tag: 33, age1tagpq: 1249 };

/** Recipients of the age format, one per line; text after a `#` is a comment. The list has no recipient twice. */
export const parseRecipients: ValueParser<readonly string[]> = (text, input) => {
  const recipients = parseLines(text, input).map((line, index) => {
    const recipient = line.replace(/\s#.*$/, '').trimEnd();
    const why = whyNoRecipient(recipient);
    if (why !== undefined) throw badRecipient(input, index + 1, why);
    return recipient;
  });
  if (recipients.length === 0) {
    throw invalidInput(
      input,
      'It has only comments, so the artifact would have no reader.',
      `Add a recipient to \`${input}\`, or leave it empty.`,
    );
  }
  return [...new Set(recipients)];
};

/**
 * The error for a recipient that cannot be encrypted to.
 * @param line its place among the recipients, from 1
 * @param why the rest of a sentence that begins with the recipient
 */
export function badRecipient(input: string, line: number, why: string): TaskError {
  return invalidInput(
    input,
    // Not quoted: it may be the secret half of the pair.
    `Recipient ${line} ${why}.`,
    `Set \`${input}\` to the public keys of the people who may read the result, as \`age-keygen\` prints them: they begin with age1.`,
  );
}

function whyNoRecipient(recipient: string): string | undefined {
  if (/^age-secret-key-/i.test(recipient)) {
    return 'is a secret key, which does not belong here: treat it as leaked and make a new one';
  }
  if (/^(ssh-|ecdsa-|sk-ssh-)/.test(recipient)) return 'is an SSH key, which is not supported';
  try {
    const { prefix, words } = bech32.decode(recipient as `${string}1${string}`, false);
    const size = KINDS[prefix];
    if (size === undefined) return 'is of an unknown kind';
    if (bech32.fromWords(words).length === size) return undefined;
  } catch {
    // The reason below replaces the library's, which quotes the line.
  }
  return 'is not an age recipient: a character is missing or mistyped';
}
