/** Parameters of a deal as the network's services understand them (iexec-commons-poco DealParams). */
export interface DealParams {
  readonly iexec_args?: string;
  readonly iexec_input_files?: readonly string[];
  /** Requester secret names by number. */
  readonly iexec_secrets?: Readonly<Record<string, string>>;
  readonly iexec_result_encryption?: boolean;
  readonly iexec_result_storage_provider?: string;
  readonly iexec_result_storage_proxy?: string;
  readonly bulk_cid?: string;
}

const KEYS: ReadonlySet<string> = new Set([
  'iexec_args',
  'iexec_input_files',
  'iexec_secrets',
  'iexec_result_encryption',
  'iexec_result_storage_provider',
  'iexec_result_storage_proxy',
  'bulk_cid',
]);

/** Parses the `params` of a deal. A text that is not such a JSON object, or has any other key, is all arguments. */
export function parseDealParams(text: string): DealParams {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isObject && Object.keys(value).every(key => KEYS.has(key))) return value as DealParams;
  } catch {
    // Not JSON: arguments.
  }
  return { iexec_args: text };
}
