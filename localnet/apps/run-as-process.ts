import { type AppProgram, runProgram } from './app-context.ts';

/** Runs a program as this process, with its arguments, environment and outputs, and sets its exit code. */
export async function runAsProcess(program: AppProgram): Promise<void> {
  process.exitCode = await runProgram(program, {
    args: process.argv.slice(2),
    environment: process.env,
    print: text => void process.stdout.write(text),
    printError: text => void process.stderr.write(text),
    // A process is killed from outside.
    signal: new AbortController().signal,
  });
}
