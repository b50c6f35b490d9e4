import type { Sql } from 'postgres';
import { contentHash } from 'shared-domain/kernel';
import type { JournalEntry } from 'shared-domain/sync';
import type { Device, Heard } from './device.ts';
import { organisation } from './people.ts';
import type { Diary } from './work.ts';

export type Finding = { readonly what: string; readonly wrong: readonly string[] };
export type Hand = { readonly device: Device; readonly diary: Diary };

// A line, or a second submission, that was under way while somebody else submitted the draft: it is closed then.
const closed = ['invoice.submitted', 'invoice.approved'];
const mayBeRefused = new Set(closed.flatMap((code) => [`invoiceDraft ${code}`, `submitInvoice ${code}`]));

/**
 * Everything that must hold once nothing is under way any more; each with what breaks it. `alsoRefused`: what the scene
 * itself makes the server say no to, as type and code.
 */
export async function judge(
  sql: Sql,
  hands: readonly Hand[],
  fresh: Device,
  heard: Heard,
  alsoRefused: readonly string[] = [],
): Promise<readonly Finding[]> {
  const entries = hands.map(({ device }) => [...device.engine.disk.entries.values()]);
  const all = entries.flat();
  return [
    { what: 'all that was done is answered', wrong: all.filter(({ answer }) => !answer).map(say) },
    { what: 'weather is never a refusal', wrong: refusedForNothing(all, alsoRefused).map(say) },
    { what: 'what was refused is in the inbox', wrong: hands.flatMap(notInInbox) },
    { what: 'everything is done once', wrong: await notOnce(sql, all) },
    { what: 'no acknowledged work is lost', wrong: await lost(sql, hands) },
    { what: 'the books balance, and are numbered without a gap', wrong: await booksWrong(sql, hands) },
    { what: 'all devices and the server agree', wrong: await disagreeing(sql, hands, fresh) },
    { what: 'the servers say 200, 503, or nothing', wrong: strangeAnswers(heard) },
  ];
}

function say({ document: { type, id }, answer }: JournalEntry): string {
  return `${type} ${id}: ${answer?.outcome ?? 'no answer'} ${answer?.refusal?.code ?? ''}`;
}

function refusedForNothing(entries: readonly JournalEntry[], also: readonly string[]): JournalEntry[] {
  return entries.filter(({ answer, document }) => {
    if (answer?.outcome === 'conflict') return true;
    const what = `${document.type} ${answer?.refusal?.code}`;
    return answer?.outcome === 'refused' && !mayBeRefused.has(what) && !also.includes(what);
  });
}

function notInInbox({ device: { engine } }: Hand): string[] {
  const refused = [...engine.disk.entries.values()].filter(({ answer }) => answer?.outcome === 'refused');
  return refused.filter(({ mutation }) => !engine.disk.inbox.has(mutation?.id ?? '')).map(say);
}

async function notOnce(sql: Sql, entries: readonly JournalEntry[]): Promise<string[]> {
  const ids = entries.map(({ mutation }) => mutation?.id ?? 'unsent');
  const rows = await sql<{ id: string; times: number }[]>`
    with done as (select detail->>'mutation' as id, count(*)::int as times from audit
                   where action <> 'refusal.recorded' and detail->>'mutation' is not null group by 1)
    select sent.id, coalesce(done.times, 0) as times
      from string_to_table(${ids.join(' ')}, ' ') as sent(id) left join done on done.id = sent.id
     where coalesce(done.times, 0) <> 1`;
  return rows.map(({ id, times }) => `${id}: ${times} times`);
}

async function lost(sql: Sql, hands: readonly Hand[]): Promise<string[]> {
  const rows = await sql<{ id: string; type: string; body: { name?: string; lines?: object } }[]>`
    select id, type, body from documents where not deleted and type in ('supplier', 'invoiceDraft')`;
  const stored = new Map(rows.map((row) => [row.id, row]));
  const submitted = new Set(hands.flatMap(({ diary }) => [...diary.submitted]));
  return hands.flatMap(({ device, diary }) => {
    const names = [...diary.names].filter(([id, name]) => stored.get(id)?.body.name !== name);
    // A draft that was submitted is gone, and its lines with it.
    const lines = [...diary.lines].filter(
      ([line, draft]) => !submitted.has(draft) && !(line in (stored.get(draft)?.body.lines ?? {})),
    );
    return [...names, ...lines].map(([id, what]) => `${device.who}: ${what} (${id})`);
  });
}

async function booksWrong(sql: Sql, hands: readonly Hand[]): Promise<string[]> {
  const unbalanced = await sql<{ id: string }[]>`
    select entry_id as id from entry_lines group by organisation_id, entry_id
    having sum(debit_cents) <> sum(credit_cents)`;
  const gaps = await sql<{ series: string }[]>`
    select journal || fiscal_year as series from entries group by organisation_id, building_id, journal, fiscal_year
    having max(number) <> count(*) or min(number) <> 1`;
  const entries = await sql<{ id: string }[]>`select id from entries`;
  const posted = new Set(entries.map(({ id }) => id));
  const approvals = hands.flatMap(({ diary }) => [...diary.approvals.keys()]);
  const missing = approvals.filter((id) => !posted.has(`${id}.entry`));
  const unasked = posted.size - (approvals.length - missing.length);
  return [
    ...unbalanced.map(({ id }) => `${id} does not balance`),
    ...gaps.map(({ series }) => `${series} has a gap`),
    ...missing.map((id) => `${id} was approved and is not posted`),
    ...(unasked === 0 ? [] : [`${unasked} entries that nobody asked for`]),
  ];
}

async function disagreeing(sql: Sql, hands: readonly Hand[], fresh: Device): Promise<string[]> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from documents where organisation_id = ${organisation} and not deleted
       and type in ('supplier', 'invoiceDraft', 'submittedInvoice', 'invoice')`;
  const wanted = hashOf(fresh);
  const counted = [...fresh.engine.replica.values()].filter(
    ({ deleted, type }) =>
      !deleted && ['supplier', 'invoiceDraft', 'submittedInvoice', 'invoice'].includes(type),
  ).length;
  const staff = hands.filter(({ device }) => device.who !== 'board');
  const others = staff.filter(({ device }) => hashOf(device) !== wanted);
  return [
    ...others.map(({ device }) => `${device.who} holds something else than a fresh device`),
    ...(counted === row?.count ? [] : [`a fresh device holds ${counted} of ${row?.count}`]),
  ];
}

/** Of what every device of staff reads; what is one person's own is another's not. */
function hashOf({ engine }: Device): string {
  const held = [...engine.replica.values()]
    .filter(({ deleted, scope }) => !deleted && !scope.startsWith('person:'))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, rev, body }) => ({ id, rev, body }));
  return contentHash(held);
}

function strangeAnswers(heard: Heard): string[] {
  return [...heard]
    .filter(([status]) => ![200, 503, 'none'].includes(status))
    .map(([status, times]) => `${status}, ${times} times`);
}
