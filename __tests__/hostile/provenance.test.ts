import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import AdmZip from 'adm-zip';
import { verifyInProcess } from '../support/verify-in-process.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

const STATEMENT = 'provenance.intoto.json';

let target: Target;
/** Two honest artifacts as they are downloaded, of two tasks, and one with the ciphertext alone. */
let ours = '';
let others = '';
let encrypted = '';
beforeAll(async () => {
  target = await startTarget();
  ours = await artifact('decrypted');
  others = await artifact('decrypted');
  encrypted = await artifact('ciphertext');
});
afterAll(() => target?.stop());

let artifacts = 0;
async function artifact(
  kind: string,
  more: Readonly<Record<string, string>> = {},
  bought = 1,
): Promise<string> {
  const name = `artifact-${artifacts++}`;
  const inputs = { artifact: kind, 'artifact-name': name, ...more };
  await target.step({ code: '', bought }, { files: {}, inputs });
  const folder = target.world.workspace();
  new AdmZip(await target.world.results.download(name)).extractAllTo(folder);
  return folder;
}

// biome-ignore lint/suspicious/noExplicitAny: the attacks change what they want in a provenance
type AnyStatement = any;

function statementIn(folder: string): AnyStatement {
  return JSON.parse(readFileSync(path.join(folder, STATEMENT), 'utf8'));
}

/** A copy of an artifact that was tampered with. */
function tampered(folder: string, tamper: (copy: string) => void): string {
  const copy = target.world.workspace();
  cpSync(folder, copy, { recursive: true });
  tamper(copy);
  return copy;
}

/** A copy of our artifact whose statement is changed. */
function restated(change: (statement: AnyStatement) => void, folder = ours): string {
  return tampered(folder, copy => {
    const statement = statementIn(copy);
    change(statement);
    writeFileSync(path.join(copy, STATEMENT), JSON.stringify(statement));
  });
}

/** Inputs of a verification of our wallet’s result, with `report.json`, unless said otherwise. */
const inputsFor = (folder: string, inputs: Readonly<Record<string, string>>) => ({
  path: folder,
  requester: target.wallet.address,
  expect: 'report.json',
  ...inputs,
});

/** Verifies in this process: for attacks whose text is of no matter. */
async function verify(folder: string, code: string, inputs: Readonly<Record<string, string>> = {}) {
  const verification = await verifyInProcess(target.world, inputsFor(folder, inputs));
  expect({ code: verification.code, log: code === verification.code ? '' : verification.log }).toEqual({
    code,
    log: '',
  });
  return verification;
}

/** Verifies by the bundle, and checks everything that holds under an attack. */
async function verifyByBundle(folder: string, code: string, inputs: Readonly<Record<string, string>> = {}) {
  const run = await target.step(
    { code, bought: 0 },
    { entry: 'verify', files: {}, inputs: { app: '', wallet: '', ...inputsFor(folder, inputs) } },
  );
  expect(run.outputs.verified).toBe(String(code === ''));
  return run;
}

/** Makes a provenance name just what is in its folder. */
function listAgain(folder: string): void {
  const statement = statementIn(folder);
  statement.subject = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== STATEMENT)
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      digest: { sha256: sha256(readFileSync(file)) },
    }));
  writeFileSync(path.join(folder, STATEMENT), JSON.stringify(statement));
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const FAILS = '`PROVENANCE_MISMATCH`';

const attack = attacksBy('Who hands on a result with its provenance (`verify`)');

attack.heavy(
  'changes a file, its digest in the provenance, and says there that all checks passed',
  `${FAILS}: the digest on chain is of another file`,
  async () => {
    const folder = restated(({ subject, predicate }) => {
      const entry = subject.find(({ name }: { name: string }) => name === 'report.json');
      entry.digest.sha256 = sha256('{}');
      for (const check of predicate.verification) check.outcome = 'passed';
    });
    writeFileSync(path.join(folder, 'report.json'), '{}');
    await verify(folder, 'PROVENANCE_MISMATCH');
  },
);

attack(
  'replays the provenance of another task, with the digests of these files in it',
  `${FAILS}: the digest on chain is of other files`,
  async () => {
    const { subject } = statementIn(ours);
    const { predicate } = statementIn(others);
    const folder = restated(statement => Object.assign(statement, { subject, predicate }));
    const run = await verify(folder, 'PROVENANCE_MISMATCH');
    expect(run.log).toContain('The files are those of the digest: failed.');
  },
);

