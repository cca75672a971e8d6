import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A result as post-compute sends it to the result proxy, without its archive. */
export interface ResultModel {
  readonly chainTaskId: string;
  readonly dealId: string;
  readonly taskIndex: number;
  readonly deterministHash: string;
  readonly enclaveSignature: string;
}

const ZIP_START = '"zip":[';
const COMMA = 0x2c;
const CLOSE = 0x5d;
const ZERO = 0x30;
/** Longest text before or after the archive, in characters. */
const MAX_REST = 10_000;

/**
 * The JSON text of a result, piece by piece. The archive is an array of numbers, which takes 3.57 times its size
 * (tee-worker-post-compute result_proxy_api_client.rs).
 */
export async function* writeResultModel(
  { chainTaskId, dealId, taskIndex, deterministHash, enclaveSignature }: ResultModel,
  archive: string,
): AsyncGenerator<string | Buffer> {
  const head = JSON.stringify({ chainTaskId, dealId, taskIndex });
  yield `${head.slice(0, -1)},${ZIP_START}`;
  let isFirst = true;
  for await (const chunk of createReadStream(archive)) {
    const numbers = toNumbers(chunk as Buffer);
    yield isFirst ? numbers.subarray(1) : numbers;
    isFirst = false;
  }
  yield `],${JSON.stringify({ deterministHash, enclaveSignature }).slice(1)}`;
}

/** Each byte as `,` and its digits. */
function toNumbers(bytes: Uint8Array): Buffer {
  const text = Buffer.allocUnsafe(4 * bytes.length);
  let length = 0;
  for (const byte of bytes) {
    text[length++] = COMMA;
    if (byte >= 100) text[length++] = ZERO + Math.floor(byte / 100);
    if (byte >= 10) text[length++] = ZERO + (Math.floor(byte / 10) % 10);
    text[length++] = ZERO + (byte % 10);
  }
  return text.subarray(0, length);
}

/**
 * Reads the JSON text of a result as it comes in, and writes its archive to a file.
 *
 * @throws Error when the text is no such JSON.
 */
export async function readResultModel(
  source: AsyncIterable<Uint8Array>,
  archive: string,
): Promise<ResultModel> {
  const output = createWriteStream(archive);
  // An error of the file is thrown where it is written or finished.
  output.on('error', () => {});
  const zip = new NumberReader();
  let before = '';
  let after: string | undefined;
  try {
    for await (const chunk of source) {
      let text = Buffer.from(chunk);
      if (!zip.started) {
        before += text.toString('latin1');
        const start = before.indexOf(ZIP_START);
        if (start === -1) {
          if (before.length > MAX_REST) throw new Error('There is no archive in the result.');
          continue;
        }
        text = Buffer.from(before.slice(start + ZIP_START.length), 'latin1');
        before = before.slice(0, start);
        zip.started = true;
      }
      if (after === undefined) {
        const { bytes, rest } = zip.read(text);
        if (!output.write(bytes)) await once(output, 'drain');
        after = rest;
      } else after += text.toString('latin1');
      if ((after?.length ?? 0) > MAX_REST) throw new Error('The result is no JSON.');
    }
  } finally {
    output.end();
    await finished(output);
  }
  return JSON.parse(`${before}"zip":[]${after ?? ''}`) as ResultModel;
}

/** Turns the digits between `[` and `]` into bytes. */
class NumberReader {
  started = false;
  #value: number | undefined;

  /** The bytes in this piece of the text, and the text after the array, once it ends. */
  read(text: Uint8Array): { bytes: Buffer; rest?: string } {
    const bytes = Buffer.allocUnsafe(text.length + 1);
    let length = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text[index] as number;
      if (code >= ZERO && code < ZERO + 10) this.#value = (this.#value ?? 0) * 10 + code - ZERO;
      else if (code === COMMA || code === CLOSE) {
        if (this.#value !== undefined) bytes[length++] = this.#value;
        this.#value = undefined;
        if (code === CLOSE)
          return {
            bytes: bytes.subarray(0, length),
            rest: Buffer.from(text.subarray(index + 1)).toString('latin1'),
          };
      } else throw new Error('The archive is not an array of numbers.');
    }
    return { bytes: bytes.subarray(0, length) };
  }
}
