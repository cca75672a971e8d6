/** Prints as many lines as its argument says, then to stderr, and exits with code 1, without a result. */
import { fail } from './app-environment.ts';

for (let line = 1; line <= Number(process.argv[2] ?? 0); line += 1) process.stdout.write(`Line ${line}\n`);
process.stdout.write('About to crash.\n');
fail('This app always crashes.');
