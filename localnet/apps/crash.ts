/** Prints to stderr and exits with code 1, without a result. */
import { fail } from './app-environment.ts';

process.stdout.write('About to crash.\n');
fail('This app always crashes.');
