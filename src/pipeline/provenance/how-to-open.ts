import type { DownloadedResult } from '../context/results.ts';

/** Name of the text next to an encrypted archive in the artifact. */
export const HOW_TO_OPEN = 'HOW-TO-OPEN.txt';

/** The archive of a deal, as the enclave stored it. */
export interface DealArchive extends DownloadedResult {
  readonly dealId: string;
  /** Name of the network. */
  readonly network: string;
  /** True when the run's own wallet has the key, as far as the deal says. */
  readonly forUs: boolean;
}

/** The archive of a task in a list. */
export interface TaskArchive extends DealArchive {
  /** Name of the task. */
  readonly task: string;
}

/** The text next to the encrypted archives of a list. It says how to open them, and names the deal of each. */
export function howToOpenAll(archives: readonly Omit<TaskArchive, 'path'>[]): string {
  const how = archives.some(({ forUs }) => forUs)
    ? `The keys follow from the wallet that bought the tasks (or from its \`encryption-secret\`), and
only Confidential Task derives them. No other tool opens the archives, \`iexec result decrypt\`
included.

To open them, run the \`collect\` action with the same inputs as the step that bought the tasks:
the same wallet, \`encryption-secret\`, app and \`tasks\` among them. It fetches the archives anew,
checks them, and writes the plain files to a folder for each task below \`output-path\`. It buys
nothing. \`deal-id\` with the id of a deal below brings the first task of that deal alone.`
    : `The tasks were bought for a beneficiary other than the wallet's own. The key that opens the
archives is the one whose public half that beneficiary gave to the Secret Management Service.`;
  const lines = archives.map(({ task, dealId, cid }) => `${task}\t${dealId}\t${cid}`);
  return `Each result.zip is the encrypted result of the task whose name its folder has, as the enclave
stored it on IPFS.

${how}

Task, iExec deal and CID of each:

${lines.join('\n')}
`;
}

/** The text next to an encrypted archive in an artifact. It says how to open the archive. */
export function howToOpen({ dealId, network, cid, forUs }: Omit<DealArchive, 'path'>): string {
  const how = forUs
    ? `The key follows from the wallet that bought the task (or from its \`encryption-secret\`), and
only Confidential Task derives it. No other tool opens the archive, \`iexec result decrypt\`
included.

To open it, run the \`collect\` action with the same wallet:

    uses: confidential-task/confidential-task/collect
    with:
      deal-id: '${dealId}'
      network: ${network}
      wallet: the wallet that bought the task, from a secret
      encryption-secret: the same as when it was bought, if there was one
      artifact: none

It fetches the archive anew, checks it, and writes the plain files to \`output-path\`. It buys
nothing.`
    : `The task was bought for a beneficiary other than the wallet's own. The key that opens the
archive is the one whose public half that beneficiary gave to the Secret Management Service.`;
  return `result.zip is the encrypted result of the iExec deal
${dealId}
as the enclave stored it on IPFS under
${cid}

${how}
`;
}
