import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of the outputs as an app in a container sees it. */
const CONTAINER_OUT = '/iexec_out';

/** An app's description of its result in `computed.json`. The deal decides which of both fields counts. */
export interface ComputedFile {
  /** Real path of the output whose digest goes on chain. */
  readonly deterministicOutputPath?: string;
  /** Data for the callback contract, supposed to be 0x hex. */
  readonly callbackData?: string;
}

/**
 * Reads `computed.json` (tee-worker-post-compute computed_file.rs). Apps run in real folders here, so a path may be
 * below the real one; then the file is rewritten to say `/iexec_out`, as it would come out of a container.
 *
 * @throws Error when the file is missing, is not JSON, has a value of another type, or names a path outside the folder.
 */
export async function readComputedFile(outDir: string): Promise<ComputedFile> {
  const file = join(outDir, 'computed.json');
  const computed = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const path = textOf(computed, 'deterministic-output-path');
  const callbackData = textOf(computed, 'callback-data');
  let deterministicOutputPath: string | undefined;
  if (path !== undefined && path !== '') {
    const isReal = path === outDir || path.startsWith(`${outDir}/`) || path.startsWith(`${outDir}\\`);
    const told = isReal ? toContainerPath(path, outDir) : path;
    const below = belowOut(told);
    // Not by `join`: the part before a `..` has to exist, as in the enclave.
    deterministicOutputPath = below === '' ? outDir : `${outDir}/${below}`;
    if (isReal) await writeFile(file, JSON.stringify({ ...computed, 'deterministic-output-path': told }));
  }
  return {
    ...(deterministicOutputPath !== undefined && { deterministicOutputPath }),
    ...(callbackData !== undefined && { callbackData }),
  };
}

/** Writes the `computed.json` of a result that the worker itself makes. */
export async function writeComputedFile(outDir: string, fileName: string): Promise<void> {
  const computed = { 'deterministic-output-path': `${CONTAINER_OUT}/${fileName}` };
  await writeFile(join(outDir, 'computed.json'), JSON.stringify(computed));
}

function textOf(computed: Record<string, unknown>, key: string): string | undefined {
  const value = computed[key] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw new Error(`${key} is no text.`);
  return value;
}

function toContainerPath(path: string, outDir: string): string {
  const below = path
    .slice(outDir.length + 1)
    .replaceAll('\\', '/')
    .replace(/\/$/, '');
  return below === '' ? CONTAINER_OUT : `${CONTAINER_OUT}/${below}`;
}

/** The part of a path below the folder. The enclave would also accept files of its own container. */
function belowOut(path: string): string {
  const parts = path.split('/').filter(part => part !== '' && part !== '.');
  let depth = 0;
  const leaves = parts.slice(1).some(part => {
    depth += part === '..' ? -1 : 1;
    return depth < 0;
  });
  if (!path.startsWith('/') || `/${parts[0]}` !== CONTAINER_OUT || leaves)
    throw new Error(`${path} is outside ${CONTAINER_OUT}.`);
  return parts.slice(1).join('/');
}
