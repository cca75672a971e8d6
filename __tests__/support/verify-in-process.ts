import path from 'node:path';
import { inputVariables, readActionMetadata } from '../../localrunner/action-metadata.ts';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import { createInputReader } from '../../src/action/runner/input-reader.ts';
import { isTaskError } from '../../src/errors/task-error.ts';
import { readTextFile } from '../../src/files/read-text-file.ts';
import { MACHINE_CLOCK } from '../../src/net/clock.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { Reporter } from '../../src/pipeline/context/reporter.ts';
import { CHECK_TITLES, type VerificationCheck } from '../../src/pipeline/provenance/verification-checks.ts';
import { assertProvenanceHolds, verifyProvenance } from '../../src/pipeline/provenance/verify-provenance.ts';
import { connectServices } from '../../src/run/connect-services.ts';
import { expectedNames, parseVerifyInputs, requireResultFolder } from '../../src/run/inputs/verify-inputs.ts';
import { readStatement } from '../../src/run/publish/provenance-files.ts';
import type { World } from './world.ts';

/** Outcome of a verification. */
export interface Verification {
  /** Code of the error; empty when every check holds. */
  readonly code: string;
  /** A line per check, as the log shows it, and the text of the error. */
  readonly log: string;
  /** Names of the files that the chain vouches for; empty after an error. */
  readonly covered: readonly string[];
  readonly checks: readonly VerificationCheck[];
}

const METADATA = readActionMetadata(path.join(REPOSITORY, 'verify'));
const SILENT: Reporter = {
  stage: (_, run) => run(),
  info: () => {},
  warn: () => {},
  debug: () => {},
  secret: () => {},
  progress: () => {},
};

/** Verifies a provenance as the entry `verify` does, in this process: a whole run of the bundle costs far more. */
export async function verifyInProcess(
  world: World,
  inputs: Readonly<Record<string, string>>,
): Promise<Verification> {
  const { network: description } = world.localnet.info;
  const variables = inputVariables(
    METADATA,
    { network: JSON.stringify(description), ...inputs },
    { 'github.token': '' },
  );
  let checks: readonly VerificationCheck[] = [];
  const lines = (): string[] =>
    checks.map(({ name, outcome, detail }) => `${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
  try {
    const config = parseVerifyInputs(createInputReader(variables), {
      workspace: world.folder,
      readFile: readTextFile,
    });
    const { network, folder, provenance, ...expected } = config;
    await requireResultFolder(folder);
    const statement = readStatement(provenance);
    const { signal } = new AbortController();
    const services = await connectServices(network, 'confidential-task/test', signal, () => {});
    try {
      const found = await verifyProvenance(
        { services, reporter: SILENT, disclosure: disclosure(true), clock: MACHINE_CLOCK, signal },
        {
          ...expected,
          expectedFiles: expectedNames(
            expected.expectedFiles,
            statement.predicate.tasks.map(({ name }) => name),
          ),
          network,
          statement,
          statementFile: provenance,
          folder,
        },
      );
      checks = found.checks;
      assertProvenanceHolds(checks);
      return { code: '', log: lines().join('\n'), covered: found.covered, checks };
    } finally {
      services.provider.destroy();
    }
  } catch (error) {
    if (!isTaskError(error)) throw error;
    return { code: error.code, log: [...lines(), error.message].join('\n'), covered: [], checks };
  }
}
