import { readFileSync } from 'node:fs';
import { decodePicture } from '../../src/render-check/formats/decode-picture.ts';

/**
 * Decodes the pictures on standard input, one a line in base64, in a process that does nothing else, and prints how many
 * were refused and by how much it grew at its peak.
 */
const files = readFileSync(0, 'latin1')
  .split('\n')
  .map(line => Buffer.from(line, 'base64'));
/** In KiB, of the process so far. */
const peak = (): number => process.resourceUsage().maxRSS;
const before = peak();
let refused = 0;
for (const file of files) await decodePicture(file).catch(() => refused++);
process.stdout.write(JSON.stringify({ refused, grownMiB: (peak() - before) / 1024 }));
