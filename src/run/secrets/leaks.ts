import { Mnemonic } from 'ethers';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { decodePercent } from '../../text/decode-percent.ts';
import type { InputReader } from '../host/input-reader.ts';
import { formsOf } from './secret-forms.ts';
import { secretsOf } from './secret-inputs.ts';

/** Inputs whose text becomes public on chain, where it stays for ever. */
const PUBLIC_INPUTS = ['args', 'public-urls', 'app-secrets'] as const;
/** One of them. */
type PublicInput = (typeof PUBLIC_INPUTS)[number];
/** Shorter secrets would be found in innocent texts. */
const MIN_LENGTH = 8;

/**
 * The public inputs that hold a secret of this run, in any of its forms: one problem each.
 * @param secrets default: all secrets among the inputs
 */
export function leaksOf(read: InputReader, secrets = secretsAmong(read)): TaskError[] {
  const isLeak = holdsSecret(secrets);
  return PUBLIC_INPUTS.filter(input => isLeak(read(input))).map(input =>
    invalidInput(
      input,
      'It holds a secret of this step, which would be public on chain.',
      `Take the secret out of \`${input}\`; what the app must know goes into \`private-files\`, or through \`app-secrets\` as the name of a requester secret. If the log of a run ever showed it, replace it.`,
    ),
  );
}

/** Makes a test for texts that hold one of these secrets, in any of its forms. */
export function holdsSecret(secrets: readonly string[]): (text: string) => boolean {
  const forms = new Set(secrets.flatMap(secret => [...formsOf(secret), ...unalignedBase64(secret)]));
  return text => holdsAny(text, forms);
}

/** All secrets among the inputs of a step. */
export function secretsAmong(read: InputReader): readonly string[] {
  const { whole, keys } = secretsOf(read);
  return [...whole, ...keys.filter(isKeyLike)];
}

/** True when a part of a URL can be a key: it has a digit and is not a date. Most words in URLs have none. */
function isKeyLike(text: string): boolean {
  return /\d/.test(text) && !/^\d{4}-?\d\d-?\d\d(T[\d:.]*Z?)?$/.test(text);
}

/** Warns of texts in the public inputs that look like other secrets: one sentence per input that holds some. */
export function suspicionsOf(read: InputReader): string[] {
  return PUBLIC_INPUTS.flatMap(input => {
    const text = read(input);
    return suspicionOf(input, [...kindsByLook(text), ...(holdsMnemonic(text) ? ['a mnemonic'] : [])]);
  });
}

/**
 * Warns as `suspicionsOf`, of the texts that a task list has for one public input. Mnemonics are not looked for: that
 * would take seconds for a long list.
 */
export function suspicionsIn(input: PublicInput, texts: readonly string[]): string[] {
  return suspicionOf(input, kindsByLook(texts.join('\n')));
}

function suspicionOf(input: PublicInput, found: readonly string[]): string[] {
  if (found.length === 0) return [];
  return [
    `The input \`${input}\` seems to hold ${found.join(' and ')}. It is public on chain and stays there: if this is a secret, cancel this run, replace the secret, and hand it to the app through \`private-files\` or \`app-secrets\`.`,
  ];
}

/** Kinds of secrets that are known by their look. */
const SHAPES: readonly (readonly [kind: string, shape: RegExp])[] = [
  ['a private key', /(?<![0-9a-f])(0x)?[0-9a-f]{64}(?![0-9a-f])/i],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a private key', /AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]{20}/i],
  ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/],
  ['a GitLab token', /\bglpat-[\w-]{16,}/],
  ['an AWS access key', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a Google key', /\bAIza[\w-]{35}/],
  ['a Slack token', /\bxox[abeprs]-[\w-]{10,}/],
  ['a Stripe key', /\b[rs]k_(live|test)_[A-Za-z0-9]{16,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{30,}/],
  ['a Hugging Face token', /\bhf_[A-Za-z0-9]{20,}/],
  ['an API key', /\bsk-[A-Za-z0-9_-]{20,}/],
  ['a JSON Web Token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/],
  ['a URL with a password', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s/@]+@/i],
  [
    'a signed URL',
    /[?&](sig|signature|x-amz-signature|x-goog-signature|token|access_token|api[_-]?key|key|secret)=[^\s&]/i,
  ],
  ['a password', /(?<!\w)--?(password|passwd|secret|token|api[_-]?key|private[_-]?key)[= ]\s*[^\s-]/i],
];

function kindsByLook(text: string): string[] {
  return [...new Set(SHAPES.filter(([, shape]) => shape.test(text)).map(([kind]) => kind))];
}

function holdsMnemonic(text: string): boolean {
  const words = text.toLowerCase().split(/[\s,"']+/);
  return words.some((_, start) =>
    [12, 15, 18, 21, 24].some(
      count =>
        start + count <= words.length &&
        Mnemonic.isValidMnemonic(words.slice(start, start + count).join(' ')),
    ),
  );
}

/** Blanks of any kind count as one, URLs may be percent-encoded, and hex may be in any case. */
function holdsAny(text: string, forms: ReadonlySet<string>): boolean {
  const texts = [text, decodePercent(text)].map(one => one.replace(/\s+/g, ' '));
  return [...forms].some(form => {
    if (form.length < MIN_LENGTH) return false;
    if (!/^(0x)?[0-9a-f]+$/i.test(form)) return texts.some(one => one.includes(form));
    return texts.some(one => one.toLowerCase().includes(form.toLowerCase()));
  });
}

/** The base64 of a secret one or two bytes into a longer text: only the characters that depend on it alone. */
function unalignedBase64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [1, 2].flatMap(offset => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(3);
    const core = whole.subarray(0, whole.length - (whole.length % 3));
    return [core.toString('base64'), core.toString('base64url')];
  });
}
