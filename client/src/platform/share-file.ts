import { hasFinePointer } from './pointer.ts';

/** Whether this device hands files of that kind to another app: a phone, mostly. */
export function canShare(type: string, name: string): boolean {
  if (!('canShare' in navigator) || hasFinePointer()) return false;
  return navigator.canShare({ files: [new File([], name, { type })] });
}

export async function shareFile(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch (cause) {
    // Whoever changed their mind is left alone.
    if (!(cause instanceof DOMException && cause.name === 'AbortError')) throw cause;
  }
}
