import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { methodsOf } from '../http/route-methods.ts';

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
};

/** A refusal by the web framework of the real service, before or instead of the service itself. */
export class FrameworkError extends Error {
  readonly status: ContentfulStatusCode;

  constructor(status: 400 | 404 | 405 | 415 | 500) {
    super(REASONS[status]);
    this.status = status;
  }
}

/** An app that answers like the web framework of the real SMS (Spring). */
export function frameworkApp(): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    // The real server refuses a path with an encoded slash.
    if (/%2f|%5c/i.test(new URL(c.req.url).pathname)) return c.html('<h1>Bad Request</h1>', 400);
    await next();
    if (c.req.header('origin') !== undefined) c.res.headers.set('access-control-allow-origin', '*');
  });
  app.notFound(c => {
    const allowed = methodsOf(app, c.req.path);
    if (allowed.length === 0) return refusal(c, new FrameworkError(404));
    if (c.req.method === 'OPTIONS') return c.body(null, 200, { allow: allowed.join(',') });
    return refusal(c, new FrameworkError(405));
  });
  app.onError((error, c) => refusal(c, error instanceof FrameworkError ? error : new FrameworkError(500)));
  return app;
}

/**
 * Registers a check for existence. Hono hands a HEAD request to the handler of GET, so a route for HEAD alone has to
 * refuse GET itself.
 */
export function onHead<Path extends string>(
  app: Hono,
  path: Path,
  handler: (c: Context<Record<string, never>, Path>) => Response,
): void {
  app.get(path, c => {
    if (c.req.method !== 'HEAD') throw new FrameworkError(405);
    return handler(c as never);
  });
}

/** A header, parameter or body that a request must have. @throws FrameworkError 400 when it is not there. */
export function required(value: string | undefined): string {
  if (value === undefined) throw new FrameworkError(400);
  return value;
}

function refusal(c: Context, { status, message }: FrameworkError): Response {
  return c.json({ timestamp: new Date().toISOString(), status, error: message, path: c.req.path }, status);
}
