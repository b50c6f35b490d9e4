import {
  liftBody,
  preferencesIdOf,
  type SyncedDocument,
  settledRefusalsIdOf,
  wrapDocument,
} from 'shared-domain/sync';
import { sampleBody } from '../world/first-day.ts';
import { type Deed, type Desk, definitionFor, isOffered, seen, token } from './desk.ts';
import { type Body, editedTypes, edits, refusalsOf } from './edits.ts';

export function editRecord(desk: Desk): Deed {
  const type = desk.chance.pick(desk.focus ?? editedTypes) ?? '';
  const found = desk.chance.pick(editable(desk, type));
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

/** Most people change what their program lets them; some programs are older than the rights. */
function editable(desk: Desk, type: string): SyncedDocument[] {
  const { writers } = definitionFor(desk, type, 'records');
  return isOffered(desk, seen(desk, 'records', type), writers);
}

export function removeRecord(desk: Desk): Deed {
  const removable = ['supplier', 'debtorNote', 'lot', 'paymentSettings'];
  const wanted = desk.focus?.filter((one) => removable.includes(one)) ?? [];
  const type = desk.chance.pick(wanted.length > 0 ? wanted : removable) ?? '';
  const found = desk.chance.pick(editable(desk, type));
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
  const made = chance.pick([newSupplier, newNote, newSettings, newPreferences, newSettled])?.(desk);
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
  const [known] = editable(desk, 'supplier');
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

function newSettled(desk: Desk): Made | null {
  const { account } = desk.tab;
  const organisation = desk.chance.pick(desk.tab.organisations) ?? '';
  const refusal = desk.chance.pick(refusalsOf(desk)) ?? desk.chance.uuid();
  const body = { account, mutations: [refusal] };
  return { organisation, type: 'settledRefusals', id: settledRefusalsIdOf(account), body };
}

/** Some types are named after what they are about. */
function suffixOf({ catalogue }: Desk, type: string): string {
  return catalogue.get(type)?.sample.id.slice(36) ?? '';
}
