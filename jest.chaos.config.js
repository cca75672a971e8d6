import base from './jest.config.js';

const { workerIdleMemoryLimit: _, ...rest } = base;

/**
 * The long form of the kill-anywhere proof: `npm run test:chaos`, CHAOS_RUNS kills (100 of single tasks and 40 of lists by
 * default), CHAOS_LANES runs at once (4). One file after the other and without a worker process, whose figures would be
 * kept back until its end.
 */
export default { ...rest, testMatch: ['**/*.chaos.ts'], testTimeout: 10_800_000, maxWorkers: 1 };
