import path from 'node:path';
import { UnsafeDestinationError } from '../../archive/move-into.ts';
import type { UnpackedFile } from '../../archive/unpack.ts';
import { TaskError } from '../../errors/task-error.ts';
import type { RenderCheckResult } from '../../render-check/compare/render-check-result.ts';
import { finding, verdictLine } from '../../render-check/compare/verdict-texts.ts';
import { FORMAT_NAMES } from '../../render-check/formats/picture-formats.ts';
import type { FinishedRenderCheck, RenderCheckRequest } from '../../render-check/run-render-check.ts';
import type { Disclosure } from '../context/disclosure.ts';
import type { DecryptedResult, Publication } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import type { BroughtResult } from '../provenance/verified-result.ts';

/** A render check, and its effect on the run. */
export interface RenderCheck extends RenderCheckRequest {
  readonly onDifference: 'fail' | 'warn' | 'ignore';
}

/** Most pictures that are named in the log. */
const MAX_NAMED = 20;

/** Outcome of the comparison; `error` is the reason why it could not be made. */
export interface RenderCheckAttempt {
  readonly finished?: FinishedRenderCheck;
  readonly error?: unknown;
}

/**
 * Compares the pictures of a result, or those of a whole list, with their baselines, and logs the differences. Never throws: the result is
 * paid for and has to be published whatever the check says. `assertNoDifference` fails the run afterwards.
 */
export async function checkRender(
  { reporter, disclosure, signal }: Pick<StageContext, 'reporter' | 'disclosure' | 'signal'>,
  check: RenderCheck,
  { outputPath, files }: { readonly outputPath: string; readonly files: readonly UnpackedFile[] },
): Promise<RenderCheckAttempt> {
  try {
    const finished = await reporter.stage('Compare', async () => {
      const { runRenderCheck } = await import('../../render-check/run-render-check.ts');
      const names = files.map(file => file.path);
      const done = await runRenderCheck(check, outputPath, names, signal).catch(error =>
        explain(error, disclosure, outputPath),
      );
      logFindings({ reporter, disclosure }, done, check);
      return done;
    });
    return { finished };
  } catch (error) {
    return { error };
  }
}

/**
 * The files of all results of a list, by their paths below the folder that holds the folders of the tasks. A comparison
 * of these is one of all tasks: the baseline of a picture is `<task>/<picture>`.
 * @param outputPath absolute path of that folder
 */
export function filesOfResults(
  results: readonly Pick<BroughtResult, 'result' | 'outputPath'>[],
  outputPath: string,
): UnpackedFile[] {
  return results.flatMap(({ result, outputPath: own }) => {
    const folder = path.relative(outputPath, own).split(path.sep).join('/');
    return (result?.files ?? []).map(file => ({ ...file, path: `${folder}/${file.path}` }));
  });
}

/** The result with the files that the check added to it. */
export function withReport(
  result: DecryptedResult | undefined,
  attempt: RenderCheckAttempt | undefined,
): DecryptedResult | undefined {
  return result && { ...result, files: [...result.files, ...(attempt?.finished?.files ?? [])] };
}

/** Adds the report as the page of a publication of plain files; all other kinds keep the pictures private. */
export function withPage(
  publication: Publication | undefined,
  attempt: RenderCheckAttempt | undefined,
  outputPath: string,
): Publication | undefined {
  const report = attempt?.finished?.report;
  if (report === undefined || publication?.kind !== 'files') return publication;
  return { ...publication, page: path.join(outputPath, report) };
}

function logFindings(
  { reporter, disclosure: { mayName } }: Pick<StageContext, 'reporter' | 'disclosure'>,
  finished: FinishedRenderCheck,
  check: RenderCheck,
): void {
  const { result, notAccepted } = finished;
  reporter.info(verdictLine(result));
  const toName = result.pictures.filter(({ verdict }) => verdict !== 'same');
  if (mayName) {
    for (const picture of toName.slice(0, MAX_NAMED)) {
      reporter.info(`  ${picture.verdict}: ${picture.name}. ${finding(picture)}`);
    }
    if (toName.length > MAX_NAMED) reporter.info(`  and ${toName.length - MAX_NAMED} more.`);
  }
  const warn = (line: string): void => reporter.warn(line, 'Render check');
  if (check.update && notAccepted.length > 0) {
    const which = mayName ? `: ${notAccepted.join('; ')}` : '';
    warn(`${notAccepted.length} pictures could not become the baseline${which}.`);
  }
  if (check.update && result.counts.missing > 0) {
    warn(`Baselines without a matching picture: ${result.counts.missing}. Delete them if that is intended.`);
  }
  if (result.outcome === 'nothing-compared') {
    warn(`The result holds no ${FORMAT_NAMES} picture, so nothing was compared.`);
  }
  if (result.others.length > 0) {
    const which = mayName ? `: ${namesOf(result.others)}` : '';
    warn(`Pictures of formats that are not compared: ${result.others.length}${which}.`);
  }
  if (result.outcome === 'failed' && check.onDifference === 'warn') warn(verdictLine(result));
}

/**
 * Fails the run by its render check; to be called when everything is published.
 * @throws TaskError RENDER_DIFFERS when pictures differ and `onDifference` is `fail`; the error of a check that could
 * not be made.
 */
export function assertNoDifference(
  { finished, error }: RenderCheckAttempt,
  { onDifference }: RenderCheck,
  { mayName }: Disclosure,
): void {
  if (!finished) throw error;
  const { result } = finished;
  if (result.outcome !== 'failed' || onDifference !== 'fail') return;
  const names = result.pictures.filter(({ verdict }) => verdict !== 'same').map(({ name }) => name);
  throw new TaskError('RENDER_DIFFERS', {
    what: 'The pictures are not what the baseline expects.',
    why: mayName ? `${verdictLine(result)} See ${namesOf(names)}.` : verdictLine(result),
    fix: fixOf(result),
  });
}

function fixOf({ counts, pictures }: RenderCheckResult): string {
  if (counts.missing === pictures.length) {
    return 'Find out why the run made no such picture; delete the baseline if that is intended.';
  }
  // No picture of the result has the name of a baseline: more likely the folder is wrong than every picture.
  if (counts.missing > 0 && counts.new > 0 && counts.different + counts.same === 0) {
    return 'No picture has the name of a baseline. Names start below the folder of `baseline` and below the output folder: set `baseline` one folder higher or lower.';
  }
  return 'Open the report; if the new pictures are right, run once with `baseline-update: true` and commit them.';
}

/** The first few of several names. */
function namesOf(names: readonly string[]): string {
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${names.slice(0, 3).join(', ')}${rest}`;
}

/** The error for a render check of a result that cannot be decrypted. */
export function nothingToCompare(): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: 'The input `baseline` cannot be used with this deal.',
    why: 'Its result is encrypted for another wallet, so there are no pictures to compare here.',
    fix: 'Remove `baseline`, or compare where the result can be decrypted.',
  });
}

function explain(error: unknown, { mayName, guard }: Disclosure, outputPath: string): never {
  if (!(error instanceof UnsafeDestinationError)) throw guard(error, outputPath);
  throw new TaskError('INPUT_INVALID', {
    what: 'The report of the render check cannot be written.',
    why: `In the folder that \`output-path\` names, ${mayName ? error.path : 'something'} ${error.message}.`,
    fix: 'Set `output-path` to a new or an empty folder.',
    cause: mayName ? error : undefined,
  });
}
