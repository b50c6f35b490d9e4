// expect: biome lint/suspicious/noExplicitAny
export function trust(value: any): string {
  return value;
}
