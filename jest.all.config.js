import base from './jest.config.js';

// Jest’s workers inherit it; `__tests__/support/heavy.ts` reads it.
process.env.TEST_ALL = '1';

/** Every test: also the heavy cases, the files of many GiB, and the long form of the kill-anywhere proof. */
export default { ...base, testMatch: ['**/*.{test,large,chaos}.ts'] };
