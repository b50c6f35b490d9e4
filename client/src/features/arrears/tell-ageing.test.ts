import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/index.ts';
import { tellAgeing } from './tell-ageing.ts';

const claim = (dueOn: string, open: number) => ({ dueOn, raisedOn: dueOn, open });
type Debtors = Parameters<typeof tellAgeing>[0];

test('[ARR-15] each age of what is late is named and figured, the oldest told apart', async () => {
  const { t, format } = await wordsIn('fr', 'staff');
  const debtors = [
    { claims: [claim('2026-11-01', 1_000), claim('2026-01-01', 500)] },
    { claims: [claim('2026-11-10', 250)] },
  ] as unknown as Debtors;
  const { title, heads, bars } = tellAgeing(debtors, '2026-11-20', t, format);
  expect(title).toBe('Impayés par ancienneté');
  expect(heads).toEqual({ label: 'Retard', value: 'Montant' });
  expect(bars.map(({ label, value, tone }) => [label, value, tone])).toEqual([
    ['1 à 30 jours', 1_250, undefined],
    ['31 à 60 jours', 0, undefined],
    ['61 à 90 jours', 0, undefined],
    ['91 à 180 jours', 0, undefined],
    ['181 jours et plus', 500, 'bad'],
  ]);
  expect(bars[0]?.figure).toBe(format.money(1_250));
});
