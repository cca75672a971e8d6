import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { atPlace } from '../errors/system-error.ts';
import { temporaryNameFor } from '../files/atomic-file.ts';
import { writeAll } from '../files/file-stream.ts';
import { PRIVATE_FILE } from '../files/private-modes.ts';
import { CidHasher } from './cid.ts';
import type { CidVersion } from './unixfs-node.ts';

/** A file that is being received: hashed while it grows, and in no one's way until it is kept. */
export class PartialFile {
  /** Bytes so far. */
  received = 0;
  /** Connections that brought some of them. */
  connections = 0;
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #hasher: CidHasher;

  private constructor(path: string, file: FileHandle, hasher: CidHasher) {
    this.#path = path;
    this.#file = file;
    this.#hasher = hasher;
  }

  /** Starts an empty one next to `destination`, with mode 0600. */
  static async create(destination: string, version: CidVersion): Promise<PartialFile> {
    const path = temporaryNameFor(destination);
    return new PartialFile(path, await open(path, 'wx', PRIVATE_FILE), new CidHasher({ version }));
  }

  /** Writes all bytes at the end, and only then counts them. */
  async append(bytes: Uint8Array): Promise<void> {
    await writeAll(this.#file, bytes, this.received).catch(error => {
      throw atPlace(error, this.#path);
    });
    this.#hasher.update(bytes);
    this.received += bytes.length;
  }

  /** The CID of all bytes. To be called once, after the last. */
  digest(): string {
    return this.#hasher.digest();
  }

  /** Gives it its name; when that fails, it is removed. */
  async keep(destination: string): Promise<void> {
    try {
      await this.#file.close();
      await rename(this.#path, destination);
    } catch (error) {
      await this.discard();
      throw error;
    }
  }

  /** Removes it. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#path, { force: true });
  }
}
