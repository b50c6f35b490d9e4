import type { Account, AccountStore } from '../auth/ports.ts';
import { databaseCode, type Sql } from './database.ts';

export function accountStore(sql: Sql): AccountStore {
  const columns = sql`id, email, name, language, password_hash as "passwordHash",
    password_must_change as "passwordMustChange", platform_admin as "isPlatformAdmin", disabled_at as "disabledAt",
    plays_until as "playsUntil"`;
  return {
    byEmail: async (email) =>
      (await sql<Account[]>`select ${columns} from accounts where email = ${email}`)[0] ?? null,
    byId: async (id) => (await sql<Account[]>`select ${columns} from accounts where id = ${id}`)[0] ?? null,
    create: async (account) => {
      try {
        await sql`insert into accounts
          (id, email, name, language, password_hash, password_must_change, platform_admin, plays_until)
          values (${account.id}, ${account.email}, ${account.name}, ${account.language}, ${account.passwordHash},
                  ${account.passwordMustChange}, ${account.isPlatformAdmin}, ${account.playsUntil ?? null})`;
        return 'created';
      } catch (error) {
        if (databaseCode(error) === '23505') return 'emailTaken';
        throw error;
      }
    },
    setPassword: async (id, hash, mustChange) => {
      await sql`update accounts set password_hash = ${hash}, password_must_change = ${mustChange} where id = ${id}`;
    },
    replacePassword: async (id, { from, to, mustChange }) => {
      const done = await sql`update accounts set password_hash = ${to}, password_must_change = ${mustChange}
        where id = ${id} and password_hash = ${from}`;
      return done.count > 0;
    },
    setDisabledAt: async (id, at) => {
      await sql`update accounts set disabled_at = ${at} where id = ${id}`;
    },
  };
}
