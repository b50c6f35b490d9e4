import type { Page, PageRequest } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';
import { type DocumentRow, wireText } from './document-rows.ts';

/** Fills a page scope by scope; a scope the page did not reach keeps its cursor. */
export async function readPage(
  sql: TransactionSql,
  organisation: string,
  request: PageRequest,
): Promise<Page> {
  const { discipline, cursors } = request;
  const documents: string[] = [];
  const reached: Record<string, number> = Object.fromEntries(cursors);
  let bytesLeft = request.bytes;
  for (const scope of await scopesWithNews(sql, organisation, request)) {
    const room = request.documents - documents.length;
    if (room <= 0 || bytesLeft <= 0) return { documents, cursors: reached, more: true };
    const after = cursors.get(scope) ?? 0;
    // One more than there is room for, to know whether there is more.
    const rows = await sql<(DocumentRow & { before: number; bytes: number })[]>`
      select organisation_id, id, type, scope, building, subject, sort, rev, version, deleted, seq,
             body::text as body, crdt, heads, bytes, (running - bytes)::bigint as before
        from (select *, sum(bytes) over (order by seq) as running from documents
               where organisation_id = ${organisation} and discipline = ${discipline}
                 and scope = ${scope} and seq > ${after}
               order by seq limit ${room + 1}) candidates
       where running - bytes < ${bytesLeft} order by seq`;
    const fitting = rows.slice(0, room);
    for (const row of fitting) documents.push(wireText(row));
    const last = fitting.at(-1);
    if (!last) continue;
    reached[scope] = last.seq;
    bytesLeft -= last.before + last.bytes;
    if (rows.length > room) return { documents, cursors: reached, more: true };
  }
  // The bytes may have cut the last scope short: only an empty answer proves that there is no more.
  return { documents, cursors: reached, more: bytesLeft <= 0 };
}

async function scopesWithNews(
  sql: TransactionSql,
  organisation: string,
  request: PageRequest,
): Promise<string[]> {
  const scopes = [...request.cursors.keys()];
  const after = [...request.cursors.values()];
  const rows = await sql<{ scope: string }[]>`
    select asked.scope
      from unnest(${scopes}::text[], ${after}::bigint[]) with ordinality as asked(scope, after, place)
     where exists (select 1 from documents
                    where organisation_id = ${organisation} and discipline = ${request.discipline}
                      and documents.scope = asked.scope and seq > asked.after)
     order by place`;
  return rows.map((row) => row.scope);
}
