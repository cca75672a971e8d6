import { invalidInput } from '../../errors/invalid-input.ts';
import { clip } from '../../text/clip.ts';

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
  for (const url of publicUrls) parsePublicUrl(url);
  for (const [number, name] of Object.entries(appSecrets)) assertSecret(number, name);
  const numbers = Object.keys(appSecrets).sort((a, b) => Number(a) - Number(b));
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

/**
 * Reads a URL that the enclave shall fetch. Blanks and commas are refused, since a list of URLs could pass for one.
 * @param input the name of the input, for the error
 * @returns the text as it is
 * @throws TaskError INPUT_INVALID when it is not an http or https URL.
 */
export function parsePublicUrl(text: string, input = 'public-urls'): string {
  const protocol = URL.parse(text)?.protocol;
  if ((protocol === 'https:' || protocol === 'http:') && !/[\s,]/.test(text)) return text;
  throw invalidInput(
    input,
    `"${clip(text)}" is not an http or https URL.`,
    `Give \`${input}\` one full URL per line; blanks and commas in it must be percent-encoded.`,
  );
}

/** Tells whether a number, in decimal, can be that of a requester secret: `IEXEC_REQUESTER_SECRET_<number>`, from 1. */
export function isSecretNumber(text: string): boolean {
  return /^[1-9]\d{0,5}$/.test(text);
}

/** Tells whether the SMS takes this name of a requester secret: 1 to 64 characters from `A-Z a-z 0-9 - _`. */
export function isSecretName(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

function assertSecret(number: string, name: string): void {
  if (isSecretNumber(number) && isSecretName(name)) return;
  throw invalidInput(
    'app-secrets',
    // The name is not quoted: it may be the secret itself, given by mistake.
    `The secret of number "${clip(number)}" has a number or a name that iExec does not take.`,
    'Number the secrets 1, 2, 3 and so on; a name has 1 to 64 letters, digits, hyphens and underscores.',
  );
}
