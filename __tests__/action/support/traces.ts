import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import AdmZip from 'adm-zip';
import type { ResultsService } from '../../../localrunner/results-service.ts';
import type { RunActionResult } from '../../../localrunner/run-action.ts';
import type { FaultProxy, SeenRequest } from '../../support/proxy.ts';
import type { SecretSearch } from '../../support/secret-search.ts';

/** Something that was left or sent: where, and its bytes. */
export type Trace = readonly [where: string, bytes: Buffer | string];

function filesBelow(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => [file, Buffer.concat([Buffer.from(file), readFileSync(file)])]);
}

/** Everything that a step left where others can see it, by name. The log is as the runner shows it. */
export function tracesOf(run: RunActionResult, folders: readonly string[]): Trace[] {
  return [
    ['log', run.log],
    ['stderr', run.stderr],
    ['summary', run.summary],
    ...Object.entries({ outputs: run.outputs, state: run.state, env: run.env }).map(
      ([name, values]) => [name, Object.entries(values).flat().join('\n')] as Trace,
    ),
    ...folders.flatMap(filesBelow),
  ];
}

/** A request with all that is in it: hex texts, such as transactions, also as the bytes that they stand for. */
function bytesOf({ method, url, headers, body }: SeenRequest): Buffer {
  const { authorization: _, ...others } = headers;
  const decoded = [...body.toString('latin1').matchAll(/0x([0-9a-f]{16,})/gi)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex'),
  );
  return Buffer.concat([Buffer.from(`${method} ${url}\n${JSON.stringify(others)}\n`), body, ...decoded]);
}

/** Every request that came by these proxies. */
export function requestsBy(fronts: Readonly<Record<string, FaultProxy>>): Trace[] {
  return Object.entries(fronts).flatMap(([name, { seen }]) =>
    seen.map(request => [`${name} ${request.method} ${request.url}`, bytesOf(request)] as Trace),
  );
}

/** Content of the blob store, unpacked: artifacts and caches. */
export async function blobsOf(results: ResultsService): Promise<Trace[]> {
  const artifacts = results.artifacts().map(async ({ name, mimeType }) => {
    const content = await results.download(name);
    if (mimeType !== 'application/zip') return [`artifact ${name}`, content] as Trace;
    const files = new AdmZip(content).getEntries();
    const all = files.flatMap(file => [Buffer.from(file.entryName), file.getData()]);
    return [`artifact ${name}`, Buffer.concat(all)] as Trace;
  });
  const caches = results.cacheKeys().map(async key => {
    const packed = await results.downloadCache(key);
    const isZstd = packed.readUInt32LE(0) === 0xfd2fb528;
    const plain = isZstd ? zlib.zstdDecompressSync(packed) : zlib.gunzipSync(packed);
    return [`cache ${key}`, Buffer.concat([Buffer.from(key), plain])] as Trace;
  });
  return Promise.all([...artifacts, ...caches]);
}

/** One line per secret that was found, with its place. */
export function leaks(search: SecretSearch, traces: readonly Trace[]): string[] {
  return traces.flatMap(([where, bytes]) => search.find(bytes).map(found => `${found} in ${where}`));
}