attack.heavy(
  'hands on the files of another task with our provenance',
  `${FAILS}: each changed file is named`,
  async () => {
    const folder = tampered(others, copy => cpSync(path.join(ours, STATEMENT), path.join(copy, STATEMENT)));
    const run = await verify(folder, 'PROVENANCE_MISMATCH');
    expect(run.log).toMatch(/changed: .*report\.json/);
  },
);

/** The covered bytes of our artifact under another name, and forged ones in their place. */
const swapped = (): string =>
  tampered(ours, copy => {
    mkdirSync(path.join(copy, 'x'));
    renameSync(path.join(copy, 'report.json'), path.join(copy, 'x/old.bin'));
    writeFileSync(path.join(copy, 'report.json'), '{"forged":true}');
    writeFileSync(
      path.join(copy, 'computed.json'),
      JSON.stringify({ 'deterministic-output-path': '/iexec_out/x/old.bin' }),
    );
    listAgain(copy);
  });

attack.heavy(
  'gives the covered bytes another name, and puts a file of its own in their place',
  `${FAILS}: the chain vouches for no file that \`expect\` names`,
  async () => {
    const run = await verifyByBundle(swapped(), 'PROVENANCE_MISMATCH');
    expect(run.outputs.covered).toBe('');
    expect(run.log).toContain('`expect` names report.json, and the chain vouches for x/old.bin alone.');
  },
);

attack.heavy(
  'does so where nobody says which file is meant',
  `${FAILS}, and the honest folder as well: nothing in it vouches for names`,
  async () => {
    for (const folder of [swapped(), ours]) {
      const run = await verify(folder, 'PROVENANCE_MISMATCH', { expect: '' });
      expect(run.log).toContain('nothing vouches for names');
    }
  },
);

attack(
  'leaves no file of a folder, and says in `computed.json` that the digest is of data for a callback',
  `${FAILS}: the deal has no callback`,
  async () => {
    const folder = tampered(await artifact('decrypted', { args: '--dir --name data.txt' }), copy => {
      const data = path.join(copy, 'data');
      const digests = readdirSync(data)
        .sort()
        .map(name => readFileSync(path.join(data, name)))
        .filter(bytes => bytes.length > 0)
        .map(sha256);
      rmSync(data, { recursive: true });
      mkdirSync(data);
      writeFileSync(path.join(data, 'data.txt'), MARK);
      writeFileSync(
        path.join(copy, 'computed.json'),
        JSON.stringify({ 'callback-data': `0x${digests.join('')}` }),
      );
      listAgain(copy);
    });
    await verify(folder, 'PROVENANCE_MISMATCH', { expect: 'data/data.txt' });
  },
);

attack.heavy(
  'hands on a result of the same app that a stranger bought',
  `${FAILS}: \`requester\` does not name the stranger`,
  async () => {
    const { privateKey = '', address = '' } = target.world.localnet.info.wallets.requesters[2] ?? {};
    const folder = await artifact('decrypted', { wallet: privateKey }, 0);
    const run = await verify(folder, 'PROVENANCE_MISMATCH');
    expect(run.log).toContain(`${address} bought it, and \`requester\` does not name that wallet.`);
    const anyone = await verifyByBundle(folder, '', { requester: 'anyone' });
    expect(anyone.outputs.unchecked?.split(',')).toContain('requester');
    expect(anyone.log).toContain('Any buyer passes');
  },
);

attack.heavy(
  'hands on an older result of ours in the place of the newest',
  `${FAILS}: it is not of the deal that \`deal-id\` names; without \`deal-id\`, \`unchecked\` tells that any of ours passes`,
  async () => {
    const newest = statementIn(others).predicate.tasks[0].deal.id;
    await verify(ours, 'PROVENANCE_MISMATCH', { 'deal-id': newest });
    await verify(ours, 'PROVENANCE_MISMATCH', { 'deal-id': newest, requester: '' });
    const any = await verifyByBundle(ours, '');
    expect(any.outputs.unchecked?.split(',')).toContain('named-deal');
  },
);

