/** Somebody sits at a desk, with a mouse or the like beside a keyboard. */
export function hasFinePointer(): boolean {
  return matchMedia('(pointer: fine)').matches;
}
