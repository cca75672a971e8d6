import type { Env, Hono } from 'hono';

/** Methods of routes; anything registered under another name is middleware. */
const METHODS = ['HEAD', 'OPTIONS', 'GET', 'PUT', 'PATCH', 'POST', 'DELETE'];

/** The methods that some route of the app takes at this path, HEAD wherever GET is one. */
export function methodsOf<E extends Env>(app: Hono<E>, path: string): string[] {
  const routes = app.routes.filter(route => {
    const pattern = route.path.replace(/:\w+/g, '[^/]+');
    return METHODS.includes(route.method) && new RegExp(`^${pattern}/?$`).test(path);
  });
  const methods = routes.flatMap(({ method }) => (method === 'GET' ? ['HEAD', method] : [method]));
  return [...new Set(methods)];
}
