import type { Line } from './fields.ts';
import { groupLines, linesOf } from './group-lines.ts';

/**
 * The statements of a CODA text as texts: header, records, and the trailer where it speaks of that statement alone. What
 * belonged nowhere stays out.
 */
export function sliceCoda(text: string): string[] {
  return groupLines(linesOf(text), []).flatMap(({ header, trailer, statements }) =>
    statements.map(({ lines }) => {
      const isAlone = statements.length === 1;
      const all: (Line | null)[] = [header, ...lines, isAlone ? trailer : null];
      return all.flatMap((line) => (line ? [line.text.trimEnd()] : [])).join('\n');
    }),
  );
}
