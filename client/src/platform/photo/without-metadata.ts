import { exifOf, orientationIn } from './exif-orientation.ts';

/**
 * A JPEG without what the camera wrote into it: where it was taken, when, by which telephone. Only the way up stays, in
 * an Exif of its own; the picture itself is not touched. Null: the bytes cannot be followed, draw the picture anew.
 */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const segments = segmentsOf(jpeg);
  if (!segments) return null;
  const orientation = segments.reduce((found, one) => found || orientationIn(one), 0);
  const kept = segments.filter(isPicture);
  const pieces = [jpeg.subarray(0, 2), ...kept];
  // After a JFIF header, which wants to be the first.
  if (orientation > 1) pieces.splice(kept[0]?.[1] === app0 ? 2 : 1, 0, exifOf(orientation));
  return joined(pieces);
}

const app0 = 0xe0;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** JFIF, Adobe's colour transform and the colour profile decide how the picture looks; other applications' do not. */
function isPicture(segment: Uint8Array): boolean {
  const marker = segment[1] ?? 0;
  if (marker === app2) return startsWith(segment.subarray(4), 'ICC_PROFILE\0');
  const isApplication = marker >= app0 && marker <= app15;
  return marker !== comment && (!isApplication || marker === app0 || marker === app14);
}

/** The segments behind the first two bytes, a scan with its data as one, up to the end of the first picture. */
function segmentsOf(jpeg: Uint8Array): Uint8Array[] | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const segments: Uint8Array[] = [];
  for (let at = 2; at + 1 < jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== 0xff) return null;
    // Telephones append a second picture, or a film, with its own metadata.
    if (marker === endOfImage) return [...segments, jpeg.subarray(at, at + 2)];
    const end = endOf(jpeg, at, marker);
    if (end === null) return null;
    segments.push(jpeg.subarray(at, end));
    at = end;
  }
  return null;
}

function endOf(jpeg: Uint8Array, start: number, marker: number): number | null {
  // Bytes of filling may stand before a marker.
  if (marker === 0xff) return start + 1;
  const length = ((jpeg[start + 2] ?? 0) << 8) | (jpeg[start + 3] ?? 0);
  const end = start + 2 + length;
  if (length < 2 || end > jpeg.length) return null;
  return marker === startOfScan ? endOfData(jpeg, end) : end;
}

// Within a scan, 0xff is followed by 0 where it is data, and by d0 to d7 where decoding may start again.
function endOfData(jpeg: Uint8Array, start: number): number {
  for (let at = start; at + 1 < jpeg.length; at += 1) {
    const next = jpeg[at + 1] ?? 0;
    const isMarker = jpeg[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
    if (isMarker) return at;
  }
  return jpeg.length;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
