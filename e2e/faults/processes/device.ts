import { randomUUID } from 'node:crypto';
import {
  type Change,
  type Checkpoint,
  enterChange,
  type PulledDiscipline,
  pullPage,
  type SyncedDocument,
  sendJournal,
} from 'shared-domain/sync';
import { type MemoryDevice, memoryDevice } from 'shared-domain/sync/testing';
import { fetchApi } from '../../../client/src/data/wire/api.ts';
import { syncWire } from '../../../client/src/data/wire/sync-wire.ts';
import { isWeather, Weather } from '../../../client/src/data/wire/weather.ts';
import type { Chance } from './chance.ts';
import { emailOf, organisation, password, type Who } from './people.ts';

const pulled = ['records', 'drafts', 'facts'] as const;

/** What the servers answered, by status; `none`: nothing was heard. */
export type Heard = Map<number | 'none', number>;

/** A device of the production engine and the production wire, with its stores in memory, over real HTTP. */
export type Device = {
  readonly who: Who;
  readonly account: string;
  readonly engine: MemoryDevice;
  /** What the person sees: what was pulled, under what they did since. */
  see(id: string): SyncedDocument | undefined;
  seeAll(type: string): SyncedDocument[];
  change(change: Change): Promise<void>;
  /** Sends and pulls once; false when it was weather that stopped it. */
  exchange(): Promise<boolean>;
  unanswered(): Promise<number>;
};

export type Place = {
  /** Ports of the servers that may be asked; any of them, at random. */
  readonly ports: readonly number[];
  readonly chance: Chance;
  readonly heard: Heard;
};

const freshMillis = 5 * 60_000;
let seeds = 0;

export async function openDevice(who: Who, place: Place): Promise<Device> {
  const id = randomUUID();
  const api = fetchApi('', asking(place));
  const signed = await signIn(api, who, id);
  const token = keptFresh(signed, () => signIn(api, who, id));
  const call = async (path: string, init = {}) => api.call(path, { ...init, token: await token() });
  seeds += 1;
  const engine = memoryDevice({ device: id, wire: syncWire(call), seed: seeds });
  const checkpoints = new Map<PulledDiscipline, Checkpoint>();
  const local = new Map<string, SyncedDocument>();
  const see = (document: string) => local.get(document) ?? engine.replica.get(document);
  return {
    who,
    account: signed.profile.account,
    engine,
    see,
    seeAll: (type) => {
      const ids = new Set([...engine.replica.keys(), ...local.keys()]);
      return [...ids].flatMap((one) => see(one) ?? []).filter((one) => one.type === type && !one.deleted);
    },
    async change(change) {
      if (change.discipline !== 'commands') local.set(change.document.id, change.document);
      await enterChange(engine.ports, organisation, change);
    },
    async exchange() {
      try {
        await sendJournal(engine.ports, organisation);
        for (const discipline of pulled) await pullAll(engine, checkpoints, discipline);
      } catch (cause) {
        if (isWeather(cause)) return false;
        throw cause;
      }
      for (const document of local.keys()) {
        const unsent = (await engine.ports.journal.unanswered(organisation)).map(
          (entry) => entry.document.id,
        );
        if (!unsent.includes(document)) local.delete(document);
      }
      return true;
    },
    unanswered: async () => (await engine.ports.journal.unanswered(organisation)).length,
  };
}

async function pullAll(
  { ports, replica }: MemoryDevice,
  checkpoints: Map<PulledDiscipline, Checkpoint>,
  discipline: PulledDiscipline,
): Promise<void> {
  for (;;) {
    const page = await pullPage(ports, organisation, discipline, checkpoints.get(discipline) ?? null);
    for (const document of page.documents) replica.set(document.id, document);
    checkpoints.set(discipline, page.checkpoint);
    if (!page.more) return;
  }
}

type Signed = { readonly accessToken: string; readonly profile: { readonly account: string } };

/** An access token is good for ten minutes; long before, they sign in again on the same device. */
function keptFresh(first: Signed, signInAgain: () => Promise<Signed>): () => Promise<string> {
  let [known, since] = [first, performance.now()];
  return async () => {
    if (performance.now() - since > freshMillis) {
      known = await signInAgain();
      since = performance.now();
    }
    return known.accessToken;
  };
}

async function signIn(api: ReturnType<typeof fetchApi>, who: Who, device: string): Promise<Signed> {
  const body = { email: emailOf(who), password, device, deviceName: 'Faults' };
  const answer = await api.call('/auth/sign-in', { method: 'POST', body });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Signed;
}

/** Each request goes to one of the servers; what they say is counted. */
function asking({ ports, chance, heard }: Place): typeof fetch {
  const note = (what: number | 'none') => heard.set(what, (heard.get(what) ?? 0) + 1);
  return async (path, init) => {
    const port = ports[chance.below(ports.length)];
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api${String(path)}`, init);
      note(response.status);
      return response;
    } catch {
      note('none');
      throw new Weather('unreachable');
    }
  };
}
