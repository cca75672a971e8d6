import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canEncryptTo } from '../../../src/crypto/age.ts';
import { parseAppLock, renderAppLock } from '../../../src/iexec/protocol/app-lock.ts';
import type { HttpClient } from '../../../src/net/http.ts';
import { makeStatement, parseStatement } from '../../../src/pipeline/provenance/statement.ts';
import { badRecipient, parseRecipients } from '../../../src/run/inputs/recipients-input.ts';
import { HttpPutStorage } from '../../../src/storage/http-put.ts';
import { mutateBytes, mutateJson, mutateText } from '../support/mutate.ts';
import type { Random } from '../support/random.ts';
import { type FuzzTarget, must } from '../support/target.ts';

const ADDRESS = '0xB2157BF2fAb286b2A4170E3491Ac39770111Da3E';
const HASH = `0x${'1a'.repeat(32)}`;

function changedDocument(random: Random, sample: unknown): string {
  const text = JSON.stringify(random.oneIn(4) ? sample : mutateJson(random, sample)) ?? 'undefined';
  return random.oneIn(3) ? mutateText(random, text) : text;
}

/** A committed lock of an app: what is taken for one says the same when it is written again. */
export function lockTarget(): FuzzTarget<string> {
  const sample = {
    chainId: 421614,
    app: ADDRESS,
    owner: ADDRESS,
    type: 'DOCKER',
    image: 'docker.io/some/app:1.0.0',
    checksum: HASH,
    mrenclave: '0x',
  };
  return {
    name: 'lock',
    make: random => changedDocument(random, sample),
    feed: text => {
      const lock = parseAppLock(text);
      must(Object.keys(lock).length === Object.keys(sample).length, 'a lock with other fields');
      must(renderAppLock(parseAppLock(renderAppLock(lock))) === renderAppLock(lock), 'a lock that changes');
    },
  };
}

/** A provenance that anybody may have written. */
export function statementTarget(): FuzzTarget<string> {
  const sample = makeStatement([{ name: 'result.txt', digest: { sha256: 'ab'.repeat(32) } }], {
    invocation: { repository: 'octo/render' },
    network: { name: 'arbitrum-sepolia', chainId: 421614, hub: ADDRESS },
    app: {
      address: ADDRESS,
      name: 'app',
      type: 'DOCKER',
      image: 'docker.io/some/app:1.0.0',
      checksum: HASH,
      mrenclave: '0x',
    },
    tasks: [
      {
        subjects: 'files',
        dataset: { address: ADDRESS, checksum: HASH },
        deal: {
          id: HASH,
          appOwner: ADDRESS,
          requestOrderHash: HASH,
          requester: ADDRESS,
          beneficiary: ADDRESS,
          category: 0,
          tag: HASH,
          workerpool: ADDRESS,
          price: '5',
          transaction: null,
        },
        task: {
          id: HASH,
          worker: ADDRESS,
          enclaveChallenge: ADDRESS,
          resultDigest: HASH,
          cid: 'QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg',
          contribution: HASH,
          finalisation: null,
        },
      },
    ],
    verification: [{ name: 'digest', outcome: 'passed', detail: 'Good.' }],
  });
  return {
    name: 'statement',
    make: random => changedDocument(random, sample),
    feed: text => {
      const { subject, predicate, predicateType } = parseStatement(text);
      must(predicateType === sample.predicateType, 'the predicate of somebody else');
      must(
        subject.length > 0 && subject.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest.sha256)),
        'a subject without a digest',
      );
      must(
        predicate.tasks.every(({ deal }) => /^0x[0-9a-f]{64}$/.test(deal.id)),
        'a deal id that is none',
      );
    },
  };
}

/** The lines of `recipients`: what is accepted is what age can be handed. */
export function recipientsTarget(): FuzzTarget<string> {
  const samples = [
    'age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa',
    '# the team\nage1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa # Ann\n',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN',
  ];
  return {
    name: 'recipients',
    make: random => mutateText(random, random.pick(samples)),
    feed: async text => {
      const recipients = parseRecipients(text, 'recipients');
      must(recipients.length > 0, 'nobody');
      for (const [index, recipient] of recipients.entries()) {
        if (!(await canEncryptTo(recipient))) throw badRecipient('recipients', index + 1, 'is none');
        must(/^age(?:1pq|1tag|1tagpq)?1[a-z0-9]+$/.test(recipient), 'a recipient that is none');
      }
    },
  };
}

/** What a file server answers to an upload and serves afterwards: only the very bytes count as stored. */
export function fileServerTarget(): FuzzTarget<{ status: number; location: string; served: Buffer }> {
  const file = fileURLToPath(new URL('../../vectors/dataset/plain-1B.bin', import.meta.url));
  const content = readFileSync(file);
  const ciphertext = {
    cid: 'QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg',
    checksum: `0x${createHash('sha256').update(content).digest('hex')}`,
    size: content.length,
  };
  return {
    name: 'file-server',
    make: random => ({
      status: random.oneIn(3) ? random.pick([201, 204, 301, 403, 404, 500]) : 200,
      location: mutateText(random, 'https://files.example/a/b.enc'),
      served: random.oneIn(2) ? content : mutateBytes(random, content),
    }),
    feed: async ({ status, location, served }) => {
      const fetched: string[] = [];
      const http = {
        request: async () => ({
          status: status === 301 ? 200 : status,
          headers: new Headers(),
          text: location,
        }),
        open: async ({ url }: { url: string }) => {
          fetched.push(url);
          return status === 204 || status === 301
            ? new Response(null, { status })
            : new Response(new Uint8Array(served), { status });
        },
      } as unknown as HttpClient;
      const storage = new HttpPutStorage({
        http,
        uploadUrl: 'https://files.example/up/?signature=secret',
        publicUrl: undefined,
        isAcceptable: url => new URL(url).origin === 'https://files.example',
        settling: { retries: 0, minDelayMs: 0, maxDelayMs: 0 },
      });
      const stored = await storage.upload(file, ciphertext);
      must(served.equals(content), 'other bytes than were sent');
      must(new URL(stored).origin === 'https://files.example', 'a location on another host');
      must(!stored.includes('secret') && stored.length <= 1_000, 'a location that must not be on chain');
      must(
        fetched.every(url => url === stored),
        'a location that was not looked at',
      );
    },
  };
}
