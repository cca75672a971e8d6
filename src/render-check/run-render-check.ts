import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { artifactSegments } from '../archive/entry-name.ts';
import { restoreReplaced, UnsafeDestinationError } from '../archive/move-into.ts';
import { type AddFile, stageFiles } from '../archive/staged-files.ts';
import type { UnpackedFile } from '../archive/unpack.ts';
import { acceptPicture, type Baselines } from './baselines.ts';
import type { DifferenceRule } from './compare/compare-pictures.ts';
import {
  type CheckedPicture,
  type RenderCheckResult,
  renderCheckResult,
} from './compare/render-check-result.ts';
import type { ExaminedPair, PairOrder } from './examine-pair.ts';
import { examinePairs } from './examine-thread.ts';
import { isOtherPictureName, isPictureName } from './formats/picture-formats.ts';
import { type NamePair, nameOf, pairNames } from './pair-names.ts';
import { ReportPage, type ReportSource } from './report/report-page.ts';

/** A render check: which pictures are expected, and how near the new ones have to be. */
export interface RenderCheckRequest {
  readonly baselines: Baselines;
  readonly rule: DifferenceRule;
  /** True when new and different pictures become the baseline. */
  readonly update: boolean;
  /** Names that the report's folder must not have, since results of these names may come yet. */
  readonly reserved?: readonly string[];
  /** Origin of the pictures, for the report. */
  readonly source?: ReportSource | undefined;
}

/** A finished check, with the files that it left behind. */
export interface FinishedRenderCheck {
  readonly result: RenderCheckResult;
  /** Path of the report, as `files` has it. */
  readonly report: string;
  /** Files that it added to the output folder: the report, and a picture of each difference. */
  readonly files: readonly UnpackedFile[];
  /** Pictures that could not become the baseline, each with a clause that says why. */
  readonly notAccepted: readonly string[];
}

/** Place of the report in the output folder. */
const FOLDER = 'render-check';
/** Longest name that the picture of a difference takes over, in bytes: its own is longer, and in deeper folders. */
const MAX_NAME = 200;
/**
 * Most pictures that are read though nobody expects them, for the report only: a worker can add any number of them to
 * what the app made, and each can be so large that it takes seconds.
 */
const MAX_UNEXPECTED = 100;

/**
 * Compares the pictures among a run's outputs with the baselines of the same names, several at a time, and writes the
 * report and a picture of each difference below the output folder.
 * @param names the outputs, relative to `outputPath` with forward slashes
 * @throws after an abort, the signal's reason.
 */
