import { useMemo, useState } from 'react';
import { type KeptTyping, useKeptTyping } from './use-kept-typing.ts';

/** Which form: of a record by its id, or of a new one in what it comes into. */
export type KeptFormName = {
  readonly form: string;
  /** Left out: a new one. */
  readonly record?: string | undefined;
  readonly within?: string;
};

/**
 * What `useTypedForm` keeps on this device at each keystroke, until it is saved or the person begins anew. The name it is
 * first called by stays: while a form is being saved, what it is named after may already be another.
 */
export function useKeptForm(called: KeptFormName) {
  const [{ form, record, within = '' }] = useState(called);
  const isOfRecord = record !== undefined;
  const kept = useKeptTyping(isOfRecord ? `${form}/${record}` : `new-${form}/${within}`, isAnything);
  return useMemo(() => {
    const { keep, forget } = kept ?? notReadYet;
    return {
      get before() {
        return kept?.before;
      },
      ...{ keep, forget, isOfRecord },
    };
  }, [kept, isOfRecord]);
}

// What another version of the app kept is told by the form, which knows its fields.
function isAnything(_value: unknown): _value is unknown {
  return true;
}

// Nothing is typed before: a form is shown once it is known what was kept.
const notReadYet: Omit<KeptTyping<unknown>, 'before'> = {
  keep: () => undefined,
  forget: () => undefined,
};
