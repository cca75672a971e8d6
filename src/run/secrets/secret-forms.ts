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
