import { Weather } from 'shared-domain/sync';

/** Thrown where waiting was called off: a replication ended. */
export class Ended extends Error {}

/** Repeats what the weather stopped, whenever the schedule says that there is hope. Stands for the client's `patience`. */
export type Patience = {
  through<T>(work: () => Promise<T>): Promise<T>;
  wake(): void;
  end(): void;
  isWaiting(): boolean;
};

export function patience(onWeather: (weather: Weather) => void): Patience {
  let waiting: (() => void)[] = [];
  let isEnded = false;
  const wake = () => {
    const some = waiting;
    waiting = [];
    for (const one of some) one();
  };
  return {
    wake,
    end: () => {
      isEnded = true;
      wake();
    },
    isWaiting: () => waiting.length > 0,
    through: async (work) => {
      for (;;) {
        if (isEnded) throw new Ended();
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof Weather)) throw error;
          onWeather(error);
          if (isEnded) throw new Ended();
          await new Promise<void>((resolve) => waiting.push(resolve));
        }
      }
    },
  };
}
