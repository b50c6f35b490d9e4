import { expect, test } from 'vitest';
import { frenchSpaces } from './french-spaces.ts';

test('no line begins with a colon, or ends with an opening guillemet', () => {
  expect(frenchSpaces('Choisissez « Installer » : voilà !')).toBe(
    'Choisissez «\u00a0Installer\u00a0»\u00a0: voilà\u00a0!',
  );
  expect(frenchSpaces('{count, plural, one {# lot} other {# lots}}')).toBe(
    '{count, plural, one {# lot} other {# lots}}',
  );
});
