import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { UnpackedFile } from '../../archive/unpack.ts';
import {
  type CoveringDigest,
  type ResultDigest,
  resultDigest,
  resultHash,
} from '../../crypto/result-digest.ts';
import { TaskError } from '../../errors/task-error.ts';
import { COMPUTED } from '../context/results.ts';
import type { Evidence } from './evidence.ts';

/** Most bytes of `computed.json`: it holds a path, or the data of a callback, each byte of which costs gas. */
const MAX_COMPUTED_BYTES = 1024 * 1024;

/**
 * Recomputes the digest by the worker's own rule, which the deal chooses, and compares it with the chain:
 * `resultDigest`, and `consensusValue` = keccak256(taskid ‖ digest) (PoCo IexecPoco2Facet.contributeAndFinalize).
 * @throws TaskError RESULT_MISMATCH
 */
export async function assertDigest(
  directory: string,
  files: readonly UnpackedFile[],
  { deal, task }: Pick<Evidence, 'deal' | 'task'>,
): Promise<CoveringDigest & Pick<ResultDigest, 'ofDirectory'>> {
  const computedJson = await readComputed(directory, files);
  const { callback } = deal;
  const { legacy, ofDirectory, ...current } = resultDigest({ files, computedJson, callback });
  const found = [current, legacy].find(candidate => candidate?.digest === task.resultDigest);
  if (found === undefined || resultHash(task.id, found.digest) !== task.consensusValue) {
    throw new TaskError('RESULT_MISMATCH', {
      what: 'The result is not the one that the chain vouches for.',
      why: `The digest of the files is ${current.digest}, and the chain says ${task.resultDigest}. The files were changed after the enclave had signed them, or the app put a link in what the digest covers: the enclave follows it, and the archive does not hold it.`,
      fix: 'Do not use this result. If the app writes links, have it write files instead; otherwise report the worker pool, and run again with another one (`workerpool`).',
    });
  }
  return { ...found, ofDirectory };
}

async function readComputed(directory: string, unpacked: readonly UnpackedFile[]): Promise<unknown> {
  const { size, sha256 } = unpacked.find(file => file.path === COMPUTED) ?? { size: 0, sha256: '' };
  if (size > MAX_COMPUTED_BYTES) {
    throw new TaskError('RESULT_MISMATCH', {
      what: 'The result cannot be checked.',
      why: `Its ${COMPUTED} has ${size} bytes, where a path or a callback of at most ${MAX_COMPUTED_BYTES} belongs.`,
      fix: 'Do not use this result; report the app or the worker pool.',
    });
  }
  try {
    // Only regular files have a digest. A link could lead anywhere, also to a file without an end.
    if (sha256 === '') throw new Error('it is not a regular file');
    return JSON.parse(await readFile(path.join(directory, COMPUTED), 'utf8'));
  } catch (cause) {
    throw new TaskError('RESULT_MISMATCH', {
      what: 'The result cannot be checked.',
      why: 'Its computed.json, which says what the digest covers, is missing or is not JSON.',
      fix: 'Do not use this result; report the app or the worker pool.',
      cause,
    });
  }
}
