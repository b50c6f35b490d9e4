import { accept, type Result, refuse } from 'shared-domain/kernel';
import { definitionOf, type InboxItem } from 'shared-domain/sync';
import type { Reapplied } from '../actions/actions.ts';
import { type CommandDesk, runCommand } from '../actions/run-command.ts';
import { saveRecord } from '../actions/save-record.ts';
import type { DraftDesk } from '../drafts/draft-desk.ts';
import { findDocument } from '../reads/local-documents.ts';

export type ReapplyNeeds = { readonly desk: CommandDesk; readonly drafts: DraftDesk };

/** Puts what was refused back to work, over what stands now. Refuses what this device knows to be refused again. */
export async function reapply(needs: ReapplyNeeds, item: InboxItem): Promise<Result<Reapplied>> {
  switch (item.discipline) {
    case 'records':
      return reapplyRecord(needs, item);
    case 'drafts':
      return reapplyDraft(needs, item);
    default:
      return resubmit(needs, item);
  }
}

/** Of a conflict only the fields in dispute are the person's word against another's; the rest was theirs alone too. */
async function reapplyRecord({ desk }: ReapplyNeeds, item: InboxItem): Promise<Result<Reapplied>> {
  const { mine, organisation } = item;
  if (mine.deleted) return refuse({ code: 'sync.conflict' });
  const standing = await findDocument(desk.database, mine.type, organisation, mine.id);
  const saved = standing
    ? await saveRecord(desk, mine.type, organisation, { id: mine.id, patch: patchOf(item) })
    : await saveRecord(desk, mine.type, organisation, { id: mine.id, body: mine.body });
  return saved.ok ? accept({ discipline: 'records', id: mine.id }) : saved;
}

function patchOf({ fields, mine }: InboxItem): Record<string, unknown> {
  if (fields.length === 0) return mine.body;
  return Object.fromEntries(fields.map((field) => [field, mine.body[field]]));
}

/** What was typed after the draft had gone on becomes a draft of its own. */
async function reapplyDraft(
  { drafts }: ReapplyNeeds,
  { mine, organisation }: InboxItem,
): Promise<Result<Reapplied>> {
  const definition = definitionOf(mine.type);
  if (definition?.discipline !== 'drafts')
    return refuse({ code: 'sync.unknownType', params: { type: mine.type } });
  const created = await drafts.create(mine.type, organisation, (draft) => {
    for (const [field, value] of Object.entries(mine.body)) draft.set([field], value);
  });
  return created.ok ? accept({ discipline: 'drafts', id: created.value.id }) : created;
}

async function resubmit(
  { desk }: ReapplyNeeds,
  { mine, organisation }: InboxItem,
): Promise<Result<Reapplied>> {
  const run = await runCommand(desk, mine.type, organisation, mine.body);
  return run.ok ? accept({ discipline: 'commands', id: run.value.id }) : run;
}
