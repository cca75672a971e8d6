import { posix } from 'node:path';
import { concat, isHexString, keccak256, ZeroAddress } from 'ethers';
import { TaskError } from '../errors/task-error.ts';

/** A digest, and the files that it vouches for. */
export interface CoveringDigest {
  /** `0x` and 64 hex digits: what `viewTask(taskid).resultDigest` must say. */
  readonly digest: string;
  /**
   * The files that the digest vouches for, by their `path`, in the order of their names. Only the CID vouches for all
   * others, which include `computed.json` and the logs unless they are named here.
   */
  readonly coveredFiles: readonly string[];
}

/** The digest that the enclave signed for a result, computed again from the files. */
export interface ResultDigest extends CoveringDigest {
  /** The digest by the rule of older (Java) workers, where it differs: they also count empty files in a directory. */
  readonly legacy?: CoveringDigest;
  /** True for the digest of a directory. Such a digest fixes the contents and their order, and no name. */
  readonly ofDirectory: boolean;
}

/** A file of the result. */
export interface DigestFile {
  /** Its name here, `/`-separated. */
  readonly path: string;
  /** Its name in the enclave where that differs, relative to `/iexec_out`. */
  readonly name?: string;
  /** Lowercase hex, without `0x`; empty for anything but a regular file, which no digest covers. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

const ENCLAVE_OUTPUT = '/iexec_out';

/**
 * The result digest by the rule of the post-compute enclave (tee-worker-compute, `result_utils`). The deal chooses the
 * rule, as it does for the enclave, and `computed.json` never does: with a callback it is the keccak256 of
 * `callback-data`. Without one it is the SHA-256 of the file that `deterministic-output-path` names; or, for a
 * directory, keccak256 over the concatenated SHA-256 of its direct, non-empty files in the order of their paths.
 *
 * @param files all files of the result
 * @param computedJson the parsed `computed.json`, untrusted
 * @param callback the deal's callback contract; the zero address for none
 * @throws TaskError RESULT_MISMATCH when `computed.json` names nothing that can be checked.
 */
export function resultDigest({
  files,
  computedJson,
  callback,
}: {
  readonly files: readonly DigestFile[];
  readonly computedJson: unknown;
  readonly callback: string;
}): ResultDigest {
  const { 'callback-data': data, 'deterministic-output-path': named } = asRecord(computedJson);
  if (callback !== ZeroAddress) {
    if (!isHexString(data, true)) throw mismatch('its `callback-data` is not hexadecimal');
    return { digest: keccak256(data), coveredFiles: [], ofDirectory: false };
  }
  if (typeof named !== 'string') throw mismatch('it has no `deterministic-output-path`');
  const path = pathBelowOutput(named);
  const file = files.find(one => nameOf(one) === path && one.sha256 !== '');
  if (!file) return digestOfDirectory(path, files);
  return { digest: `0x${file.sha256}`, coveredFiles: [file.path], ofDirectory: false };
}

/** `keccak256(taskid ‖ digest)`: what `viewTask(taskid).consensusValue` must be (IexecPoco2, `resultHash`). */
export function resultHash(taskId: string, digest: string): string {
  return keccak256(concat([taskId, digest]));
}

/** `keccak256(worker ‖ taskid ‖ digest)`: what `viewContribution(taskid, worker).resultSeal` must be. */
export function resultSeal(worker: string, taskId: string, digest: string): string {
  return keccak256(concat([worker, taskId, digest]));
}

/** @param path of the directory; empty for the output directory itself */
function digestOfDirectory(path: string, files: readonly DigestFile[]): ResultDigest {
  const prefix = path === '' ? '' : `${path}/`;
  const below = files.filter(file => nameOf(file).startsWith(prefix) && file.sha256 !== '');
  if (below.length === 0) throw mismatch('its `deterministic-output-path` names nothing in the result');
  const direct = below.filter(file => !nameOf(file).includes('/', prefix.length)).sort(byName);
  const filled = direct.filter(({ size }) => size > 0);
  return {
    ...digestOf(filled),
    ...(filled.length < direct.length && { legacy: digestOf(direct) }),
    ofDirectory: true,
  };
}

function digestOf(files: readonly DigestFile[]): CoveringDigest {
  const digest = keccak256(Buffer.from(files.map(({ sha256 }) => sha256).join(''), 'hex'));
  return { digest, coveredFiles: files.map(file => file.path) };
}

function byName(one: DigestFile, other: DigestFile): number {
  return Buffer.compare(Buffer.from(nameOf(one)), Buffer.from(nameOf(other)));
}

function nameOf({ name, path }: DigestFile): string {
  return name ?? path;
}

/**
 * The path relative to `/iexec_out`, without `.`, `..` and empty parts. A file system resolves these too, so the
 * enclave takes such a path. Links could lead elsewhere, but no archive holds any.
 */
function pathBelowOutput(named: string): string {
  // `posix.normalize` keeps two slashes at the beginning as they are.
  const path = posix.normalize(named.replace(/^\/+/, '/')).replace(/\/$/, '');
  if (path === ENCLAVE_OUTPUT) return '';
  if (!path.startsWith(`${ENCLAVE_OUTPUT}/`))
    throw mismatch('its `deterministic-output-path` lies outside `/iexec_out`');
  return path.slice(ENCLAVE_OUTPUT.length + 1);
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw mismatch('it is not a JSON object');
  return value as Record<string, unknown>;
}

function mismatch(why: string): TaskError {
  return new TaskError('RESULT_MISMATCH', {
    what: 'The result cannot be compared with what the enclave signed.',
    why: `\`computed.json\` says what the digest covers, but ${why}.`,
    fix: 'Have the app write a `computed.json` whose `deterministic-output-path` names a file or a folder that it wrote itself: an archive holds no links.',
  });
}
