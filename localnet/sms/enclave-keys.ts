import { hexlify, randomBytes, Wallet } from 'ethers';
import { losesInsert, type SmsSwitches } from './sms-switches.ts';

/** The key pairs that the SMS makes for the enclaves of tasks, one for each task (iexec-sms TeeChallengeService). */
export class EnclaveKeys {
  readonly #keys = new Map<string, Wallet>();
  readonly #switches: SmsSwitches;

  constructor(switches: SmsSwitches) {
    this.#switches = switches;
  }

  /**
   * The key pair of a task; the first request makes it.
   *
   * @param taskId In lower case.
   * @returns `undefined` when it could not be stored.
   */
  getOrCreate(taskId: string): Wallet | undefined {
    const known = this.#keys.get(taskId);
    if (known !== undefined || losesInsert(this.#switches)) return known;
    const made = new Wallet(hexlify(randomBytes(32)));
    this.#keys.set(taskId, made);
    return made;
  }
}
