/**
 * A forward proxy for a job that must not get out without one:
 * `node scripts/forward-proxy.mjs <address that leads nowhere> <address that it stands for>`.
 * Prints its own URL, and then `host:port` of whatever it is asked for, a line each, until it is ended.
 */
import { startForwardProxy } from '../localrunner/forward-proxy.mjs';

const [nowhere, real] = process.argv.slice(2);
const { url } = await startForwardProxy(authority => {
  console.log(authority);
  return authority.startsWith(`${nowhere}:`) ? authority.replace(nowhere, real) : authority;
});
console.log(url);
