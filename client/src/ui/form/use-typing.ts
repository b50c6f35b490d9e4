import { useEffect, useState } from 'react';
import {
  beginTyping,
  type Opening,
  swapTakenUp,
  type TakenUp,
  type Typing,
  toKeep,
  typeInto,
  whenSaved,
} from './typing.ts';

/** Where what is typed lies until it is saved. */
export type Keeping = {
  /** What lay there when the form opened, whoever wrote it; null: nothing; undefined: it is not read yet. */
  readonly before: unknown;
  /** Whether the form changes a record, which somebody else may have changed since. */
  readonly isOfRecord: boolean;
  readonly keep: (value: unknown) => void;
  readonly forget: () => void;
};

export type TypingOptions<Form> = Opening<Form> & {
  readonly first: Form;
  /** Left out: what is typed goes with the screen, as what is secret, or no JSON, must. */
  readonly keeping?: Keeping;
};

export type TypedFields<Form> = {
  readonly form: Form;
  /** Fields anew; a function for what depends on what is typed by then. */
  readonly set: (changes: Partial<Form> | ((before: Form) => Partial<Form>)) => void;
  /** False until what was kept is read: the form is shown as it will stay. */
  readonly isReady: boolean;
  /** Told above the fields where what was typed another time was there again. */
  readonly takenUp: (Pick<TakenUp<Form>, 'shown' | 'isContested'> & { readonly swap: () => void }) | null;
  /** It is saved, all of it or `saved`: what was typed since is a change of that. */
  forget(saved?: Form): void;
};

/** What is typed, and what of it is kept at each keystroke. */
export function useTyping<Form>({ first, keeping, ...opening }: TypingOptions<Form>): TypedFields<Form> {
  const before = keeping ? keeping.before : null;
  const isReady = before !== undefined;
  const begin = () => beginTyping(first, before, { ...opening, isOfRecord: keeping?.isOfRecord === true });
  const [begun, setBegun] = useState<Typing<Form> | null>(() => (isReady ? begin() : null));
  if (isReady && !begun) setBegun(begin());
  useEffect(() => {
    if (!keeping || !begun?.isTouched) return;
    const kept = toKeep(begun);
    if (kept) keeping.keep(kept);
    else keeping.forget();
  }, [begun, keeping]);
  const change = (next: (typing: Typing<Form>) => Typing<Form>) => setBegun((now) => now && next(now));
  const { form, takenUp } = begun ?? beginTyping(first);
  return {
    form,
    set: (changes) => change((typing) => typeInto(typing, changes)),
    isReady,
    takenUp: takenUp && {
      shown: takenUp.shown,
      isContested: takenUp.isContested,
      swap: () => change(swapTakenUp),
    },
    forget: (saved = form) => {
      keeping?.forget();
      change((typing) => whenSaved(typing, saved));
    },
  };
}
