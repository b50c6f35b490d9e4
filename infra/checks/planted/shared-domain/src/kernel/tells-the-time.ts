// expect: biome lint/style/noRestrictedGlobals
export function now(): number {
  return Date.now();
}
