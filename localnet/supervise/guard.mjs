/**
 * Runs `process.argv.slice(2)` as a child in this process's own group and kills that group as soon as the parent is
 * gone. The kernel closes the IPC channel however the parent ends, SIGKILL included, so no clean-up code has to run.
 * Plain JavaScript, so that any Node can run it without type stripping.
 */
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });

/** Ends what the child left behind in the group, and this process with it. Windows has no groups to kill. */
function killGroup() {
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  process.exit(1);
}

/** Kills the child first and waits for it, so that it does not stay behind as a zombie where no process reaps orphans. */
function killChild() {
  if (!child.kill('SIGKILL')) killGroup();
}

child.once('spawn', () => process.send?.({ pid: child.pid }));
child.once('error', error => {
  if (process.connected) process.send({ error: error.message }, () => process.exit(127));
  else killGroup();
});
child.once('exit', (code, signal) => {
  if (process.connected) process.send({ exit: { code, signal } }, killGroup);
  else killGroup();
});
process.once('disconnect', killChild);
process.on('SIGTERM', killChild);
// The parent decides when to stop; a Ctrl+C in its terminal must not end the child before the parent has said so.
process.on('SIGINT', () => {});
