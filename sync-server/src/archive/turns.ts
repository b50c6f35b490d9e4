/** So many at once; who comes when all turns are taken is not kept waiting. */
export function turns(most: number) {
  let taken = 0;
  return {
    /** false: come back later. Whoever took one gives it back. */
    take: (): boolean => {
      if (taken >= most) return false;
      taken += 1;
      return true;
    },
    giveBack: (): void => {
      taken -= 1;
    },
  };
}
