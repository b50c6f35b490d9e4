import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { fileNameOf, orderRows } from './order-rows.ts';

const item = {
  supplierId: 's1',
  supplierName: 'Eleva',
  claimId: 'c1',
  iban: 'BE68539007547034',
  ibanBefore: null,
  amount: 106_000,
  paidBefore: 0,
  communication: '',
  endToEnd: 'E-1',
};
const order = (id: string, executeOn: string, state: 'onDevice' | 'recorded') =>
  ({
    id,
    state,
    organisation: 'o1',
    type: 'paymentOrder',
    body: {
      building: 'b1',
      bankAccount: 'BE68539007547034',
      name: 'ACP Les Tilleuls',
      enterpriseNumber: null,
      executeOn,
      format: 'pain.001.001.09',
      items: [item, { ...item, endToEnd: 'E-2' }],
      total: 212_000,
      by: 'a1',
      byName: 'Marc',
      at: '2026-11-20T09:00:00.000Z',
    },
  }) as unknown as Shown<'paymentOrder'>;

test('orders show the latest first, who is paid once, and what was cancelled; their file is made when asked', () => {
  const cancelled = { building: 'b1', orderId: 'p1', reason: '', by: 'a1', byName: 'Claire', at: '' };
  const rows = orderRows(
    [order('p1', '2026-11-20', 'recorded'), order('p2', '2026-11-24', 'onDevice')],
    [],
    [cancelled],
  );
  expect(rows.map(({ id, isUnsent, names }) => [id, isUnsent, names])).toEqual([
    ['p2', true, ['Eleva']],
    ['p1', false, ['Eleva']],
  ]);
  expect(rows[1]?.cancelled?.byName).toBe('Claire');
  const file = rows[0]?.file();
  expect(file?.ok && file.value).toContain('<CtrlSum>2120.00</CtrlSum>');
});

test('a file is called by its day, its building and its kind, in letters that every disk takes', () => {
  const row = { executeOn: '2026-11-24', kind: 'payments' as const };
  expect(fileNameOf(row, 'Résidence “Les Tilleuls”')).toBe('2026-11-24-Residence-Les-Tilleuls-pain001.xml');
});
