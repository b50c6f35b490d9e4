import type { NewSession, Session, SessionStore, Theft, TokenFamily } from '../auth/ports.ts';
import { deviceRevoked, tokenReused, tokensKeptDays } from '../auth/session-life.ts';
import type { Sql, TransactionSql } from './database.ts';
import { gather } from './gather.ts';

export function sessionStore(sql: Sql): SessionStore {
  // Every request asks for one: those of a crowd are found together.
  const find = gather((ids: readonly string[]) => findAll(sql, ids));
  return {
    start: (session, tokenHash, passwordHash) => start(sql, session, tokenHash, passwordHash),
    find,
    withToken: async (tokenHash, work) => {
      const done = sql.begin(async (begun) => {
        const transaction = begun as TransactionSql;
        return await work(await familyOf(transaction, tokenHash));
      });
      return (await done) as Awaited<ReturnType<typeof work>>;
    },
    listOf: (account) => sql<Session[]>`${selectSessions(sql)} where s.account_id = ${account}
      and s.revoked_at is null order by s.last_used_at desc`,
    latestOfDevices: (account) => sql<Session[]>`select distinct on (device) *,
      max("reusedAt") over (partition by device) as "reusedAt" from (
      ${selectSessions(sql)} where s.account_id = ${account}) latest order by device, "startedAt" desc`,
    revokeDevice: async (account, device, at) => {
      await sql`with over as (
          update sessions set revoked_at = coalesce(revoked_at, ${at}), revoked_because = ${deviceRevoked}
           where account_id = ${account} and device_id = ${device} returning id)
        delete from push_subscriptions where session_id in (select id from over)`;
    },
    isRevoked: async (device, account) => {
      const rows = await sql`select 1 from sessions where device_id = ${device}
        and revoked_because = ${deviceRevoked} ${account ? sql`and account_id = ${account}` : sql``} limit 1`;
      return rows.length > 0;
    },
    isKnown: async (device, email) => {
      const rows = await sql`select 1 from sessions s join accounts a on a.id = s.account_id
        where s.device_id = ${device} and a.email = ${email}
          and s.revoked_because is distinct from ${deviceRevoked} limit 1`;
      return rows.length > 0;
    },
    noteWiped: async (device, at) => {
      await sql`update sessions set wiped_at = ${at}
        where device_id = ${device} and revoked_because = ${deviceRevoked} and wiped_at is null`;
    },
    noteUnsent: async (session, unsent) => {
      await sql`update sessions set unsent = ${unsent} where id = ${session}`;
    },
    end: async (ids, because, at) => {
      if (ids.length > 0) await endAll(sql, ids, because, at);
    },
    untoldThefts: (account) => sql<Theft[]>`select device_name as "deviceName", reused_at as at from sessions
      where account_id = ${account} and reused_at is not null and reuse_known_at is null order by reused_at desc`,
    theftsAreKnown: async (account, at) => {
      await sql`update sessions set reuse_known_at = ${at}
        where account_id = ${account} and reused_at is not null and reuse_known_at is null`;
    },
  };
}

async function start(
  sql: Sql,
  { id, account, device, deviceName, startedAt, expiresAt }: NewSession,
  tokenHash: Uint8Array,
  passwordHash: string,
): Promise<boolean> {
  return sql.begin(async (transaction) => {
    // Held until the session stands: a password that changes meanwhile waits, and then finds the session to end it.
    const held = await transaction`select 1 from accounts
      where id = ${account} and password_hash = ${passwordHash} and disabled_at is null for share`;
    if (held.length === 0) return false;
    await transaction`insert into sessions
      (id, account_id, device_id, device_name, created_at, last_used_at, expires_at)
      values (${id}, ${account}, ${device}, ${deviceName}, ${startedAt}, ${startedAt}, ${expiresAt})`;
    await transaction`insert into refresh_tokens (token_hash, session_id, issued_at)
      values (${tokenHash}, ${id}, ${startedAt})`;
    await transaction`delete from refresh_tokens where session_id in (select id from sessions
      where account_id = ${account} and last_used_at < ${oldestTokenOf(startedAt)})`;
    return true;
  });
}

function oldestTokenOf(at: Date): Date {
  return new Date(at.getTime() - tokensKeptDays * 86_400_000);
}

async function findAll(sql: Sql, ids: readonly string[]): Promise<(Session | null)[]> {
  const found = await sql<Session[]>`${selectSessions(sql)} where s.id = any(${[...new Set(ids)]}::uuid[])`;
  const byId = new Map(found.map((session) => [session.id, session]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function familyOf(sql: TransactionSql, tokenHash: Uint8Array): Promise<TokenFamily | null> {
  const [token] = await sql<{ session: string }[]>`
    select session_id as session from refresh_tokens where token_hash = ${tokenHash}`;
  if (!token) return null;
  // One refresh of a family at a time; what the token is worth is read only then.
  const [session] = await sql<
    Session[]
  >`${selectSessions(sql)} where s.id = ${token.session} for update of s`;
  const [state] = await sql<{ replacedAt: Date | null }[]>`
    select replaced_at as "replacedAt" from refresh_tokens where token_hash = ${tokenHash}`;
  if (!session || !state) return null;
  return {
    session,
    replacedAt: state.replacedAt,
    replace: async (successorHash, at) => {
      await sql`update refresh_tokens set replaced_at = ${at} where token_hash = ${tokenHash}`;
      await sql`insert into refresh_tokens (token_hash, session_id, issued_at)
        values (${successorHash}, ${session.id}, ${at})`;
      await sql`update sessions set last_used_at = ${at} where id = ${session.id}`;
    },
    isReplaced: async (hash) => {
      const rows =
        await sql`select 1 from refresh_tokens where token_hash = ${hash} and replaced_at is not null`;
      return rows.length > 0;
    },
    noteUnsent: async (unsent) => {
      await sql`update sessions set unsent = ${unsent} where id = ${session.id}`;
    },
    end: (because, at) => endAll(sql, [session.id], because, at),
  };
}

function selectSessions(sql: Sql | TransactionSql) {
  return sql`select s.id, s.account_id as account, s.device_id as device, s.device_name as "deviceName",
    s.created_at as "startedAt", s.expires_at as "expiresAt", s.last_used_at as "lastUsedAt",
    s.revoked_at as "endedAt", s.revoked_because as "endedBecause", s.wiped_at as "wipedAt", s.reused_at as "reusedAt", s.unsent, a.disabled_at is not null as "isAccountDisabled",
    a.platform_admin as "isPlatformAdmin", a.password_must_change as "passwordMustChange"
    from sessions s join accounts a on a.id = s.account_id`;
}

async function endAll(
  sql: Sql | TransactionSql,
  ids: readonly string[],
  because: string,
  at: Date,
): Promise<void> {
  // What the device is told while the app is shut ends with the session that asked for it.
  await sql`with over as (
      update sessions set revoked_at = ${at}, revoked_because = ${because},
          reused_at = ${because === tokenReused ? at : null}
       where id = any(${[...ids]}::uuid[]) and revoked_at is null returning id)
    delete from push_subscriptions where session_id in (select id from over)`;
}
