import type { RefusalCode } from 'shared-domain/sync';

export type ArchiveRefusal = {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Thrown while an archive is read: whoever reads it stops, and undoes what was done. */
export class ArchiveProblem extends Error {
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal, options?: ErrorOptions) {
    super(refusal.code, options);
    this.refusal = refusal;
  }
}

export function damaged(file: string, cause?: unknown): ArchiveProblem {
  return new ArchiveProblem({ code: 'archive.damaged', params: { file } }, { cause });
}

/** A refusal of the domain's, whose codes are all of the catalogue's. */
export function problemOf(refusal: { readonly code: string; readonly params?: ArchiveRefusal['params'] }) {
  return new ArchiveProblem(refusal as ArchiveRefusal);
}
