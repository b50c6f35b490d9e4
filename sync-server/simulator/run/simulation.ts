import type { Mutation } from 'shared-domain/sync';
import { type Chance, chanceOf } from '../chance.ts';
import type { HeldNow } from '../checks/look.ts';
import { heldBy } from '../checks/rights.ts';
import { createWitness, type Witness } from '../checks/witness.ts';
import { type SimulatedClock, simulatedClock } from '../clock.ts';
import { type Browser, createBrowser } from '../device/browser.ts';
import { copyOfDisk } from '../device/disk.ts';
import { createNetwork, type Network } from '../network.ts';
import { createRecording } from '../postgres/recording.ts';
import { type MachineRoom, machineRoom } from '../server/machine-room.ts';
import { browsers as cast, deviceId } from '../world/cast.ts';
import type { World } from '../world/first-world.ts';
import { catalogues } from '../world/next-version.ts';
import { type Case, type Settings, settingsOf } from './settings.ts';
import type { Plan } from './stage.ts';
import { createTrace, type Trace } from './trace.ts';

/** One run: two organisations, some browsers, the servers, and what lies between. */
export type Simulation = {
  readonly case: Case;
  readonly settings: Settings;
  readonly chance: Chance;
  readonly clock: SimulatedClock;
  readonly trace: Trace;
  readonly witness: Witness;
  readonly network: Network;
  readonly room: MachineRoom;
  readonly browsers: readonly Browser[];
  /** Who hears nothing and is not heard. */
  readonly cutOff: Set<number>;
  /** Which program each browser runs, and the servers (`-1`). */
  readonly versions: Map<number, 0 | 1>;
  /** What hostile programs sent, by device and organisation. */
  readonly intrusions: Map<string, Mutation[]>;
  /** What is to happen from a step on. */
  readonly plans: Plan[];
  clockOf(browser: number): () => Date;
  /** No faults any more. */
  isHealing: boolean;
};

/** How a run is looked at: whether its lines are kept, and all that the database went through. */
export type Ways = {
  readonly isKept?: boolean;
  readonly isRecorded?: boolean;
  readonly settings?: Settings;
};

export function createSimulation(
  { data, disks }: World,
  given: Case,
  { isKept = false, isRecorded = false, settings = settingsOf(given) }: Ways,
): Simulation {
  const chance = chanceOf(`${given.seed}/run`);
  const clock = simulatedClock();
  const trace = createTrace(isKept);
  const witness = createWitness(trace);
  const versions = new Map<number, 0 | 1>();
  const holding = chance.split('holding');
  const room = machineRoom({
    ...{ data, now: clock.now, chance: chance.split('servers') },
    ...{ servers: settings.servers, pageSize: settings.pageSize },
    catalogue: () => catalogues[versions.get(-1) ?? 0],
    isHeld: () => !simulation.isHealing && holding.happens(settings.rates.holdCommit),
    recording: isRecorded ? createRecording(clock.now) : null,
    onBug: (error) => witness.violate('noException', `the server: ${told(error)}`),
  });
  const network = createNetwork({
    onRequest: (parcel) => {
      trace.mix(parcel.text);
      witness.onRequest(parcel);
    },
    onAnswer: (parcel, answer) => {
      trace.mix(answer);
      witness.onAnswer(parcel, answer, heldNow);
    },
  });
  const heldNow: HeldNow = (organisation, account) => {
    const data = room.database.organisation(organisation);
    return data ? heldBy(data, account, room.database.now()) : new Set();
  };
  const clockOf = (number: number) => {
    const skew = skewOf(chance, settings, number);
    return () => new Date(clock.now().getTime() + skew);
  };
  const simulation: Simulation = {
    ...{ case: given, settings, chance, clock, trace, witness, network, room, versions, clockOf },
    browsers: settings.devices.map((number) => browserOf(number)),
    cutOff: new Set(),
    intrusions: new Map(),
    plans: [],
    isHealing: false,
  };
  return simulation;

  function browserOf(number: number): Browser {
    const person = cast[number];
    if (!person) throw new Error(`there is no browser ${number}`);
    const disk = settings.isCold ? undefined : disks[number];
    const browser: Browser = createBrowser({
      disk: disk ? copyOfDisk(disk) : null,
      ...{ number, device: deviceId(number), account: person.account },
      organisations: Object.keys(person.rights),
      chance: chance.split(`browser ${number}`),
      now: clockOf(number),
      onLetGo: (entries) => witness.onLetGo(browser, entries),
      onError: (error) => witness.violate('noException', `browser ${number}: ${told(error)}`),
      // Asked when a request leaves, by when the browser is there.
      wireOf: (tab, isAlive) => {
        const device = browserDevice();
        const caller = () => ({ account: person.account, device: device() });
        return network.wire(number, tab, isAlive, caller);
      },
    });
    function browserDevice(): () => string {
      let known: string | null = null;
      return () => {
        known ??= browser.device();
        return known;
      };
    }
    witness.onOpened(browser);
    return browser;
  }
}

function skewOf(chance: Chance, { rates }: Settings, number: number): number {
  const days = 5 * 86_400_000;
  const own = chance.split(`skew ${number}`);
  return own.happens(rates.skew) ? Math.round((own.next() * 2 - 1) * days) : 0;
}

export function told(error: unknown): string {
  return error instanceof Error ? `${error.stack?.split('\n').slice(0, 4).join(' ')}` : String(error);
}
