import type { Page, PageRequest } from '../sync/ports.ts';
import { keyOf, keysUnder, type OrganisationData, type StoredRow } from './data.ts';
import { between } from './sorted-map.ts';

/** Fills a page scope by scope; a scope the page did not reach keeps its cursor. */
export function readPage(data: OrganisationData, request: PageRequest): Page {
  const documents: string[] = [];
  const reached: Record<string, number> = Object.fromEntries(request.cursors);
  let bytesLeft = request.bytes;
  for (const scope of request.cursors.keys()) {
    const room = request.documents - documents.length;
    const news = newsOf(data, request, scope);
    if (news.length === 0) continue;
    if (room <= 0 || bytesLeft <= 0) return { documents, cursors: reached, more: true };
    const rows = withinBytes(news.filter(isWanted(request, scope)).slice(0, room + 1), bytesLeft);
    const fitting = rows.slice(0, room);
    for (const row of fitting) {
      documents.push(row.wire);
      bytesLeft -= row.bytes;
      reached[scope] = row.seq;
    }
    if (rows.length > room) return { documents, cursors: reached, more: true };
    if (bytesLeft > 0) passLeftOut(request, scope, news, reached);
  }
  return { documents, cursors: reached, more: bytesLeft <= 0 };
}

/** What was left out at the end is not looked through again. */
function passLeftOut(
  { from }: PageRequest,
  scope: string,
  news: readonly StoredRow[],
  reached: Record<string, number>,
): void {
  const last = news.at(-1);
  if (last && from?.days[scope]) reached[scope] = last.seq;
}

function newsOf(
  data: OrganisationData,
  { discipline, cursors, from, documents }: PageRequest,
  scope: string,
): StoredRow[] {
  const [, until] = keysUnder(discipline, scope);
  const limit = from?.days[scope] ? Number.POSITIVE_INFINITY : documents + 1;
  return between(data.byScope, keyOf(discipline, scope, (cursors.get(scope) ?? 0) + 1), until, limit);
}

function isWanted({ from }: PageRequest, scope: string): (row: StoredRow) => boolean {
  const day = from?.days[scope];
  return ({ type, sort }) => !day || !from.types.includes(type) || sort >= day;
}

/** Up to and including the one that goes beyond. */
function withinBytes(rows: readonly StoredRow[], bytes: number): StoredRow[] {
  let before = 0;
  return rows.filter((row) => {
    const fits = before < bytes;
    before += row.bytes;
    return fits;
  });
}
