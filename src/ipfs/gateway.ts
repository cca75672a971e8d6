import { BrokenConnection } from '../net/body-chunks.ts';
import { UnusableRange } from './gateway-connection.ts';

/** Connections without a byte after which a gateway other than the first is not asked again. */
const MAX_EMPTY_HANDED = 2;

/** A gateway in the race for one file, with its record so far. */
export class Gateway {
  /** Address of the file there. */
  readonly url: URL;
  /** 0 for the network's own. */
  readonly rank: number;
  #servesRanges = true;
  #failures = 0;
  #emptyHanded = 0;
  #suspicions = 0;

  constructor(url: URL, rank: number) {
    this.url = url;
    this.rank = rank;
  }

  /** False once its answer to a range was not that range. */
  get servesRanges(): boolean {
    return this.#servesRanges;
  }

  /** Connections in a row that failed; one that brought something begins a new row. */
  get failures(): number {
    return this.#failures;
  }

  /**
   * Adds a failed connection to the record.
   * @param brought new bytes of the file that it delivered
   * @returns true when the gateway is to be asked again.
   */
  noteFailure(error: BrokenConnection | Error, brought: number): boolean {
    if (error instanceof UnusableRange) this.#servesRanges = false;
    this.#failures = brought > 0 ? 1 : this.#failures + 1;
    this.#emptyHanded = brought > 0 ? 0 : this.#emptyHanded + 1;
    const isHopeless = this.rank > 0 && this.#emptyHanded >= MAX_EMPTY_HANDED;
    return error instanceof BrokenConnection && !isHopeless;
  }

  /**
   * Adds a file of other content to the record.
   * @param connections connections that delivered the file, of this gateway and others
   * @returns true when the gateway is to be asked again, since the fault may be that of another one.
   */
  noteWrongContent(connections: number): boolean {
    this.#suspicions += 1;
    return connections > 1 && this.#suspicions === 1;
  }
}
