import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { ArrearsSettings, arrearsSettingsOf, checkArrears, defaultArrears } from './arrears-settings.ts';
import { stated } from './testing/debtors.ts';

test('[ARR-5] without a choice, the defaults; a choice holds whole', () => {
  expect(arrearsSettingsOf(undefined).levels.map(({ afterDays }) => afterDays)).toEqual([15, 30, 45, 60]);
  expect(arrearsSettingsOf(undefined).interest.source).toMatchObject({
    rateBasisPoints: 800,
    statement: null,
  });
  expect(arrearsSettingsOf(stated)).toBe(stated);
  expect(ArrearsSettings.parse({ building: sampleId(10), ...defaultArrears }).prudent).toBe(true);
});

test('[ARR-5] levels follow one another, and a statement names its article', () => {
  expect(checkArrears(stated)).toBeNull();
  expect(checkArrears(defaultArrears)).toBeNull();
  const swapped = { ...stated, levels: stated.levels.toReversed() };
  expect(checkArrears(swapped)?.code).toBe('arrears.levelsOutOfOrder');
  const flat = { ...stated, levels: stated.levels.map((level) => ({ ...level, afterDays: 15 })) };
  expect(checkArrears(flat)?.code).toBe('arrears.levelsOutOfOrder');
  const { interest } = stated;
  const unnamed = { ...stated, interest: { ...interest, source: { ...interest.source, article: ' ' } } };
  expect(checkArrears(unnamed as typeof stated)?.code).toBe('arrears.articleMissing');
});
