import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from '../../archive/pack.ts';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import type { Spending } from '../../iexec/chain/spending.ts';
import { registerDatasets } from '../../iexec/hub/register-datasets.ts';
import { fewAtOnce } from '../../net/few-at-once.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import type { TaskRequest } from '../context/task-request.ts';
import type { PlannedDataset } from '../input/dataset-plan.ts';
import { requireFetchableInput } from '../input/enclave-downloads.ts';
import { type EncryptedInput, encrypt } from '../input/encrypt.ts';
import { pushInputKey } from '../input/protect.ts';
import { upload } from '../input/upload.ts';

/** Inputs that are encrypted or uploaded at the same time. */
const FILES_AT_ONCE = 3;
/** Keys that are pushed at the same time. */
const PUSHES_AT_ONCE = 6;
/** Ciphertext that is kept between encryption and upload, in bytes: what is beyond is made again when it is needed. */
const KEPT_BYTES = 64_000_000;

/** An error with the name of a task whose input it is about. */
function withTask(error: unknown, task: string): unknown {
  if (!isTaskError(error)) return error;
  const { code, what, why, fix } = error;
  return new TaskError(code, {
    what,
    why: `${why} It is in the input of task "${task}".`,
    fix,
    cause: error,
  });
}

/** An encrypted input, and its dataset. */
export interface TaskInput {
  readonly input: EncryptedInput;
  readonly dataset: PlannedDataset;
}

/** The private inputs of the tasks of a list. Each is encrypted and placed once, for however many tasks. */
export class TaskInputs {
  readonly #context: BuyContext;
  readonly #request: TaskRequest;
  readonly #encrypted = new Map<readonly InputFile[], EncryptedInput>();
  readonly #placed = new Set<string>();
  #folders = 0;
  #kept = 0;

  /** @param request of the run; the inputs get folders in its `tempDir` */
  constructor(context: BuyContext, request: TaskRequest) {
    this.#context = context;
    this.#request = request;
  }

  /**
   * Encrypts inputs, each unless it was before. What is encrypted here may not stay on the disk until its upload.
   * @param inputs lists of files, each with the name of a task; one and the same list is one input
   * @throws TaskError as `encrypt`, with the name of the task
   */
  async encrypt(inputs: readonly (readonly [files: readonly InputFile[], task: string])[]): Promise<void> {
    const fresh = [...new Map(inputs)].filter(([files]) => files.length > 0 && !this.#encrypted.has(files));
    const { context, add } = contextFor(this.#context, { label: 'encrypting', inputs: fresh.length });
    await fewAtOnce(fresh, FILES_AT_ONCE, async ([files, task]) => {
      const input = await this.#encryptOne(context, files).catch(error => {
        throw withTask(error, task);
      });
      this.#encrypted.set(files, input);
      add(input.size);
    });
  }

  /** The encrypted form of an input; undefined for an empty one. */
  of(files: readonly InputFile[]): EncryptedInput | undefined {
    return this.#encrypted.get(files);
  }

  async #encryptOne(context: BuyContext, files: readonly InputFile[]): Promise<EncryptedInput> {
    const { identities, memory } = context;
    const tempDir = path.join(this.#request.tempDir, `input-${this.#folders++}`);
    await mkdir(tempDir, { recursive: true, mode: 0o700 });
    const input = await encrypt(context, { files, root: identities.root, tempDir, memory });
    if (this.#kept + input.size > KEPT_BYTES) await input.discard();
    else this.#kept += input.size;
    return input;
  }

  /**
   * Brings inputs to where the enclaves fetch them, registers those that are not registered, and gives their keys to
   * the Secret Management Service.
   * @throws TaskError INPUT_UNFETCHABLE; as `upload`, `registerDatasets` and `pushInputKey`
   */
  async place(inputs: readonly TaskInput[], spending: Spending): Promise<void> {
    const { signal, identities, services } = this.#context;
    const fresh = [...new Map(inputs.map(one => [one.dataset.address, one])).values()].filter(
      ({ dataset }) => !this.#placed.has(dataset.address),
    );
    if (fresh.length === 0) return;
    const { context, add } = contextFor(this.#context, { label: 'uploading', inputs: fresh.length });
    await fewAtOnce(fresh, FILES_AT_ONCE, async one => {
      await this.#upload(context, one);
      add(one.input.size);
    });
    signal.throwIfAborted();
    const { requester } = identities;
    const registered = await registerDatasets({
      hub: services.hub,
      wallet: requester.connect(services.provider),
      datasets: fresh.map(({ dataset }) => dataset),
      spending,
      note: line => this.#context.reporter.info(line),
      signal,
    });
    await fewAtOnce(fresh, PUSHES_AT_ONCE, async one => {
      const known = !registered.has(one.dataset.address);
      await pushInputKey(this.#context, { ...one, requester, known });
      this.#placed.add(one.dataset.address);
    });
  }

  async #upload(context: BuyContext, { input, dataset }: TaskInput): Promise<void> {
    const { memory, fastLine, signal } = context;
    signal.throwIfAborted();
    const { network } = this.#request;
    const location = await upload(context, input, { locations: [dataset.entry.location], memory });
    await input.discard();
    await requireFetchableInput(context, { location, size: input.size }, { network, fastLine });
  }
}

/**
 * A context for the transfer of inputs. One input reports its own progress. Of many, which go on side by side, only the
 * sum is reported, in bytes of those that are done.
 */
function contextFor(
  context: BuyContext,
  { label, inputs }: { readonly label: string; readonly inputs: number },
): { readonly context: BuyContext; readonly add: (bytes: number) => void } {
  if (inputs === 1) return { context, add: () => {} };
  const { reporter } = context;
  let done = 0;
  return {
    context: { ...context, reporter: { ...reporter, progress: () => {} } },
    add: bytes => {
      done += bytes;
      reporter.progress({ label: `${label} ${inputs} inputs`, done });
    },
  };
}
