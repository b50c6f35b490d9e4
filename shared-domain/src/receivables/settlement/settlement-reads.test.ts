import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { invoices } from '../../payables/invoice/invoice.definition.ts';
import { type SettlementDocuments, settlementInputOf, settlementReads } from './settlement-reads.ts';
import { small, year } from './testing/published.ts';
import { home } from './testing/settlement-world.ts';

test('[SET-11] a settlement is made of the books, the keys, the lots and their owners, and what was settled and called before', () => {
  const types = [
    'journalEntry',
    'invoice',
    'allocationKey',
    'lot',
    'ownership',
    'owner',
    'settlement',
    'fundCall',
  ];
  expect(settlementReads(home)).toEqual([
    { by: 'id', id: home },
    { by: 'id', id: `${home}.settlement` },
    { by: 'id', id: `${home}.payments` },
    ...types.map((type) => ({ by: 'building', type, building: home })),
    { by: 'building', type: 'yearClosing', building: home },
  ]);
});

test('[SET-4] the lines of an invoice are known by its id, and of one that is not there none', () => {
  const { id, body } = invoices.sample;
  const { entries, keys, lots, ownerships, owners } = small();
  const documents: SettlementDocuments = {
    ...{ entries, keys, lots, ownerships, owners, settings: undefined, published: [] },
    association: buildings.sample.body,
    invoices: [{ id, body }],
  };
  const input = settlementInputOf(documents, { period: year, meters: [], corrects: null });
  expect(input.invoiceLines(id)).toEqual(body.content.lines);
  expect(input.invoiceLines(sampleId(1))).toEqual([]);
});
