import { enterpriseNumber, formatEnterpriseNumber, parseEnterpriseNumber } from 'shared-domain/kernel';
import type { Answer, Input } from './adapter.ts';
import { text } from './read.ts';

export function enterpriseNumberAnswer(input: Input): Answer {
  if (input.first8 !== undefined) return spelled(enterpriseNumber(text(input, 'first8')));
  const read = parseEnterpriseNumber(text(input, 'number'));
  return read.ok ? { valid: true, ...spelled(read.value) } : { valid: false };
}

function spelled(number: string): Answer {
  return {
    number,
    check: number.slice(8),
    pretty: formatEnterpriseNumber(number),
    vat: `BE${number}`,
    peppol_endpoint: `0208:${number}`,
  };
}
