import { isAlerting } from 'shared-domain/alerts';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { type HeadToken, type PushAnswer, type PushResult, protocolVersion } from 'shared-domain/sync';
import { compareHead, refusalOfStranger, startEpoch } from './compare-head.ts';
import type { Caller, ExchangeRefusal } from './exchange-refusal.ts';
import type { HeadSeal } from './head-seal.ts';
import { firstGap, type Numbered, numberMutations } from './number-mutations.ts';
import type { Device, OrganisationStore, Transaction } from './ports.ts';
import { safeDocumentId } from './remember-refusal.ts';
import { findAnswered, type SettlePorts, settleMutations } from './settle-mutations.ts';

export type PushPorts = SettlePorts & {
  readonly store: OrganisationStore;
  readonly seal: HeadSeal;
  /** Told once the push stands of commands that are new and somebody waits for; it returns at once and never throws. */
  readonly heard?: (news: PushNews) => void;
};

export type PushNews = {
  readonly organisation: string;
  readonly author: string;
  readonly commands: readonly string[];
  /** Where the organisation stood before. */
  readonly after: number;
};

export type Push = {
  readonly organisation: string;
  readonly device: string;
  readonly head: HeadToken | null;
  readonly mutations: readonly unknown[];
};

type Pushed = {
  readonly device: Device;
  readonly lastN: number;
  readonly results: PushResult[];
  readonly news: PushNews;
};
type EpochChanged = { readonly code: 'sync.epochChanged' };

/**
 * Takes what a device did, in its order, once. Everything a push does stands in one transaction with the device's last
 * number: an answer that gets lost is asked for again and found.
 */
export function pushChanges(ports: PushPorts) {
  return async (caller: Caller, push: Push): Promise<Result<PushAnswer, ExchangeRefusal>> => {
    const numbered = numberMutations(push.mutations);
    if (!numbered) return refuse({ code: 'request.malformed', params: { field: 'mutations' } });
    const written = await ports.store.write(push.organisation, (transaction) =>
      pushInto(ports, transaction, caller, push, numbered),
    );
    if (!written) return refuse(refusalOfStranger(ports.seal, push.organisation, push.head));
    const { value } = written;
    const head = ports.seal.seal(push.organisation, written.head);
    if (!value.ok) return refuse(isEpochChanged(value.refusal) ? { ...value.refusal, head } : value.refusal);
    const { device, lastN, results, news } = value.value;
    if (news.commands.length > 0) ports.heard?.(news);
    return accept({ protocol: protocolVersion, head, lastN, durable: device.durable, results });
  };
}

async function pushInto(
  ports: PushPorts,
  transaction: Transaction,
  caller: Caller,
  push: Push,
  numbered: readonly Numbered[],
): Promise<Result<Pushed, ExchangeRefusal>> {
  // Asked together, for meanwhile the organisation waits.
  const [member, standing, before] = await Promise.all([
    transaction.member(caller.account),
    compareHead(ports.seal, transaction, push.head),
    findAnswered(transaction, push.device, numbered),
    transaction.device(push.device),
    transaction.expect(numbered.map(({ raw }) => safeDocumentId(raw)).filter((id) => id !== '')),
  ]);
  if (!member) return refuse(refusalOfStranger(ports.seal, push.organisation, push.head));
  if (caller.device !== push.device) return refuse({ code: 'auth.notAllowed' });
  if (standing === 'ahead' && push.head) await startEpoch(ports.seal, transaction, push.head, caller);
  const device = await transaction.bindDevice(push.device, caller.account);
  if (device.account !== caller.account) return refuse({ code: 'auth.notAllowed' });
  if (standing !== 'same') return refuse({ code: 'sync.epochChanged', lastN: device.lastN });
  if (firstGap(numbered, device.lastN) !== null) {
    return refuse({ code: 'sync.gap', params: { lastN: device.lastN }, lastN: device.lastN });
  }
  const after = transaction.head().seq;
  const results = await settleMutations(
    ports,
    transaction,
    { caller, member, lastN: device.lastN },
    { numbered, ...before },
  );
  const lastN = Math.max(device.lastN, results.at(-1)?.n ?? 0);
  if (lastN > device.lastN) await transaction.setLastN(push.device, lastN);
  const commands = newCommands(numbered, results, device.lastN);
  const news = { organisation: push.organisation, author: caller.account, commands, after };
  return accept({ device, lastN, results, news });
}

/** Those that were accepted just now and may bring about what somebody is told of. */
function newCommands(numbered: readonly Numbered[], results: readonly PushResult[], lastN: number): string[] {
  const accepted = new Set(
    results.flatMap(({ n, outcome }) => (n > lastN && outcome === 'accepted' ? [n] : [])),
  );
  return numbered.flatMap(({ n, raw }) => {
    if (!accepted.has(n) || raw.discipline !== 'commands') return [];
    const { type } = raw.document as { readonly type: string };
    return isAlerting(type) ? [safeDocumentId(raw)] : [];
  });
}

function isEpochChanged(refusal: ExchangeRefusal): refusal is ExchangeRefusal & EpochChanged {
  return refusal.code === 'sync.epochChanged';
}
