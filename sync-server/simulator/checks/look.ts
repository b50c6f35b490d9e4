import type { Mutation, PullAnswer, PushAnswer, SyncedDocument } from 'shared-domain/sync';
import type { Parcel } from '../network.ts';
import { lookAtShown } from './look-at-shown.ts';
import type { Notes, Violate } from './witness.ts';

/** Word for word on a retry, and no hole in a batch. */
export function lookAtRequest(notes: Notes, violate: Violate, parcel: Parcel): void {
  const { kind, caller, text } = parcel;
  if (kind !== 'push') return;
  const { mutations } = JSON.parse(text) as { mutations: Mutation[] };
  if (parcel.isHostile) {
    for (const mutation of mutations) {
      notes.forged.add(mutation.id);
      notes.sent.set(mutation.id, { text: '', mutation });
    }
    return;
  }
  let before: number | null = null;
  for (const mutation of mutations) {
    const { n, id, document } = mutation;
    if (before !== null && n !== before + 1)
      violate('numbersGrow', `${caller.device} sends ${n} after ${before}`);
    before = n;
    if (document.type === 'void') continue;
    const writing = `${caller.device} ${document.id} ${document.rev}`;
    const as = notes.sentAs.get(writing) ?? id;
    if (as !== id && !notes.letGo.has(as))
      violate('exactlyOnce', `${document.id} is sent as ${as} and as ${id}`);
    notes.sentAs.set(writing, id);
    const words = JSON.stringify({ ...mutation, n: 0 });
    const known = notes.sent.get(id);
    if (!known) notes.sent.set(id, { text: words, mutation });
    else if (known.text !== words) violate('exactlyOnce', `${id} is sent in other words`);
  }
}

/** What a person may read at this moment; null where nobody can say. */
export type HeldNow = (organisation: string, account: string) => ReadonlySet<string> | null;
type Answered = { readonly parcel: Parcel; readonly answer: string; readonly heldNow: HeldNow };

export function lookAtAnswer(notes: Notes, violate: Violate, { parcel, answer, heldNow }: Answered): void {
  const { status, body } = JSON.parse(answer) as { status: number; body: PullAnswer | PushAnswer };
  const { kind, caller, text } = parcel;
  const asked = JSON.parse(text) as { organisation: string; cursors?: Record<string, number> };
  const { organisation } = asked;
  // No member any more: nothing that was asked for is theirs.
  if (status === 404) for (const scope of Object.keys(asked.cursors ?? {})) revoke(notes, caller, scope);
  if (status !== 200) return;
  const safe = `${caller.device} ${organisation}`;
  notes.durable.set(safe, Math.max(notes.durable.get(safe) ?? 0, body.durable));
  const { epoch, nonce, seq } = body.head;
  const moment = { incarnation: `${epoch} ${nonce} ${notes.restores}`, seq };
  if (kind === 'pull') {
    const { documents, cursors, revoked } = body as PullAnswer;
    for (const scope of revoked) revoke(notes, caller, scope);
    isTheirs(violate, parcel, organisation, documents, heldNow);
    for (const one of documents) lookAtShown(notes, violate, moment, one);
    for (const scope of Object.keys(cursors)) notes.everHeld.add(`${caller.device} ${scope}`);
  } else {
    const masters = (body as PushAnswer).results.flatMap(({ master }) => (master ? [master] : []));
    isTheirs(violate, parcel, organisation, masters, heldNow);
    for (const one of masters) lookAtShown(notes, violate, moment, one);
    if (parcel.isHostile) return;
    lookAtPush(notes, violate, caller.device, organisation, body as PushAnswer);
  }
}

function revoke(notes: Notes, { device }: Parcel['caller'], scope: string): void {
  notes.revoked.add(`${device} ${scope}`);
}

/** I7: nobody is shown what they may not see. */
function isTheirs(
  violate: Violate,
  { caller }: Parcel,
  organisation: string,
  shown: readonly SyncedDocument[],
  heldNow: HeldNow,
): void {
  if (shown.length === 0) return;
  const held = heldNow(organisation, caller.account);
  if (!held) return;
  for (const { organisation: of, scope, type, id } of shown) {
    if (of === organisation && held.has(scope)) continue;
    violate('nothingForeign', `${caller.account} is shown ${type} ${id} of ${scope}`);
  }
}

/** I12: the server counts forwards, but for a restore. */
function lookAtPush(
  notes: Notes,
  violate: Violate,
  device: string,
  organisation: string,
  { results, lastN, head }: PushAnswer,
): void {
  const name = `${device} ${organisation} ${head.epoch} ${notes.restores}`;
  const before = notes.lastN.get(name) ?? 0;
  if (lastN < before) violate('numbersGrow', `the server counts back from ${before} to ${lastN}`);
  notes.lastN.set(name, lastN);
  for (const { id, outcome, refusal } of results) {
    if (outcome === 'refused' && refusal?.code === 'sync.numberReused') continue;
    notes.acked.set(id, { organisation, device, restores: notes.restores });
  }
}
