// expect: biome lint/style/useFilenamingConvention
export const loud = 'planted';
