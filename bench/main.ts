import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDataFolder, makeManyFolder } from './fixtures.ts';
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
 * table and writes `bench/results.json`. `--quick` leaves out 500 MB and tries the SDK once, prints the table only.
 */
const quick = process.argv.includes('--quick');
const MANY = 10_000;
const plan: readonly { bytes: number; tries: Tries }[] = quick
  ? [
      { bytes: 10e6, tries: { ours: 3, sdk: 1 } },
      { bytes: 100e6, tries: { ours: 3, sdk: 1 } },
    ]
  : [
      { bytes: 10e6, tries: { ours: 5, sdk: 5 } },
      { bytes: 100e6, tries: { ours: 5, sdk: 5 } },
      // The SDK takes about a minute for each of these.
      { bytes: 500e6, tries: { ours: 7, sdk: 1 } },
    ];

const folder = mkdtempSync(path.join(tmpdir(), 'confidential-task-bench-'));
const rows: Row[] = [];
const add = (row: Row) => {
  rows.push(row);
  console.error(`measured: ${row.name}${row.bytes === undefined ? '' : ` ${row.bytes / 1e6} MB`}`);
};
try {
  add(await startRow(quick ? 5 : 15));
  for (const { bytes, tries } of plan) {
    const data = path.join(folder, String(bytes));
    makeDataFolder(data, bytes);
    add(await encryptRow(data, bytes, tries));
    add(await decryptRow(data, bytes, tries));
    add(await decryptUnpackRow(data, bytes, tries));
    rmSync(data, { recursive: true });
  }
  const many = path.join(folder, 'many');
  makeManyFolder(many, MANY);
  add(await packRow(many, MANY, 5));
  add(await unpackRow(many, MANY, 5));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, ${process.platform}`;
console.log(`${machine}; medians, "(of n)" where there were fewer than five tries\n\n${renderTable(rows)}`);
if (!quick) {
  const file = fileURLToPath(new URL('results.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}
