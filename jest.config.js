import { availableParallelism } from 'node:os';

/** Node strips the types itself, so tests run the very sources, with true line numbers and no compiler between. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip-types.cjs' },
  // What hangs is found; what is slow on a busy machine passes.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/scripts/jest-left-out.mjs'],
  // Files wait for processes and chains most of their time, so that two for each core keep the cores busy.
  maxWorkers: 2 * availableParallelism(),
  // Runs the files in a process that is not Jest's own, also on two cores: its memory is given back between files, and
  // what a broken test leaves open ends with it, so that a failure is told and does not hang.
  workerIdleMemoryLimit: '1GB',
};
