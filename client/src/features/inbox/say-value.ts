import { formatEnterpriseNumber, formatIban, isIban, isLocalDate } from 'shared-domain/kernel';
import { Party, partyName } from 'shared-domain/ownership';
import type { Format, Translate } from '../../i18n/index.ts';

const amounts = new Set(['total', 'net', 'gross', 'approvalThreshold', 'threshold', 'amount']);

/** A field's value in words: what somebody typed, as they would read it on its own screen. */
export function sayValue(field: string, value: unknown, t: Translate, format: Format): string {
  if (value === null || value === undefined || value === '') return t('inbox.empty');
  if (field === 'fiscalYear') return String(value);
  if (typeof value === 'number') return amounts.has(field) ? format.money(value) : format.number(value);
  if (typeof value === 'boolean') return t(value ? 'inbox.yes' : 'inbox.no');
  if (typeof value === 'string') return sayText(field, value, format);
  if (Array.isArray(value)) return sayList(field, value, t, format);
  const party = Party.safeParse(value);
  if (party.success) return partyName(party.data);
  return sayObject(value as Record<string, unknown>, t, format);
}

function sayText(field: string, value: string, format: Format): string {
  if (isLocalDate(value)) return format.day(value);
  if (isIban(value)) return formatIban(value);
  return field === 'enterpriseNumber' && /^\d{10}$/.test(value) ? formatEnterpriseNumber(value) : value;
}

function sayList(field: string, values: readonly unknown[], t: Translate, format: Format): string {
  if (values.length === 0) return t('inbox.empty');
  // Pages go by the hash of their bytes: nobody reads that.
  const areTexts = field !== 'pages' && values.every((one) => typeof one === 'string');
  if (areTexts) return values.map((one) => sayValue(field, one, t, format)).join(', ');
  return t('inbox.entries', { count: values.length });
}

// An address is its parts; what holds other things is counted.
function sayObject(value: Record<string, unknown>, t: Translate, format: Format): string {
  const parts = Object.entries(value);
  const isFlat = parts.every(([, one]) => typeof one !== 'object' || one === null);
  if (!isFlat) return t('inbox.entries', { count: parts.length });
  return parts
    .filter(([, one]) => one !== null && one !== '')
    .map(([name, one]) => sayValue(name, one, t, format))
    .join(', ');
}
