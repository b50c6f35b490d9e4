import { useState } from 'react';

/**
 * A value under somebody's cursor. While the field has the focus it shows what they typed there and nothing else, so
 * that what a colleague writes meanwhile moves nothing; without the focus it shows what the draft holds.
 */
export function useHeld<T>(value: T, write: (next: T) => void) {
  const [held, setHeld] = useState<{ readonly value: T } | null>(null);
  return {
    value: held ? held.value : value,
    change(next: T) {
      setHeld((before) => before && { value: next });
      write(next);
    },
    guard: {
      onFocus: () => setHeld({ value }),
      onBlur: () => setHeld(null),
    },
  };
}
