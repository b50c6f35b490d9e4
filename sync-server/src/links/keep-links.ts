import { randomBytes, randomUUID } from 'node:crypto';
import { type LinkDays, linkEndsAt } from 'shared-domain/documents';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { tokenHash } from '../auth/token-hash.ts';
import { type Document, documentOfStaff } from './document-of-staff.ts';
import type { Link, LinkPorts, LinkRefusal } from './ports.ts';

/** `token` is told once, and nobody can find it again. */
export type MadeLink = { readonly id: string; readonly token: string; readonly expiresAt: Date };

/** [DOC-9] Making, listing and ending the links of a document: for the staff of its building, each deed in the audit log. */
export function keepLinks(ports: LinkPorts) {
  const { links, linkLimit, now } = ports;
  return {
    make: (account: string, document: Document, days: LinkDays) =>
      forItsStaff<MadeLink>(ports, account, document, async () => {
        const seconds = linkLimit.take(account);
        if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
        const { organisation, documentId } = document;
        const [id, secret, madeAt] = [randomUUID(), randomBytes(32).toString('base64url'), now()];
        const expiresAt = new Date(linkEndsAt(madeAt.toISOString(), days));
        const hash = tokenHash(secret);
        await links.add(organisation, { id, documentId, account, madeAt, expiresAt, tokenHash: hash });
        await note(ports, account, organisation, 'document.linkMade', { link: id, document: documentId });
        return accept({ id, token: `${organisation}.${secret}`, expiresAt });
      }),
    list: (account: string, document: Document) =>
      forItsStaff<Link[]>(ports, account, document, async () =>
        accept(await links.listOf(document.organisation, document.documentId)),
      ),
    end: (account: string, document: Document, id: string) =>
      forItsStaff<void>(ports, account, document, async () => {
        const { organisation, documentId } = document;
        if (!(await links.end(organisation, documentId, id, now())))
          return refuse({ code: 'request.notFound' });
        await note(ports, account, organisation, 'document.linkEnded', { link: id, document: documentId });
        return accept(undefined);
      }),
  };
}

async function note(
  { store }: LinkPorts,
  account: string,
  organisation: string,
  action: string,
  detail: Record<string, string>,
): Promise<void> {
  await store.write(organisation, async (transaction) => {
    transaction.note({ account, device: null, action, detail });
  });
}

/** To who is not of the staff of its building, the document is not there. */
async function forItsStaff<T>(
  { store }: LinkPorts,
  account: string,
  document: Document,
  work: () => Promise<Result<T, LinkRefusal>>,
): Promise<Result<T, LinkRefusal>> {
  return (await documentOfStaff(store, account, document)) ? work() : refuse({ code: 'request.notFound' });
}
