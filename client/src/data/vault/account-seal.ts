import { invariant } from 'shared-domain/kernel';
import type { AccountRow } from '../session/device-database.ts';
import { emailTag } from './email-tag.ts';
import type { Sealer } from './sealer.ts';

const utf8 = new TextEncoder();
const text = new TextDecoder();

/**
 * What this browser knows of a person themselves. In clear stays what the lock and the clock need: their name, their
 * language, how long they may work with no network. The e-mail address is found again by its hash.
 */
export async function sealAccount(sealer: Sealer, row: AccountRow): Promise<AccountRow> {
  const { email, profile } = row;
  const content = utf8.encode(JSON.stringify({ email, profile }));
  return {
    ...row,
    email: await emailTag(email),
    profile: { ...profile, email: '', isPlatformAdmin: false, memberships: [] },
    sealed: await sealer.seal(['account', row.account], content),
  };
}

export async function openAccount(sealer: Sealer, row: AccountRow): Promise<AccountRow> {
  const { sealed, ...clear } = row;
  invariant(sealed, 'an account behind a lock is sealed');
  const content = text.decode(await sealer.open(['account', row.account], sealed));
  return { ...clear, ...(JSON.parse(content) as Pick<AccountRow, 'email' | 'profile'>) };
}
