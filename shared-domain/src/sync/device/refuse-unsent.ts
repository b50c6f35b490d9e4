import type { Refusal } from '../../kernel/result.ts';
import { type ErrorAnswer, pushLimit } from '../wire.ts';
import { derivedId } from './derived-id.ts';
import { tellPerson } from './inbox.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, JournalEntry } from './ports.ts';
import { refusalHere } from './settle-entry.ts';
import { weatherOf } from './weather.ts';

/** [SYN-9] One mutation that makes a request unreadable must not hold up those behind it. */
export async function refuseUnreadable(
  ports: DevicePorts,
  entry: JournalEntry | null,
  error: ErrorAnswer,
): Promise<void> {
  if (!entry?.mutation || entry.refusedHere) throw weatherOf(error);
  const refusal = { code: error.code, ...(error.params ? { params: error.params } : {}) } as Refusal;
  await tellPerson(ports, entry, entry.mutation.id, await refusalHere(ports, entry, refusal, 0));
  await ports.journal.update({ ...entry, refusedHere: refusal });
}

export async function refuseTooLarge(ports: DevicePorts, entries: readonly JournalEntry[]): Promise<void> {
  const refusal = { code: 'request.tooLarge', params: { bytes: pushLimit.bytes } };
  for (const entry of entries) await refuseUnsent(ports, entry, refusal);
}

/** [SYN-28] The person is no member of the organisation any more: their unsent work is theirs, in the inbox. */
export async function refuseAll(ports: DevicePorts, organisation: string): Promise<void> {
  for (const entry of await ports.journal.unanswered(organisation)) {
    await refuseUnsent(ports, entry, { code: 'sync.notAllowed' });
  }
}

/** What was typed into it since it was read is looked at anew. */
async function refuseUnsent(ports: DevicePorts, entry: JournalEntry, refusal: Refusal): Promise<void> {
  const { organisation, discipline, document, mutation, position } = entry;
  await ports.locks.exclusively(journalLock(organisation), async () => {
    const now = await ports.journal.find(organisation, discipline, document.id, document.rev);
    if (now?.position !== position || now.document.rev !== document.rev) return;
    const answer = await refusalHere(ports, now, refusal, 0);
    const id = mutation?.id ?? derivedId(ports.device, organisation, 'position', position);
    await tellPerson(ports, now, id, answer);
    await ports.journal.update({ ...now, answer });
  });
}
