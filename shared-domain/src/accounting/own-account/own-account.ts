import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Refusal } from '../../kernel/result.ts';
import { accountOfChart, chartOfAccounts } from '../chart/account.ts';
import { AccountCode } from '../entry/journal-entry.ts';

const label = plainText(120);
const needed = label.check(z.minLength(1, { error: 'account.labelMissing' }));

/** An account the association added below one of the chart, `610111 Ascenseur bloc A`. */
export const OwnAccount = z.strictObject({
  building: Id,
  code: AccountCode,
  /** German and English may be empty: they are then called as in French. */
  labels: z.strictObject({ fr: needed, nl: needed, de: label, en: label }),
  /** What of a cost on it a tenant usually bears, in percent; null: as the account above it. */
  tenantShare: z.nullable(z.int().check(z.gte(0), z.lte(100))),
  /** False: kept for what was booked on it, proposed no more. */
  active: z.boolean(),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

/** [ACC-14] An account of one's own stands below an account of the chart and is none itself. */
export function checkOwnAccount({ code }: Pick<OwnAccount, 'code'>): Refusal<'account.notBelowChart'> | null {
  if (isBelowChart(code) && !chartOfAccounts().has(code)) return null;
  return { code: 'account.notBelowChart', params: { account: code } };
}

/** Of the chart, or below one of its accounts; the class alone, one digit, is no account. */
export function isBelowChart(code: string): boolean {
  return (accountOfChart(code)?.code.length ?? 0) >= 2;
}
