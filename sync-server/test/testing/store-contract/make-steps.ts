import { sampleId } from 'shared-domain/kernel';
import type { Read, SyncedDocument, WantedFrom } from 'shared-domain/sync';
import type { Chance } from '../../../src/demo/chance.ts';
import type { LedgerEntry } from '../../../src/sync/ports.ts';
import {
  accounts,
  buildings,
  commands,
  days,
  devices,
  lots,
  makeAnswer,
  makeDocument,
  makeDocumentId,
  makeEntry,
  makeGrants,
  makeHoldings,
  many,
  nobody,
  organisations,
  owners,
  putOf,
  types,
} from './make-data.ts';
import type { Change, Look, Round, Step } from './step.ts';

/** What two stores are asked alike: mostly what our use cases do, sometimes what they never should. */
export function makeRound(chance: Chance): Round {
  const organisation = chance.happens(2) ? nobody : chance.pick([organisations[0], ...organisations]);
  if (chance.happens(5)) {
    return { is: 'durable', organisation, device: chance.pick(devices), n: chance.below(9) };
  }
  if (chance.happens(35)) return { is: 'read', organisation, steps: many(chance, 6, () => makeLook(chance)) };
  const steps = many(chance, 8, () => makeStep(chance, organisation, 0));
  return { is: 'write', organisation, steps, isBroken: chance.happens(7) };
}

function makeStep(chance: Chance, organisation: string, depth: number): Step {
  if (chance.happens(depth > 1 ? 0 : 45)) {
    const steps = many(chance, 5, () => makeStep(chance, organisation, depth + 1));
    const wrong = chance.happens(20) ? [makeWrong(chance, organisation)] : [];
    return { do: 'attempt', steps: [...steps, ...wrong], isBroken: wrong.length === 0 && chance.happens(20) };
  }
  if (chance.happens(35)) return chance.happens(30) ? makeCount(chance) : makeLook(chance);
  // What must be right stands alone; what may be wrong is tried.
  return depth === 0 ? makeSafe(chance, organisation) : makeChange(chance, organisation);
}

function makeSafe(chance: Chance, organisation: string): Change {
  const [type, discipline] = chance.pick(types.slice(0, 4));
  switch (chance.below(7)) {
    case 0:
      return { do: 'setCounter', series: chance.pick(['2025', '2026']), last: chance.below(100) };
    case 1:
      return { do: 'bindDevice', device: chance.pick(devices), account: chance.pick(accounts) };
    case 2:
      return { do: 'setGrants', account: chance.pick(accounts), grants: makeGrants(chance) };
    case 3:
      return {
        do: 'note',
        note: {
          account: chance.pick([...accounts, null]),
          device: null,
          action: 'tested',
          detail: { é: [1, null] },
        },
      };
    default:
      return putOf(chance, makeDocument(chance, organisation, type), discipline);
  }
}

function makeChange(chance: Chance, organisation: string): Change {
  const device = chance.pick(devices);
  const [type, discipline] = chance.pick(types);
  switch (chance.below(9)) {
    case 0:
      return {
        do: 'setHoldings',
        building: chance.pick(buildings),
        lot: chance.pick(lots),
        holdings: makeHoldings(chance),
      };
    case 1:
      return { do: 'setLastN', device, lastN: chance.below(20) };
    case 2:
      return { do: 'recordAnswer', device, answered: makeAnswer(chance) };
    case 3:
      return { do: 'post', entry: makeEntry(chance) };
    case 4:
      return { do: 'startEpoch', epoch: 1 + chance.below(9), nonce: `nonce${chance.below(9)}` };
    case 5:
      return makeSafe(chance, organisation);
    default:
      return putOf(chance, makeDocument(chance, organisation, type), discipline);
  }
}

