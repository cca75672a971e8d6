import { type Signer, type TypedDataDomain, TypedDataEncoder } from 'ethers';

/** The four kinds of orders that a deal is made of. */
export type OrderKind = 'app' | 'dataset' | 'workerpool' | 'request';

/** All kinds, in the argument order of PoCo IexecPoco1.matchOrders. */
export const ORDER_KINDS: readonly OrderKind[] = ['app', 'dataset', 'workerpool', 'request'];

/** Values of an order by field name: `bigint` for uint256, else text (0x hex, or the JSON of `params`). */
export type Order = Readonly<Record<string, string | bigint>>;

/** An order with the EIP-712 signature of its resource's owner (of the requester, for a request order). */
export interface SignedOrder {
  readonly order: Order;
  /** 0x hex, 65 or 64 bytes. */
  readonly sign: string;
}

/** One member of an EIP-712 struct. */
export interface OrderField {
  readonly name: string;
  readonly type: 'address' | 'uint256' | 'bytes32' | 'string';
}

/** EIP-712 struct of an order kind. The order of its fields is the order of hashing. */
export interface OrderStruct {
  readonly name: string;
  readonly fields: readonly OrderField[];
}

/** The structs of PoCo IexecLibOrders_v5. */
export const ORDER_STRUCTS: Readonly<Record<OrderKind, OrderStruct>> = {
  app: {
    name: 'AppOrder',
    fields: parseFields(
      'address app,uint256 appprice,uint256 volume,bytes32 tag,address datasetrestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt',
    ),
  },
  dataset: {
    name: 'DatasetOrder',
    fields: parseFields(
      'address dataset,uint256 datasetprice,uint256 volume,bytes32 tag,address apprestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt',
    ),
  },
  workerpool: {
    name: 'WorkerpoolOrder',
    fields: parseFields(
      'address workerpool,uint256 workerpoolprice,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address apprestrict,address datasetrestrict,address requesterrestrict,bytes32 salt',
    ),
  },
  request: {
    name: 'RequestOrder',
    fields: parseFields(
      'address app,uint256 appmaxprice,address dataset,uint256 datasetmaxprice,address workerpool,uint256 workerpoolmaxprice,address requester,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address beneficiary,address callback,string params,bytes32 salt',
    ),
  },
};

/** EIP-712 domain of the hub (PoCo IexecConfiguration.domain). */
export function orderDomain(chainId: number, hub: string): TypedDataDomain {
  return { name: 'iExecODB', version: '5.0.0', chainId, verifyingContract: hub };
}

/** Order hash: the EIP-712 digest, which the hub, the market and deal ids all use. */
export function hashOrder(kind: OrderKind, order: Order, domain: TypedDataDomain): string {
  return TypedDataEncoder.hash(domain, typesOf(kind), order);
}

/** Signs an order as `signer`. */
export async function signOrder(
  kind: OrderKind,
  order: Order,
  domain: TypedDataDomain,
  signer: Signer,
): Promise<SignedOrder> {
  return { order, sign: await signer.signTypedData(domain, typesOf(kind), order) };
}

/** The struct the hub's functions take: the fields plus `sign`. */
export function toContractOrder({ order, sign }: SignedOrder): Record<string, string | bigint> {
  return { ...order, sign };
}

function typesOf(kind: OrderKind): Record<string, OrderField[]> {
  const { name, fields } = ORDER_STRUCTS[kind];
  return { [name]: [...fields] };
}

function parseFields(text: string): OrderField[] {
  return text.split(',').map(field => {
    const [type = '', name = ''] = field.split(' ');
    return { name, type: type as OrderField['type'] };
  });
}
