import { describe, expect, test } from '@jest/globals';
import { generateHybridIdentity, generateIdentity, identityToRecipient } from 'age-encryption';
import { canEncryptTo } from '../../src/crypto/age.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import { parseRecipients } from '../../src/run/inputs/recipients-input.ts';

function problemOf(text: string): TaskError {
  try {
    parseRecipients(text, 'recipients');
  } catch (error) {
    if (error instanceof TaskError) return error;
    throw error;
  }
  throw new Error('no problem');
}

const newRecipient = async () => identityToRecipient(await generateIdentity());

describe('parseRecipients', () => {
  test('takes one recipient a line, comments, and every kind that age has', async () => {
    const [alice, bob] = [await newRecipient(), await newRecipient()];
    const later = await identityToRecipient(await generateHybridIdentity());
    const text = `# the render team\n${alice} # Alice\r\n\n  ${bob}\n${later}\n${alice}\n`;
    expect(parseRecipients(text, 'recipients')).toEqual([alice, bob, later]);
  });

  test.each([
    ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6', /SSH key/],
    ['a mistyped one', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcacX', /mistyped/],
    ['one that is cut off', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2', /mistyped/],
    ['no recipient', 'alice@example.com', /mistyped/],
    ['another bech32 text', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', /unknown kind/],
    ['comments alone', '# nobody', /would have no reader/],
  ])('refuses %s, without quoting it', (_, line, why) => {
    const problem = problemOf(line);
    expect(problem).toMatchObject({ code: 'INPUT_INVALID', what: expect.stringContaining('`recipients`') });
    expect(problem.why).toMatch(why);
    expect(problem.message).not.toContain(line);
  });

  test('says which line is wrong, and what a secret key means there', async () => {
    const [good, identity] = [await newRecipient(), await generateIdentity()];
    const problem = problemOf(`${good}\n# a comment\n${identity}`);
    expect(problem.why).toMatch(/^Recipient 2 is a secret key/);
    expect(problem.message).not.toContain(identity.slice(20));
  });
});

test('a line of many blanks is read at once', () => {
  // Quadratic time would be minutes here.
  expect(problemOf(`age1${' '.repeat(1_000_000)}x`).why).toMatch(/mistyped/);
});

test('canEncryptTo finds a key that is good in form only', async () => {
  expect(await canEncryptTo(await newRecipient())).toBe(true);
  const { bech32 } = await import('@scure/base');
  const lowOrder = bech32.encodeFromBytes('age', new Uint8Array(32));
  expect(parseRecipients(lowOrder, 'recipients')).toEqual([lowOrder]);
  expect(await canEncryptTo(lowOrder)).toBe(false);
});
