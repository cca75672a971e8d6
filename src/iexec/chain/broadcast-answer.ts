/**
 * Meaning of a node's refusal of a signed transaction:
 * `known`: the node has it already, which is as good as taking it.
 * `outbid`: another transaction of the wallet holds its nonce, and this one offers too little to take its place.
 * `below-base-fee`: it offers less for gas than the chain asks by now.
 * `underpriced`: it offers less for gas than this node asks for a place in its pool; no pool has it.
 * `unsure`: it may be mined already, or be taken later; the chain will show it.
 * `unaffordable`: the wallet cannot pay its gas.
 * `refused`: something else.
 */
export type BroadcastAnswer =
  | 'known'
  | 'outbid'
  | 'below-base-fee'
  | 'underpriced'
  | 'unsure'
  | 'unaffordable'
  | 'refused';

/**
 * The words of nodes; the first that fits decides, so the closer ones stand first. There is no standard for them.
 * Geth: core/txpool/errors.go and core/error.go, where Arbitrum's Nitro and Anvil have theirs from. Nethermind:
 * AcceptTxResult. Erigon: txpoolcfg.DiscardReason. Besu: RpcErrorType. Nitro's own: the queue of its sequencer.
 */
const MEANINGS: readonly (readonly [BroadcastAnswer, RegExp])[] = [
  ['known', /already ?(?:known|imported|exists)|known transaction|same hash/i],
  // Of our own transaction too, once it is mined and the first answer got lost.
  ['unsure', /nonce (?:is )?too low|nonce has already been used|OldNonce|invalid transaction nonce/i],
  // A node that has not seen the transaction before ours yet, or has no room for one more at the moment.
  ['unsure', /nonce (?:is )?too (?:high|distant)|nonce ?gap|future transaction tries to replace/i],
  ['unsure', /pool is full|pool full|queue full|account limit exceeded|in-flight transaction limit/i],
  ['unsure', /address already reserved/i],
  ['outbid', /replacement|could not replace|OwnNonceAlreadyUsed|another transaction with same nonce/i],
  ['below-base-fee', /less than block base fee|(?:below|lower than).* base fee|MaxFeePerGas too low/i],
  ['underpriced', /underpriced|fee ?too ?low|gas price (?:is )?(?:too low|below)/i],
  ['unaffordable', /insufficient ?funds|not enough funds|upfront cost exceeds/i],
];

/** The meaning of a node's refusal of a signed transaction with this text. */
export function readBroadcastAnswer(text: string): BroadcastAnswer {
  return MEANINGS.find(([, words]) => words.test(text))?.[0] ?? 'refused';
}
