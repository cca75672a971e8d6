import path from 'node:path';
import { invalidInput } from '../../errors/invalid-input.ts';
import { reasonOf } from '../../errors/system-error.ts';
import { type Network, parseNetwork } from '../../iexec/chain/networks.ts';
import { type AppLock, parseAppLock } from '../../iexec/protocol/app-lock.ts';
import type { InputReader } from '../host/input-reader.ts';
import { followPath } from '../workspace/workspace-paths.ts';
import { createProblemList, type ProblemList } from './input-problems.ts';
import { parseServiceUrl, type ValueParser } from './input-values.ts';
import { renamedInputs } from './renamed-inputs.ts';

/** Environment for parsing inputs. */
export interface InputWorld {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Text that is the same whenever this very run is tried again; undefined when the host cannot say. */
  readonly identity?: string | undefined;
  /** Text of a file by absolute path; throws when it cannot be read. */
  readonly readFile: (file: string) => string;
}

/** The wallet as the inputs give it; all three are secrets. */
export interface WalletInputs {
  /** Private key, mnemonic or keystore JSON. */
  readonly wallet: string;
  /** The keystore's password; empty when there is none. */
  readonly walletPassword: string;
}

/** Reads the inputs of one entry point and collects their problems. An input that is wrong reads as undefined. */
export interface InputFields {
  readonly problems: ProblemList;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Text of a file by absolute path; throws when it cannot be read. */
  readonly readFile: (file: string) => string;
  /** An input that may be empty. */
  optional<T>(name: string, parse: ValueParser<T>): T | undefined;
  /** An input whose empty text stands for a default. */
  withDefault<T>(name: string, parse: ValueParser<T>, fallback: string): T | undefined;
  /** An input that must not be empty. `fix` says what to do when it is. */
  required<T>(name: string, parse: ValueParser<T>, fix: string): T | undefined;
  /**
   * A path of the workflow, made absolute: a relative one begins in the workspace. No link of the workspace may lead it
   * out of there.
   */
  readonly place: ValueParser<string>;
  /** `network`, with the endpoint of `rpc-url` where that is set. */
  network(): Network | undefined;
  /** `app-lock`, read from its file. */
  appLock(): AppLock | undefined;
  /** `wallet` and `wallet-password`. */
  walletInputs(): WalletInputs | undefined;
}

const FORK_HINT =
  'secrets are empty in pull requests from forks and from Dependabot, and where their name is mistyped';

/** Makes the reader of one entry point's inputs. Inputs under a former name are problems from the start. */
export function createInputFields(read: InputReader, { workspace, readFile }: InputWorld): InputFields {
  const problems = createProblemList();
  for (const problem of renamedInputs(read)) problems.add(problem);

  const optional = <T>(name: string, parse: ValueParser<T>): T | undefined => {
    const text = read(name);
    return text === '' ? undefined : problems.attempt(() => parse(text, name));
  };
  const withDefault = <T>(name: string, parse: ValueParser<T>, fallback: string): T | undefined =>
    problems.attempt(() => parse(read(name) || fallback, name));
  const required = <T>(name: string, parse: ValueParser<T>, fix: string): T | undefined =>
    problems.attempt(() => {
      const text = read(name);
      if (text === '') throw invalidInput(name, `\`${name}\` is empty or not set.`, fix);
      return parse(text, name);
    });
  const place: ValueParser<string> = (text, input) => {
    const { problem } = followPath(workspace, text);
    if (problem === undefined) return path.resolve(workspace, text);
    throw invalidInput(
      input,
      `${problem}.`,
      `Set \`${input}\` to a place that no link of the workspace leads out to.`,
    );
  };
  const network = (): Network | undefined => {
    const rpcUrl = optional('rpc-url', parseServiceUrl);
    return withDefault(
      'network',
      text => ({
        ...parseNetwork(text, file => readFile(place(file, 'network'))),
        ...(rpcUrl !== undefined && { rpcUrl }),
      }),
      'arbitrum-mainnet',
    );
  };
  const appLock = (): AppLock | undefined =>
    optional('app-lock', (file, input) => parseAppLock(readTextFile(file, input)));
  const readTextFile = (file: string, input: string): string => {
    const absolute = place(file, input);
    try {
      return readFile(absolute);
    } catch (cause) {
      throw invalidInput(
        input,
        `The file ${file} cannot be read: ${reasonOf(cause)}.`,
        `Check the path, which is relative to the workspace; the \`quote\` action writes the file that \`${input}\` names.`,
      );
    }
  };
  const walletInputs = (): WalletInputs | undefined => {
    const wallet = required('wallet', text => text, `Set \`wallet\` from a secret: ${FORK_HINT}.`);
    const walletPassword = read('wallet-password');
    if (wallet?.startsWith('{') && walletPassword === '') {
      problems.add(
        invalidInput(
          'wallet-password',
          'The wallet is an encrypted keystore, and its password is missing.',
          `Set \`wallet-password\` from a secret: ${FORK_HINT}.`,
        ),
      );
    }
    return wallet === undefined ? undefined : { wallet, walletPassword };
  };
  return {
    problems,
    workspace,
    readFile,
    optional,
    withDefault,
    required,
    place,
    network,
    appLock,
    walletInputs,
  };
}
