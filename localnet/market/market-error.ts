import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal of the market API, answered as `{ok: false, error: message}` with `status`. */
export class MarketError extends Error {
  readonly status: ContentfulStatusCode;

  constructor(status: ContentfulStatusCode, message: string) {
    super(message);
    this.status = status;
  }
}

/** A request that is malformed: 400. */
export function invalid(message: string): MarketError {
  return new MarketError(400, message);
}

/** A rule of the market that the request breaks: 403. */
export function refused(message: string): MarketError {
  return new MarketError(403, message);
}

/** Something asked for by name that is not there: 404. */
export function absent(message: string): MarketError {
  return new MarketError(404, message);
}

/** A request that makes the API itself fail instead of being refused: 500. */
export function internal(): MarketError {
  return new MarketError(500, 'Internal error');
}

/** A failure behind the API, such as one of the EVM node: 500. */
export function failed(): MarketError {
  return new MarketError(500, 'Something went wrong, you should retry later.');
}
