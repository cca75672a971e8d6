import * as core from '@actions/core';
import { escapeMarkdown } from './markdown.ts';
import { formsOf, formsOfBytes } from './secret-forms.ts';

/** Shorter texts are not masked: they would blot out harmless parts of the log and guard next to nothing. */
const MIN_MASK_LENGTH = 6;
const REDACTED = '***';

const masked = new Set<string>();

/** Everything the user gave that must not be seen. Each may be empty or undefined. */
export interface SecretInputs {
  readonly wallet?: string | undefined;
  readonly walletPassword?: string | undefined;
  readonly encryptionSecret?: string | undefined;
  /** age identities, one a line. */
  readonly baselineKey?: string | undefined;
  readonly githubToken?: string | undefined;
  /** RPC endpoints often carry their access key in the path, the query or the user part. */
  readonly rpcUrl?: string | undefined;
  /** A network's description as JSON; its RPC endpoint may carry a key too. */
  readonly network?: string | undefined;
  /** May hold a signature, or a key in its path. */
  readonly storageUrl?: string | undefined;
  /** Where the file of `storageUrl` is for everybody: no secret. Without it, that is `storageUrl` without its query. */
  readonly storagePublicUrl?: string | undefined;
}

/**
 * Masks every form in which the given secrets may turn up: as they are, without and with 0x, in either case, in
 * base64 and base64url, a mnemonic as one line, the fields of a keystore, each line of a PEM. Must run before
 * anything else is printed or sent. The runner masks what reaches log, annotations and summary; `redact` does the
 * same for what reaches anything else.
 */
export function maskSecrets(secrets: SecretInputs): void {
  const {
    wallet,
    walletPassword,
    encryptionSecret,
    baselineKey,
    githubToken,
    rpcUrl,
    network = '',
    storageUrl,
  } = secrets;
  for (const secret of [wallet, walletPassword, encryptionSecret, baselineKey, githubToken]) {
    if (secret) maskAll(formsOf(secret));
  }
  if (rpcUrl) maskAll(accessKeysOf(rpcUrl));
  // Its other URLs hold names, and masking those would blot out links.
  const [, own] = /"rpcUrl"\s*:\s*"([^"]+)"/.exec(network) ?? [];
  if (own) maskAll(accessKeysOf(own));
  if (storageUrl) maskAll(storageKeysOf(storageUrl, secrets.storagePublicUrl));
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
 * Replaces everything that was masked so far, also where Markdown's escapes are in between, for texts that leave by other
 * ways than the log.
 */
export function redact(text: string): string {
  let clean = text;
  for (const secret of [...masked].sort((a, b) => b.length - a.length)) {
    clean = clean.replaceAll(secret, REDACTED).replaceAll(escapeMarkdown(secret), REDACTED);
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

/**
 * The parts of the URL that files are PUT to that look like access keys, and its whole query, which may be a signature;
 * without what the URL shows where everybody fetches the file.
 * @param publicUrl by default the URL without its query
 */
export function storageKeysOf(url: string, publicUrl = ''): string[] {
  const inPublic = publicUrl || url.replace(/[?#].*/s, '');
  const keys = [...accessKeysOf(url), URL.parse(url)?.search.slice(1) ?? ''];
  return keys.filter(key => !inPublic.includes(key));
}

/** The parts of an endpoint's URL that look like access keys: password, user, long path segments, query values. */
export function accessKeysOf(url: string): string[] {
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
