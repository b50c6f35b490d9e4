/** What any screen may keep in its address: the tab shown, the words searched for. */
export type ScreenSearch = { readonly tab?: string; readonly q?: string };

export function readScreenSearch(raw: Record<string, unknown>): ScreenSearch {
  return {
    ...(typeof raw.tab === 'string' && { tab: raw.tab }),
    ...(typeof raw.q === 'string' && { q: raw.q }),
  };
}

/** Where to go once signed in. */
export type SignInSearch = { readonly next?: string };

export function readSignInSearch(raw: Record<string, unknown>): SignInSearch {
  return isWithin(raw.next) ? { next: raw.next } : {};
}

// Never a way out: `//elsewhere.example` and `/\elsewhere.example` are addresses of another site.
function isWithin(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in');
}
