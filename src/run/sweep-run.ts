import type { ClaimableTask } from '../iexec/hub/claim.ts';
import type { Claims } from '../pipeline/sweep.ts';
import type { Findings, FindingsKind } from './findings-run.ts';
import { SWEEP_OUTPUT_PRESETS } from './host/outputs.ts';
import { parseSweepInputs, type SweepConfig } from './inputs/sweep-inputs.ts';
import { explorerReference } from './report/explorer.ts';
import { countOf, taskLines, taskSection } from './report/sweep-section.ts';

/** Claims the refunds of this wallet's expired tasks. */
export const SWEEP: FindingsKind<SweepConfig> = {
  title: 'Sweep',
  presets: SWEEP_OUTPUT_PRESETS,
  needsWallet: true,
  parse: parseSweepInputs,
  work: async (config, { stage, masks, add }) => {
    const { openWallet } = await import('./open-wallet.ts');
    const { claimExpiredTasks, findExpiredTasks } = await import('../pipeline/sweep.ts');
    const { formatRlc } = await import('../iexec/protocol/amount.ts');
    const { network, dealIds, dryRun } = config;
    const { reporter } = stage;
    const wallet = await openWallet(config, masks);
    const tasks = await reporter.stage('Find', () => findExpiredTasks(stage, { wallet, dealIds }));
    for (const line of taskLines(network, tasks)) reporter.info(line);
    const worth = (some: readonly ClaimableTask[]) => refundTo(wallet.address, some);
    add({
      outputs: { claimable: tasks.length, refund: worth(tasks) },
      details: {
        Wallet: [explorerReference(network, 'address', wallet.address)],
        'Tasks past their deadline':
          tasks.length === 0 ? 'none' : `${tasks.length}, worth ${formatRlc(worth(tasks))}`,
      },
      sections: tasks.length === 0 ? [] : [taskSection(network, tasks)],
    });
    if (dryRun) {
      reporter.info('This is a dry run: nothing is claimed.');
      add({ details: { Claimed: 'nothing, since this is a dry run' } });
      return;
    }
    if (tasks.length === 0) {
      reporter.info('There is nothing to claim.');
      return;
    }
    add({ details: { Claimed: 'nothing' } });
    const logged = new Set<string>();
    /** Called when each transaction is mined: a later one may fail, and this refund is reported all the same. */
    const onClaims = (claims: Claims): void => {
      for (const hash of claims.transactions.filter(one => !logged.has(one))) {
        reporter.info(`Transaction ${explorerReference(network, 'tx', hash).url ?? hash}`);
        logged.add(hash);
      }
      const recovered = worth(claims.claimed);
      const amount = formatRlc(recovered);
      reporter.info(`Refunded: ${countOf(claims.claimed)} of ${tasks.length}; ${amount} came back.`);
      add(findingsOf(config, claims, { recovered, amount }));
    };
    await reporter.stage('Claim', () => claimExpiredTasks(stage, wallet, tasks, onClaims));
  },
};

/** The refund that comes back to this very wallet, in nRLC. */
function refundTo(wallet: string, tasks: readonly ClaimableTask[]): bigint {
  return tasks.reduce((sum, { payer, refund }) => (payer === wallet ? sum + refund : sum), 0n);
}

function findingsOf(
  { network }: SweepConfig,
  { claimed, transactions }: Claims,
  { recovered, amount }: { recovered: bigint; amount: string },
): Findings {
  const links = transactions.map(hash => explorerReference(network, 'tx', hash));
  return {
    outputs: { claimed: claimed.length, recovered },
    details: {
      Claimed: `${countOf(claimed)}, ${amount} came back to the iExec account`,
      ...(links.length > 0 && { Transactions: links }),
    },
  };
}
