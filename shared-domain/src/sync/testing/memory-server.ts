import type { Role } from '../../identity/role.ts';
import { contentHash } from '../../kernel/content-hash.ts';
import type { Catalogue } from '../catalogue-of.ts';
import type { Answer } from '../device/ports.ts';
import { judgeHead } from '../device/take-head.ts';
import type { SyncedDocument } from '../document.ts';
import { personScope } from '../scopes.ts';
import {
  type ErrorAnswer,
  type HeadToken,
  type Mutation,
  type PullAnswer,
  type PullRequest,
  type PushAnswer,
  type PushResult,
  protocolVersion,
} from '../wire.ts';
import type { Account, ServerData } from './server-data.ts';
import { settleMutation } from './settle-mutation.ts';

export type PushCall = {
  readonly protocol?: number;
  readonly device: string;
  readonly organisation: string;
  readonly head: HeadToken | null;
  readonly mutations: readonly Mutation[];
};

/** The rules of the exchange over a plain object, for the tests of the device: see PROTOCOL.md. */
export class MemoryServer {
  data: ServerData = {
    head: { epoch: 1, nonce: 'first', seq: 0, changeId: '' },
    history: { 0: '' },
    documents: {},
    lastN: {},
    answers: {},
    series: {},
    durable: 0,
  };
  /** How often each document was written: a mutation that acts twice shows. */
  readonly writes = new Map<string, number>();
  pageSize = 1_000;
  /** The version of the exchange it speaks. */
  protocol = protocolVersion;
  private restores = 0;
  readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  backup(): string {
    return JSON.stringify(this.data);
  }

  restore(backup: string): void {
    this.data = JSON.parse(backup) as ServerData;
    this.restores += 1;
  }

  push(author: Account, call: PushCall): Answer<PushAnswer> {
    const changed = this.checkHead(call.head, call.device);
    if (changed) return changed;
    if ((call.protocol ?? 1) > this.protocol) return refusal(426, { code: 'sync.clientTooOld' });
    const last = this.data.lastN[call.device] ?? 0;
    let before = Math.min(last, (call.mutations[0]?.n ?? 1) - 1);
    for (const { n } of call.mutations) {
      if (n !== before + 1) return refusal(409, { code: 'sync.gap', lastN: last });
      before = n;
    }
    const results = call.mutations.map((mutation) => this.settleOnce(author, call.device, mutation));
    const lastN = this.data.lastN[call.device] ?? 0;
    const { head, durable } = this.data;
    return copy({ ok: true, value: { protocol: this.protocol, head, lastN, durable, results } });
  }

  pull(reader: Account, request: PullRequest): Answer<PullAnswer> {
    if (request.protocol > this.protocol) return refusal(426, { code: 'sync.clientTooOld' });
    const changed = this.checkHead(request.head, request.device);
    if (changed) return changed;
    const kept = reader.scopes.filter((scope) => !request.without?.includes(scope));
    const cursors = Object.fromEntries(kept.map((scope) => [scope, request.cursors[scope] ?? 0]));
    const news = Object.values(this.data.documents)
      .filter(({ document, seq }) => seq > (cursors[document.scope] ?? Number.POSITIVE_INFINITY))
      .filter(({ document }) => isWanted(request, document))
      .filter(({ document }) => this.catalogue.get(document.type)?.discipline === request.discipline)
      .sort((a, b) => a.seq - b.seq);
    const page = news.slice(0, this.pageSize);
    for (const { document, seq } of page) cursors[document.scope] = seq;
    const revoked = Object.keys(request.cursors).filter((scope) => !reader.scopes.includes(scope));
    const { head, durable } = this.data;
    const documents = page.map(({ document }) => document);
    const more = news.length > page.length;
    return copy({
      ok: true,
      value: { protocol: this.protocol, head, documents, cursors, revoked, more, durable },
    });
  }

  put(document: SyncedDocument): void {
    const { head, history } = this.data;
    const seq = head.seq + 1;
    const changeId = contentHash([head.changeId, head.nonce, document]);
    this.data.head = { ...head, seq, changeId };
    history[seq] = changeId;
    this.data.documents[document.id] = { seq, document };
    this.writes.set(document.id, (this.writes.get(document.id) ?? 0) + 1);
  }

  private settleOnce(author: Account, device: string, mutation: Mutation): PushResult {
    const key = `${device} ${mutation.n}`;
    const before = this.data.answers[key];
    if (before?.id === mutation.id) return before;
    const last = this.data.lastN[device] ?? 0;
    const isKnown = Object.values(this.data.answers).some((answer) => answer.id === mutation.id);
    const result: PushResult =
      before || isKnown || mutation.n <= last
        ? { n: mutation.n, id: mutation.id, outcome: 'refused', refusal: { code: 'sync.numberReused' } }
        : settleMutation(this, author, mutation);
    if (mutation.n > last) {
      this.data.answers[key] = result;
      this.data.lastN[device] = mutation.n;
    }
    return result;
  }

  private checkHead(seen: HeadToken | null, device: string): Extract<Answer<never>, { ok: false }> | null {
    const { head, history } = this.data;
    if (!seen) return null;
    const isOurs =
      seen.epoch === head.epoch && seen.nonce === head.nonce && history[seen.seq] === seen.changeId;
    if (isOurs) return null;
    const isBehind = judgeHead(seen, head) === 'newEpoch';
    if (!isBehind) {
      const epoch = Math.max(seen.epoch, head.epoch) + 1;
      this.data.head = { ...head, epoch, nonce: `nonce ${epoch} ${this.restores}` };
    }
    return refusal(409, {
      code: 'sync.epochChanged',
      head: this.data.head,
      lastN: this.data.lastN[device] ?? 0,
    });
  }
}

export function accountOf(account: string, scopes: readonly string[], roles: readonly Role[]): Account {
  return { account, scopes: [...scopes, personScope(account)], roles: [...roles] };
}

function isWanted({ from }: PullRequest, { scope, type, sort }: SyncedDocument): boolean {
  const day = from?.days[scope];
  return day === undefined || !from?.types.includes(type) || sort >= day;
}

function refusal(status: number, error: ErrorAnswer) {
  return { ok: false, status, error } as const;
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
