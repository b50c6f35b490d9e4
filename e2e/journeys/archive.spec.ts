import { expect } from 'playwright/test';
import { demo, test } from '../journey.ts';
import {
  checkArchive,
  importsArchive,
  isToldWhyNot,
  opensExport,
  seesThatItNeedsNetwork,
  takesArchive,
} from '../people/archiving.ts';

test('a syndic takes a whole building along; who already has it is not given it twice', async ({
  people,
}) => {
  const { name } = demo.buildings.tilleuls;
  const claire = await people.syndic('syndic');
  await claire.looksAt(name);
  await claire.device.losesNetwork();
  await opensExport(claire);
  await seesThatItNeedsNetwork(claire);
  await claire.device.findsNetwork();
  await claire.page.getByRole('button', { name: claire.say('word.retry') }).click();
  const archive = await takesArchive(claire);
  const manifest = checkArchive(archive);
  expect(manifest.building.name).toBe(name);
  expect(manifest.stateHash.startsWith(archive.fingerprint.replaceAll(' ', ''))).toBe(true);

  const admin = await people.admin();
  admin.device.complaints.expect(/status of 409 .*\/api\/archives/);
  await importsArchive(admin, archive.path);
  const [sentence = ''] = admin.say('refusal.archive.buildingHere', { id: '' }).split('(');
  await isToldWhyNot(admin, sentence.trim());
});
