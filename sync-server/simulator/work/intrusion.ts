import {
  type Mutation,
  protocolVersion,
  type RecordDefinition,
  type SyncedDocument,
  wrapDocument,
} from 'shared-domain/sync';
import type { Chance } from '../chance.ts';
import type { Network } from '../network.ts';
import { estates, organisations, type Person, people, suppliers } from '../world/cast.ts';
import { sampleBody } from '../world/first-day.ts';
import { catalogues } from '../world/next-version.ts';

/** A member's account, a device of its own, and a program that speaks to the server without any of ours. */
export type Intruder = {
  readonly person: Person;
  readonly device: string;
  readonly chance: Chance;
  readonly network: Network;
  /** How far the server says it is with this device. */
  lastN(organisation: string): number;
  /** What it sent there before, to be sent again. */
  sent(organisation: string): Mutation[];
};

/** Nothing of what it asks for or sends is its person's: all of it is refused, and nothing foreign is shown. */
export function intrude(intruder: Intruder): string {
  const { chance, person } = intruder;
  const organisation = chance.pick(chance.happens(0.9) ? Object.keys(person.rights) : organisations) ?? '';
  return chance.happens(0.3) ? ask(intruder, organisation) : write(intruder, organisation);
}

function ask({ chance, person, device, network }: Intruder, organisation: string): string {
  const cursors = Object.fromEntries(scopes.filter(() => chance.happens(0.4)).map((scope) => [scope, 0]));
  const asked = chance.happens(0.1) ? chance.uuid() : device;
  network.intrude('pull', {
    caller: { account: person.account, device },
    text: JSON.stringify({
      ...{ protocol: protocolVersion, device: asked, organisation, head: null, cursors, limit: 1_000 },
      discipline: chance.pick(['records', 'drafts', 'facts']),
    }),
  });
  return `${person.name} guesses scopes`;
}

const scopes: readonly string[] = [
  ...organisations.map((one) => `org:${one}:staff`),
  ...estates.flatMap(({ building, owners }) => [
    ...['', ':board', ':staff'].map((suffix) => `building:${building}${suffix}`),
    ...owners.map((owner) => `owner:${owner}`),
  ]),
  ...Object.values(people).map(({ account }) => `person:${account}`),
];

function write(intruder: Intruder, organisation: string): string {
  const { chance, person, device, network } = intruder;
  const sent = intruder.sent(organisation);
  // Mostly the number that is expected; now and then a gap, or one that is spent.
  const next = intruder.lastN(organisation) + 1;
  const n = Math.max(1, next + (chance.happens(0.8) ? 0 : chance.below(5) - 2));
  const before = chance.happens(0.2) ? chance.pick(sent) : undefined;
  const mutations = before
    ? [{ ...before, n: chance.happens(0.5) ? before.n : n }]
    : Array.from({ length: 1 + chance.below(2) }, (_, at) => forged(intruder, organisation, n + at));
  if (!before) sent.push(...mutations);
  network.intrude('push', {
    caller: { account: person.account, device },
    text: JSON.stringify({ protocol: protocolVersion, device, organisation, head: null, mutations }),
  });
  return `${person.name} sends ${mutations.map(({ document: { type, id } }) => `${type} ${id}`).join()}`;
}

function forged({ chance, person }: Intruder, organisation: string, n: number): Mutation {
  const make = chance.pick([elsewhere, elsewhere, ofSomebody, asFact, misplaced]) ?? elsewhere;
  const document = make(chance, person, organisation);
  const discipline = document.type === 'charge' ? 'facts' : 'records';
  const base = chance.happens(0.3) ? { rev: chance.uuid(), body: document.body } : null;
  return { n, id: chance.uuid(), discipline: discipline as 'records', document, base };
}

type Forge = (chance: Chance, person: Person, organisation: string) => SyncedDocument;

/** It names another organisation than the one it is sent to. */
const elsewhere: Forge = (chance, _person, organisation) => {
  const other = organisations.find((one) => one !== organisation) ?? '';
  const known = Object.values(suppliers).flat();
  const id = chance.happens(0.5) ? chance.uuid() : (chance.pick(known) ?? '');
  return record('supplier', chance, { organisation: other, id, body: { name: `Forged ${chance.hex(4)}` } });
};

const ofSomebody: Forge = (chance, person, organisation) => {
  const others = Object.values(people).filter(({ account }) => account !== person.account);
  const account = chance.pick(others)?.account ?? '';
  const type = chance.pick(['preferences', 'settledRefusals']) ?? '';
  const id = `${account}${catalogues[0].get(type)?.sample.id.slice(36)}`;
  return record(type, chance, { organisation, id, body: { account } });
};

const asFact: Forge = (chance, _person, organisation) => {
  const building = chance.pick(estates)?.building ?? '';
  return record('charge', chance, { organisation, id: chance.uuid(), body: { building } });
};

/** Its own words, said to stand where others read. */
const misplaced: Forge = (chance, person, organisation) => {
  const { account } = person;
  const id = `${account}.settled`;
  const body = { account, mutations: [chance.uuid()] };
  const document = record('settledRefusals', chance, { organisation, id, body });
  return { ...document, scope: chance.pick(scopes.filter((one) => one !== document.scope)) ?? '' };
};

type Named = { readonly organisation: string; readonly id: string; readonly body: Record<string, unknown> };

function record(type: string, chance: Chance, { organisation, id, body }: Named): SyncedDocument {
  const definition = catalogues[0].get(type) as RecordDefinition;
  return wrapDocument(
    definition,
    { organisation, id, body: { ...sampleBody(type), ...body } },
    chance.uuid(),
  );
}
