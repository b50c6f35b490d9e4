import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBankFile } from './read-bank-file.ts';

const read = (name: string) => {
  const file = readBankFile(readFileSync(new URL(`../../../test-data/bank/${name}`, import.meta.url)));
  if (!file.ok) throw new Error(file.refusal.code);
  return file.value;
};

test('[BNK-3] a file of two accounts: a current account with a collection, a return and a long text, an empty one of savings', () => {
  const { statements, findings } = read('two-accounts.cod');
  expect(findings).toEqual([]);
  expect(statements).toMatchObject([
    { iban: 'BE68539007547034', sequence: '042', oldBalance: 100_000, newBalance: 153_400, findings: [] },
    {
      iban: 'BE71096123456769',
      sequence: '003',
      oldBalance: 4_000_000,
      newBalance: 4_000_000,
      movements: [],
    },
  ]);
  expect(statements[0]?.movements.map(({ amount }) => amount)).toEqual([25_000, 55_000, -12_100, -14_500]);
  expect(statements[0]?.movements[2]?.communication.text).toBe(
    'Facture 2026/118, 121,00 €, solde de la maintenance du premier trimestre des deux ascenseurs, avec nos remerciements',
  );
});

test('[BNK-3] CODA and CAMT say the same of the same day', () => {
  const [coda] = read('two-statements.cod').statements;
  const [camt] = read('camt-053-02.xml').statements;
  const told = (statement: typeof coda) =>
    statement?.movements.map(
      ({ amount, bookedOn, counterparty, communication, mandate, returned, reason }) => ({
        ...{ amount, bookedOn, mandate, returned, reason },
        iban: counterparty.iban,
        structured: communication.structured,
      }),
    );
  // The words of the third are cut otherwise, so that CODA fills all three records of a movement.
  const asWords = told(camt)?.map((one, at) => (at === 2 ? { ...one, structured: null } : one));
  expect(told(coda)).toEqual(asWords);
  expect([coda?.oldBalance, coda?.newBalance]).toEqual([camt?.oldBalance, camt?.newBalance]);
});
