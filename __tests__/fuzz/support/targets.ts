import { archiveTarget, computedTarget, resultTarget } from '../targets/archives.ts';
import { attemptsTarget } from '../targets/attempts.ts';
import { hubTarget, locationTarget, multiaddrTarget, rpcTarget } from '../targets/chain.ts';
import { fileServerTarget, lockTarget, recipientsTarget, statementTarget } from '../targets/files.ts';
import { inputsTarget, paramsTarget, textTarget } from '../targets/inputs.ts';
import { pictureHeaderTarget, pictureTarget } from '../targets/pictures.ts';
import { ipfsTarget, marketTarget, schedulerTarget } from '../targets/services.ts';
import { transportTarget } from '../targets/transport.ts';
import type { FuzzTarget } from './target.ts';

/** All targets by name; each is made when it is needed. */
export const TARGETS: Readonly<Record<string, () => FuzzTarget>> = {
  archive: archiveTarget,
  result: resultTarget,
  computed: computedTarget,
  hub: hubTarget,
  rpc: rpcTarget,
  market: marketTarget,
  scheduler: schedulerTarget,
  attempts: attemptsTarget,
  ipfs: ipfsTarget,
  location: locationTarget,
  multiaddr: multiaddrTarget,
  inputs: inputsTarget,
  params: paramsTarget,
  text: textTarget,
  lock: lockTarget,
  statement: statementTarget,
  recipients: recipientsTarget,
  picture: pictureTarget,
  'picture-header': pictureHeaderTarget,
  'file-server': fileServerTarget,
  transport: transportTarget,
};
