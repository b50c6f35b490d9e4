// expect: biome lint/style/noRestrictedGlobals
// expect: types TS2304
export function ask(): unknown {
  return fetch('/api');
}
