import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDataFolder, makeLargeFolder, makeManyFolder } from './fixtures.ts';
import { compileSources } from './measure.ts';
import {
  decryptRow,
  decryptUnpackRow,
  encryptRow,
  packRow,
  type Row,
  startRow,
  type Tries,
  unpackRow,
} from './rows.ts';
import { renderTable } from './table.ts';

/**
 * Measures the data path side by side with the official SDK and with the commands of openssl and zip, prints one
 * table and the same as JSON, and writes `bench/results.json`; takes about twelve minutes. `--quick` leaves out 500 MB,
 * tries everything thrice and the SDK once, and writes nothing.
 */
const quick = process.argv.includes('--quick');
const TRIES = quick ? 3 : 7;
const SIZES = quick ? [10e6, 100e6] : [10e6, 100e6, 500e6];
const tries: Tries = { ours: TRIES, sdk: quick ? 1 : 5 };
const MANY = 10_000;
const LARGE = { count: 10, bytes: 30e6 };

for (const program of ['openssl', 'zip', 'unzip']) {
  const { error } = spawnSync(program, ['-h'], { stdio: 'ignore' });
  if (!error) continue;
  console.error(`This measures against the commands of openssl and zip, and there is no ${program} here.`);
  process.exit(1);
}
compileSources();
const folder = mkdtempSync(path.join(tmpdir(), 'confidential-task-bench-'));
const rows: Row[] = [];
const add = (row: Row) => {
  rows.push(row);
  console.error(`measured: ${row.name}${row.bytes === undefined ? '' : ` ${row.bytes / 1e6} MB`}`);
};
try {
  add(await startRow(quick ? 5 : 15));
  for (const bytes of SIZES) {
    const data = path.join(folder, String(bytes));
    makeDataFolder(data, bytes);
    add(await encryptRow(data, bytes, tries));
    add(await decryptRow(data, bytes, tries));
    add(await decryptUnpackRow(data, bytes, tries));
    rmSync(data, { recursive: true });
  }
  const many = path.join(folder, 'many');
  makeManyFolder(many, MANY);
  add(await packRow(many, `${MANY} files`, TRIES));
  add(await unpackRow(many, `${MANY} files`, TRIES));
  const large = path.join(folder, 'large');
  makeLargeFolder(large, LARGE.count, LARGE.bytes);
  add(await packRow(large, `${LARGE.count} files of ${LARGE.bytes / 1e6} MB`, TRIES));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, ${process.platform}`;
console.log(`${machine}; medians, "(of n)" where there were fewer than five tries\n\n${renderTable(rows)}`);
const results = { machine, rows };
console.log(`\n${JSON.stringify(results)}`);
if (!quick) {
  const file = fileURLToPath(new URL('results.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
