import { journalEntries, type ownerMovements } from 'shared-domain/accounting';
import { sampleId } from 'shared-domain/kernel';
import { allocationKeys, buildings } from 'shared-domain/ownership';
import { allocations, charges, invoices } from 'shared-domain/payables';
import { fundCalls, ownerCalls, paymentPlans, reminderNotices, reminders } from 'shared-domain/receivables';
import { ownerScope, type SyncedDocument } from 'shared-domain/sync';
import { expect, test } from 'vitest';
import { toShown } from '../reads/to-shown.ts';
import { type Held, toldToOwner } from './owner-documents.ts';

const building = sampleId(10);
const owner = { organisation: sampleId(1), building, ownerId: sampleId(40), name: 'Anne Lambert' };
type Sampled = {
  readonly type: string;
  readonly sample: { readonly organisation: string; readonly id: string; readonly body: object };
};

function heldOf(...definitions: readonly Sampled[]): Held {
  const documents = definitions.map(({ type, sample }) =>
    toShown(
      {
        ...sample,
        type,
        scope: '',
        building,
        subject: '',
        sort: '2026-10-01',
        rev: '1',
        version: 2,
      } as unknown as SyncedDocument,
      'recorded',
    ),
  );
  return ((type: string) => documents.filter((one) => one.type === type)) as Held;
}

const tell = (type: string, held: Held, who = owner) => toldToOwner(type)?.tell(held, who) ?? [];

test('what an owner reads of an invoice is what the server would have told them', () => {
  const held = heldOf(invoices, allocations);
  const { pages: _, ...told } = charges.sample.body;
  expect(tell('charge', held)).toMatchObject([
    { type: 'charge', scope: ownerScope(owner.ownerId), body: told },
  ]);
});

test('what an owner reads of a call and of a reminder is their own copy', () => {
  const calls = tell('ownerCall', heldOf(fundCalls, allocationKeys, buildings));
  const { keyName: _, denominator: __, payee: ___, ...said } = ownerCalls.sample.body;
  expect(calls).toMatchObject([{ id: ownerCalls.sample.id, body: said }]);
  const [notice] = tell('reminderNotice', heldOf(reminders, buildings));
  const { association: ____, ...letter } = reminderNotices.sample.body;
  expect(notice?.body).toMatchObject(letter);
  expect(JSON.stringify(notice?.body)).not.toContain('Claire Dumont');
});

test('of an entry an owner reads their own lines alone, as of everything else', () => {
  const held = heldOf(journalEntries, paymentPlans, allocations, invoices, fundCalls, reminders);
  const lines = tell('ownerMovement', held).flatMap(
    ({ body }) => (body as typeof ownerMovements.sample.body).lines,
  );
  const own = journalEntries.sample.body.lines.filter(({ party }) => party?.id === owner.ownerId);
  expect(lines.length).toBe(own.length);
  const nobody = { ...owner, ownerId: sampleId(777) };
  for (const type of ['ownerMovement', 'charge', 'ownerCall', 'ownerPaymentPlan', 'reminderNotice']) {
    expect(tell(type, held, nobody)).toEqual([]);
  }
  expect(toldToOwner('journalEntry')).toBe(null);
});
