import { invalidInput } from '../../errors/invalid-input.ts';
import type { StorageChoice } from '../../pipeline/context/task-request.ts';
import type { InputReader } from '../host/input-reader.ts';
import type { InputFields } from './input-fields.ts';
import { parseChoice, parseServiceUrl, type ValueParser } from './input-values.ts';

/** `storage`, `storage-url` and `storage-public-url`; undefined when one is wrong or missing. */
export function storageInputs(read: InputReader, fields: InputFields): StorageChoice | undefined {
  const { optional, required, withDefault, problems } = fields;
  const kind = withDefault('storage', parseChoice(['ipfs', 'http-put']), 'ipfs');
  if (kind === 'http-put') {
    const uploadUrl = required(
      'storage-url',
      parseFileUrl,
      'Set `storage-url` to the address that files are PUT to, from a secret when it holds a signature.',
    );
    const publicUrl = optional('storage-public-url', parseFileUrl);
    return uploadUrl === undefined ? undefined : { kind, uploadUrl, publicUrl };
  }
  for (const name of ['storage-url', 'storage-public-url']) {
    if (kind === undefined || read(name) === '') continue;
    problems.add(
      invalidInput(
        name,
        'It is for `storage: http-put`, and `storage` is `ipfs`.',
        `Set \`storage\` to http-put, or leave \`${name}\` out.`,
      ),
    );
  }
  return kind && { kind };
}

/** The URL of a file or of a folder of files, as URLs are spelled, so that one place has one name. */
const parseFileUrl: ValueParser<string> = (text, input) => {
  const url = new URL(parseServiceUrl(text, input));
  if (url.hash === '') return url.href;
  throw invalidInput(
    input,
    'It has a fragment (`#…`), which no server gets to see.',
    `Give \`${input}\` without it.`,
  );
};
