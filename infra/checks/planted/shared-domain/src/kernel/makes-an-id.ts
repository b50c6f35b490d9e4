// expect: biome lint/style/noRestrictedGlobals
// expect: types TS2304
export function makeId(): string {
  return crypto.randomUUID();
}
