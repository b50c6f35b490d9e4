import { type RefObject, useEffect } from 'react';
import type { Sheets } from './open-list.tsx';
import type { OpenRow } from './open-rows.ts';

type Keys = {
  readonly rows: readonly OpenRow[];
  readonly open: (sheet: Sheets) => void;
  readonly undo: () => void;
  /** No sheet is open. */
  readonly isShut: boolean;
};

/**
 * j and k move from movement to movement, their button under the finger: Enter accepts. s, c and r open what the buttons
 * open, u takes the last match back. Nothing happens while somebody types.
 */
export function useBankKeys(list: RefObject<HTMLElement | null>, keys: Keys): void {
  const { rows, open, undo, isShut } = keys;
  useEffect(() => {
    function openAt(is: 'split' | 'account' | 'rule') {
      const row = rows.find((one) => one.key === currentKey(list.current)) ?? rows[0];
      if (row) open({ is, row });
    }
    const actions: Readonly<Record<string, () => void>> = {
      j: () => move(list.current, 1),
      k: () => move(list.current, -1),
      u: undo,
      s: () => openAt('split'),
      c: () => openAt('account'),
      r: () => openAt('rule'),
    };
    function press(event: KeyboardEvent) {
      const action = isShut && !isElsewhere(event) ? actions[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [list, rows, open, undo, isShut]);
}

function isElsewhere(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || isTyping(event);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select, dialog *')
  );
}

function move(list: HTMLElement | null, by: 1 | -1): void {
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.querySelector<HTMLElement>('[data-primary]')?.focus();
}

function currentKey(list: HTMLElement | null): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  return row && list?.contains(row) ? (row.dataset.row ?? null) : null;
}
