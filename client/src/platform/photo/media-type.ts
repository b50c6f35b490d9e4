export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'application/xml';

/** What the first bytes say; the name and the type given by the system are not believed. */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  const mark = startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  if (startsWith(head.subarray(mark), [0x3c, 0x3f, 0x78, 0x6d, 0x6c])) return 'application/xml';
  const isRiff = startsWith(head, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && startsWith(head.subarray(8), [0x57, 0x45, 0x42, 0x50]) ? 'image/webp' : null;
}

/** What a file is opened as on this device: XML may hold a page that runs, so it is shown as plain text or not at all. */
export function shownAs(mediaType: MediaType): string {
  return mediaType === 'application/xml' ? 'text/plain' : mediaType;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
