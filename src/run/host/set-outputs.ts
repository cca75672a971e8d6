import type { HostOutputs } from './host.ts';
import type { OutputName } from './outputs.ts';

/** Sets several outputs. */
export function setOutputs(
  host: Pick<HostOutputs, 'setOutput'>,
  values: Partial<Record<OutputName, string | number | bigint>>,
): void {
  for (const [name, value] of Object.entries(values)) host.setOutput(name as OutputName, String(value));
}
