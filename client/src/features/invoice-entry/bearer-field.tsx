import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { ConflictMark } from './conflict-mark.tsx';
import { idOf, useEntry, useFieldError } from './entry-context.tsx';
import classes from './line-fields.module.css';
import type { LineProps } from './line-props.ts';
import { bearerValue } from './private-bearers.ts';
import { useHeld } from './use-held.ts';

/** Who bears a line: all who are in a key, or one owner alone. */
export function BearerField({ line }: LineProps) {
  const t = useText();
  const { books } = useEntry();
  const errorOf = useFieldError();
  const path = ['lines', line.id, 'keyId'] as const;
  const choose = useBearer(line);
  const held = useHeld(line.privateTo ? bearerValue(line.privateTo) : (line.keyId ?? ''), choose);
  const keys = books.keys.map(({ id, body }) => ({ value: id, label: `${body.code} · ${body.name}` }));
  const isOpen = line.keyId === null && !line.privateTo;
  return (
    <div className={classes.key}>
      <NativeSelect
        id={idOf(path.join('.'))}
        label={t('entry.key')}
        rightSectionWidth={26}
        data={[
          ...(isOpen ? [{ value: '', label: '' }] : []),
          ...keys,
          ...(books.bearers.length === 0
            ? []
            : [
                {
                  group: t('entry.privateTo'),
                  items: books.bearers.map(({ value, label }) => ({ value, label })),
                },
              ]),
        ]}
        value={held.value}
        error={errorOf(path.join('.'))}
        onChange={(event) => held.change(event.currentTarget.value)}
        {...held.guard}
      />
      <ConflictMark path={path} />
      <ConflictMark path={['lines', line.id, 'privateTo']} />
    </div>
  );
}

/** Private costs have an account of their own, and leave it when they become everybody's. */
function useBearer(line: LineProps['line']) {
  const { desk, books } = useEntry();
  const at = (field: string) => ['lines', line.id, field] as const;
  return (chosen: string) => {
    const bearer = books.bearers.find(({ value }) => value === chosen);
    const { supplierId } = desk.body;
    const usual = supplierId === null ? null : (books.lookups.supplier(supplierId)?.defaultAccount ?? null);
    desk.edit((draft) => {
      if (bearer) {
        draft.set(at('privateTo'), bearer.to);
        draft.set(at('account'), books.privateAccount);
        if (line.keyId === null) draft.set(at('keyId'), books.keys[0]?.id ?? null);
        return;
      }
      draft.remove(at('privateTo'));
      draft.set(at('keyId'), chosen || null);
      if (line.account === books.privateAccount) draft.set(at('account'), usual);
    });
  };
}
