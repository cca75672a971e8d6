// Stands in for @jest/globals where tests run without Jest: the same functions from the same packages.
// biome-ignore lint/performance/noBarrelFile: it takes the place of one
export { expect } from 'expect';
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';

import { fn, spyOn } from 'jest-mock';

export const jest = { fn, spyOn };
