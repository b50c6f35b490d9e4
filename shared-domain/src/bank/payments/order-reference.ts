import type { Id } from '../../kernel/id.ts';

/** What a bank knows an order by: the letters of its id, so that no two have the same and every device writes the same file. */
export function orderReference(id: Id): string {
  return id.slice(0, 36).replaceAll('-', '');
}

/** What goes with one payment to the other side and comes back with the movement; `place` counts from 1. */
export function endToEndOf(id: Id, place: number): string {
  return `${orderReference(id).slice(-20)}-${place}`;
}
