import { useEffect, useState } from 'react';

const moment = 1_000;

/** True once it is known, or a moment has passed: nothing moves where answers come soon, and nobody waits for a slow network. */
export function useShortly(isKnown: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), moment);
    return () => clearTimeout(timer);
  }, []);
  return isKnown || isLate;
}
