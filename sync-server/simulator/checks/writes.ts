import { canonicalJson } from 'shared-domain/kernel';
import { liftBody, type Mutation } from 'shared-domain/sync';
import { catalogues } from '../world/next-version.ts';
import type { End } from './end.ts';

type Body = Record<string, unknown>;
type Standing = { body: Body; deleted: boolean; rev: string };

/**
 * I2: every change is in what was answered for good or with its author, and a field's value is the last that was
 * accepted for it.
 */
export function noWriteLost(end: End): string[] {
  return [...ackedAreThere(end), ...fieldsStand(end), ...linesStand(end)];
}

function ackedAreThere({ organisation, log, browsers, witness }: End): string[] {
  const known = new Set(log.map(({ mutation }) => mutation));
  const lost: string[] = [];
  for (const [id, { organisation: of, device, restores }] of witness.notes.acked) {
    if (of !== organisation || known.has(id) || !witness.notes.sent.has(id)) continue;
    const isGone = witness.notes.evicted.has(device) || witness.notes.letGo.has(id);
    const wasUndone = restores < witness.notes.restores;
    if (!wasUndone || !isGone) lost.push(`mutation ${id} of ${device} was answered and is not there`);
  }
  for (const { browser } of browsers) {
    for (const { mutation, answer, organisation: of, refusedHere } of browser
      .disk()
      .journal.entries.values()) {
      if (of !== organisation || !mutation || refusedHere || answer?.seq === 0 || known.has(mutation.id))
        continue;
      lost.push(`d${browser.number} believes ${mutation.id} to be answered, and it is not`);
    }
  }
  return lost;
}

/** What each record says, told again from what was sent and how it was answered. */
function fieldsStand({ organisation, rows, log, witness, before }: End): string[] {
  const standing = new Map<string, Standing>();
  for (const row of before?.documents ?? []) {
    const { id, type, version, body, deleted, rev } = row.parsed();
    if (row.discipline === 'records') standing.set(id, { body: lifted(type, version, body), deleted, rev });
  }
  for (const { mutation: id, outcome, fields } of log) {
    const mutation = id ? witness.notes.sent.get(id)?.mutation : undefined;
    if (mutation?.discipline !== 'records' || outcome === 'refused' || outcome === 'conflict') continue;
    if (mutation.document.organisation === organisation) apply(standing, mutation, outcome, fields ?? []);
  }
  return rows.documents.flatMap((row) => {
    if (row.discipline !== 'records' || row.type === 'ownership') return [];
    const { id, type, version, body, deleted } = row.parsed();
    const said = standing.get(id);
    if (deleted || said?.deleted) {
      return deleted === said?.deleted ? [] : [`${type} ${id} is ${deleted ? '' : 'not '}removed`];
    }
    const [is, should] = [canonicalJson(lifted(type, version, body)), canonicalJson(said?.body ?? null)];
    return is === should ? [] : [`${type} ${id} says ${is}, not ${should}`];
  });
}

function apply(
  standing: Map<string, Standing>,
  { document, base }: Mutation,
  outcome: string,
  told: readonly string[],
): void {
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
    const isChanged = !from || canonicalJson(from[field] ?? null) !== canonicalJson(value ?? null);
    if (isChanged && !told.includes(field)) body[field] = value;
  }
  standing.set(id, { body, deleted, rev: outcome === 'accepted' ? rev : '' });
}

function lifted(type: string, version: number, body: Body): Body {
  const definition = catalogues[1].get(type);
  const read = definition ? liftBody(definition, version, body) : null;
  return read?.ok ? read.value : body;
}

/** Lines that were taken into a draft are in it. */
function linesStand({ rows, log, witness }: End): string[] {
  const drafts = new Map(
    rows.documents.filter((row) => row.discipline === 'drafts').map((row) => [row.id, row]),
  );
  return log.flatMap(({ mutation: id, outcome }) => {
    const document = id ? witness.notes.sent.get(id)?.mutation.document : undefined;
    const draft = document && drafts.get(document.id);
    if (!draft || draft.deleted || document.deleted || outcome === 'refused') return [];
    const { lines } = draft.parsed().body as { lines: object };
    const mine = Object.keys((document.body as { lines?: object }).lines ?? {});
    const missing = mine.filter((line) => !Object.hasOwn(lines, line));
    return missing.map((line) => `draft ${draft.id} lost line ${line}`);
  });
}
