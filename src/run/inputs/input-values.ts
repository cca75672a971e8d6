import { getAddress } from 'ethers';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { isSecretName, isSecretNumber, parsePublicUrl } from '../../iexec/protocol/params.ts';
import { isSafeServiceUrl } from '../../net/endpoint-url.ts';
import { clip } from '../../text/clip.ts';

/** A parser of one input: its text (trimmed, not empty) and its name, for the error. */
export type ValueParser<T> = (text: string, input: string) => T;

/** An Ethereum address in its checksummed spelling. One letter case throughout carries no checksum (EIP-55). */
export const parseAddress: ValueParser<string> = (text, input) => {
  const address = text.replace(/^0X/, '0x');
  try {
    if (/^0x[0-9a-f]{40}$/i.test(address)) return getAddress(address);
  } catch (cause) {
    throw invalidInput(
      input,
      `"${text}" has the shape of an address, but its checksum is wrong: at least one character is mistyped.`,
      `Copy the address for \`${input}\` again from where it is published.`,
      cause,
    );
  }
  throw invalidInput(
    input,
    `"${clip(text)}" is not an Ethereum address${addressFlaw(text)}.`,
    // YAML turns an unquoted address into a number, on runners that do not refuse it.
    /^[\d.]+(e\+?\d+)?$/i.test(text)
      ? `Give \`${input}\` as 0x and 40 hexadecimal digits, in quotes: without them YAML takes it for a number.`
      : `Give \`${input}\` as 0x and 40 hexadecimal digits.`,
  );
};

/** Addresses, one per line. */
export const parseAddresses: ValueParser<readonly string[]> = (text, input) =>
  parseLines(text, input).map(line => parseAddress(line, input));

