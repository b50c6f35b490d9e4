import { invariant, isEnterpriseNumber, isIban, structuredCommunication } from 'shared-domain/kernel';
import { chanceOf } from './chance.ts';

/** Enterprise numbers of the demo begin with 1.99: none was ever given out, and their check digits hold. */
export function inventedEnterpriseNumber(serial: number): string {
  const body = `199${String(serial).padStart(5, '0')}`;
  const number = body + String(97 - (Number(body) % 97)).padStart(2, '0');
  invariant(isEnterpriseNumber(number), 'an invented enterprise number has its check digits');
  return number;
}

/** A firm has the same number in every building where it owns a lot. */
export function enterpriseNumberOfFirm(name: string): string {
  return inventedEnterpriseNumber(1_000 + chanceOf(`firm/${name}`).below(90_000));
}

/** Accounts of the demo begin with 999 000, which no bank uses; both checks of a Belgian IBAN hold. */
export function inventedIban(serial: number): string {
  const account = structuredCommunication(`999${String(serial).padStart(7, '0')}`);
  const check = 98n - (BigInt(`${account}111400`) % 97n);
  const iban = `BE${String(check).padStart(2, '0')}${account}`;
  invariant(isIban(iban), 'an invented account has its check digits');
  return iban;
}
