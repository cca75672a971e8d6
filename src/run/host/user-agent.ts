import manifest from '../../../package.json' with { type: 'json' };

/** The version of this software, as in `package.json`. */
export const VERSION: string = manifest.version;

/**
 * The user agent of every request: name and version, and the details that let an operator of a service find the run.
 * @param details such as `run/17`
 */
export function userAgentOf(details: readonly string[]): string {
  return `${manifest.name}/${VERSION} (${[`node/${process.versions.node}`, ...details].join('; ')})`;
}
