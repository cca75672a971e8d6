/** Major version of Node that the action's metadata asks for; the wrong-key defence of the decryption needs it too. */
const WANTED = 24;

/**
 * Says why this Node is too old, or undefined when it is not. A runner that is older than 2.327.1, and tools that play
 * a runner, take another Node than the one that `action.yml` asks for.
 * @param version such as `24.1.0`
 */
export function whyNodeIsTooOld(version: string): string | undefined {
  if (Number(version.split('.')[0]) >= WANTED) return undefined;
  return `This action needs Node ${WANTED}, and is run on Node ${version}. Nothing was done. Update the runner to 2.327.1 or newer; for act, put Node ${WANTED} first on the PATH.`;
}
