/** At most so long: a tab that nobody looks at is not painted. */
const patience = 100;

/** Until what the last touch or key changed is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const given = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      clearTimeout(given);
      setTimeout(resolve);
    });
  });
}
