import { Weather } from '../wire/weather.ts';
import type { AccountRow } from './device-database.ts';
import type { SessionPorts } from './session-ports.ts';
import { type Signed, signedOf } from './signed.ts';

/** Access tokens live in memory alone; the cookie that renews them is the browser's, and no script reads it. */
export type AccessTokens = {
  remember(signed: Signed): void;
  forget(): void;
  valid(account: string, stale?: string): Promise<string>;
};

type Access = { readonly account: string; readonly token: string; readonly until: number };

export function accessTokens(
  { api, database, locks, now, onLeftovers }: SessionPorts,
  change: (account: string, changes: Partial<AccountRow>) => Promise<void>,
): AccessTokens {
  let access: Access | null = null;
  const remember = ({ profile, accessToken, expiresIn }: Signed) => {
    const until = Date.parse(now()) + (expiresIn - 30) * 1000;
    access = { account: profile.account, token: accessToken, until };
  };
  const good = (account: string, stale?: string) => {
    const isGood = access?.account === account && access.token !== stale && access.until > Date.parse(now());
    return isGood && access ? access.token : null;
  };
  const renew = async (account: string) => {
    const answer = await api.call('/auth/refresh', { method: 'POST', body: {} });
    const signed = answer.ok ? signedOf(answer.body) : null;
    // The cookie is the browser's: another person may have signed in, in another tab.
    if (!signed || signed.profile.account !== account) {
      await change(account, { ended: true });
      onLeftovers();
      throw new Weather('signInNeeded');
    }
    remember(signed);
    await change(account, { profile: signed.profile, lastContactAt: now(), locked: false });
    return signed.accessToken;
  };
  const renewOnce = (account: string, stale?: string) =>
    locks.exclusively('koprogo-refresh', async () => {
      const row = await database.accounts.get(account);
      if (!row || row.ended || row.leaving) throw new Weather('signInNeeded');
      return good(account, stale) ?? renew(account);
    });
  return {
    remember,
    forget() {
      access = null;
    },
    valid: async (account, stale) => good(account, stale) ?? renewOnce(account, stale),
  };
}
