import { demoId } from './demo-id.ts';
import { inventedEnterpriseNumber, inventedIban } from './invented-numbers.ts';
import type { DemoSupplier } from './shape.ts';
import { type OrganisationKey, organisationPlans } from './tables/organisations.ts';
import type { KeyKind, Service } from './tables/service-plan.ts';
import { services } from './tables/services.ts';
import { supplierPlans } from './tables/suppliers.ts';
import type { Trade } from './tables/trades.ts';

const codeOf: Record<KeyKind, string> = { general: 'A', lift: 'B', garages: 'C' };

export type TradeSupplier = DemoSupplier & { readonly trade: Trade };

/** `owner` is the organisation the records belong to; the large set gives the same firms to an organisation of its own. */
export function makeSuppliers(table: OrganisationKey, owner: string = table): TradeSupplier[] {
  const first = 300 + 100 * Object.keys(organisationPlans).indexOf(table);
  return supplierPlans[table].map((plan, index) => {
    const key = plainKey(plan.name);
    const served: Service | undefined = Object.values(services).find((one) => one.trade === plan.trade);
    const keyKind = served?.lines[0]?.key ?? 'general';
    return {
      id: demoId(`supplier/${owner}/${key}`),
      key,
      trade: plan.trade,
      name: plan.name,
      address: { street: plan.street, postalCode: plan.postalCode, city: plan.city },
      language: plan.language,
      enterpriseNumber: inventedEnterpriseNumber(first + index),
      iban: inventedIban(first + index),
      email: `${plan.language === 'fr' ? 'factures' : 'facturatie'}@${key}.example`,
      phone: `+32 2 000 ${String(1000 + first + index).replace(/^(..)/, '$1 ')}`,
      defaultAccount: plan.account,
      defaultKeyCode: codeOf[keyKind],
      createdOn: '2024-12-02',
    };
  });
}

/** Where a trade has two firms, buildings take them in turn. */
export function supplierFor(suppliers: readonly TradeSupplier[], trade: Trade, turn: number): TradeSupplier {
  const able = suppliers.filter((one) => one.trade === trade);
  const chosen = able[turn % Math.max(able.length, 1)];
  if (!chosen) throw new Error(`No supplier for ${trade}`);
  return chosen;
}

function plainKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/ (SRL|SA|SC|BV|NV|CV|VZW|ASBL)$/, '')
    .replace(/[^A-Za-z0-9 ]+/g, '')
    .trim()
    .replace(/ +/g, '-')
    .toLowerCase();
}
