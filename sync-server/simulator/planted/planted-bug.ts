/** A defect that the simulator must see: a few words of a source file replaced by others, while it is loaded. */
export type PlantedBug = {
  readonly name: string;
  /** What it breaks, in a sentence. */
  readonly breaks: string;
  readonly edits: readonly Edit[];
  /** Only where the client's own code runs is it to be seen. */
  readonly on?: 'edges';
  /** It does no harm by itself: why, and which other bugs let it. */
  readonly harmless?: { readonly because: string; readonly without: readonly string[] };
};

export type Edit = {
  /** From the root of the repository. */
  readonly file: string;
  /** Stands in the file once. */
  readonly find: string;
  readonly replace: string;
};

/** The text with the bug in it; throws where the text to replace is gone, or stands there twice. */
export function planted(text: string, { file, find, replace }: Edit): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file}: found ${parts.length - 1} times: ${find}`);
  return parts.join(replace);
}
