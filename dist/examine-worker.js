import { examineWorker } from './index.js';
await examineWorker();
