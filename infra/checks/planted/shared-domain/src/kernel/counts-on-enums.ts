// expect: biome lint/style/noEnum
// expect: types TS1294
export enum Stage {
  Draft = 0,
}
