import type { Publication, PublishedArtifact } from '../../pipeline/context/results.ts';
import type { CiphertextMemory } from '../../pipeline/input/ciphertext-memory.ts';
import type { ReportSource } from '../../render-check/report/report-page.ts';
import type { Environment } from '../../text/environment.ts';
import type { InputReader } from './input-reader.ts';
import type { OutputName } from './outputs.ts';

/**
 * The surroundings of a run: a CI system or a terminal. Everything below `src/run` works on any host. Each part is
 * narrow, and code takes only the parts that it uses.
 */
export interface Host {
  /** The user's inputs. */
  readonly read: InputReader;
  /** Variables of this process, for its proxy. */
  readonly env: Environment;
  readonly masks: HostMasks;
  readonly log: HostLog;
  readonly outputs: HostOutputs;
  readonly reports: HostReports;
  readonly artifacts: HostArtifacts;
  readonly facts: HostFacts;
  /**
   * Makes sure that outputs and temporary files can be written.
   * @throws TaskError FILE_SYSTEM, FILE_NOT_ALLOWED
   */
  requireWritable(): void;
}

/** Masks of the host's own channels. */
export interface HostMasks {
  /** Hides a text of one line in everything that the host prints from now on. */
  hide(secret: string): void;
}

/** The log of a run. Its callers neutralise all texts from outside. */
export interface HostLog {
  info(line: string): void;
  /** A line that is shown only where the user asked for details. */
  debug(line: string): void;
  /** Begins a group of lines that can be folded. Groups cannot nest. */
  startGroup(title: string): void;
  endGroup(): void;
  notice(text: string, title: string): void;
  warning(text: string, title: string): void;
  error(text: string, title: string): void;
}

/** Facts that `saveState` keeps for the clean-up. */
export type StateKey = 'tempDir' | 'outputPath' | 'network' | 'dealId' | 'taskId' | 'tasks' | 'status';

/** Outputs and state of a run. Both outlive a kill, and neither ever gets a secret. */
export interface HostOutputs {
  /** Sets an output at once. The last value counts, also after a failure. */
  setOutput(name: OutputName, value: string): void;
  /** Keeps a fact for the clean-up after the run. */
  saveState(key: StateKey, value: string): void;
}

/** A report for the readers of a pull request. */
export interface HostComment {
  /** Markdown without any masked text, at most 63,000 characters. */
  readonly body: string;
  /** False when only a comment that exists is to be updated. */
  readonly mayCreate: boolean;
  /** Inputs that differ between the uses of an action and stay the same from one commit to the next. */
  readonly settings: readonly string[];
  /** The deal, where the run came that far. */
  readonly dealId: string | undefined;
  /** True when the host is about to end this process. */
  readonly isHurried: boolean;
}

/** Places for reports. */
export interface HostReports {
  /**
   * Adds to the summary of the job.
   * @param markdown at most 900 KiB, without any masked text
   * @throws Error when it cannot be written
   */
  writeSummary(markdown: string): Promise<void>;
  /**
   * Keeps one comment on the pull request up to date, where there is one.
   * @throws Error with a sentence for the user
   */
  writeComment(comment: HostComment): Promise<void>;
}

/** Files to publish as one artifact. */
export interface ArtifactRequest extends Publication {
  /** The name that the user chose; undefined for a name that follows from the run and the deal. */
  readonly chosenName: string | undefined;
  /** Private folder for temporary files. */
  readonly tempDir: string;
}

/** The artifact service of the host. */
export interface HostArtifacts {
  /**
   * Publishes files as one artifact, and its page as one of its own.
   * @returns undefined when there is no artifact service; the files then stay where they are
   * @throws TaskError ARTIFACT_FAILED
   */
  publish(request: ArtifactRequest): Promise<PublishedArtifact | undefined>;
  /** The memory of earlier uploads. */
  uploadMemory(tempDir: string): CiphertextMemory;
}

/** Circle of people who can see a run: its log, its summary and its artifacts. */
export type Visibility = 'public' | 'private' | 'internal' | 'unknown';

/** Facts about a run that only its host knows. */
export interface HostFacts {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Absolute path of the folder for temporary files. */
  readonly tempFolder: string;
  /** Text that is the same whenever this very run is tried again; undefined when the host cannot say. */
  readonly identity: string | undefined;
  /** Names the run in the provenance: texts by name. */
  readonly invocation: Readonly<Record<string, string>>;
  /** Names the run in the report of a render check. */
  readonly reportSource: ReportSource | undefined;
  readonly userAgent: string;
  /** True when the host's line is surely no slower than an enclave's: see `DownloadCircumstances`. */
  readonly hasFastLine: boolean;
  /** Longest life of a job on this host, in milliseconds. */
  readonly jobLimitMs: number;
  /**
   * The reason, one sentence, why nothing that costs money or opens results may be done in this run; undefined when it
   * may.
   * @param hasWallet true when the run got a wallet
   */
  whyNotTrusted(hasWallet: boolean): string | undefined;
  /** Looks up who can see this run. Never throws. */
  visibility(): Promise<Visibility>;
}
