import { stat } from 'node:fs/promises';
import { type BaselineFile, readBaseline, readSide } from './baselines.ts';
import type { DifferenceRule } from './compare/compare-pictures.ts';
import { diffPicture } from './compare/diff-picture.ts';
import { type Examined, examine, type Side } from './compare/examine.ts';
import type { CheckedPicture } from './compare/render-check-result.ts';
import type { Picture } from './formats/picture.ts';
import { encodePng } from './formats/png.ts';
import { type CardPictures, cardPictures, type WantedViews } from './report/embed.ts';

/** A picture to be examined, as plain data, so that another thread can do it. */
export interface PairOrder {
  /** Name in the report. */
  readonly name: string;
  readonly expected?: BaselineFile | undefined;
  /** Secret: see `Baselines.identities`. */
  readonly identities: readonly string[];
  /** Absolute path of the picture in the result. */
  readonly came?: string | undefined;
  /** A clause that says why the picture in the result is not read; it is still listed. */
  readonly unread?: string | undefined;
  readonly rule: DifferenceRule;
  /** Views that the report may still have room for. */
  readonly wanted: WantedViews;
}

/** The verdict on a picture, with all of its views. */
export interface ExaminedPair {
  readonly picture: CheckedPicture;
  readonly shown: CardPictures;
  /** The picture of the difference in full size, as a PNG file. */
  readonly diff: Uint8Array | undefined;
  /** A clause that says why the picture in the result cannot become a baseline. */
  readonly problem: string | undefined;
}

/** Reads both files, compares them and makes all pictures of the report. */
export async function examinePair(order: PairOrder): Promise<ExaminedPair> {
  const { name, expected, identities, rule } = order;
  const examined = await examine(
    name,
    expected && (await readBaseline(expected, identities)),
    await sideThatCame(order),
    rule,
  );
  const diffShown = diffOf(examined, rule);
  const diff = diffShown && encodePng(diffShown);
  return {
    picture: examined.picture,
    shown: cardPictures(examined, diffShown && diff && { picture: diffShown, file: diff }, order.wanted),
    diff,
    problem: examined.after?.problem,
  };
}

async function sideThatCame({ came, unread }: PairOrder): Promise<Side | undefined> {
  if (came === undefined) return undefined;
  return unread === undefined ? readSide(came) : { size: (await stat(came)).size, problem: unread };
}

function diffOf({ picture, before, after }: Examined, rule: DifferenceRule): Picture | undefined {
  if (picture.verdict !== 'different' || !picture.comparison) return undefined;
  return before?.picture && after?.picture && diffPicture(before.picture, after.picture, rule);
}
