import { localnet } from './index.js';
await localnet();
