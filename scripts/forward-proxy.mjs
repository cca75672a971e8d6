/**
 * A forward proxy for a job whose direct connections must fail:
 * `node scripts/forward-proxy.mjs <address that leads nowhere> <address that it stands for>`.
 * Prints its own URL, and then the `host:port` of each request, one per line, until it is ended.
 */
import { startForwardProxy } from '../localrunner/forward-proxy.mjs';

const [nowhere, real] = process.argv.slice(2);
const { url } = await startForwardProxy(authority => {
  console.log(authority);
  return authority.startsWith(`${nowhere}:`) ? authority.replace(nowhere, real) : authority;
});
console.log(url);
