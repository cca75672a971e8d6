import { runReportEntry } from '../action/entry/report-entry.ts';
import { VERIFY_OUTPUT_PRESETS } from '../action/runner/outputs.ts';
import { parseVerifyInputs, requireResultFolder } from '../run/inputs/verify-inputs.ts';
import { explorerReference } from '../run/report/explorer.ts';

/** Checks a provenance and its files against the chain. Reads no wallet and signs nothing. */
export async function verify(): Promise<void> {
  await runReportEntry('verify', {
    title: 'Verification',
    presets: VERIFY_OUTPUT_PRESETS,
    needsWallet: false,
    parse: parseVerifyInputs,
    run: async ({ network, provenance, folder, githubToken, ...expected }, context, tell) => {
      const { readStatement } = await import('../run/publish/provenance-files.ts');
      const { disclosure } = await import('../pipeline/context/disclosure.ts');
      const { CHECK_TITLES } = await import('../pipeline/provenance/verification-checks.ts');
      const { assertProvenanceHolds, verifyProvenance } = await import(
        '../pipeline/provenance/verify-provenance.ts'
      );
      await requireResultFolder(folder);
      const statement = readStatement(provenance);
      const { mayNameFiles, repositoryVisibility } = await import('../action/publish/visibility.ts');
      const visibility = await repositoryVisibility({ env: process.env, token: githubToken });
      const disclosed = disclosure(mayNameFiles(visibility));
      const request = { ...expected, network, statement, statementFile: provenance, folder };
      const { checks, covered } = await verifyProvenance(
        { ...context, disclosure: disclosed },
        request,
      ).catch(error => {
        throw disclosed.guard(error, folder);
      });
      for (const { name, outcome, detail } of checks) {
        context.reporter.info(`${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
      }
      const { deal, task, app } = statement.predicate;
      const unchecked = checks.filter(({ outcome }) => outcome === 'not checked').map(({ name }) => name);
      if (expected.expectedDeal.requesters === 'anyone') {
        context.reporter.warn(
          `Any buyer passes, since \`requester\` is \`anyone\`: ${deal.requester} bought this result.`,
          'Anyone’s result passes',
        );
      }
      tell({
        outputs: { unchecked: unchecked.join(',') },
        details: {
          Deal: [explorerReference(network, 'deal', deal.id)],
          Task: [explorerReference(network, 'task', task.id)],
          App: [{ ...explorerReference(network, 'app', app.address), name: app.name }],
        },
        checks,
      });
      assertProvenanceHolds(checks);
      tell({ outputs: { verified: 'true', covered: JSON.stringify(covered) } });
    },
  });
}
