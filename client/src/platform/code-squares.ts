import { encode } from 'uqr';

// What EPC069-12 asks of the drawing: correction level M, version 13 at most, four blank squares around.
const drawing = { ecc: 'M', boostEcc: false, maxVersion: 13, border: 4 } as const;

/** A payment as the squares a banking app reads: so many a side, the dark ones as one path. */
export function codeSquares(payload: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(payload, drawing);
  return { size, path: squaresOf(data) };
}

/** The dark squares of a code as one path, each run of a row a rectangle. */
export function squaresOf(rows: readonly (readonly boolean[])[]): string {
  const path: string[] = [];
  for (const [y, row] of rows.entries()) {
    let x = 0;
    while (x < row.length) {
      const start = x;
      while (row[x]) x += 1;
      if (x > start) path.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
      x += 1;
    }
  }
  return path.join('');
}
