import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inputVariables, readActionMetadata } from './action-metadata.ts';
import {
  applyMasks,
  parseFileCommands,
  parseWorkflowCommand,
  type WorkflowCommand,
} from './workflow-commands.ts';

/** The repository's own folder. */
export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** The commit of every run. */
export const HEAD_SHA = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

/** The folders of the repository's other actions. */
export const SUB_ACTIONS = ['submit', 'collect', 'quote', 'sweep', 'verify'] as const;

/** One of the repository's other actions. */
export type SubAction = (typeof SUB_ACTIONS)[number];

/** One entry point of an action to run, and the workflow run that it is part of. */
export interface RunActionOptions {
  /** `main` and `post` of the action in `actionDir`, or `main` of the repository's action in the folder of this name. */
  readonly entry: 'main' | 'post' | SubAction;
  /** Folder with the `action.yml`. Default: the repository's own. */
  readonly actionDir?: string;
  /** Runs this script instead of the one that `action.yml` names. */
  readonly script?: string;
  /** The step's `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** More environment, such as that of the results service; wins over what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** The workspace, which is also the working folder. */
  readonly cwd: string;
  /** RUNNER_TEMP. Default: a folder of its own, removed at the end. */
  readonly temp?: string;
  /** The `job.status` context. Default `success`. */
  readonly jobStatus?: 'success' | 'failure' | 'cancelled';
  /** State that the main step saved, for its post step. */
  readonly state?: Readonly<Record<string, string>>;
  /** The payload of the event. Default: a push to a private repository. */
  readonly event?: unknown;
  /** The `matrix` context. Default null. */
  readonly matrix?: unknown;
  /** Parts of the run's identity. Defaults: run 1001, attempt 1, job `demo`, step `__self`. */
  readonly run?: {
    readonly id?: number;
    readonly attempt?: number;
    readonly job?: string;
    readonly step?: string;
  };
  /** Shows debug lines, as a re-run with debug logging does. */
  readonly debug?: boolean;
  /**
   * Sends a signal when a line of output matches. `cancel` does what the runner does: SIGINT, SIGTERM after 7.5 s,
   * SIGKILL 2.5 s later.
   */
  readonly interrupt?: {
    readonly after: RegExp;
    readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | 'cancel';
  };
  /** Sends SIGKILL the moment that it fires, as a machine does that dies; SIGINT when its reason is that name. */
  readonly kill?: AbortSignal;
  /** Called with each line of standard output, unmasked. */
  readonly onLine?: (line: string) => void;
  /** Kills the process after so many milliseconds. Default 300 000. */
  readonly timeoutMs?: number;
}

/** End of an entry point, and everything that it sent to the runner. */
export interface RunActionResult {
  /** The exit code; 128 and the signal's number when a signal ended the process. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the log would show it: masks applied from the moment on that they were set. */
  readonly log: string;
  /** Every workflow command, in order. */
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** The job summary as Markdown. */
  readonly summary: string;
  /** Every text that was masked, in order. */
  readonly masks: readonly string[];
  /** Variables that were set for later steps. */
  readonly env: Readonly<Record<string, string>>;
}

const FILE_COMMANDS = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;
const PRIVATE_PUSH = {
  ref: 'refs/heads/main',
  repository: { id: 4242, full_name: 'octo/render', private: true, visibility: 'private' },
};

/**
 * Runs one entry point of the built action in a child process the way GitHub's runner does: the same variables, files
 * and working folder, and an environment that holds nothing else of ours.
 */
export async function runAction(options: RunActionOptions): Promise<RunActionResult> {
  const folder = SUB_ACTIONS.find(name => name === options.entry);
  const entry = options.entry === 'post' ? 'post' : 'main';
  const actionDir = options.actionDir ?? path.join(REPOSITORY, folder ?? '');
  const metadata = readActionMetadata(actionDir);
  const script = options.script ?? path.resolve(actionDir, metadata.runs[entry] ?? missing(entry));
  const temp = options.temp ?? realpathSync(mkdtempSync(path.join(tmpdir(), 'runner-temp-')));
  const files = createCommandFiles(temp, options.event ?? PRIVATE_PUSH);
  try {
    const env = {
      ...hostVariables(),
      ...githubVariables(options, temp),
      ...Object.fromEntries(FILE_COMMANDS.map(name => [`GITHUB_${name}`, files.pathOf(name)])),
      GITHUB_EVENT_PATH: files.event,
      ...inputVariables(metadata, options.inputs ?? {}, {
        'github.token': 'ghs_localRunnerTokenThatOpensNothing',
        'job.status': options.jobStatus ?? 'success',
        'toJSON(matrix)': JSON.stringify(options.matrix ?? null, null, 2),
      }),
      ...Object.fromEntries(
        Object.entries(options.state ?? {}).map(([key, value]) => [`STATE_${key}`, value]),
      ),
      ...options.env,
    };
    const ended = await runChild(script, env, options);
    return {
      ...ended,
      outputs: parseFileCommands(files.read('OUTPUT')),
      state: parseFileCommands(files.read('STATE')),
      env: parseFileCommands(files.read('ENV')),
      summary: files.read('STEP_SUMMARY'),
    };
  } finally {
    rmSync(options.temp === undefined ? temp : files.folder, { recursive: true, force: true });
  }
}

