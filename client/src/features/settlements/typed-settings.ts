import type { Refusal } from 'shared-domain/kernel';
import type { SettlementSettings } from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

export type TypedSettings = {
  readonly dueDays: string;
  /** An account and its per cent a line: `61300 50`. */
  readonly tenantShares: string;
};

type Settings = Omit<SettlementSettings, 'building'>;

export function typedSettings({ dueDays, tenantShares }: Settings): TypedSettings {
  const lines = Object.entries(tenantShares).map(([account, percent]) => `${account} ${percent}`);
  return { dueDays: String(dueDays), tenantShares: lines.sort().join('\n') };
}

export function readSettings(typed: TypedSettings): { settings: Settings | null; troubles: Troubles } {
  const troubles: Record<string, Refusal> = {};
  const days = typed.dueDays.trim();
  if (!/^\d{1,3}$/.test(days) || Number(days) > 365)
    troubles['settings-days'] = { code: 'settlement.daysInvalid' };
  const lines = typed.tenantShares.split('\n').filter((line) => line.trim() !== '');
  const shares = lines.map((line) => /^\s*(\d{2,10})\s*[=:]?\s*(\d{1,3})\s*%?\s*$/.exec(line));
  if (shares.some((found) => !found || Number(found[2]) > 100)) {
    troubles['settings-shares'] = { code: 'settlement.sharesInvalid' };
  }
  if (Object.keys(troubles).length > 0) return { settings: null, troubles };
  const tenantShares = Object.fromEntries(
    shares.flatMap((found) => (found?.[1] ? [[found[1], Number(found[2])] as const] : [])),
  );
  return { settings: { dueDays: Number(days), tenantShares }, troubles };
}
