import * as v from 'valibot';
import { TaskError } from '../../errors/task-error.ts';
import { addressSchema, bytes32Schema, describeIssue } from '../../iexec/protocol/schemas.ts';
import { parseStrictJson } from '../../text/strict-json.ts';
import { PUBLICATION_KINDS } from '../context/results.ts';

/** The form of the statement (in-toto attestation framework, Statement v1). */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** Type of our predicate; the page of this address describes it. */
export const PREDICATE_TYPE =
  'https://github.com/confidential-task/confidential-task/blob/main/docs/provenance-v1.md';

/** Name of the statement's file, in the artifact and elsewhere. */
export const STATEMENT_FILE = 'provenance.intoto.json';

const MAX_TEXT = 4_096;
const textSchema = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const mrenclaveSchema = v.pipe(v.string(), v.regex(/^0x(?:[0-9a-f]{2})*$/, 'not bytes in hex'));
const amountSchema = v.pipe(v.string(), v.regex(/^\d{1,78}$/, 'not a decimal integer'));
const numberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const checkSchema = v.strictObject({
  name: textSchema,
  outcome: v.picklist(['passed', 'failed', 'not checked']),
  detail: v.optional(v.pipe(v.string(), v.maxLength(16 * MAX_TEXT))),
  tasks: v.exactOptional(v.array(textSchema)),
});

const subjectSchema = v.strictObject({
  name: textSchema,
  digest: v.strictObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256')) }),
});

const taskSchema = v.strictObject({
  name: v.exactOptional(v.pipe(textSchema, v.regex(/^(?!\.{1,2}$)[^/]+$/, 'not the name of a folder'))),
  subjects: v.picklist(PUBLICATION_KINDS),
  dataset: v.nullable(v.strictObject({ address: addressSchema, checksum: bytes32Schema })),
  deal: v.strictObject({
    id: bytes32Schema,
    appOwner: addressSchema,
    requestOrderHash: v.nullable(bytes32Schema),
    requester: addressSchema,
    beneficiary: addressSchema,
    category: numberSchema,
    tag: bytes32Schema,
    workerpool: addressSchema,
    price: amountSchema,
    transaction: v.nullable(bytes32Schema),
  }),
  task: v.strictObject({
    id: bytes32Schema,
    worker: addressSchema,
    enclaveChallenge: addressSchema,
    resultDigest: bytes32Schema,
    cid: textSchema,
    contribution: v.nullable(bytes32Schema),
    finalisation: v.nullable(bytes32Schema),
  }),
  renamed: v.exactOptional(v.array(v.strictObject({ name: textSchema, original: textSchema }))),
});

const predicateSchema = v.strictObject({
  invocation: v.record(textSchema, textSchema),
  network: v.strictObject({ name: textSchema, chainId: numberSchema, hub: addressSchema }),
  app: v.strictObject({
    address: addressSchema,
    name: textSchema,
    type: textSchema,
    image: textSchema,
    checksum: bytes32Schema,
    mrenclave: mrenclaveSchema,
  }),
  tasks: v.pipe(
    v.array(taskSchema),
    v.minLength(1),
    v.check(
      tasks => tasks.length === 1 || tasks.every(({ name }) => name !== undefined),
      'a task of a list has no name',
    ),
  ),
  verification: v.array(checkSchema),
});

const statementSchema = v.strictObject({
  _type: v.literal(STATEMENT_TYPE),
  subject: v.pipe(v.array(subjectSchema), v.minLength(1)),
  predicateType: v.literal(PREDICATE_TYPE),
  predicate: predicateSchema,
});

/**
 * Facts about the results of a run: their origin, and the checks that were made. Addresses are checksummed, hashes `0x` and 64
 * lowercase hexadecimal digits, amounts nRLC in decimal. See docs/provenance-v1.md.
 */
export type Predicate = v.InferOutput<typeof predicateSchema>;

/** One task of a statement. In a list, its subjects have its name and a slash in front. */
export type StatedTask = Predicate['tasks'][number];

/** One file that a statement is about: its name, and its SHA-256 in lowercase hex. */
export type Subject = v.InferOutput<typeof subjectSchema>;

/** An in-toto statement about the files of a result. */
export type Statement = v.InferOutput<typeof statementSchema>;

/** A statement about these files. */
export function makeStatement(subject: readonly Subject[], predicate: Predicate): Statement {
  return { _type: STATEMENT_TYPE, subject: [...subject], predicateType: PREDICATE_TYPE, predicate };
}

/**
 * Reads a statement, whose author may be anyone.
 * @throws TaskError INPUT_INVALID naming `provenance`.
 */
export function parseStatement(text: string): Statement {
  let json: unknown;
  try {
    json = parseStrictJson(text);
  } catch (error) {
    throw invalid((error as Error).message);
  }
  const parsed = v.safeParse(statementSchema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw invalid(describeIssue(parsed.issues[0]));
}

function invalid(why: string): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: 'The input `provenance` names a file that is not a provenance statement of this action.',
    why: `${why}.`,
    fix: `Give it the \`${STATEMENT_FILE}\` of an artifact, or the \`provenance\` output of the step that made the result.`,
  });
}
