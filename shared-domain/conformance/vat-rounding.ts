import { euros, sum } from 'shared-domain/kernel';
import { computeTotals, VatRate, vatOn } from 'shared-domain/payables';
import { type Answer, type Input, OneOf } from './adapter.ts';
import { cents, field } from './read.ts';

export function vatAnswer(input: Input): Answer {
  const lines = (field(input, 'lines') as readonly Input[]).map((line) => ({
    net: cents(field(line, 'net')),
    vatRate: VatRate.parse(Number(field(line, 'rate'))),
  }));
  const { vat, computed } = computeTotals(lines, null);
  const asWritten = [...new Set(lines.map((line) => line.vatRate))];
  const byRate = vat.map(({ rate, base, vat: tax }) => ({
    rate: String(rate),
    base: euros(base),
    vat: euros(tax),
  }));
  const inOrderOfLines = asWritten.map((rate) => byRate.find((one) => one.rate === String(rate)));
  return {
    by_rate: new OneOf(byRate, inOrderOfLines),
    total_excl: euros(sum(lines.map(({ net }) => net))),
    total_vat: euros(sum(vat.map((one) => one.vat))),
    total_incl: euros(computed),
    wrong_per_line_vat: euros(sum(lines.map(({ net, vatRate }) => vatOn(net, vatRate)))),
  };
}
