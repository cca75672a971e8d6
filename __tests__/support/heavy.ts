import { describe, test } from '@jest/globals';

/** `npm run test:all` sets this variable (see `jest.all.config.js`). */
const withHeavy = process.env.TEST_ALL !== undefined;

/** `test` for a case that costs many seconds of processor time: it runs under `npm run test:all` alone. */
export const heavyTest = withHeavy ? test : test.skip;

/** `describe` for such cases. */
export const heavyDescribe = withHeavy ? describe : describe.skip;
