import { expect, test } from '@jest/globals';
import { type BroadcastAnswer, readBroadcastAnswer } from '../../src/iexec/chain/broadcast-answer.ts';

/** What each node says, word for word, and what that means for the transaction. */
const SAID: Readonly<Record<BroadcastAnswer, readonly string[]>> = {
  known: [
    'already known',
    'transaction already imported',
    'known transaction: 0x12',
    'Known transaction',
    'AlreadyKnown',
    'ALREADY_EXISTS: already known',
    'INTERNAL_ERROR: existing tx with same hash',
  ],
  outbid: [
    'replacement transaction underpriced',
    'replacement transaction underpriced: new tx gas fee cap 7 <= 9 queued + 10% replacement penalty',
    'Replacement transaction underpriced',
    'INTERNAL_ERROR: could not replace existing tx',
    'ReplacementNotAllowed',
    'OwnNonceAlreadyUsed',
  ],
  'below-base-fee': [
    'max fee per gas less than block base fee: address 0xAb, maxFeePerGas: 20000000, baseFee: 20100000',
    'fee cap less than block base fee',
    'FeeTooLow, MaxFeePerGas too low. MaxFeePerGas: 50, BaseFee: 100, MaxPriorityFeePerGas:200, Block number: 5',
    'Gas price below current base fee',
  ],
  underpriced: [
    'transaction underpriced',
    'transaction underpriced: gas tip cap 0, minimum needed 1',
    'transaction gas price below minimum: gas tip cap 1, minimum needed 7',
    'FEE_TOO_LOW: underpriced',
    'fee too low',
    'FeeTooLow, EffectivePriorityFeePerGas too low 10 < 20, BaseFee: 30',
    'FeeTooLowToCompete',
    'Gas price below configured minimum gas price',
    'gas price too low',
  ],
  unsure: [
    'nonce too low',
    'nonce too low: address 0xAb, tx: 4 state: 5',
    'Nonce too low',
    'OldNonce, Current nonce: 9, nonce of rejected tx: 7',
    'nonce too high: address 0xAb, tx: 6 state: 5',
    'NonceGap, Future nonce. Expected nonce: 10',
    'Transaction nonce is too distant from current sender nonce',
    'future transaction tries to replace pending',
    'txpool is full',
    'pending sub-pool is full',
    'sequencer pending tx pool full, please try again',
    'queue full',
  ],
  unaffordable: [
    'insufficient funds for gas * price + value: balance 0, tx cost 21000, overshot 21000',
    'InsufficientFunds, Account balance: 0, cumulative cost: 21000',
    'Upfront cost exceeds account balance',
    'not enough funds for gas',
  ],
  refused: [
    'exceeds block gas limit',
    'intrinsic gas too low',
    'max priority fee per gas higher than max fee per gas',
    'Invalid signature',
    'only replay-protected (EIP-155) transactions allowed over RPC',
  ],
};

test.each(Object.entries(SAID).flatMap(([answer, texts]) => texts.map(text => [text, answer] as const)))(
  '"%s" means %s',
  (text, answer) => {
    expect(readBroadcastAnswer(text)).toBe(answer);
  },
);
