export type Options = { readonly seconds: number; readonly seed: number };

/** `--seconds 45 --seed 7`; without a seed, the clock gives one. */
export function optionsFrom(args: readonly string[]): Options {
  const number = (name: string, otherwise: number) => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    const text = args[at]?.split('=')[1] ?? args[at + 1];
    if (at < 0) return otherwise;
    if (!text || !/^\d+$/.test(text)) throw new Error(`${name} needs a whole number`);
    return Number(text);
  };
  return { seconds: number('--seconds', 45), seed: number('--seed', Date.now() % 1_000_000) };
}
