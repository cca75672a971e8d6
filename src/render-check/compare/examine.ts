import { decodePicture } from '../formats/decode-picture.ts';
import { type Picture, PictureError } from '../formats/picture.ts';
import { comparePictures, type DifferenceRule } from './compare-pictures.ts';
import type { CheckedPicture } from './render-check-result.ts';

/** One side of a comparison, in memory. Without `bytes` the file could not be had, and `problem` says why. */
export interface Side {
  /** Of the file as the app or the baseline's owner wrote it. */
  readonly size: number;
  readonly bytes?: Uint8Array;
  readonly picture?: Picture;
  /** Fault of the file, as a clause. */
  readonly problem?: string;
}

/** A picture with its verdict, and with the pixels that led to it. */
export interface Examined {
  readonly picture: CheckedPicture;
  readonly before: Side | undefined;
  readonly after: Side | undefined;
}

/** Decodes a side whose bytes are here; what cannot be decoded has a problem instead of a picture. */
async function decodeSide(side: Side): Promise<Side> {
  if (!side.bytes) return side;
  try {
    return { ...side, picture: await decodePicture(side.bytes) };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return { ...side, problem: error.message };
  }
}

/**
 * Compares what was expected of one name with what came. A picture that cannot be read counts as different, unless
 * both files are the same byte for byte.
 */
export async function examine(
  name: string,
  expected: Side | undefined,
  came: Side | undefined,
  rule: DifferenceRule,
): Promise<Examined> {
  // One file alone is decoded all the same, for the report.
  const before = expected && (await decodeSide(expected));
  const after = came && (await decodeSide(came));
  const facts = {
    name,
    ...(before && { before: factsOf(before) }),
    ...(after && { after: factsOf(after) }),
  };
  return { before, after, picture: { ...facts, ...judge(before, after, rule) } };
}

function judge(
  before: Side | undefined,
  after: Side | undefined,
  rule: DifferenceRule,
): Pick<CheckedPicture, 'verdict' | 'comparison' | 'reason'> {
  if (!before) {
    const reason = after?.problem === undefined ? {} : { reason: `It cannot be read: ${after.problem}.` };
    return { verdict: 'new', ...reason };
  }
  if (!after) return { verdict: 'missing' };
  if (before.bytes && after.bytes && Buffer.compare(before.bytes, after.bytes) === 0)
    return { verdict: 'same' };
  if (!before.picture)
    return { verdict: 'different', reason: `The baseline cannot be read: ${before.problem}.` };
  if (!after.picture)
    return { verdict: 'different', reason: `The new picture cannot be read: ${after.problem}.` };
  const [old, made] = [before.picture, after.picture];
  if (old.width !== made.width || old.height !== made.height) {
    const reason = `The size changed from ${old.width} × ${old.height} to ${made.width} × ${made.height} pixels.`;
    return { verdict: 'different', reason };
  }
  if ((old.samples === undefined) !== (made.samples === undefined)) {
    return { verdict: 'different', reason: 'One file has floating-point numbers, and the other has not.' };
  }
  const comparison = comparePictures(old, made, rule);
  return { verdict: comparison.differs ? 'different' : 'same', comparison };
}

function factsOf({ size, picture }: Side): { bytes: number; width?: number; height?: number } {
  return { bytes: size, ...(picture && { width: picture.width, height: picture.height }) };
}
