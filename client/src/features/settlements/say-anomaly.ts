import type { Anomaly } from 'shared-domain/receivables';
import type { Format, Translate } from '../../i18n/index.ts';

/** An anomaly in words, its amounts and days as the language writes them. */
export function sayAnomaly({ name, params }: Anomaly, t: Translate, format: Format): string {
  const said = Object.entries(params).map(([key, value]) => [key, sayParam(key, value, format)] as const);
  return t(`settlements.anomaly.${name}`, Object.fromEntries(said));
}

function sayParam(key: string, value: string | number, format: Format): string | number {
  if (key === 'amount' && typeof value === 'number') return format.money(value);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value;
}

/** Where an anomaly is set right. */
export function placeOf({
  target,
}: Anomaly): { readonly to: string; readonly search?: Record<string, string> } | null {
  switch (target?.kind) {
    case 'draft':
      return { to: `/invoices/${target.id}` };
    case 'submission':
      return { to: `/approvals/${target.id}` };
    case 'bankLine':
      return { to: '/bank' };
    case 'key':
      return { to: '/building', search: { tab: 'keys' } };
    case 'lot':
      return { to: '/building', search: { tab: 'lots' } };
    case 'owner':
      return { to: '/building', search: { tab: 'owners' } };
    case 'settlement':
      return { to: `/settlements/${target.id}` };
    case 'entry':
      return { to: `/books/entries/${target.id}` };
    case 'account':
      return { to: '/books', search: { account: target.id } };
    default:
      return null;
  }
}
