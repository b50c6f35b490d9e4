/** Something a person can put right: told in one sentence, without a stack trace. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}

/** What an unknown error says of itself, in one line. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const text = error.message.split('\n')[0]?.trim() ?? '';
  return text === '' || text.includes(code) ? text || code : `${text} (${code})`;
}
