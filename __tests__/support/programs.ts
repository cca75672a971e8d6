import { accessSync, constants } from 'node:fs';
import { findOnPath } from '../../localnet/apps/catalogue.ts';

/** Programs that some checks need, with the checks that are left out where a program is missing. */
const CHECKS = {
  age: 'the age program opens an artifact',
  blender: 'Blender itself renders; the npm renderer stands in',
  chromium: 'a browser shows the report',
  openssl: 'OpenSSL judges ciphers, keys and certificates',
  unzip: 'Info-ZIP reads our archives',
  zip: 'our reader reads a large archive of Info-ZIP',
} as const;

/** A program that some checks need. */
export type Program = keyof typeof CHECKS;

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const CHROMIUM_FILES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Absolute path of a program on this machine; undefined where it is missing. Chrome counts as Chromium. */
export function findProgram(program: Program): string | undefined {
  if (program !== 'chromium') return findOnPath(program);
  const onPath = CHROMIUM_NAMES.map(name => findOnPath(name)).find(file => file !== undefined);
  return onPath ?? CHROMIUM_FILES.find(isExecutable);
}

/** One line per check that is left out on this machine for lack of a program. */
export function leftOutChecks(): string[] {
  const programs = Object.keys(CHECKS) as Program[];
  return programs
    .filter(program => findProgram(program) === undefined)
    .map(program => `Left out, as ${program} is not on this machine: ${CHECKS[program]}.`);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
