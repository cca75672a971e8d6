/** Characters that are invisible: format characters (zero-width blanks and the like) and control characters. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/u;

/** Common mistakes for a wallet, and why each does not work: whole sentences without a part of the secret. */
const NEAR_MISSES: readonly (readonly [matches: (text: string) => boolean, why: string])[] = [
  [text => text === '', 'It is empty.'],
  [text => /^[\w+/-]{43}=$/.test(text), 'It seems to be a key in base64; give it in hexadecimal.'],
  [
    text => /^["'`\u2018-\u201f]|["'`\u2018-\u201f]$/.test(text),
    'It stands in quotes, which are part of the secret here.',
  ],
  [
    text => /^(?:~|\.{0,2}[\\/]|[A-Za-z]:[\\/])|\.json$|^UTC--/.test(text),
    'It looks like the path of a file; give the content of that file.',
  ],
  [
    text => /^(?:export\s+)?[A-Za-z_]\w*\s*[=:]\s*[^\s=]/.test(text),
    'It begins with a name and a sign; only the text after them is the wallet.',
  ],
  [
    text => INVISIBLE.test(text.replace(/\s/g, '')),
    'It holds an invisible character, such as a zero-width blank.',
  ],
  [
    text => /^0x[0-9a-f]{40}$/i.test(text),
    'It is an address, which is public; the private key behind it has 64 digits.',
  ],
  [
    text => /^(?:xprv|yprv|zprv)\w+$/.test(text),
    'It is an extended private key of a whole wallet, not that of one account.',
  ],
  [text => /-----BEGIN /.test(text), 'It is a PEM file.'],
  [text => decodesToKeystore(text), 'It is a keystore in base64.'],
  [text => /^\[/.test(text), 'It is a list, as some other networks keep their keys.'],
];

/**
 * The reason why a text is not one of the forms in which a wallet can be given; undefined when its look does not show
 * it. Never quotes it.
 */
export function describeNearMiss(text: string): string | undefined {
  const known = NEAR_MISSES.find(([matches]) => matches(text))?.[1];
  if (known !== undefined) return known;
  const digits = /^(?:0x)?([0-9a-f]{20,})$/i.exec(text.replace(/\s+/g, ''))?.[1]?.length;
  if (digits !== undefined) return `It has ${digits} hexadecimal digits, and a private key has 64.`;
  const words = text.split(/\s+/);
  if (words.length > 2 && words.length < 12 && words.every(word => /^\p{L}+$/u.test(word)))
    return `It has ${words.length} words, and a mnemonic has at least 12.`;
  return undefined;
}

function decodesToKeystore(text: string): boolean {
  if (!/^[\w+/=\s-]{40,}$/.test(text)) return false;
  return /^\s*\{/.test(Buffer.from(text, 'base64').toString('latin1'));
}
