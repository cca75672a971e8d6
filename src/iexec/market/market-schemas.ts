import * as v from 'valibot';
import { addressSchema, bytes32Schema, signatureSchema, uint256Schema } from '../protocol/schemas.ts';

/** An app order as the market lists it, with its signature. */
export const appOrderSchema = v.object({
  app: addressSchema,
  appprice: uint256Schema,
  volume: uint256Schema,
  tag: bytes32Schema,
  datasetrestrict: addressSchema,
  workerpoolrestrict: addressSchema,
  requesterrestrict: addressSchema,
  salt: bytes32Schema,
  sign: signatureSchema,
});

/** A dataset order, likewise. */
export const datasetOrderSchema = v.object({
  dataset: addressSchema,
  datasetprice: uint256Schema,
  volume: uint256Schema,
  tag: bytes32Schema,
  apprestrict: addressSchema,
  workerpoolrestrict: addressSchema,
  requesterrestrict: addressSchema,
  salt: bytes32Schema,
  sign: signatureSchema,
});

/** A worker pool order, likewise. */
export const workerpoolOrderSchema = v.object({
  workerpool: addressSchema,
  workerpoolprice: uint256Schema,
  volume: uint256Schema,
  tag: bytes32Schema,
  category: uint256Schema,
  trust: uint256Schema,
  apprestrict: addressSchema,
  datasetrestrict: addressSchema,
  requesterrestrict: addressSchema,
  salt: bytes32Schema,
  sign: signatureSchema,
});
