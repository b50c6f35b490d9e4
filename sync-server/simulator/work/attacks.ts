import { enterChange, type SyncedDocument, wrapDocument } from 'shared-domain/sync';
import { estates, suppliers } from '../world/cast.ts';
import { sampleBody } from '../world/first-day.ts';
import { issue } from './commands.ts';
import { type Deed, type Desk, definitionFor, seen, token } from './desk.ts';

/** A program that is not ours writes what its person may not: elsewhere, in somebody's name, or nonsense. */
export function attack(desk: Desk): Deed {
  if (desk.chance.happens(0.4)) return decideUnseen(desk);
  const document = desk.chance.pick([foreignSupplier, foreignOwnership, strange, ownFact])?.(desk);
  if (!document) return null;
  const { organisation, id } = document;
  // Straight into the journal: what such a program shows its person is no concern of ours.
  const done = enterChange(desk.tab.ports, organisation, { discipline: 'records', document, base: null });
  return { said: `forges ${document.type} ${id}`, done: done.then(() => null) };
}

/** A decision on content that its author was never shown. */
function decideUnseen(desk: Desk): Deed {
  const [submission] = seen(desk, 'facts', 'submittedInvoice').reverse();
  if (!submission) return null;
  const { organisation, building, id: submissionId, body } = submission;
  const { draftId } = body;
  const type = desk.chance.happens(0.8) ? 'approveInvoice' : 'rejectInvoice';
  const reason = type === 'rejectInvoice' ? { reason: token(desk) } : {};
  const contentHash = desk.chance.hex(32);
  return issue(desk, {
    ...{ organisation, type, body: { building, draftId, submissionId, contentHash, ...reason } },
  });
}

function foreignSupplier(desk: Desk): SyncedDocument {
  const [theirs] = Object.keys(suppliers).filter((one) => !desk.tab.organisations.includes(one));
  const organisation = theirs ?? desk.tab.organisations[0] ?? '';
  const id = desk.chance.pick(Object.values(suppliers).flat()) ?? '';
  const body = { ...sampleBody('supplier'), name: `Forged ${token(desk)}` };
  return wrapDocument(
    definitionFor(desk, 'supplier', 'records'),
    { organisation, id, body },
    desk.chance.uuid(),
  );
}

function foreignOwnership(desk: Desk): SyncedDocument {
  const { organisation, building, lots, owners } = desk.chance.pick(estates) ?? (estates[0] as never);
  const lotId = desk.chance.pick(lots) ?? '';
  const ownerId = desk.chance.pick(owners) ?? '';
  const holders = [{ ownerId, numerator: 1, denominator: 1 }];
  const body = { building, lotId, history: [{ from: '2020-01-01', holders, primaryContact: ownerId }] };
  const definition = definitionFor(desk, 'ownership', 'records');
  return wrapDocument(definition, { organisation, id: `${lotId}.ownership`, body }, desk.chance.uuid());
}

function strange(desk: Desk): SyncedDocument {
  const body = { ...sampleBody('supplier'), name: 7, extra: token(desk) };
  const organisation = desk.tab.organisations[0] ?? '';
  const definition = definitionFor(desk, 'supplier', 'records');
  return wrapDocument(definition, { organisation, id: desk.chance.uuid(), body }, desk.chance.uuid());
}

function ownFact(desk: Desk): SyncedDocument {
  const { organisation, building } = desk.chance.pick(estates) ?? (estates[0] as never);
  const body = { ...sampleBody('charge'), building };
  const definition = definitionFor(desk, 'charge', 'facts');
  return wrapDocument(definition, { organisation, id: desk.chance.uuid(), body }, desk.chance.uuid());
}
