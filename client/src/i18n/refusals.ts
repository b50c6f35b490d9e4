import { useCallback } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import type { RefusalTextId } from './texts/refusals.ts';
import { type Format, useFormat } from './use-format.ts';
import { type TextValues, useText } from './use-text.ts';

/** `say(refusal)`: the sentence for a refusal in the person's language, its amounts and days written as they are here. */
export type SayRefusal = (refusal: Refusal) => string;

export function useRefusalText(): SayRefusal {
  const t = useText();
  const format = useFormat();
  return useCallback(
    (refusal) => {
      const id = `refusal.${refusal.code}`;
      const said = t(id as RefusalTextId, readable(refusal.params ?? {}, format));
      // Lingui hands back an id it does not know: the server may be newer than this page.
      return said === id ? t('refusal.unknown', { code: refusal.code }) : said;
    },
    [t, format],
  );
}

// A refusal's numbers are bare: these are cents, the others counts.
const amounts = new Set([
  'grouped',
  'decimal',
  'total',
  'computed',
  'threshold',
  'balance',
  'openAmount',
  'expectedAmount',
  'foundAmount',
  'debitAmount',
  'creditAmount',
  'told',
  'payable',
  'credit',
  'left',
]);

function readable(params: TextValues, format: Format): TextValues {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, readableValue(name, value, format)]),
  );
}

function readableValue(name: string, value: string | number, format: Format): string | number {
  if (name === 'year') return String(value);
  if (typeof value === 'number') return amounts.has(name) ? format.money(value) : format.number(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? format.instant(value) : value;
}
