import { expect, test } from 'vitest';
import type { Grant } from '../identity/grant.ts';
import type { Member } from '../identity/member.ts';
import { languages } from '../kernel/language.ts';
import { sampleId } from '../kernel/sample-id.ts';
import { approveInvoice } from '../payables/approval/approve-invoice.definition.ts';
import { submittedInvoices } from '../payables/approval/submitted-invoice.definition.ts';
import { ownerCalls } from '../receivables/call/owner-call.definition.ts';
import { catalogue } from '../sync/catalogue.ts';
import { placeDocument } from '../sync/place.ts';
import { alertKindOf, alertKinds, isAlerting, offeredAlertKinds, toldByOf } from './alert-kind.ts';
import { alertOf, isTold } from './alert-of.ts';
import { alertText } from './alert-text.ts';

const [building, elsewhere, owner, seller] = [sampleId(10), sampleId(11), sampleId(40), sampleId(41)];
const author = sampleId(600);

function member(grants: readonly Grant[], holdings: Member['holdings'] = []): Member {
  const [account, organisation] = [sampleId(601), sampleId(1)];
  return { account, organisation, name: '', grants: [...grants], buildings: [building, elsewhere], holdings };
}

const call = {
  id: ownerCalls.sample.id,
  type: 'ownerCall',
  ...placeDocument(ownerCalls, { ...ownerCalls.sample, body: ownerCalls.sample.body }),
};
const submission = {
  id: submittedInvoices.sample.id,
  type: 'submittedInvoice',
  ...placeDocument(submittedInvoices, submittedInvoices.sample),
};
const isToldTo = (grants: readonly Grant[], document: typeof call, holdings: Member['holdings'] = []) =>
  isTold(member(grants, holdings), document, author);

test('[ALT-1] of a call each owner with a share is told by their own part, and nobody else', () => {
  const grant: Grant = { role: 'owner', building, owner };
  expect(isToldTo([grant], call, [{ owner, building }])).toBe(true);
  expect(isToldTo([grant], call)).toBe(false);
  expect(isToldTo([{ ...grant, owner: seller }], call, [{ owner: seller, building }])).toBe(false);
  for (const role of ['syndic', 'accountant'] as const)
    expect(isToldTo([{ role, buildings: 'all' }], call)).toBe(false);
  expect(isToldTo([{ role: 'board', building }, { role: 'admin' }], call)).toBe(false);
});

test('[ALT-2] of an approval that is needed those are told who may decide it in that building', () => {
  expect(isToldTo([{ role: 'board', building }], submission)).toBe(true);
  expect(isToldTo([{ role: 'syndic', buildings: 'all' }], submission)).toBe(true);
  expect(isToldTo([{ role: 'syndic', buildings: [elsewhere] }], submission)).toBe(false);
  expect(isToldTo([{ role: 'board', building: elsewhere }], submission)).toBe(false);
  expect(isToldTo([{ role: 'accountant', buildings: 'all' }], submission)).toBe(false);
  expect(isToldTo([{ role: 'owner', building, owner }], submission, [{ owner, building }])).toBe(false);
  expect(toldByOf('approval')?.roles).toEqual(approveInvoice.roles);
});

test('[ALT-3] nobody is told of what they did themselves', () => {
  const board = member([{ role: 'board', building }]);
  expect(isTold(board, submission, board.account)).toBe(false);
  const volunteer = member(
    [
      { role: 'syndic', buildings: 'all' },
      { role: 'owner', building, owner },
    ],
    [{ owner, building }],
  );
  expect(isTold(volunteer, call, author)).toBe(true);
  expect(isTold(volunteer, call, volunteer.account)).toBe(false);
});

test('[ALT-4] a kind is offered to those whom it may come to, and an assembly to nobody yet', () => {
  expect(offeredAlertKinds(['owner'])).toEqual(['fundCall']);
  expect(offeredAlertKinds(['syndic', 'owner'])).toEqual(['fundCall', 'approval']);
  expect(offeredAlertKinds(['board'])).toEqual(['approval']);
  expect(offeredAlertKinds(['accountant', 'admin'])).toEqual([]);
  for (const kind of alertKinds) {
    const by = toldByOf(kind);
    if (!by) continue;
    expect(catalogue.get(by.type)?.discipline).toBe('facts');
    expect(catalogue.get(by.command)?.discipline).toBe('commands');
    expect([alertKindOf(by.type), isAlerting(by.command)]).toEqual([kind, true]);
  }
  expect([alertKindOf('charge'), isAlerting('cancelCall')]).toEqual([null, false]);
});

test('[ALT-5] an alert is the building, the kind and an address, in each language, and nothing more', () => {
  expect(alertOf(call)).toEqual({ kind: 'fundCall', path: `/account/calls/${call.id}` });
  expect(alertOf(submission)).toEqual({ kind: 'approval', path: `/approvals/${submission.id}` });
  expect(alertOf({ id: call.id, type: 'fundCall' })).toBeNull();
  for (const kind of alertKinds) {
    const texts = languages.map((language) => alertText(kind, 'Les Tilleuls', language));
    expect(new Set(texts.map(({ body }) => body)).size).toBe(languages.length);
    expect(texts.every(({ title, body }) => title === 'Les Tilleuls' && !/\d|€/.test(body))).toBe(true);
  }
});
