/** What a page may ask of the service worker. `SKIP_WAITING` is Workbox's own word. */
export type WorkerWish =
  | { readonly type: 'SKIP_WAITING' }
  /** Somebody of staff signed in: take their screens and the merge engine along for the cellar. */
  | { readonly type: 'KEEP_STAFF_SCREENS' };
