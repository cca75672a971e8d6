/** Inputs that are a secret as a whole. */
export const SECRET_AS_A_WHOLE = [
  'wallet',
  'wallet-password',
  'encryption-secret',
  'baseline-key',
  'github-token',
] as const;

/** Every input that is a secret or may hold one: the access key of an endpoint, the signature of a URL. */
export const SECRET_INPUTS = [...SECRET_AS_A_WHOLE, 'rpc-url', 'network', 'storage-url'] as const;
