import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UnsafeDestinationError } from '../archive/move-into.ts';
import type { UnpackedFile } from '../archive/unpack.ts';
import { acceptPicture, type Baselines, readBaseline, readSide } from './baselines.ts';
import { type CheckedPicture, type CheckResult, checkResult } from './check-result.ts';
import type { DifferenceRule } from './compare.ts';
import { diffPicture } from './diff-picture.ts';
import { type Examined, examine, type Side } from './examine.ts';
import { isPictureName } from './formats/picture.ts';
import { encodePng } from './formats/png.ts';
import { Report, type ReportSource } from './report/report.ts';
import { type AddFile, stageFiles } from './staged-files.ts';

/** A render check: which pictures are expected, and how near the new ones have to be. */
export interface CheckRequest {
  readonly baselines: Baselines;
  readonly rule: DifferenceRule;
  /** Whether new and different pictures become the baseline. */
  readonly update: boolean;
  /** Where the pictures come from, to be told in the report. */
  readonly source?: ReportSource | undefined;
}

/** What a check found, and what it left behind. */
export interface FinishedCheck {
  readonly result: CheckResult;
  /** Path of the report, as `files` has it. */
  readonly report: string;
  /** Files that it added to the output folder: the report, and a picture of each difference. */
  readonly files: readonly UnpackedFile[];
  /** Pictures that could not become the baseline, each with a clause that says why. */
  readonly notAccepted: readonly string[];
}

/** Where in the output folder the report goes. */
const FOLDER = 'render-check';
/** Longest name that the picture of a difference takes over, in bytes: its own is longer, and in deeper folders. */
const MAX_NAME = 200;
/**
 * Most pictures that are read though nobody expects them, for the report only: a worker can add any number of them to
 * what the app made, and each can be so large that it takes seconds.
 */
const MAX_UNEXPECTED = 100;

/**
 * Compares the pictures among a run's outputs with the baselines of the same names, one at a time, and writes the
 * report and a picture of each difference below the output folder.
 * @param names the outputs, relative to `outputPath` with forward slashes
 * @throws after an abort, the signal's reason.
 */
export async function runCheck(
  { baselines, rule, update, source }: CheckRequest,
  outputPath: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<FinishedCheck> {
  const made = new Set(names.filter(isPictureName));
  const folder = freeFolder(names);
  const pictures: CheckedPicture[] = [];
  const files: UnpackedFile[] = [];
  const notAccepted: string[] = [];
  let unexpected = 0;
  const report = new Report(rule);
  const result = await stageFiles(outputPath, signal, async addFile => {
    const add: AddFile = async (name, content) => {
      await addFile(name, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      files.push({ path: name, size: Buffer.byteLength(content), sha256 });
    };
    for (const name of [...new Set([...made, ...baselines.files.keys()])].sort()) {
      signal.throwIfAborted();
      const baseline = baselines.files.get(name);
      const expected = baseline && (await readBaseline(baseline, baselines.identities));
      if (!baseline) unexpected++;
      const isTooMany = !baseline && !update && unexpected > MAX_UNEXPECTED;
      const file = path.join(outputPath, name);
      const came = made.has(name) ? await (isTooMany ? unread(file) : readSide(file)) : undefined;
      const examined = await examine(name, expected, came, rule);
      const { picture, after } = examined;
      pictures.push(picture);
      const links: Record<string, string> = after ? { 'the new file': `../${toHref(name)}` } : {};
      const diff = `diff/${diffName(name, pictures.length)}`;
      if (await addDiff(examined, rule, `${folder}/${diff}`, add)) {
        links['the difference in full size'] = toHref(diff);
      }
      report.add(examined, links);
      if (!update || !after || picture.verdict === 'same') continue;
      const problem = await accept(baselines, name, after);
      if (problem !== undefined) notAccepted.push(`${name}: ${problem}`);
    }
    const found = checkResult(pictures, rule, update && notAccepted.length === 0);
    await add(`${folder}/index.html`, report.render(found, source));
    return found;
  });
  return { result, report: `${folder}/index.html`, files, notAccepted };
}

/** Makes a picture the baseline, or says as a clause why it cannot become one. */
async function accept(
  baselines: Baselines,
  name: string,
  { bytes, picture, problem }: Side,
): Promise<string | undefined> {
  if (!bytes || !picture) return problem;
  try {
    await acceptPicture(baselines, name, bytes);
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeDestinationError) return `${error.path} ${error.message}`;
    // Its name may be too long with what is added to it, or one that this disk does not take.
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return `it cannot be written (${code})`;
  }
}

async function unread(file: string): Promise<Side> {
  const { size } = await stat(file);
  return { size, problem: `only the first ${MAX_UNEXPECTED} without a baseline are` };
}

/**
 * What the picture of a difference is called: by the picture's own name, or by a number where that would be too long
 * or a folder be named as another picture's difference is.
 */
function diffName(name: string, number: number): string {
  const isPlain = Buffer.byteLength(name) <= MAX_NAME && !/\.png\//i.test(name);
  return isPlain ? `${name}.png` : `${number}.png`;
}

/** A path as a relative link. */
function toHref(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

/** A folder name that no output uses. */
function freeFolder(names: readonly string[]): string {
  const taken = new Set(names.map(name => name.split('/')[0]?.toLowerCase()));
  let folder = FOLDER;
  for (let number = 2; taken.has(folder); number++) folder = `${FOLDER}-${number}`;
  return folder;
}

async function addDiff(
  { picture, before, after }: Examined,
  rule: DifferenceRule,
  name: string,
  add: AddFile,
): Promise<boolean> {
  if (picture.verdict !== 'different' || !picture.comparison) return false;
  if (!before?.picture || !after?.picture) return false;
  await add(name, encodePng(diffPicture(before.picture, after.picture, rule, 1)));
  return true;
}
