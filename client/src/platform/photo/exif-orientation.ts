const app1 = 0xe1;
const exifName = [0x45, 0x78, 0x69, 0x66, 0, 0];
const orientationTag = 0x0112;

/** Which side is up, 1 to 8 as Exif counts; 0 where the JPEG segment says nothing of it. */
export function orientationIn(segment: Uint8Array): number {
  const isExif = segment[1] === app1 && exifName.every((byte, index) => segment[4 + index] === byte);
  return isExif ? orientationInTiff(segment.subarray(10)) : 0;
}

/** A segment with one Exif field: which side is up. */
export function exifOf(orientation: number): Uint8Array {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const field = [orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [...header, 0, 1, ...field, 0, 0, 0, 0];
  return Uint8Array.from([0xff, app1, 0, 2 + exifName.length + tiff.length, ...exifName, ...tiff]);
}

function orientationInTiff(tiff: Uint8Array): number {
  if (tiff.length < 14) return 0;
  const isLittle = tiff[0] === 0x49;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 0;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return 0;
    if (view.getUint16(at, isLittle) === orientationTag)
      return asOrientation(view.getUint16(at + 8, isLittle));
  }
  return 0;
}

function asOrientation(value: number): number {
  return value >= 1 && value <= 8 ? value : 0;
}
