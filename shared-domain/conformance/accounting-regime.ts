import { countedLots, type LotKind, lotKinds, maySimplifyAccounts } from 'shared-domain/ownership';
import type { Answer, Input } from './adapter.ts';
import { field, wholeNumber } from './read.ts';

/** Kinds by the names other software gives them; the rest is a lot like another. */
const alsoCalled: Readonly<Record<string, LotKind>> = {
  flat: 'apartment',
  shop: 'commercial',
  box: 'garage',
};

export function regimeAnswer(input: Input): Answer {
  const lots = Object.entries(field(input, 'lots') as Input).flatMap(([name, count]) =>
    Array.from({ length: wholeNumber(count) }, () => ({ kind: kindOf(name) })),
  );
  return { counted: countedLots(lots), pcmn_mandatory: !maySimplifyAccounts(lots) };
}

function kindOf(name: string): LotKind {
  const singular = name.toLowerCase().replace(/s$/, '');
  return lotKinds.find((kind) => kind === singular) ?? alsoCalled[singular] ?? 'other';
}
