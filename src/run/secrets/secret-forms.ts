/** Every form of one secret text. */
export function formsOf(secret: string): Set<string> {
  const text = secret.trim();
  if (!text) return new Set();
  return new Set([
    ...(keystoreForms(text) ?? linesOf(text)),
    ...pemForms(text),
    text,
    ...phraseForms(text),
    ...hexForms(text),
    ...base64Forms(Buffer.from(text)),
  ]);
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map(line => line.trim());
}

/**
 * The fields of a keystore, and the keystore on one line; undefined for any other text. The lines of a pretty-printed
 * keystore are not among them: each is a field, and the braces must never be masked.
 */
function keystoreForms(text: string): string[] | undefined {
  const fields = keystoreFields(text);
  return (
    fields && [...fields.flatMap(field => [field, ...hexForms(field)]), JSON.stringify(JSON.parse(text))]
  );
}

/** The content of a PEM block on one line. */
function pemForms(text: string): string[] {
  if (!/-----BEGIN/.test(text)) return [];
  return [
    linesOf(text)
      .filter(line => !line.startsWith('-----'))
      .join(''),
  ];
}

/** A mnemonic phrase, as it is written with other separators or in lower case. */
function phraseForms(text: string): string[] {
  const words = text.split(/\s+/);
  if (words.length < 12 || !words.every(word => /^\p{L}+$/u.test(word))) return [];
  const phrase = words.join(' ');
  return [phrase, phrase.toLowerCase(), words.join(','), words.join('')];
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

/** Every form of secret bytes: hex (both cases, with and without 0x), base64 and base64url. */
export function formsOfBytes(bytes: Buffer, spelled = bytes.toString('hex')): Set<string> {
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
