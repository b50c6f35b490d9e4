import { catalogue, type Definition, type Discipline, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, loadAutomerge, wrapDraft } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftActor, wasmBytes } from './testing/automerge.ts';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  building as home,
  organisation,
  otherOrganisation,
  people,
  sampleBody,
  type Who,
  type World,
} from './testing/world.ts';

const roles = ['syndic', 'accountant', 'board', 'owner', 'formerOwner', 'admin', 'stranger'] as const;
type Walker = (typeof roles)[number];

const staff = ['syndic', 'accountant'] as const;
const board = [...staff, 'board'] as const;
const building = [...board, 'owner'] as const;
const nobody = [] as const;

/**
 * Who reads a document of each type in the home building, and who may write one. A type that is not here fails: whoever
 * adds one says who may see it. `self`: everybody their own and nobody else's.
 */
const expected: Record<string, { reads: readonly Walker[] | 'self'; writes: readonly Walker[] | 'self' }> = {
  preferences: { reads: 'self', writes: 'self' },
  refusal: { reads: 'self', writes: nobody },
  settledRefusals: { reads: 'self', writes: 'self' },
  building: { reads: building, writes: ['syndic'] },
  lot: { reads: building, writes: ['syndic'] },
  allocationKey: { reads: building, writes: ['syndic'] },
  owner: { reads: staff, writes: staff },
  ownership: { reads: staff, writes: nobody },
  lotTransfer: { reads: ['owner'], writes: nobody },
  supplier: { reads: staff, writes: staff },
  invoiceDraft: { reads: staff, writes: staff },
  submittedInvoice: { reads: board, writes: nobody },
  invoiceDecision: { reads: board, writes: nobody },
  invoice: { reads: building, writes: nobody },
  allocation: { reads: staff, writes: nobody },
  journalEntry: { reads: staff, writes: nobody },
  charge: { reads: ['owner'], writes: nobody },
  ownerMovement: { reads: ['owner'], writes: nobody },
  yearClosing: { reads: staff, writes: nobody },
  ownAccount: { reads: building, writes: staff },
  bookEntry: { reads: nobody, writes: staff },
  reverseEntry: { reads: nobody, writes: staff },
  closeYear: { reads: nobody, writes: staff },
  paymentSettings: { reads: staff, writes: staff },
  callPlan: { reads: staff, writes: staff },
  settlementSettings: { reads: staff, writes: staff },
  settlement: { reads: staff, writes: nobody },
  settlementExpenses: { reads: building, writes: nobody },
  ownerStatement: { reads: ['owner'], writes: nobody },
  publishSettlement: { reads: nobody, writes: staff },
  fundCall: { reads: staff, writes: nobody },
  fundCallCancelled: { reads: staff, writes: nobody },
  ownerCall: { reads: ['owner'], writes: nobody },
  issueCall: { reads: nobody, writes: staff },
  cancelCall: { reads: nobody, writes: staff },
  paymentPlan: { reads: staff, writes: nobody },
  ownerPaymentPlan: { reads: ['owner'], writes: nobody },
  paymentPlanEnd: { reads: staff, writes: nobody },
  ownerPaymentPlanEnd: { reads: ['owner'], writes: nobody },
  agreePaymentPlan: { reads: nobody, writes: staff },
  endPaymentPlan: { reads: nobody, writes: staff },
  reserveSettings: { reads: staff, writes: staff },
  budget: { reads: staff, writes: staff },
  submitBudget: { reads: nobody, writes: staff },
  approveBudget: { reads: nobody, writes: staff },
  reopenBudget: { reads: nobody, writes: staff },
  archiveBudget: { reads: nobody, writes: staff },
  arrearsSettings: { reads: staff, writes: staff },
  debtorNote: { reads: staff, writes: staff },
  reminder: { reads: staff, writes: nobody },
  reminderNotice: { reads: ['owner'], writes: nobody },
  sendReminder: { reads: nobody, writes: staff },
  saleFile: { reads: staff, writes: staff },
  lotSale: { reads: staff, writes: nobody },
  postLotSale: { reads: nobody, writes: staff },
  bankStatement: { reads: staff, writes: nobody },
  importStatement: { reads: nobody, writes: staff },
  bankMatch: { reads: staff, writes: nobody },
  bankMatchUndone: { reads: staff, writes: nobody },
  matchLine: { reads: nobody, writes: staff },
  undoMatch: { reads: nobody, writes: staff },
  bankRule: { reads: staff, writes: staff },
  paymentOrder: { reads: staff, writes: nobody },
  preparePayments: { reads: nobody, writes: staff },
  mandate: { reads: staff, writes: staff },
  collectionSettings: { reads: staff, writes: staff },
  collectionOrder: { reads: staff, writes: nobody },
  prepareCollection: { reads: nobody, writes: staff },
  orderCancelled: { reads: staff, writes: nobody },
  cancelOrder: { reads: nobody, writes: staff },
  transferLot: { reads: nobody, writes: ['syndic'] },
  submitInvoice: { reads: nobody, writes: staff },
  approveInvoice: { reads: nobody, writes: ['syndic', 'board'] },
  rejectInvoice: { reads: nobody, writes: ['syndic', 'board'] },
};

