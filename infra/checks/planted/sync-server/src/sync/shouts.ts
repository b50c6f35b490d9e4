// expect: biome lint/suspicious/noConsole
export function shout(): void {
  console.log('planted');
}
