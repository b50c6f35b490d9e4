import { useMemo } from 'react';
import { accountsOf } from 'shared-domain/accounting';
import { formatEnterpriseNumber, formatIban } from 'shared-domain/kernel';
import { partyName } from 'shared-domain/ownership';
import { useDocuments, useInvoiceList } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import type { Scope } from '../../scope/index.ts';
import type { Thing } from './thing.ts';

/** What a syndic or an accountant may look for, in all their buildings; `undefined` until it was read. */
export function useStaffThings(scope: Scope): readonly Thing[] | undefined {
  const invoices = useInvoiceThings(scope);
  const people = usePeopleThings(scope);
  const money = useMoneyThings(scope);
  return useMemo(
    () => invoices && people && money && [...people, ...money, ...invoices],
    [invoices, people, money],
  );
}

function useInvoiceThings({ choices }: Scope): readonly Thing[] | undefined {
  const format = useFormat();
  const list = useInvoiceList({}, today());
  return useMemo(() => {
    if (!list?.isWhole) return undefined;
    const named = new Map(choices.map(({ id, name }) => [id, name]));
    return list.cases.map(
      ({ key, draftId, building, supplierName, number, invoicedOn, total }): Thing => ({
        ...{ key: `invoice|${key}`, kind: 'invoices', href: `/invoices/${draftId}` },
        label: [supplierName, number].filter(Boolean).join(' · '),
        detail: [
          named.get(building),
          invoicedOn && format.day(invoicedOn),
          total !== null && format.money(total),
        ]
          .filter(Boolean)
          .join(' · '),
      }),
    );
  }, [list, choices, format]);
}

function usePeopleThings({ choices }: Scope): readonly Thing[] | undefined {
  const t = useText();
  const owners = useDocuments('owner');
  const lots = useDocuments('lot');
  const suppliers = useDocuments('supplier');
  return useMemo(() => {
    if (!owners || !lots || !suppliers) return undefined;
    const named = new Map(choices.map(({ id, name }) => [id, name]));
    const inFile = (building: string, tab: string, id: string) =>
      `/building?${new URLSearchParams({ q: building, tab, open: id })}`;
    return [
      ...owners.map(
        ({ key, id, building, body }): Thing => ({
          ...{ key, kind: 'owners', label: partyName(body.party), detail: named.get(building) ?? '' },
          words: [body.email, body.phone].filter(Boolean).join(' '),
          href: inFile(building, 'owners', id),
        }),
      ),
      ...lots.map(
        ({ key, id, building, body }): Thing => ({
          ...{ key, kind: 'lots', detail: named.get(building) ?? '', href: inFile(building, 'lots', id) },
          label: t('lot.kindNamed', { kind: t(`lot.kind.${body.kind}`), number: body.number }),
        }),
      ),
      ...suppliers.map(
        ({ key, id, body }): Thing => ({
          ...{ key, kind: 'suppliers', label: body.name, href: `/suppliers/${id}` },
          detail: body.enterpriseNumber ? formatEnterpriseNumber(body.enterpriseNumber) : '',
          words: [body.enterpriseNumber, ...body.ibans.flatMap((iban) => [iban, formatIban(iban)])].join(' '),
        }),
      ),
    ];
  }, [owners, lots, suppliers, choices, t]);
}

function useMoneyThings({ choices, building }: Scope): readonly Thing[] | undefined {
  const format = useFormat();
  const calls = useDocuments('fundCall');
  const settlements = useDocuments('settlement');
  const own = useDocuments('ownAccount', building ? { building: building.id } : null);
  return useMemo(() => {
    if (!calls || !settlements || (building && !own)) return undefined;
    const named = new Map(choices.map(({ id, name }) => [id, name]));
    const accounts = building && own ? accountsOf(own) : null;
    return [
      ...calls.map(
        (call): Thing => ({
          ...{ key: call.key, kind: 'calls', label: call.body.label, href: `/calls/${call.id}` },
          detail: [named.get(call.building), format.day(call.body.dueOn), format.money(call.body.total)].join(
            ' · ',
          ),
        }),
      ),
      ...settlements.map(
        (one): Thing => ({
          ...{ key: one.key, kind: 'settlements', label: one.body.label, href: `/settlements/${one.id}` },
          detail: named.get(one.building) ?? '',
        }),
      ),
      ...(accounts?.all ?? []).map(
        ({ code }): Thing => ({
          ...{ key: `account|${code}`, kind: 'accounts', detail: building?.name ?? '' },
          label: `${code} ${accounts?.labelOf(code, format.language)}`,
          href: `/books?${new URLSearchParams({ tab: 'ledger', account: code })}`,
        }),
      ),
    ];
  }, [calls, settlements, own, choices, building, format]);
}
