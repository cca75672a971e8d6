import {
  concat,
  getBytes,
  keccak256,
  TypedDataEncoder,
  type TypedDataField,
  toBeHex,
  ZeroAddress,
  ZeroHash,
} from 'ethers';

/** The EIP-712 domain of a hub's orders. */
export interface OrderDomain {
  readonly name: string;
  readonly version: string;
  readonly chainId: bigint;
  readonly verifyingContract: string;
}

/** An offer to sell runs of an app. Prices in nRLC a task; tag and salt 32 bytes; addresses checksummed. */
export interface AppOrder {
  readonly app: string;
  readonly appprice: bigint;
  readonly volume: bigint;
  readonly tag: string;
  readonly datasetrestrict: string;
  readonly workerpoolrestrict: string;
  readonly requesterrestrict: string;
  readonly salt: string;
}

/** An offer to sell uses of a dataset. Units as in `AppOrder`. */
export interface DatasetOrder {
  readonly dataset: string;
  readonly datasetprice: bigint;
  readonly volume: bigint;
  readonly tag: string;
  readonly apprestrict: string;
  readonly workerpoolrestrict: string;
  readonly requesterrestrict: string;
  readonly salt: string;
}

/** A pool sells machine time of one category. Units as in `AppOrder`. */
export interface WorkerpoolOrder {
  readonly workerpool: string;
  readonly workerpoolprice: bigint;
  readonly volume: bigint;
  readonly tag: string;
  readonly category: bigint;
  readonly trust: bigint;
  readonly apprestrict: string;
  readonly datasetrestrict: string;
  readonly requesterrestrict: string;
  readonly salt: string;
}

/** The requester's wishes and the most they pay for them: a payment mandate once it is signed. */
export interface RequestOrder {
  readonly app: string;
  readonly appmaxprice: bigint;
  readonly dataset: string;
  readonly datasetmaxprice: bigint;
  readonly workerpool: string;
  readonly workerpoolmaxprice: bigint;
  readonly requester: string;
  readonly volume: bigint;
  readonly tag: string;
  readonly category: bigint;
  readonly trust: bigint;
  readonly beneficiary: string;
  readonly callback: string;
  readonly params: string;
  readonly salt: string;
}

/** An order by its kind. */
export interface OrderByKind {
  readonly app: AppOrder;
  readonly dataset: DatasetOrder;
  readonly workerpool: WorkerpoolOrder;
  readonly request: RequestOrder;
}

/** The four kinds of orders that make a deal. */
export type OrderKind = keyof OrderByKind;

/** An order with the signature of the resource's owner or of the requester: 65 or 64 bytes, in hex. */
export type Signed<T> = T & { readonly sign: string };

/** The structs of each kind; the order of the fields is the order in which they are hashed. */
const ORDER_TYPES = {
  app: {
    AppOrder: fields(
      'address app,uint256 appprice,uint256 volume,bytes32 tag,address datasetrestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt',
    ),
  },
  dataset: {
    DatasetOrder: fields(
      'address dataset,uint256 datasetprice,uint256 volume,bytes32 tag,address apprestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt',
    ),
  },
  workerpool: {
    WorkerpoolOrder: fields(
      'address workerpool,uint256 workerpoolprice,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address apprestrict,address datasetrestrict,address requesterrestrict,bytes32 salt',
    ),
  },
  request: {
    RequestOrder: fields(
      'address app,uint256 appmaxprice,address dataset,uint256 datasetmaxprice,address workerpool,uint256 workerpoolmaxprice,address requester,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address beneficiary,address callback,string params,bytes32 salt',
    ),
  },
} as const satisfies Record<OrderKind, Record<string, TypedDataField[]>>;

/** Encoders of the structs: to make one takes longer than to use it. */
const ENCODERS: Readonly<Record<OrderKind, TypedDataEncoder>> = {
  app: TypedDataEncoder.from(ORDER_TYPES.app),
  dataset: TypedDataEncoder.from(ORDER_TYPES.dataset),
  workerpool: TypedDataEncoder.from(ORDER_TYPES.workerpool),
  request: TypedDataEncoder.from(ORDER_TYPES.request),
};

function fields(list: string): TypedDataField[] {
  return list.split(',').map(field => {
    const [type = '', name = ''] = field.split(' ');
    return { type, name };
  });
}

