import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const LIFECYCLE = path.resolve('src/action/entry/lifecycle.ts');
const SECRET = 'a key that no dump may hold: 5f1c9b7e';

/** Runs code that crashes while it holds the secret, where dumps are allowed. What is left in its folder? */
function crash(wrap: (body: string) => string): { dumps: number; holdsSecret: boolean; filter: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'core-dump-'));
  try {
    // Put together at run time: the text of the program is in memory too.
    const codes = JSON.stringify([...Buffer.from(SECRET)]);
    const body = `
      const held = Buffer.from(${codes});
      const { readFileSync } = await import('node:fs');
      process.stdout.write(readFileSync('/proc/self/coredump_filter', 'utf8'));
      if (held.length > 0) process.abort();`;
    const run = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -c unlimited; exec "$0" "$@"',
        process.execPath,
        '--input-type=module',
        '--eval',
        wrap(body),
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const dumps = readdirSync(folder).map(name => path.join(folder, name));
    return { dumps: dumps.length, holdsSecret: dumps.some(holdsSecret), filter: run.stdout.trim() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function holdsSecret(file: string): boolean {
  const descriptor = openSync(file, 'r');
  const window = Buffer.alloc(1 << 24);
  for (let at = 0; ; at += window.length - SECRET.length) {
    const read = readSync(descriptor, window, 0, window.length, at);
    if (window.subarray(0, read).includes(SECRET)) return true;
    if (read < window.length) return false;
  }
}

const onLinux = existsSync('/proc/self/coredump_filter') ? test : test.skip;

onLinux('a step that crashes leaves no dump with a key in it', () => {
  const ours = crash(
    body => `import { runEntry } from ${JSON.stringify(LIFECYCLE)};
    await runEntry('test', async () => {${body}});`,
  );
  expect(ours).toMatchObject({ filter: expect.stringMatching(/^00000000$/m), holdsSecret: false });
  // Where the system writes dumps into the folder, the same crash without our care shows that the search finds it.
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8');
  if (/^[|/]/.test(pattern)) return;
  const theirs = crash(body => body);
  expect(theirs.dumps === 0 || theirs.holdsSecret).toBe(true);
});
