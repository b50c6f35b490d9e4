import { isLocalDate } from 'shared-domain/kernel';

/** What any screen may keep in its address: the tab shown, the words searched for, the period and account of the books. */
export type ScreenSearch = {
  readonly tab?: string;
  readonly q?: string;
  readonly from?: string;
  readonly until?: string;
  readonly account?: string;
  readonly party?: string;
  /** What is to be booked by hand. */
  readonly event?: string;
  /** What of a list is opened in a sheet above it. */
  readonly open?: string;
  /** What kind of cost is shown alone. */
  readonly category?: string;
};

export function readScreenSearch(raw: Record<string, unknown>): ScreenSearch {
  return {
    ...(typeof raw.tab === 'string' && { tab: raw.tab }),
    ...(typeof raw.q === 'string' && { q: raw.q }),
    ...(isDay(raw.from) && { from: raw.from }),
    ...(isDay(raw.until) && { until: raw.until }),
    ...(isWord(raw.account) && { account: String(raw.account) }),
    ...(typeof raw.party === 'string' && { party: raw.party }),
    ...(typeof raw.event === 'string' && { event: raw.event }),
    ...(typeof raw.open === 'string' && { open: raw.open }),
    ...(typeof raw.category === 'string' && { category: raw.category }),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isLocalDate(value);
}

// The router reads digits as a number.
function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
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
