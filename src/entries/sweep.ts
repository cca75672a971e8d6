import { runReportEntry } from '../action/entry/report-entry.ts';
import { SWEEP_OUTPUT_PRESETS } from '../action/runner/outputs.ts';
import type { ClaimableTask } from '../iexec/hub/claim.ts';
import type { Claims } from '../pipeline/sweep.ts';
import { parseSweepInputs } from '../run/inputs/sweep-inputs.ts';
import { explorerReference } from '../run/report/explorer.ts';
import { taskLines, taskSection } from '../run/report/sweep-section.ts';
import { maskText } from '../run/secrets/masks.ts';

/** Claims the refunds of this wallet's expired tasks. */
export async function sweep(): Promise<void> {
  await runReportEntry('sweep', {
    title: 'Sweep',
    presets: SWEEP_OUTPUT_PRESETS,
    needsWallet: true,
    parse: parseSweepInputs,
    run: async (config, context, tell) => {
      const { openWallet } = await import('../iexec/chain/wallet.ts');
      const { claimExpiredTasks, findExpiredTasks } = await import('../pipeline/sweep.ts');
      const { formatRlc } = await import('../iexec/protocol/amount.ts');
      const { reporter } = context;
      const wallet = await openWallet({ secret: config.wallet, password: config.walletPassword });
      maskText(wallet.privateKey);
      const tasks = await reporter.stage('Find', () =>
        findExpiredTasks(context, { wallet, dealIds: config.dealIds }),
      );
      for (const line of taskLines(config.network, tasks)) reporter.info(line);
      /** Only what comes back to this very wallet counts, in nRLC. */
      const worth = (some: readonly ClaimableTask[]) =>
        some.reduce((sum, { payer, refund }) => (payer === wallet.address ? sum + refund : sum), 0n);
      tell({
        outputs: { claimable: tasks.length, refund: worth(tasks) },
        details: {
          Wallet: [explorerReference(config.network, 'address', wallet.address)],
          'Tasks past their deadline':
            tasks.length === 0 ? 'none' : `${tasks.length}, worth ${formatRlc(worth(tasks))}`,
        },
        sections: tasks.length === 0 ? [] : [taskSection(config.network, tasks)],
      });
      if (config.dryRun) {
        reporter.info('This is a dry run: nothing is claimed.');
        tell({ details: { Claimed: 'nothing, since this is a dry run' } });
        return;
      }
      if (tasks.length === 0) {
        reporter.info('There is nothing to claim.');
        return;
      }
      tell({ details: { Claimed: 'nothing' } });
      const reported = new Set<string>();
      /** The moment each transaction is mined: should the next one fail, what came back is told all the same. */
      const onClaims = ({ claimed, transactions }: Claims) => {
        const links = transactions.map(hash => explorerReference(config.network, 'tx', hash));
        for (const { id, url } of links) {
          if (!reported.has(id)) reporter.info(`Transaction ${url ?? id}`);
          reported.add(id);
        }
        const recovered = worth(claimed);
        const count = `${claimed.length} ${claimed.length === 1 ? 'task' : 'tasks'}`;
        reporter.info(`Refunded: ${count} of ${tasks.length}; ${formatRlc(recovered)} came back.`);
        tell({
          outputs: { claimed: claimed.length, recovered },
          details: {
            Claimed: `${count}, ${formatRlc(recovered)} came back to the iExec account`,
            ...(links.length > 0 && { Transactions: links }),
          },
        });
      };
      await reporter.stage('Claim', () => claimExpiredTasks(context, wallet, tasks, onClaims));
    },
  });
}
