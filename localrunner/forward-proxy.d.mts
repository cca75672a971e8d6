/** A forward proxy as companies have them: CONNECT for tunnels, absolute URLs for plain HTTP. */
export interface ForwardProxy {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** `host:port` of every connection and request that it was asked for, oldest first. */
  readonly asked: readonly string[];
  /** `Proxy-Authorization` of each of these; undefined where there was none. */
  readonly credentials: readonly (string | undefined)[];
  close(): Promise<void>;
}

/**
 * Starts a forward proxy. It reaches only what `resolve` knows, and refuses the rest with 502.
 * @param resolve where `host:port` really is, as `host:port`
 */
export function startForwardProxy(resolve: (authority: string) => string | undefined): Promise<ForwardProxy>;
