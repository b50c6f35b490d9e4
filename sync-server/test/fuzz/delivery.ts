import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** What becomes of a request's text on its way: cut, spoiled, swollen, declared as something else. */
export type Delivery =
  | { readonly is: 'whole' }
  | { readonly is: 'cut'; readonly at: number }
  | { readonly is: 'spoiled'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly is: 'swollen' }
  | { readonly is: 'deep'; readonly depth: number }
  | { readonly is: 'declared'; readonly headers: Record<string, string> }
  | { readonly is: 'zipped' }
  | { readonly is: 'followed'; readonly by: string }
  | { readonly is: 'unsigned'; readonly authorization: string };

const at = fc.nat({ max: 100_000 });
const headers: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/jsonp' },
  { 'content-type': '' },
  { 'content-length': '999999999' },
  { 'content-length': '-1' },
  { 'content-length': 'x' },
  { 'content-encoding': 'gzip' },
  { 'transfer-encoding': 'chunked' },
  { 'x-forwarded-for': "'; drop table" },
  { origin: 'https://evil.example' },
];

export const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 80, arbitrary: fc.constant({ is: 'whole' as const }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('cut' as const), at }) },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('spoiled' as const),
      at,
      bytes: fc.array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'swollen' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('deep' as const), depth: fc.integer({ min: 33, max: 200_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('declared' as const), headers: fc.constantFrom(...headers) }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'zipped' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('followed' as const),
      by: fc.constantFrom('}', ',', '{}', '\u0000', ' \n', '\ufeff'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('unsigned' as const),
      authorization: fc.constantFrom(
        '',
        'Bearer',
        'Bearer x.y.z',
        'Basic eDp5',
        `Bearer ${'a'.repeat(3_000)}`,
      ),
    }),
  },
);

type Sent = { readonly body: Uint8Array<ArrayBuffer>; readonly headers: Record<string, string> };

const megabyte = 1_000_000;

export function delivered(text: string, how: Delivery, token: string): Sent {
  const bytes = Buffer.from(text);
  const usual = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const sent = (body: Uint8Array, more: Record<string, string> = {}): Sent => ({
    body: new Uint8Array(body),
    headers: { ...usual, ...more },
  });
  const place = 'at' in how ? how.at % (bytes.length + 1) : 0;
  switch (how.is) {
    case 'whole':
      return sent(bytes);
    case 'cut':
      return sent(bytes.subarray(0, place));
    case 'spoiled':
      return sent(
        Buffer.concat([bytes.subarray(0, place), Buffer.from(how.bytes), bytes.subarray(place + 1)]),
      );
    case 'swollen':
      return sent(Buffer.concat([bytes, Buffer.alloc(megabyte, ' ')]));
    case 'deep':
      return sent(Buffer.from('['.repeat(how.depth) + ']'.repeat(how.depth)));
    case 'declared':
      return sent(bytes, how.headers);
    case 'zipped':
      return sent(gzipSync(bytes), { 'content-encoding': 'gzip' });
    case 'followed':
      return sent(Buffer.concat([bytes, Buffer.from(how.by)]));
    case 'unsigned':
      return sent(bytes, { authorization: how.authorization });
  }
}
