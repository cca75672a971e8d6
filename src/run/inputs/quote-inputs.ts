import { invalidInput } from '../../errors/invalid-input.ts';
import { parseRlc } from '../../iexec/protocol/amount.ts';
import { parseCategory } from '../../iexec/protocol/category.ts';
import type { QuoteRequest } from '../../pipeline/quote.ts';
import type { InputReader } from '../host/input-reader.ts';
import { isInGitFolder } from '../workspace/workspace-paths.ts';
import { createInputFields, type InputWorld } from './input-fields.ts';
import { parseAddress, parseBoolean } from './input-values.ts';
import { checkReportInputs } from './report-inputs.ts';

const APP_LOCK_FIX = 'Set `app-lock` to a file of the repository, such as .github/app-lock.json.';

/** Inputs of a quote. */
export interface QuoteConfig extends QuoteRequest {
  /** Where the lock of the app is, absolute, and whether to overwrite it; undefined for none. */
  readonly appLock?: { readonly file: string; readonly update: boolean };
}

/**
 * Turns the inputs of a quote into a config.
 * @throws TaskError the one problem, or INPUT_INVALID naming every input that is wrong.
 */
export function parseQuoteInputs(read: InputReader, world: InputWorld): QuoteConfig {
  const all = createInputFields(read, world);
  const { problems, network, optional, required, withDefault, place } = all;
  const app = required('app', parseAddress, 'Set `app` to the address of the iExec app to price.');
  const maxPrice = optional('max-price', parseRlc);
  const maxAppPrice = withDefault('max-app-price', parseRlc, '0');
  if (maxPrice !== undefined && maxAppPrice !== undefined && maxAppPrice > maxPrice) {
    problems.add(
      invalidInput(
        'max-app-price',
        'It is more than `max-price`, which is the budget of the whole run.',
        'Raise `max-price` or lower `max-app-price`.',
      ),
    );
  }
  checkReportInputs(all, { comments: true });
  const workerpool = optional('workerpool', parseAddress);
  const lockFile = optional('app-lock', (text, input) => {
    const file = place(text, input);
    if (!isInGitFolder(file)) return file;
    throw invalidInput(input, `${file} is in a folder that git keeps its own files in.`, APP_LOCK_FIX);
  });
  const update = withDefault('app-lock-update', parseBoolean, 'false') ?? false;
  if (update && lockFile === undefined) {
    problems.add(
      invalidInput(
        'app-lock-update',
        'It is true, and `app-lock` names no file.',
        'Set `app-lock` to the path of the lock file, or leave `app-lock-update` out.',
      ),
    );
  }
  const fields = {
    network: network(),
    app,
    category: withDefault('category', parseCategory, 'XS'),
    maxAppPrice,
  };
  problems.throwIfAny();
  return {
    ...(fields as { [K in keyof typeof fields]: Exclude<(typeof fields)[K], undefined> }),
    ...(maxPrice !== undefined && { maxPrice }),
    ...(workerpool !== undefined && { workerpool }),
    ...(lockFile !== undefined && { appLock: { file: lockFile, update } }),
  };
}
