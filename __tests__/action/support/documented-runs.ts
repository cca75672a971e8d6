import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import AdmZip from 'adm-zip';
import type { RunActionOptions, RunActionResult } from '../../../localrunner/run-action.ts';
import { startWorld, type World } from '../../support/world.ts';

/** Name of the document in an artifact. */
export const STATEMENT = 'provenance.intoto.json';
const PUBLIC_PUSH = {
  ref: 'refs/heads/main',
  repository: { id: 4242, full_name: 'octo/render', private: false, visibility: 'public' },
};

// biome-ignore lint/suspicious/noExplicitAny: the tests change what they want in a document
export type AnyDocument = any;

/** A run that was made, and the folder that its artifact was downloaded to. */
export interface DocumentedRun {
  readonly run: RunActionResult;
  readonly files: string;
}

/** Runs with a provenance, and what is done with it. */
export interface DocumentedRuns {
  readonly world: World;
  /** Of private input, in a private repository: its artifact is the plain files, `extra.txt` among them. */
  readonly plain: DocumentedRun;
  /** In a public repository: its artifact is the ciphertext, `whispered.txt` is in it. */
  readonly hidden: DocumentedRun;
  /**
   * Verifies what lies in a folder, in a workspace with nothing else and without a wallet: the requester’s, with
   * `report.json`, unless said otherwise.
   */
  verify(
    folder: string,
    inputs?: Readonly<Record<string, string>>,
    options?: Pick<RunActionOptions, 'event' | 'env'>,
  ): Promise<RunActionResult>;
  /** Downloads an artifact by its name, and gives the folder. */
  downloaded(artifact: string): Promise<string>;
  /** A copy of a downloaded artifact, to be tampered with. */
  copyOf(run: DocumentedRun): string;
}

/** Makes both runs in a world of their own, which the caller stops. */
export async function startDocumentedRuns(): Promise<DocumentedRuns> {
  const world = await startWorld();
  const downloaded = async (artifact: string): Promise<string> => {
    const folder = world.workspace();
    new AdmZip(await world.results.download(artifact)).extractAllTo(folder);
    return folder;
  };
  const documented = async (
    artifact: string,
    options: Parameters<World['run']>[0],
  ): Promise<DocumentedRun> => {
    const run = await world.run({ ...options, inputs: { ...options.inputs, 'artifact-name': artifact } });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    return { run, files: await downloaded(artifact) };
  };
  return {
    world,
    plain: await documented('plain', {
      cwd: world.workspace({ 'scene.bin': 'a private scene' }),
      inputs: { inputs: 'scene.bin', args: '--name extra.txt' },
      env: { GITHUB_SHA: 'c'.repeat(40) },
    }),
    hidden: await documented('hidden', {
      cwd: world.workspace(),
      inputs: { args: '--name whispered.txt' },
      event: PUBLIC_PUSH,
    }),
    verify: (folder, inputs = {}, options = {}) =>
      world.run({
        entry: 'verify',
        cwd: world.workspace(),
        ...options,
        inputs: {
          app: '',
          wallet: '',
          path: folder,
          requester: world.localnet.info.wallets.requester.address,
          expect: 'report.json',
          ...inputs,
        },
      }),
    downloaded,
    copyOf: ({ files }) => {
      const copy = world.workspace();
      cpSync(files, copy, { recursive: true });
      return copy;
    },
  };
}

/** Lowercase hex. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The document in the folder of a downloaded artifact. */
export function documentIn(folder: string): AnyDocument {
  return JSON.parse(readFileSync(path.join(folder, STATEMENT), 'utf8'));
}

/** Changes that document in place. */
export function change(folder: string, tamper: (document: AnyDocument) => void): void {
  const document = documentIn(folder);
  tamper(document);
  writeFileSync(path.join(folder, STATEMENT), JSON.stringify(document));
}