/** Stands in a match where there is no dataset. */
export const NULL_DATASET_ORDER: Signed<DatasetOrder> = {
  dataset: ZeroAddress,
  datasetprice: 0n,
  volume: 0n,
  tag: ZeroHash,
  apprestrict: ZeroAddress,
  workerpoolrestrict: ZeroAddress,
  requesterrestrict: ZeroAddress,
  salt: ZeroHash,
  sign: '0x',
};

/** A signer of EIP-712 data, such as an ethers wallet. */
export interface TypedDataSigner {
  signTypedData(
    domain: Partial<OrderDomain>,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string>;
}

/** The order's hash: its full EIP-712 digest, which names it everywhere. A signature is not part of it. */
export function hashOrder<K extends OrderKind>(kind: K, order: OrderByKind[K], domain: OrderDomain): string {
  return typedDigest(domain, ENCODERS[kind].hash({ ...order }));
}

/** Ceilings of a request order, in nRLC a task. */
export type OrderCeilings = Pick<RequestOrder, 'appmaxprice' | 'workerpoolmaxprice'>;

/** The numbers of a request order that follow from the number of its tasks. */
export type OrderNumbers = OrderCeilings & Pick<RequestOrder, 'volume'>;

/** Places of these numbers among the 32-byte words of an encoded request order. The first word is its type. */
const NUMBER_WORDS = { appmaxprice: 2, workerpoolmaxprice: 6, volume: 8 } as const;

/**
 * A function that hashes a request order under other numbers, as `hashOrder` does. The other fields are encoded once,
 * so it is many times as fast.
 */
export function requestOrderHasher(
  order: RequestOrder,
  domain: OrderDomain,
): (numbers: OrderNumbers) => string {
  const words = getBytes(ENCODERS.request.encodeData('RequestOrder', { ...order }));
  return ({ appmaxprice, workerpoolmaxprice, volume }) => {
    words.set(word(appmaxprice), 32 * NUMBER_WORDS.appmaxprice);
    words.set(word(workerpoolmaxprice), 32 * NUMBER_WORDS.workerpoolmaxprice);
    words.set(word(volume), 32 * NUMBER_WORDS.volume);
    return typedDigest(domain, keccak256(words));
  };
}

/**
 * Hashes of one request order under many ceilings, each as `hashOrder` gives it: the other fields are encoded once.
 */
export function hashesUnderCeilings(
  order: RequestOrder,
  ceilings: readonly OrderCeilings[],
  domain: OrderDomain,
): string[] {
  const hash = requestOrderHasher(order, domain);
  return ceilings.map(ceiling => hash({ ...ceiling, volume: order.volume }));
}

function word(amount: bigint): Uint8Array {
  return getBytes(toBeHex(amount, 32));
}

/** Digest of EIP-712 for the hash of a struct. */
function typedDigest(domain: OrderDomain, structHash: string): string {
  return keccak256(concat(['0x1901', separatorOf(domain), structHash]));
}

const separators = new WeakMap<OrderDomain, string>();

/** Hash of a domain, made once per object: it is half the work of a hash. */
function separatorOf(domain: OrderDomain): string {
  const known = separators.get(domain) ?? TypedDataEncoder.hashDomain(domain);
  separators.set(domain, known);
  return known;
}

/** Signs the order. The same order, domain and key always give the same signature (RFC 6979). */
export async function signOrder<K extends OrderKind>(
  kind: K,
  order: OrderByKind[K],
  domain: OrderDomain,
  signer: TypedDataSigner,
): Promise<Signed<OrderByKind[K]>> {
  const types: Record<string, TypedDataField[]> = ORDER_TYPES[kind];
  return { ...order, sign: await signer.signTypedData(domain, types, { ...order }) };
}

/** The order as the tuple that the hub's functions take: the hashed fields in their order, then the signature. */
export function toContractOrder<K extends OrderKind>(kind: K, order: Signed<OrderByKind[K]>): unknown[] {
  const [struct = []] = Object.values(ORDER_TYPES[kind]) as TypedDataField[][];
  const values: Readonly<Record<string, unknown>> = { ...order };
  return [...struct.map(({ name }) => values[name]), order.sign];
}
