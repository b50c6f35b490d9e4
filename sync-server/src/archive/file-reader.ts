import type { FileHandle } from 'node:fs/promises';
import { Reader } from '@zip.js/zip.js';
import { archiveLimits } from 'shared-domain/archive';
import { ArchiveProblem } from './problem.ts';

/** A file on the disk, of which no more is in memory than is asked for. */
export class FileReader extends Reader<FileHandle> {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    super(handle);
    this.#handle = handle;
  }

  override async init(): Promise<void> {
    await super.init?.();
    this.size = (await this.#handle.stat()).size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    // A directory of files that says it is larger than any of ours.
    if (length > archiveLimits.manifestBytes)
      throw new ArchiveProblem({ code: 'archive.tooLarge', params: { file: '' } });
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - index)));
    let got = 0;
    while (got < bytes.length) {
      const { bytesRead } = await this.#handle.read(bytes, got, bytes.length - got, index + got);
      if (bytesRead === 0) break;
      got += bytesRead;
    }
    return bytes.subarray(0, got);
  }
}
