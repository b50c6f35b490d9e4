import { type FormEvent, useState } from 'react';
import type { Refusal, Result } from 'shared-domain/kernel';
import { useRefusalText } from '../../i18n/index.ts';
import type { FieldError } from '../form-error-summary.tsx';

/** What is wrong, by the id of the field it is wrong at. */
export type Troubles = Readonly<Record<string, Refusal>>;

export type TypedForm<Form> = {
  readonly form: Form;
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
  readonly troublesOf: (form: Form) => Troubles;
  readonly save: (form: Form) => Promise<Result<unknown>>;
  readonly onDone: () => void;
};

/** Text as it was typed, told what is wrong with it when the person wants to finish, kept whatever the answer. */
export function useTypedForm<Form>({
  first,
  troublesOf,
  save,
  onDone,
}: TypedFormOptions<Form>): TypedForm<Form> {
  const say = useRefusalText();
  const [form, setForm] = useState(first);
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
    if (saved.ok) onDone();
    else setRefusal(saved.refusal);
  }
  return {
    form,
    set: (changes) =>
      setForm((before) => ({ ...before, ...(typeof changes === 'function' ? changes(before) : changes) })),
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

// In the summary a sentence stands away from its field: it is named by its label.
function labelOf(field: string): string {
  return document.querySelector(`label[for="${CSS.escape(field)}"]`)?.textContent ?? '';
}