/** What the database itself does not take. */
function makeWrong(chance: Chance, organisation: string): Change {
  const document = makeDocument(chance, organisation, 'supplier');
  const put = (changes: Partial<SyncedDocument>): Change =>
    putOf(chance, { ...document, ...changes }, 'records');
  const entry = makeEntry(chance);
  const line = entry.lines[0] as LedgerEntry['lines'][number];
  return chance.pick<() => Change>([
    () => put({ sort: 'a\u0000b' }),
    () => put({ version: 2 ** 31 }),
    () => put({ organisation: organisation === organisations[0] ? organisations[1] : organisations[0] }),
    () => ({ do: 'bindDevice', device: sampleId(29), account: nobody }),
    () => ({ do: 'bindDevice', device: 'no uuid', account: accounts[0] }),
    () => ({ do: 'setGrants', account: nobody, grants: makeGrants(chance) }),
    () => ({ do: 'setGrants', account: accounts[0], grants: [{ role: 'board', building: '' }] }),
    () => ({ do: 'recordAnswer', device: sampleId(28), answered: makeAnswer(chance) }),
    () => ({ do: 'post', entry: { ...entry, lines: entry.lines.slice(0, 1) } }),
    () => ({ do: 'post', entry: { ...entry, lines: [...entry.lines, { ...line, debit: 1 }] } }),
    () => ({ do: 'post', entry: { ...entry, lines: entry.lines.map((one) => ({ ...one, account: 'x' })) } }),
    () => ({ do: 'post', entry: { ...entry, date: '2025-02-30' } }),
    () => ({ do: 'post', entry: { ...entry, number: 0 } }),
    () => ({
      do: 'setHoldings',
      building: buildings[0],
      lot: lots[0],
      holdings: [{ ownerId: owners[0], from: '2025-01-01', until: null, numerator: 0, denominator: 1 }],
    }),
  ])();
}

function makeLook(chance: Chance): Look {
  switch (chance.below(8)) {
    case 0:
      return { do: 'head' };
    case 1:
      return { do: 'member', account: chance.pick([...accounts, nobody]) };
    case 2:
      return { do: 'document', id: makeDocumentId(chance) };
    case 3:
      return { do: 'isOnHistory', ago: 1 + chance.below(6), isAltered: chance.happens(30) };
    case 4:
      return { do: 'device', device: chance.pick([...devices, nobody]) };
    case 5:
      return {
        do: 'page',
        discipline: chance.pick(['records', 'drafts', 'facts']),
        scopes: ['org', `building:${buildings[0]}`, `building:${buildings[1]}`, 'empty'].slice(
          chance.below(3),
        ),
        from: chance.pick([null, null, makeFrom(chance)]),
        documents: 1 + chance.below(8),
        bytes: chance.pick([1, 700, 100_000]),
      };
    default:
      return { do: 'find', reads: many(chance, 3, () => makeRead(chance)) };
  }
}

function makeFrom(chance: Chance): WantedFrom {
  const types = ['decision', 'supplier', 'invoiceDraft'].slice(chance.below(3));
  const scopes = ['org', `building:${buildings[0]}`, `building:${buildings[1]}`].slice(chance.below(3));
  return { types, days: Object.fromEntries(scopes.map((scope) => [scope, chance.pick(days)])) };
}

function makeCount(chance: Chance): Step {
  const device = chance.pick(devices);
  const numbers = many(chance, 4, () => 1 + chance.below(9));
  const ids = many(chance, 4, () => sampleId(70 + chance.below(9)));
  return chance.pick<Step>([
    { do: 'counters' },
    { do: 'answered', device, numbers },
    { do: 'knownMutations', ids },
  ]);
}

function makeRead(chance: Chance): Read {
  const [type] = chance.pick(types);
  switch (chance.below(4)) {
    case 0:
      return { by: 'id', id: makeDocumentId(chance) };
    case 1:
      return { by: 'subject', type, subject: chance.pick([...lots, '']) };
    case 2:
      return { by: 'building', type, building: chance.pick([...buildings, '']) };
    default:
      return { by: 'command', type, command: chance.pick(commands) };
  }
}
