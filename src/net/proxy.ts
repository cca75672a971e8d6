import http from 'node:http';
import { TaskError } from '../errors/task-error.ts';
import { decodePercent } from '../text/decode-percent.ts';
import type { Environment } from '../text/environment.ts';

/**
 * Sends every `fetch` of this process through the proxy that the environment names (`HTTP_PROXY`, `HTTPS_PROXY`, in
 * either case), except to the hosts in `NO_PROXY`. GitHub's own libraries read the same variables themselves. Does
 * nothing where no proxy is named.
 * @param onPassword called with the password in a proxy's URL, in every form of writing it, before it is used
 * @throws TaskError INPUT_INVALID when a variable holds no http(s) URL.
 */
export async function useProxyFromEnv(env: Environment, onPassword: (text: string) => void): Promise<void> {
  const named = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].filter(name => env[name]);
  if (named.length === 0) return;
  for (const name of named) {
    const { password } = parseProxyUrl(name, env[name] ?? '');
    for (const form of new Set([password, decodePercent(password)])) if (form) onPassword(form);
  }
  if (http.setGlobalProxyFromEnv) {
    http.setGlobalProxyFromEnv();
    return;
  }
  // Node before 24.14, which runners still bring. Its `fetch` takes the dispatcher from a global symbol.
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
  setGlobalDispatcher(new EnvHttpProxyAgent());
}

/** Never quotes the value, which may hold a password. */
function parseProxyUrl(name: string, value: string): URL {
  const url = URL.parse(value);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new TaskError('INPUT_INVALID', {
    what: `The variable ${name} of the environment names no proxy that can be used.`,
    why: 'Its value is not a URL that begins with http:// or https://.',
    fix: `Write it as \`http://host:port\`, or unset it to connect without a proxy.`,
  });
}
