import { createWriteStream } from 'node:fs';
import { open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type AppProgram, runProgram } from '../apps/app-context.ts';
import type { AppCommand } from '../apps/catalogue.ts';
import { spawnGuarded } from '../supervise/spawn-guarded.ts';
import { splitArguments } from './split-arguments.ts';

/** Characters at the end of each output that are reported to the scheduler (iexec-common ComputeLogs). */
const MAX_LOG_CHARACTERS = 100_000;
/** Bytes that hold this many characters in any case. */
const LOG_BYTES = 4 * MAX_LOG_CHARACTERS;

/** Folders, arguments and limits of one run of an app. */
export interface AppRun {
  readonly command: AppCommand | AppProgram;
  /** Arguments as one text (`iexec_args`). */
  readonly args: string;
  /** Environment of the session's `app` service. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folders that stand for `/iexec_in` and `/iexec_out`. */
  readonly inDir: string;
  readonly outDir: string;
  /** Folder to run in and to keep the outputs in. */
  readonly workDir: string;
  /** Kills the app. */
  readonly signal: AbortSignal;
}

/** End of an app. */
export interface AppOutcome {
  /** Exit code; 128 + signal number like in a shell when a signal killed it. */
  readonly exitCode: number;
  /** Whole outputs on disk. */
  readonly stdoutPath: string;
  readonly stderrPath: string;
  /** The part of the output that the scheduler gets. */
  readonly logs: { readonly stdout: string; readonly stderr: string };
}

const SIGKILL_EXIT = 137;

/** Runs an app, which sees nothing of this process's environment but `PATH`. */
export async function runApp(run: AppRun): Promise<AppOutcome> {
  const { command, workDir } = run;
  const stdoutPath = join(workDir, 'stdout.txt');
  const stderrPath = join(workDir, 'stderr.txt');
  const exitCode =
    typeof command === 'function'
      ? await runInProcess(run, command, { stdoutPath, stderrPath })
      : await runCommand(run, command, { stdoutPath, stderrPath });
  return {
    exitCode,
    stdoutPath,
    stderrPath,
    logs: { stdout: await readTail(stdoutPath), stderr: await readTail(stderrPath) },
  };
}

/** Files for what an app prints. */
type OutputPaths = Pick<AppOutcome, 'stdoutPath' | 'stderrPath'>;

/** Runs a program in this process. Returns its exit code; what it does after it is killed is not waited for. */
async function runInProcess(run: AppRun, program: AppProgram, paths: OutputPaths): Promise<number> {
  const { args, signal } = run;
  let [stdout, stderr] = ['', ''];
  const killed = new Promise<number>(resolve => {
    signal.addEventListener('abort', () => resolve(SIGKILL_EXIT), { once: true });
    if (signal.aborted) resolve(SIGKILL_EXIT);
  });
  const ended = runProgram(program, {
    args: splitArguments(args),
    environment: environmentOf(run),
    print: text => {
      stdout += text;
    },
    printError: text => {
      stderr += text;
    },
    signal,
  });
  const exitCode = await Promise.race([killed, ended]);
  await Promise.all([writeFile(paths.stdoutPath, stdout), writeFile(paths.stderrPath, stderr)]);
  return exitCode;
}

/** Runs a command as a process. Returns its exit code. */
async function runCommand(run: AppRun, command: AppCommand, paths: OutputPaths): Promise<number> {
  const { workDir, signal } = run;
  const child = await spawnGuarded(command.file, [...command.args, ...splitArguments(run.args)], {
    cwd: workDir,
    env: environmentOf(run),
  });
  const stop = (): void => void child.stop();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const [{ code }] = await Promise.all([
    child.exited,
    // An app that is killed breaks its pipes off; what came before is on disk.
    pipeline(child.stdout, createWriteStream(paths.stdoutPath)).catch(() => undefined),
    pipeline(child.stderr, createWriteStream(paths.stderrPath)).catch(() => undefined),
  ]);
  signal.removeEventListener('abort', stop);
  return code ?? SIGKILL_EXIT;
}

/** The session's variables with the real folders, and `PATH`. */
function environmentOf(run: AppRun): Record<string, string | undefined> {
  return { ...run.environment, ...realFolders(run), PATH: process.env.PATH };
}

/** The local folders in place of those of the session, under the session's names for them. */
function realFolders({ environment, inDir, outDir }: AppRun): Record<string, string> {
  const hasInputFiles = environment.IEXEC_INPUT_FILES_FOLDER !== undefined;
  return {
    IEXEC_IN: inDir,
    IEXEC_OUT: outDir,
    ...(hasInputFiles && { IEXEC_INPUT_FILES_FOLDER: inDir }),
  };
}

async function readTail(path: string): Promise<string> {
  const { size } = await stat(path);
  const start = Math.max(0, size - LOG_BYTES);
  const file = await open(path);
  const buffer = Buffer.alloc(size - start);
  await file.read(buffer, 0, buffer.length, start).finally(() => file.close());
  return buffer.toString('utf8').slice(-MAX_LOG_CHARACTERS);
}
