import { accept, type Refusal, type Result, refuse } from 'shared-domain/kernel';
import { compressPhoto } from './compress-photo.ts';
import { type MediaType, mediaTypeOf } from './media-type.ts';

const largestFileBytes = 25 * 1024 * 1024;

export type PreparedPage = { readonly blob: Blob; readonly mediaType: MediaType };

type PageRefusal = Refusal<'blob.tooLarge' | 'blob.typeUnknown'>;

/** Makes one page of a voucher out of a chosen file: a PDF as it is, a picture as a JPEG that a phone can send. */
export async function preparePage(file: Blob): Promise<Result<PreparedPage, PageRefusal>> {
  if (file.size > largestFileBytes) return refuse({ code: 'blob.tooLarge' });
  const mediaType = mediaTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (!mediaType) return refuse({ code: 'blob.typeUnknown' });
  if (mediaType === 'application/pdf')
    return accept({ blob: new Blob([file], { type: mediaType }), mediaType });
  const photo = await compressPhoto(file, mediaType);
  return photo ? accept({ blob: photo, mediaType: 'image/jpeg' }) : refuse({ code: 'blob.typeUnknown' });
}
