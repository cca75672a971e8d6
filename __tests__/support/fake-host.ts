import { tmpdir } from 'node:os';
import type { PublishedArtifact } from '../../src/pipeline/context/results.ts';
import type { ArtifactRequest, Host, HostComment, HostFacts, StateKey } from '../../src/run/host/host.ts';
import type { OutputName } from '../../src/run/host/outputs.ts';

/** Something that a run did to its host, in order: the method, and its most telling argument. */
export type HostEvent = readonly [method: string, text: string];

/** Behaviour of a fake host. */
export interface FakeHostOptions {
  /** Inputs by their names in `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly facts?: Partial<HostFacts>;
  /** Publishes an artifact. Default: the host has no artifact service. */
  readonly publish?: (request: ArtifactRequest) => Promise<PublishedArtifact | undefined>;
  /** Called by `requireWritable`. */
  readonly requireWritable?: () => void;
  /** Called with each summary, which may throw. */
  readonly onSummary?: (markdown: string) => void;
}

/** A host in memory that remembers everything that a run did to it. */
export class FakeHost implements Host {
  readonly events: HostEvent[] = [];
  /** Outputs by name, with their last values. */
  readonly values: Partial<Record<OutputName, string>> = {};
  readonly state: Partial<Record<StateKey, string>> = {};
  readonly summaries: string[] = [];
  readonly comments: HostComment[] = [];
  readonly env = {};
  readonly #options: FakeHostOptions;

  constructor(options: FakeHostOptions = {}) {
    this.#options = options;
  }

  readonly read = (name: string): string => this.#options.inputs?.[name] ?? '';

  readonly masks = { hide: (secret: string): void => this.#note('hide', secret) };

  readonly log = {
    info: (line: string): void => this.#note('info', line),
    debug: (line: string): void => this.#note('debug', line),
    startGroup: (title: string): void => this.#note('startGroup', title),
    endGroup: (): void => this.#note('endGroup', ''),
    notice: (text: string): void => this.#note('notice', text),
    warning: (text: string): void => this.#note('warning', text),
    error: (text: string): void => this.#note('error', text),
  };

  readonly outputs = {
    setOutput: (name: OutputName, value: string): void => {
      this.#note('setOutput', `${name}=${value}`);
      this.values[name] = value;
    },
    saveState: (key: StateKey, value: string): void => {
      this.#note('saveState', `${key}=${value}`);
      this.state[key] = value;
    },
  };

  readonly reports = {
    writeSummary: async (markdown: string): Promise<void> => {
      this.#note('writeSummary', markdown);
      this.#options.onSummary?.(markdown);
      this.summaries.push(markdown);
    },
    writeComment: async (comment: HostComment): Promise<void> => {
      this.#note('writeComment', comment.body);
      this.comments.push(comment);
    },
  };

  readonly artifacts = {
    publish: async (request: ArtifactRequest) => this.#options.publish?.(request),
    uploadMemory: () => ({ recall: async () => undefined, remember: async () => {} }),
  };

  get facts(): HostFacts {
    return {
      workspace: tmpdir(),
      tempFolder: tmpdir(),
      identity: 'run 1',
      invocation: {},
      reportSource: undefined,
      userAgent: 'test',
      hasFastLine: false,
      jobLimitMs: 3_600_000,
      whyNotTrusted: () => undefined,
      visibility: async () => 'private',
      ...this.#options.facts,
    };
  }

  requireWritable(): void {
    this.#note('requireWritable', '');
    this.#options.requireWritable?.();
  }

  /** The texts that were given to one method. */
  texts(method: string): string[] {
    return this.events.filter(([name]) => name === method).map(([, text]) => text);
  }

  #note(method: string, text: string): void {
    this.events.push([method, text]);
  }
}
