/** iExec's contracts on one chain, as checksummed addresses. */
export interface KnownContracts {
  /** The PoCo diamond. */
  readonly hub: string;
  /** The RLC token. */
  readonly token: string;
  readonly appRegistry: string;
  readonly datasetRegistry: string;
  readonly workerpoolRegistry: string;
}

/** The registries have the same addresses on both chains. */
const REGISTRIES = {
  appRegistry: '0x9950D94fb074182ee93ff79A50Cd698C4983281F',
  datasetRegistry: '0x07Cc4E1EA30dD02796795876509A3BfC5053128D',
  workerpoolRegistry: '0xe3c13bb4A5068601c6A08041Cb50887B07B5F398',
};

/**
 * The contracts of the chains where RLC is worth something, by chain id (docs.iex.ec, "Important Addresses"). Neither a
 * description of a network nor an RPC endpoint may replace them: RLC goes to the contract that is named as the hub.
 */
const KNOWN: ReadonlyMap<number, KnownContracts> = new Map([
  [
    42161,
    {
      hub: '0x098bFCb1E50ebcA0BaA92C12eA0c3F045A1aD9f0',
      token: '0xe649e6a1F2afc63ca268C2363691ceCAF75CF47C',
      ...REGISTRIES,
    },
  ],
  [
    421614,
    {
      hub: '0xB2157BF2fAb286b2A4170E3491Ac39770111Da3E',
      token: '0x9923eD3cbd90CD78b910c475f9A731A6e0b8C963',
      ...REGISTRIES,
    },
  ],
]);

/** iExec's contracts on this chain; undefined where we know of none. */
export function knownContracts(chainId: number): KnownContracts | undefined {
  return KNOWN.get(chainId);
}
