import { readFileSync } from 'node:fs';
import { type BuildManifest, filesOfFirstLoad } from '../../client/build/first-load.ts';
import { expect, test } from '../journey.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../client/dist/.vite/manifest.json', import.meta.url), 'utf8'),
) as BuildManifest;

test('an owner’s first load, from an empty browser to their home, is what its size is measured on', async ({
  people,
}) => {
  const sophie = await people.owner('owner', { signedIn: false });
  await sophie.signsIn();
  const loaded = await sophie.device.scriptsLoaded();
  expect(loaded.length).toBeGreaterThan(3);
  const measured = filesOfFirstLoad(manifest);
  expect(loaded.filter((script) => !measured.has(script))).toEqual([]);
});
