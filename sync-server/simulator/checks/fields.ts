import { canonicalJson } from 'shared-domain/kernel';
import { liftBody, type Mutation } from 'shared-domain/sync';
import type { Committed } from '../server/committed-log.ts';
import { catalogues } from '../world/next-version.ts';
import type { End } from './end.ts';

type Body = Record<string, unknown>;
type Standing = { body: Body; deleted: boolean; rev: string };

/** What each record says, told again from what was sent and how it was answered. */
export function fieldsStand({ organisation, rows, log, witness, before }: End): string[] {
  const standing = new Map<string, Standing>();
  for (const row of before?.documents ?? []) {
    const { id, type, version, body, deleted, rev } = row.parsed();
    if (row.discipline === 'records') standing.set(id, { body: lifted(type, version, body), deleted, rev });
  }
  const blind: string[] = [];
  for (const committed of log) {
    const { mutation: id, outcome } = committed;
    const mutation = id ? witness.notes.sent.get(id)?.mutation : undefined;
    if (mutation?.discipline !== 'records' || outcome === 'refused' || outcome === 'conflict') continue;
    if (mutation.document.organisation !== organisation) continue;
    if (isBlindRemoval(standing, mutation, committed))
      blind.push(`${mutation.document.id} was removed by who had not seen what it said`);
    apply(standing, mutation, committed);
  }
  const differing = rows.documents.flatMap((row) => {
    if (row.discipline !== 'records' || row.type === 'ownership') return [];
    const { id, type, version, body, deleted } = row.parsed();
    const said = standing.get(id);
    if (deleted || said?.deleted) {
      return deleted === said?.deleted ? [] : [`${type} ${id} is ${deleted ? '' : 'not '}removed`];
    }
    const [is, should] = [canonicalJson(lifted(type, version, body)), canonicalJson(said?.body ?? null)];
    return is === should ? [] : [`${type} ${id} says ${is}, not ${should}`];
  });
  return [...blind, ...differing];
}

/** What others wrote meanwhile is not removed by who did not know of it. */
function isBlindRemoval(
  standing: ReadonlyMap<string, Standing>,
  { document, base }: Mutation,
  { outcome }: Committed,
): boolean {
  const now = standing.get(document.id);
  if (!document.deleted || outcome !== 'accepted' || !now || now.deleted) return false;
  return base?.rev !== now.rev && document.rev !== now.rev;
}

function apply(
  standing: Map<string, Standing>,
  { document, base }: Mutation,
  { outcome, fields, puts }: Committed,
): void {
  const told = fields ?? [];
  const { id, type, version, deleted, rev } = document;
  const now = standing.get(id);
  if (now?.rev === rev) return;
  if (deleted) {
    if (outcome === 'accepted') standing.set(id, { body: {}, deleted, rev });
    return;
  }
  const mine = lifted(type, version, document.body);
  if (!now || now.deleted) {
    standing.set(id, { body: mine, deleted, rev });
    return;
  }
  const from = base ? lifted(type, version, base.body) : null;
  const body = { ...now.body };
  for (const [field, value] of Object.entries(mine)) {
    const isChanged = !from || !isEqual(from[field], value);
    if (!isChanged || told.includes(field)) continue;
    const isList = unions.get(type)?.includes(field) && !isEqual(from?.[field], now.body[field]);
    body[field] = isList ? bothOf(from?.[field], now.body[field], value) : value;
  }
  standing.set(id, { body, deleted, rev: puts.get(id) ?? now.rev });
}

/** Lists to which several people add. */
const unions: ReadonlyMap<string, readonly string[]> = new Map([['settledRefusals', ['mutations']]]);

/** What either took away is gone; then the first's in their order, then what the second added. */
function bothOf(from: unknown, first: unknown, second: unknown): string[] {
  const [before, theirs, mine] = [from, first, second] as string[][];
  const stays = (one: string, other: readonly string[] | undefined) =>
    !before?.includes(one) || other?.includes(one);
  const kept = (theirs ?? []).filter((one) => stays(one, mine));
  return [...kept, ...(mine ?? []).filter((one) => stays(one, theirs) && !kept.includes(one))];
}

const isEqual = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null);

function lifted(type: string, version: number, body: Body): Body {
  const definition = catalogues[1].get(type);
  const read = definition ? liftBody(definition, version, body) : null;
  return read?.ok ? read.value : body;
}
