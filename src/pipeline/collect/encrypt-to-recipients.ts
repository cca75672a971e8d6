import { Readable } from 'node:stream';
import { writeZip, type ZipSource } from '../../archive/zip-writer.ts';
import { encryptToRecipients } from '../../crypto/age.ts';
import type { StageContext } from '../context/services.ts';

/** A result that only some people are to read. */
export interface RecipientsInput {
  readonly files: readonly ZipSource[];
  /** age recipients (`age1…`). */
  readonly recipients: readonly string[];
  /** Path of the encrypted file. */
  readonly destination: string;
}

/**
 * Packs the plain result and encrypts it to the recipients, in one pass and without a plain copy on disk: a zip in an
 * age file, which `age --decrypt` turns back into the zip.
 */
export async function encryptResultToRecipients(
  { reporter, signal }: Pick<StageContext, 'reporter' | 'signal'>,
  { files, recipients, destination }: RecipientsInput,
): Promise<void> {
  const zip = Readable.from(writeZip(files, { compress: true }));
  try {
    await encryptToRecipients({ source: zip, recipients, destination, signal });
  } finally {
    zip.destroy();
  }
  const people = recipients.length === 1 ? 'one recipient' : `${recipients.length} recipients`;
  reporter.info(`The result is encrypted to ${people}.`);
}