export async function runRenderCheck(
  request: RenderCheckRequest,
  outputPath: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<FinishedRenderCheck> {
  const { baselines, rule, update, source, reserved = [] } = request;
  // An earlier update may have been killed while it replaced one.
  if (update) await restoreReplaced(baselines.root);
  const pairs = pairNames(names.filter(isPictureName), baselines.files.keys());
  const folder = freeFolder([...names, ...reserved]);
  const pictures: CheckedPicture[] = [];
  const files: UnpackedFile[] = [];
  const updates: Update[] = [];
  const report = new ReportPage();
  const result = await stageFiles(outputPath, signal, async addFile => {
    const add = listing(files, addFile);
    const orders = ordersOf(pairs, request, outputPath).map(order => (): PairOrder => {
      return { ...order, wanted: report.wanted };
    });
    await examinePairs(orders, signal, async (examined, index) => {
      const pair = pairs[index] ?? {};
      pictures.push(examined.picture);
      const { links, diff } = besideReport(pair, examined, pictures.length);
      if (diff) await add(`${folder}/${diff.name}`, diff.content);
      report.add(examined.picture, examined.shown, links);
      if (update && isUpdate(pair, examined))
        updates.push(await updateBaseline(request, pair, examined, outputPath));
    });
    const others = [...names.filter(isOtherPictureName), ...baselines.others].sort();
    const found = renderCheckResult(pictures, rule, {
      updated: update ? countUpdates(updates) : undefined,
      others: [...new Set(others)],
    });
    await add(`${folder}/index.html`, report.render(found, source).toString());
    return found;
  });
  return { result, report: `${folder}/index.html`, files, notAccepted: updates.flatMap(refusalText) };
}

/** Adds files as `add` does, and lists them with their sizes and digests. */
function listing(files: UnpackedFile[], add: AddFile): AddFile {
  return async (name, content) => {
    await add(name, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    files.push({ path: name, size: Buffer.byteLength(content), sha256 });
  };
}

/** The links from the report to files of a picture, and the file of its difference, named in the report's folder. */
function besideReport(
  { made }: NamePair,
  { picture, diff }: ExaminedPair,
  number: number,
): { links: Record<string, string>; diff?: { name: string; content: Uint8Array } } {
  const name = `diff/${diffName(picture.name, number)}`;
  const links = {
    ...(made !== undefined && { 'the new file': `../${toHref(made)}` }),
    ...(diff && { 'the difference in full size': toHref(name) }),
  };
  return { links, ...(diff && { diff: { name, content: diff } }) };
}

/** An attempt to make a picture the baseline of its name. */
interface Update {
  readonly name: string;
  /** A clause that says why it cannot become one; undefined when it did. */
  readonly refusal: string | undefined;
}

function ordersOf(
  pairs: readonly NamePair[],
  { baselines, rule, update }: RenderCheckRequest,
  outputPath: string,
): Omit<PairOrder, 'wanted'>[] {
  let unexpected = 0;
  return pairs.map(pair => {
    const { made, expected } = pair;
    if (expected === undefined) unexpected++;
    const isTooMany = expected === undefined && !update && unexpected > MAX_UNEXPECTED;
    return {
      name: nameOf(pair),
      expected: expected === undefined ? undefined : baselines.files.get(expected),
      identities: baselines.identities,
      came: made === undefined ? undefined : path.join(outputPath, made),
      unread: isTooMany ? `only the first ${MAX_UNEXPECTED} without a baseline are` : undefined,
      rule,
    };
  });
}

function countUpdates(updates: readonly Update[]): { accepted: number; refused: number } {
  const refused = updates.flatMap(refusalText).length;
  return { accepted: updates.length - refused, refused };
}

function refusalText({ name, refusal }: Update): string[] {
  return refusal === undefined ? [] : [`${name}: ${refusal}`];
}

/** Makes a picture of the result the baseline of its name, if it is one that can be compared. */
async function updateBaseline(
  { baselines }: RenderCheckRequest,
  pair: MadePair,
  { picture: { name }, problem }: ExaminedPair,
  outputPath: string,
): Promise<Update> {
  return { name, refusal: problem ?? (await accept(baselines, pair, path.join(outputPath, pair.made))) };
}

/** A pair with a picture in the result. */
type MadePair = NamePair & { readonly made: string };

/** Tells whether an update concerns a picture: it is in the result, and its baseline is another or missing. */
function isUpdate(pair: NamePair, { picture }: ExaminedPair): pair is MadePair {
  return pair.made !== undefined && picture.verdict !== 'same';
}

/** Makes a picture the baseline. @returns a clause that says why it cannot become one; undefined when it did. */
async function accept(
  baselines: Baselines,
  { made, expected }: MadePair,
  file: string,
): Promise<string | undefined> {
  try {
    // Saved under the name of the baseline, so that no second one appears beside it.
    await acceptPicture(baselines, expected ?? made, await readFile(file));
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeDestinationError) return `${error.path} ${error.message}`;
    // Its name may be too long with what is added to it, or one that this disk does not take.
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return `it cannot be written (${code})`;
  }
}

/**
 * Names the picture of a difference: by the picture's own name, or by a number where that would be too long
 * or a folder be named as another picture's difference is.
 */
function diffName(name: string, number: number): string {
  const isPlain =
    Buffer.byteLength(name) <= MAX_NAME && !/\.png\//i.test(name) && nameInArtifact(name) === name;
  return isPlain ? `${name}.png` : `${number}.png`;
}

/** A path as a relative link, by the name that the file has in the artifact, where the report is read. */
function toHref(name: string): string {
  return nameInArtifact(name).split('/').map(encodeURIComponent).join('/');
}

function nameInArtifact(name: string): string {
  return artifactSegments(name).join('/');
}

/** A folder name that no output uses. */
function freeFolder(names: readonly string[]): string {
  const taken = new Set(names.map(name => name.split('/')[0]?.toLowerCase()));
  let folder = FOLDER;
  for (let number = 2; taken.has(folder); number++) folder = `${FOLDER}-${number}`;
  return folder;
}
