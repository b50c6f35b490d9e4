import type { Refusal } from '../../kernel/result.ts';
import type { SyncedDocument } from '../document.ts';
import { type SettledDraft, settleDraft } from '../draft/settle-draft.ts';
import { effectDocument } from '../overlay.ts';
import { wrapDocument } from '../place.ts';
import { refusals } from '../refusal/refusal.definition.ts';
import { refusalIdOf } from '../refusal/refusal.ts';
import { type SettledRecord, settleRecord } from '../settle-record.ts';
import { stateOf } from '../state.ts';
import { type ParsedMutation, parseMutation } from '../validate.ts';
import type { Mutation, PushResult } from '../wire.ts';
import type { Account, ServerBooks } from './server-data.ts';

type Told = Omit<PushResult, 'n' | 'id'>;

const decidedAt = '2026-03-31T22:05:00.000Z';

/** One mutation, for good: its effects, its answer, and the fact of its refusal. */
export function settleMutation(server: ServerBooks, author: Account, mutation: Mutation): PushResult {
  const { n, id, document } = mutation;
  const parsed = parseMutation(server.catalogue, mutation, {
    account: author.account,
    organisation: document.organisation,
  });
  const told: Told = parsed.ok
    ? settle(server, author, parsed.value)
    : { outcome: 'refused', refusal: mutable(parsed.refusal), master: null };
  if (told.outcome === 'refused' || told.outcome === 'conflict') {
    server.put(refusalFact(author, mutation, told));
  }
  return { n, id, ...told };
}

function settle(server: ServerBooks, author: Account, parsed: ParsedMutation): Told {
  const { definition, document, mutation } = parsed;
  const master = server.data.documents[document.id]?.document ?? null;
  if (definition.discipline === 'commands') return decide(server, author, parsed);
  if (definition.discipline === 'facts') return { outcome: 'refused', refusal: { code: 'sync.notAllowed' } };
  const mayWrite =
    author.roles.some((role) => definition.writers.includes(role)) && author.scopes.includes(document.scope);
  if (!mayWrite) return { outcome: 'refused', refusal: { code: 'sync.notAllowed' }, master: null };
  return definition.discipline === 'drafts'
    ? answerTo(server, master, settleDraft(definition, master, document))
    : answerTo(
        server,
        master,
        settleRecord(definition, master, mutation, `server-${server.data.head.seq + 1}`),
      );
}

function answerTo(
  server: ServerBooks,
  master: SyncedDocument | null,
  settled: SettledRecord | SettledDraft,
): Told {
  switch (settled.is) {
    case 'accepted':
      server.put(settled.store);
      return { outcome: 'accepted' };
    case 'merged':
      if (settled.store) server.put(settled.store);
      return {
        outcome: 'merged',
        master: settled.store ?? master,
        fields: 'fields' in settled ? [...settled.fields] : [],
      };
    case 'conflict':
      return { outcome: 'conflict', master, fields: [...settled.fields] };
    case 'refused':
      return { outcome: 'refused', refusal: mutable(settled.refusal), master };
  }
}

function decide(server: ServerBooks, author: Account, { definition, document }: ParsedMutation): Told {
  if (definition.discipline !== 'commands')
    return { outcome: 'refused', refusal: { code: 'sync.unknownType' } };
  const documents = Object.values(server.data.documents).map((placed) => placed.document);
  const decision = definition.decide(
    document,
    stateOf(documents, () => true),
    {
      account: author.account,
      accountName: author.account,
      roles: author.roles,
      today: decidedAt.slice(0, 10),
      now: decidedAt,
      decidedAt: document.sort,
      next: (series) => {
        const number = (server.data.series[series] ?? 0) + 1;
        server.data.series[series] = number;
        return number;
      },
    },
  );
  if (decision.is === 'refused')
    return { outcome: 'refused', refusal: mutable(decision.refusal), master: null };
  if (decision.is === 'undecidable') {
    return { outcome: 'refused', refusal: { code: 'sync.missingState' }, master: null };
  }
  for (const effect of decision.effects) {
    if (effect.do === 'removeDraft') continue;
    server.put(effectDocument(server.catalogue, document.organisation, effect, effect.id.slice(0, 64)));
  }
  return { outcome: 'accepted' };
}

function refusalFact(author: Account, { id, discipline, document }: Mutation, told: Told): SyncedDocument {
  const { crdt: _crdt, heads: _heads, ...sent } = document;
  const body = {
    account: author.account,
    mutation: id,
    discipline,
    documentType: document.type,
    documentId: document.id,
    recordedAt: decidedAt,
    refusal: told.refusal ?? { code: 'sync.conflict' },
    fields: told.fields ?? [],
    document: sent,
    master: told.master ?? null,
  };
  const placed = { organisation: document.organisation, id: refusalIdOf(id), body };
  return wrapDocument(refusals, placed, id) as unknown as SyncedDocument;
}

function mutable({ code, params }: Refusal) {
  return params ? { code, params: { ...params } } : { code };
}
