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
