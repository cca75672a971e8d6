import { sizeText } from '../text/size-text.ts';
import type { ErrorCode } from './codes.ts';
import { diskOf } from './disk-space.ts';
import { messageOf } from './message-of.ts';

/** A failure of the runner's own machine, in the words of a `TaskError`. */
export interface SystemFailure {
  readonly code: ErrorCode;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

type SystemCode = Extract<ErrorCode, 'DISK_FULL' | 'FILE_NOT_ALLOWED' | 'FILE_NAME_TOO_LONG' | 'FILE_SYSTEM'>;

/**
 * Refusals of the machine, by Node's names for errors of the system (errno(3)). Errors that only a fault of ours
 * causes, such as EBADF or EFAULT, are not among them.
 */
const REASONS: Readonly<Record<string, readonly [SystemCode, string]>> = {
  ENOSPC: ['DISK_FULL', 'no space is left on the disk'],
  EDQUOT: ['DISK_FULL', 'the disk quota of this user is used up'],
  EACCES: ['FILE_NOT_ALLOWED', 'permission denied'],
  EPERM: ['FILE_NOT_ALLOWED', 'operation not permitted'],
  EROFS: ['FILE_NOT_ALLOWED', 'the file system is read-only'],
  ENAMETOOLONG: ['FILE_NAME_TOO_LONG', 'the name is too long for the file system'],
  EBUSY: ['FILE_SYSTEM', 'the file or folder is in use'],
  EEXIST: ['FILE_SYSTEM', 'there is a file or folder of that name already'],
  EFBIG: ['FILE_SYSTEM', 'the file is larger than the file system or the limit of the user allows'],
  EILSEQ: ['FILE_SYSTEM', 'the file system takes no such name'],
  EINVAL: ['FILE_SYSTEM', 'the file system takes no such name or operation'],
  EIO: ['FILE_SYSTEM', 'the disk reports an error'],
  EISDIR: ['FILE_SYSTEM', 'a folder is where a file belongs'],
  ELOOP: ['FILE_SYSTEM', 'links lead round in a circle'],
  EMFILE: ['FILE_SYSTEM', 'the step has as many files open as it may'],
  EMLINK: ['FILE_SYSTEM', 'the file system takes no more links there'],
  ENFILE: ['FILE_SYSTEM', 'the machine has as many files open as it can'],
  ENODEV: ['FILE_SYSTEM', 'there is no such device'],
  ENOENT: ['FILE_SYSTEM', 'there is no such file or folder'],
  ENOLCK: ['FILE_SYSTEM', 'the machine has no lock left'],
  ENOMEM: ['FILE_SYSTEM', 'the machine has no memory left'],
  ENOTDIR: ['FILE_SYSTEM', 'a file is where a folder belongs'],
  ENOTEMPTY: ['FILE_SYSTEM', 'the folder is not empty'],
  ENOTSUP: ['FILE_SYSTEM', 'the file system does not support it'],
  ENXIO: ['FILE_SYSTEM', 'there is no such device'],
  EOPNOTSUPP: ['FILE_SYSTEM', 'the file system does not support it'],
  EOVERFLOW: ['FILE_SYSTEM', 'the file is too large for the file system'],
  ESTALE: ['FILE_SYSTEM', 'the network file system lost the file'],
  ETXTBSY: ['FILE_SYSTEM', 'the file is in use'],
  EXDEV: ['FILE_SYSTEM', 'the two places are on different file systems'],
};

/** Calls of the network and of processes, whose errors have the same names but another meaning. */
const OTHER_CALLS = /^(?:accept|bind|connect|getaddrinfo|kill|listen|recv|send|shutdown|spawn)/;

const FIXES: Readonly<Record<SystemCode, string>> = {
  DISK_FULL:
    'Free space on that disk, or take a runner with a larger one, then run again: a purchase that was made is found and never made twice.',
  FILE_NOT_ALLOWED:
    'Let the user of the step read and write there. In a container job, that user must own the folders of the runner: take the image’s root, or set `options: --user` to the runner’s user id.',
  FILE_NAME_TOO_LONG:
    'Use shorter names, or a workspace and an `output-path` that lie less deep. A purchase that was made is found and never made twice.',
  FILE_SYSTEM:
    'Look at that place on the runner, then run again: a purchase that was made is found and never made twice.',
};

/** Longest chain of causes that is searched. */
const MAX_CAUSES = 8;

/**
 * The failure of the machine that is the cause of an error; undefined where the error is of another kind, such as a
 * fault of ours. Names the path, and the size of a full disk, where the error names a path.
 */
export function systemFailure(error: unknown): SystemFailure | undefined {
  const found = findSystemError(error);
  const reason = reasonIn(found);
  if (found === undefined || reason === undefined) return undefined;
  const [code, words] = reason;
  const place = placeIn(found);
  const call = found.syscall === undefined ? '' : ` at \`${found.syscall}\``;
  const why = `${place === undefined ? '' : `${place}: `}${words} (${found.code}${call}).`;
  return { code, what: WHATS[code], why: `${capital(why)}${detail(code, found)}`, fix: FIXES[code] };
}

const WHATS: Readonly<Record<SystemCode, string>> = {
  DISK_FULL: 'A disk of the runner is full.',
  FILE_NOT_ALLOWED: 'The runner’s system does not let the step use a file or folder.',
  FILE_NAME_TOO_LONG: 'A file name is too long for the runner’s file system.',
  FILE_SYSTEM: 'The runner’s file system refused an operation.',
};

/**
 * The reason of an error in a few words, for a sentence that names the path already: the system's words without the
 * path, or the error's own message.
 */
export function reasonOf(error: unknown): string {
  const reason = reasonIn(error);
  if (reason !== undefined) return `${reason[1]} (${(error as NodeJS.ErrnoException).code})`;
  return messageOf(error);
}

/** Adds this path to an error of the system that names none: errors of writing know no path. */
export function atPlace(error: unknown, place: string): unknown {
  if (reasonIn(error) === undefined || placeIn(error as NodeJS.ErrnoException) !== undefined) return error;
  return Object.assign(error as NodeJS.ErrnoException, { path: place });
}

/** The error of the system in a chain of causes, if there is one. */
export function findSystemError(error: unknown): NodeJS.ErrnoException | undefined {
  let current = error;
  for (let depth = 0; isObject(current) && depth < MAX_CAUSES; depth++) {
    if (reasonIn(current) !== undefined) return current as NodeJS.ErrnoException;
    current = current.cause;
  }
  return undefined;
}

function reasonIn(error: unknown): readonly [SystemCode, string] | undefined {
  if (!isObject(error)) return undefined;
  const { code, syscall, path: place } = error as Partial<NodeJS.ErrnoException>;
  if (typeof code !== 'string' || !Object.hasOwn(REASONS, code)) return undefined;
  if (syscall === undefined ? place === undefined : OTHER_CALLS.test(syscall)) return undefined;
  // Without a path, the cause is an invalid operation of ours.
  if (code === 'EINVAL' && place === undefined) return undefined;
  return REASONS[code];
}

/** An error of a thread is not an instance of this one's `Error`. */
function isObject(value: unknown): value is { readonly cause?: unknown } {
  return typeof value === 'object' && value !== null;
}

function placeIn(error: NodeJS.ErrnoException & { readonly dest?: string }): string | undefined {
  const { path: place, dest } = error;
  return place !== undefined && dest !== undefined ? `${place} → ${dest}` : (place ?? dest);
}

/** Facts that help to fix it: the size of a full disk, the user without access, the limit of open files. */
function detail(code: SystemCode, error: NodeJS.ErrnoException): string {
  if (code === 'DISK_FULL') return error.path === undefined ? '' : diskText(error.path);
  if (code === 'FILE_NOT_ALLOWED' && process.getuid) return ` The step runs as user id ${process.getuid()}.`;
  if (error.code === 'EMFILE') return ' `ulimit -n` shows that limit.';
  if (error.code === 'EXDEV') return ' A file is moved in one step only within one file system.';
  return '';
}

/** The half-written file is gone by now, so the free space now is more than it was at the failure. */
function diskText(place: string): string {
  const disk = diskOf(place);
  if (disk === undefined) return '';
  if (disk.files > 0 && disk.ffree === 0) return ' That disk can hold no more files, however small (inodes).';
  const [all, free] = [disk.blocks, disk.bavail].map(blocks => sizeText(blocks * disk.bsize));
  return ` That disk holds ${all} in all; ${free} are free after the clean-up.`;
}

function capital(text: string): string {
  return /^[a-z]+ /.test(text) ? text[0]?.toUpperCase() + text.slice(1) : text;
}
