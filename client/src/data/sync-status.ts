/** Read from exchanges that happened, never from `navigator.onLine`. */
export type SyncStatus = {
  /** needsYou: the inbox has open items · paused: the session needs a sign-in · else as the last exchanges went. */
  readonly state: 'allSent' | 'working' | 'offline' | 'needsYou' | 'paused';
  /** Changes and photos that only this device has. */
  readonly unsent: number;
  readonly oldestUnsentAt: string | null;
  readonly lastContactAt: string | null;
  readonly inboxOpen: number;
  /** Bytes in this browser for the app; null where the browser does not tell. */
  readonly storageUsed: number | null;
  /** Keys (`organisation|id`) of documents the server has not got, to mark rows. */
  readonly unsentKeys: ReadonlySet<string>;
  /** The server wants a newer app: work goes on, nothing is sent until it is updated. */
  readonly updateNeeded: boolean;
};

/** Before the databases are open nobody can say more. */
export const nothingKnown: SyncStatus = {
  state: 'working',
  unsent: 0,
  oldestUnsentAt: null,
  lastContactAt: null,
  inboxOpen: 0,
  storageUsed: null,
  unsentKeys: new Set(),
  updateNeeded: false,
};
