import path from 'node:path';
import type { InputFile } from '../../archive/pack.ts';
import { readTextFile } from '../../files/read-text-file.ts';
import type { FoundFiles } from './private-files.ts';

/**
 * Names of files in which tools keep passwords and keys: of dotenv, npm, pip, curl, Git, SSH and the login actions of
 * Google. Examples of such files are no secrets.
 */
const SECRET_NAMES =
  /^(?:\.env(?:\.(?!example$|sample$|template$|dist$)[^.]+)*|\.npmrc|\.pypirc|\.netrc|_netrc|\.git-credentials|id_(?:rsa|ecdsa|ed25519|dsa)|gha-creds-[0-9a-f]+\.json)$/i;
/** Most files that are named. */
const MAX_NAMED = 5;

/**
 * Signs that the input holds secrets which were not meant to be sent: one sentence each.
 * @param input name of the input that selects the files
 */
export function sentSecrets(
  { files, unnamed }: Pick<FoundFiles, 'files' | 'unnamed'>,
  input = 'private-files',
): string[] {
  const token = whyTokenIsSent(files, input);
  const chosen = new Set(unnamed);
  // A link may have any name.
  const suspects = files
    .filter(file => chosen.has(file.name) && [file.name, file.path].some(isSecretName))
    .map(({ name }) => name);
  if (suspects.length === 0) return token === undefined ? [] : [token];
  const list = suspects.slice(0, MAX_NAMED).map(name => `\`${name}\``);
  const rest = suspects.length > MAX_NAMED ? ` and ${suspects.length - MAX_NAMED} more` : '';
  const pattern = `!**/${path.basename(suspects[0] as string)}`;
  const why = `Files that usually hold passwords or keys are part of the input, and the app can read them: ${list.join(', ')}${rest}. Exclude them by lines such as \`${pattern}\` in \`${input}\`, or name them in full if the app needs them.`;
  return token === undefined ? [why] : [token, why];
}

function isSecretName(file: string): boolean {
  return SECRET_NAMES.test(path.basename(file));
}

/**
 * One sentence if the input holds the job's token, otherwise undefined. `actions/checkout` keeps the token in the
 * repository's configuration, which is sent when a line names that folder.
 */
function whyTokenIsSent(files: readonly InputFile[], input: string): string | undefined {
  const configs = files.filter(({ path: file }) => file.endsWith(path.join(path.sep, '.git', 'config')));
  const holdsToken = configs.some(({ path: file }) =>
    /^\s*extraheader\s*=\s*authorization:/im.test(readTextFile(file)),
  );
  if (!holdsToken) return undefined;
  return `The input holds \`.git/config\` with the token of this job, so the app can use the token until the job ends. Leave \`.git\` out of \`${input}\`, or set \`persist-credentials: false\` for actions/checkout.`;
}
