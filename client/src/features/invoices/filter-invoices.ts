import type { InvoiceCase } from '../../data/index.ts';

export const invoiceTabs = ['all', 'draft', 'onDevice', 'submitted', 'rejected', 'posted'] as const;
export type InvoiceTab = (typeof invoiceTabs)[number];

/** An address may have been written by hand: what it does not say rightly is everything. */
export function tabOf(text: string | undefined): InvoiceTab {
  return invoiceTabs.find((tab) => tab === text) ?? 'all';
}

export function filterInvoices(cases: readonly InvoiceCase[], tab: InvoiceTab, words: string): InvoiceCase[] {
  const wanted = plain(words).split(' ').filter(Boolean);
  return cases.filter((one) => {
    if (!isIn(one, tab)) return false;
    return wanted.length === 0 || wanted.every((word) => toldOf(one).includes(word));
  });
}

// With each letter typed the same invoices are asked again.
const answersTo = new WeakMap<InvoiceCase, string>();

function toldOf(one: InvoiceCase): string {
  const told = answersTo.get(one) ?? plain(`${one.supplierName} ${one.number}`);
  answersTo.set(one, told);
  return told;
}

export function countByTab(cases: readonly InvoiceCase[]): Record<InvoiceTab, number> {
  const counts = { all: 0, draft: 0, onDevice: 0, submitted: 0, rejected: 0, posted: 0 };
  for (const one of cases) {
    for (const tab of invoiceTabs) if (isIn(one, tab)) counts[tab] += 1;
  }
  return counts;
}

function isIn(one: InvoiceCase, tab: InvoiceTab): boolean {
  if (tab === 'all') return true;
  return tab === 'onDevice' ? one.isUnsent : one.stage === tab;
}

/** Without accents, capitals or punctuation at the ends: `Électricité` is found by `elec`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
