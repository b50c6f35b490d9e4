import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exifOf, orientationIn } from './exif-orientation.ts';
import { withoutMetadata } from './without-metadata.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, content: readonly number[]) => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
};

const start = [0xff, 0xd8];
const end = [0xff, 0xd9];
const jfif = segment(0xe0, ascii('JFIF\0\x01\x02\0\0\x01\0\x01\0\0'));
const table = segment(0xdb, [0, ...Array.from({ length: 64 }, (_, at) => at)]);
// Stuffed 0xff and a restart marker: both are data.
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd3, 4];
const profile = segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, 7]);
const gps = [...exifOf(6).slice(4), ...ascii('GPS 50.8503 N 4.3517 E')];
const exif = segment(0xe1, gps);
const xmp = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="50,51N"/>'));

const jpeg = (...parts: readonly (readonly number[])[]) =>
  Uint8Array.from([...start, ...parts.flat(), ...end]);
const textOf = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('latin1');

describe('a photo without its metadata', () => {
  test('no longer says where it was taken; the picture is the same, byte for byte', () => {
    const clean = withoutMetadata(
      jpeg(jfif, exif, xmp, segment(0xfe, ascii('iPhone of Anna')), profile, table, scan),
    );
    expect(textOf(clean)).not.toMatch(/GPS|iPhone/);
    expect(clean).toEqual(jpeg(jfif, [...exifOf(6)], profile, table, scan));
  });

  test('keeps which side is up, and says nothing where that is plain', () => {
    const turned = withoutMetadata(jpeg(exif, table, scan));
    expect(orientationIn((turned ?? new Uint8Array()).subarray(2))).toBe(6);
    const upright = segment(0xe1, [...exifOf(1).slice(4)]);
    expect(withoutMetadata(jpeg(upright, table, scan))).toEqual(jpeg(table, scan));
  });

  test('loses the second picture a telephone appends, and what points to it', () => {
    const pointer = segment(0xe2, ascii('MPF\0II*'));
    const two = Uint8Array.from([...jpeg(pointer, table, scan), ...jpeg(exif, table, scan)]);
    expect(withoutMetadata(two)).toEqual(jpeg(table, scan));
  });

  test('keeps every scan of a picture that comes in several', () => {
    const tables = segment(0xc4, [0, 1, 2, 3]);
    expect(withoutMetadata(jpeg(exif, table, scan, tables, scan))).toEqual(
      jpeg([...exifOf(6)], table, scan, tables, scan),
    );
  });

  test('a real photo stays as it is but for its metadata, and twice changes nothing', () => {
    const photo = readFileSync(
      new URL('../../../../sync-server/src/demo/photos/les-tilleuls-roof.jpg', import.meta.url),
    );
    const tagged = Uint8Array.from([...photo.subarray(0, 2), ...exif, ...photo.subarray(2)]);
    const clean = withoutMetadata(tagged);
    expect(textOf(clean)).not.toContain('GPS');
    expect(clean?.length).toBeLessThanOrEqual(photo.length + exifOf(6).length);
    expect(clean && withoutMetadata(clean)).toEqual(clean);
  });

  test('what cannot be followed is drawn anew: no bytes make it fail', () => {
    expect(withoutMetadata(jpeg(jfif, table, scan).subarray(0, 40))).toBeNull();
    expect(withoutMetadata(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const found = withoutMetadata(Uint8Array.from([...start, ...exif, ...bytes]));
        expect(textOf(found)).not.toContain('GPS');
      }),
    );
  });
});
