import type { RefusalCode } from 'shared-domain/sync';
import type { RateLimit } from '../auth/rate-limit.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { OrganisationStore } from '../sync/ports.ts';

export type Link = {
  readonly id: string;
  readonly documentId: string;
  /** Whose right to the file it lends. */
  readonly account: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly openings: number;
};
export type NewLink = Pick<Link, 'id' | 'documentId' | 'account' | 'madeAt' | 'expiresAt'> & {
  readonly tokenHash: Uint8Array;
};

export type LinkStore = {
  add(organisation: string, link: NewLink): Promise<void>;
  /** All there ever were, the latest first. */
  listOf(organisation: string, documentId: string): Promise<Link[]>;
  /** False: there is none of the document that still stands. */
  end(organisation: string, documentId: string, id: string, at: Date): Promise<boolean>;
  /** The one that stands at that instant. */
  open(
    organisation: string,
    tokenHash: Uint8Array,
    at: Date,
  ): Promise<Pick<Link, 'id' | 'documentId' | 'account'> | null>;
  countOpening(organisation: string, id: string): Promise<void>;
};

export type LinkPorts = {
  readonly store: OrganisationStore;
  readonly blobs: Pick<BlobStore, 'find' | 'pieces'>;
  readonly links: LinkStore;
  /** Links that one account makes. */
  readonly linkLimit: RateLimit;
  /** Tries from one address, right or wrong. */
  readonly openingLimit: RateLimit;
  readonly now: () => Date;
};

export type LinkRefusal = { readonly code: RefusalCode; readonly params?: Record<string, number> };
