/**
 * unreachable: no answer of our server · unavailable: it answers that it cannot now · signInNeeded: the session ended ·
 * updateNeeded: it wants a newer app. Work goes on in every one of them; only exchanges wait.
 */
export type WeatherKind = 'unreachable' | 'unavailable' | 'signInNeeded' | 'updateNeeded';

/** Neither the person's fault nor a bug: it passes, and what was being done is done again. */
export class Weather extends Error {
  readonly kind: WeatherKind;
  /** What the server asked for, in milliseconds. */
  readonly retryAfter: number;

  constructor(kind: WeatherKind, retryAfter = 0) {
    super(kind);
    this.name = 'Weather';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
