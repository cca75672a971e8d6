import type { StatedTask, Statement } from '../pipeline/provenance/statement.ts';
import type { VerificationCheck } from '../pipeline/provenance/verification-checks.ts';
import type { Findings, FindingsKind } from './findings-run.ts';
import { VERIFY_OUTPUT_PRESETS } from './host/outputs.ts';
import {
  expectedNames,
  parseVerifyInputs,
  requireResultFolder,
  type VerifyConfig,
} from './inputs/verify-inputs.ts';
import { explorerReference } from './report/explorer.ts';

/** Checks a provenance and its files against the chain. Reads no wallet and signs nothing. */
export const VERIFY: FindingsKind<VerifyConfig> = {
  title: 'Verification',
  presets: VERIFY_OUTPUT_PRESETS,
  needsWallet: false,
  parse: parseVerifyInputs,
  work: async (config, { stage, host, add }) => {
    const { readStatement } = await import('./publish/provenance-files.ts');
    const { disclosure } = await import('../pipeline/context/disclosure.ts');
    const { CHECK_TITLES } = await import('../pipeline/provenance/verification-checks.ts');
    const { assertProvenanceHolds, verifyProvenance } = await import(
      '../pipeline/provenance/verify-provenance.ts'
    );
    const { mayNameFiles } = await import('./publish/artifact-mode.ts');
    const { network, folder, expectedDeal } = config;
    await requireResultFolder(folder);
    const statement = readStatement(config.provenance);
    const rules = disclosure(mayNameFiles(await host.facts.visibility()));
    const { tasks } = statement.predicate;
    const expectedFiles = expectedNames(
      config.expectedFiles,
      tasks.map(({ name }) => name),
    );
    const request = { ...config, expectedFiles, statement, statementFile: config.provenance };
    const { checks, covered } = await verifyProvenance({ ...stage, disclosure: rules }, request).catch(
      error => {
        throw rules.guard(error, folder);
      },
    );
    for (const { name, outcome, detail } of checks)
      stage.reporter.info(`${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
    if (expectedDeal.requesters === 'anyone') {
      stage.reporter.warn(
        `Any buyer passes, since \`requester\` is \`anyone\`: ${buyersOf(tasks)} bought this result.`,
        'Anyone’s result passes',
      );
    }
    add(findingsOf(network, statement, checks));
    assertProvenanceHolds(checks);
    add({ outputs: { verified: 'true', covered: JSON.stringify(covered) } });
  },
};

function buyersOf(tasks: readonly StatedTask[]): string {
  const buyers = new Set(tasks.map(({ deal }) => deal.requester));
  const [first = ''] = buyers;
  return buyers.size === 1 ? first : `${first} and ${buyers.size - 1} more`;
}

function findingsOf(
  network: VerifyConfig['network'],
  { predicate: { tasks, app } }: Statement,
  checks: readonly VerificationCheck[],
): Findings {
  const unchecked = checks.filter(({ outcome }) => outcome === 'not checked').map(({ name }) => name);
  return {
    outputs: { unchecked: [...new Set(unchecked)].join(',') },
    details: {
      ...purchaseOf(network, tasks),
      App: [{ ...explorerReference(network, 'app', app.address), name: app.name }],
    },
    checks,
  };
}

/** The deal and the task; of a list, how many there are. */
function purchaseOf(
  network: VerifyConfig['network'],
  tasks: readonly StatedTask[],
): NonNullable<Findings['details']> {
  const [only] = tasks;
  if (only && only.name === undefined) {
    return {
      Deal: [explorerReference(network, 'deal', only.deal.id)],
      Task: [explorerReference(network, 'task', only.task.id)],
    };
  }
  const deals = new Set(tasks.map(({ deal }) => deal.id));
  return { Deals: String(deals.size), Tasks: String(tasks.length) };
}
