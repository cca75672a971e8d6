import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { methodsOf } from '../http/route-methods.ts';
import { failed, MarketError } from './market-error.ts';
import { RateLimit } from './rate-limit.ts';

/**
 * Makes an app answer like the web framework of the real API: CORS for every origin, the character set in content
 * types, refusals as JSON, but unknown paths and wrong methods as text.
 */
export function installFramework(app: Hono): void {
  app.use(async (c, next) => {
    await next();
    const { headers } = c.res;
    const [type = ''] = (headers.get('content-type') ?? '').split(';');
    if (type !== '') headers.set('content-type', `${type}; charset=utf-8`);
    headers.append('vary', 'Origin');
    const origin = c.req.header('origin');
    if (origin !== undefined) headers.set('access-control-allow-origin', origin);
  });
  app.onError((error, c) => {
    const { message, status } = error instanceof MarketError ? error : failed();
    return c.json({ ok: false, error: message }, status);
  });
  app.notFound(c => {
    if (isPreflight(c)) return c.body(null, 204, preflightHeaders(c));
    const allowed = methodsOf(app, c.req.path);
    if (allowed.length === 0) return c.text('Not Found', 404);
    const allow = allowed.join(', ');
    return c.req.method === 'OPTIONS'
      ? c.text('', 200, { allow })
      : c.text('Method Not Allowed', 405, { allow });
  });
}

/**
 * Refuses requests beyond a number per minute and address; the `x-real-ip` or `x-forwarded-for` header gives the
 * address. Pages of iex.ec and preflights are exempt. The live networks exempt loopback too, which here would be
 * everyone.
 *
 * @param requestsPerMinute read at each request; 0 for no limit.
 */
export function limitRate(requestsPerMinute: () => number, now?: () => number): MiddlewareHandler {
  const rateLimit = new RateLimit(now);
  return async (c, next) => {
    const limit = requestsPerMinute();
    const isExempt = isPreflight(c) || /\.iex\.ec$/.test(c.req.header('origin') ?? '');
    if (limit === 0 || isExempt) return next();
    const state = rateLimit.take(addressOf(c), limit);
    c.header('x-ratelimit-limit', String(state.limit));
    c.header('x-ratelimit-remaining', String(state.remaining));
    c.header('x-ratelimit-reset', String(state.reset));
    if (state.retryAfter === undefined) return next();
    c.header('retry-after', String(state.retryAfter));
    return c.json({ ok: false, error: 'Rate limit exceeded' }, 429);
  };
}

function addressOf(c: Context): string {
  // A request that is handed to the app without a server has no address.
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return (
    c.req.header('x-real-ip') ??
    c.req.header('x-forwarded-for') ??
    incoming?.socket.remoteAddress ??
    'in process'
  );
}

function isPreflight(c: Context): boolean {
  if (c.req.method !== 'OPTIONS') return false;
  return c.req.header('origin') !== undefined && c.req.header('access-control-request-method') !== undefined;
}

function preflightHeaders(c: Context): Record<string, string> {
  const asked = c.req.header('access-control-request-headers');
  return {
    'access-control-allow-methods': 'GET,HEAD,PUT,POST,DELETE,PATCH',
    ...(asked !== undefined && { 'access-control-allow-headers': asked }),
  };
}
