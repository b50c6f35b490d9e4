import { type RefObject, useEffect, useRef } from 'react';
import type { OpenRow } from './open-rows.ts';
import type { Sheets } from './sheets.ts';

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
  useNextUnderFinger(list, rows);
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

/** When the movement under the finger is matched and goes, the next one is under it. */
function useNextUnderFinger(list: RefObject<HTMLElement | null>, rows: readonly OpenRow[]): void {
  const at = useRef<{ readonly key: string; readonly place: number } | null>(null);
  useEffect(() => {
    const left = at.current;
    const isGone = left !== null && !rows.some(({ key }) => key === left.key);
    if (isGone && document.activeElement === document.body) focusOn(list.current, left.place);
    function remember() {
      const key = currentKey(list.current);
      at.current = key === null ? null : { key, place: rows.findIndex((row) => row.key === key) };
    }
    remember();
    window.addEventListener('focusin', remember);
    return () => window.removeEventListener('focusin', remember);
  }, [list, rows]);
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
  const at = rowsOf(list).findIndex((row) => row.contains(document.activeElement));
  focusOn(list, at === -1 ? 0 : at + by);
}

function focusOn(list: HTMLElement | null, place: number): void {
  const all = rowsOf(list);
  const next = all[Math.min(Math.max(place, 0), all.length - 1)];
  next?.querySelector<HTMLElement>('[data-primary]')?.focus();
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

function currentKey(list: HTMLElement | null): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  return row && list?.contains(row) ? (row.dataset.row ?? null) : null;
}
