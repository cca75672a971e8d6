/** A call to a contract, ready to be sent. */
export interface ContractCall {
  readonly to: string;
  /** ABI-encoded, in 0x hex. */
  readonly data: string;
}
