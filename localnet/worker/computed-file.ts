import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Folder of the outputs as an app in a container sees it. */
const CONTAINER_OUT = '/iexec_out';

/** What an app says about its result in `computed.json`. Exactly one of both is of use to a deal. */
export interface ComputedFile {
  /** Real path of the output whose digest goes on chain. */
  readonly deterministicOutputPath?: string;
  /** 0x hex for the callback contract. */
  readonly callbackData?: string;
}

/**
 * Reads `computed.json`. Apps run in real folders here, so a path may be below the real one or below `/iexec_out`;
 * the file is rewritten to say `/iexec_out`, as it would come out of a container.
 *
 * @throws Error when the file is missing, is not JSON, or names a path outside the folder.
 */
export async function readComputedFile(outDir: string): Promise<ComputedFile> {
  const file = join(outDir, 'computed.json');
  const computed = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const path = computed['deterministic-output-path'];
  const callbackData = computed['callback-data'];
  const result: { deterministicOutputPath?: string; callbackData?: string } = {};
  if (typeof callbackData === 'string') result.callbackData = callbackData;
  if (typeof path === 'string' && path !== '') {
    const below = belowOut(path, outDir);
    const containerPath = below === '' ? CONTAINER_OUT : `${CONTAINER_OUT}/${below.split(sep).join('/')}`;
    result.deterministicOutputPath = join(outDir, below);
    if (path !== containerPath) {
      await writeFile(file, JSON.stringify({ ...computed, 'deterministic-output-path': containerPath }));
    }
  }
  return result;
}

/** Writes the `computed.json` of a result that the worker itself makes. */
export async function writeComputedFile(outDir: string, fileName: string): Promise<void> {
  const computed = { 'deterministic-output-path': `${CONTAINER_OUT}/${fileName}` };
  await writeFile(join(outDir, 'computed.json'), JSON.stringify(computed));
}

function belowOut(path: string, outDir: string): string {
  const isContainerPath = path === CONTAINER_OUT || path.startsWith(`${CONTAINER_OUT}/`);
  const below = isContainerPath ? relative(CONTAINER_OUT, path) : relative(outDir, path);
  if (below.startsWith('..') || isAbsolute(below)) throw new Error(`${path} is outside ${CONTAINER_OUT}.`);
  return below;
}
