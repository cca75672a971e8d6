/**
 * An error of the file system without the path that it quotes, which may be the name of a file that others must not
 * learn. Any other value is given back as it is.
 */
export function withoutPath(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { code, syscall, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  if (path === undefined && dest === undefined) return error;
  const plain = new Error(
    `${code ?? 'an error'} of the file system, when \`${syscall ?? 'a call'}\` was tried`,
  );
  return Object.assign(plain, code !== undefined && { code });
}
