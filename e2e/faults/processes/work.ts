import { randomBytes, randomUUID } from 'node:crypto';
import { contentHash } from 'shared-domain/kernel';
import {
  type Change,
  type CommandDefinition,
  type DraftDefinition,
  definitionOf,
  type RecordDefinition,
  type SyncedDocument,
  wrapCommand,
  wrapDocument,
} from 'shared-domain/sync';
import { createDraft, editDraft, wrapDraft } from 'shared-domain/sync/draft';
import type { Chance } from './chance.ts';
import type { Device } from './device.ts';
import { building, organisation, sampleBody, sharedSupplier } from './people.ts';

/** What a person at a device did, to be found again at the end. */
export type Diary = {
  /** Suppliers that only this person writes: the name each has last. */
  readonly names: Map<string, string>;
  /** Lines added to a draft: the draft of each. */
  readonly lines: Map<string, string>;
  readonly submitted: Set<string>;
  /** Approvals given, by the command's id: the draft of each. */
  readonly approvals: Map<string, string>;
};

export const emptyDiary = (): Diary => ({
  names: new Map(),
  lines: new Map(),
  submitted: new Set(),
  approvals: new Map(),
});

const suppliers = definitionOf('supplier') as RecordDefinition;
const drafts = definitionOf('invoiceDraft') as DraftDefinition;
const actor = () => randomBytes(16).toString('hex');
const openDrafts = 12;

/** One thing a person of that role does next. */
export async function work(device: Device, diary: Diary, chance: Chance): Promise<void> {
  if (device.who === 'board') return approve(device, diary);
  const step = chance.pick(['supplier', 'rename', 'shared', 'draft', 'line', 'line', 'submit']);
  if (step === 'supplier') return name(device, diary, randomUUID(), 'Nouveau');
  if (step === 'rename') {
    const [id] = [...diary.names.keys()].slice(-3);
    return id ? name(device, diary, id, `Renommé ${randomUUID()}`) : undefined;
  }
  if (step === 'shared') return shared(device, chance);
  if (step === 'draft') return draft(device);
  const mine = device.seeAll('invoiceDraft').filter(({ id }) => !diary.submitted.has(id));
  if (mine.length === 0) return draft(device);
  const chosen = mine[chance.below(mine.length)] as SyncedDocument;
  if (step === 'line') return addLine(device, diary, chosen);
  if (mine.length > openDrafts / 2) await submit(device, diary, chosen);
}

async function name(device: Device, diary: Diary, id: string, word: string): Promise<void> {
  const known = device.see(id);
  const body = { ...sampleBody('supplier'), ...(known?.body ?? {}), name: `${word} ${id}` };
  diary.names.set(id, body.name);
  await device.change(record(id, body, known));
}

/** Everybody writes in this one: it is merged, field by field. */
async function shared(device: Device, chance: Chance): Promise<void> {
  const known = device.see(sharedSupplier);
  if (!known) return;
  const field = chance.pick(['name', 'phone']);
  await device.change(
    record(sharedSupplier, { ...known.body, [field]: `${device.who} ${chance.below(1e6)}` }, known),
  );
}

function record(id: string, body: Record<string, unknown>, known: SyncedDocument | undefined): Change {
  return {
    discipline: 'records',
    document: wrapDocument(suppliers, { organisation, id, body }, randomUUID()) as SyncedDocument,
    base: known ? { rev: known.rev, body: known.body } : null,
  };
}

async function draft(device: Device): Promise<void> {
  if (device.seeAll('invoiceDraft').length > openDrafts) return;
  const id = randomUUID();
  const made = createDraft(drafts, actor(), (edit) => edit.become({}, sampleBody('invoiceDraft')));
  const document = wrapDraft(drafts, { organisation, id }, made);
  await device.change({ discipline: 'drafts', document, base: null });
}

async function addLine(device: Device, diary: Diary, { id, crdt = '', body }: SyncedDocument): Promise<void> {
  const line = randomUUID();
  const [sample] = Object.values(body.lines as Record<string, object>);
  const edited = editDraft(drafts, crdt, actor(), (edit) => {
    edit.set(['note'], `Vu le ${line}`);
    edit.become({ lines: body.lines }, { lines: { ...(body.lines as object), [line]: sample ?? {} } });
  });
  diary.lines.set(line, id);
  await device.change({
    discipline: 'drafts',
    document: wrapDraft(drafts, { organisation, id }, edited),
    base: null,
  });
}

async function submit(device: Device, diary: Diary, { id: draftId }: SyncedDocument): Promise<void> {
  diary.submitted.add(draftId);
  await command(device, 'submitInvoice', { ...sampleBody('submitInvoice'), draftId });
}

async function approve(device: Device, diary: Diary): Promise<void> {
  const given = new Set(diary.approvals.values());
  for (const { id, body, subject } of device.seeAll('submittedInvoice')) {
    const { content } = body as { content: object };
    if (given.has(subject)) continue;
    given.add(subject);
    const decision = { building, draftId: subject, submissionId: id, contentHash: contentHash(content) };
    diary.approvals.set(await command(device, 'approveInvoice', decision), subject);
  }
}

async function command(device: Device, type: string, body: object): Promise<string> {
  const id = randomUUID();
  const definition = definitionOf(type) as CommandDefinition;
  const given = { account: device.account, at: new Date().toISOString(), rev: randomUUID() };
  const document = wrapCommand(
    definition,
    { organisation, id, body: body as Record<string, unknown> },
    given,
  );
  await device.change({ discipline: 'commands', document: document as SyncedDocument, base: null });
  return id;
}
