import { TaskError } from '../../errors/task-error.ts';

/** A registered app. */
export interface AppInfo {
  readonly address: string;
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  /** Image reference, as a rule. */
  readonly location: string;
  /** 32 bytes: the image's digest. */
  readonly checksum: string;
  /** Hex; anything but `0x` marks an app of the legacy SGX stack. */
  readonly mrenclave: string;
}

/**
 * Makes sure that today's worker pools can run the app: a Docker image without an SGX measurement.
 * @throws TaskError APP_UNSUPPORTED.
 */
export function assertAppSupported(app: AppInfo): void {
  if (app.type === 'DOCKER' && app.mrenclave === '0x') return;
  throw new TaskError('APP_UNSUPPORTED', {
    what: `The app ${app.name} (${app.address}) cannot run any more.`,
    why:
      app.type === 'DOCKER'
        ? 'It was built for the legacy SGX stack: it carries an enclave measurement, which TDX pools refuse.'
        : `Its type is "${app.type}", and pools run Docker images only.`,
    fix: 'Ask the app’s owner for a TDX build, or build and deploy one, and give its address as `app`.',
  });
}
