import { describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

/** Doubles numbers, when it is let; knows what it was asked at a time. */
function doubling() {
  const asked: number[][] = [];
  const gates: (() => void)[] = [];
  const double = gather(async (asks: readonly number[]) => {
    asked.push([...asks]);
    await new Promise<void>((open) => gates.push(open));
    if (asks.includes(13)) throw new Error('not 13');
    if (asks.includes(57)) throw Object.assign(new Error('shut down'), { code: '57P01' });
    return asks.map((ask) => 2 * ask);
  });
  const openAll = async () => {
    while (gates.length > 0) {
      gates.shift()?.();
      await new Promise(setImmediate);
    }
  };
  return { asked, double, openAll };
}

describe('gathering', () => {
  test('who asks alone does not wait; who comes while enough is under way is answered together', async () => {
    const { asked, double, openAll } = doubling();
    const given = Promise.all([1, 2, 3, 4, 5, 6, 7].map(double));
    expect(asked).toEqual([[1], [2], [3], [4]]);
    await openAll();
    expect(await given).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(asked.slice(4)).toEqual([[5, 6, 7]]);
  });

  test('what is wrong with one is no matter of the others', async () => {
    const { asked, double, openAll } = doubling();
    const given = Promise.allSettled([1, 2, 3, 4, 5, 13, 7].map(double));
    await openAll();
    expect((await given).map(({ status }) => status)).toEqual([
      ...Array(5).fill('fulfilled'),
      'rejected',
      'fulfilled',
    ]);
    expect(asked.slice(4)).toEqual([[5, 13, 7], [5], [13], [7]]);
  });

  test('weather is everybody’s, and is not asked about again', async () => {
    const { asked, double, openAll } = doubling();
    const given = Promise.allSettled([1, 2, 3, 4, 5, 57].map(double));
    await openAll();
    expect((await given).slice(4).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toHaveLength(5);
  });
});
