import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { REPOSITORY } from '../../../localrunner/run-action.ts';
import { heavyTest } from '../../support/heavy.ts';

const TABLE = path.join(REPOSITORY, 'docs/attacks.md');
const INTRODUCTION = `# Attacks and what comes of them

Every row is a test of \`__tests__/hostile\`: a hostile twin of one service attacks, mostly the real bundle on an embedded network, and the outcome is what the test asserts beside this: nothing is bought that should not be, no file is written outside of \`output-path\`, no text of the attacker reaches the log as a workflow command or the summary as HTML, and the step ends in bounded time. One attack of each kind runs under \`npm test\`, all of them under \`npm run test:all\`. This page is written by these tests (\`UPDATE_DOCS=1 npm test -- -i __tests__/hostile\`); they fail when it says something else. Who attacks, and what remains, is in [SECURITY.md](../SECURITY.md).
`;

/** Declares one attack as a test: what the attacker does, what comes of it, and the test that shows it. */
type Declare = (attack: string, outcome: string, run: () => Promise<void>) => void;

/** Declares attacks. */
export interface DeclareAttack extends Declare {
  /** Declares one that is a variant of another, and runs under `npm run test:all` alone. */
  readonly heavy: Declare;
}

/**
 * The attacks of one kind of attacker, one test file each. When all of them have passed, their rows in
 * `docs/attacks.md` must be those that the file declares; with UPDATE_DOCS set they are written there.
 * @param attacker heading of the section.
 */
export function attacksBy(attacker: string): DeclareAttack {
  const declared: { attack: string; outcome: string }[] = [];
  let begun = 0;
  let passed = 0;
  afterAll(() => {
    // The page shows what holds, so it is judged only where nothing has failed.
    if (passed < begun) return;
    const rows = declared.map(({ attack, outcome }) => `| ${attack} | ${outcome} |`);
    const section = ['| Attack | Outcome |', '| --- | --- |', ...rows].join('\n');
    if (process.env.UPDATE_DOCS) writeSection(attacker, section);
    else expect(readSections().get(attacker)).toBe(section);
  });
  const declareBy =
    (kind: typeof test | typeof test.skip): Declare =>
    (attack, outcome, run) => {
      declared.push({ attack, outcome });
      kind(attack, async () => {
        begun += 1;
        await run();
        passed += 1;
      });
    };
  return Object.assign(declareBy(test), { heavy: declareBy(heavyTest) });
}

/** Sections of the page by heading. */
function readSections(): Map<string, string> {
  const page = existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : '';
  return new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map(part => {
        const [heading = '', ...lines] = part.split('\n');
        return [heading, lines.join('\n').trim()];
      }),
  );
}

function writeSection(attacker: string, section: string): void {
  const sections = readSections().set(attacker, section);
  const parts = [...sections]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `## ${title}\n\n${text}\n`);
  writeFileSync(TABLE, [INTRODUCTION, ...parts].join('\n'));
}
