import {
  daysBetween,
  formatStructuredCommunication,
  type LocalDate,
  structuredCommunication,
} from 'shared-domain/kernel';
import { chanceOf } from './chance.ts';
import type { DemoSupplier } from './shape.ts';

/** Numbers as firms give them: each in its own manner, rising with the days, never twice. */
export function numberInvoice(
  supplier: DemoSupplier,
  name: string,
  on: LocalDate,
  turn: number,
): { number: string; communication: string } {
  const year = on.slice(0, 4);
  const serial = (daysBetween(`${year}-01-01`, on) + 1) * 20 + (turn % 20);
  const manner = chanceOf(`numbers/${supplier.key}`).below(4);
  const number = inManner(manner, year, String(serial).padStart(4, '0')) + (turn < 20 ? '' : `-${turn}`);
  if (manner % 2 === 1) return { number, communication: number };
  const digits = String(10 ** 9 + chanceOf(`communication/${name}`).below(10 ** 9) * 8).slice(0, 10);
  return { number, communication: formatStructuredCommunication(structuredCommunication(digits)) };
}

function inManner(manner: number, year: string, serial: string): string {
  switch (manner) {
    case 0:
      return `${year}-0${serial}`;
    case 1:
      return `F${year.slice(2)}/${serial}`;
    case 2:
      return `VF${year.slice(2)}${serial}`;
    default:
      return `${serial}/${year}`;
  }
}
