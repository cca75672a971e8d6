import { createHash } from 'node:crypto';
import type AdmZip from 'adm-zip';
import type { Buyer, OffchainTask } from './localnet-purchase.ts';

/** States of a task on chain (PoCo `TaskStatusEnum`). */
export const ACTIVE = 1n;
export const COMPLETED = 3n;

export function appNamed(buyer: Buyer, name: string): string {
  const address = buyer.localnet.info.apps[name];
  if (address === undefined) throw new Error(`No app ${name}.`);
  return address;
}

/** Lowercase hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The content of a file in a zip, which must be there. */
export function read(zip: AdmZip, name: string): Buffer {
  const data = zip.readFile(name);
  if (data === null) throw new Error(`No ${name} in the zip.`);
  return data;
}

/** Names of the entries, sorted. */
export function namesIn(zip: AdmZip): string[] {
  return zip
    .getEntries()
    .map(({ entryName }) => entryName)
    .sort();
}

/** Buys a run of a sample app and follows it to its end. */
export async function run(
  buyer: Buyer,
  app: string,
  args: string,
  more: object = {},
): Promise<{ taskId: string; task: OffchainTask }> {
  const [taskId = ''] = await buyer.buy({ app: appNamed(buyer, app), params: { iexec_args: args, ...more } });
  return { taskId, task: await buyer.settle(taskId) };
}
