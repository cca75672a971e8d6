import { randomBytes } from 'node:crypto';
import { type Contract, concat, keccak256, ZeroHash } from 'ethers';
import type { Hono } from 'hono';
import type { WorkerpoolAuthorization } from '../task/work-order.ts';
import { EnclaveKeys } from './enclave-keys.ts';
import { FrameworkError, required } from './framework.ts';
import type { SecretStore } from './secret-store.ts';
import { buildServices } from './session-environment.ts';
import { isSignedBy } from './sms-challenge.ts';
import type { SmsSwitches } from './sms-switches.ts';
import { SessionError, type SessionFailure, STAGE_IMAGES, type TeeSession } from './tee-session.ts';

const FRAMEWORK = 'TDX';
const FRAMEWORK_VERSION = '0.1.0';
/** Names of the frameworks that the real service knows; it takes any other name for none. */
const FRAMEWORKS = ['SCONE', 'GRAMINE', FRAMEWORK];

/** Status of a task on chain (PoCo IexecLibCore_v5.TaskStatusEnum). */
const ACTIVE = 1n;
/** Lowest four bits of the tag of a task for a TDX enclave (iexec-commons-poco TeeUtils). */
const TDX_BITS = 0x9n;

/** A task on chain that may be worked on. */
interface ActiveTask {
  readonly dealId: string;
  /** Index of the task in its request order. */
  readonly index: number;
}

/** Services and state that the enclave half works with. */
interface TeeContext {
  readonly hub: Contract;
  readonly store: SecretStore;
  readonly switches: SmsSwitches;
  readonly ipfsUrl: string;
}

/**
 * Adds the enclave half of the SMS: keys of enclaves, and sessions with the secrets of a task. Nothing is attested
 * here: anyone who has the URL of a session can read it, once.
 */
export function addTeeRoutes(app: Hono, context: TeeContext): void {
  const enclaves = new EnclaveKeys(context.switches);
  const sessions = new Map<string, TeeSession>();

  app.get('/tee/framework', c => c.json(FRAMEWORK));
  for (const path of ['/tee/properties/:framework', '/tee/properties/:framework/:version'] as const) {
    app.get(path, c => {
      const { framework, version = FRAMEWORK_VERSION } = c.req.param() as Record<string, string>;
      if (!FRAMEWORKS.includes(framework?.toUpperCase() ?? '')) throw new FrameworkError(400);
      if (version !== FRAMEWORK_VERSION) return c.body(null, 404);
      if (framework?.toUpperCase() !== FRAMEWORK) return c.body(null, 409);
      return c.json({
        teeFramework: FRAMEWORK,
        teeFrameworkVersion: FRAMEWORK_VERSION,
        preComputeProperties: STAGE_IMAGES.preCompute,
        postComputeProperties: STAGE_IMAGES.postCompute,
      });
    });
  }

  app.post('/tee/challenges/:taskId', async c => {
    const authorization = required(c.req.header('authorization'));
    const taskId = c.req.param('taskId').toLowerCase();
    const task = await findActiveTask(context.hub, taskId, keccak256(taskId), authorization);
    if (typeof task === 'string') return c.body(null, 401);
    const enclave = enclaves.getOrCreate(taskId);
    return enclave === undefined ? c.body(null, 404) : c.text(enclave.address.toLowerCase());
  });

  app.post('/tee/sessions', async c => {
    const workerSignature = required(c.req.header('authorization'));
    if (!/^application\/(.+\+)?json\b/i.test(c.req.header('content-type') ?? ''))
      throw new FrameworkError(415);
    const authorization = await c.req.json<WorkerpoolAuthorization>().catch(() => {
      throw new FrameworkError(400);
    });
    try {
      const sessionId = makeSessionId(authorization.chainTaskId);
      sessions.set(
        sessionId,
        await makeSession(context, enclaves, sessionId, authorization, workerSignature),
      );
      const secretProvisioningUrl = new URL(`/tee/sessions/${sessionId}`, c.req.url).href;
      return c.json({ data: { sessionId, secretProvisioningUrl } });
    } catch (error) {
      if (error instanceof SessionError) return c.json({ error: error.failure }, error.status);
      throw error;
    }
  });
  // Stands in for the secret provisioner, which is a separate service and not public.
  app.get('/tee/sessions/:sessionId', c => {
    const sessionId = c.req.param('sessionId');
    const session = sessions.get(sessionId);
    sessions.delete(sessionId);
    return session === undefined ? c.body(null, 404) : c.json(session);
  });
}

async function makeSession(
  context: TeeContext,
  enclaves: EnclaveKeys,
  sessionId: string,
  { chainTaskId, workerWallet, enclaveChallenge, signature }: WorkerpoolAuthorization,
  workerSignature: string,
): Promise<TeeSession> {
  const hash = keccak256(concat([workerWallet, chainTaskId, enclaveChallenge || '0x']));
  if (!isSignedBy(workerWallet, hash, workerSignature)) throw new SessionError('INVALID_AUTHORIZATION', 401);
  const task = await findActiveTask(context.hub, chainTaskId, hash, signature.value);
  if (typeof task === 'string') throw new SessionError(task, 401);
  if (!enclaveChallenge)
    throw new SessionError('GET_SIGNATURE_TOKENS_FAILED_EMPTY_PUBLIC_ENCLAVE_CHALLENGE', 500);
  const enclave = enclaves.getOrCreate(chainTaskId.toLowerCase());
  if (enclave === undefined) throw new SessionError('GET_SIGNATURE_TOKENS_FAILED_EMPTY_TEE_CHALLENGE', 500);
  const services = await buildServices(context, {
    taskId: chainTaskId,
    ...task,
    worker: workerWallet,
    enclaveKey: enclave.privateKey,
  });
  return { name: sessionId, version: '0.1.0', services };
}

/**
 * Finds a task that may be worked on, for a caller with the workerpool owner's signature over `hash`.
 *
 * @returns The task, or the reason why not (iexec-sms AuthorizationService).
 */
async function findActiveTask(
  hub: Contract,
  taskId: string,
  hash: string,
  signature: string,
): Promise<ActiveTask | SessionFailure> {
  const task = await hub.getFunction('viewTask')(taskId);
  if (task.dealid === ZeroHash) return 'EXECUTION_NOT_AUTHORIZED_GET_CHAIN_TASK_FAILED';
  if (task.status !== ACTIVE) return 'EXECUTION_NOT_AUTHORIZED_TASK_NOT_ACTIVE';
  const { workerpool, tag } = await hub.getFunction('viewDeal')(task.dealid);
  if ((BigInt(tag) & 0xfn) !== TDX_BITS) return 'EXECUTION_NOT_AUTHORIZED_NO_MATCH_ONCHAIN_TYPE';
  if (!isSignedBy(workerpool.owner, hash, signature)) return 'EXECUTION_NOT_AUTHORIZED_INVALID_SIGNATURE';
  return { dealId: task.dealid, index: Number(task.idx) };
}

/** Ten random characters, four zeros and the task id. */
function makeSessionId(taskId: string): string {
  return `${randomBytes(5).toString('hex')}0000${taskId}`;
}
