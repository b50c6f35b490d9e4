/** How much is measured; a smoke measures a little, only to show that it still can. */
export function sizeOf(measured: number, smoke: number): number {
  return process.env.BENCH_SMOKE === 'yes' ? smoke : measured;
}
