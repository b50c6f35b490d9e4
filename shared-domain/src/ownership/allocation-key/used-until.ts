import type { LocalDate } from '../../kernel/local-date.ts';
import type { State } from '../../sync/define.ts';

/** As much of an approved invoice as tells when it used which key. */
type ChargedInvoice = {
  readonly content: { readonly invoicedOn: LocalDate; readonly lines: readonly { readonly keyId: string }[] };
};

/** As much of a call for funds. */
type IssuedCall = { readonly keyId: string; readonly issuedOn: LocalDate };

/** [OWN-3] The day of the last approved invoice or issued call that the key shared, or null when there is none. */
export function usedUntil(keyId: string, building: string, state: State): LocalDate | null {
  const charged = state
    .byBuilding<ChargedInvoice>('invoice', building)
    .filter(({ body }) => body.content.lines.some((line) => line.keyId === keyId))
    .map(({ body }) => body.content.invoicedOn);
  const called = state
    .byBuilding<IssuedCall>('fundCall', building)
    .filter(({ body }) => body.keyId === keyId)
    .map(({ body }) => body.issuedOn);
  const days = [...charged, ...called];
  return days.length > 0 ? days.reduce((last, day) => (day > last ? day : last)) : null;
}
