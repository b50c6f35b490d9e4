/** here: `url` can be shown and works offline · notHere: it is not on this device, and cannot be fetched now. */
export type BlobView =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly url: string; readonly mediaType: string; readonly bytes: number }
  | { readonly state: 'notHere' };
