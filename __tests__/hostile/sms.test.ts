import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import AdmZip from 'adm-zip';
import { SmsClient } from '../../src/iexec/services/sms.ts';
import { HttpClient } from '../../src/net/http.ts';
import { deriveIdentities } from '../../src/pipeline/context/identities.ts';
import { fastClock } from '../support/fast-clock.ts';
import { serve, stopServices } from '../support/json-service.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.stop());

const attack = attacksBy('The Secret Management Service');
const SUBMIT = { entry: 'submit' } as const;

attack(
  'takes every secret with status 200 and a page, and keeps none',
  '`SERVICE_REFUSED`, nothing bought',
  async () => {
    target.turn('smsUrl', () => ({ kind: 'answer', status: 200, body: `<html>${MARK}` }));
    await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, SUBMIT);
  },
);

attack.heavy(
  'refuses with a text of log commands and HTML',
  '`SERVICE_REFUSED`, the text is not shown',
  async () => {
    target.turn('smsUrl', () => ({ kind: 'answer', status: 400, body: INJECTION }));
    const run = await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, SUBMIT);
    expect(run.log).not.toContain(MARK);
  },
);

attack(
  'sends the one who brings a key on to another host',
  '`SERVICE_REFUSED`, that host gets nothing',
  async () => {
    const location = `${target.elsewhere.url}/secrets`;
    target.turn('smsUrl', () => ({ kind: 'answer', status: 307, headers: { location } }));
    await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, SUBMIT);
  },
);

attack.heavy('never ends an answer', '`SERVICE_MALFORMED` after 4 MiB, nothing bought', async () => {
  const chunk = Buffer.alloc(4_000_000, ' ');
  target.turn('smsUrl', () => ({ kind: 'endless', chunk, everyMs: 0 }));
  await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, SUBMIT);
});

attack(
  'says that a secret of the user is there when it is not',
  'the task is bought, and the app runs without the secret',
  async () => {
    target.turn('smsUrl', ({ method }) => (method === 'HEAD' ? { kind: 'answer', status: 204 } : undefined));
    await target.step({ code: '', bought: 1 }, { inputs: { 'app-secrets': '1: not-there' } });
  },
);

attack.heavy(
  'takes the input’s key and loses it',
  'the task is bought and fails, `TASK_FAILED`: what it cost can be claimed back',
  async () => {
    target.turn('smsUrl', ({ method, url }) =>
      method === 'POST' && url.startsWith('/secrets/web3') ? { kind: 'answer', status: 204 } : undefined,
    );
    await target.step({ code: 'TASK_FAILED', bought: 1 }, { files: { 'lost.txt': 'its key gets lost' } });
  },
);

attack(
  'says of a key that it is there, and keeps none',
  '`SERVICE_REFUSED` after a minute, nothing bought',
  async () => {
    const clock = fastClock();
    const { url } = await serve(({ method }) => ({ status: method === 'POST' ? 409 : 404 }));
    const pushed = new SmsClient({ http: new HttpClient({ userAgent: 'test' }), url, clock })
      .pushDatasetSecret(target.wallet.address, 'a key', target.wallet)
      .finally(stopServices);
    await expect(pushed).rejects.toThrow(/does not store.*\[SERVICE_REFUSED\]/);
    expect(clock.now()).toBeGreaterThan(60_000);
  },
);

attack.heavy(
  'has results encrypted for a key of somebody else',
  '`RESULT_KEY_MISMATCH`, nothing unpacked; what was paid for is kept as it came',
  async () => {
    const encryptionSecret = 'a root of its own, since keys cannot be taken back';
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { beneficiary } = deriveIdentities(target.wallet, encryptionSecret);
    const http = new HttpClient({ userAgent: 'the operator of the SMS' });
    const sms = new SmsClient({ http, url: target.world.localnet.info.network.smsUrl });
    await sms.pushResultKey(beneficiary, String(publicKey.export({ type: 'spki', format: 'pem' })));
    const run = await target.step(
      { code: 'RESULT_KEY_MISMATCH', bought: 1 },
      { files: {}, inputs: { 'encryption-secret': encryptionSecret } },
    );
    const kept = new AdmZip(await target.world.results.download(run.outputs['artifact-name'] ?? ''));
    expect(kept.getEntries().map(({ entryName }) => entryName)).toEqual(['result.zip', 'HOW-TO-OPEN.txt']);
    const sealed = new AdmZip(kept.getEntry('result.zip')?.getData()).getEntries();
    expect(sealed.map(({ entryName }) => entryName).sort()).toEqual(['aes-key.rsa', 'iexec_out.zip.aes']);
  },
);
