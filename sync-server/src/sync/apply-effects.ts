import { invariant } from 'shared-domain/kernel';
import {
  type Catalogue,
  type Effect,
  type FactDefinition,
  placeDocument,
  type RecordDefinition,
  type SyncedDocument,
  wrapDocument,
} from 'shared-domain/sync';
import type { Transaction } from './ports.ts';
import { storeDocument } from './store-document.ts';

/** A command and who gave it. */
type Given = { readonly document: SyncedDocument; readonly by: string };
type Ports = { readonly catalogue: Catalogue; readonly newRev: () => string };

/** What a command brought about, all of it or nothing. */
export async function applyEffects(
  ports: Ports,
  transaction: Transaction,
  command: Given,
  effects: readonly Effect[],
): Promise<void> {
  for (const effect of effects) {
    switch (effect.do) {
      case 'fact':
        await addFact(ports, transaction, command, effect);
        break;
      case 'record':
        await writeRecord(ports, transaction, command, effect);
        break;
      case 'removeDraft':
        await removeDraft(ports, transaction, command, effect.id);
        break;
    }
  }
}

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

async function addFact(ports: Ports, transaction: Transaction, command: Given, effect: Of<'fact'>) {
  const definition = ports.catalogue.get(effect.type);
  invariant(definition?.discipline === 'facts', `a fact has a definition: ${effect.type}`);
  invariant(effect.id.startsWith(`${command.document.id}.`), 'a fact is named after its command');
  const document = made(definition, transaction, effect, command.document.id);
  invariant(document.building === command.document.building, 'a command speaks for its own building');
  await storeDocument(transaction, definition, document, command.by);
}

async function writeRecord(ports: Ports, transaction: Transaction, command: Given, effect: Of<'record'>) {
  const definition = ports.catalogue.get(effect.type);
  invariant(definition?.discipline === 'records', `a record has a definition: ${effect.type}`);
  const document = made(definition, transaction, effect, ports.newRev());
  const stored = (await transaction.document(effect.id))?.document;
  invariant(
    !stored || (stored.type === effect.type && stored.scope === document.scope),
    'a record stays in place',
  );
  invariant(document.building === command.document.building, 'a command speaks for its own building');
  await storeDocument(transaction, definition, document, command.by);
}

async function removeDraft(ports: Ports, transaction: Transaction, command: Given, id: string) {
  const stored = await transaction.document(id);
  if (!stored || stored.document.deleted) return;
  const definition = ports.catalogue.get(stored.document.type);
  invariant(definition?.discipline === 'drafts', 'only a draft is removed');
  invariant(stored.document.building === command.document.building, 'a command speaks for its own building');
  // Its heads stay: the same history pushed once more is no news.
  const { crdt: _crdt, ...envelope } = stored.document;
  const gone = { ...envelope, rev: ports.newRev(), deleted: true, body: {} };
  await storeDocument(transaction, definition, gone, command.by);
}

function made(
  definition: FactDefinition | RecordDefinition,
  { organisation }: Transaction,
  { id, body }: { readonly id: string; readonly body: object },
  rev: string,
): SyncedDocument {
  const parsed = definition.schema.parse(body);
  const document = wrapDocument(definition, { organisation, id, body: parsed }, rev);
  return { ...document, ...placeDocument(definition, { organisation, id, body: parsed }) };
}
