import { AlertKind, alertKindOf } from 'shared-domain/alerts';
import { Language } from 'shared-domain/kernel';
import type { AlertStore, Listener, Placed, Subscription } from '../alerts/ports.ts';
import { sessionDays } from '../auth/session-life.ts';
import type { PushNews } from '../sync/push-changes.ts';
import { type Sql, type TransactionSql, withinOrganisation } from './database.ts';
import { memberOf, selectMembers } from './members.ts';

/** Devices of one account that are told. */
const mostOfAccount = 20;

/** Of no organisation: whose news reaches them is asked of each organisation when there is some. */
export function alertStore(sql: Sql): AlertStore {
  return {
    of: async (session) => {
      const [found] = await sql<
        Row[]
      >`select session_id as session, account_id as account, endpoint, p256dh, auth, kinds
        from push_subscriptions where session_id = ${session}`;
      return found ? subscriptionOf(found) : null;
    },
    keep: ({ session, account }, { endpoint, p256dh, auth, kinds }, at) =>
      sql.begin(async (transaction) => {
        // Held until it stands: a session that ends meanwhile waits, and then takes it along.
        const alive =
          await transaction`select 1 from sessions where id = ${session} and account_id = ${account}
          and revoked_at is null for share`;
        if (alive.length === 0) return false;
        // One browser has one endpoint: who signed in there last is who reads what it shows.
        await transaction`delete from push_subscriptions where endpoint = ${endpoint} and session_id <> ${session}`;
        await transaction`insert into push_subscriptions
          (session_id, account_id, endpoint, p256dh, auth, kinds, kept_at)
          values (${session}, ${account}, ${endpoint}, ${p256dh}, ${auth}, ${[...kinds]}, ${at})
          on conflict (session_id) do update set endpoint = excluded.endpoint, p256dh = excluded.p256dh,
            auth = excluded.auth, kinds = excluded.kinds, kept_at = excluded.kept_at`;
        await transaction`delete from push_subscriptions where session_id in (
          select session_id from push_subscriptions where account_id = ${account}
          order by kept_at desc, session_id offset ${mostOfAccount})`;
        return true;
      }),
    remove: async (session) => {
      await sql`delete from push_subscriptions where session_id = ${session}`;
    },
    forget: async (session, endpoint) => {
      await sql`delete from push_subscriptions where session_id = ${session} and endpoint = ${endpoint}`;
    },
    find: (news, at) =>
      withinOrganisation(sql, news.organisation, (transaction) => find(transaction, news, at)),
  };
}

type Row = {
  readonly session: string;
  readonly account: string;
  readonly endpoint: string;
  readonly p256dh: Buffer;
  readonly auth: Buffer;
  readonly kinds: string[];
};

/** A kind that a later version knew is nobody's here. */
function subscriptionOf({ endpoint, p256dh, auth, kinds }: Row): Subscription {
  const known = kinds.flatMap((kind) => (AlertKind.safeParse(kind).success ? [kind as AlertKind] : []));
  return { endpoint, p256dh, auth, kinds: known };
}

const nobody = { documents: [], listeners: [], buildings: new Map<string, string>() };

async function find(sql: TransactionSql, news: PushNews, at: Date) {
  const rows = await selectListeners(sql, news.organisation, at);
  if (rows.length === 0) return nobody;
  const documents = await selectNews(sql, news);
  if (documents.length === 0) return nobody;
  const accounts = [...new Set(rows.map(({ account }) => account))];
  const members = await selectMembers(sql, news.organisation, accounts);
  const listeners = rows.flatMap((row): Listener[] => {
    const found = members.find(({ account }) => account === row.account);
    const member = memberOf(news.organisation, found);
    const language = Language.parse(row.language);
    return member ? [{ session: row.session, language, member, subscription: subscriptionOf(row) }] : [];
  });
  return { documents, listeners, buildings: await selectNames(sql, news.organisation, documents) };
}

function selectListeners(sql: TransactionSql, organisation: string, at: Date) {
  const usedSince = new Date(at.getTime() - sessionDays.idle * 86_400_000);
  return sql<(Row & { readonly language: string })[]>`
    select p.session_id as session, p.account_id as account, p.endpoint, p.p256dh, p.auth, p.kinds, a.language
      from memberships m join push_subscriptions p on p.account_id = m.account_id
      join sessions s on s.id = p.session_id join accounts a on a.id = p.account_id
     where m.organisation_id = ${organisation} and s.revoked_at is null and s.expires_at > ${at}
       and s.last_used_at > ${usedSince} and a.disabled_at is null and not a.password_must_change`;
}

/** What these commands brought about: facts are named after their command. What was decided since asks nobody. */
async function selectNews(
  sql: TransactionSql,
  { organisation, commands, after }: PushNews,
): Promise<readonly Placed[]> {
  const found: Placed[] = [];
  for (const command of commands) {
    const documents = await sql<Placed[]>`select id, type, scope, building from documents d
      where organisation_id = ${organisation} and id > ${`${command}.`} and id < ${`${command}/`}
        and seq > ${after} and not deleted
        and not exists (select 1 from documents o where o.organisation_id = ${organisation}
          and o.type = 'invoiceDecision' and o.subject = d.subject and o.subject <> ''
          and o.body ->> 'submissionId' = d.id)
      order by id`;
    found.push(...documents.filter(({ type }) => alertKindOf(type) !== null));
  }
  return found;
}

async function selectNames(
  sql: TransactionSql,
  organisation: string,
  documents: readonly Placed[],
): Promise<Map<string, string>> {
  const ids = [...new Set(documents.map(({ building }) => building))];
  const rows = await sql<
    { id: string; name: string | null }[]
  >`select id, body ->> 'name' as name from documents
    where organisation_id = ${organisation} and id = any(${ids}) and type = 'building' and not deleted`;
  return new Map(rows.map(({ id, name }) => [id, name ?? '']));
}
