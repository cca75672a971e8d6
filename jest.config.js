/** Node strips the types itself, so tests run the very sources, with true line numbers and no compiler between. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip-types.cjs' },
  // What hangs is found; what is slow on a busy machine passes.
  testTimeout: 300_000,
};
