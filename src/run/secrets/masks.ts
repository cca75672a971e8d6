import { escapeMarkdown } from '../../text/markdown.ts';
import type { HostMasks } from '../host/host.ts';
import type { InputReader } from '../host/input-reader.ts';
import { formsOf, formsOfBytes } from './secret-forms.ts';
import { accessKeysOf, secretsOf } from './secret-inputs.ts';

/** Shorter texts are not masked: they would blot out harmless parts of the log and guard next to nothing. */
const MIN_MASK_LENGTH = 6;
/** Shortest length, in characters, from which a whole text is always masked. */
const MIN_LONG_LENGTH = 16;
const REDACTED = '***';

/**
 * The masks of one run. The host hides each masked text in log, annotations and outputs; `redact` removes it from texts
 * that leave by other ways.
 */
export class Masks {
  readonly #masked = new Set<string>();
  readonly #host: HostMasks;

  constructor(host: HostMasks) {
    this.#host = host;
  }

  /**
   * Masks every form of the secrets among the inputs: as given, without and with 0x, in either case, in base64 and
   * base64url, a mnemonic as one line, the fields of a keystore, each line of a PEM. Must run before anything is printed
   * or sent.
   */
  addInputs(read: InputReader): void {
    const { whole, keys } = secretsOf(read);
    for (const secret of whole) {
      this.#addForms(formsOf(secret));
      this.#addLong(secret);
    }
    this.#addForms(keys);
  }

  /** Masks the access key in an endpoint's URL, for one that was not among the inputs but in a file. */
  addAccessKeys(url: string): void {
    this.#addForms(accessKeysOf(url));
  }

  /** Masks key material derived from a secret, in hex (both cases, with and without 0x), base64 and base64url. */
  addKey(key: Uint8Array): void {
    this.#addForms(formsOfBytes(Buffer.from(key)));
  }

  /** Masks a secret text, such as a derived key in PEM, and each of its lines. */
  addText(text: string): void {
    this.#addForms(formsOf(text));
  }

  /** Replaces every masked text, also where Markdown's escapes are in between. */
  redact(text: string): string {
    let clean = text;
    for (const secret of [...this.#masked].sort((a, b) => b.length - a.length)) {
      clean = clean.replaceAll(secret, REDACTED).replaceAll(escapeMarkdown(secret), REDACTED);
    }
    return clean;
  }

  /** Masks a long secret as given, even one of few different characters: no harmless text looks like it. */
  #addLong(secret: string): void {
    if (secret.length < MIN_LONG_LENGTH || /[\r\n]/.test(secret)) return;
    this.#add(secret);
  }

  #addForms(forms: Iterable<string>): void {
    for (const form of forms) if (isWorthMasking(form)) this.#add(form);
  }

  #add(form: string): void {
    if (this.#masked.has(form)) return;
    this.#masked.add(form);
    // A host would mask each line of it, a lone `{` too; the lines that matter are forms of their own.
    if (!/[\r\n]/.test(form)) this.#host.hide(form);
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
