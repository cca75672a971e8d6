import { ERROR_CODES, type ErrorCode, type ErrorKind } from '../src/errors/codes.ts';
import { ERROR_GUIDANCE } from './error-guidance.ts';

/** The meaning of each kind of error for the reader, in the order of the page. */
const KINDS: Readonly<Record<ErrorKind, string>> = {
  user: 'Something in the workflow or its secrets needs a change. Nothing was spent, unless the text says otherwise.',
  money: 'The run costs more than its limit or than the wallet holds. Nothing was bought.',
  service: 'A service, or the way to it, fails. Running again later is safe and usually helps.',
  task: 'The purchase was made, but the task or its result has a problem.',
  integrity:
    'The result is not as it should be, and no file of it was unpacked. The encrypted archive of a paid result is kept as the artifact, unless it belongs to another deal or app than yours.',
  cancelled: 'A person or a time limit ended the step.',
  internal: 'A fault of the action itself.',
};

/** `docs/troubleshooting.md`: every error of the catalogue, under the heading that its help link points at. */
export function renderTroubleshooting(): string {
  const codes = Object.keys(ERROR_CODES) as ErrorCode[];
  const parts = [
    '# Troubleshooting',
    'Every failure ends with a code in square brackets, which is the `error-code` output too, and with a link to its place on this page. A code never changes its meaning. **Re-running a job is always safe**: it finds what was bought and does not buy it again. Only after a final failure of its task does a re-run buy again, unless `retry: never`.',
    'To see more, re-run the job with debug logging: the causes below an error are in the debug log.',
  ];
  for (const [kind, meaning] of Object.entries(KINDS)) {
    const ofKind = codes.filter(code => ERROR_CODES[code].kind === kind);
    if (ofKind.length === 0) continue;
    const links = ofKind.map(code => `[\`${code}\`](#${code.toLowerCase()})`).join(', ');
    parts.push(`- **${meaning}** ${links}`);
  }
  for (const code of codes) parts.push(`## ${code}`, `${ERROR_CODES[code].title}.`, ERROR_GUIDANCE[code]);
  return `${parts.join('\n\n')}\n`;
}
