import { useMemo } from 'react';
import { type TextId, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import type { Thing } from './thing.ts';

const staffActions: readonly (readonly [href: string, text: TextId])[] = [
  ['/invoices/new', 'find.newInvoice'],
  ['/invoices/import', 'find.importInvoice'],
  ['/books/new', 'find.newEntry'],
  ['/settlements/new', 'find.newSettlement'],
];

/** The screens this person has, what can be begun from anywhere, and their buildings. */
export function usePlaceThings(
  places: readonly { readonly to: string; readonly label: string }[],
  isStaff: boolean,
): readonly Thing[] {
  const t = useText();
  const { choices } = useScope();
  return useMemo(
    () => [
      ...(isStaff ? staffActions : []).map(
        ([href, text]): Thing => ({
          key: `action|${href}`,
          kind: 'actions',
          label: t(text),
          detail: '',
          href,
        }),
      ),
      ...places.map(
        ({ to, label }): Thing => ({ key: `place|${to}`, kind: 'places', label, detail: '', href: to }),
      ),
      ...choices.map(
        ({ id, name }): Thing => ({
          ...{ key: `building|${id}`, kind: 'buildings', label: name, detail: '' },
          ...{ href: '/building', building: id },
        }),
      ),
    ],
    [places, isStaff, choices, t],
  );
}
