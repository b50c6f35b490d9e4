import { type ComboboxItem, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormat, useText } from '../../i18n/index.ts';
import { hasFinePointer } from '../../platform/index.ts';
import { SearchSelect } from '../../ui/index.ts';
import { ConflictMark } from './conflict-mark.tsx';
import { idOf, useEntry, useFieldError } from './entry-context.tsx';
import { NewSupplierSheet } from './new-supplier-sheet.tsx';
import { matchingSuppliers, type SupplierOption, supplierOptions } from './supplier-options.ts';
import { useHeld } from './use-held.ts';

const create = '+';

/** Suppliers met lately first; who is not there yet is created without leaving the invoice. */
export function SupplierField() {
  const t = useText();
  const { desk, books, last } = useEntry();
  const errorOf = useFieldError();
  const [typed, setTyped] = useState('');
  const [newName, setNewName] = useState<string | null>(null);
  const held = useHeld(desk.body.supplierId, (supplierId: string | null) => {
    desk.edit((draft) => draft.set(['supplierId'], supplierId));
    if (supplierId) last.prefill(supplierId);
  });
  const options = useMemo(() => supplierOptions(books.suppliers), [books.suppliers]);
  const input = useBeginHere(desk.id === null);
  const name = typed.trim();
  const isOffered = name !== '' && !options.some(({ label }) => label === name);
  const offer = { value: create, label: t('entry.createSupplier', { name }) };
  function choose(value: string | null) {
    if (value === create) setNewName(name);
    else held.change(value);
  }
  return (
    <div>
      <SearchSelect
        // The page may move under an open list: it goes along.
        comboboxProps={{ hideDetached: false }}
        allowDeselect={false}
        ref={input}
        openOnFocus={false}
        id={idOf('supplierId')}
        label={t('word.supplier')}
        placeholder={t('entry.supplierSearch')}
        limit={40}
        data={isOffered ? [...options, offer] : options}
        value={held.value}
        onChange={choose}
        onSearchChange={setTyped}
        filter={({ options: all, search }) =>
          matchingSuppliers(all as (ComboboxItem & Partial<SupplierOption>)[], search)
        }
        error={errorOf('supplierId')}
        {...held.guard}
      />
      <ConflictMark path={['supplierId']} />
      <Prefilled />
      <NewSupplierSheet name={newName} onClose={() => setNewName(null)} onCreated={held.change} />
    </div>
  );
}

/** A new invoice begins at its first field; on a phone a keyboard would rise over the camera. */
function useBeginHere(isNew: boolean) {
  const input = useRef<HTMLInputElement>(null);
  const [isBegun] = useState(() => isNew && hasFinePointer());
  useEffect(() => {
    if (isBegun) input.current?.focus({ preventScroll: true });
  }, [isBegun]);
  return input;
}

function Prefilled() {
  const t = useText();
  const format = useFormat();
  const { from } = useEntry().last;
  if (!from) return null;
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {t('entry.prefilled', { number: from.number, date: format.day(from.invoicedOn) })}
    </Text>
  );
}
