import type { MediaType } from './media-type.ts';
import { withoutMetadata } from './without-metadata.ts';

const targetBytes = 400_000;
// Tried in turn: small print stays legible longest when sharpness goes before size.
const attempts = [
  { longestSide: 2400, quality: 0.8 },
  { longestSide: 2400, quality: 0.6 },
  { longestSide: 1900, quality: 0.6 },
  { longestSide: 1500, quality: 0.55 },
  { longestSide: 1100, quality: 0.5 },
];

/** The photo as a JPEG of at most 400 KB that does not say where it was taken; null: the browser cannot draw it. */
export async function compressPhoto(file: Blob, mediaType: MediaType): Promise<Blob | null> {
  const picture = await decode(file);
  if (!picture) return null;
  try {
    const asItIs = mediaType === 'image/jpeg' && file.size <= targetBytes ? await undressed(file) : null;
    if (asItIs) return asItIs;
    let smallest: Blob | null = null;
    for (const { longestSide, quality } of attempts) {
      smallest = await draw(picture, longestSide, quality);
      if (smallest && smallest.size <= targetBytes) break;
    }
    return smallest;
  } finally {
    picture.close();
  }
}

async function undressed(file: Blob): Promise<Blob | null> {
  const jpeg = withoutMetadata(new Uint8Array(await file.arrayBuffer()));
  return jpeg && new Blob([jpeg], { type: 'image/jpeg' });
}

async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

function draw(picture: ImageBitmap, longestSide: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  // A transparent PNG would turn black as a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
