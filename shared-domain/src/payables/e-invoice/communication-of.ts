import {
  formatStructuredCommunication,
  isStructuredCommunication,
  parseCommunication,
} from '../../kernel/structured-communication.ts';

/** [UBL-4] A payment reference as it is paid with: structured where it is, with or without its `+++`. */
export function communicationOf(written: string): { readonly text: string; readonly isSound: boolean } {
  const digits = written.replace(/[\s./+*-]/g, '');
  if (/^[\d\s./+*-]+$/.test(written) && isStructuredCommunication(digits)) {
    return { text: formatStructuredCommunication(digits), isSound: true };
  }
  const read = parseCommunication(written);
  return read.ok ? { text: read.value, isSound: true } : { text: written, isSound: false };
}
