import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { i18n } from '../src/i18n/index.ts';
import { catalogues } from '../src/i18n/language.ts';
import * as ui from '../src/ui/index.ts';
import { openGallery } from './gallery.tsx';

test('every component of the design system is shown, and can be', async () => {
  for (const catalogue of Object.values(catalogues)) i18n.load('fr', (await catalogue.fr()).messages);
  i18n.activate('fr');
  const shown = renderToString(await openGallery());
  const components = Object.keys(ui).filter((name) => /^[A-Z]/.test(name));
  expect(components.length).toBeGreaterThan(25);
  expect(components.filter((name) => !new RegExp(`\\b${name}\\b`).test(shown))).toEqual([]);
});
