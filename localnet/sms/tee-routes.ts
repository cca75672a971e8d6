import { randomUUID } from 'node:crypto';
import { type Contract, keccak256, solidityPackedKeccak256, Wallet, ZeroHash } from 'ethers';
import { Hono } from 'hono';
import type { SecretStore } from './secret-store.ts';
import { buildServices } from './session-environment.ts';
import { isSignedBy } from './sms-challenge.ts';
import { SessionError, STAGE_IMAGES, type TeeSession } from './tee-session.ts';

const FRAMEWORK = 'TDX';
const FRAMEWORK_VERSION = '0.1.0';

/** Status of a task on chain (PoCo IexecLibCore_v5.TaskStatusEnum). */
const ACTIVE = 1n;

/** The right to work on a task, signed by the workerpool owner. */
interface WorkerpoolAuthorization {
  readonly chainTaskId: string;
  readonly workerWallet: string;
  readonly enclaveChallenge: string;
  readonly signature: { readonly value: string };
}

interface Task {
  readonly status: bigint;
  readonly dealid: string;
  readonly idx: bigint;
}

/**
 * The enclave half of the SMS: keys of enclaves, and sessions with the secrets of a task. Nothing is attested here:
 * whoever has the URL of a session can read it, once.
 */
export function teeRoutes(context: { hub: Contract; store: SecretStore; ipfsUrl: string }): Hono {
  const { hub } = context;
  const enclaves = new Map<string, Wallet>();
  const sessions = new Map<string, TeeSession>();
  const viewTask = async (taskId: string): Promise<Task> =>
    (await hub.getFunction('viewTask')(taskId)) as Task;

  const app = new Hono();
  app.get('/tee/framework', c => c.json(FRAMEWORK));
  app.get('/tee/properties/:framework/:version', c => {
    const { framework, version } = c.req.param();
    if (framework.toUpperCase() !== FRAMEWORK) return c.body(null, 409);
    if (version !== FRAMEWORK_VERSION) return c.body(null, 404);
    return c.json({
      teeFramework: FRAMEWORK,
      teeFrameworkVersion: FRAMEWORK_VERSION,
      preComputeProperties: STAGE_IMAGES.preCompute,
      postComputeProperties: STAGE_IMAGES.postCompute,
    });
  });

  app.post('/tee/challenges/:taskId', async c => {
    const taskId = c.req.param('taskId').toLowerCase();
    const task = await viewTask(taskId);
    if (task.dealid === ZeroHash) return c.body(null, 404);
    const { workerpool } = await hub.getFunction('viewDeal')(task.dealid);
    if (!isSignedBy(workerpool.owner, keccak256(taskId), c.req.header('authorization')))
      return c.body(null, 401);
    const enclave = enclaves.get(taskId) ?? new Wallet(Wallet.createRandom().privateKey);
    enclaves.set(taskId, enclave);
    return c.text(enclave.address);
  });

  app.post('/tee/sessions', async c => {
    try {
      const authorization = (await c.req.json()) as WorkerpoolAuthorization;
      const sessionId = randomUUID();
      sessions.set(sessionId, await makeSession(sessionId, authorization, c.req.header('authorization')));
      const secretProvisioningUrl = new URL(`/tee/sessions/${sessionId}`, c.req.url).href;
      return c.json({ data: { sessionId, secretProvisioningUrl } });
    } catch (error) {
      if (error instanceof SessionError) return c.json({ data: null, error: error.failure }, error.status);
      throw error;
    }
  });
  app.get('/tee/sessions/:sessionId', c => {
    const sessionId = c.req.param('sessionId');
    const session = sessions.get(sessionId);
    sessions.delete(sessionId);
    return session === undefined ? c.body(null, 404) : c.json(session);
  });

  async function makeSession(
    sessionId: string,
    { chainTaskId, workerWallet, enclaveChallenge, signature }: WorkerpoolAuthorization,
    workerSignature: string | undefined,
  ): Promise<TeeSession> {
    const hash = solidityPackedKeccak256(
      ['address', 'bytes32', 'address'],
      [workerWallet, chainTaskId, enclaveChallenge],
    );
    if (!isSignedBy(workerWallet, hash, workerSignature))
      throw new SessionError('INVALID_AUTHORIZATION', 401);
    const task = await viewTask(chainTaskId);
    if (task.dealid === ZeroHash)
      throw new SessionError('EXECUTION_NOT_AUTHORIZED_GET_CHAIN_TASK_FAILED', 401);
    if (task.status !== ACTIVE) throw new SessionError('EXECUTION_NOT_AUTHORIZED_TASK_NOT_ACTIVE', 401);
    const { workerpool } = await hub.getFunction('viewDeal')(task.dealid);
    if (!isSignedBy(workerpool.owner, hash, signature.value)) {
      throw new SessionError('EXECUTION_NOT_AUTHORIZED_INVALID_SIGNATURE', 401);
    }
    const enclave = enclaves.get(chainTaskId.toLowerCase());
    if (enclave?.address.toLowerCase() !== enclaveChallenge.toLowerCase()) {
      throw new SessionError('POST_COMPUTE_GET_SIGNATURE_TOKENS_FAILED_EMPTY_TEE_CHALLENGE', 500);
    }
    const services = await buildServices(context, {
      taskId: chainTaskId,
      dealId: task.dealid,
      index: Number(task.idx),
      worker: workerWallet,
      enclaveKey: enclave.privateKey,
    });
    return { name: sessionId, version: '0.1.0', services };
  }
  return app;
}
