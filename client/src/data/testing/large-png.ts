/** What begins as a PNG does, and is long enough to be sent in pieces. */
export const largePng = () =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(600_000).fill(7)]);
