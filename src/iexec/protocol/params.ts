import { TaskError } from '../../errors/task-error.ts';

/** Facts about a run in the params of a request order. */
export interface RunParams {
  /** Command line of the app: public, on chain. */
  readonly args?: string | undefined;
  /** http(s) URLs that the enclave downloads for the app. */
  readonly publicUrls?: readonly string[];
  /** Names of requester secrets by the number under which the app sees them, from 1. */
  readonly appSecrets?: Readonly<Record<string, string>>;
  /** True when the enclave encrypts the result for the beneficiary. */
  readonly encrypt: boolean;
}

/**
 * The params text of a request order (iexec-commons-poco DealParams). It is part of the order's hash, so
 * equal parameters give equal text: known keys only, in a fixed order, without spaces; a key that the worker
 * does not know would make it take the whole text for the app's command line.
 * @throws TaskError INPUT_INVALID naming `public-urls` or `app-secrets`.
 */
export function buildParams({ args, publicUrls = [], appSecrets = {}, encrypt }: RunParams): string {
  for (const url of publicUrls) assertInputFile(url);
  const numbers = Object.keys(appSecrets).sort((a, b) => Number(a) - Number(b));
  for (const number of numbers) assertSecret(number, appSecrets[number]);
  return JSON.stringify({
    ...(args && { iexec_args: args }),
    ...(publicUrls.length > 0 && { iexec_input_files: publicUrls }),
    ...(numbers.length > 0 && {
      iexec_secrets: Object.fromEntries(numbers.map(number => [number, appSecrets[number]])),
    }),
    ...(encrypt && { iexec_result_encryption: true }),
    iexec_result_storage_provider: 'ipfs',
  });
}

/** Tells whether params ask the enclave to encrypt the result; params that are no JSON ask for nothing. */
export function asksEncryption(params: string): boolean {
  try {
    const parsed: unknown = JSON.parse(params);
    return (
      typeof parsed === 'object' &&
      parsed !== null &&
      'iexec_result_encryption' in parsed &&
      parsed.iexec_result_encryption === true
    );
  } catch {
    return false;
  }
}

function assertInputFile(text: string): void {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return;
  throw new TaskError('INPUT_INVALID', {
    what: 'The input `public-urls` holds something that is not an http(s) URL.',
    why: `The enclave fetches public URLs itself and cannot fetch "${text}".`,
    fix: 'Give public http(s) URLs; for private or local files use `private-files`.',
  });
}

function assertSecret(number: string, name: string | undefined): void {
  if (/^[1-9]\d{0,8}$/.test(number) && name) return;
  throw new TaskError('INPUT_INVALID', {
    what: 'The input `app-secrets` numbers a secret in a way that the app cannot see.',
    why: `"${number}" must be a whole number from 1 on, with the name of a requester secret.`,
    fix: 'Number the secrets 1, 2, 3 and so on; the app reads IEXEC_REQUESTER_SECRET_<number>.',
  });
}
