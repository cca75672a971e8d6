import { getAddress } from 'ethers';
import * as v from 'valibot';
import { TaskError } from '../../errors/task-error.ts';
import { withoutFullStop } from '../../text/without-full-stop.ts';

/** A 20-byte address in any letter case, read into its EIP-55 checksum form. */
export const addressSchema = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{40}$/, 'not an address'),
  v.transform(text => getAddress(text.toLowerCase())),
);

/** 32 bytes as `0x` and 64 hex digits, read into lower case. */
export const bytes32Schema = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{64}$/, 'not 32 bytes in hex'),
  v.transform(text => text.toLowerCase()),
);

/** Longest signature, in bytes: those of accounts have 65, and those of contracts are what the contract reads. */
const MAX_SIGNATURE_BYTES = 4_096;

/** A signature as `0x` and hex digits, read into lower case. */
export const signatureSchema = v.pipe(
  v.string(),
  v.maxLength(2 + 2 * MAX_SIGNATURE_BYTES, 'longer than any signature'),
  v.regex(/^0x(?:[0-9a-fA-F]{2})*$/, 'not bytes in hex'),
  v.transform(text => text.toLowerCase()),
);

const MAX_UINT256 = 2n ** 256n - 1n;

/** A uint256 as a JSON number (only where it is exact) or as a decimal string, read into a bigint. */
export const uint256Schema = v.pipe(
  v.union([
    v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    v.pipe(v.string(), v.regex(/^\d{1,78}$/, 'not a decimal integer')),
  ]),
  v.transform(value => BigInt(value)),
  v.check(value => value <= MAX_UINT256, 'more than 256 bits'),
);

/**
 * Checks what a service sent against the schema of its protocol.
 * @throws TaskError SERVICE_MALFORMED naming the service and the first field that is wrong.
 */
export function parseAnswer<S extends v.GenericSchema>(
  schema: S,
  answer: unknown,
  service: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw new TaskError('SERVICE_MALFORMED', {
    what: `The ${service} sent an answer that does not follow its protocol.`,
    why: `${describeIssue(parsed.issues[0])}.`,
    fix: 'Check that the endpoint is the right one; if it is, report this to its operator.',
  });
}

/** A name that a person gives a field; anything else may be a secret that was written where a name belongs. */
const PLAIN_NAME = /^[A-Za-z_]{1,24}\d{0,3}$/;

/**
 * A validation issue as half a sentence: the path of the field and its fault. The value itself is left out, since a
 * file that was named by mistake may hold a secret; so is the name of a field that reads like one.
 */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const names = issue.path?.map(({ key }) => String(key)) ?? [];
  if (names.some(name => !PLAIN_NAME.test(name) && !/^\d{1,6}$/.test(name)))
    return 'It has a field that does not belong there';
  const why = withoutFullStop(issue.message.replace(/ but received .*$/s, ''));
  return `${path ? `Field ${path}` : 'The value'} does not fit: ${why}`;
}
