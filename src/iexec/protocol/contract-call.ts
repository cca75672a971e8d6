/** A call to a contract, ready to be sent. */
export interface ContractCall {
  readonly to: string;
  /** ABI-encoded, in 0x hex. */
  readonly data: string;
  /**
   * A call of the same contract that takes as much gas and fails where this one would pass with too little. Its gas is
   * estimated instead.
   */
  readonly gasAs?: string;
}
