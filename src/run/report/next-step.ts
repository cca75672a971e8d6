import { durationText } from '../../text/duration-text.ts';
import { code, prose } from '../../text/markdown.ts';
import type { RunSummary } from './run-summary.ts';

/** Says how and when to collect a deal that was only submitted; empty after every other end. */
export function nextStepPart(summary: RunSummary): string {
  if (summary.status !== 'submitted' || summary.kind !== 'task' || !summary.purchase) return '';
  const { deal, deadlines } = summary.purchase;
  const collect = `Collect the result in a later job, on any machine: use the ${code('collect')} action with the same wallet and ${code(`deal-id: ${deal.id}`)}.`;
  if (!deadlines) return `### What is next\n\n${collect}`;
  const { categorySeconds, contribution, final } = deadlines;
  const lines = [
    `The app may run for ${durationText(categorySeconds * 1_000)}. Most results are there soon after; \`collect\` waits if this one is not.`,
    `The pool must deliver by ${timeText(contribution)}.`,
    `At ${timeText(final)} the task is over in any case: \`collect\` brings the result, or \`sweep\` claims back what the task cost.`,
  ];
  return `### What is next\n\n${collect}\n\n${lines.map(line => `- ${prose(line)}`).join('\n')}`;
}

/** A time of the chain for people, to the minute, in UTC. */
function timeText(unixSeconds: number): string {
  const iso = new Date(unixSeconds * 1_000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
