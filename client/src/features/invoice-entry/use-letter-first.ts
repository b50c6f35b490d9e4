import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DraftChange } from '../../data/index.ts';
import { painted } from '../../platform/painted.ts';

export type LetterFirst = {
  /** For a field that shows by itself what is typed: the rest of the screen follows once the letter is painted. */
  type(change: DraftChange): void;
  /** Before any key, touch or leaving of a field is answered: it finds what was typed. */
  catchUp(): void;
};

export function useLetterFirst(edit: (change: DraftChange) => void): LetterFirst {
  const waiting = useRef<DraftChange[]>([]);
  function catchUp() {
    const changes = waiting.current.splice(0);
    if (changes.length > 0) flushSync(() => changes.forEach(edit));
  }
  function type(change: DraftChange) {
    waiting.current.push(change);
    void painted().then(catchUp);
  }
  // A phone may end an app that nobody looks at any more.
  const onHidden = useRef(catchUp);
  useEffect(() => {
    onHidden.current = catchUp;
  });
  useEffect(() => {
    const hide = () => onHidden.current();
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, []);
  return { type, catchUp };
}
