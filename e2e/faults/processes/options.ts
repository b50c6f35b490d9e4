export type Options = {
  readonly seconds: number;
  readonly seed: number;
  /** Servers and databases are killed so often; null: for as long as there is time. */
  readonly kills: number | null;
  /** Whether the time ends it, however many deaths there were. */
  readonly isTimed: boolean;
  /** Which scenes are played; null: all. */
  readonly only: readonly string[] | null;
};

/** `--seconds 45 --seed 7 --kills 1000 --only=servers,postgres`; without a seed, the clock gives one. */
export function optionsFrom(args: readonly string[]): Options {
  const text = (name: string) => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1] ?? '');
  };
  const number = (name: string) => {
    const given = text(name);
    if (given !== undefined && !/^\d+$/.test(given)) throw new Error(`${name} needs a whole number`);
    return given === undefined ? undefined : Number(given);
  };
  const seconds = number('--seconds');
  const kills = number('--kills') ?? null;
  return {
    seconds: seconds ?? 45,
    seed: number('--seed') ?? Date.now() % 1_000_000,
    kills,
    isTimed: kills === null || seconds !== undefined,
    only: text('--only')?.split(',') ?? null,
  };
}
