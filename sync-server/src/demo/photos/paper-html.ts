import { formatEnterpriseNumber, formatIban, formatMoney } from 'shared-domain/kernel';
import { computeTotals } from 'shared-domain/payables';
import { chanceOf } from '../chance.ts';
import { invoiceWords } from '../invoice-words.ts';
import type { DemoBuilding, DemoInvoice, DemoSupplier } from '../shape.ts';
import { dayInWords } from '../words-of-period.ts';

export type Paper = {
  readonly invoice: DemoInvoice;
  readonly supplier: DemoSupplier;
  readonly building: DemoBuilding;
};

const desks = ['#6b4f3a, #8a6a4f', '#3b4148, #565d66', '#c9c2b4, #ddd7ca', '#274046, #3c5a61'];
const fonts = [
  'Liberation Sans, Arial',
  'Liberation Serif, Times',
  'Liberation Mono, monospace',
  'Inter, Arial',
];

/** A sheet of paper lying on a desk under a lamp, as a telephone sees it. */
export function paperHtml(paper: Paper): string {
  const chance = chanceOf(`photo/${paper.invoice.name}`);
  const angle = (chance.below(50) - 25) / 10;
  const lamp = 20 + chance.below(60);
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; width: 1000px; height: 1333px; overflow: hidden; position: relative;
      background: linear-gradient(${chance.below(180)}deg, ${chance.pick(desks)}); font: 21px ${chance.pick(fonts)}; }
    .sheet { position: absolute; left: 70px; top: 60px; width: 700px; height: 1060px; padding: 75px 80px; color: #23262b;
      background: linear-gradient(178deg, #fbfaf5, #f1efe6 49.8%, #dedbd0 50.2%, #f4f2ea 53%, #ece9df);
      transform: perspective(2600px) rotateX(${4 + chance.below(5)}deg) rotateY(${chance.below(7) - 3}deg) rotate(${angle}deg);
      box-shadow: 0 18px 46px rgba(0,0,0,.5), 0 2px 5px rgba(0,0,0,.35); }
    .lamp { position: absolute; inset: 0;
      background: radial-gradient(circle at ${lamp}% 18%, rgba(255,246,220,.28), rgba(0,0,0,0) 45%, rgba(10,10,25,.34)); }
    .grain { position: absolute; inset: 0; opacity: .07; mix-blend-mode: multiply; }
    h1 { margin: 0; font-size: 34px; color: hsl(${chance.below(360)} 45% 30%); } small { color: #63666c; font-size: 16px; }
    table { width: 100%; border-collapse: collapse; margin-top: 26px; } td, th { padding: 9px 4px; text-align: left; }
    th { border-bottom: 2px solid #555; font-size: 17px; } .n { text-align: right; white-space: nowrap; }
    .total td { border-top: 2px solid #333; font-weight: bold; font-size: 26px; }
    .stamp { position: absolute; right: 70px; bottom: 300px; padding: 8px 18px; border: 4px solid #28509a; color: #28509a;
      font: bold 25px Liberation Sans; transform: rotate(${chance.below(16) - 14}deg); opacity: .72; }
  </style>${sheet(paper)}<div class="lamp"></div>
  <svg class="grain" width="1000" height="1333"><filter id="f"><feTurbulence baseFrequency=".55" seed="${chance.below(99)}"/>
  <feColorMatrix type="saturate" values="0"/></filter><rect width="100%" height="100%" filter="url(#f)"/></svg>`;
}

function sheet({ invoice, supplier, building }: Paper): string {
  const { language } = supplier;
  const words = invoiceWords[language];
  const money = (cents: number) => formatMoney(cents, language);
  const rows = invoice.lines.map(
    (line) => `<tr><td>${line.description}<td class="n">${line.vatRate} %<td class="n">${money(line.net)}`,
  );
  const taxes = computeTotals(invoice.lines, null).vat.map(
    ({ rate, base, vat }) =>
      `<tr><td><small>${words.vat} ${rate} % × ${money(base)}</small><td><td class="n">${money(vat)}`,
  );
  return `<div class="sheet"><h1>${supplier.name}</h1>
    <small>${place(supplier)}<br>${words.enterprise} ${formatEnterpriseNumber(supplier.enterpriseNumber)}</small>
    <p style="margin:40px 0 0 360px">${words.customer} ${building.name}<br>${place(building).replace(', ', '<br>')}</p>
    <p><b>${words.invoice} ${invoice.number}</b><br>${words.date} : ${dayInWords(invoice.invoicedOn, language)}<br>
    ${words.due} : ${dayInWords(invoice.dueOn, language)}</p>
    <table><tr><th>${words.description}<th class="n">${words.vat}<th class="n">${words.amount}</tr>${rows.join('')}${taxes.join('')}
    <tr class="total"><td>${words.total}<td><td class="n">${money(invoice.total)}</table>
    <p style="margin-top:60px">${words.account} <b>${formatIban(supplier.iban)}</b><br>${words.communication} <b>${invoice.communication}</b></p>
    <small style="position:absolute;bottom:60px">${words.thanks}</small>
    <div class="stamp">${language === 'fr' ? 'REÇU LE' : 'ONTVANGEN'} ${received(invoice.invoicedOn)}</div></div>`;
}

function place({ address }: { readonly address: DemoBuilding['address'] }): string {
  return `${address.street}, ${address.postalCode} ${address.city}`;
}

function received(on: string): string {
  const [year, month, day] = on.split('-');
  return `${day}.${month}.${year}`;
}
