import { leftOutChecks } from '../__tests__/support/programs.ts';

/** Jest reporter: prints at the end of a run which checks were left out for lack of a program. */
export default class LeftOutReporter {
  onRunComplete() {
    for (const line of leftOutChecks()) process.stderr.write(`${line}\n`);
  }
}
