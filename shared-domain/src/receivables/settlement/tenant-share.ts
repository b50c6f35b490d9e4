import type { Cents } from '../../kernel/cents.ts';

/** Per cent of a cost that a lease usually has the tenant pay, by account or the beginning of one. */
export type TenantShares = Readonly<Record<string, number>>;

/** Practice, not law (FMT's defaults): maintenance under contract, cleaning and energy are the tenant's. */
const usualTenantShares: TenantShares = {
  '61003': 0,
  '61006': 0,
  '61010': 100,
  '61011': 100,
  '61013': 100,
  '61020': 100,
  '61023': 100,
  '61025': 100,
  '61030': 100,
  '61031': 100,
  '61033': 100,
  '61034': 100,
  '61038': 100,
  '6105': 100,
  '61060': 100,
  '61080': 100,
  '61081': 100,
  '61083': 100,
  '61084': 100,
  '61090': 100,
  '61091': 100,
  '61092': 100,
  '612': 100,
  '61230': 0,
  '61231': 0,
  '61300': 50,
  '61600': 50,
  '6150': 100,
  '6151': 100,
  '6152': 100,
  '6153': 100,
  '6154': 100,
};

/** [SET-12] The tenant's per cent of an account: that of the account, else of the nearest above it, else the owner bears all. */
export function tenantPercent(account: string, chosen: TenantShares): number {
  for (let length = account.length; length > 1; length -= 1) {
    const code = account.slice(0, length);
    const percent = chosen[code] ?? usualTenantShares[code];
    if (percent !== undefined) return percent;
  }
  return 0;
}

/** [SET-12] The tenant's part, half a cent rounded away from zero; the owner's is the rest. */
export function tenantPart(amount: Cents, percent: number): Cents {
  const cents = Math.floor((Math.abs(amount) * percent * 2 + 100) / 200);
  return amount < 0 && cents !== 0 ? -cents : cents;
}
