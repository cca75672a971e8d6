import { quote } from './index.js';
await quote();
