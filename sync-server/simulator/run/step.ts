import { disciplines } from 'shared-domain/sync';
import type { Chance } from '../chance.ts';
import type { Parcel } from '../network.ts';
import { attack } from '../work/attacks.ts';
import { choose } from '../work/choose.ts';
import { commandKinds, giveCommand } from '../work/commands.ts';
import type { Deed, Desk } from '../work/desk.ts';
import { createInvoiceDraft, editInvoiceDraft } from '../work/drafts.ts';
import { type Intruder, intrude } from '../work/intrusion.ts';
import { createRecord, editRecord, removeRecord } from '../work/records.ts';
import { deviceId, people } from '../world/cast.ts';
import { catalogues } from '../world/next-version.ts';
import { misfortune } from './misfortunes.ts';
import { told as wordsOf } from './simulation.ts';
import type { Stage } from './stage.ts';

/** One step of the schedule; all its dice are its own, so that a step may be left out and the others stay. */
export async function step(stage: Stage, at: number): Promise<void> {
  const { chance: all, clock, settings, trace } = stage;
  const chance = all.split(at);
  clock.pass(1_000 + chance.below(120_000));
  const fault = misfortune(stage, chance, at);
  if (fault) {
    trace.say(() => `${at} ${fault}`);
    return;
  }
  if (at % 16 === 0) for (const browser of stage.browsers) stage.witness.look(browser);
  if (chance.happens(settings.rates.attack * 0.4)) {
    const said = intrude(intruderOf(stage, chance));
    trace.say(() => `${at} ${said}`);
    return;
  }
  const kind = chance.next();
  if (kind < settings.work) work(stage, chance, at);
  else if (kind < settings.work + settings.deliver) await post(stage, chance, at);
  else synchronise(stage, chance, at);
}

/** One of the people of the day, with a device that no browser is. */
function intruderOf({ intrusions, network, room }: Stage, chance: Chance): Intruder {
  const at = chance.below(Object.keys(people).length);
  const person = Object.values(people)[at] ?? people.owner;
  const device = deviceId(1_000 + at);
  const sent = (organisation: string) => {
    const key = `${device} ${organisation}`;
    const before = intrusions.get(key) ?? [];
    intrusions.set(key, before);
    return before;
  };
  const lastN = (organisation: string) => room.lastN(organisation, device);
  return { person, device, chance, network, lastN, sent };
}

function work(stage: Stage, chance: Chance, at: number): void {
  const { browsers, settings, versions, trace, clockOf, witness } = stage;
  const browser = chance.pick(browsers);
  if (!browser) return;
  if (chance.happens(settings.rates.secondTab)) browser.openSecond();
  const tab = (chance.happens(0.3) ? browser.second() : null) ?? browser.leader();
  const catalogue = catalogues[versions.get(browser.number) ?? 0];
  const focus = chance.happens(settings.focused) ? settings.focus : null;
  const desk: Desk = { tab, chance, catalogue, now: clockOf(browser.number), focus };
  const deed = deedOf(stage, desk);
  // Who finds nothing to do looks whether something came.
  if (!deed) {
    synchronise(stage, chance, at);
    return;
  }
  trace.say(() => `${at} ${tab.name} ${deed.said}`);
  // A confirmed write of a browser that was thrown away meanwhile is gone with it.
  const told = deed.done.then((written) => {
    if (written && tab.life.isAlive())
      witness.onWritten(browser, written, tab.name === browser.leader().name);
  });
  told.catch((error: unknown) => {
    if (tab.life.isAlive()) witness.violate('noException', `${tab.name}: ${wordsOf(error)}`);
  });
}

function deedOf({ settings: { drafts, money, rates } }: Stage, desk: Desk): Deed {
  const { chance } = desk;
  // A die of its own: who lets go of nothing lives as before.
  if (chance.split('keep').happens(rates.letGo)) return choose(desk);
  if (chance.happens(rates.attack)) return attack(desk);
  if (chance.happens(rates.transfer)) return giveCommand(desk, 'transfer');
  if (chance.happens(drafts)) return chance.happens(0.3) ? createInvoiceDraft(desk) : editInvoiceDraft(desk);
  if (chance.happens(money * 0.4)) return giveCommand(desk, chance.pick(commandKinds) ?? 'book');
  if (chance.happens(0.12)) return createRecord(desk);
  return chance.happens(0.08) ? removeRecord(desk) : editRecord(desk);
}

/** Something that is on its way arrives, is lost, or comes twice; or a held commit goes through. */
async function post(stage: Stage, chance: Chance, at: number): Promise<void> {
  const { network, room, cutOff, settings, trace } = stage;
  if (room.held() > 0 && chance.happens(0.5)) {
    trace.say(() => `${at} a held commit goes through`);
    return room.release();
  }
  const parcel = chance.pick(network.parcels());
  if (!parcel) return synchronise(stage, chance, at);
  const { rates } = settings;
  const isCut = cutOff.has(parcel.browser);
  const isLost = chance.happens(parcel.is === 'request' ? rates.drop : rates.loseAnswer);
  if (isCut || isLost) {
    trace.say(() => `${at} ${named(parcel)} is given up`);
    return network.giveUp(parcel, chance.happens(rates.ghost));
  }
  const isKept = chance.happens(rates.ghost);
  trace.say(() => `${at} ${named(parcel)} arrives${isKept ? ', and will once more' : ''}`);
  await arrive(stage, parcel, chance.below(8), isKept);
}

export async function arrive(
  { network, room }: Stage,
  parcel: Parcel,
  server: number,
  isKept = false,
): Promise<void> {
  if (parcel.is === 'answer') return network.arrive(parcel);
  const serve = room.serve(server);
  // A held commit keeps its request waiting: the schedule goes on.
  void network.deliver(parcel, serve, () => room.isAlive(serve), isKept);
}

function synchronise({ browsers, cutOff, trace }: Stage, chance: Chance, at: number): void {
  const browser = chance.pick(browsers);
  if (!browser || cutOff.has(browser.number)) return;
  const lead = browser.lead();
  const what = chance.below(10);
  const discipline = chance.pick(disciplines) ?? 'records';
  // Who waits for better weather looks up; the others begin something.
  const isWoken = lead.isWaiting() && chance.happens(0.6);
  const verb = isWoken ? 'wakes' : what < 5 ? 'pulls' : what < 8 ? 'pushes' : 'follows';
  trace.say(() => `${at} d${browser.number} ${verb}`);
  if (verb === 'wakes') lead.wake();
  const isBegun = verb === 'pulls' ? lead.pull(discipline) : verb === 'pushes' && lead.push(discipline);
  if (!isWoken && !isBegun) lead.follow();
}

function named({ number, tab, kind, is }: Parcel): string {
  return `${tab} ${kind} ${is} #${number}`;
}
