import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const chosen = new Map<string, string | null>();

/** The building that a person chose on this device, null for all; kept apart for each account. */
export function useChosenBuilding(account: string): [string | null, (building: string | null) => void] {
  const building = useSyncExternalStore(subscribe, () => read(account));
  return [building, useCallback((next) => choose(account, next), [account])];
}

function choose(account: string, building: string | null): void {
  chosen.set(account, building);
  try {
    localStorage.setItem(nameOf(account), building ?? '');
  } catch {
    // Storage may be forbidden: the choice then lasts until the page closes.
  }
  for (const listener of listeners) listener();
}

function read(account: string): string | null {
  if (!chosen.has(account)) chosen.set(account, stored(account));
  return chosen.get(account) ?? null;
}

function stored(account: string): string | null {
  try {
    return localStorage.getItem(nameOf(account)) || null;
  } catch {
    return null;
  }
}

function nameOf(account: string): string {
  return `koprogo.building.${account}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
