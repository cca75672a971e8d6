import { accessSync, constants } from 'node:fs';
import { delimiter, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppProgram } from './app-context.ts';
import { crash } from './crash.ts';
import { echo } from './echo.ts';

/** A command line that stands for an app's container image. */
export interface AppCommand {
  /** Absolute path of the executable. */
  readonly file: string;
  /** Arguments that come before the ones of the request order (`iexec_args`). */
  readonly args: readonly string[];
}

/** One sample app of the localnet: what to register on chain, whether to sell it, and how the worker runs it. */
export interface AppEntry {
  /** Name in the AppRegistry, e.g. `blender`. */
  readonly name: string;
  /** Image reference to register as the app's multiaddr (UTF-8 text); the worker finds the command by it. */
  readonly image: string;
  /** One line for people. */
  readonly description: string;
  /** Price of one task in nRLC; free when absent. */
  readonly price?: bigint;
  /** True when an app order should be published on the market. */
  readonly sold: boolean;
  /**
   * The local command to run instead of a container, or a program that runs in this process: starting processes takes
   * longer than all the rest of a trivial task. `undefined` when this machine cannot run the app; the worker treats
   * that like an image it failed to download.
   */
  readonly run: () => AppCommand | AppProgram | undefined;
}

/** All sample apps, in the order in which they should be registered. */
export const APPS: readonly AppEntry[] = [
  app('blender', 'Renders a frame of a .blend scene with the Blender found on PATH.', {
    run: () => (findOnPath('blender') === undefined ? undefined : script('blender')),
  }),
  app('resvg', 'Renders an SVG scene to a PNG with resvg.'),
  app('echo', 'Copies its inputs to the results and reports what it saw.', { run: () => echo }),
  app('crash', 'Prints to stderr and exits with code 1, without a result.', { run: () => crash }),
  app('sleep', 'Never ends; the worker kills it after the time of its category.'),
  app('unsold', 'Registered, but no app order is ever published for it.', {
    sold: false,
    run: () => echo,
  }),
];

/**
 * The entry whose image reference is `image`, ignoring registry host, tag and digest, or `undefined` when the
 * catalogue has no such app.
 */
export function findAppByImage(image: string): AppEntry | undefined {
  const wanted = repositoryOf(image);
  return APPS.find(entry => repositoryOf(entry.image) === wanted);
}

/** Absolute path of an executable on `PATH`, or `undefined`. */
export function findOnPath(command: string): string | undefined {
  const file = process.platform === 'win32' ? `${command}.exe` : command;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, file);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder; look in the next one.
    }
  }
  return undefined;
}

function app(name: string, description: string, rest: Partial<AppEntry> = {}): AppEntry {
  const image = `docker.io/localnet/${name}:1.0.0`;
  return { name, image, description, sold: true, run: () => script(name), ...rest };
}

function script(name: string): AppCommand {
  // The sample apps stand next to this file, as TypeScript in the source tree and as JavaScript once compiled.
  const file = fileURLToPath(new URL(`./${name}${extname(import.meta.url)}`, import.meta.url));
  return { file: process.execPath, args: [file] };
}

function repositoryOf(image: string): string {
  const withoutHost = image.replace(/^(docker\.io|[^/]+[.:][^/]*)\//, '');
  return withoutHost.replace(/@sha256:[0-9a-f]+$/, '').replace(/:[^/:]+$/, '');
}
