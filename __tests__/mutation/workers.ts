import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Order, Report } from './messages.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** A process that runs tests with the some files of src mutated; starts when first used, and again when spoilt. */
export class TestWorker {
  readonly #files: readonly string[];
  #child: ChildProcess | undefined;

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  /** @returns the worker's report, or undefined if it ended, or showed no sign of life for too long. */
  async run(order: Order, silenceMs: number): Promise<Report | undefined> {
    const child = this.#child ?? (await this.#start());
    const report = await new Promise<Report | undefined>(resolve => {
      const giveUp = () => resolve(undefined);
      let timer = setTimeout(giveUp, silenceMs);
      child.removeAllListeners('message').removeAllListeners('exit');
      child.once('exit', giveUp);
      child.on('message', (message: Report) => {
        clearTimeout(timer);
        if (message.kind === 'alive') timer = setTimeout(giveUp, silenceMs);
        else resolve(message);
      });
      child.send(order, () => {});
    });
    if (!report) this.stop();
    return report;
  }

  /** Ends the process; the next order starts another. */
  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(WORKER, [JSON.stringify(this.#files)], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'test' },
    });
    child.on('error', () => {});
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    this.#child = child;
    return child;
  }
}
