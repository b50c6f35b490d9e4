const prefix = 'koprogo.away.';

/** Whether the person put something away on this device: a hint they have read, a list they do without. */
export function isPutAway(name: string): boolean {
  try {
    return localStorage.getItem(prefix + name) !== null;
  } catch {
    return false;
  }
}

export function putAway(name: string): void {
  try {
    localStorage.setItem(prefix + name, '1');
  } catch {
    // Storage may be forbidden: it is then shown again with the next start.
  }
}
