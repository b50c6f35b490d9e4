import type { Refusal } from '../../kernel/result.ts';
import type { SyncedDocument } from '../document.ts';
import { RefusalNotice } from '../refusal/refusal.ts';
import type { DevicePorts, InboxItem, JournalAnswer, JournalEntry } from './ports.ts';

/** The type of an empty mutation, which fills a number and means nothing. */
export const voidType = 'void';

/** [SYN-14] What a person must see of an answer: all but what was taken whole. */
export function concernsPerson(answer: JournalAnswer): boolean {
  if (answer.outcome === 'conflict' || answer.outcome === 'refused') return true;
  return answer.outcome === 'merged' && (answer.fields ?? []).length > 0;
}

/**
 * [SYN-14] Brings an answer to the inbox, before anything else learns of it. An item that is there stays as it is: an
 * answer repeated, or told by a fact first, makes no second one. What is accepted after all is settled.
 */
export async function tellPerson(
  ports: DevicePorts,
  entry: JournalEntry,
  id: string,
  answer: JournalAnswer,
): Promise<void> {
  const known = await ports.inbox.get(id);
  if (concernsPerson(answer)) {
    if (!known) await putItem(ports, itemOf(ports, entry, id, answer));
  } else if (known && known.state === 'open') {
    await ports.inbox.put({ ...known, state: 'settled' });
  }
}

/** [SYN-15] A refusal told by a fact makes an item where its answer was lost and this device sent it. */
export async function noteRefusalFact(ports: DevicePorts, fact: SyncedDocument): Promise<void> {
  const read = RefusalNotice.safeParse(fact.body);
  if (fact.deleted || !read.success || read.data.documentType === voidType) return;
  const { mutation, discipline, documentType, documentId, refusal, fields, recordedAt } = read.data;
  const mine = read.data.document as SyncedDocument | null;
  if (!mine || (await ports.inbox.get(mutation))) return;
  await putItem(ports, {
    id: mutation,
    organisation: fact.organisation,
    building: mine.building,
    discipline,
    documentType,
    documentId,
    refusal: refusal as Refusal,
    fields,
    mine,
    master: read.data.master as SyncedDocument | null,
    at: recordedAt,
    state: 'open',
  });
}

async function putItem(ports: DevicePorts, item: InboxItem): Promise<void> {
  await ports.inbox.put(item);
  const { organisation, discipline, master } = item;
  if (master && discipline !== 'commands') ports.lying.arrived(organisation, discipline, [master.scope]);
}

// A draft's file holds what others typed too; the inbox outlives the right to read that.
function withoutHistory({ crdt: _crdt, heads: _heads, ...document }: SyncedDocument): SyncedDocument {
  return document;
}

function itemOf(ports: DevicePorts, entry: JournalEntry, id: string, answer: JournalAnswer): InboxItem {
  const { document, discipline, organisation } = entry;
  return {
    id,
    organisation,
    building: document.building,
    discipline,
    documentType: document.type,
    documentId: document.id,
    refusal: answer.refusal ?? { code: 'sync.conflict' },
    fields: answer.fields ?? [],
    mine: withoutHistory(document),
    master: answer.master ? withoutHistory(answer.master) : null,
    at: ports.clock.now(),
    state: 'open',
  };
}
