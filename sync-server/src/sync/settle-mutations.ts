import type { Member } from 'shared-domain/identity';
import type { Catalogue, Discipline, PushResult, SyncedDocument } from 'shared-domain/sync';
import type { Applied } from './applied.ts';
import { type ApplyPorts, applyMutation } from './apply-mutation.ts';
import type { Caller } from './exchange-refusal.ts';
import type { Numbered } from './number-mutations.ts';
import type { Answered, Transaction } from './ports.ts';
import { rememberRefusal, safeDocumentId } from './remember-refusal.ts';
import { visibleTo } from './rights.ts';

export type SettlePorts = ApplyPorts & {
  readonly catalogue: Catalogue;
  /** A promise of ours broke while one mutation was applied; the others go on. */
  readonly onBug: (error: unknown) => void;
  /** What an answer may weigh; past it the rest of the push is left for the next one. */
  readonly answerBytes?: number;
};

// A push holds the organisation's lock while its drafts are merged: honest ones take some milliseconds each.
const draftMillis = 2_000;
const mostAnswerBytes = 2_000_000;

type Author = { readonly caller: Caller; readonly member: Member; readonly lastN: number };

export type AnsweredBefore = {
  readonly answered: ReadonlyMap<number, Answered>;
  readonly knownIds: ReadonlySet<string>;
};

/** What of it was answered before. */
export async function findAnswered(
  transaction: Transaction,
  device: string,
  numbered: readonly Numbered[],
): Promise<AnsweredBefore> {
  const [answered, knownIds] = await Promise.all([
    transaction.answered(
      device,
      numbered.map((one) => one.n),
    ),
    transaction.knownMutations(numbered.map((one) => one.id)),
  ]);
  return { answered, knownIds };
}

/**
 * Answers each mutation in turn; one that is refused leaves nothing but its refusal. What stands goes along with every
 * answer but a plain yes, so that a small push may ask for much: then only its front is done, and the device goes on.
 */
export async function settleMutations(
  ports: SettlePorts,
  transaction: Transaction,
  { caller, member, lastN }: Author,
  { numbered, answered, knownIds }: AnsweredBefore & { readonly numbered: readonly Numbered[] },
): Promise<PushResult[]> {
  const known = new Set(knownIds);
  const results: PushResult[] = [];
  const budget = { millis: draftMillis };
  const bounded: SettlePorts = {
    ...ports,
    settleDraft: (master, document) => ports.settleDraft(master, document, budget),
  };
  let author = member;
  let left = ports.answerBytes ?? mostAnswerBytes;
  const answer = (result: PushResult) => {
    results.push(result);
    left -= result.master ? JSON.stringify(result.master).length : 0;
  };
  for (const one of numbered) {
    if (left <= 0) break;
    const before = answered.get(one.n);
    if (before?.mutation === one.id) {
      answer(await answerAgain(transaction, author, before));
      continue;
    }
    const isKnown = known.has(one.id);
    const isNew = one.n > lastN;
    const applied = isNew && !isKnown ? await applyAlone(bounded, transaction, author, one) : reused;
    if (isNew) await record(transaction, caller, one, applied, isKnown);
    await remember(ports, transaction, caller, one, applied);
    known.add(one.id);
    author = await authorAfter(transaction, author, applied);
    answer(resultOf(one, applied));
  }
  return results;
}

/** What was just done may have changed what its author may do next. */
async function authorAfter(
  transaction: Transaction,
  author: Member,
  { movesRights }: Applied,
): Promise<Member> {
  return movesRights ? ((await transaction.member(author.account)) ?? author) : author;
}

const reused: Applied = { outcome: 'refused', refusal: { code: 'sync.numberReused' } };

async function applyAlone(
  ports: SettlePorts,
  transaction: Transaction,
  member: Member,
  { raw }: Numbered,
): Promise<Applied> {
  const attempt = await transaction.attempt(() => applyMutation(ports, transaction, member, raw));
  if (!attempt.ok && attempt.because === 'bug') ports.onBug(attempt.error);
  const applied: Applied = attempt.ok
    ? attempt.value
    : {
        outcome: 'refused',
        refusal: { code: attempt.because === 'data' ? 'sync.malformed' : 'request.failed' },
      };
  // What nobody could read is refused before anybody looked at what stands: its device would have to guess.
  const isUntold =
    applied.outcome === 'refused' && applied.master === undefined && raw.discipline === 'records';
  if (!isUntold) return applied;
  const stands = await whatStands(transaction, member, safeDocumentId(raw));
  return { ...applied, master: stands && definitionIs(ports, stands, 'records') ? stands : null };
}

function definitionIs({ catalogue }: SettlePorts, { type }: SyncedDocument, discipline: Discipline): boolean {
  return catalogue.get(type)?.discipline === discipline;
}

/** The document as its author may see it; null: there is none for them. */
async function whatStands(
  transaction: Transaction,
  member: Member,
  id: string,
): Promise<SyncedDocument | null> {
  const stored = id === '' ? null : await transaction.document(id);
  return stored && stored.discipline !== 'commands' && visibleTo(member, stored.document)
    ? stored.document
    : null;
}

/** Keeps the answer under its number, for a device that did not hear it. */
async function record(
  transaction: Transaction,
  { account, device }: Caller,
  { n, id, raw }: Numbered,
  { outcome, refusal, fields }: Applied,
  isKnown: boolean,
): Promise<void> {
  const documentId = safeDocumentId(raw);
  transaction.note({
    account,
    device,
    action: `push.${outcome}`,
    detail: { n, mutation: id, document: documentId },
  });
  const seq = transaction.head().seq;
  await transaction.recordAnswer(device, {
    n,
    mutation: isKnown ? null : id,
    documentId,
    outcome,
    refusal: refusal
      ? { code: refusal.code, ...(refusal.params ? { params: { ...refusal.params } } : {}) }
      : null,
    fields: fields ?? null,
    seq,
  });
}

async function remember(
  ports: SettlePorts,
  transaction: Transaction,
  { account, device }: Caller,
  { id, raw }: Numbered,
  applied: Applied,
): Promise<void> {
  if (applied.outcome !== 'refused' && applied.outcome !== 'conflict') return;
  const attempt = await transaction.attempt(() =>
    rememberRefusal(transaction, { account, mutation: id, raw, applied }),
  );
  if (attempt.ok) transaction.note({ account, device, action: 'refusal.recorded', detail: { mutation: id } });
  else ports.onBug(attempt.error);
}

async function answerAgain(transaction: Transaction, member: Member, before: Answered): Promise<PushResult> {
  const master = await whatStands(transaction, member, before.documentId);
  return {
    n: before.n,
    id: before.mutation ?? '',
    outcome: before.outcome,
    ...(before.outcome === 'accepted' ? {} : { master }),
    ...(before.refusal ? { refusal: before.refusal } : {}),
    ...(before.fields ? { fields: [...before.fields] } : {}),
  };
}

function resultOf({ n, id }: Numbered, { outcome, master, refusal, fields }: Applied): PushResult {
  return {
    n,
    id,
    outcome,
    ...(master === undefined ? {} : { master }),
    ...(refusal
      ? { refusal: { code: refusal.code, ...(refusal.params ? { params: { ...refusal.params } } : {}) } }
      : {}),
    ...(fields ? { fields: [...fields] } : {}),
  };
}
