import { expect, test } from 'vitest';
import { createFinder, offered } from './finder.ts';
import type { Thing } from './thing.ts';

const thing = (kind: Thing['kind'], label: string, detail = '', words = ''): Thing => ({
  ...{ key: `${kind}|${label}|${detail}`, kind, label, detail, words },
  href: '/',
});
const things = [
  thing('places', 'Factures'),
  thing('actions', 'Nouvelle facture'),
  thing('invoices', 'Électricité Rasquin SRL', '04/11/2026 · Le Belvédère', '805,60 6280/2026'),
  thing('invoices', 'Montelift Ascenseurs SA', '12/10/2026 · Les Tilleuls', '129,63'),
  thing('owners', 'Sophie Martin', 'Les Tilleuls · 2B'),
  thing('suppliers', 'Électricité Rasquin SRL', 'BE 0123.456.789'),
];
const labels = async (typed: string) => {
  const find = await createFinder(things);
  return find(typed).map(({ kind, things: found }) => [kind, ...found.map(({ label }) => label)]);
};

test('a thing is found by the beginning of its words, without accents, whatever their order', async () => {
  expect(await labels('elec')).toEqual([
    ['invoices', 'Électricité Rasquin SRL'],
    ['suppliers', 'Électricité Rasquin SRL'],
  ]);
  expect(await labels('martin sop')).toEqual([['owners', 'Sophie Martin']]);
  expect(await labels('tilleuls 2b')).toEqual([['owners', 'Sophie Martin']]);
});

test('every word counts: a building and an amount tell one invoice', async () => {
  expect(await labels('tilleuls 129,63')).toEqual([['invoices', 'Montelift Ascenseurs SA']]);
  expect(await labels('belvedere 129,63')).toEqual([]);
});

test('one wrong letter in a long word is forgiven, in a number none', async () => {
  expect(await labels('montelifd')).toEqual([['invoices', 'Montelift Ascenseurs SA']]);
  expect(await labels('12963')).toEqual([]);
});

test('before anything is typed, what can be done and the screens are offered', () => {
  expect(offered(things).map(({ kind }) => kind)).toEqual(['actions', 'places']);
});

test('fifty thousand invoices are told apart', async () => {
  const many = Array.from({ length: 50_000 }, (_, at) =>
    thing('invoices', `Firme ${at % 700}`, `n° 2026-${String(at).padStart(5, '0')}`),
  );
  const find = await createFinder([...things, ...many]);
  expect(find('2026-04711')[0]?.things.map(({ detail }) => detail)).toEqual(['n° 2026-04711']);
});
