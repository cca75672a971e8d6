import { neutralise } from '../../text/neutralise.ts';

/** An annotation without a title, which is never one of ours (`toolkit/packages/core/src/command.ts`). */
const UNTITLED = /^::(?:error|notice|warning)::(.*?)\r?\n$/;

/**
 * Makes plain lines of the annotations that GitHub's packages write, such as that of a cache that could not be saved:
 * users cannot act on them, and where they matter, our own error follows. Holds for this process.
 */
export function dropForeignAnnotations(): void {
  const { stdout } = process;
  const write = stdout.write.bind(stdout) as (...args: unknown[]) => boolean;
  stdout.write = (chunk: unknown, ...more: unknown[]) => {
    if (typeof chunk !== 'string') return write(chunk, ...more);
    const message = UNTITLED.exec(chunk)?.[1];
    if (message !== undefined) return write(asLines(decode(message)), ...more);
    return write(plainly > 0 ? plainLines(chunk) : chunk, ...more);
  };
}

/** Leaves commands intact: the one that masks a value is written as it came, the debug log loses misleading text. */
function plainLines(chunk: string): string {
  if (/^::add-mask::[^\r\n]*\r?\n$/.test(chunk)) return chunk;
  const debug = /^::debug::(.*?)\r?\n$/s.exec(chunk)?.[1];
  return debug === undefined ? asLines(chunk) : asLines(decode(debug), '::debug::');
}

let plainly = 0;

/**
 * Runs code that prints texts which others chose, such as the keys of caches, so that none of them can begin a line
 * with a workflow command. Needs `dropForeignAnnotations`.
 */
export async function withPlainLines<T>(run: () => Promise<T>): Promise<T> {
  plainly++;
  try {
    return await run();
  } finally {
    plainly--;
  }
}

function decode(message: string): string {
  return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function asLines(text: string, command = ''): string {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => `${command}${neutralise(line)}\n`)
    .join('');
}
