import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import AdmZip from 'adm-zip';
import type { RunActionOptions, RunActionResult } from '../../../localrunner/run-action.ts';
import { startWorld, type World } from '../../support/world.ts';

/** Name of the statement in an artifact. */
export const STATEMENT = 'provenance.intoto.json';
const PUBLIC_PUSH = {
  ref: 'refs/heads/main',
  repository: { id: 4242, full_name: 'octo/render', private: false, visibility: 'public' },
};

// biome-ignore lint/suspicious/noExplicitAny: the tests change what they want in a statement
export type AnyStatement = any;

/** A run that was made, and the folder that its artifact was downloaded to. */
export interface ProvenanceRun {
  readonly run: RunActionResult;
  readonly files: string;
}

/** Runs with a provenance, and what is done with it. */
export interface ProvenanceRuns {
  readonly world: World;
  /** Of private input, in a private repository: its artifact is the plain files, `extra.txt` among them. */
  readonly plain: ProvenanceRun;
  /** In a public repository: its artifact is the ciphertext, `whispered.txt` is in it. */
  readonly hidden: ProvenanceRun;
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
  copyOf(run: ProvenanceRun): string;
}

/** Makes both runs in a world of their own, which the caller stops. */
export async function startProvenanceRuns(): Promise<ProvenanceRuns> {
  const world = await startWorld();
  const downloaded = async (artifact: string): Promise<string> => {
    const folder = world.workspace();
    new AdmZip(await world.results.download(artifact)).extractAllTo(folder);
    return folder;
  };
  const withProvenance = async (
    artifact: string,
    options: Parameters<World['run']>[0],
  ): Promise<ProvenanceRun> => {
    const run = await world.run({ ...options, inputs: { ...options.inputs, 'artifact-name': artifact } });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    return { run, files: await downloaded(artifact) };
  };
  return {
    world,
    plain: await withProvenance('plain', {
      cwd: world.workspace({ 'scene.bin': 'a private scene' }),
      inputs: { 'private-files': 'scene.bin', args: '--name extra.txt' },
      env: { GITHUB_SHA: 'c'.repeat(40) },
    }),
    hidden: await withProvenance('hidden', {
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

/** The statement in the folder of a downloaded artifact. */
export function statementIn(folder: string): AnyStatement {
  return JSON.parse(readFileSync(path.join(folder, STATEMENT), 'utf8'));
}

/** Changes that statement in place. */
export function change(folder: string, tamper: (statement: AnyStatement) => void): void {
  const statement = statementIn(folder);
  tamper(statement);
  writeFileSync(path.join(folder, STATEMENT), JSON.stringify(statement));
}
