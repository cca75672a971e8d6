/** Characters that some file system does not hold, so that the artifact service refuses them (`@actions/artifact`). */
const FORBIDDEN = /["<>:|*?\r\n]/;

/** Whether an artifact can hold a file of this path, which is relative to the artifact's top. */
export function fitsArtifact(name: string): boolean {
  return !FORBIDDEN.test(name);
}
