import type { UnpackedResult } from '../../archive/unpack.ts';
import type { TellFiles } from '../context/disclosure.ts';

/** Most characters of a name that are shown. */
const MAX_SHOWN = 200;

/** Warnings about files of a result that are left out or have other names here; one sentence each. */
export function oddNames({ files, leftOut }: UnpackedResult, tell: TellFiles): string[] {
  const renamed = files.flatMap(({ path, name }) =>
    name === undefined ? [] : [`${path} (in the result ${shown(name)})`],
  );
  const missing = leftOut.map(({ name }) => shown(name));
  const reasons = [...new Set(leftOut.map(({ why }) => why))].join('; ');
  return [
    ...(renamed.length > 0
      ? [`The names of some files cannot be used here, so they have others: ${tell(renamed)}.`]
      : []),
    ...(missing.length > 0
      ? [`Not everything of the result is here: ${tell(missing)} is left out (${reasons}).`]
      : []),
  ];
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, MAX_SHOWN));
}
