import type { Network } from '../../iexec/chain/networks.ts';
import type { Reference } from './run-summary.ts';

/** Kinds of pages that iExec's explorer has, by the path of each. */
export type ExplorerPage = 'deal' | 'task' | 'tx' | 'app' | 'dataset' | 'workerpool' | 'address';

/** An id with its page in the network's explorer, where the network has one. */
export function explorerReference(
  { explorerUrl }: Pick<Network, 'explorerUrl'>,
  page: ExplorerPage,
  id: string,
): Reference {
  return explorerUrl === undefined ? { id } : { id, url: `${explorerUrl}/${page}/${id}` };
}
