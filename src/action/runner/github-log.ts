import * as core from '@actions/core';
import type { HostLog, HostMasks } from '../../run/host/host.ts';

/** The log of the step. */
export const githubLog: HostLog = {
  info: core.info,
  debug: core.debug,
  startGroup: core.startGroup,
  endGroup: core.endGroup,
  notice: (text, title) => core.notice(text, { title }),
  warning: (text, title) => core.warning(text, { title }),
  error: (text, title) => core.error(text, { title }),
};

/** The runner masks each text in log, annotations and summary. */
export const githubMasks: HostMasks = { hide: core.setSecret };
