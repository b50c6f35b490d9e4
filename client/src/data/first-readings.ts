/** What the first screen asked for, before which nothing is done that no screen waits for. */
export type FirstReadings = {
  /** A reading begins; what it gives is called when it is there, or no longer wanted. */
  begin(): () => void;
  /** Resolves once the screen has what it asked for, and at the latest when `longest` is over. */
  readonly given: Promise<void>;
};

/** A screen asks for more when it has the first: between the two it is not done. */
const pause = 300;

/** The processor is the first screen's for so many milliseconds at most; with none, nothing waits. */
export function firstReadings(longest: number): FirstReadings {
  let open = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  if (longest === 0) give();
  else setTimeout(give, longest);
  return {
    given,
    begin() {
      open += 1;
      clearTimeout(resting);
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        open -= 1;
        if (open === 0) resting = setTimeout(give, pause);
      };
    },
  };
}
