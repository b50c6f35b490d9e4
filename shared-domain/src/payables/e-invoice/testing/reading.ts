import { readEInvoice } from '../read-e-invoice.ts';
import { type UblParts, ubl } from './ubl.ts';

export function read(parts: UblParts = {}) {
  const answer = readEInvoice(ubl(parts));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

export function codes(parts: UblParts = {}) {
  return read(parts).findings.map(({ code }) => code);
}
