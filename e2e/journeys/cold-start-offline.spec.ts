import { demo, expect, test } from '../journey.ts';

test.describe('with the browser opened anew and no network', () => {
  test('the app is one that can be installed', async ({ people }) => {
    const sophie = await people.owner();
    const manifest = await sophie.device.readsManifest();
    expect(manifest.name).toContain('KoproGo');
    expect(manifest.display).toBe('standalone');
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  });

  test('a syndic sees today, the invoices, and writes', async ({ people }) => {
    const claire = await people.syndic('syndic', { ownBrowser: true });
    await claire.device.closesBrowser();
    await claire.device.opensBrowser('/', 'offline');
    await claire.reads('Plomberie Goffard SRL');
    await claire.findsMoreInvoicesThan(500);
    await claire.startsInvoice(demo.buildings.tilleuls.name);
    await claire.types('number', 'FROID-1');
    await claire.device.hasWrittenDown('FROID-1');
    await claire.knowsThatOffline();
  });

  test('a board member sees what waits for approval', async ({ people }) => {
    const francoise = await people.boardMember('board', { ownBrowser: true });
    await francoise.device.closesBrowser();
    await francoise.device.opensBrowser('/', 'offline');
    await francoise.goesTo('approvals.title');
    await francoise.reads(demo.invoices.awaitingDoorphone.supplierName);
    await francoise.knowsThatOffline();
  });

  test('an owner sees home, charges and why', async ({ people }) => {
    const sophie = await people.owner('owner', { ownBrowser: true });
    await sophie.device.closesBrowser();
    await sophie.device.opensBrowser('/', 'offline');
    await sophie.reads('Bonjour, Sophie Martin');
    await sophie.opensCharge(demo.invoices.liftRepair.supplierName);
    await sophie.knowsThatOffline();
  });

  test('an accountant sees the invoices', async ({ people }) => {
    const marc = await people.syndic('accountant', { ownBrowser: true });
    await marc.device.closesBrowser();
    await marc.device.opensBrowser('/', 'offline');
    await marc.findsMoreInvoicesThan(500);
  });

  test('an administrator gets in, and is told that managing needs the network', async ({ people }) => {
    const ingrid = await people.admin({ ownBrowser: true });
    await ingrid.device.closesBrowser();
    await ingrid.device.opensBrowser('/', 'offline');
    await expect(ingrid.main.getByRole('heading', { level: 1 })).toBeVisible();
    await ingrid.knowsThatOffline();
  });
});
