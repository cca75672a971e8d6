import type { ErrorCode } from '../../errors/codes.ts';
import { VERSION } from './user-agent.ts';

/** Address of the part of this version's documentation that is about an error. */
export function helpUrl(code: ErrorCode): string {
  const page = `blob/v${VERSION}/docs/troubleshooting.md`;
  return `https://github.com/confidential-task/confidential-task/${page}#${code.toLowerCase()}`;
}
