import path from 'node:path';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskRequest } from '../../pipeline/context/task-request.ts';
import type { InputReader } from '../host/input-reader.ts';
import { type ArtifactConfig, artifactInputs } from './artifact-inputs.ts';
import type { InputFields, WalletInputs } from './input-fields.ts';
import { parseDuration, parseSize, type ValueParser } from './input-values.ts';
import { type RenderCheckConfig, renderCheckInputs } from './render-check-inputs.ts';
import { checkReportInputs } from './report-inputs.ts';

/** Settings for fetching a result, besides those of its request. */
export interface ResultConfig extends ArtifactConfig, WalletInputs {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Secret: replaces the wallet as the root of all derived keys; empty when the wallet is the root. */
  readonly encryptionSecret: string;
  /** The render check; undefined when none is asked for. */
  readonly renderCheck: RenderCheckConfig | undefined;
}

/** The part of a request that is about its result. */
type ResultRequest = Pick<TaskRequest, 'network' | 'appLock' | 'timeoutMs' | 'maxOutputBytes' | 'outputPath'>;

/**
 * Reads the inputs about a result: who fetches it, how long the step waits for it, and where it goes. Checks the inputs
 * about the report, too.
 * @returns undefined when one is wrong
 */
export function resultInputs(
  read: InputReader,
  fields: InputFields,
): (ResultConfig & { readonly request: ResultRequest }) | undefined {
  const { problems, withDefault, workspace } = fields;
  checkReportInputs(fields, { comments: true });
  const appLock = fields.appLock();
  const settings = problems.complete({
    wallet: fields.walletInputs(),
    network: fields.network(),
    timeoutMs: withDefault('timeout', parseTimeout, '5h30m'),
    maxOutputBytes: withDefault('max-output-size', parseSize, '10GiB'),
    outputPath: withDefault('output-path', ownFolder(workspace), 'confidential-output'),
    artifact: artifactInputs(read, fields),
    renderCheck: renderCheckInputs(read, fields),
  });
  if (settings === undefined) return undefined;
  const { wallet, artifact, renderCheck, ...request } = settings;
  return {
    request: { ...request, ...(appLock && { appLock }) },
    workspace,
    ...wallet,
    ...artifact,
    encryptionSecret: read('encryption-secret'),
    renderCheck: renderCheck === 'none' ? undefined : renderCheck,
  };
}

/** A time to wait: at least one second, in milliseconds. */
const parseTimeout: ValueParser<number> = (text, input) => {
  const milliseconds = parseDuration(text, input);
  if (milliseconds >= 1_000) return milliseconds;
  throw invalidInput(
    input,
    'It is less than one second.',
    `Set \`${input}\` to how long to wait, such as 45m.`,
  );
};

/**
 * A folder for results, absolute. It is neither the workspace nor a folder that holds the workspace: results would be
 * unpacked among the files of the repository, and an upload of the folder would take those along.
 */
function ownFolder(workspace: string): ValueParser<string> {
  return (text, input) => {
    const folder = path.resolve(workspace, text);
    const below = path.relative(folder, path.resolve(workspace));
    if (below !== '' && (below.startsWith('..') || path.isAbsolute(below))) return folder;
    throw invalidInput(
      input,
      'It is the workspace itself or a folder that holds it.',
      `Set \`${input}\` to a folder of its own, such as confidential-output.`,
    );
  };
}
