import { accept, type Result, refuse } from 'shared-domain/kernel';
import {
  type HeadToken,
  type PulledDiscipline,
  protocolVersion,
  pullLimit,
  scopesOf,
  type WantedFrom,
} from 'shared-domain/sync';
import { compareHead, refusalOfStranger, type Standing, startEpoch } from './compare-head.ts';
import type { Caller, ExchangeRefusal } from './exchange-refusal.ts';
import type { HeadSeal } from './head-seal.ts';
import type { OrganisationStore, Page, PageRequest, Snapshot } from './ports.ts';

export type Pull = {
  readonly organisation: string;
  readonly device: string;
  readonly discipline: PulledDiscipline;
  readonly head: HeadToken | null;
  readonly cursors: Readonly<Record<string, number>>;
  readonly limit: number;
  /** Scopes the device does not keep. */
  readonly without?: readonly string[] | undefined;
  readonly from?: WantedFrom | undefined;
};

/** The answer as the wire has it, its documents still JSON. */
export type Pulled = {
  readonly protocol: number;
  readonly head: HeadToken;
  readonly documents: Page['documents'];
  readonly cursors: Readonly<Record<string, number>>;
  readonly revoked: readonly string[];
  readonly more: boolean;
  readonly durable: number;
};

// Of so many people the scopes are remembered.
const remembered = 10_000;

type Looked = { readonly standing: Standing; readonly answer: Result<Pulled, ExchangeRefusal> };

export type PullPorts = { readonly store: OrganisationStore; readonly seal: HeadSeal };

/** Gives what is new in the scopes the person holds now, and says which of the asked ones they hold no more. */
export function pullChanges(ports: PullPorts) {
  const scopesOfLast = new Map<string, readonly string[]>();
  return async (caller: Caller, pull: Pull): Promise<Result<Pulled, ExchangeRefusal>> => {
    const { organisation, head: token, device } = pull;
    const key = `${organisation} ${caller.account}`;
    const held = scopesOfLast.get(key);
    const foreseen = held && { account: caller.account, device, token, page: pageRequest(pull, held) };
    const remember = (scopes: readonly string[]) => {
      if (scopesOfLast.size >= remembered) scopesOfLast.clear();
      scopesOfLast.set(key, scopes);
    };
    const work = (snapshot: Snapshot) => look(ports.seal, snapshot, { caller, pull, remember });
    const looked = await ports.store.read(organisation, work, foreseen);
    if (!looked) return refuse(refusalOfStranger(ports.seal, pull.organisation, pull.head));
    if (looked.standing !== 'ahead') return looked.answer;
    return tellNewEpoch(ports, caller, pull);
  };
}

type Asked = {
  readonly caller: Caller;
  readonly pull: Pull;
  /** The scopes the caller will most likely hold the next time. */
  readonly remember: (scopes: readonly string[]) => void;
};

async function look(seal: HeadSeal, snapshot: Snapshot, { caller, pull, remember }: Asked): Promise<Looked> {
  const [member, standing, device] = await Promise.all([
    snapshot.member(caller.account),
    compareHead(seal, snapshot, pull.head),
    ownDevice(snapshot, caller),
  ]);
  if (!member) {
    return { standing: 'same', answer: refuse(refusalOfStranger(seal, pull.organisation, pull.head)) };
  }
  if (caller.device !== pull.device) return { standing: 'same', answer: refuse({ code: 'auth.notAllowed' }) };
  const head = seal.seal(pull.organisation, snapshot.head());
  if (standing !== 'same') {
    return { standing, answer: refuse({ code: 'sync.epochChanged', head, lastN: device?.lastN ?? 0 }) };
  }
  const held = scopesOf(member);
  remember(held);
  const page = await snapshot.page(pageRequest(pull, held));
  const revoked = Object.keys(pull.cursors).filter((scope) => !held.includes(scope));
  const durable = device?.durable ?? 0;
  return { standing, answer: accept({ protocol: protocolVersion, head, ...page, revoked, durable }) };
}

function pageRequest(
  { discipline, cursors, from, limit, without }: Pull,
  held: readonly string[],
): PageRequest {
  const leftOut = new Set(without);
  const kept = held.filter((scope) => !leftOut.has(scope));
  return {
    discipline,
    cursors: new Map(kept.map((scope) => [scope, cursorOf(cursors, scope)])),
    from: from ?? null,
    documents: limit,
    bytes: pullLimit.bytes,
  };
}

/** What is known of the device, unless it is somebody else's. */
async function ownDevice(snapshot: Pick<Snapshot, 'device'>, { account, device }: Caller) {
  const known = await snapshot.device(device);
  return known?.account === account ? known : null;
}

/** What was read without a lock is looked at once more with it: two devices that are ahead make one epoch. */
async function tellNewEpoch(
  { store, seal }: PullPorts,
  caller: Caller,
  { organisation, head: seen }: Pull,
): Promise<Result<Pulled, ExchangeRefusal>> {
  const written = await store.write(organisation, async (transaction) => {
    if (seen && (await compareHead(seal, transaction, seen)) === 'ahead')
      await startEpoch(seal, transaction, seen, caller);
    return await ownDevice(transaction, caller);
  });
  if (!written) return refuse({ code: 'sync.notFound' });
  const head = seal.seal(organisation, written.head);
  return refuse({ code: 'sync.epochChanged', head, lastN: written.value?.lastN ?? 0 });
}

function cursorOf(cursors: Readonly<Record<string, number>>, scope: string): number {
  return Object.hasOwn(cursors, scope) ? (cursors[scope] ?? 0) : 0;
}

/** As JSON text: no body was parsed on its way from the table. */
export function pulledText({ documents, ...answer }: Pulled): string {
  return `${JSON.stringify(answer).slice(0, -1)},"documents":[${documents.join(',')}]}`;
}

/** The same as bytes: what came as bytes was not even looked at. */
export function pulledBytes({ documents, ...answer }: Pulled): Uint8Array<ArrayBuffer> {
  const parts = documents.flatMap((some, at) => [at === 0 ? '' : ',', some]);
  const text = [`${JSON.stringify(answer).slice(0, -1)},"documents":[`, ...parts, ']}'];
  return Buffer.concat(text.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