attack.heavy(
  'hands on a result where nobody says whose, or which, it must be',
  '`INPUT_INVALID`, nothing is compared',
  async () => {
    const run = await verify(ours, 'INPUT_INVALID', { requester: '' });
    expect(run.log).toContain('`requester`');
  },
);

attack.heavy(
  'encrypts a file of its own to the recipients, whose keys are public',
  `${FAILS}: nothing on chain says what is in it`,
  async () => {
    const folder = restated(({ predicate }) => {
      predicate.tasks[0].subjects = 'encrypted';
    });
    for (const name of readdirSync(folder).filter(name => name !== STATEMENT))
      rmSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'result.zip.age'), `age-encryption.org/v1\n${MARK}`);
    listAgain(folder);
    await verify(folder, 'PROVENANCE_MISMATCH', { expect: '' });
  },
);

attack.heavy(
  'adds a file, in the provenance too',
  'verified, and told with `unchecked`: no digest on chain covers that file',
  async () => {
    const folder = restated(({ subject }) =>
      subject.push({ name: 'added.txt', digest: { sha256: sha256(MARK) } }),
    );
    writeFileSync(path.join(folder, 'added.txt'), MARK);
    const run = await verifyByBundle(folder, '');
    expect(run.outputs.unchecked?.split(',')).toContain('other-files');
    expect(run.log).toMatch(/Files that the digest leaves out: not checked\. .*added\.txt/);
  },
);

for (const [what, name] of [
  ['a path that leads out of the folder', '../outside.txt'],
  ['an absolute path', '/etc/hostname'],
] as const) {
  attack(
    `names ${what} as a file of the result`,
    `${FAILS}: what is not in the folder is missing, wherever it leads`,
    async () => {
      const folder = restated(({ subject }) => subject.push({ name, digest: { sha256: sha256('x') } }));
      writeFileSync(path.join(target.world.folder, 'outside.txt'), 'x');
      const run = await verify(folder, 'PROVENANCE_MISMATCH');
      expect(run.log).toContain(`missing: ${name}`);
    },
  );
}

attack.heavy(
  'names the archive of a ciphertext outside of the folder',
  `${FAILS}: it is not looked for there`,
  async () => {
    const folder = tampered(encrypted, copy => {
      const statement = statementIn(copy);
      const archive = statement.subject.find(({ name }: { name: string }) => name === 'result.zip');
      archive.name = `../${path.basename(encrypted)}/result.zip`;
      rmSync(path.join(copy, 'result.zip'));
      writeFileSync(path.join(copy, STATEMENT), JSON.stringify(statement));
    });
    const run = await verify(folder, 'PROVENANCE_MISMATCH', { expect: '' });
    expect(run.log).toContain('The archive is not there.');
  },
);

attack(
  'puts a link to a file of the runner in the place of a file, with its digest in the provenance',
  `${FAILS}: links are not followed`,
  async () => {
    // On Windows links to files take a right that not every user has.
    if (process.platform === 'win32') return;
    const secret = path.join(target.world.folder, 'secret.txt');
    writeFileSync(secret, 'secret');
    const folder = restated(({ subject }) =>
      subject.push({ name: 'link', digest: { sha256: sha256('secret') } }),
    );
    symlinkSync(secret, path.join(folder, 'link'));
    const run = await verify(folder, 'PROVENANCE_MISMATCH');
    expect(run.log).toContain('changed: link');
  },
);

attack.heavy(
  'is about a hub of its own, which says what it likes',
  `${FAILS}: only the hub of \`network\` is asked`,
  async () => {
    const folder = restated(({ predicate }) => {
      predicate.network.hub = target.wallet.address;
    });
    await verify(folder, 'PROVENANCE_MISMATCH');
  },
);

for (const [what, change] of [
  ['files', ({ subject }: AnyStatement) => subject.push({ name: INJECTION, digest: { sha256: sha256('') } })],
  [
    'app, image and run',
    ({ predicate }: AnyStatement) => {
      Object.assign(predicate.app, { name: INJECTION, image: INJECTION });
      Object.assign(predicate.invocation, { [INJECTION]: INJECTION });
      Object.assign(predicate.tasks[0].task, { cid: INJECTION });
    },
  ],
] as const) {
  attack(
    `names ${what} with log commands, terminal sequences and HTML`,
    `${FAILS}, the text is inert`,
    async () => {
      const run = await verifyByBundle(restated(change), 'PROVENANCE_MISMATCH');
      expect(run.log).toContain(MARK);
    },
  );
}

