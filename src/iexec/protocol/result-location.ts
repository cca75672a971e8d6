import { CID } from 'multiformats/cid';
import * as v from 'valibot';
import { TaskError } from '../../errors/task-error.ts';
import { plainText } from '../../text/plain-text.ts';

/** Place of a result. */
export interface ResultLocation {
  /** As the worker wrote it: CIDv0 or CIDv1. */
  readonly cid: string;
}

/** Far above what a worker writes; a CID longer than 128 characters would take long to decode. */
const MAX_LOCATION_BYTES = 4_096;

/** Characters of the worker's own words that an error quotes. */
const MAX_QUOTED_CHARS = 80;

const schema = v.object({ storage: v.string(), location: v.optional(v.string()) });

/**
 * Reads where a task's result is (iexec-worker `ChainReceipt` results). A worker wrote this text, so only
 * `/ipfs/<CID>` counts: anything else could lead away from the gateway.
 * @param results `Task.results`: UTF-8 JSON as hex.
 * @throws TaskError RESULT_MISSING.
 */
export function parseResultLocation(results: string): ResultLocation {
  if (results.length > 2 + 2 * MAX_LOCATION_BYTES)
    throw missing('What the worker put on chain in place of a location is far too long.');
  const text = Buffer.from(results.slice(2), 'hex').toString('utf8');
  if (text === '')
    throw missing(
      'The worker put no location on chain, which it does when the storage of the network did not take the result.',
    );
  const parsed = v.safeParse(schema, parseJson(text));
  if (!parsed.success) throw missing('What the worker put on chain in place of a location cannot be read.');
  const { storage, location = '' } = parsed.output;
  if (storage !== 'ipfs')
    throw missing(`The result is stored on "${plainText(storage, MAX_QUOTED_CHARS)}", not on IPFS.`);
  const cid = /^\/ipfs\/([0-9A-Za-z]{1,128})$/.exec(location)?.[1];
  if (cid === undefined || !isCid(cid))
    throw missing(
      `The worker names "${plainText(location, MAX_QUOTED_CHARS)}", which is not of the form /ipfs/<CID>.`,
    );
  return { cid };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCid(text: string): boolean {
  try {
    CID.parse(text);
    return true;
  } catch {
    return false;
  }
}

function missing(why: string): TaskError {
  return new TaskError('RESULT_MISSING', {
    what: 'The task is completed, but there is no result to download.',
    why,
    fix: 'Look into the task’s logs; if the app wrote its files to IEXEC_OUT, report it to the worker pool’s operator.',
  });
}
