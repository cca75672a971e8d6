import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { Wallet } from 'ethers';
import { deriveIdentities } from '../../src/pipeline/context/identities.ts';
import { heavyTest } from '../support/heavy.ts';
import { findProgram } from '../support/programs.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let identities: readonly string[];
let recipients: readonly string[];
beforeAll(async () => {
  world = await startWorld();
  identities = await Promise.all([generateIdentity(), generateIdentity(), generateIdentity()]);
  recipients = await Promise.all(identities.map(identity => identityToRecipient(identity)));
});
afterAll(() => world.stop());

/** A repository that everybody sees. */
const PUBLIC = { repository: { id: 1, full_name: 'octo/open', private: false, visibility: 'public' } };

/** The one file of an artifact beside its provenance. */
async function sealedFile(name: string): Promise<Buffer> {
  const archive = new AdmZip(await world.results.download(name));
  const names = archive.getEntries().map(({ entryName }) => entryName);
  expect(names.sort()).toEqual(['provenance.intoto.json', 'result.zip.age']);
  return archive.getEntry('result.zip.age')?.getData() ?? Buffer.alloc(0);
}

/** Names and contents of a zip. */
function contentsOf(zip: Uint8Array): Record<string, string> {
  const entries = new AdmZip(Buffer.from(zip)).getEntries();
  return Object.fromEntries(entries.map(entry => [entry.entryName, entry.getData().toString('base64')]));
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .map(file => [
        path.relative(folder, file).replaceAll('\\', '/'),
        readFileSync(file).toString('base64'),
      ]),
  );
}

describe('an artifact for recipients', () => {
  test('opens with the key of each recipient and no other, and holds exactly the result', async () => {
    const cwd = world.workspace({ 'scene.bin': 'a private scene' });
    const [alice = '', bob = ''] = recipients;
    const run = await world.run({
      cwd,
      event: PUBLIC,
      inputs: {
        'private-files': 'scene.bin',
        args: '--name .hidden.txt',
        recipients: `# the team\n${alice} # Alice\n\n${bob}`,
        'artifact-name': 'sealed',
      },
    });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed', 'artifact-name': 'sealed' } });
    const sealed = await sealedFile('sealed');
    const plain = filesBelow(run.outputs['output-path'] ?? '');
    expect(Object.keys(plain)).toContain('.hidden.txt');
    for (const [index, identity] of identities.entries()) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      if (index === 2) await expect(decrypter.decrypt(sealed)).rejects.toThrow();
      else expect(contentsOf(await decrypter.decrypt(sealed))).toEqual(plain);
    }
    if (!findProgram('age')) return;
    const [key, file] = [path.join(world.folder, 'key.txt'), path.join(world.folder, 'result.zip.age')];
    writeFileSync(key, `${identities[1]}\n`);
    writeFileSync(file, sealed);
    const opened = execFileSync('age', ['--decrypt', '--identity', key, file], { maxBuffer: 2 ** 26 });
    expect(contentsOf(opened)).toEqual(plain);
  });

  heavyTest('tells how to open it, and leaves the plain result on the runner only', async () => {
    const cwd = world.workspace();
    const inputs = { recipients: recipients[0] ?? '', artifact: 'encrypted', 'artifact-name': 'told' };
    const run = await world.run({ cwd, inputs });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('age --decrypt --identity key.txt --output result.zip result.zip.age');
    expect(readdirSync(run.outputs['output-path'] ?? '')).toContain('computed.json');
    expect((await sealedFile('told')).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  });

  test('is the ciphertext where the result is for somebody else', async () => {
    const other = world.localnet.info.wallets.requesters[1]?.privateKey ?? '';
    const { beneficiary } = deriveIdentities(new Wallet(other), '');
    // The other's own run leaves the key that results for it are encrypted to.
    await world.run({ entry: 'submit', cwd: world.workspace(), inputs: { wallet: other } });
    const submitted = await world.run({
      entry: 'submit',
      cwd: world.workspace(),
      inputs: { beneficiary: beneficiary.address },
    });
    const run = await world.run({
      entry: 'collect',
      cwd: world.workspace(),
      inputs: {
        'deal-id': submitted.outputs['deal-id'] ?? '',
        recipients: recipients[0] ?? '',
        'artifact-name': 'not-ours',
      },
    });
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'output-path': '' } });
    expect(run.commands.find(({ command }) => command === 'warning')?.properties.title).toBe(
      'Result is for another wallet',
    );
    const archive = new AdmZip(await world.results.download('not-ours'));
    const names = archive.getEntries().map(({ entryName }) => entryName);
    expect(names.sort()).toEqual(['HOW-TO-OPEN.txt', 'provenance.intoto.json', 'result.zip']);
  });

  test('a recipient that nothing can be encrypted to is refused before anything is bought', async () => {
    const { bech32 } = await import('@scure/base');
    const block = await world.localnet.provider.getBlockNumber();
    const run = await world.run({
      cwd: world.workspace(),
      inputs: { recipients: bech32.encodeFromBytes('age', new Uint8Array(32)) },
    });
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'error-code': 'INPUT_INVALID', 'deal-id': '' } });
    expect(run.log).toContain('`recipients`');
    expect(await world.localnet.provider.getBlockNumber()).toBe(block);
  });
});
