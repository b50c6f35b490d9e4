import type { SyncedDocument } from 'shared-domain/sync';
import { createDraft, editDraft, wrapDraft } from 'shared-domain/sync/draft';
import { type Deed, type Desk, definitionFor, isOffered, seen, token } from './desk.ts';

const type = 'invoiceDraft';

export function createInvoiceDraft(desk: Desk): Deed {
  const { writers } = definitionFor(desk, type, 'drafts');
  const buildings = seen(desk, 'records', 'building').map((one) => ({ ...one, building: one.id }));
  const building = desk.chance.pick(isOffered(desk, buildings, writers));
  if (!building) return null;
  const { organisation, id: buildingId } = building;
  const definition = definitionFor(desk, type, 'drafts');
  const id = desk.chance.uuid();
  const draft = createDraft(definition, desk.chance.hex(16), (editor) => {
    editor.set(['building'], buildingId);
    editor.set(['createdOn'], '2026-11-05T07:41:12.000Z');
    editor.set(['number'], token(desk));
  });
  const document = wrapDraft(definition, { organisation, id }, draft);
  const done = desk.tab.write({
    ...{ discipline: 'drafts', organisation, id },
    rewrite: () => document,
  });
  return { said: `creates a draft ${id}`, done };
}

export function editInvoiceDraft(desk: Desk): Deed {
  const definition = definitionFor(desk, type, 'drafts');
  const offered = isOffered(desk, seen(desk, 'drafts', type), definition.writers);
  // Several people type into the same one.
  const found = desk.chance.happens(0.6) ? offered[0] : desk.chance.pick(offered);
  if (!found?.crdt) return null;
  const [actor, words, line] = [desk.chance.hex(16), token(desk), desk.chance.uuid()];
  const which = desk.chance.below(3);
  const { organisation, id } = found;
  const done = desk.tab.write({
    ...{ discipline: 'drafts', organisation, id },
    rewrite: (current: SyncedDocument | null) => {
      if (!current?.crdt || current.deleted) return null;
      const draft = editDraft(definition, current.crdt, actor, (editor) => {
        if (which === 0) editor.set(['note'], `note ${words}`);
        if (which === 1) editor.set(['number'], words);
        if (which === 2) editor.set(['lines', line], { position: 1, description: words });
      });
      return wrapDraft(definition, { organisation, id }, draft);
    },
  });
  return { said: `edits draft ${id}`, done };
}
