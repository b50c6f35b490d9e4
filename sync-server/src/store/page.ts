import type { Page, PageRequest } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';

/** Where somebody has read a scope to. */
export type Place = {
  readonly discipline: PageRequest['discipline'];
  readonly scope: string;
  readonly after: number;
};

export async function readPage(
  sql: TransactionSql,
  organisation: string,
  request: PageRequest,
): Promise<Page> {
  const news = newsOf(await selectNews(sql, organisation, placesOf(request)));
  const pressing = withNews(request, news);
  if (pressing.cursors.size === 0) return pageOf([], request);
  return pageOf(await selectPage(sql, organisation, pressing), request, pressing);
}

export const nameOf = ({ discipline, scope, after }: Place): string => `${discipline} ${after} ${scope}`;

export function placesOf({ discipline, cursors }: PageRequest): Place[] {
  return [...cursors].map(([scope, after]) => ({ discipline, scope, after }));
}

/** The same, of those scopes alone in which there is something new. */
export function withNews(request: PageRequest, news: ReadonlySet<string>): PageRequest {
  const pressing = placesOf(request).filter((place) => news.has(nameOf(place)));
  return { ...request, cursors: new Map(pressing.map(({ scope, after }) => [scope, after])) };
}

export function newsOf(rows: Iterable<Place>): ReadonlySet<string> {
  return new Set([...rows].map(nameOf));
}

/** Which places something stands behind: one look into the index for each, whoever asks. */
export function selectNews(sql: TransactionSql, organisation: string, places: readonly Place[]) {
  return sql<Place[]>`
    select asked.* from unnest(${places.map(({ discipline }) => discipline)}::text[], ${places.map(({ scope }) => scope)}::text[],
             ${places.map(({ after }) => after)}::bigint[]) as asked(discipline, scope, after)
     cross join lateral (
       select 1 from documents where organisation_id = ${organisation} and discipline = asked.discipline
          and scope = asked.scope collate "C" and seq > after limit 1) as one`;
}

/** A page is filled scope by scope; a scope it did not reach keeps its cursor. */
export function pageOf(rows: Iterable<unknown>, request: PageRequest, asked: PageRequest = request): Page {
  const documents: Buffer[] = [];
  const cursors: Record<string, number> = Object.fromEntries(request.cursors);
  const scopes = [...asked.cursors.keys()];
  let more = false;
  for (const [wire, told] of rows as Iterable<Row>) {
    if (wire) documents.push(wire);
    if (!told) continue;
    const { turn, last, passed, isWhole, isLast } = JSON.parse(String(told)) as Told;
    const scope = scopes[turn - 1];
    // What was left out at the end is not looked through again at every pull.
    const reached = isWhole && passed !== null ? passed : last;
    if (scope !== undefined && reached !== null) cursors[scope] = reached;
    more = !isWhole || !isLast;
  }
  return { documents, cursors, more };
}

/** A document, and with the last one of its scope how far the page came; there may be none of a scope. */
type Row = readonly [wire: Buffer | null, told: Buffer | null];

type Told = {
  readonly turn: number;
  readonly last: number | null;
  /** The end of a scope of which something may be left out. */
  readonly passed: number | null;
  /** There was room for more. */
  readonly isWhole: boolean;
  /** No scope comes after it. */
  readonly isLast: boolean;
};

/**
 * Of scopes that have news, in one statement: in turn, what fits of each, then the documents themselves. They come as the
 * bytes that go to the wire: for PostgreSQL one text of them all is dearer than a row each, and here no text is made of them.
 */
export function selectPage(
  sql: TransactionSql,
  organisation: string,
  { discipline, cursors, from, documents, bytes }: PageRequest,
) {
  const scopes = [...cursors.keys()];
  const days = scopes.map((scope) => from?.days[scope] ?? null);
  const here = sql`organisation_id = ${organisation} and discipline = ${discipline}`;
  const isWanted = from
    ? sql`and (day is null or type <> all(${from.types}::text[]) or sort collate "C" >= day)`
    : sql``;
  // Candidates: one more than there is room for, to know whether there is more.
  return sql`
    with recursive asked as materialized (
      select * from unnest(${scopes}::text[], ${[...cursors.values()]}::bigint[], ${days}::text[])
             with ordinality as asked(scope, after, day, turn)
    ), filled as (
      select 0::bigint as turn, ${documents}::bigint as room, ${bytes}::bigint as bytes_left, false as is_longer,
             null::bigint as last
      union all
      select asked.turn, room - fitting, bytes_left - coalesce(weight, 0), coalesce(fit.is_longer, false), latest
        from filled join asked on asked.turn = filled.turn + 1
       cross join lateral (
         select count(*) filter (where place <= room) as fitting, bool_or(place > room) as is_longer,
                (sum(bytes) filter (where place <= room))::bigint as weight,
                max(seq) filter (where place <= room) as latest
           from (select seq, bytes, sum(bytes) over (order by seq) - bytes as before,
                        row_number() over (order by seq) as place
                   from documents where ${here} and scope = asked.scope collate "C" and seq > after ${isWanted}
                  order by seq limit room + 1) candidates
          where before < bytes_left) as fit
       where room > 0 and bytes_left > 0 and not filled.is_longer
    ), told as materialized (
      select scope, after, day, turn, last, json_build_object(
               'turn', turn, 'last', last, 'isWhole', bytes_left > 0 and not is_longer, 'isLast', turn = ${scopes.length},
               'passed', case when day is not null then (
                 select max(seq) from documents where ${here} and scope = asked.scope collate "C") end) as told
        from filled join asked using (turn)
    )
    select envelope || coalesce(',"crdt":"' || translate(encode(crdt, 'base64'), E'\n', '') || '"', '')
           || coalesce(',"heads":' || to_json(heads), '') || ',"body":' || body || '}',
           case when seq is null or seq = last then told end
      from (select * from told left join lateral (
              select envelope, crdt, heads, body, seq from documents
               where ${here} and scope = told.scope collate "C" and seq > after and seq <= last ${isWanted}) as found
              on true order by turn, seq offset 0) as page`.raw();
}
