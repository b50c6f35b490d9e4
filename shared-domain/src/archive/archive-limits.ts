/**
 * [ARC-8] What an archive may be: far above the largest association's file, far below what would fill a server. A deflated file that
 * unfolds to more than `ratio` times its size is no list of documents.
 */
export const archiveLimits = {
  bytes: 20 * 1024 ** 3,
  unfoldedBytes: 40 * 1024 ** 3,
  entries: 200_000,
  documents: 2_000_000,
  manifestBytes: 64 * 1024 ** 2,
  historyBytes: 128 * 1024 ** 2,
  lineBytes: 4 * 1024 ** 2,
  ratio: 250,
} as const;

/** [ARC-8] What a browser may send in one go; whatever is larger goes by the command line. */
export const uploadLimit = { bytes: 2 * 1024 ** 3 } as const;

export type Weighed = { readonly folded: number; readonly unfolded: number };

/** [ARC-8] Small files unfold as they like. */
export function unfoldsTooFar({ folded, unfolded }: Weighed): boolean {
  return unfolded > 1024 ** 2 && unfolded > folded * archiveLimits.ratio;
}

/** [ARC-8] */
export function weighsTooMuch(files: readonly Weighed[]): boolean {
  const unfolded = files.reduce((all, file) => all + file.unfolded, 0);
  return files.length > archiveLimits.entries || unfolded > archiveLimits.unfoldedBytes;
}
