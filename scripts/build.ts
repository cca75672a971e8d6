import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderLicences } from './licenses.ts';

/**
 * Builds `dist/`: tsc turns src/ into JavaScript, ncc bundles it into one set of chunks, and each entry point
 * gets a stub of two lines over it. Heavy parts stay in chunks of their own that are read only when used. Chunks of
 * libraries are minified, which makes them a third as large; our own code stays readable, in reviews and in stack
 * traces.
 *
 * Webpack makes a chunk of shared code from 20 kB on, and ncc has no option for that. Smaller parts, such as the
 * reading of inputs, lie in several chunks: 150 kB in all, of which a step reads no more than its own. To share them
 * would make the action 4 % smaller, and give each step more files to open at its start.
 */
const OWN_CODE = './build/src/';
/** Below this, minifying is not worth it. In bytes. */
const SMALL_CHUNK = 20_000;

const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

const entries = readdirSync('src/entries')
  .map(file => file.replace(/\.ts$/, ''))
  .filter(name => name !== 'bundle');

rmSync('build', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
useSourcesOfThree();
bundle('build/src/entries/bundle.js', 'dist', '--stats-out', 'build/bundle-stats.json');
// A thread starts from a file of its own, which stands next to the chunk that names it.
bundle('build/src/crypto/hashing-worker.js', 'build/worker', '--stats-out', 'build/worker-stats.json');
writeFileSync('dist/licenses.txt', renderLicences(['build/bundle-stats.json', 'build/worker-stats.json']));
copyFileSync('build/worker/index.js', 'dist/hashing-worker.js');
// The report of a render check embeds its style and its script, which are read from files next to the bundle.
for (const file of ['report-page.css', 'report-page.js'])
  copyFileSync(`src/render-check/report/${file}`, `dist/${file}`);
// Compiled code of a decoder, which is read when there is such a picture.
copyFileSync('node_modules/@jsquash/webp/codec/dec/webp_dec.wasm', 'dist/webp_dec.wasm');
for (const file of readdirSync('dist')) {
  const chunk = path.join('dist', file);
  if (!file.endsWith('.index.js') || statSync(chunk).size < SMALL_CHUNK) continue;
  if (readFileSync(chunk, 'utf8').includes(OWN_CODE)) continue;
  // ncc minifies the entry only, so a chunk is made one: it has no imports, and keeps the names that it exports.
  bundle(chunk, 'build/minified', '--minify');
  copyFileSync('build/minified/index.js', chunk);
}
for (const name of entries) {
  const entry = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  writeFileSync(`dist/${name}.js`, `import { ${entry} } from './index.js';\nawait ${entry}();\n`);
}

/**
 * Lets the decoder of OpenEXR take what it needs of `three` from that package's sources. Its main file is one module
 * with all of a 3D engine, from which nothing can be left out.
 */
function useSourcesOfThree(): void {
  const loader = 'three/examples/jsm/loaders/EXRLoader.js';
  const decoder = 'build/src/render-check/formats/exr.js';
  const fromSources = (code: string) =>
    code
      .replaceAll("from 'three'", "from 'three/src/Three.Core.js'")
      .replaceAll("from '../libs/", "from 'three/examples/jsm/libs/");
  writeFileSync('build/exr-loader.js', fromSources(readFileSync(`node_modules/${loader}`, 'utf8')));
  const code = fromSources(readFileSync(decoder, 'utf8'));
  if (!code.includes(loader)) throw new Error(`${decoder} does not import ${loader}`);
  writeFileSync(decoder, code.replace(loader, '../../../exr-loader.js'));
}

function bundle(entry: string, folder: string, ...options: string[]): void {
  const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
  run(ncc, 'build', entry, '-o', folder, '--target', 'es2024', '--quiet', ...options);
}
