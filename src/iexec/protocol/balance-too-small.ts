import { TaskError } from '../../errors/task-error.ts';
import { formatRlc } from './amount.ts';

/** The payer, the price and the balances; amounts in nRLC. */
export interface Shortage {
  readonly address: string;
  readonly price: bigint;
  /** Free to spend on the iExec account; less than the price. */
  readonly stake: bigint;
  /** In the wallet. */
  readonly held: bigint;
  /** Address of the RLC token. */
  readonly token: string;
  /** `auto` when the RLC in the wallet may be used. */
  readonly deposit: 'auto' | 'never';
}

/** The error for a run that the iExec account, and the wallet where that may be used, cannot pay. */
export function balanceTooSmall({ address, price, stake, held, token, deposit }: Shortage): TaskError {
  const missing = price - stake;
  const forbidden = deposit === 'never' ? ', which `deposit: never` forbids to use' : '';
  return new TaskError('BALANCE_TOO_SMALL', {
    what: 'The wallet in `wallet` cannot pay for the run.',
    why:
      `The run costs ${formatRlc(price)}; ${address} has ${formatRlc(stake)} on its iExec account and ` +
      `${formatRlc(held)} in the wallet${forbidden}.`,
    fix: howToPay(),
  });

  function howToPay(): string {
    if (deposit === 'auto') return `Send ${formatRlc(missing - held)} more (token ${token}) to ${address}.`;
    const first =
      held < missing ? `Send ${formatRlc(missing - held)} more to ${address}, then deposit` : 'Deposit';
    return `${first} ${formatRlc(missing)} from the wallet into its iExec account yourself, or set \`deposit: auto\`.`;
  }
}