attack.heavy(
  'names a hundred thousand files that are not there',
  `${FAILS}: eight are told, and how many more`,
  async () => {
    const digest = { sha256: sha256('') };
    const folder = restated(({ subject }) => {
      for (let count = 0; count < 100_000; count++) subject.push({ name: `f${count}`, digest });
    });
    const run = await verifyByBundle(folder, 'PROVENANCE_MISMATCH');
    expect(run.log).toContain('f7 and 99992 more');
    expect(run.stdout.length).toBeLessThan(50_000);
  },
);

const INVALID = '`INPUT_INVALID`, nothing is compared';
for (const [what, makeText] of [
  ['of 70 MB', text => text + ' '.repeat(70_000_000)],
  ['of a million nested lists', () => '['.repeat(1_000_000)],
  ['of a million nested objects in a field', text => text.replace('{', `{"x":${'{"x":'.repeat(1_000_000)}`)],
  ['that gives its subject twice', text => text.replace('{', '{"subject":[],')],
  ['with a prototype', text => text.replace('{', '{"__proto__":{"subject":[]},')],
  ['with a field of its own', text => text.replace('{', `{"${MARK}":1,`)],
  ['that is a page of log commands and HTML', () => INJECTION],
] as const satisfies readonly (readonly [string, (text: string) => string])[]) {
  attack(`hands on a provenance ${what}`, INVALID, async () => {
    const text = readFileSync(path.join(ours, STATEMENT), 'utf8');
    const folder = tampered(ours, copy => writeFileSync(path.join(copy, STATEMENT), makeText(text)));
    // An attacker’s text is harmless only if the log shows it inert.
    const judge = makeText(text).includes(MARK) ? verifyByBundle : verify;
    const { log } = await judge(folder, 'INPUT_INVALID');
    expect(log).toContain('`provenance`');
    expect(log.length).toBeLessThan(50_000);
  });
}

const naming = attacksBy('Who names the deal for `collect` (`deal-id`)');

naming(
  'names a deal of a stranger, whose result is encrypted for us',
  '`DEAL_MISMATCH`, nothing fetched, unpacked or published',
  async () => {
    const { wallets } = target.world.localnet.info;
    const { beneficiary } = statementIn(ours).predicate.tasks[0].deal;
    const bought = await target.step(
      { code: '', bought: 0 },
      {
        entry: 'submit',
        files: {},
        inputs: { wallet: wallets.requesters[2]?.privateKey ?? '', beneficiary, args: `--name ${MARK}.txt` },
      },
    );
    const run = await target.step(
      { code: 'DEAL_MISMATCH', bought: 0 },
      { entry: 'collect', files: {}, inputs: { app: '', 'deal-id': bought.outputs['deal-id'] ?? '' } },
    );
    expect(run.outputs).toMatchObject({ 'artifact-id': '', provenance: '' });
    expect(run.log).toContain(`its requester is ${wallets.requesters[2]?.address}`);
    expect(run.log).not.toContain('::group::Download');
  },
);

naming('names a deal of two strangers', '`RESULT_KEY_MISMATCH`, nothing fetched', async () => {
  const { wallets } = target.world.localnet.info;
  const bought = await target.step(
    { code: '', bought: 0 },
    { entry: 'submit', files: {}, inputs: { wallet: wallets.requesters[2]?.privateKey ?? '' } },
  );
  await target.step(
    { code: 'RESULT_KEY_MISMATCH', bought: 0 },
    { entry: 'collect', files: {}, inputs: { app: '', 'deal-id': bought.outputs['deal-id'] ?? '' } },
  );
});

naming(
  'names another deal of ours, where the step says what it expects',
  '`DEAL_MISMATCH`: `app` and `args` are compared where they are set',
  async () => {
    const dealId = statementIn(ours).predicate.tasks[0].deal.id;
    for (const inputs of [
      { app: target.world.localnet.info.apps.crash ?? '' },
      { app: '', args: '--frame 2' },
    ]) {
      await target.step(
        { code: 'DEAL_MISMATCH', bought: 0 },
        { entry: 'collect', files: {}, inputs: { ...inputs, 'deal-id': dealId } },
      );
    }
  },
);
