import { readFileSync } from 'node:fs';
import type { Environment } from '../../text/environment.ts';

/** An object of a JSON payload, of unknown content. */
export type Payload = Readonly<Record<string, unknown>>;

/** The payload of the event that started the run; empty when it cannot be read. */
export function readEvent(env: Environment): Payload {
  const file = env.GITHUB_EVENT_PATH;
  if (!file) return {};
  try {
    return asObject(JSON.parse(readFileSync(file, 'utf8'))) ?? {};
  } catch {
    return {};
  }
}

/** The value as an object; undefined for any other value. */
export function asObject(value: unknown): Payload | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Payload)
    : undefined;
}