/** The reason why a text is no address, as the end of a sentence; empty when its look does not show one. */
function addressFlaw(text: string): string {
  if (/^["'\u2018-\u201f]/.test(text)) return ': the quotes are part of it';
  if (/^[^\s/]+\.[a-z]{2,}$/i.test(text))
    return ': names (ENS) are not looked up, and iExec’s networks have none';
  const [, prefix, digits = ''] = /^(0x)?([0-9a-f]{30,50})$/i.exec(text) ?? [];
  if (digits === '') return '';
  return prefix ? `: it has ${digits.length} digits` : ': it has no 0x at its beginning';
}

/** The id of a deal, in lower case. */
export const parseDealId: ValueParser<string> = (text, input) => {
  if (/^0x[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  throw invalidInput(
    input,
    `"${clip(text)}" is not a deal id.`,
    `Give \`${input}\` as 0x and 64 hexadecimal digits, as the \`deal-id\` output has it.`,
  );
};

/** Ids of deals, one per line. */
export const parseDealIds: ValueParser<readonly string[]> = (text, input) =>
  parseLines(text, input).map(line => parseDealId(line, input));

const DURATION_UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration such as `90s`, `45m`, `2h`, `1h30m`, in milliseconds. `0` is none; at most 30 days. */
export const parseDuration: ValueParser<number> = (text, input) => {
  const compact = text.replaceAll(/\s+/g, '').toLowerCase();
  let total = 0;
  if (compact !== '0') {
    if (!/^(\d+(\.\d+)?[dhms])+$/.test(compact)) throw badDuration(text, input);
    for (const [, amount, unit] of compact.matchAll(/([\d.]+)([dhms])/g)) {
      total += Number(amount) * (DURATION_UNITS[unit ?? ''] ?? 0);
    }
  }
  if (total > 30 * 86_400_000) throw badDuration(text, input);
  return Math.round(total);
};

function badDuration(text: string, input: string): TaskError {
  return invalidInput(
    input,
    `"${clip(text)}" is not a duration of at most 30 days.`,
    `Give \`${input}\` with its unit: 90s, 45m, 2h or 1h30m.`,
  );
}

const SIZE_UNITS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** A size with its unit, such as `500MB` (powers of 1000) or `10GiB` (powers of 1024), in bytes; more than 0. */
export const parseSize: ValueParser<number> = (text, input) => {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?i?b)?$/i.exec(text) ?? [];
  if (amount !== undefined && unit === '' && Number(amount) > 0) {
    throw invalidInput(
      input,
      `"${clip(text)}" has no unit.`,
      `Write "${amount}MB" or "${amount}GiB", or another unit from B to TiB.`,
    );
  }
  const bytes = Math.floor(Number(amount) * (SIZE_UNITS[unit.toLowerCase()] ?? Number.NaN));
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes;
  throw invalidInput(
    input,
    `"${clip(text)}" is not a size.`,
    `Give \`${input}\` as a number with its unit: 500MB, 10GiB.`,
  );
};

/** `true` or `false`, in the spellings of YAML 1.2's core schema. */
export const parseBoolean: ValueParser<boolean> = (text, input) => {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw invalidInput(
    input,
    `"${clip(text)}" is neither true nor false.`,
    `Set \`${input}\` to true or false.`,
  );
};

/** One of a closed list of words. */
export function parseChoice<const T extends string>(choices: readonly T[]): ValueParser<T> {
  return (text, input) => {
    const choice = choices.find(candidate => candidate === text);
    if (choice !== undefined) return choice;
    throw invalidInput(input, `"${clip(text)}" is not a choice.`, `Set \`${input}\` to ${orList(choices)}.`);
  };
}

/**
 * The non-empty lines of an input, trimmed. Lines that begin with `#` are comments, so this is for values that never
 * begin with one. File names may; `pathLinesIn` reads those.
 */
export const parseLines: ValueParser<readonly string[]> = text =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));

/** A list of URLs. `URL` would read it as one URL of a host that does not exist. */
const SEVERAL_URLS = /[\s,;|]["']?(?:https?|wss?):\/\//i;

/** The URL of a service: https, or http on this machine. */
export const parseServiceUrl: ValueParser<string> = (text, input) => {
  if (isSafeServiceUrl(text) && !SEVERAL_URLS.test(text)) return text;
  // Never quoted: endpoints may hold an access key.
  if (SEVERAL_URLS.test(text))
    throw invalidInput(
      input,
      'It holds more than one URL.',
      `Give \`${input}\` one URL; others are not used.`,
    );
  if (/^wss?:/i.test(text)) {
    throw invalidInput(
      input,
      'It is the URL of a WebSocket, and requests go over https.',
      `Give \`${input}\` the endpoint’s https:// URL.`,
    );
  }
  if (/^["'].*["']$/.test(text))
    throw invalidInput(input, 'It stands in quotes that are part of it.', `Give \`${input}\` without them.`);
  throw invalidInput(
    input,
    'It is not an https URL without user and password (http is for this very machine only).',
    `Give \`${input}\` as a full URL that begins with https://.`,
  );
};

/** Public URLs, one per line. */
export const parseUrls: ValueParser<readonly string[]> = (text, input) =>
  parseLines(text, input).map(line => parsePublicUrl(line, input));

/**
 * Requester secrets, one per line, as `<number>: <name>` (see `isSecretNumber` and `isSecretName`). The app sees the
 * secret as `IEXEC_REQUESTER_SECRET_<number>`.
 */
export const parseSecrets: ValueParser<Readonly<Record<string, string>>> = (text, input) => {
  const secrets: Record<string, string> = {};
  for (const line of parseLines(text, input)) {
    const [, number = '', name = ''] = /^(\d+)\s*[:=]\s*(\S+)$/.exec(line) ?? [];
    if (!isSecretNumber(number) || !isSecretName(name)) {
      throw invalidInput(
        input,
        // Not quoted: the line may hold the secret itself, given by mistake.
        'One of its lines is not a number, a colon and the name of a requester secret.',
        `Write \`${input}\` as lines such as "1: my-secret-name"; the secret itself never goes here.`,
      );
    }
    if (secrets[number] !== undefined) {
      throw invalidInput(
        input,
        `The number ${number} is used twice.`,
        `Use each number in \`${input}\` once.`,
      );
    }
    secrets[number] = name;
  }
  return secrets;
};

/** A name that the artifact service takes: not empty, none of the characters that some file systems forbid. */
export const parseArtifactName: ValueParser<string> = (text, input) => {
  if (text.length <= 200 && !/["<>:|*?\r\n\\/]/.test(text)) return text;
  throw invalidInput(
    input,
    `"${clip(text)}" is too long or holds a character that artifact names may not have.`,
    `Give \`${input}\` at most 200 characters, and none of " : < > | * ? \\ / in it.`,
  );
};

/** "a, b or c". */
function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
