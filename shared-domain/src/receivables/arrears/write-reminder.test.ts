import { expect, test } from 'vitest';
import type { Language } from '../../kernel/language.ts';
import { languages } from '../../kernel/language.ts';
import { reminderLevels } from './arrears-settings.ts';
import { rateText } from './rate-text.ts';
import { sampleNotice } from './sample-reminder.ts';
import { formulaText, writeReminder } from './write-reminder.ts';

test.each(languages.flatMap((language) => reminderLevels.map((level) => [language, level] as const)))(
  '[ARR-13] the letter in %s, %s, has no blank left',
  (language, level) => {
    const wording = { fr: null, nl: null, de: null, en: null };
    const { interest, claims, iban, communication, sentOn, payBy } = sampleNotice;
    const facts = {
      name: 'Anne Lambert',
      association: 'Les Tilleuls',
      sender: 'Claire',
      ...{ sentOn, payBy, iban, communication, claims },
    };
    const isFree = level === 'gentle';
    const text = writeReminder(
      { level, wording },
      { ...facts, interest: isFree ? null : interest, fee: isFree ? 0 : 750 },
      language,
    );
    expect(text).not.toMatch(/[{}]|\n{3}/);
    expect(text).toContain('Anne Lambert');
    expect(text).toContain('BE68 5390 0754 7034');
    expect(text).toContain('+++202/6000/12320+++');
    if (!isFree) expect(text).toContain('× 36 / 365');
  },
);

test('[ARR-13] the association’s own words are kept, an unknown blank too', () => {
  const wording = { fr: 'Bonjour {name}, {inconnu} : {total}', nl: null, de: null, en: null };
  const { interest, fee, claims, communication, sentOn, payBy } = sampleNotice;
  const facts = {
    name: 'Anne',
    association: '',
    sender: '',
    sentOn,
    payBy,
    iban: null,
    communication,
    claims,
    interest,
    fee,
  };
  expect(writeReminder({ level: 'formal', wording }, facts, 'fr')).toBe(
    'Bonjour Anne, {inconnu} : 259,47\u00a0€',
  );
});

test.each<[Language, number, string]>([
  ['fr', 525, '5,25\u00a0%'],
  ['en', 525, '5.25\u00a0%'],
  ['nl', 800, '8\u00a0%'],
])('[ARR-13] in %s %i is %s', (language, points, text) => {
  expect(rateText(points, language)).toBe(text);
});

test('[ARR-13] the formula names its right', () => {
  const { interest } = sampleNotice;
  if (!interest) throw new Error('the sample has a formula');
  expect(formulaText(interest, 'fr')).toBe(
    'Intérêts de retard (Règlement de copropriété, art. 42)\nProvisions 3e trimestre 2026 : 1,97\u00a0€\n' +
      '  31/08/2026 → 06/10/2026 : 250,00\u00a0€ × 8\u00a0% × 36 / 365',
  );
  expect(formulaText({ ...interest, by: 'law' }, 'nl')).toContain('wettelijke rentevoet');
});
