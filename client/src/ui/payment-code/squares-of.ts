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
