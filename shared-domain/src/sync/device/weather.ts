import type { ErrorAnswer } from '../wire.ts';

/**
 * [SYN-9] The exchange could not be had now: nothing was lost, nothing was decided, it is tried again. `code` says what
 * the person may do about it: sign in, update the app, wait.
 */
export class Weather extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`Weather: ${code}`);
    this.name = 'Weather';
    this.code = code;
  }
}

export function weatherOf(error: ErrorAnswer): Weather {
  return new Weather(error.code);
}
