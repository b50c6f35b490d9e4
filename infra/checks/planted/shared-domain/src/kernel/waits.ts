// expect: biome lint/style/noRestrictedGlobals
// expect: types TS2304
export function wait(then: () => void): void {
  setTimeout(then, 1);
}
