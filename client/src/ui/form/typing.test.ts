import { expect, test } from 'vitest';
import { beginTyping, swapTakenUp, toKeep, typeInto, whenSaved } from './typing.ts';

type Card = {
  readonly title: string;
  readonly on: string | null;
  readonly amount: number | null;
  readonly isOpen: boolean;
  readonly parts: Readonly<Record<string, string>>;
  readonly rows: readonly { readonly id: string; readonly text: string; readonly amount: number | null }[];
};
const card: Card = {
  title: 'Cave',
  on: '2026-11-20',
  amount: null,
  isOpen: false,
  parts: { a: '100' },
  rows: [{ id: '1', text: '', amount: null }],
};
const typed = (changes: Partial<Card>) => typeInto(beginTyping(card), changes);
const kept = (changes: Partial<Card>) => toKeep(typed(changes));

test('what was typed is there again, beside what the record says', () => {
  const { form, takenUp, isTouched } = beginTyping(card, kept({ title: 'Cave 2', amount: 1250, on: null }));
  expect(form).toEqual({ ...card, title: 'Cave 2', amount: 1250, on: null });
  expect(takenUp).toEqual({ shown: 'typed', aside: card, isContested: false });
  expect(isTouched).toBe(false);
});

test('nothing is kept of a form that says what it said before', () => {
  expect(kept({ title: 'Cave 2' })).not.toBeNull();
  expect(toKeep(typeInto(typed({ title: 'Cave 2' }), { title: 'Cave' }))).toBeNull();
  expect(kept({ parts: { a: '100' } })).toBeNull();
});

test('a field nobody typed in is as the record has it now', () => {
  const { form, takenUp } = beginTyping({ ...card, on: '2026-11-22' }, kept({ title: 'Cave 2' }));
  expect(form).toEqual({ ...card, title: 'Cave 2', on: '2026-11-22' });
  expect(takenUp?.isContested).toBe(false);
});

test('a field that somebody else changed too shows what was typed, and says so', () => {
  const now = { ...card, title: 'Grenier' };
  expect(beginTyping(now, kept({ title: 'Cave 2' }))).toMatchObject({
    form: { title: 'Cave 2' },
    takenUp: { isContested: true, aside: now },
  });
  expect(beginTyping(now, kept({ title: 'Grenier', isOpen: true })).takenUp?.isContested).toBe(false);
});

test('what the record says by now was typed for nothing', () => {
  const { form, takenUp } = beginTyping({ ...card, title: 'Cave 2' }, kept({ title: 'Cave 2' }));
  expect(form.title).toBe('Cave 2');
  expect(takenUp).toBeNull();
});

test('who begins anew may take up again what was typed, and keeps neither more nor less', () => {
  const found = beginTyping(card, kept({ title: 'Cave 2' }));
  const anew = swapTakenUp(found);
  expect(anew).toMatchObject({ form: card, takenUp: { shown: 'first' } });
  expect(toKeep(anew)).toBeNull();
  const other = typeInto(anew, { title: 'Cave 3' });
  const back = swapTakenUp(other);
  expect(back).toMatchObject({ form: { title: 'Cave 2' }, takenUp: { aside: { title: 'Cave 3' } } });
  expect(toKeep(back)).toEqual(kept({ title: 'Cave 2' }));
  expect(swapTakenUp(typed({ title: 'Cave 2' })).form.title).toBe('Cave 2');
});

test('once saved, a change is a change of what was saved', () => {
  const now = typed({ title: 'Cave 2' });
  const saved = whenSaved(now, now.form);
  expect(toKeep(saved)).toBeNull();
  expect(toKeep(typeInto(saved, { title: 'Cave' }))).toMatchObject({ first: { title: 'Cave 2' } });
});

test('what was typed while it was being saved is kept still', () => {
  const given = typed({ title: 'Cave 2' });
  const since = whenSaved(typeInto(given, { title: 'Cave 2B' }), given.form);
  expect(since.isTouched).toBe(true);
  expect(toKeep(since)).toMatchObject({ first: { title: 'Cave 2' }, form: { title: 'Cave 2B' } });
});

test('a new one is all as it was left: what is proposed by now does not come under what was typed for another', () => {
  const proposed = { ...card, title: 'Lambert' };
  const left = kept({ amount: 1250 });
  expect(beginTyping(proposed, left, { isOfRecord: false })).toMatchObject({
    form: { title: 'Cave', amount: 1250 },
    takenUp: { isContested: false, aside: proposed },
  });
  expect(beginTyping(proposed, left).form).toMatchObject({ title: 'Lambert', amount: 1250 });
});

test('a day that was proposed from today is of the day a new one opens again, one that was typed stays', () => {
  const later = { ...card, on: '2026-12-20' };
  const opening = { isOfRecord: false, followsToday: ['on'] } as const;
  const left = kept({ title: 'Cave 2' });
  expect(beginTyping(later, left, opening).form).toEqual({ ...later, title: 'Cave 2' });
  expect(beginTyping(later, left, { isOfRecord: false }).form.on).toBe('2026-11-20');
  expect(beginTyping(later, kept({ on: '2026-11-25' }), opening).form.on).toBe('2026-11-25');
  expect(beginTyping(later, kept({ on: null, amount: 1250 }), opening).form.on).toBeNull();
  // Typed in once more, and left once more: it still was not typed.
  const again = toKeep(typeInto(beginTyping(later, left, opening), { amount: 1250 }));
  expect(beginTyping({ ...card, on: '2027-01-20' }, again, opening).form).toMatchObject({
    ...{ title: 'Cave 2', amount: 1250, on: '2027-01-20' },
  });
});

test('text by lot and rows come and go', () => {
  const rows = [...card.rows, { id: '2', text: 'Vanne', amount: 500 }];
  expect(beginTyping(card, kept({ rows, parts: { b: '40' } })).form).toMatchObject({
    rows,
    parts: { b: '40' },
  });
  const empty: Card = { ...card, rows: [], parts: {} };
  const filled = toKeep(typeInto(beginTyping(empty), { rows, parts: { b: '40' } }));
  expect(beginTyping(empty, filled, { like: card }).form).toMatchObject({ rows, parts: { b: '40' } });
  // Of what a row is made, an empty list does not say.
  expect(beginTyping(empty, filled).takenUp).toBeNull();
});

const { title: _, ...untitled } = card;
test.each([
  ['nothing', null],
  ['a text', 'Cave'],
  ['no first', { form: card }],
  ['a field less', { first: untitled, form: { ...untitled, isOpen: true } }],
  ['a field more', { first: { ...card, floor: '' }, form: { ...card, floor: '2' } }],
  ['another kind', { first: card, form: { ...card, title: 3 } }],
  ['a text that is none', { first: card, form: { ...card, title: null } }],
  ['rows of another make', { first: card, form: { ...card, rows: [{ id: '1' }] } }],
  ['a list that is none', { first: card, form: { ...card, rows: { id: '1' } } }],
  ['parts of another make', { first: card, form: { ...card, parts: { a: 1 } } }],
  ['an object for a day', { first: card, form: { ...card, amount: {} } }],
])('what another version kept is left alone: %s', (_name, other) => {
  expect(beginTyping(card, other)).toEqual({ form: card, first: card, isTouched: false, takenUp: null });
});
