import { TaskError } from '../errors/task-error.ts';
import { isLocalNetwork, type Network } from '../iexec/networks.ts';
import type { NotServed, Served } from '../net/fetch-probe.ts';
import { isLocal, resolvesLocally } from '../net/local-address.ts';
import type { StageContext } from './services.ts';
import type { TaskRequest } from './task-request.ts';

/**
 * Time in which a download of the enclave must end, in seconds: what the HTTP client of its pre-compute allows a whole
 * answer by default (tee-worker-compute-rust, `reqwest::blocking::get`). The app is started all the same afterwards.
 */
const DOWNLOAD_SECONDS = 30;
/** What comes within that time at 100 Mbit/s, in bytes. */
const LARGE_BYTES = 375_000_000;
/** What iExec's documentation advises at most: the pre-compute holds a file in memory, as it came and in clear. In bytes. */
const MEMORY_BYTES = 1_000_000_000;
/** A smaller file comes in time at any pace that is worth the name, in bytes. */
const SMALL_BYTES = 1_000_000;
/** Files that are looked at side by side. */
const AT_ONCE = 6;

const TITLE = 'The enclave may not get an input';
const COSTS = 'The app would then run without it, and be paid for.';

/** What the judgement needs to know of the run. */
export interface DownloadCircumstances {
  readonly network: Network;
  /** Whether the runner's line is surely no slower than an enclave's, as in GitHub's data centres. */
  readonly fastLine: boolean;
}

/** What speaks against a file. */
interface Doubt {
  /** Whole sentences. */
  readonly text: string;
  /** Whether the enclave is sure to fail; otherwise it may be only we who do. */
  readonly certain: boolean;
}

/**
 * Looks, before anything is registered or bought, whether the enclave can fetch the encrypted input in time.
 * @param size of the ciphertext, in bytes
 * @throws TaskError INPUT_UNFETCHABLE
 */
export async function requireFetchableInput(
  { services, reporter }: StageContext,
  { location, size }: { location: string; size: number },
  circumstances: DownloadCircumstances,
): Promise<void> {
  const name = 'The encrypted input';
  const atHome = isLocalNetwork(circumstances.network);
  if (!atHome && isLocal(location)) throw unfetchable(`${name} is at ${shownUrl(location)}, ${INSIDE}.`);
  // That it can be fetched at all was seen a moment ago.
  if (size < SMALL_BYTES) return;
  const found = await services.probe(location, { mayBeLocal: atHome });
  const served = 'why' in found ? { bytes: size, seconds: undefined } : { ...found, bytes: size };
  conclude(doubtOf(name, served, circumstances), reporter);
}

/**
 * Looks, before anything is bought, whether the enclave can fetch what others serve: the files of `input-files`, and
 * the dataset in `dataset`, of which nothing is certain.
 * @throws TaskError INPUT_UNFETCHABLE
 */
export async function requirePublicInputs(
  context: StageContext,
  { inputFiles, dataset }: Pick<TaskRequest, 'inputFiles' | 'dataset'>,
  circumstances: DownloadCircumstances,
): Promise<void> {
  const files = [...new Set(inputFiles)];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const looks = files.slice(start, start + AT_ONCE).map(async url => {
      conclude(await doubtOfFile(context, url, circumstances), context.reporter);
    });
    await Promise.all(looks);
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
  const name = `The input file ${shownUrl(url)}`;
  const atHome = isLocalNetwork(circumstances.network);
  if (!atHome && isLocal(url)) return { text: `${name} is ${INSIDE}.`, certain: true };
  const found = await services.probe(url, { mayBeLocal: atHome });
  const doubt = doubtOf(name, found, circumstances);
  if (doubt || atHome || !(await resolvesLocally(new URL(url).hostname))) return doubt;
  return { text: `${name} is, as this runner looks its host up, ${INSIDE}.`, certain: false };
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
  const atHome = isLocalNetwork(network);
  const urls = /^\/ipfs\//.test(location)
    ? gatewaysOf(network).map(gateway => gateway + location)
    : [location];
  let found: Served | NotServed = { why: 'its location is not an http(s) URL', certain: true };
  for (const url of urls) {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) continue;
    found =
      !atHome && isLocal(url)
        ? { why: `it is ${INSIDE}`, certain: true }
        : await services.probe(url, { mayBeLocal: atHome });
    if (!('why' in found)) break;
  }
  return doubtOf(`${name}, at ${shownUrl(location)},`, found, circumstances);
}

/** The network's own gateway and those that enclaves have beside it, without a slash at the end. */
function gatewaysOf({ ipfsGatewayUrl, ipfsGateways = [] }: Network): string[] {
  return [ipfsGatewayUrl, ...ipfsGateways].map(url => url.replace(/\/+$/, ''));
}

/** What speaks against a file that was looked at; undefined when nothing does. */
function doubtOf(
  name: string,
  found: Served | NotServed,
  { network, fastLine }: DownloadCircumstances,
): Doubt | undefined {
  if ('why' in found) return { text: `${name} could not be fetched: ${found.why}.`, certain: found.certain };
  const { bytes = 0, seconds } = found;
  const limit = `The enclave has ${DOWNLOAD_SECONDS} s for each download`;
  if (seconds !== undefined && seconds > DOWNLOAD_SECONDS) {
    const text = `${name} takes ${Math.round(seconds)} s to fetch from here. ${limit}.`;
    return { text, certain: fastLine };
  }
  // On one's own machine nothing is far away.
  if (bytes <= LARGE_BYTES || isLocalNetwork(network)) return undefined;
  const pace = `that takes ${Math.ceil((bytes * 8) / DOWNLOAD_SECONDS / 1e6)} Mbit/s`;
  const memory =
    bytes > MEMORY_BYTES ? ' It also holds the file in memory, for which iExec advises at most 1 GB.' : '';
  return { text: `${name} has ${Math.round(bytes / 1e6)} MB. ${limit}: ${pace}.${memory}`, certain: false };
}

const INSIDE = 'inside of a private network, where no enclave can follow';

/** A location for people: what a query or a login holds may be a credential. */
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
    fix: 'Put the file where everybody can fetch it within 30 s, make it smaller, or send it through `inputs`; nothing was bought.',
  });
}
