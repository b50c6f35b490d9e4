import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { lots as lotDefinition } from '../../ownership/lot/lot.definition.ts';
import { ownerships } from '../../ownership/ownership/ownership.definition.ts';
import { checkContent } from '../invoice/check-content.ts';
import { freezeInvoice } from '../invoice/freeze-invoice.ts';
import { contentForOwners, InvoiceContent, type InvoiceLine } from '../invoice/invoice-content.ts';
import { purchaseOf } from '../invoice/purchase-of.ts';
import { sampleContent } from '../invoice/sample-content.ts';
import { invoiceDrafts } from '../invoice-draft/invoice-draft.definition.ts';
import { projectDraft } from '../invoice-draft/project-draft.ts';
import { suppliers } from '../supplier/supplier.definition.ts';
import { allocateInvoice } from './allocate-invoice.ts';
import { explainPortion } from './explain-portion.ts';

const draft = invoiceDrafts.sample.body;
const [lineId] = Object.keys(draft.lines) as [string];
const [ownerId, stranger] = [sampleId(40), sampleId(49)];
const lot = { id: sampleId(20), body: lotDefinition.sample.body };
const held = {
  id: ownerships.sample.id,
  body: {
    ...ownerships.sample.body,
    lotId: lot.id,
    history: [
      { from: '2020-01-01', holders: [{ ownerId, numerator: 1, denominator: 1 }], primaryContact: ownerId },
      {
        from: '2025-01-01',
        holders: [{ ownerId: sampleId(41), numerator: 1, denominator: 1 }],
        primaryContact: sampleId(41),
      },
    ],
  },
};
const privateTo = { ownerId, lotId: lot.id };
const line = sampleContent.lines[0] as InvoiceLine;
const content = { ...sampleContent, lines: [{ ...line, privateTo }] };

function share(to: typeof privateTo, lots = [lot]) {
  return allocateInvoice({ lines: [{ ...line, privateTo: to }] }, [], lots, [held], '2026-11-02');
}

test('[PAY-16] the whole line is one owner’s, whatever its key', () => {
  expect(share(privateTo)).toMatchObject({
    ok: true,
    value: [{ ownerId, amount: 106_000, lineAmount: 106_000, lotNumber: lot.body.number, isPrivate: true }],
  });
});

test('[PAY-16] who never held the lot, and an unknown lot, are refused', () => {
  expect(share({ ...privateTo, ownerId: stranger })).toMatchObject({
    refusal: { code: 'invoice.privateToStranger', params: { lot: lot.body.number } },
  });
  expect(share({ ...privateTo, lotId: sampleId(29) })).toMatchObject({ refusal: { code: 'lot.unknown' } });
  expect(share(privateTo, [])).toMatchObject({ refusal: { code: 'lot.unknown' } });
});

test('[PAY-16] it is explained without a key', () => {
  const portions = share(privateTo);
  if (!portions.ok || !portions.value[0]) throw new Error('one portion');
  expect(explainPortion(portions.value[0], 'en')).toMatchObject({
    share: null,
    hasLeftoverCent: false,
    formula: '€1,060.00 → €1,060.00',
  });
});

test('[PAY-16] the books know who bears it', () => {
  expect(purchaseOf(content, sampleId(92)).costs[0]?.bearer).toEqual({ by: 'owner', ...privateTo });
});

test('[PAY-15] every owner reads that a line is private, and not whose', () => {
  const read = contentForOwners({ ...content, note: 'ask again', lines: [...content.lines, line] });
  expect(InvoiceContent.parse(read)).toMatchObject({ note: '', lines: [{ isPrivate: true }, {}] });
  expect(read.lines[1]).toEqual(line);
  expect(JSON.stringify(read)).not.toContain(ownerId);
  expect(JSON.stringify(read)).not.toContain(lot.id);
  const lookups = { supplier: () => suppliers.sample.body, key: () => undefined, today: '2026-11-20' };
  expect(checkContent(read, lookups)).toContainEqual({
    field: `lines.${line.id}.keyId`,
    code: 'invoice.contentAltered',
  });
});

test('[PAY-16] the draft holds it, half a bearer is none, and it is frozen with the line', () => {
  const withBearer = (value: unknown) => ({
    ...draft,
    lines: { ...draft.lines, [lineId]: { ...draft.lines[lineId], privateTo: value } },
  });
  expect(projectDraft(withBearer(privateTo)).lines[lineId]?.privateTo).toEqual(privateTo);
  const woven = { ownerId: { val: ownerId }, lotId: { val: lot.id } };
  expect(projectDraft(withBearer(woven)).lines[lineId]?.privateTo).toEqual(privateTo);
  expect(Object.hasOwn(projectDraft(withBearer({ ownerId })).lines[lineId] ?? {}, 'privateTo')).toBe(false);
  const lookups = {
    supplier: () => suppliers.sample.body,
    key: () => undefined,
    today: '2026-11-20',
  };
  const all = Object.fromEntries(Object.entries(draft.lines).map(([id, one]) => [id, { ...one, privateTo }]));
  const frozen = freezeInvoice({ ...draft, lines: all }, lookups);
  expect(frozen).toMatchObject({ ok: true, value: { lines: [{ privateTo }, { privateTo }] } });
  expect(frozen.ok && InvoiceContent.safeParse(frozen.value).success).toBe(true);
});

test('[PAY-16] the lot and its history are found among others, and the whole of it is the owner’s', () => {
  const otherLot = { id: sampleId(21), body: { ...lot.body, number: '9Z' } };
  const otherHistory = { id: sampleId(71), body: { ...held.body, lotId: otherLot.id, history: [] } };
  const shared = allocateInvoice(
    { lines: [{ ...line, privateTo }] },
    [],
    [otherLot, lot],
    [otherHistory, held],
    '2026-11-02',
  );
  expect(shared).toMatchObject({
    ok: true,
    value: [
      { lotNumber: lot.body.number, share: { numerator: 1, denominator: 1 }, keyCode: '', keyName: '' },
    ],
  });
  expect(share({ ...privateTo, lotId: sampleId(29) })).toMatchObject({
    refusal: { params: { lot: sampleId(29) } },
  });
  const unheld = allocateInvoice({ lines: [{ ...line, privateTo }] }, [], [lot], [], '2026-11-02');
  expect(unheld).toMatchObject({ refusal: { code: 'invoice.privateToStranger' } });
});
