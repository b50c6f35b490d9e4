import { addDays, type Cents, isLocalDate, type LocalDate, yearOf } from 'shared-domain/kernel';
import { computeTotals, type VatRate } from 'shared-domain/payables';
import { type Chance, chanceOf } from './chance.ts';
import { demoId } from './demo-id.ts';
import { keyIdOf } from './make-lots.ts';
import { supplierFor, type TradeSupplier } from './make-suppliers.ts';
import { numberInvoice } from './number-invoice.ts';
import type { DemoInvoice, DemoLine } from './shape.ts';
import type { BuildingPlan } from './tables/building-plan.ts';
import type { Occasion } from './tables/occasion.ts';
import { occasions } from './tables/occasions.ts';
import type { BuildingSize, Service, ServiceLine, VatPlan } from './tables/service-plan.ts';
import { type ServiceKey, services } from './tables/services.ts';
import { wordsOfPeriod } from './words-of-period.ts';

export type Period = { readonly from: LocalDate; readonly to: LocalDate };

type Making = {
  readonly plan: BuildingPlan;
  /** Which of its organisation's buildings it is: decides among firms of one trade. */
  readonly turn: number;
  readonly suppliers: readonly TradeSupplier[];
  readonly period: Period;
};

export function makeInvoices(making: Making): DemoInvoice[] {
  const { plan } = making;
  const regular = plan.services.flatMap((key) => invoicesOf(making, key));
  const rare = plan.occasions ?? occasions.filter((one) => one.building === plan.key);
  const once = rare.map((one) => occasional(making, one));
  return [...regular, ...once].sort(byDayThenName);
}

function invoicesOf(making: Making, key: ServiceKey): DemoInvoice[] {
  const service: Service = services[key];
  const chance = chanceOf(`invoices/${making.plan.likeness ?? making.plan.key}/${key}`);
  const invoices: DemoInvoice[] = [];
  for (let year = yearOf(making.period.from); year <= yearOf(making.period.to); year += 1) {
    for (const month of service.months) {
      const on = `${year}-${two(month)}-${two(service.day)}`;
      // Drawn even when it is not used: a longer period leaves the earlier invoices as they were.
      const lines = service.lines.map((line) => recurring(making, service, line, on, chance));
      if (isLocalDate(on) && on >= making.period.from && on <= making.period.to) {
        const name = `${making.plan.key}/${key}/${on}`;
        invoices.push(invoice(making, { name, trade: service.trade, on, dueDays: service.dueDays, lines }));
      }
    }
  }
  return invoices;
}

function recurring(
  making: Making,
  service: Service,
  line: ServiceLine,
  on: LocalDate,
  chance: Chance,
): RawLine {
  const { plan, turn, suppliers } = making;
  const swing = line.swing === 0 ? 0 : chance.below(2 * line.swing + 1) - line.swing;
  const season = line.season?.[Number(on.slice(5, 7)) - 1] ?? 1000;
  // Contracts follow the index once a year.
  const index = 1000 + 24 * (yearOf(on) - 2025);
  const net = Math.round((line.net(sizeOf(plan)) * season * index * (1000 + swing)) / 1_000_000_000);
  const { language } = supplierFor(suppliers, service.trade, turn);
  return {
    description: wordsOfPeriod(line[language], on, language),
    account: line.account,
    keyId: keyIdOf(plan.key, line.key),
    net,
    vatRate: vatRateOf(line.vat, plan, on),
  };
}

function occasional(making: Making, occasion: Occasion): DemoInvoice {
  const { plan } = making;
  const { on, trade, stage, reason, missing, isPhoto, note, extraCents } = occasion;
  const lines = occasion.lines.map((line) => ({
    description: line.text,
    account: line.account,
    keyId: keyIdOf(plan.key, line.key),
    net: line.net,
    vatRate: vatRateOf(line.vat, plan, on),
  }));
  const name = `${plan.key}/${occasion.name}/${on}`;
  const made = invoice(making, { name, trade, on, dueDays: 30, lines });
  return {
    ...made,
    total: made.total + (extraCents ?? 0),
    note: note ?? '',
    stage: stage ?? 'approved',
    reason: reason ?? '',
    missing: missing ?? [],
    isPhoto: isPhoto ?? false,
  };
}

type RawLine = Omit<DemoLine, 'id'>;
type RawInvoice = {
  readonly name: string;
  readonly trade: Service['trade'];
  readonly on: LocalDate;
  readonly dueDays: number;
  readonly lines: readonly RawLine[];
};

function invoice(making: Making, raw: RawInvoice): DemoInvoice {
  const supplier = supplierFor(making.suppliers, raw.trade, making.turn);
  const { number, communication } = numberInvoice(supplier, raw.name, raw.on, making.turn);
  return {
    id: demoId(`invoice/${raw.name}`),
    name: raw.name,
    supplierId: supplier.id,
    number,
    invoicedOn: raw.on,
    dueOn: addDays(raw.on, raw.dueDays),
    communication,
    note: '',
    lines: raw.lines.map((line, index) => ({ ...line, id: demoId(`line/${raw.name}/${index}`) })),
    total: totalOf(raw.lines),
    stage: 'approved',
    reason: '',
    missing: [],
    isPhoto: false,
  };
}

function totalOf(lines: readonly RawLine[]): Cents {
  return computeTotals(lines, null).computed;
}

function vatRateOf(plan: VatPlan, building: BuildingPlan, on: LocalDate): VatRate {
  if (plan !== 'works') return plan;
  return yearOf(on) - building.builtIn > 10 ? 6 : 21;
}

function sizeOf(plan: BuildingPlan): BuildingSize {
  const homes = plan.lots.filter((lot) => ['apartment', 'commercial', 'office'].includes(lot.kind)).length;
  const garages = plan.lots.filter((lot) => lot.kind === 'garage' || lot.kind === 'parking').length;
  const floors = Math.max(...plan.lots.map((lot) => lot.floor ?? 0));
  return { homes, garages, floors };
}

function byDayThenName(a: DemoInvoice, b: DemoInvoice): number {
  if (a.invoicedOn !== b.invoicedOn) return a.invoicedOn < b.invoicedOn ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
