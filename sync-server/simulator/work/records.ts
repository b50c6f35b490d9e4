import { liftBody, preferencesIdOf, type SyncedDocument, wrapDocument } from 'shared-domain/sync';
import { sampleBody } from '../world/first-day.ts';
import { type Deed, type Desk, definitionFor, seen, token } from './desk.ts';

type Body = Record<string, unknown>;
type Edit = (desk: Desk, body: Body) => Body;

const text =
  (field: string): Edit =>
  (desk) => ({ [field]: `${field} ${token(desk)}` });
const oneOf =
  (field: string, values: readonly unknown[]): Edit =>
  (desk) => ({
    [field]: desk.chance.pick(values),
  });

/** How a person changes a record of each type: one field, or several that agree. */
const edits: Readonly<Record<string, readonly Edit[]>> = {
  supplier: [
    text('name'),
    text('note'),
    text('phone'),
    (desk) => ({ email: `${token(desk)}@example.be` }),
    oneOf('defaultAccount', ['61011', '61050', '61100']),
    oneOf('ibans', [['BE68539007547034'], [], ['BE71096123456769']]),
    oneOf('defaultKeyCode', ['A', 'B', null]),
    (desk, body) => (Object.hasOwn(body, 'website') ? { website: token(desk) } : {}),
  ],
  lot: [text('description'), oneOf('floor', [0, 1, 2, 3]), (desk) => ({ number: token(desk) })],
  owner: [
    (desk) => ({ email: `${token(desk)}@example.be` }),
    oneOf('language', ['fr', 'nl', 'de']),
    (desk) => ({ phone: `+32 ${token(desk)}` }),
  ],
  building: [text('name'), (desk) => ({ approvalThreshold: desk.chance.below(300_000) })],
  allocationKey: [text('name'), moveParts],
  debtorNote: [text('note'), oneOf('dispute', [null, { since: '2026-10-01', reason: 'Chauffage' }])],
  paymentSettings: [(desk) => ({ daysToPay: desk.chance.below(60) }), oneOf('communication', ['perOwner'])],
  preferences: [oneOf('language', ['fr', 'nl', 'de', 'en'])],
};
const editedTypes = Object.keys(edits);

/** Parts move between two lots of the key; their sum stays. */
function moveParts({ chance }: Desk, body: Body): Body {
  const [version] = body.versions as { from: string; parts: Record<string, number> }[];
  if (!version) return {};
  const [from, to] = [chance.pick(Object.keys(version.parts)), chance.pick(Object.keys(version.parts))];
  if (!from || !to || from === to) return {};
  const moved = chance.below(version.parts[from] ?? 0);
  const parts = {
    ...version.parts,
    [from]: (version.parts[from] ?? 0) - moved,
    [to]: (version.parts[to] ?? 0) + moved,
  };
  return { versions: [{ ...version, parts }] };
}

export function editRecord(desk: Desk): Deed {
  const type = desk.chance.pick(editedTypes) ?? '';
  const found = desk.chance.pick(seen(desk, 'records', type));
  // What only a program that is not ours can have made, ours does not open.
  if (!found || found.body.name === 7) return null;
  const { tab, chance } = desk;
  const definition = definitionFor(desk, type, 'records');
  if (found.version > definition.version) return null;
  const edit = chance.pick(edits[type] ?? []);
  const rev = chance.uuid();
  const done = tab.write({
    ...{ discipline: 'records', organisation: found.organisation, id: found.id },
    rewrite: (current) => {
      if (!current || current.deleted || current.version > definition.version || !edit) return null;
      const lifted = liftBody(definition, current.version, current.body);
      if (!lifted.ok) return null;
      const body = { ...lifted.value, ...edit(desk, lifted.value) };
      return wrapDocument(definition, { organisation: current.organisation, id: current.id, body }, rev);
    },
  });
  return { said: `edits ${type} ${found.id}`, done };
}

export function removeRecord(desk: Desk): Deed {
  const type = desk.chance.pick(['supplier', 'debtorNote', 'lot']) ?? '';
  const found = desk.chance.pick(seen(desk, 'records', type));
  if (!found) return null;
  const rev = desk.chance.uuid();
  const done = desk.tab.write({
    ...{ discipline: 'records', organisation: found.organisation, id: found.id },
    rewrite: (current) => (current && !current.deleted ? { ...current, rev, deleted: true } : null),
  });
  return { said: `removes ${type} ${found.id}`, done };
}

export function createRecord(desk: Desk): Deed {
  const { tab, chance } = desk;
  const made = chance.pick([newSupplier, newNote, newSettings, newPreferences])?.(desk);
  if (!made) return null;
  const { organisation, type, id, body } = made;
  const definition = definitionFor(desk, type, 'records');
  const lifted = liftBody(definition, 1, body);
  const rev = chance.uuid();
  const done = tab.write({
    ...{ discipline: 'records', organisation, id },
    rewrite: (current) => {
      if (current && !current.deleted) return null;
      return wrapDocument(definition, { organisation, id, body: lifted.ok ? lifted.value : body }, rev);
    },
  });
  return { said: `creates ${type} ${id}`, done };
}

type Made = {
  readonly organisation: string;
  readonly type: string;
  readonly id: string;
  readonly body: Body;
};

function newSupplier(desk: Desk): Made | null {
  const [known] = seen(desk, 'records', 'supplier');
  if (!known) return null;
  const { organisation } = known;
  const body = { ...sampleBody('supplier'), name: `Firm ${token(desk)}` };
  return { organisation, type: 'supplier', id: desk.chance.uuid(), body };
}

function newNote(desk: Desk): Made | null {
  const owner: SyncedDocument | undefined = desk.chance.pick(seen(desk, 'records', 'owner'));
  if (!owner) return null;
  const { organisation, building, id: ownerId } = owner;
  const body = { ...sampleBody('debtorNote'), building, ownerId, dispute: null, note: token(desk) };
  return { organisation, type: 'debtorNote', id: `${ownerId}${suffixOf(desk, 'debtorNote')}`, body };
}

function newSettings(desk: Desk): Made | null {
  const staffed = desk.chance.pick(seen(desk, 'records', 'ownership'));
  if (!staffed) return null;
  const { organisation, building } = staffed;
  const body = { ...sampleBody('paymentSettings'), building, daysToPay: desk.chance.below(60) };
  return {
    organisation,
    type: 'paymentSettings',
    id: `${building}${suffixOf(desk, 'paymentSettings')}`,
    body,
  };
}

function newPreferences(desk: Desk): Made {
  const organisation = desk.chance.pick(desk.tab.organisations) ?? '';
  const { account } = desk.tab;
  const body = { account, language: desk.chance.pick(['fr', 'nl']), building: null };
  return { organisation, type: 'preferences', id: preferencesIdOf(account), body };
}

/** Some types are named after what they are about. */
function suffixOf({ catalogue }: Desk, type: string): string {
  return catalogue.get(type)?.sample.id.slice(36) ?? '';
}
