import { TaskError } from '../../errors/task-error.ts';
import { knownContracts } from '../../iexec/chain/known-contracts.ts';
import { isLocalNetwork, type Network } from '../../iexec/chain/networks.ts';
import type { NotServed, Served } from '../../net/fetch-probe.ts';
import { isLocal, resolvesLocally } from '../../net/local-address.ts';
import { durationText } from '../../text/duration-text.ts';
import { sizeText } from '../../text/size-text.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';

/**
 * Time in which a download of the enclave must end, in seconds: the default limit for a whole answer in the HTTP client
 * of its pre-compute (tee-worker-compute-rust, `reqwest::blocking::get`). The app is started even after a failure.
 */
const DOWNLOAD_SECONDS = 30;
/**
 * Time here, over a fast line, that no enclave makes up for, in seconds: the server may be nearer to the enclave than
 * to the runner, and a sample is a guess.
 */
const HOPELESS_SECONDS = 2 * DOWNLOAD_SECONDS;
/** Bytes that arrive within the limit at 100 Mbit/s. */
const LARGE_BYTES = 375_000_000;
/**
 * Largest file that iExec's documentation advises, in bytes: the pre-compute holds ciphertext and content in memory.
 */
const MEMORY_BYTES = 1_000_000_000;
/** Size below which a file arrives in time at any usual pace, in bytes. */
const SMALL_BYTES = 1_000_000;
/** Files that are probed at the same time. */
const AT_ONCE = 6;

const TITLE = 'The enclave may not get an input';
const COSTS = 'The app would then run without it, and be paid for.';

/** Facts about the run that the judgement needs. */
export interface DownloadCircumstances {
  readonly network: Network;
  /** True when the runner's line is surely no slower than an enclave's, as in GitHub's data centres. */
  readonly fastLine: boolean;
}

/** A reason against a file. */
interface Doubt {
  /** Whole sentences. */
  readonly text: string;
  /** True when the enclave is sure to fail; otherwise the problem may be only on our side. */
  readonly certain: boolean;
  /** True when it only comes too slowly. */
  readonly ofPace?: boolean;
}

/**
 * Checks, before anything is registered or bought, that the enclave can fetch the encrypted input in time.
 * @param size of the ciphertext, in bytes
 * @throws TaskError INPUT_UNFETCHABLE
 */
export async function requireFetchableInput(
  { services, reporter }: StageContext,
  { location, size }: { location: string; size: number },
  circumstances: DownloadCircumstances,
): Promise<void> {
  const name = 'The encrypted input';
  const inside = privateNetwork(location, circumstances.network);
  if (inside) conclude({ ...inside, text: `${name} is at ${shownUrl(location)}, ${inside.text}.` }, reporter);
  // A check a moment ago has shown that it can be fetched at all.
  if (size < SMALL_BYTES) return;
  const found = await services.probe(location, probeOptions(circumstances.network));
  const served = 'why' in found ? { bytes: size, seconds: undefined } : { ...found, bytes: size };
  conclude(doubtOf(name, served, circumstances), reporter);
}

/**
 * Checks, before anything is bought, that the enclave can fetch the files that others serve: those of `public-urls`,
 * and the dataset in `dataset`, whose server may do anything.
 * @throws TaskError INPUT_UNFETCHABLE
 */
export async function requirePublicInputs(
  context: StageContext,
  { publicUrls, dataset }: Pick<TaskRequest, 'publicUrls' | 'dataset'>,
  circumstances: DownloadCircumstances,
): Promise<void> {
  const files = [...new Set(publicUrls)];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE);
    const doubts = await Promise.all(batch.map(url => doubtOfFile(context, url, circumstances)));
    for (const [index, url] of batch.entries()) {
      // Side by side they share a line; the enclave fetches one after the other.
      const isAlone = batch.length === 1 || !doubts[index]?.ofPace;
      const doubt = isAlone ? doubts[index] : await doubtOfFile(context, url, circumstances);
      conclude(doubt, context.reporter);
    }
  }
  if (dataset === undefined) return;
  const doubt = await doubtOfDataset(context, dataset, circumstances);
  conclude(doubt && { ...doubt, certain: false }, context.reporter);
}

async function doubtOfFile(
  { services }: StageContext,
  url: string,
  circumstances: DownloadCircumstances,
): Promise<Doubt | undefined> {
  const name = `The public URL ${shownUrl(url)}`;
  const { network } = circumstances;
  const inside = privateNetwork(url, network);
  if (inside) return { ...inside, text: `${name} is ${inside.text}.` };
  const found = await services.probe(url, probeOptions(network));
  const doubt = doubtOf(name, found, circumstances);
  if (doubt || isLocalNetwork(network) || !(await resolvesLocally(new URL(url).hostname))) return doubt;
  return { text: `${name} is ${INSIDE}, as far as this runner’s DNS shows.`, certain: false };
}

