import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { startTransition, useEffect, useOptimistic, useRef } from 'react';

type SearchFieldProps = {
  readonly label: string;
  readonly words: string;
  /** At each letter; what it finds may be shown a moment after the letter. */
  readonly onSearch: (words: string) => void;
  /** Once the typing rests, or the field is left: to be kept in the address. */
  readonly onRest?: (words: string) => void;
};

const restMillis = 300;

/** Words to look for. A letter stands there at once, however long the list is that follows it. */
export function SearchField({ label, words, onSearch, onRest }: SearchFieldProps) {
  const [typed, setTyped] = useOptimistic(words);
  const rest = useRest(onRest);
  function type(next: string) {
    startTransition(() => {
      setTyped(next);
      onSearch(next);
    });
    rest.after(next);
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={rest.now}
    />
  );
}

/** Tells of the last words only, and before whatever else a person does once they leave the field. */
function useRest(onRest: ((words: string) => void) | undefined) {
  const waiting = useRef<{ readonly words: string; readonly path: string; readonly timer: number } | null>(
    null,
  );
  const tell = useRef(onRest);
  useEffect(() => {
    tell.current = onRest;
  }, [onRest]);
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);
  function now() {
    const before = waiting.current;
    waiting.current = null;
    clearTimeout(before?.timer);
    // Who has gone elsewhere meanwhile is not led back.
    if (before && before.path === location.pathname) tell.current?.(before.words);
  }
  function after(words: string) {
    clearTimeout(waiting.current?.timer);
    waiting.current = { words, path: location.pathname, timer: window.setTimeout(now, restMillis) };
  }
  return { now, after };
}
