// expect: biome lint/complexity/noExcessiveCognitiveComplexity
export function branches(a: boolean, b: boolean, c: boolean): number {
  if (a) {
    if (b) {
      if (c) {
        for (const one of [1, 2]) {
          if (one > 1) return one;
        }
      }
    } else if (c) {
      return 2;
    }
  }
  return 3;
}
