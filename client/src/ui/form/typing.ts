import { canonicalJson, isLocalDate } from 'shared-domain/kernel';

/** A form while somebody types. */
export type Typing<Form> = {
  readonly form: Form;
  /** What the fields held before anybody typed: a record's, or what a new one begins with. */
  readonly first: Form;
  readonly isTouched: boolean;
  readonly takenUp: TakenUp<Form> | null;
};

/** That what was typed another time was there when the form opened. */
export type TakenUp<Form> = {
  readonly shown: 'typed' | 'first';
  /** The other of the two, so that neither is lost. */
  readonly aside: Form;
  /** Somebody else has changed since what was typed over here. */
  readonly isContested: boolean;
};

/** What of a form lies on the device; JSON. */
export type KeptForm = { readonly first: unknown; readonly form: unknown };

/** How a form opens again. */
export type Opening<Form> = {
  /** `first` with an example in each list that may begin empty, by which what was kept is known again. */
  readonly like?: Form;
  /** Of a new form, the days reckoned from today: left as proposed, they are those of the day it opens again. */
  readonly followsToday?: readonly (keyof Form & string)[];
};

/**
 * A form as it opens. Of a record: the fields somebody typed in another time as they left them, the others as they are now.
 * A new one is all as they left it, but for what follows today: what was proposed then, an owner above all, belongs to what
 * was typed below it.
 *
 * `kept`: what lies on the device, whoever wrote it; what does not have the shape of `like` (the same fields, the same kind
 * of value in each; lists of what its lists hold) was kept by another version of the app, and is left alone.
 */
export function beginTyping<Form>(
  first: Form,
  kept: unknown = null,
  {
    like = first,
    followsToday = [],
    isOfRecord = true,
  }: Opening<Form> & { readonly isOfRecord?: boolean } = {},
): Typing<Form> {
  const found = isKept(kept, like)
    ? isOfRecord
      ? mergedOnto(first, kept)
      : { form: anewToday(first, kept, followsToday), isContested: false }
    : null;
  if (!found || isSame(found.form, first)) return { form: first, first, isTouched: false, takenUp: null };
  const takenUp = { shown: 'typed', aside: first, isContested: found.isContested } as const;
  return { form: found.form, first, isTouched: false, takenUp };
}

export function typeInto<Form>(
  typing: Typing<Form>,
  changes: Partial<Form> | ((before: Form) => Partial<Form>),
): Typing<Form> {
  const { form } = typing;
  const changed = typeof changes === 'function' ? changes(form) : changes;
  return { ...typing, form: { ...form, ...changed }, isTouched: true };
}

/** Begins anew, or takes what was typed up again after all. */
export function swapTakenUp<Form>(typing: Typing<Form>): Typing<Form> {
  const { form, takenUp } = typing;
  if (!takenUp) return typing;
  const shown = takenUp.shown === 'typed' ? 'first' : 'typed';
  return { ...typing, form: takenUp.aside, isTouched: true, takenUp: { ...takenUp, shown, aside: form } };
}

/** `saved` is where it belongs: what was typed since, and from here on, is a change of that. */
export function whenSaved<Form>({ form }: Typing<Form>, saved: Form): Typing<Form> {
  return { form, first: saved, isTouched: !isSame(form, saved), takenUp: null };
}

/** Null: the fields hold what they held before, and nothing is to be kept. */
export function toKeep<Form>({ form, first }: Typing<Form>): KeptForm | null {
  return isSame(form, first) ? null : { first, form };
}

type Fields = Readonly<Record<string, unknown>>;
type KeptLike<Form> = { readonly first: Form; readonly form: Form };

function isKept<Form>(kept: unknown, like: Form): kept is KeptLike<Form> {
  return isFields(kept) && isRowLike(kept.first, like) && isRowLike(kept.form, like);
}

function mergedOnto<Form>(first: Form, kept: KeptLike<Form>): { form: Form; isContested: boolean } {
  const [now, before, typed] = [first, kept.first, kept.form] as unknown as [Fields, Fields, Fields];
  const own = Object.keys(now).filter((field) => !isSame(before[field], typed[field]));
  const isContested = own.some(
    (field) => !isSame(before[field], now[field]) && !isSame(typed[field], now[field]),
  );
  return {
    form: { ...first, ...Object.fromEntries(own.map((field) => [field, typed[field]])) },
    isContested,
  };
}

function anewToday<Form>(
  first: Form,
  kept: KeptLike<Form>,
  followsToday: readonly (keyof Form & string)[],
): Form {
  const proposed = followsToday.filter((field) => isSame(kept.first[field], kept.form[field]));
  return { ...kept.form, ...Object.fromEntries(proposed.map((field) => [field, first[field]])) };
}

function isRowLike(value: unknown, like: unknown): boolean {
  if (!isFields(like)) return isValueLike(value, like);
  if (!isFields(value)) return false;
  return (
    isSame(Object.keys(value).toSorted(), Object.keys(like).toSorted()) &&
    Object.entries(like).every(([field, one]) => isValueLike(value[field], one))
  );
}

function isValueLike(value: unknown, like: unknown): boolean {
  if (Array.isArray(like)) {
    return Array.isArray(value) && value.every((one) => like.length > 0 && isRowLike(one, like[0]));
  }
  // Text by lot, say: its names are no fields, and of an empty one we know that it will hold texts.
  if (isFields(like)) {
    const [one = ''] = Object.values(like);
    return isFields(value) && Object.values(value).every((other) => isValueLike(other, one));
  }
  if (like === null) return value === null || typeof value === 'string' || typeof value === 'number';
  // Of what begins filled, days and amounts may be left empty; a text is a text.
  if (value === null) return typeof like === 'number' || (typeof like === 'string' && isLocalDate(like));
  return typeof value === typeof like;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
