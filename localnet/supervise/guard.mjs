/**
 * Runs `process.argv.slice(2)` as a child in this process's own group and kills that group as soon as the parent is
 * gone. The kernel closes the IPC channel however the parent ends, SIGKILL included, so no clean-up code has to run.
 * Plain JavaScript, so that any Node can run it without type stripping.
 */
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);

/** Ends the whole group, this process with it. Windows has no groups: there only the child itself is killed. */
function killGroup() {
  try {
    if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
    child.kill('SIGKILL');
  } finally {
    process.exit(1);
  }
}

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
child.once('spawn', () => process.send?.({ pid: child.pid }));
child.once('error', error => process.send?.({ error: error.message }, () => process.exit(127)));
child.once('exit', (code, signal) => {
  process.exitCode = code ?? 1;
  process.send?.({ exit: { code, signal } }, () => killGroup());
});
process.once('disconnect', killGroup);
// The parent decides when to stop; a Ctrl+C in its terminal must not end the child before the parent has said so.
process.on('SIGINT', () => {});
process.on('SIGTERM', killGroup);
