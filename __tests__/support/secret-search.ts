/** A secret that must not get out, and its name for the report. */
export interface Canary {
  readonly name: string;
  /** A text, or the bytes of a key. */
  readonly secret: string | Buffer;
}

interface Needle {
  readonly name: string;
  readonly form: string;
  readonly bytes: Buffer;
  /** True when letter case has no meaning, as in hex. */
  readonly anyCase: boolean;
}

/** Looks for secrets in any bytes, in every form in which one could get there unnoticed. */
export class SecretSearch {
  readonly #needles: readonly Needle[];

  constructor(canaries: readonly Canary[]) {
    this.#needles = canaries.flatMap(needlesOf);
  }

  /** Every secret that was found, as "name (form)". */
  find(haystack: Buffer | string): string[] {
    const bytes = Buffer.from(haystack);
    const folded = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1');
    const found = this.#needles.filter(needle => (needle.anyCase ? folded : bytes).includes(needle.bytes));
    return found.map(({ name, form }) => `${name} (${form})`);
  }
}

function needlesOf({ name, secret }: Canary): Needle[] {
  const bytes = Buffer.from(secret);
  const needle = (form: string, text: string | Buffer, anyCase = false): Needle => ({
    name,
    form,
    bytes: Buffer.from(text),
    anyCase,
  });
  const needles = [
    needle('as it is', bytes),
    needle('hex', bytes.toString('hex'), true),
    needle('hex, backwards', Buffer.from(bytes).reverse().toString('hex'), true),
    ...unaligned(bytes).flatMap((core, offset) => [
      needle(`base64 at ${offset}`, core.toString('base64')),
      needle(`base64url at ${offset}`, core.toString('base64url')),
    ]),
  ];
  if (typeof secret !== 'string')
    return [...needles, needle('decimal', BigInt(`0x${bytes.toString('hex')}`).toString())];
  const encoded = encodeURIComponent(secret);
  return encoded === secret ? needles : [...needles, needle('percent-encoded', encoded, false)];
}

/** The part of the secret that base64 encodes by itself when 0, 1 or 2 bytes stand before it in the group of three. */
function unaligned(bytes: Buffer): Buffer[] {
  return [0, 2, 1].map(skip => {
    const rest = bytes.subarray(skip);
    return rest.subarray(0, rest.length - (rest.length % 3));
  });
}
