import type { TaskRequest } from '../context/task-request.ts';
import { type EncryptedInput, encrypt } from '../input/encrypt.ts';
import type { BuyContext } from './buy-context.ts';
import { type Preflight, preflight } from './preflight.ts';

/** A request that was checked and encrypted. Nothing was sent. */
export interface Preparation {
  readonly facts: Preflight;
  /** Undefined when the run has no private input. */
  readonly input: EncryptedInput | undefined;
}

/**
 * Checks the request and encrypts its private input; sends nothing.
 * @throws TaskError as `preflight` and `encrypt`
 */
export async function prepare(context: BuyContext, request: TaskRequest): Promise<Preparation> {
  const { reporter, identities, onPreflight } = context;
  const facts = await reporter.stage('Preflight', () => preflight(context, request, identities));
  onPreflight?.(facts, request);
  const input = await reporter.stage('Encrypt', () => encryptInput(context, request));
  return { facts, input };
}

async function encryptInput(
  context: BuyContext,
  { privateFiles: files, tempDir }: TaskRequest,
): Promise<EncryptedInput | undefined> {
  const { identities, memory, reporter } = context;
  if (files.length === 0) {
    reporter.info('This job has no private input.');
    return undefined;
  }
  return encrypt(context, { files, root: identities.root, tempDir, memory });
}
