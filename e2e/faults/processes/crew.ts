import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import { type Device, type Heard, openDevice, type Place } from './device.ts';
import type { Hand } from './verdict.ts';
import { emptyDiary, work } from './work.ts';

/** People at work, each at a device of their own, whatever happens to servers and database. */
export type Crew = {
  readonly hands: readonly Hand[];
  readonly heard: Heard;
  /** They work until this settles; what broke in their hands is thrown. */
  workUntil(over: Promise<unknown>): Promise<void>;
  /** They only send and pull, until nothing is left to send; false: not within the time. */
  comeToRest(withinMillis: number): Promise<boolean>;
  /** A device that was never here, with all there is for staff. */
  freshDevice(): Promise<Device>;
};

export async function gatherCrew(ports: readonly number[], chance: Chance): Promise<Crew> {
  const heard: Heard = new Map();
  const place: Place = { ports, chance: chance.fork('ways'), heard };
  const hands: Hand[] = [];
  for (const who of ['syndic', 'syndic', 'colleague', 'board'] as const)
    hands.push({ device: await openDevice(who, place), diary: emptyDiary() });
  return {
    hands,
    heard,
    async workUntil(over) {
      let isOver = false;
      const watching = over.finally(() => {
        isOver = true;
      });
      const working = hands.map(async (hand, at) => {
        const mood = chance.fork(`hand ${at}`);
        while (!isOver) {
          for (let more = mood.below(3); more >= 0; more -= 1) await work(hand.device, hand.diary, mood);
          const went = await hand.device.exchange();
          await pause(went ? 5 + mood.below(25) : 20 + mood.below(80));
        }
      });
      await Promise.all([watching, ...working]);
    },
    async comeToRest(withinMillis) {
      const end = performance.now() + withinMillis;
      for (let quiet = 0; quiet < 2; ) {
        if (performance.now() > end) return false;
        const went = await Promise.all(hands.map(({ device }) => device.exchange()));
        const left = await Promise.all(hands.map(({ device }) => device.unanswered()));
        const isQuiet = went.every(Boolean) && left.every((count) => count === 0);
        quiet = isQuiet ? quiet + 1 : 0;
        if (!isQuiet) await pause(50);
      }
      return true;
    },
    async freshDevice() {
      const device = await openDevice('syndic', place);
      if (!(await device.exchange())) throw new Error('a fresh device met weather');
      return device;
    },
  };
}
