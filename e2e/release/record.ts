import { demo, expect, test } from '../journey.ts';
import { Owner } from '../people/owner.ts';
import type { Syndic } from '../people/syndic.ts';
import { photographPaper } from '../product/paper.ts';
import { type DeviceStore, readDeviceStore } from './device-store.ts';
import { rowsOf, type Told, writeRelease } from './release-files.ts';
import { openWireTape } from './wire-tape.ts';

const version = process.env.KOPROGO_RELEASE ?? '';
const building = demo.buildings.coteaux.name;
const roofer = 'Couvertures de l’Amblève SRL';
const cleaner = 'Clair Matin';

// `/health`, where the stores are read, is a page without an icon.
const noIcon = /404 .*favicon/;

const story: Omit<Told, 'recordedAt'> = {
  version,
  building,
  approved: { supplier: roofer, number: 'ARDOISES-7', total: 54_060 },
  unsent: {
    draft: { number: 'CAVE-12', note: 'Vu sur place, cave du 0 droite.', total: '217,80' },
    newSupplier: 'Assèchement du Val SRL',
    submitted: { supplier: 'Extincteurs de Meuse SRL', number: 'EXTINCTEURS-3' },
    edited: { supplier: 'Sécurifeu SRL', phone: '04 222 33 44' },
  },
  inbox: { supplier: cleaner, mine: 'Passe le mardi matin.', theirs: 'Passe le jeudi.' },
};

test(`${version} is recorded`, async ({ people, browser }) => {
  const tape = await openWireTape(
    Number(process.env.KOPROGO_TAPE_PORT),
    Number(process.env.KOPROGO_PRODUCT_PORT),
  );
  const { approved, unsent, inbox } = story;
  const photo = await photographPaper(browser, [approved.supplier, approved.number, '540,60 €']);
  const paul = await people.syndic('volunteer', { on: 'desktop' });
  // The first question about a photo is whether the server has it.
  paul.device.complaints.expect(/404 .*\/api\/blobs\//);
  paul.device.complaints.expect(noIcon);

  await test.step('the syndic submits an invoice, which the board member approves on a phone', async () => {
    await paul.writesInvoice({
      building,
      supplier: { name: approved.supplier },
      number: approved.number,
      date: '16/11/2026',
      total: '540,60',
      photo,
      lines: [{ description: 'Ardoises et solins', account: '611', net: '510,00', vat: 6 }],
    });
    await paul.submits();
    await paul.isUpToDate();
  });

  const monique = await people.boardMember('volunteerBoard', { on: 'phone' });
  monique.device.complaints.expect(noIcon);
  const owner = await test.step('who reads her charges, with the photo, and goes offline', async () => {
    await monique.opensSubmission(approved.supplier, approved.number);
    await monique.approves(approved.supplier);
    await monique.isUpToDate();
    const reader = new Owner(monique.account, monique.device);
    await reader.opensCharge(approved.supplier);
    await reader.seesPhotoOf(approved.supplier);
    await reader.isUpToDate();
    return putDown(reader);
  });

  await test.step('two devices of the syndic change one note', async () => {
    const phone = await people.syndic('volunteer', { on: 'phone' });
    await paul.device.losesNetwork();
    await changesSupplier(paul, inbox.supplier, 'suppliers.note', inbox.mine);
    await changesSupplier(phone, inbox.supplier, 'suppliers.note', inbox.theirs);
    await phone.isUpToDate();
    await phone.device.closesTab();
    await paul.device.findsNetwork();
    await paul.isToldToCheck();
  });

  const syndic = await test.step('the syndic works on without network', async () => {
    await paul.device.losesNetwork();
    await changesSupplier(paul, unsent.edited.supplier, 'word.phone', unsent.edited.phone);
    await paul.writesInvoice({
      building,
      supplier: { name: unsent.submitted.supplier },
      number: unsent.submitted.number,
      date: '17/11/2026',
      total: '121,00',
      lines: [{ description: 'Contrôle des extincteurs', account: '611', net: '100,00', vat: 21 }],
    });
    await paul.submits();
    await paul.writesInvoice({
      building,
      supplier: { name: unsent.newSupplier, iban: 'BE68 5390 0754 7034' },
      number: unsent.draft.number,
      date: '18/11/2026',
      total: unsent.draft.total,
      photo: await photographPaper(browser, [unsent.newSupplier, unsent.draft.number, '217,80 €']),
      lines: [{ description: 'Assèchement de la cave', account: '61036', net: '180,00', vat: 21 }],
      note: unsent.draft.note,
    });
    await paul.device.hasWrittenDown(unsent.draft.note);
    return putDown(paul);
  });

  const unanswered = ['invoiceDraft', 'invoiceDraft', 'submitInvoice', 'supplier', 'supplier', 'supplier'];
  expect(unansweredIn(syndic).sort()).toEqual(unanswered);
  const release = {
    told: { ...story, recordedAt: new Date().toISOString() },
    devices: { syndic, owner },
    wire: tape.exchanges(),
  };
  const files = writeRelease(release, [...tape.secrets(), 'localhost:'], process.env.KOPROGO_RELEASE_TO);
  process.stdout.write(`\n${files.join('\n')}\n`);
  await tape.close();
});

/** Writes one field of a supplier's card. */
async function changesSupplier(
  syndic: Syndic,
  name: string,
  label: 'suppliers.note' | 'word.phone',
  text: string,
) {
  await syndic.device.visits('/suppliers');
  await syndic.main.getByRole('link', { name: new RegExp(name) }).click();
  await syndic.main.getByLabel(syndic.say(label), { exact: true }).fill(text);
  await syndic.main.getByRole('button', { name: syndic.say('suppliers.save'), exact: true }).click();
  await expect(syndic.main.getByRole('textbox', { name: syndic.say(label), exact: true })).toBeHidden();
}

/** Airplane mode, the tab closed: what the device then holds. */
async function putDown({ device }: Owner | Syndic): Promise<DeviceStore> {
  await device.losesNetwork();
  await device.closesTab();
  // A page of the origin that the app's service worker leaves to the server.
  await device.findsNetwork();
  await device.opensTab('/health');
  return readDeviceStore(device.page);
}

/** What the device has not sent, by type. */
function unansweredIn(stored: DeviceStore): string[] {
  type Entry = {
    readonly answered: number;
    readonly document: { readonly id: string; readonly type: string };
  };
  const unanswered = rowsOf<Entry>(stored, /^koprogo-journal-/, 'entries').filter(
    ({ answered }) => answered === 0,
  );
  return [...new Map(unanswered.map(({ document: { id, type } }) => [id, type])).values()];
}
