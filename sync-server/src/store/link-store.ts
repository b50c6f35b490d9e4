import type { Link, LinkStore } from '../links/ports.ts';
import { type Sql, withinOrganisation } from './database.ts';

/** Links to documents, each in its organisation. */
export function linkStore(sql: Sql): LinkStore {
  return {
    add: (organisation, { id, documentId, tokenHash, account, madeAt, expiresAt }) =>
      withinOrganisation(sql, organisation, async (tx) => {
        await tx`insert into document_links
          (organisation_id, id, document_id, token_hash, account_id, made_at, expires_at)
          values (${organisation}, ${id}, ${documentId}, ${tokenHash}, ${account}, ${madeAt}, ${expiresAt})`;
      }),
    listOf: (organisation, documentId) =>
      withinOrganisation(
        sql,
        organisation,
        (tx) => tx<
          Link[]
        >`select l.id, l.document_id as "documentId", l.account_id as account, a.name as "madeBy",
            l.made_at as "madeAt", l.expires_at as "expiresAt", l.ended_at as "endedAt", l.openings
          from document_links l join accounts a on a.id = l.account_id
         where l.organisation_id = ${organisation} and l.document_id = ${documentId} order by l.made_at desc`,
      ),
    end: (organisation, documentId, id, at) =>
      withinOrganisation(sql, organisation, async (tx) => {
        const ended = await tx`update document_links set ended_at = ${at}
          where organisation_id = ${organisation} and id = ${id} and document_id = ${documentId}
            and ended_at is null`;
        return ended.count > 0;
      }),
    open: (organisation, tokenHash, at) =>
      withinOrganisation(sql, organisation, async (tx) => {
        const [found] = await tx<Pick<Link, 'id' | 'documentId' | 'account'>[]>`
          select id, document_id as "documentId", account_id as account from document_links
           where organisation_id = ${organisation} and token_hash = ${tokenHash}
             and ended_at is null and expires_at > ${at}`;
        return found ?? null;
      }),
    countOpening: (organisation, id) =>
      withinOrganisation(sql, organisation, async (tx) => {
        await tx`update document_links set openings = openings + 1
          where organisation_id = ${organisation} and id = ${id}`;
      }),
  };
}
