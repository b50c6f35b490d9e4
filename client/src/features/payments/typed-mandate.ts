import { isSepaReference, type Mandate } from 'shared-domain/bank';
import { cleanText, type LocalDate, parseIban, type Refusal } from 'shared-domain/kernel';

/** A mandate as it was typed. */
export type TypedMandate = {
  readonly ownerId: string;
  readonly reference: string;
  readonly signedOn: LocalDate | null;
  readonly iban: string;
};

export type ReadMandate = {
  readonly mandate: Mandate | null;
  readonly troubles: Readonly<Record<string, Refusal>>;
};

/** The typed mandate, or what is left to correct, by field. A reference names one mandate for good. */
export function readMandate(typed: TypedMandate, building: string, known: readonly string[]): ReadMandate {
  const iban = parseIban(typed.iban);
  const reference = cleanText(typed.reference).trim();
  const { ownerId, signedOn } = typed;
  const isReference = isSepaReference(reference) && !known.includes(reference);
  const troubles: Record<string, Refusal> = {
    ...(ownerId === '' && { 'mandate-owner': { code: 'field.missing' } }),
    ...(!isReference && { 'mandate-reference': { code: 'mandate.reference' } }),
    ...(signedOn === null && { 'mandate-signed': { code: 'field.missing' } }),
    ...(!iban.ok && { 'mandate-iban': iban.refusal }),
  };
  if (Object.keys(troubles).length > 0 || signedOn === null || !iban.ok) return { mandate: null, troubles };
  const mandate = {
    building,
    ownerId,
    reference,
    signedOn,
    scheme: 'CORE' as const,
    iban: iban.value,
    revokedOn: null,
  };
  return { mandate, troubles };
}
