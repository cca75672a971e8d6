/** Time for which a gateway that failed is asked after the others, in milliseconds. */
const DOUBT_MS = 60_000;

/** The gateways that failed lately, over many downloads: the next download asks the others first. */
export class GatewayRecord {
  readonly #failedAt = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Notes that a gateway broke a connection, or brought nothing while another one brought the file. */
  noteFailure({ origin }: URL): void {
    this.#failedAt.set(origin, this.#now());
  }

  /** Notes that a gateway brought a file. */
  noteSuccess({ origin }: URL): void {
    this.#failedAt.delete(origin);
  }

  /** The same gateways: those without a failure lately first, in their order. */
  inOrder<T extends { readonly url: URL }>(gateways: readonly T[]): T[] {
    const isDoubtful = ({ url }: T): boolean =>
      this.#now() - (this.#failedAt.get(url.origin) ?? Number.NEGATIVE_INFINITY) < DOUBT_MS;
    return [...gateways.filter(gateway => !isDoubtful(gateway)), ...gateways.filter(isDoubtful)];
  }
}
