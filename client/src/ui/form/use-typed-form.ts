import { type FormEvent, useEffect, useState } from 'react';
import type { Refusal, Result } from 'shared-domain/kernel';
import { useRefusalText } from '../../i18n/index.ts';
import type { FieldError } from '../form-error-summary.tsx';
import {
  beginTyping,
  swapTakenUp,
  type TakenUp,
  type Typing,
  toKeep,
  typeInto,
  whenSaved,
} from './typing.ts';

/** What is wrong, by the id of the field it is wrong at. */
export type Troubles = Readonly<Record<string, Refusal>>;

/** Where what is typed lies until it is saved. */
export type Keeping = {
  /** What lay there when the form opened, whoever wrote it; null: nothing; undefined: it is not read yet. */
  readonly before: unknown;
  /** Whether the form changes a record, which somebody else may have changed since. */
  readonly isOfRecord: boolean;
  readonly keep: (value: unknown) => void;
  readonly forget: () => void;
};

export type TypedForm<Form> = {
  readonly form: Form;
  /** False until what was kept is read: the form is shown as it will stay. */
  readonly isReady: boolean;
  /** Told above the fields where what was typed another time was there again. */
  readonly takenUp: (Pick<TakenUp<Form>, 'shown' | 'isContested'> & { readonly swap: () => void }) | null;
  /** Fields anew; a function for what depends on what is typed by then. */
  readonly set: (changes: Partial<Form> | ((before: Form) => Partial<Form>)) => void;
  /** The sentence at a field, once the person tried to finish. */
  readonly sayAt: (field: string) => string | null;
  readonly errors: readonly FieldError[];
  readonly attempt: number;
  /** Why the whole was refused, where no field is to blame. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly submit: (event: FormEvent) => void;
};

type TypedFormOptions<Form> = {
  readonly first: Form;
  /** Left out: what is typed goes with the screen, as what is secret, or no JSON, must. */
  readonly keeping?: Keeping;
  /** `first` with an example in each list that may begin empty, by which what was kept is known again. */
  readonly like?: Form;
  /** What `save` accepts is only shown to the person: whoever saves it tells the keeping to forget. */
  readonly isSavedLater?: boolean;
  readonly troublesOf: (form: Form) => Troubles;
  readonly save: (form: Form) => Promise<Result<unknown>>;
  readonly onDone: () => void;
};

/** Text as it was typed, told what is wrong with it when the person wants to finish, kept whatever the answer. */
export function useTypedForm<Form>(options: TypedFormOptions<Form>): TypedForm<Form> {
  const { keeping, troublesOf, save, onDone, isSavedLater = false } = options;
  const say = useRefusalText();
  const { typing, setTyping, isReady } = useTyping(options);
  const { form, takenUp } = typing;
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const troubles = attempt > 0 ? troublesOf(form) : {};
  async function finish() {
    setRefusal(null);
    setAttempt(attempt + 1);
    if (Object.keys(troublesOf(form)).length > 0) return;
    setIsBusy(true);
    const saved = await save(form).finally(() => setIsBusy(false));
    if (!saved.ok) return setRefusal(saved.refusal);
    if (!isSavedLater) {
      keeping?.forget();
      setTyping(whenSaved);
    }
    onDone();
  }
  return {
    form,
    isReady,
    takenUp: takenUp && {
      shown: takenUp.shown,
      isContested: takenUp.isContested && keeping?.isOfRecord === true,
      swap: () => setTyping(swapTakenUp),
    },
    set: (changes) => setTyping((before) => typeInto(before, changes)),
    sayAt: (field) => (troubles[field] ? say(troubles[field]) : null),
    errors: Object.entries(troubles).map(([field, trouble]) => ({
      field,
      message: [labelOf(field), say(trouble)].filter(Boolean).join(' : '),
    })),
    attempt,
    refusal: refusal && say(refusal),
    isBusy,
    submit: (event) => {
      event.preventDefault();
      void finish();
    },
  };
}

/** What is typed, and what of it is kept at each keystroke. */
function useTyping<Form>({ first, keeping, like = first }: TypedFormOptions<Form>) {
  const before = keeping ? keeping.before : null;
  const isReady = before !== undefined;
  const [begun, setBegun] = useState<Typing<Form> | null>(() =>
    isReady ? beginTyping(first, before, like) : null,
  );
  if (isReady && !begun) setBegun(beginTyping(first, before, like));
  useEffect(() => {
    if (!keeping || !begun?.isTouched) return;
    const kept = toKeep(begun);
    if (kept) keeping.keep(kept);
    else keeping.forget();
  }, [begun, keeping]);
  return {
    typing: begun ?? beginTyping(first),
    isReady,
    setTyping: (change: (typing: Typing<Form>) => Typing<Form>) => setBegun((now) => now && change(now)),
  };
}

// In the summary a sentence stands away from its field: it is named by its label.
function labelOf(field: string): string {
  return document.querySelector(`label[for="${CSS.escape(field)}"]`)?.textContent ?? '';
}