async function doubtOfDataset(
  { services }: StageContext,
  address: string,
  circumstances: DownloadCircumstances,
): Promise<Doubt | undefined> {
  const { network } = circumstances;
  const location = (await services.hub.dataset(address))?.location;
  if (location === undefined) return undefined;
  const name = `The dataset ${address}`;
  const urls = /^\/ipfs\//.test(location)
    ? gatewaysOf(network).map(gateway => gateway + location)
    : [location];
  let found: Served | NotServed = { why: 'its location is not an http(s) URL', certain: true };
  for (const url of urls) {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) continue;
    const inside = privateNetwork(url, network);
    found = inside
      ? { why: `it is ${inside.text}`, certain: inside.certain }
      : await services.probe(url, probeOptions(network));
    if (!('why' in found)) break;
  }
  return doubtOf(`${name}, at ${shownUrl(location)},`, found, circumstances);
}

/** The network's own gateway and those that enclaves also use, without a slash at the end. */
function gatewaysOf({ ipfsGatewayUrl, ipfsGateways = [] }: Network): string[] {
  return [ipfsGatewayUrl, ...ipfsGateways].map(url => url.replace(/\/+$/, ''));
}

/** The reason why a probed file cannot be used; undefined when it can. */
function doubtOf(
  name: string,
  found: Served | NotServed,
  { network, fastLine }: DownloadCircumstances,
): Doubt | undefined {
  if ('why' in found) return { text: `${name} could not be fetched: ${found.why}.`, certain: found.certain };
  const { bytes = 0, seconds } = found;
  const limit = `The enclave has ${durationText(DOWNLOAD_SECONDS * 1_000)} for each download`;
  if (seconds !== undefined && seconds > DOWNLOAD_SECONDS) {
    const text = `${name} takes ${durationText(seconds * 1_000)} to fetch from here. ${limit}.`;
    return { text, certain: fastLine && seconds > HOPELESS_SECONDS, ofPace: true };
  }
  // A localnet fetches from the same machine, so the line is fast enough.
  if (bytes <= LARGE_BYTES || isLocalNetwork(network)) return undefined;
  const pace = `that takes ${Math.ceil((bytes * 8) / DOWNLOAD_SECONDS / 1e6)} Mbit/s`;
  const memory =
    bytes > MEMORY_BYTES ? ' It also holds the file in memory, for which iExec advises at most 1 GB.' : '';
  return { text: `${name} has ${sizeText(bytes)}. ${limit}: ${pace}.${memory}`, certain: false };
}

const INSIDE = 'inside of a private network';

/**
 * Says that a URL leads into a private network, where the enclaves of iExec's own networks cannot follow; those of
 * other networks may be inside as well. Undefined where it does not, or on one's own machine.
 */
function privateNetwork(url: string, network: Network): Doubt | undefined {
  if (isLocalNetwork(network) || !isLocal(url)) return undefined;
  return isPublicNetwork(network)
    ? { text: `${INSIDE}, where no enclave can follow`, certain: true }
    : { text: `${INSIDE}, where enclaves can follow only if they are inside, too`, certain: false };
}

function probeOptions(network: Network): { mayBeLocal: boolean } {
  return { mayBeLocal: !isPublicNetwork(network) };
}

/** True when the network's enclaves are on the internet: those of iExec's own networks are. */
function isPublicNetwork(network: Network): boolean {
  return !isLocalNetwork(network) && knownContracts(network.chainId) !== undefined;
}

/** A location for messages, without query and login, which may hold a credential. */
function shownUrl(text: string): string {
  const url = URL.parse(text);
  if (!url?.host) return text;
  return `${url.origin}${url.pathname}${url.search && '?…'}`;
}

function conclude(doubt: Doubt | undefined, reporter: StageContext['reporter']): void {
  if (doubt?.certain) throw unfetchable(doubt.text);
  if (doubt) reporter.warn(`${doubt.text} ${COSTS}`, TITLE);
}

function unfetchable(why: string): TaskError {
  return new TaskError('INPUT_UNFETCHABLE', {
    what: 'The enclave could not fetch an input, and the task would be paid for all the same.',
    why,
    fix: 'Put the file where anyone can fetch it within 30 s, make it smaller, or send it through `private-files`; nothing was bought.',
  });
}
