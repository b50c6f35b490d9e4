import { commercialRates, legalRates } from 'shared-domain/receivables';
import type { Answer, Input } from './adapter.ts';
import { textOr } from './read.ts';

export function ratesAnswer(input: Input): Answer {
  const isCommercial = /commercial|2002|semes/i.test(textOr(input, 'kind', ''));
  const table: Readonly<Record<string, number | null>> = isCommercial ? commercialRates : legalRates;
  return Object.fromEntries(
    Object.entries(table).map(([period, points]) => [period, points === null ? null : String(points / 100)]),
  );
}