// What says no to the person, as opposed to what says no to the content.
const forbidden = new Set(['sync.notAllowed', 'sync.notFound', 'sync.malformed', 'sync.unknownType']);

let world: World;
const devices = {} as Record<Walker, TestDevice>;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
  for (const who of roles) devices[who] = await world.device(who, organisation);
});
afterAll(() => world?.close());

test('every type of document says here who reads and who writes it', () => {
  expect(Object.keys(expected).sort()).toEqual([...catalogue.keys()].sort());
});

/** A document of the type in the home building, of which `who` is the person where it belongs to one. */
function documentFor(definition: Definition, who: Walker): SyncedDocument {
  const device = devices[who];
  const body = sampleBody(definition.type);
  if ('account' in body) body.account = people[who as Who];
  const suffix = definition.sample.id.slice(36);
  const own = people[who as Who];
  const named: Record<string, string> = {
    preferences: `${own}.preferences`,
    settledRefusals: `${own}.settled`,
    building: home,
  };
  const id = named[definition.type] ?? freshId(suffix);
  if (definition.discipline !== 'drafts') return device.wrap(definition.type, id, body);
  const made = createDraft(definition, draftActor(), (editor) => editor.become({}, body));
  return wrapDraft(definition, { organisation, id }, made);
}

let made = 0;
function freshId(suffix: string): string {
  made += 1;
  return `00000000-0000-7000-9000-${String(made).padStart(12, '0')}${suffix}`;
}

async function put(definition: Definition, document: SyncedDocument): Promise<void> {
  await world.services.store.write(organisation, async (transaction) => {
    await transaction.put(document, definition.discipline as Discipline, [], null);
  });
}

async function pullEverything(device: TestDevice): Promise<SyncedDocument[]> {
  device.cursors = { records: {}, drafts: {}, facts: {} };
  const answer = await device.pullOnce('records');
  return answer.status === 404 ? [] : device.pullAll();
}

const types = [...catalogue.values()].map((definition) => [definition.type, definition] as const);
const lawOf = (type: string) => expected[type] ?? { reads: nobody, writes: nobody };

describe('pull', () => {
  test.each(types)('%s reaches those who may read it and no other device', async (type, definition) => {
    const law = lawOf(type);
    if (law.reads === 'self') return expectOwnOnly(definition);
    const document = documentFor(definition, 'syndic');
    await put(definition, document);
    const readers: Walker[] = [];
    for (const who of roles) {
      const found = await pullEverything(devices[who]);
      if (found.some((one) => one.id === document.id)) readers.push(who);
      expect(found.every((one) => one.organisation === organisation)).toBe(true);
    }
    expect(readers.sort()).toEqual([...law.reads].sort());
  });
});

// After pulling: one of these transfers the lot.
describe.each(types)('push of %s', (type, definition) => {
  const law = lawOf(type);

  test.each(roles)('is written by %s only if they may', async (who) => {
    const mayWrite = law.writes === 'self' ? who !== 'stranger' : law.writes.includes(who);
    const document = documentFor(definition, who);
    const device = devices[who];
    const mutation = { ...device.mutation(document), discipline: definition.discipline };
    const { status, body } = await device.send([mutation]);
    if (who === 'stranger') {
      expect(status).toBe(404);
      device.n -= 1;
      return;
    }
    const [result] = body.results;
    const isForbidden = result?.outcome === 'refused' && forbidden.has(result.refusal?.code ?? '');
    expect({ who, isForbidden, code: isForbidden ? '' : result?.refusal?.code }).toMatchObject({
      isForbidden: !mayWrite,
    });
    if (!mayWrite) expect(result?.master ?? null).toBeNull();
  });

  test('is not written into another organisation by naming it', async () => {
    const device = devices.syndic;
    const document = { ...documentFor(definition, 'syndic'), organisation: otherOrganisation };
    const mutation = { ...device.mutation(document), discipline: definition.discipline };
    const { body } = await device.send([mutation]);
    expect(body.results[0]).toMatchObject({ outcome: 'refused' });
    expect(forbidden).toContain(body.results[0]?.refusal?.code);
  });
});

async function expectOwnOnly(definition: Definition): Promise<void> {
  const documents = roles
    .filter((who) => who !== 'stranger')
    .map((who) => [who, documentFor(definition, who)] as const);
  for (const [, document] of documents) await put(definition, document);
  const ids = new Set(documents.map(([, document]) => document.id));
  for (const [who, own] of documents) {
    const found = (await pullEverything(devices[who])).filter((one) => ids.has(one.id));
    expect(found.map((one) => one.id)).toEqual([own.id]);
  }
}

test('a document that is hidden answers as one that does not exist, to whoever writes over it', async () => {
  const hidden = documentFor(catalogue.get('owner') as Definition, 'syndic');
  await put(catalogue.get('owner') as Definition, hidden);
  const device = devices.board;
  const attempts = [hidden, { ...hidden, id: freshId('') }];
  const results = [];
  for (const one of attempts) results.push((await device.push({ ...one, rev: 'x' }))[0]);
  expect(results[0]?.refusal).toEqual(results[1]?.refusal);
  expect(results.map((one) => one?.master ?? null)).toEqual([null, null]);
});
