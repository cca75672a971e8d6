import * as core from '@actions/core';
import { escapeMarkdown } from '../../text/markdown.ts';
import type { InputReader } from '../host/input-reader.ts';
import { formsOf, formsOfBytes } from './secret-forms.ts';
import { accessKeysOf, secretsOf } from './secret-inputs.ts';

/** Shorter texts are not masked: they would blot out harmless parts of the log and guard next to nothing. */
const MIN_MASK_LENGTH = 6;
/** Shortest length, in characters, from which a whole text is always masked. */
const MIN_LONG_LENGTH = 16;
const REDACTED = '***';

const masked = new Set<string>();

/**
 * Masks every form in which the secrets among the inputs may turn up: as they are, without and with 0x, in either case,
 * in base64 and base64url, a mnemonic as one line, the fields of a keystore, each line of a PEM. Must run before
 * anything else is printed or sent. The runner masks what reaches log, annotations and summary; `redact` does the
 * same for what reaches anything else.
 */
export function maskInputs(read: InputReader): void {
  const { whole, keys } = secretsOf(read);
  for (const secret of whole) {
    maskAll(formsOf(secret));
    maskAlways(secret);
  }
  maskAll(keys);
}

/** Masks the access key in an endpoint's URL, for one that was not among the inputs but in a file. */
export function maskAccessKeys(url: string): void {
  maskAll(accessKeysOf(url));
}

/** Masks key material derived from a secret, in hex (both cases, with and without 0x), base64 and base64url. */
export function maskKey(key: Uint8Array): void {
  maskAll(formsOfBytes(Buffer.from(key)));
}

/** Masks a secret text, such as a derived key in PEM, and each of its lines. */
export function maskText(text: string): void {
  maskAll(formsOf(text));
}

/**
 * Replaces everything that was masked so far, also where Markdown's escapes are in between, for texts that leave by
 * other ways than the log.
 */
export function redact(text: string): string {
  let clean = text;
  for (const secret of [...masked].sort((a, b) => b.length - a.length)) {
    clean = clean.replaceAll(secret, REDACTED).replaceAll(escapeMarkdown(secret), REDACTED);
  }
  return clean;
}

/** Masks a long secret as it was given, even one of few different characters: no harmless text looks like it. */
function maskAlways(secret: string): void {
  if (secret.length < MIN_LONG_LENGTH || /[\r\n]/.test(secret) || masked.has(secret)) return;
  masked.add(secret);
  core.setSecret(secret);
}

function maskAll(forms: Iterable<string>): void {
  for (const form of forms) {
    if (!isWorthMasking(form) || masked.has(form)) continue;
    masked.add(form);
    // The runner would mask each line of it, a lone `{` too; the lines that matter are forms of their own.
    if (!/[\r\n]/.test(form)) core.setSecret(form);
  }
}

/** Short texts, single repeated characters and plain words of a JSON or PEM frame would do more harm than good. */
function isWorthMasking(text: string): boolean {
  return (
    text.length >= MIN_MASK_LENGTH &&
    new Set(text.toLowerCase()).size >= 4 &&
    !/^-----(BEGIN|END)/.test(text) &&
    !/^["'\s]*(address|ciphertext|ciphers?|cipherparams|crypto|kdf|kdfparams|version|scrypt|pbkdf2|aes-128-ctr|x-ethers|mnemonic)["'\s:,{]*$/i.test(
      text,
    )
  );
}
