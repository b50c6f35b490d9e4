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
    const candidates = newsOf(data, request, scope, Math.max(room, 0) + 1);
    if (candidates.length === 0) continue;
    if (room <= 0 || bytesLeft <= 0) return { documents, cursors: reached, more: true };
    const rows = withinBytes(candidates, bytesLeft);
    const fitting = rows.slice(0, room);
    for (const row of fitting) {
      documents.push(row.wire);
      bytesLeft -= row.bytes;
      reached[scope] = row.seq;
    }
    if (rows.length > room) return { documents, cursors: reached, more: true };
  }
  return { documents, cursors: reached, more: bytesLeft <= 0 };
}

function newsOf(
  data: OrganisationData,
  { discipline, cursors }: PageRequest,
  scope: string,
  limit: number,
): StoredRow[] {
  const [, until] = keysUnder(discipline, scope);
  return between(data.byScope, keyOf(discipline, scope, (cursors.get(scope) ?? 0) + 1), until, limit);
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
