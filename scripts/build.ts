import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Builds `dist/`: tsc turns src/ into JavaScript, ncc bundles it into one set of chunks, and each entry point
 * gets a stub of two lines over it. Heavy parts stay in chunks of their own that are read only when used.
 */
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

const entries = readdirSync('src/entries')
  .map(file => file.replace(/\.ts$/, ''))
  .filter(name => name !== 'bundle');

rmSync('build', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run(
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/src/entries/bundle.js',
  '-o',
  'dist',
  '--target',
  'es2024',
  '--license',
  'licenses.txt',
  '--quiet',
);
for (const name of entries) {
  writeFileSync(`dist/${name}.js`, `import { ${name} } from './index.js';\nawait ${name}();\n`);
}
