import { epcPayload } from 'shared-domain/bank';
import { parseIban } from 'shared-domain/kernel';
import type { Answer, Input } from './adapter.ts';
import { centsOf, text } from './read.ts';

export function epcAnswer(input: Input): Answer {
  const iban = parseIban(text(input, 'iban'));
  const payload = epcPayload({
    name: text(input, 'name'),
    iban: iban.ok ? iban.value : text(input, 'iban'),
    amount: centsOf(input, 'amount'),
    ...given(input, 'bic'),
    ...given(input, 'purpose'),
    ...given(input, 'ref'),
    ...given(input, 'text'),
    ...given(input, 'info'),
  });
  if (!payload.ok) return { valid: false, accept: false, error: payload.refusal.code };
  const { value } = payload;
  return {
    payload: value,
    bytes: new TextEncoder().encode(value).length,
    lines: value.split('\n').length,
    valid: true,
  };
}

function given<const Name extends string>(input: Input, name: Name): { [Key in Name]?: string } {
  const value = input[name];
  return value == null || value === '' ? {} : ({ [name]: String(value) } as { [Key in Name]: string });
}
