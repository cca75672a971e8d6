import { HDNodeWallet, Mnemonic } from 'ethers';

/**
 * Mnemonic of all localnet wallets: the public one of every EVM development node. Whoever sees one of these
 * addresses on a live network knows that its keys are public.
 */
export const LOCALNET_MNEMONIC = 'test test test test test test test test test test test junk';

/** A localnet wallet as it is written to the info file. */
export interface WalletInfo {
  readonly address: string;
  /** 0x hex, 32 bytes. */
  readonly privateKey: string;
}

/** The parts that wallets play. All have ETH unless said otherwise. */
export interface LocalnetWallets {
  /** Owns the hub and its registries, and the RLC supply. */
  readonly deployer: WalletInfo;
  readonly appOwner: WalletInfo;
  /** Owns the workerpools, signs worker authorizations; has RLC on its account for the stake of paid orders. */
  readonly workerpoolOwner: WalletInfo;
  readonly worker: WalletInfo;
  /** A wallet with ETH for whatever a scheduler wants to send on its own account. */
  readonly scheduler: WalletInfo;
  /** The first of `requesters`. */
  readonly requester: WalletInfo;
  /**
   * Six requesters with ETH, RLC in the wallet and RLC on the hub account, except: number 4 (from 0) has ETH but no
   * RLC at all, and number 5 has neither.
   */
  readonly requesters: readonly WalletInfo[];
}

const REQUESTERS = 6;
const FIRST_REQUESTER = 5;

/** Number of accounts the EVM node must derive for {@link deriveWallets}. */
export const WALLET_COUNT = FIRST_REQUESTER + REQUESTERS;

/** Index in `requesters` of the one with ETH but without RLC. */
export const REQUESTER_WITHOUT_RLC = 4;

/** Index in `requesters` of the one with nothing. */
export const REQUESTER_WITHOUT_ANYTHING = 5;

/** Derives all wallets from the mnemonic, at the paths that EVM development nodes fund (`m/44'/60'/0'/0/n`). */
export function deriveWallets(): LocalnetWallets {
  const root = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(LOCALNET_MNEMONIC), "m/44'/60'/0'/0");
  const at = (index: number): WalletInfo => {
    const { address, privateKey } = root.deriveChild(index);
    return { address, privateKey };
  };
  const requester = at(FIRST_REQUESTER);
  const others = Array.from({ length: REQUESTERS - 1 }, (_, index) => at(FIRST_REQUESTER + 1 + index));
  return {
    deployer: at(0),
    appOwner: at(1),
    workerpoolOwner: at(2),
    worker: at(3),
    scheduler: at(4),
    requester,
    requesters: [requester, ...others],
  };
}
