import { availableParallelism } from 'node:os';

/** Node strips the types itself, so tests run the very sources, with true line numbers and no compiler between. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': '<rootDir>/scripts/jest-strip-types.cjs',
    '@actions/workflow-parser/dist/.+-schema\\.js$': '<rootDir>/scripts/jest-json-imports.cjs',
  },
  // The second transform is for a package.
  transformIgnorePatterns: [],
  // Long enough for a slow test on a busy machine; a test that hangs still fails.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/scripts/jest-left-out.mjs'],
  // Test files mostly wait for processes and chains, so two per core keep the cores busy.
  maxWorkers: 2 * availableParallelism(),
  // Runs the files outside of Jest's own process, also on two cores. Such a process gives its memory back between files,
  // and ends with everything that a broken test leaves open, so a failure is reported and does not hang.
  workerIdleMemoryLimit: '1GB',
};
