import { atPlace, findSystemError } from './system-error.ts';

/**
 * An error of the file system without the path that it or its cause quotes, which may be the name of a file that others
 * must not learn. Any other value is returned unchanged.
 * @param folder the name in place of the path, so that the reader still learns which disk it was.
 */
export function withoutPath(error: unknown, folder: string): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const found: NodeJS.ErrnoException & { readonly dest?: string } =
    findSystemError(error) ?? (error as NodeJS.ErrnoException);
  const { code, syscall, path, dest } = found;
  if (path === undefined && dest === undefined) return atPlace(error, folder);
  const plain = new Error(
    `${code ?? 'an error'} of the file system, when \`${syscall ?? 'a call'}\` was tried`,
  );
  return Object.assign(
    plain,
    { path: folder },
    code !== undefined && { code },
    syscall !== undefined && { syscall },
  );
}
