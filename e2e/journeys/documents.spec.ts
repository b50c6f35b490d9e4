import { samplePdf } from '../../client/src/platform/pdf/testing/sample-pdf.ts';
import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { goesToFirst, looksFor } from '../people/finding.ts';
import {
  addsDocument,
  documentRow,
  endsLinks,
  opensDocument,
  searchesDocuments,
  sharesDocument,
} from '../people/library.ts';

const rules = {
  name: 'ROI_2026-09-01.pdf',
  bytes: samplePdf([
    ['Article 1. Le local commun est fermé à clé.'],
    ['Article 2. Les trottinettes électriques ne sont pas rechargées au sous-sol.'],
  ]),
  kind: 'houseRules',
  datedOn: '01/09/2026',
};

test('a syndic adds a PDF in a cellar; an owner finds it by a word inside it, without network', async ({
  people,
}) => {
  const title = `Règlement du local à vélos ${uniqueNumber('ROI')}`;
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(demo.buildings.tilleuls.name);
  await claire.goesTo('documents.title');
  await claire.device.losesNetwork();
  await addsDocument(claire, { ...rules, title });
  await expect(documentRow(claire, title)).toContainText(claire.say('state.onDevice'));
  await searchesDocuments(claire, 'rechargees');
  await expect(documentRow(claire, title).getByText('rechargées', { exact: true })).toBeVisible();
  await claire.device.findsNetwork();
  await claire.isUpToDate();

  const sophie = await people.owner('owner', { on: 'phone' });
  await sophie.goesTo('documents.title');
  await expect(documentRow(sophie, title)).toContainText(sophie.say('documents.isHere'));
  await sophie.device.losesNetwork();
  await searchesDocuments(sophie, 'TROTTINETTES sous-sol');
  await expect(documentRow(sophie, title)).toContainText('Les trottinettes électriques ne sont pas');
  const sheet = await opensDocument(sophie, title);
  await expect(sheet.getByRole('link', { name: sophie.say('photo.openPdf') })).toHaveAttribute(
    'href',
    /^blob:/,
  );
  await expect(sheet.getByText(sophie.say('documents.keptForLife'))).toBeVisible();

  await claire.device.losesNetwork();
  await looksFor(claire, title);
  await goesToFirst(claire, new RegExp(title));
  await expect(claire.page.getByRole('dialog', { name: title })).toBeVisible();
});

test('a syndic sees which documents are missing, and sets aside what the building has no use for', async ({
  people,
}) => {
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(demo.buildings.horta.name);
  await claire.goesTo('documents.title');
  await claire.main.getByRole('tab', { name: claire.say('documents.required') }).click();
  const kind = claire.say('documentKind.fuelTankCertificate');
  const row = documentRow(claire, kind);
  await expect(row).toContainText(claire.say('documents.required.missing'));
  await row.getByRole('button', { name: claire.say('documents.setAsideKind', { kind }) }).click();
  await expect(row).toContainText(claire.say('documents.required.notNeeded'));
  await row.getByRole('button', { name: claire.say('documents.askAgainKind', { kind }) }).click();
  await expect(row).toContainText(claire.say('documents.required.missing'));
  await claire.main
    .getByRole('button', {
      name: claire.say('documents.addKind', { kind: claire.say('documentKind.baseDeed') }),
    })
    .click();
  const sheet = claire.page.getByRole('dialog', { name: claire.say('documents.add') });
  await expect(sheet.getByLabel(claire.say('documents.kind'))).toHaveValue('baseDeed');
});

test('a notary without an account opens a document by a link, until the syndic ends it', async ({
  people,
  request,
}) => {
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(demo.buildings.horta.name);
  await claire.goesTo('documents.title');
  const minutes = `PV de l’assemblée du 14 mars ${uniqueNumber('PV')}`;
  await addsDocument(claire, {
    ...rules,
    name: 'PV.pdf',
    kind: 'minutes',
    title: minutes,
    datedOn: '14/03/2026',
  });
  await claire.isUpToDate();
  const sheet = await opensDocument(claire, minutes);
  const address = await sharesDocument(claire, sheet);
  const opened = await request.get(address);
  expect(opened.headers()['content-type']).toBe('application/pdf');
  expect(Buffer.from(rules.bytes).equals(await opened.body())).toBe(true);
  await endsLinks(claire, sheet);
  const over = await request.get(address, { headers: { accept: 'text/html' } });
  expect(over.status()).toBe(404);
  expect(await over.text()).toContain('Deze link is niet meer geldig.');
});
