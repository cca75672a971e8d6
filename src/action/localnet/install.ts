import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { TaskError } from '../../errors/task-error.ts';

/** The action's own checkout: the parent of `dist/`, or of `src/` where the sources themselves run. */
export function actionRoot(): string {
  const up = import.meta.url.endsWith('.ts') ? '../../..' : '..';
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), up);
}

/** True when npm has finished an installation in this folder; it writes this file last. */
export function isInstalled(root: string): boolean {
  return existsSync(path.join(root, 'node_modules/.package-lock.json'));
}

/**
 * Installs what the localnet runs on into `root`, from the lock file, whose hashes npm checks. No package's scripts
 * run and no test tools come along. npm writes to this process's standard output and error.
 * @throws TaskError LOCALNET_FAILED when there is no npm, or npm fails.
 */
export async function installPackages(root: string, signal: AbortSignal): Promise<void> {
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { failed, code, shortMessage } = await execa('npm', ['ci', ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    cancelSignal: signal,
    reject: false,
  });
  signal.throwIfAborted();
  if (!failed) return;
  throw new TaskError('LOCALNET_FAILED', {
    what: 'The packages that the embedded network runs on could not be installed.',
    why: code === 'ENOENT' ? 'There is no npm on the PATH.' : `${shortMessage ?? 'npm failed'}.`,
    fix: 'Put actions/setup-node before this step if npm is missing; if the npm registry did not answer, run the job again.',
  });
}
