import * as v from 'valibot';
import { TaskError } from '../../errors/task-error.ts';
import { parseStrictJson } from '../../text/strict-json.ts';
import type { AppInfo } from './app.ts';
import { addressSchema, bytes32Schema, describeIssue } from './schemas.ts';

const schema = v.strictObject({
  chainId: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  app: addressSchema,
  owner: addressSchema,
  type: v.string(),
  image: v.string(),
  checksum: bytes32Schema,
  mrenclave: v.pipe(v.string(), v.regex(/^0x(?:[0-9a-f]{2})*$/, 'not bytes in hex')),
});

/**
 * The app that a user agreed to: everything that the chain says of the code that will run, and of its seller. Of
 * these only the owner can change while the address stays (PoCo App; the registry's ERC-721 token can be passed on).
 */
export type AppLock = Readonly<v.InferOutput<typeof schema>>;

/** The current state of an app on chain, in the form of a lock. */
export function lockOf(app: AppInfo, chainId: number): AppLock {
  const { address, owner, type, location, checksum, mrenclave } = app;
  return { chainId, app: address, owner, type, image: location, checksum, mrenclave };
}

/**
 * Reads a lock that was committed.
 * @throws TaskError INPUT_INVALID naming `app-lock`.
 */
export function parseAppLock(text: string): AppLock {
  let json: unknown;
  try {
    json = parseStrictJson(text);
  } catch (error) {
    throw invalidLock((error as Error).message);
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw invalidLock(describeIssue(parsed.issues[0]));
}

/** A lock as text to be committed. */
export function renderAppLock(lock: AppLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

const LABELS: Readonly<Record<keyof AppLock, string>> = {
  chainId: 'chain',
  app: 'app',
  owner: 'owner',
  type: 'type',
  image: 'image',
  checksum: 'image checksum',
  mrenclave: 'enclave measurement',
};

/** Differences between a lock and the current state, half a sentence each: "owner: from … to …". */
export function lockDifferences(lock: AppLock, now: AppLock): string[] {
  return (Object.keys(LABELS) as (keyof AppLock)[]).flatMap(field =>
    lock[field] === now[field] ? [] : [`${LABELS[field]}: from ${lock[field]} to ${now[field]}`],
  );
}

/**
 * Makes sure that an app is still the one that was locked.
 * @throws TaskError APP_CHANGED
 */
export function assertAppLocked(lock: AppLock, now: AppLock): void {
  const differences = lockDifferences(lock, now);
  if (differences.length > 0) throw appChanged(`It differs from \`app-lock\` in ${differences.join('; ')}.`);
}

/**
 * Says in one sentence what a lock of this app cannot fix: workers pull the image by its name, so the image behind a
 * tag may be replaced while nothing on chain changes. Undefined when the name holds the image's digest.
 */
export function whyLockIsLoose({ image }: Pick<AppLock, 'image'>): string | undefined {
  if (/@sha256:[0-9a-f]{64}$/i.test(image)) return undefined;
  return `The image ${image} is registered by a tag, and workers pull it by that name: anyone who may push there can replace the program, and the chain does not show it. Only a name that ends in @sha256:… fixes the image.`;
}

/** The error for an app that is not the locked one. */
export function appChanged(why: string): TaskError {
  return new TaskError('APP_CHANGED', {
    what: 'The app is not the one that was locked.',
    why,
    fix: 'Find out who changed it and why; to accept it, run the `quote` action with `app-lock-update: true` and commit the file.',
  });
}

function invalidLock(why: string): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: 'The input `app-lock` names a file that is not an app lock.',
    why: `${why}.`,
    fix: 'Let the `quote` action write it: with the path of a new file, or with `app-lock-update: true`.',
  });
}
