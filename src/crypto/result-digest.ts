import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { concat, isHexString, keccak256 } from 'ethers';
import { TaskError } from '../errors/task-error.ts';
import { hashFile } from './hash-file.ts';

/** What the enclave signed about a result, computed again from the files. */
export interface ResultDigest {
  /** `0x` and 64 hex digits: what `viewTask(taskid).resultDigest` must say. */
  readonly digest: string;
  /**
   * The digest by the rule of older (Java) workers, where it differs: they also count empty files in a directory.
   */
  readonly legacyDigest?: string;
  /**
   * The files that the digest vouches for, POSIX paths relative to the output directory, sorted. All others,
   * `computed.json` and the logs included unless named here, are vouched for by nothing but the CID.
   */
  readonly coveredFiles: readonly string[];
}

const ENCLAVE_OUTPUT = '/iexec_out';

/**
 * The result digest by the rule of the post-compute enclave (tee-worker-compute, `result_utils`): keccak256 of
 * the callback bytes; or SHA-256 of the named file; or, for a directory, keccak256 over the concatenated SHA-256
 * of its direct, non-empty files in the order of their paths.
 *
 * @param outputDir the unpacked result, which stands for `/iexec_out`
 * @param computedJson the parsed `computed.json`, untrusted
 * @param unpacked the files as they were written, whose SHA-256 need not be computed again
 * @throws TaskError RESULT_MISMATCH when `computed.json` names nothing that can be checked.
 */
export async function resultDigest({
  outputDir,
  computedJson,
  unpacked = [],
  signal,
}: {
  outputDir: string;
  computedJson: unknown;
  unpacked?: readonly { readonly path: string; readonly sha256: string }[];
  signal?: AbortSignal | undefined;
}): Promise<ResultDigest> {
  const { 'callback-data': callback, 'deterministic-output-path': named } = asRecord(computedJson);
  if (typeof callback === 'string' && callback !== '') {
    if (!isHexString(callback, true)) throw mismatch('its `callback-data` is not hexadecimal');
    return { digest: keccak256(callback), coveredFiles: [] };
  }
  if (typeof named !== 'string')
    throw mismatch('it has neither `callback-data` nor `deterministic-output-path`');
  const segments = segmentsOf(named);
  const known = new Map(unpacked.map(file => [file.path, file.sha256]));
  const sha256Of = async (file: string): Promise<Buffer> => {
    const sha256 = known.get(file);
    return sha256 ? Buffer.from(sha256, 'hex') : hashFile(join(outputDir, file), signal);
  };
  if (await isDirectory(outputDir, segments)) return digestOfDirectory(outputDir, segments, sha256Of);
  const file = segments.join('/');
  return { digest: hex(await sha256Of(file)), coveredFiles: [file] };
}

/** `keccak256(taskid ‖ digest)`: what `viewTask(taskid).consensusValue` must be (IexecPoco2, `resultHash`). */
export function resultHash(taskId: string, digest: string): string {
  return keccak256(concat([taskId, digest]));
}

/** `keccak256(worker ‖ taskid ‖ digest)`: what `viewContribution(taskid, worker).resultSeal` must be. */
export function resultSeal(worker: string, taskId: string, digest: string): string {
  return keccak256(concat([worker, taskId, digest]));
}

async function digestOfDirectory(
  outputDir: string,
  segments: readonly string[],
  sha256Of: (file: string) => Promise<Buffer>,
): Promise<ResultDigest> {
  const path = join(outputDir, ...segments);
  const children = await readdir(path, { withFileTypes: true });
  const names = children
    .filter(child => child.isFile())
    .map(child => child.name)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const all: Buffer[] = [];
  const filled: Buffer[] = [];
  for (const name of names) {
    const sha256 = await sha256Of([...segments, name].join('/'));
    all.push(sha256);
    if ((await lstat(join(path, name))).size > 0) filled.push(sha256);
  }
  const digest = keccak256(Buffer.concat(filled));
  const coveredFiles = names.map(name => [...segments, name].join('/'));
  return filled.length === all.length
    ? { digest, coveredFiles }
    : { digest, legacyDigest: keccak256(Buffer.concat(all)), coveredFiles };
}

/** The path below `/iexec_out` in segments; anything that could lead out of it is refused. */
function segmentsOf(named: string): string[] {
  if (named !== ENCLAVE_OUTPUT && !named.startsWith(`${ENCLAVE_OUTPUT}/`))
    throw mismatch('its `deterministic-output-path` lies outside `/iexec_out`');
  const segments = named
    .slice(ENCLAVE_OUTPUT.length)
    .split('/')
    .filter(segment => segment !== '' && segment !== '.');
  const escapes = segments.some(
    segment => segment === '..' || segment.includes('\0') || (sep === '\\' && /[\\:]/.test(segment)),
  );
  if (escapes) throw mismatch('its `deterministic-output-path` lies outside `/iexec_out`');
  return segments;
}

/** Whether the path is a directory (true) or a file (false); links on the way are refused. */
async function isDirectory(outputDir: string, segments: readonly string[]): Promise<boolean> {
  let path = outputDir;
  let directory = true;
  for (const segment of segments) {
    path = join(path, segment);
    const stats: Stats | undefined = directory ? await lstat(path).catch(() => undefined) : undefined;
    if (!stats || !(stats.isFile() || stats.isDirectory()))
      throw mismatch('its `deterministic-output-path` names nothing in the result');
    directory = stats.isDirectory();
  }
  return directory;
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw mismatch('it is not a JSON object');
  return value as Record<string, unknown>;
}

function hex(bytes: Buffer): string {
  return `0x${bytes.toString('hex')}`;
}

function mismatch(why: string): TaskError {
  return new TaskError('RESULT_MISMATCH', {
    what: 'The result cannot be compared with what the enclave signed.',
    why: `\`computed.json\` says what the digest covers, but ${why}.`,
    fix: 'Have the app write a `computed.json` whose `deterministic-output-path` names a file it wrote.',
  });
}
