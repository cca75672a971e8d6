import { localnetPost } from './index.js';
await localnetPost();
