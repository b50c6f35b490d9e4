import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { cleanText } from 'shared-domain/kernel';
import { ConflictMark } from './conflict-mark.tsx';
import { idOf, useEntry, useFieldError } from './entry-context.tsx';
import { useHeld } from './use-held.ts';

type HeldTextProps = Pick<
  TextInputProps,
  'label' | 'description' | 'maxLength' | 'onKeyDown' | 'autoFocus'
> & {
  readonly path: readonly [string, ...string[]];
  readonly value: string;
  readonly rows?: number;
};

/** A line of text of the draft, written down at every keystroke. */
export function HeldText({ path, value, rows, onKeyDown, ...input }: HeldTextProps) {
  const { desk } = useEntry();
  const errorOf = useFieldError();
  const held = useHeld(value, (next: string) => desk.type((draft) => draft.set(path, cleanText(next))));
  const shared = {
    ...input,
    id: idOf(path.join('.')),
    value: held.value,
    error: errorOf(path.join('.')),
    onChange: (event: { currentTarget: { value: string } }) => held.change(event.currentTarget.value),
    ...held.guard,
  };
  return (
    <div>
      {rows ? (
        <Textarea {...shared} autosize minRows={rows} />
      ) : (
        <TextInput {...shared} autoComplete="off" {...(onKeyDown && { onKeyDown })} />
      )}
      <ConflictMark path={path} />
    </div>
  );
}
