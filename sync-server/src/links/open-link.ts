import { buildingDocuments } from 'shared-domain/documents';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { networkOf } from '../auth/network-of.ts';
import { tokenHash } from '../auth/token-hash.ts';
import { documentOfStaff } from './document-of-staff.ts';
import type { LinkPorts, LinkRefusal } from './ports.ts';

export type OpenedFile = {
  readonly title: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pieces: AsyncIterable<Uint8Array>;
};

const ended = { code: 'document.linkEnded' } as const;

/**
 * [DOC-9] What a link opens, for who has it and no account. A link that ended, never was, or whose document was removed is
 * told in one way. Each opening is written in the audit log, before the file is handed out.
 */
export function openLink(ports: LinkPorts) {
  const { store, links, openingLimit, now } = ports;
  return async (text: string, address: string): Promise<Result<OpenedFile, LinkRefusal>> => {
    const seconds = openingLimit.take(networkOf(address));
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    const [, organisation = '', secret = ''] = linkPattern.exec(text) ?? [];
    const link = secret ? await links.open(organisation, tokenHash(secret), now()) : null;
    const lent = link && (await lentFile(ports, organisation, link));
    if (!link || !lent) return refuse(ended);
    await store.write(organisation, async (transaction) => {
      const detail = { link: link.id, document: link.documentId };
      transaction.note({ account: null, device: null, action: 'document.openedByLink', detail });
    });
    await links.countOpening(organisation, link.id);
    return accept(lent);
  };
}

/** The file, by the right to it that who made the link has today; null: they have none, it was removed, or it has not arrived. */
async function lentFile(
  { store, blobs }: LinkPorts,
  organisation: string,
  { documentId, account }: { readonly documentId: string; readonly account: string },
): Promise<OpenedFile | null> {
  const document = await documentOfStaff(store, account, { organisation, documentId });
  const card = buildingDocuments.schema.safeParse(document?.body);
  if (!document || !card.success) return null;
  const { title, file } = card.data;
  const name = { organisation, sha256: file.sha256, account };
  const found = await blobs.find(name, [document.scope]);
  return found && { ...found, title, sha256: file.sha256, pieces: blobs.pieces(name) };
}

const linkPattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;
