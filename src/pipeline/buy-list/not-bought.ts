import { TaskError } from '../../errors/task-error.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import { durationText } from '../../text/duration-text.ts';

/** The market's lack of offers for some tasks. @param served tasks that were served by offers of this look */
export function tooFewOffers(served: number, wanted: number): TaskError {
  return new TaskError('WORKERPOOL_NO_ORDER', {
    what: `The offers on the market are for fewer tasks than the list has.`,
    why: `Offers within \`max-price\` serve ${served} of ${wanted} tasks.`,
    fix: 'Wait for more offers (`order-timeout`), raise `max-price`, or run again later: what was bought is found again.',
  });
}

/** The error of a task that no offer was left for. @param waitedMs wait for more offers, in milliseconds */
export function noOfferLeft(lack: TaskError, waitedMs: number): TaskError {
  return new TaskError('TASK_NOT_BOUGHT', {
    what: 'No offer was left for a task of the list.',
    why: `${lack.what} ${lack.why}${sinceText(waitedMs)}`,
    fix: 'Run again later, or set a longer `order-timeout`: tasks that were bought are found again and not paid again.',
  });
}

/** The market's lack as the reason of a run that bought nothing. */
export function marketLack({ code, what, why, fix }: TaskError, waitedMs: number): TaskError {
  return new TaskError(code, { what, why: `${why}${sinceText(waitedMs)}`, fix });
}

function sinceText(waitedMs: number): string {
  if (waitedMs <= 0) return '';
  return ` That did not change within the ${durationText(waitedMs)} of \`order-timeout\`.`;
}

/** The error of a task whose price cannot be moved to the iExec account within the budget. */
export function noMoneyLeft(total: bigint): TaskError {
  return new TaskError('TASK_NOT_BOUGHT', {
    what: 'The budget of the list leaves too little for this task.',
    why: `No more than \`max-price\`, ${formatRlc(total)}, is moved to the wallet’s iExec account, and what failed tasks of this run cost is not back there yet.`,
    fix: 'Run again: a run moves up to `max-price`. The `sweep` action claims back what failed tasks cost, once their time is over.',
  });
}
