/** here: `url` can be shown and `file` read, and both work offline · notHere: it is not on this device, and cannot be fetched now. */
export type BlobView =
  | { readonly state: 'loading' }
  | {
      readonly state: 'here';
      readonly url: string;
      readonly file: Blob;
      readonly mediaType: string;
      readonly bytes: number;
    }
  | { readonly state: 'notHere' };
