import { submit } from './index.js';
await submit();
