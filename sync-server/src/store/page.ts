import type { Page, PageRequest } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';

type Filled = {
  readonly count: number;
  readonly bytes: number;
  readonly last: number;
  readonly wire: string;
  /** There was no room for the next one. */
  readonly isCutShort: boolean;
};

/** Fills a page scope by scope; a scope the page did not reach keeps its cursor. */
export async function readPage(
  sql: TransactionSql,
  organisation: string,
  request: PageRequest,
): Promise<Page> {
  const documents: string[] = [];
  const reached: Record<string, number> = Object.fromEntries(request.cursors);
  let room = request.documents;
  let bytesLeft = request.bytes;
  for (const scope of await scopesWithNews(sql, organisation, request)) {
    if (room <= 0 || bytesLeft <= 0) return { documents, cursors: reached, more: true };
    const filled = await fill(sql, organisation, request, { scope, room, bytesLeft });
    if (filled) {
      documents.push(filled.wire);
      reached[scope] = filled.last;
      room -= filled.count;
      bytesLeft -= filled.bytes;
      if (filled.isCutShort) return { documents, cursors: reached, more: true };
    }
    const isWhole = bytesLeft > 0;
    // What was left out at the end is not looked through again at every pull.
    if (isWhole && request.from?.days[scope])
      reached[scope] = await lastIn(sql, organisation, request, scope);
  }
  // The bytes may have cut the last scope short: only an empty answer proves that there is no more.
  return { documents, cursors: reached, more: bytesLeft <= 0 };
}

/**
 * What fits of one scope, as one text: PostgreSQL puts it together in half the time that reading the columns of each
 * document takes here. The order of the keys is that of `wireText`.
 */
async function fill(
  sql: TransactionSql,
  organisation: string,
  { discipline, cursors, from }: PageRequest,
  { scope, room, bytesLeft }: { readonly scope: string; readonly room: number; readonly bytesLeft: number },
): Promise<Filled | null> {
  const after = cursors.get(scope) ?? 0;
  const day = from?.days[scope];
  const isWanted = day ? sql`and (type <> all(${from.types}) or sort collate "C" >= ${day})` : sql``;
  // One more than there is room for, to know whether there is more.
  const [filled] = await sql<Filled[]>`
    select count(*) filter (where place <= ${room})::int as count, bool_or(place > ${room}) as "isCutShort",
           (sum(bytes) filter (where place <= ${room}))::bigint as bytes,
           max(seq) filter (where place <= ${room}) as last, string_agg(
             '{"organisation":' || to_json(organisation_id) || ',"id":' || to_json(id) || ',"type":' || to_json(type)
             || ',"scope":' || to_json(scope) || ',"building":' || to_json(building)
             || ',"subject":' || to_json(subject) || ',"sort":' || to_json(sort) || ',"rev":' || to_json(rev)
             || ',"version":' || version || ',"deleted":' || to_json(deleted)
             || coalesce(',"crdt":"' || translate(encode(crdt, 'base64'), E'\n', '') || '"', '')
             || coalesce(',"heads":' || to_json(heads), '')
             || ',"body":' || body || '}', ',' order by seq) filter (where place <= ${room}) as wire
      from (select *, sum(bytes) over (order by seq) - bytes as before, row_number() over (order by seq) as place
              from documents
             where organisation_id = ${organisation} and discipline = ${discipline}
               and scope = ${scope} and seq > ${after} ${isWanted}
             order by seq limit ${room + 1}) candidates
     where before < ${bytesLeft}`;
  return filled && filled.count > 0 ? filled : null;
}

async function lastIn(
  sql: TransactionSql,
  organisation: string,
  { discipline }: PageRequest,
  scope: string,
): Promise<number> {
  const [row] = await sql<{ seq: number }[]>`
    select seq from documents
     where organisation_id = ${organisation} and discipline = ${discipline} and scope = ${scope}
     order by seq desc limit 1`;
  return row?.seq ?? 0;
}

async function scopesWithNews(
  sql: TransactionSql,
  organisation: string,
  request: PageRequest,
): Promise<string[]> {
  const scopes = [...request.cursors.keys()];
  const after = [...request.cursors.values()];
  // One look into the index for each scope: asked with `exists`, a planner that knows little reads all documents.
  const rows = await sql<{ scope: string }[]>`
    select asked.scope
      from unnest(${scopes}::text[], ${after}::bigint[]) with ordinality as asked(scope, after, place)
     cross join lateral (select 1 from documents
                          where organisation_id = ${organisation} and discipline = ${request.discipline}
                            and documents.scope = asked.scope collate "C" and seq > asked.after limit 1) as news
     order by place`;
  return rows.map((row) => row.scope);
}
