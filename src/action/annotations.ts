import { neutralise } from './log-text.ts';

/** An annotation without a title, which is never one of ours (`toolkit/packages/core/src/command.ts`). */
const UNTITLED = /^::(?:error|notice|warning)::(.*?)\r?\n$/;

/**
 * Makes plain lines of the annotations that GitHub's packages write, such as that of a cache that could not be saved:
 * they are nothing that anybody could act on, and where they matter, our own error follows. Holds for this process.
 */
export function dropForeignAnnotations(): void {
  const { stdout } = process;
  const write = stdout.write.bind(stdout) as (...args: unknown[]) => boolean;
  stdout.write = (chunk: unknown, ...more: unknown[]) => {
    const message = typeof chunk === 'string' ? UNTITLED.exec(chunk)?.[1] : undefined;
    return write(message === undefined ? chunk : asLines(message), ...more);
  };
}

function asLines(message: string): string {
  const text = message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return text
    .split(/\r?\n/)
    .map(line => `${neutralise(line)}\n`)
    .join('');
}
