/** What a road does to a request that meets it there. */
export type Fault =
  /** The line breaks before the request reaches the server. */
  | { readonly is: 'requestCut' }
  /** The server did what was asked; the line breaks before its answer is heard. */
  | { readonly is: 'answerCut' }
  /** Somebody else answers in the server's place. */
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /**
   * The answer is damaged. `endsEarly`: half of it, ended as if that were all. `promisesMore`: all of it, under a length it
   * does not have. `promisesLess`: a length that cuts it short.
   */
  | { readonly is: 'damaged'; readonly how: 'endsEarly' | 'promisesMore' | 'promisesLess' }
  /** It is taken, and nothing is ever heard of it again. */
  | { readonly is: 'swallowed' };

/** A café's network before somebody accepted its conditions: its own page, whatever was asked. */
export const portalPage: Fault = {
  is: 'answered',
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Café Belga</title><h1>Bienvenue au Café Belga</h1><p>Acceptez nos conditions.</p>',
};

/** The other kind: everybody is sent to another address, where its page is. */
export const portalRedirect: Fault = {
  is: 'answered',
  status: 302,
  headers: { location: '/cafe-belga' },
  body: '',
};
export const portalAddress = /^\/cafe-belga/;

/** Our server, or what stands before it, with too much to do. */
export function storm(status: 429 | 503, retryAfterSeconds: number): Fault {
  return {
    is: 'answered',
    status,
    headers: {
      'content-type': 'application/json',
      'x-sync': '1',
      'retry-after': String(retryAfterSeconds),
    },
    body: JSON.stringify({ code: status === 429 ? 'request.tooMany' : 'request.unavailable' }),
  };
}
