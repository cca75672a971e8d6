import type { Random } from './random.ts';

const NUMBERS = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '0x',
  '0x0',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  'C:\\x',
  '\u0000',
  '\r\n::add-mask::x',
  '\u001b[31m',
  '\u202e',
  '\ud800',
  '<img src=x>',
  '://',
  'https://[::1',
  'http://user:pass@host',
  '%',
  '{"a":',
  '\\',
  'é',
  '\u{1f600}',
  '🙂'.repeat(50),
  'a'.repeat(10_000),
  '9'.repeat(400),
];

/** One change as a rule, since each more makes it likelier that the first look refuses it. */
function countOf(random: Random): number {
  return random.oneIn(2) ? 1 : random.below(4);
}

/** A few changes to bytes: of bits, lengths and order, and of numbers as file formats hold them. */
export function mutateBytes(random: Random, sample: Buffer, others: readonly Buffer[] = [sample]): Buffer {
  let bytes = Buffer.from(sample);
  for (let changes = countOf(random); changes > 0; changes--) {
    const at = random.below(bytes.length);
    const length = 1 + random.below(Math.min(64, bytes.length));
    switch (random.below(9)) {
      case 0:
        if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
        break;
      case 1:
        if (bytes.length > 0) bytes[at] = random.next();
        break;
      case 2:
        if (at + 4 <= bytes.length) bytes.writeUInt32LE(random.pick(NUMBERS), at);
        break;
      case 3:
        if (at + 2 <= bytes.length) bytes.writeUInt16LE(random.pick(NUMBERS) & 0xffff, at);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), random.bytes(length), bytes.subarray(at)]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 6:
        bytes = bytes.subarray(0, at);
        break;
      case 7:
        bytes = Buffer.concat([bytes, bytes.subarray(at, at + length)]);
        break;
      default: {
        const other = random.pick(others);
        const from = random.below(other.length);
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          other.subarray(from, from + 4 * length),
          bytes.subarray(at),
        ]);
      }
    }
  }
  return bytes;
}

/** A few changes to a text. */
export function mutateText(random: Random, sample: string): string {
  let text = sample;
  for (let changes = countOf(random); changes > 0; changes--) {
    const at = random.below(text.length + 1);
    const length = 1 + random.below(8);
    switch (random.below(6)) {
      case 0:
        text = text.slice(0, at) + random.pick(NASTY) + text.slice(at);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(at + length);
        break;
      case 2:
        text = text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
        break;
      case 3:
        text = text.slice(0, at) + String.fromCharCode(random.next() & 0xffff) + text.slice(at + 1);
        break;
      case 4:
        text = random.oneIn(4) ? random.pick(NASTY) : text.toUpperCase();
        break;
      default:
        text = text.slice(0, at) + String.fromCharCode(32 + random.below(95)) + text.slice(at + 1);
    }
  }
  return text;
}

/** A few changes to a value of JSON, which stays one: of values, types, keys and lengths, anywhere in it. */
export function mutateJson(random: Random, sample: unknown): unknown {
  let value = sample;
  for (let changes = countOf(random); changes > 0; changes--) value = changeSomewhere(random, value, 0);
  return value;
}

function changeSomewhere(random: Random, value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || random.oneIn(6 + 2 * depth))
    return another(random, value);
  if (Array.isArray(value)) {
    const list = [...value];
    const at = random.below(list.length);
    const change = random.below(40);
    if (change < 8) list.splice(at, 1);
    else if (change < 16) list.splice(at, 0, another(random, list[at]));
    else if (change === 16) return Array(1_000).fill(list[at]);
    else if (list.length > 0) list[at] = changeSomewhere(random, list[at], depth + 1);
    return list;
  }
  const entries = Object.entries(value);
  const at = random.below(entries.length);
  const [key = 'x', inner] = entries[at] ?? [];
  const change = random.below(8);
  if (change === 0) entries.splice(at, 1);
  else if (change === 1) entries.push([random.pick(NASTY), inner]);
  else entries[at] = [key, changeSomewhere(random, inner, depth + 1)];
  return Object.fromEntries(entries);
}

function another(random: Random, value: unknown): unknown {
  switch (random.below(10)) {
    case 0:
      return null;
    case 1:
      return random.pick([...NUMBERS, -1, 0.5, 2 ** 53, 1e308, -0]);
    case 2:
      return random.pick(NASTY);
    case 3:
      return random.oneIn(2);
    case 4:
      return [value];
    case 5:
      return { [random.pick(NASTY)]: value };
    case 6:
      return `0x${random.bytes(random.below(70)).toString('hex')}`;
    default:
      return typeof value === 'string' ? mutateText(random, value) : String(value);
  }
}
