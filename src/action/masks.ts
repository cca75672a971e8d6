import * as core from '@actions/core';

/** Shorter texts are not masked: they would blot out harmless parts of the log and guard next to nothing. */
const MIN_MASK_LENGTH = 6;
const REDACTED = '***';

const masked = new Set<string>();

/** Everything the user gave that must not be seen. Each may be empty or undefined. */
export interface SecretInputs {
  readonly wallet?: string | undefined;
  readonly walletPassword?: string | undefined;
  readonly encryptionSecret?: string | undefined;
  readonly githubToken?: string | undefined;
  /** RPC endpoints often carry their access key in the path, the query or the user part. */
  readonly rpcUrl?: string | undefined;
}

/**
 * Masks every form in which the given secrets may turn up: as they are, without and with 0x, in either case, in
 * base64 and base64url, a mnemonic as one line, the fields of a keystore, each line of a PEM. Must run before
 * anything else is printed or sent. The runner masks what reaches log, annotations and summary; `redact` does the
 * same for what reaches anything else.
 */
export function maskSecrets(secrets: SecretInputs): void {
  const { wallet, walletPassword, encryptionSecret, githubToken, rpcUrl } = secrets;
  for (const secret of [wallet, walletPassword, encryptionSecret, githubToken]) {
    if (secret) maskAll(formsOf(secret));
  }
  if (rpcUrl) maskAll(accessKeysOf(rpcUrl));
}

/** Masks key material derived from a secret, in hex (both cases, with and without 0x), base64 and base64url. */
export function maskKey(key: Uint8Array): void {
  maskAll(formsOfBytes(Buffer.from(key)));
}

/** Masks a secret text, such as a derived key in PEM, and each of its lines. */
export function maskText(text: string): void {
  maskAll(formsOf(text));
}

/** Replaces everything that was masked so far, for texts that leave by other ways than the log. */
export function redact(text: string): string {
  let clean = text;
  for (const secret of [...masked].sort((a, b) => b.length - a.length)) {
    clean = clean.replaceAll(secret, REDACTED);
  }
  return clean;
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

/** Every form of one secret text. */
export function formsOf(secret: string): Set<string> {
  const forms = new Set<string>();
  const text = secret.trim();
  if (!text) return forms;
  const keystore = keystoreFields(text);
  if (keystore) {
    for (const field of keystore) for (const form of [field, ...hexForms(field)]) forms.add(form);
    forms.add(JSON.stringify(JSON.parse(text)));
  }
  const lines = text.split(/\r?\n/).map(line => line.trim());
  // A line of a pretty-printed keystore is a field, and those are listed already; its braces must never be masked.
  if (!keystore) for (const line of lines) forms.add(line);
  if (/-----BEGIN/.test(text)) forms.add(lines.filter(line => !line.startsWith('-----')).join(''));
  forms.add(text);
  const words = text.split(/\s+/);
  if (words.length >= 12 && words.every(word => /^\p{L}+$/u.test(word))) {
    const phrase = words.join(' ');
    for (const form of [phrase, phrase.toLowerCase(), words.join(','), words.join('')]) forms.add(form);
  }
  for (const form of hexForms(text)) forms.add(form);
  for (const form of base64Forms(Buffer.from(text))) forms.add(form);
  return forms;
}

/** The values of a Web3 Secret Storage file that help an attacker: all but address, id and parameters' names. */
function keystoreFields(text: string): string[] | undefined {
  if (!text.startsWith('{')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, name.toLowerCase());
    } else if (typeof value === 'string' && KEYSTORE_SECRETS.has(key)) fields.push(value);
  };
  visit(parsed, '');
  return fields;
}

const KEYSTORE_SECRETS = new Set([
  'ciphertext',
  'iv',
  'salt',
  'mac',
  'mnemoniccounter',
  'mnemonicciphertext',
]);

function hexForms(text: string): Set<string> {
  const digits = /^(?:0x)?((?:[0-9a-f]{2})+)$/i.exec(text)?.[1];
  return digits ? formsOfBytes(Buffer.from(digits, 'hex'), digits) : new Set();
}

function formsOfBytes(bytes: Buffer, spelled = bytes.toString('hex')): Set<string> {
  const forms = new Set<string>();
  for (const digits of [spelled, spelled.toLowerCase(), spelled.toUpperCase()]) {
    forms.add(digits).add(`0x${digits}`);
  }
  for (const form of base64Forms(bytes)) forms.add(form);
  return forms;
}

function base64Forms(bytes: Buffer): string[] {
  const base64 = bytes.toString('base64');
  return [base64, base64.replace(/=+$/, ''), bytes.toString('base64url')];
}

/** The parts of an endpoint's URL that look like access keys: password, user, long path segments, query values. */
function accessKeysOf(url: string): string[] {
  const parsed = URL.parse(url);
  if (!parsed) return [];
  const keys = [parsed.username, parsed.password, ...parsed.searchParams.values()];
  keys.push(...parsed.pathname.split('/').filter(segment => segment.length >= 16));
  return keys.flatMap(key => [key, decodeOrKeep(key)]);
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
