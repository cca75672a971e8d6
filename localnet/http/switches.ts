import type { IncomingMessage, ServerResponse } from 'node:http';

/** A value that a switch can have. */
type SwitchValue = number | boolean;

/**
 * Named values that change the behaviour of one server, so that clients can be tried against services that lag or lose
 * data. Unlike a {@link Fault} of `faults.ts`, a switch holds until it is set anew.
 *
 * Over HTTP: `GET /__switches` answers all values, `POST /__switches` with a JSON object sets some of them, and
 * `DELETE /__switches` puts the values of the start back. A name or type that the server does not have is answered 400.
 */
export class Switches<Values extends Readonly<Record<string, SwitchValue>>> {
  readonly #initial: Values;
  #values: Values;

  constructor(initial: Values) {
    this.#initial = { ...initial };
    this.#values = { ...initial };
  }

  /** The current values. */
  get values(): Values {
    return this.#values;
  }

  /** Sets some values. @throws Error for a name that there is no switch for, or a value of another type. */
  set(values: Partial<Values>): void {
    for (const [name, value] of Object.entries(values)) {
      if (!(name in this.#initial) || typeof value !== typeof this.#initial[name])
        throw new Error(`There is no switch ${name} that takes a ${typeof value}.`);
    }
    this.#values = { ...this.#values, ...values };
  }

  /** Puts the values of the start back. */
  reset(): void {
    this.#values = { ...this.#initial };
  }

  /** Answers a request to `/__switches`. */
  async control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let status = 200;
    try {
      if (request.method === 'DELETE') this.reset();
      if (request.method === 'POST') this.set(await readJson<Partial<Values>>(request));
    } catch {
      status = 400;
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(this.#values));
  }
}

async function readJson<Value>(request: IncomingMessage): Promise<Value> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Value;
}
