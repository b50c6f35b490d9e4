import { cleanText, type Refusal } from 'shared-domain/kernel';
import type { Meter } from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

/** Readings as they are typed: `12,345`. */
export type TypedMeter = {
  readonly account: string;
  readonly unit: string;
  readonly readings: Readonly<Record<string, string>>;
};

export type ReadMeter = { readonly meter: Meter | null; readonly troubles: Troubles };

/** Lots without a reading are left out: the checks name those that need one. */
export function readMeter({ account, unit, readings }: TypedMeter): ReadMeter {
  const troubles: Record<string, Refusal> = {};
  if (!/^\d{2,10}$/.test(account)) troubles['meter-account'] = { code: 'account.invalid' };
  if (cleanText(unit).trim() === '') troubles['meter-unit'] = { code: 'field.missing' };
  const typed = Object.entries(readings).filter(([, text]) => text.trim() !== '');
  const parts = typed.map(([lotId, text]) => [lotId, text.trim().replace(',', '.')] as const);
  for (const [lotId, text] of parts) {
    if (!/^\d{1,6}(\.\d{1,3})?$/.test(text)) troubles[`meter-${lotId}`] = { code: 'meter.readingInvalid' };
  }
  if (Object.keys(troubles).length > 0) return { meter: null, troubles };
  const decimals = Math.max(0, ...parts.map(([, text]) => (text.split('.')[1] ?? '').length));
  const whole = parts.map(([lotId, text]) => [lotId, Math.round(Number(text) * 10 ** decimals)] as const);
  const meter = { account, unit: cleanText(unit).trim(), decimals, readings: Object.fromEntries(whole) };
  return { meter, troubles };
}
