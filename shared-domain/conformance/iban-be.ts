import { belgianChecks, belgianIban, formatIban, isIban, parseIban } from 'shared-domain/kernel';
import type { Answer, Input } from './adapter.ts';
import { text } from './read.ts';

export function ibanAnswer(input: Input): Answer {
  if (input.bban10 !== undefined) return spelled(belgianIban(text(input, 'bban10')));
  const written = text(input, 'iban');
  const checks = belgianChecks(written);
  const read = parseIban(written);
  return {
    iban_mod97_ok: checks.isIban || isIban(written.replaceAll(' ', '')),
    bban_mod97_ok: checks.isNational,
    accept: read.ok,
    valid: read.ok,
    ...(read.ok ? spelled(read.value) : {}),
  };
}

function spelled(iban: string): Answer {
  return { iban, pretty: formatIban(iban) };
}
