import base from './jest.config.js';

/** The long form of the kill-anywhere proof: `npm run test:chaos`, CHAOS_RUNS kills (100 by default). */
export default { ...base, testMatch: ['**/*.chaos.ts'], testTimeout: 3_600_000 };
