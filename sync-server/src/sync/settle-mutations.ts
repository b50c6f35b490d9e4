import type { Member } from 'shared-domain/identity';
import type { Catalogue, PushResult } from 'shared-domain/sync';
import { type Applied, type ApplyPorts, applyMutation } from './apply-mutation.ts';
import type { Caller } from './exchange-refusal.ts';
import type { Numbered } from './number-mutations.ts';
import type { Answered, Transaction } from './ports.ts';
import { rememberRefusal, safeDocumentId } from './remember-refusal.ts';
import { visibleTo } from './rights.ts';

export type SettlePorts = ApplyPorts & {
  readonly catalogue: Catalogue;
  /** A promise of ours broke while one mutation was applied; the others go on. */
  readonly onBug: (error: unknown) => void;
};

type Author = { readonly caller: Caller; readonly member: Member; readonly lastN: number };

/** Answers each mutation in turn; one that is refused leaves nothing but its refusal. */
export async function settleMutations(
  ports: SettlePorts,
  transaction: Transaction,
  { caller, member, lastN }: Author,
  numbered: readonly Numbered[],
): Promise<PushResult[]> {
  const answered = await transaction.answered(
    caller.device,
    numbered.map((one) => one.n),
  );
  const known = new Set(await transaction.knownMutations(numbered.map((one) => one.id)));
  const results: PushResult[] = [];
  let author = member;
  for (const one of numbered) {
    const before = answered.get(one.n);
    if (before?.mutation === one.id) {
      results.push(await answerAgain(transaction, author, before));
      continue;
    }
    const isReused = one.n <= lastN || known.has(one.id);
    const applied = isReused ? reused : await applyAlone(ports, transaction, author, one);
    if (one.n > lastN) await record(transaction, caller, one, applied, known.has(one.id) ? null : one.id);
    await remember(ports, transaction, caller, one, applied);
    known.add(one.id);
    if (applied.movesRights) author = (await transaction.member(caller.account)) ?? author;
    results.push(resultOf(one, applied));
  }
  return results;
}

const reused: Applied = { outcome: 'refused', refusal: { code: 'sync.numberReused' } };

async function applyAlone(
  ports: SettlePorts,
  transaction: Transaction,
  member: Member,
  { raw }: Numbered,
): Promise<Applied> {
  const attempt = await transaction.attempt(() => applyMutation(ports, transaction, member, raw));
  if (attempt.ok) return attempt.value;
  if (attempt.because === 'bug') ports.onBug(attempt.error);
  const code = attempt.because === 'data' ? 'sync.malformed' : 'request.failed';
  return { outcome: 'refused', refusal: { code } };
}

/** Keeps the answer under its number, for a device that did not hear it. */
async function record(
  transaction: Transaction,
  { account, device }: Caller,
  { n, id, raw }: Numbered,
  { outcome, refusal, fields }: Applied,
  mutation: string | null,
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
    mutation,
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
  const stored = await transaction.document(before.documentId);
  const master =
    stored && stored.discipline !== 'commands' && visibleTo(member, stored.document) ? stored.document : null;
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
