import type { JournalEntry } from 'shared-domain/sync';
import { chanceOf } from '../../sync-server/simulator/chance.ts';
import { checkEnds } from '../../sync-server/simulator/checks/index.ts';
import { createWitness, type Violation, type Witness } from '../../sync-server/simulator/checks/witness.ts';
import { type SimulatedClock, simulatedClock } from '../../sync-server/simulator/clock.ts';
import { createNetwork, type Network } from '../../sync-server/simulator/network.ts';
import { type Case, type Fault, settingsOf } from '../../sync-server/simulator/run/settings.ts';
import { told } from '../../sync-server/simulator/run/simulation.ts';
import type { Stage } from '../../sync-server/simulator/run/stage.ts';
import { step } from '../../sync-server/simulator/run/step.ts';
import { createTrace } from '../../sync-server/simulator/run/trace.ts';
import { browsers as cast } from '../../sync-server/simulator/world/cast.ts';
import { calm } from './calm.ts';
import { endsOnEdges } from './ends.ts';
import { healOnEdges } from './heal.ts';
import type { Product } from './product.ts';
import { type RealBrowser, realBrowser } from './real-browser.ts';
import { type RealRoom, realRoom } from './real-room.ts';
import { roadOf } from './road.ts';

/** What has no place here: sessions end with the days, the program is one, tabs share no process. */
const neverHere: readonly Fault[] = ['leap', 'month', 'upgrade', 'secondTab', 'durable', 'holdCommit'];

/** RxDB's free build opens no more collections in one process. */
const mostBrowsers = 3;

export type Edges = Omit<Stage, 'browsers' | 'room'> & {
  readonly browsers: RealBrowser[];
  readonly room: RealRoom;
};

export type EdgesOutcome = { readonly violations: readonly Violation[]; readonly lines: readonly string[] };

/** The simulator's schedule of that seed, played by real data rooms and the real server; the same promises. */
export async function runOnEdges(product: Product, given: Case, isKept = false): Promise<EdgesOutcome> {
  const trace = createTrace(isKept);
  const witness = createWitness(trace);
  const edges = await begin(product, given, { trace, witness });
  try {
    await live(edges);
    if (witness.violations.length === 0 && !(await healOnEdges(edges)))
      witness.violate('quietAtLast', 'there is still something to say at the end');
    if (witness.violations.length === 0) checkEnds(await endsOnEdges(product, edges), witness);
  } catch (error) {
    witness.violate('noException', told(error));
  } finally {
    for (const browser of edges.browsers) await browser.close();
  }
  for (const line of product.bugs()) witness.violate('noException', `the server: ${line}`);
  return { violations: witness.violations, lines: trace.lines() };
}

type Looking = { readonly trace: Stage['trace']; readonly witness: Witness };

async function begin(product: Product, given: Case, { trace, witness }: Looking): Promise<Edges> {
  const without = [...neverHere, ...(given.without ?? [])];
  const all = settingsOf({ ...given, without });
  const settings = { ...all, devices: all.devices.slice(0, mostBrowsers) };
  const chance = chanceOf(`${given.seed}/edges`);
  const clock = slowClock();
  await product.reset(clock.now);
  const network: Network = createNetwork({
    onRequest: witness.onRequest,
    // Who may see what is asked of the tables at the end.
    onAnswer: (parcel, answer) => witness.onAnswer(parcel, answer, () => null),
  });
  const clockOf = (number: number) => {
    const own = chance.split(`skew ${number}`);
    const skew = own.happens(settings.rates.skew) ? Math.round((own.next() * 2 - 1) * 5 * 86_400_000) : 0;
    return () => new Date(clock.now().getTime() + skew);
  };
  const room = realRoom(product, witness);
  const edges: Edges = {
    ...{ case: given, settings, chance, clock, trace, witness, network, room, clockOf },
    browsers: [],
    ...{ cutOff: new Set(), intrusions: new Map(), plans: [], versions: new Map() },
  };
  for (const number of settings.devices) edges.browsers.push(await browserOf(product, edges, number));
  await calm(edges);
  if (!settings.isCold) await healOnEdges(edges);
  room.backUp();
  await room.settled();
  return edges;
}

function browserOf(product: Product, edges: Edges, number: number): Promise<RealBrowser> {
  const { chance, network, cutOff, witness } = edges;
  const person = cast[number];
  if (!person) throw new Error(`there is no browser ${number}`);
  const road = roadOf({
    ...{ product, network, browser: number, chance: chance.split(`road ${number}`) },
    isCutOff: () => cutOff.has(number),
  });
  return realBrowser({
    ...{ number, account: person.account, organisations: Object.keys(person.rights) },
    ...{ chance: chance.split(`browser ${number}`), now: edges.clockOf(number), fetchOf: road },
    onLetGo: (browser: RealBrowser, entries: readonly JournalEntry[]) => witness.onLetGo(browser, entries),
    onError: (error) => witness.violate('noException', `browser ${number}: ${told(error)}`),
  });
}

/** A request is given up within seconds: what waits here for its turn must not outlive its access token. */
function slowClock(): SimulatedClock {
  const clock = simulatedClock();
  return { now: clock.now, pass: (millis) => clock.pass(Math.ceil(millis / 200)) };
}

async function live(edges: Edges): Promise<void> {
  const { steps, skipped = [] } = edges.case;
  for (let at = 0; at < steps; at += 1) {
    if (skipped.some(([first, last]) => at >= first && at <= last)) continue;
    await step(edges, at);
    await calm(edges);
    if (edges.witness.violations.length > 0) return;
  }
}
