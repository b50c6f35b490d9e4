import { formatEnterpriseNumber, formatIban, formatMoney } from 'shared-domain/kernel';
import { computeTotals } from 'shared-domain/payables';
import { chanceOf } from './chance.ts';
import { invoiceWords } from './invoice-words.ts';
import { type Face, type Ink, onePagePdf, type PageItem, widthOf } from './pdf.ts';
import type { DemoBuilding, DemoInvoice, DemoSupplier } from './shape.ts';
import { dayInWords } from './words-of-period.ts';

const left = 56;
const right = 539;
const black: Ink = [0.1, 0.1, 0.12];
const grey: Ink = [0.42, 0.42, 0.46];
const inks: readonly Ink[] = [
  [0.1, 0.29, 0.5],
  [0.06, 0.41, 0.3],
  [0.55, 0.15, 0.16],
  [0.33, 0.22, 0.5],
  [0.66, 0.38, 0.05],
  [0.13, 0.15, 0.18],
];

/** The invoice as its supplier printed it; each firm has a letterhead of its own. */
export function invoicePdf(
  invoice: DemoInvoice,
  supplier: DemoSupplier,
  building: DemoBuilding,
): Uint8Array<ArrayBuffer> {
  const sheet = new Sheet(supplier);
  letterhead(sheet, supplier);
  addressee(sheet, invoice, supplier, building);
  const below = lines(sheet, invoice, supplier);
  const end = totals(sheet, invoice, supplier, below);
  footer(sheet, invoice, supplier, end);
  return onePagePdf(`${supplier.name} ${invoice.number}`, sheet.items);
}

class Sheet {
  readonly items: PageItem[] = [];
  readonly ink: Ink;
  readonly face: Face;
  readonly strong: Face;
  readonly hasBand: boolean;

  constructor(supplier: DemoSupplier) {
    const chance = chanceOf(`letterhead/${supplier.key}`);
    this.ink = chance.pick(inks);
    const isSerif = chance.happens(30);
    this.face = isSerif ? 'Times-Roman' : 'Helvetica';
    this.strong = isSerif ? 'Times-Bold' : 'Helvetica-Bold';
    this.hasBand = chance.happens(50);
  }

  text(x: number, y: number, text: string, size = 9.5, ink: Ink = black, face: Face = this.face) {
    this.items.push({ is: 'text', x, y, size, text, face, ink });
  }

  bold(x: number, y: number, text: string, size = 9.5, ink: Ink = black) {
    this.text(x, y, text, size, ink, this.strong);
  }

  /** Figures stand in Helvetica, whose widths are known, and end at `x`. */
  figure(x: number, y: number, text: string, size = 9.5, face: Face = 'Helvetica') {
    this.text(x - widthOf(text, size), y, text, size, black, face);
  }

  rule(y: number, ink: Ink = grey, height = 0.6) {
    this.items.push({ is: 'box', x: left, y, width: right - left, height, ink });
  }
}

function letterhead(sheet: Sheet, supplier: DemoSupplier): void {
  const { street, postalCode, city } = supplier.address;
  if (sheet.hasBand) sheet.items.push({ is: 'box', x: 0, y: 760, width: 595, height: 82, ink: sheet.ink });
  const ink: Ink = sheet.hasBand ? [1, 1, 1] : sheet.ink;
  sheet.bold(left, 800, supplier.name, 19, ink);
  const details = `${street} – ${postalCode} ${city} – ${supplier.phone} – ${supplier.email}`;
  sheet.text(left, 778, details, 8, sheet.hasBand ? ink : grey);
  if (!sheet.hasBand) sheet.rule(768, sheet.ink, 2);
}

function addressee(sheet: Sheet, invoice: DemoInvoice, supplier: DemoSupplier, building: DemoBuilding): void {
  const words = invoiceWords[supplier.language];
  const { street, postalCode, city } = building.address;
  sheet.bold(left, 716, words.invoice, 16, sheet.ink);
  const facts = [
    [words.number, invoice.number],
    [words.date, dayInWords(invoice.invoicedOn, supplier.language)],
    [words.due, dayInWords(invoice.dueOn, supplier.language)],
  ] as const;
  for (const [index, [label, value]] of facts.entries()) {
    sheet.text(left, 690 - 15 * index, label, 9, grey);
    sheet.text(left + 70, 690 - 15 * index, value);
  }
  const customer = [
    `${words.customer} ${building.name}`,
    street,
    `${postalCode} ${city}`,
    formatEnterpriseNumber(building.enterpriseNumber),
  ];
  for (const [index, line] of customer.entries()) sheet.text(345, 716 - 15 * index, line, 10.5);
}

function lines(sheet: Sheet, invoice: DemoInvoice, supplier: DemoSupplier): number {
  const words = invoiceWords[supplier.language];
  sheet.rule(622);
  sheet.bold(left, 608, words.description, 9);
  sheet.bold(385, 608, words.vat, 9);
  sheet.bold(right - 80, 608, words.amount, 9);
  sheet.rule(600);
  let y = 582;
  for (const line of invoice.lines) {
    sheet.text(left, y, line.description);
    sheet.text(385, y, `${line.vatRate} %`);
    sheet.figure(right, y, formatMoney(line.net, supplier.language));
    y -= 18;
  }
  sheet.rule(y);
  return y;
}

function totals(sheet: Sheet, invoice: DemoInvoice, supplier: DemoSupplier, from: number): number {
  const words = invoiceWords[supplier.language];
  let y = from - 24;
  sheet.text(330, y, words.rate, 8.5, grey);
  sheet.text(400, y, words.base, 8.5, grey);
  sheet.text(500, y, words.vat, 8.5, grey);
  for (const { rate, base, vat } of computeTotals(invoice.lines, null).vat) {
    y -= 15;
    sheet.text(330, y, `${rate} %`);
    sheet.figure(450, y, formatMoney(base, supplier.language));
    sheet.figure(right, y, formatMoney(vat, supplier.language));
  }
  y -= 30;
  sheet.items.push({
    is: 'box',
    x: 320,
    y: y - 8,
    width: right - 320 + 6,
    height: 24,
    ink: [0.93, 0.94, 0.96],
  });
  sheet.bold(330, y, words.total, 11);
  sheet.figure(right, y, formatMoney(invoice.total, supplier.language), 11, 'Helvetica-Bold');
  return y;
}

function footer(sheet: Sheet, invoice: DemoInvoice, supplier: DemoSupplier, from: number): void {
  const words = invoiceWords[supplier.language];
  const payment = [
    [words.account, formatIban(supplier.iban)],
    [words.communication, invoice.communication],
  ] as const;
  for (const [index, [label, value]] of payment.entries()) {
    sheet.text(left, from - 40 - 15 * index, label, 9, grey);
    sheet.text(left + 90, from - 40 - 15 * index, value, 10, black, 'Courier');
  }
  const rates = invoice.lines.map((line) => line.vatRate);
  if (rates.includes(6) && !/^612/.test(invoice.lines[0]?.account ?? '')) {
    sheet.text(left, 130, words.renovation, 7.5, grey);
    sheet.text(left, 120, words.renovationEnd, 7.5, grey);
  }
  if (rates.includes(0)) sheet.text(left, 130, words.exempt, 7.5, grey);
  sheet.rule(84, sheet.ink, 1);
  sheet.text(left, 70, `${words.enterprise} ${formatEnterpriseNumber(supplier.enterpriseNumber)}`, 8, grey);
  sheet.text(left, 58, words.thanks, 8, grey);
}
