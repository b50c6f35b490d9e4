// expect: biome plugin
export function roll(): number {
  return Math.random();
}
