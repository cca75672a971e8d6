import { ContentHasher } from '../../src/crypto/content-digest.ts';
import { deriveInputKey, type RootSecret } from '../../src/crypto/key-derivation.ts';

/** The key that an input of this content is encrypted with, and the digest that it follows from. */
export function inputKeyOf(root: RootSecret, content: Buffer): { key: Buffer; digest: Buffer } {
  const hasher = new ContentHasher(root);
  hasher.update(content);
  const digest = hasher.digest();
  return { key: deriveInputKey(root, digest).key, digest };
}
