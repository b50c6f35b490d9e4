import { Select, type SelectProps } from '@mantine/core';
import { type KeyboardEvent, type Ref, useRef } from 'react';

type SearchSelectProps = Omit<SelectProps, 'searchable' | 'selectFirstOptionOnChange' | 'onDropdownClose'> & {
  readonly ref?: Ref<HTMLInputElement>;
};

/** One of many, found by its letters: Enter takes the one that is marked, however fast it follows the last letter. */
export function SearchSelect(props: SearchSelectProps) {
  // A list that was opened to look at is left by Enter as it was.
  const isTyped = useRef(false);
  return (
    <Select
      {...props}
      searchable
      selectFirstOptionOnChange
      onInput={() => {
        isTyped.current = true;
      }}
      onDropdownClose={() => {
        isTyped.current = false;
      }}
      onKeyDownCapture={(event) => isTyped.current && takeMarked(event)}
    />
  );
}

// Mantine marks the first one as the list opens, and forgets a moment later which one that was: Enter would do nothing.
function takeMarked(event: KeyboardEvent<HTMLInputElement>) {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing);
  if (event.key !== 'Enter' || !isPlain) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
  if (!marked) return;
  event.preventDefault();
  event.stopPropagation();
  marked.click();
}
