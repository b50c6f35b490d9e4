import { type FormEvent, useState } from 'react';
import type { Refusal, Result } from 'shared-domain/kernel';
import { useRefusalText } from '../../i18n/index.ts';
import type { FieldError } from '../form-error-summary.tsx';
import { type TypedFields, type TypingOptions, useTyping } from './use-typing.ts';

/** What is wrong, by the id of the field it is wrong at. */
export type Troubles = Readonly<Record<string, Refusal>>;

export type TypedForm<Form> = TypedFields<Form> & {
  /** The sentence at a field, once the person tried to finish. */
  readonly sayAt: (field: string) => string | null;
  readonly errors: readonly FieldError[];
  readonly attempt: number;
  /** Why the whole was refused, where no field is to blame. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly submit: (event: FormEvent) => void;
};

type TypedFormOptions<Form> = TypingOptions<Form> & {
  /** What `save` accepts is only shown to the person: whoever saves it calls `forget`. */
  readonly isSavedLater?: boolean;
  readonly troublesOf: (form: Form) => Troubles;
  readonly save: (form: Form) => Promise<Result<unknown>>;
  readonly onDone: () => void;
};

/** Text as it was typed, told what is wrong with it when the person wants to finish, kept whatever the answer. */
export function useTypedForm<Form>(options: TypedFormOptions<Form>): TypedForm<Form> {
  const { troublesOf, save, onDone, isSavedLater = false } = options;
  const say = useRefusalText();
  const typed = useTyping(options);
  const { form, forget } = typed;
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
    if (!isSavedLater) forget(form);
    onDone();
  }
  return {
    ...typed,
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
