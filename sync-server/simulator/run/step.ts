import { disciplines } from 'shared-domain/sync';
import type { Chance } from '../chance.ts';
import type { Parcel } from '../network.ts';
import { attack } from '../work/attacks.ts';
import { commandKinds, giveCommand } from '../work/commands.ts';
import type { Deed, Desk } from '../work/desk.ts';
import { createInvoiceDraft, editInvoiceDraft } from '../work/drafts.ts';
import { createRecord, editRecord, removeRecord } from '../work/records.ts';
import { catalogues } from '../world/next-version.ts';
import { misfortune } from './misfortunes.ts';
import { type Simulation, told } from './simulation.ts';

/** One step of the schedule; all its dice are its own, so that a step may be left out and the others stay. */
export async function step(simulation: Simulation, at: number): Promise<void> {
  const { chance: all, clock, settings, trace } = simulation;
  const chance = all.split(at);
  clock.pass(1_000 + chance.below(120_000));
  const fault = misfortune(simulation, chance);
  if (fault) {
    trace.say(() => `${at} ${fault}`);
    return;
  }
  const kind = chance.next();
  if (kind < settings.work) work(simulation, chance, at);
  else if (kind < settings.work + settings.deliver) await post(simulation, chance, at);
  else synchronise(simulation, chance, at);
}

function work(simulation: Simulation, chance: Chance, at: number): void {
  const { browsers, settings, versions, trace, clockOf, witness } = simulation;
  const browser = chance.pick(browsers);
  if (!browser) return;
  if (chance.happens(settings.rates.secondTab)) browser.openSecond();
  const tab = (chance.happens(0.3) ? browser.second() : null) ?? browser.leader();
  const catalogue = catalogues[versions.get(browser.number) ?? 0];
  const desk: Desk = { tab, chance, catalogue, now: clockOf(browser.number) };
  const deed = deedOf(simulation, desk);
  if (!deed) return;
  trace.say(() => `${at} ${tab.name} ${deed.said}`);
  deed.done.catch((error: unknown) => witness.violate('noException', `${tab.name}: ${told(error)}`));
}

function deedOf({ settings: { drafts, money, rates } }: Simulation, desk: Desk): Deed {
  const { chance } = desk;
  if (chance.happens(rates.attack)) return attack(desk);
  if (chance.happens(rates.transfer)) return giveCommand(desk, 'transfer');
  if (chance.happens(drafts)) return chance.happens(0.3) ? createInvoiceDraft(desk) : editInvoiceDraft(desk);
  if (chance.happens(money * 0.4)) return giveCommand(desk, chance.pick(commandKinds) ?? 'book');
  if (chance.happens(0.15)) return createRecord(desk);
  return chance.happens(0.06) ? removeRecord(desk) : editRecord(desk);
}

/** Something that is on its way arrives, is lost, or comes twice; or a held commit goes through. */
async function post(simulation: Simulation, chance: Chance, at: number): Promise<void> {
  const { network, room, cutOff, settings, trace } = simulation;
  if (room.held() > 0 && chance.happens(0.5)) {
    trace.say(() => `${at} a held commit goes through`);
    return room.release();
  }
  const parcel = chance.pick(network.parcels());
  if (!parcel) return;
  const { rates } = settings;
  const isCut = cutOff.has(parcel.browser);
  const isLost = chance.happens(parcel.is === 'request' ? rates.drop : rates.loseAnswer);
  if (isCut || isLost) {
    trace.say(() => `${at} ${named(parcel)} is given up`);
    return network.giveUp(parcel, chance.happens(rates.ghost));
  }
  const isKept = chance.happens(rates.ghost);
  trace.say(() => `${at} ${named(parcel)} arrives${isKept ? ', and will once more' : ''}`);
  await arrive(simulation, parcel, chance.below(8), isKept);
}

export async function arrive(
  { network, room }: Simulation,
  parcel: Parcel,
  server: number,
  isKept = false,
): Promise<void> {
  if (parcel.is === 'answer') return network.arrive(parcel);
  const serve = room.serve(server);
  // A held commit keeps its request waiting: the schedule goes on.
  void network.deliver(parcel, serve, () => room.isAlive(serve), isKept);
}

function synchronise({ browsers, cutOff, trace }: Simulation, chance: Chance, at: number): void {
  const browser = chance.pick(browsers);
  if (!browser || cutOff.has(browser.number)) return;
  const lead = browser.lead();
  const what = chance.below(10);
  const discipline = chance.pick(disciplines) ?? 'records';
  trace.say(
    () =>
      `${at} d${browser.number} ${what < 4 ? 'pulls' : what < 7 ? 'pushes' : what < 9 ? 'wakes' : 'follows'}`,
  );
  if (what < 4) lead.pull(discipline);
  else if (what < 7) lead.push(discipline);
  else if (what < 9) lead.wake();
  else lead.follow();
}

function named({ number, tab, kind, is }: Parcel): string {
  return `${tab} ${kind} ${is} #${number}`;
}
