/**
 * Makes Node check certificates in every environment: with `NODE_TLS_REJECT_UNAUTHORIZED=0`, keys, tokens and
 * files would go to any server that answers. Node reads the variable with each connection (`tls.connect`), so it is
 * enough to remove it before the first one; child processes do not inherit it either.
 * @returns true when the variable had switched the checks off
 */
export function insistOnCertificates(env: Record<string, string | undefined>): boolean {
  const wasOff = env.NODE_TLS_REJECT_UNAUTHORIZED === '0';
  delete env.NODE_TLS_REJECT_UNAUTHORIZED;
  return wasOff;
}

/** Codes of OpenSSL and Node for a certificate that is not trusted, by any cause. */
const UNTRUSTED = /^(?:CERT_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA$|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)_)/;

/** Tells whether a connection failed since the other side's certificate is not trusted. */
export function isUntrusted(error: unknown): boolean {
  let current = error as { readonly code?: unknown; readonly cause?: unknown } | undefined;
  for (let depth = 0; current && depth < 8; depth++, current = current.cause as typeof current)
    if (typeof current.code === 'string' && UNTRUSTED.test(current.code)) return true;
  return false;
}
