import { bech32 } from '@scure/base';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { parseLines, type ValueParser } from './input-values.ts';

/**
 * The kinds of recipients that age has without plugins, by the prefix of their bech32 form, with their sizes in bytes.
 */
const KINDS: Readonly<Record<string, number>> = { age: 32, age1pq: 1216, age1tag: 33, age1tagpq: 1249 };

/**
 * Recipients of the age format, one per line; what follows a `#` is a comment. Nobody is named twice in the list that
 * comes out.
 */
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
      'It holds nothing but comments, so nobody could read the artifact.',
      `Add a recipient to \`${input}\`, or leave it empty.`,
    );
  }
  return [...new Set(recipients)];
};

/**
 * A recipient that cannot be encrypted to.
 * @param line its place among the recipients, from 1
 */
export function badRecipient(input: string, line: number, why: string): TaskError {
  return invalidInput(
    input,
    // Not quoted: somebody may have put the secret half of the pair here.
    `Recipient ${line} ${why}.`,
    `Give \`${input}\` the public keys of those who may read the result, as \`age-keygen\` prints them: age1 and what follows.`,
  );
}

function whyNoRecipient(recipient: string): string | undefined {
  if (/^age-secret-key-/i.test(recipient)) {
    return 'is a secret key, which does not belong here: take it for known to others and make a new one';
  }
  if (/^(ssh-|ecdsa-|sk-ssh-)/.test(recipient)) return 'is an SSH key, which is not supported';
  try {
    const { prefix, words } = bech32.decode(recipient as `${string}1${string}`, false);
    const size = KINDS[prefix];
    if (size === undefined) return 'is of an unknown kind';
    if (bech32.fromWords(words).length === size) return undefined;
  } catch {
    // Told below: the library's own words would quote the line.
  }
  return 'is no age recipient: a character is missing or mistyped';
}
