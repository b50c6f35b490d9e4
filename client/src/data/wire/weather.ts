import { Weather as ExchangeWeather } from 'shared-domain/sync';

/**
 * unreachable: no answer of our server · unavailable: it answers that it cannot now · signInNeeded: the session ended ·
 * updateNeeded: it wants a newer app. Work goes on in every one of them; only exchanges wait.
 */
export type WeatherKind = 'unreachable' | 'unavailable' | 'signInNeeded' | 'updateNeeded';

const codes: Record<WeatherKind, string> = {
  unreachable: 'request.unavailable',
  unavailable: 'request.unavailable',
  signInNeeded: 'auth.signInNeeded',
  updateNeeded: 'sync.clientTooOld',
};

/** The engine's weather, with what the client knows of it: what to show, and how long the server asked to wait. */
export class Weather extends ExchangeWeather {
  readonly kind: WeatherKind;
  readonly retryAfter: number;

  /** `code`: what the server itself said, where that tells a person more than the kind. */
  constructor(kind: WeatherKind, retryAfter = 0, code = codes[kind]) {
    super(code);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

export function isWeather(cause: unknown): cause is ExchangeWeather {
  return cause instanceof ExchangeWeather;
}