function missing(entry: string): never {
  throw new Error(`The action has no ${entry} entry point.`);
}

interface CommandFiles {
  readonly folder: string;
  readonly event: string;
  pathOf(name: string): string;
  read(name: string): string;
}

function createCommandFiles(temp: string, event: unknown): CommandFiles {
  const folder = path.join(temp, '_runner_file_commands', randomUUID());
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string): string => path.join(folder, name.toLowerCase());
  for (const name of FILE_COMMANDS) writeFileSync(pathOf(name), '');
  const eventPath = path.join(folder, 'event.json');
  writeFileSync(eventPath, JSON.stringify(event));
  return { folder, event: eventPath, pathOf, read: name => readFileSync(pathOf(name), 'utf8') };
}

/** Variables that every process needs of the host; none of them shows the action that it is under test. */
function hostVariables(): Record<string, string> {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'LANG', 'TEMP', 'TMP', 'TMPDIR'];
  return Object.fromEntries(names.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function githubVariables({ cwd, run = {}, debug }: RunActionOptions, temp: string): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: run.step ?? '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: run.job ?? 'demo',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo/render',
    GITHUB_REPOSITORY_ID: '4242',
    GITHUB_RUN_ATTEMPT: String(run.attempt ?? 1),
    GITHUB_RUN_ID: String(run.id ?? 1001),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: HEAD_SHA,
    GITHUB_WORKFLOW: 'render',
    GITHUB_WORKFLOW_REF: 'octo/render/.github/workflows/render.yml@refs/heads/main',
    GITHUB_WORKSPACE: cwd,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: ({ darwin: 'macOS', win32: 'Windows' } as Record<string, string>)[process.platform] ?? 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: path.join(temp, '_tool'),
    ...(debug && { RUNNER_DEBUG: '1' }),
  };
}

type ChildEnd = Pick<RunActionResult, 'exitCode' | 'stdout' | 'stderr' | 'log' | 'commands' | 'masks'>;

async function runChild(
  script: string,
  env: Record<string, string>,
  { cwd, interrupt, kill, onLine, timeoutMs = 300_000 }: RunActionOptions,
): Promise<ChildEnd> {
  const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const timers = [setTimeout(() => child.kill('SIGKILL'), timeoutMs)];
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const killNow = (): void => void child.kill(kill?.reason === 'SIGINT' ? 'SIGINT' : 'SIGKILL');
  kill?.addEventListener('abort', killNow);
  let interrupted = false;
  const lines: string[] = [];
  const shown: string[] = [];
  const commands: WorkflowCommand[] = [];
  const masks: string[] = [];
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const reader = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
  reader.on('line', line => {
    lines.push(line);
    const command = parseWorkflowCommand(line);
    if (command) commands.push(command);
    if (command?.command === 'add-mask') masks.push(command.message);
    else shown.push(applyMasks(line, masks));
    onLine?.(line);
    if (interrupt && !interrupted && interrupt.after.test(line)) {
      interrupted = true;
      child.kill(interrupt.signal === 'cancel' ? 'SIGINT' : interrupt.signal);
      if (interrupt.signal === 'cancel') {
        timers.push(setTimeout(() => child.kill('SIGTERM'), 7_500));
        timers.push(setTimeout(() => child.kill('SIGKILL'), 10_000));
      }
    }
  });
  try {
    const [exitCode] = await Promise.all([
      new Promise<number>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) =>
          resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
        );
      }),
      new Promise<void>(resolve => reader.once('close', resolve)),
    ]);
    const stdout = lines.map(line => `${line}\n`).join('');
    return { exitCode, stdout, stderr, log: shown.map(line => `${line}\n`).join(''), commands, masks };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    process.off('exit', killWithUs);
    kill?.removeEventListener('abort', killNow);
  }
}
