export type TextWish = {
  readonly is: 'read';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters after which no further page is read. */
  readonly enough: number;
};

export type TextAnswer =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'unreadable'; readonly why: string };
