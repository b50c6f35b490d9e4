/** The one time of a run; devices see it through their own error. */
export type SimulatedClock = {
  now(): Date;
  pass(millis: number): void;
};

export function simulatedClock(): SimulatedClock {
  let millis = Date.UTC(2026, 9, 5, 7, 0, 0);
  return {
    now: () => new Date(millis),
    pass: (more) => {
      millis += more;
    },
  };
}
