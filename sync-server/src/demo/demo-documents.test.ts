import { readFileSync } from 'node:fs';
import { sha256Hex } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { makeDemoSet } from './demo-set.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { makeLargeSet } from './large-set.ts';
import { logIns } from './log-ins.ts';
import { demo, demoKeyId, demoLotId, demoOwnerId } from './names.ts';
import { paperPdf } from './paper-pdf.ts';
import { photoCatalogueUrl, photoFile, shownHash } from './photos/photo-catalogue.ts';

const set = makeDemoSet();
const papers = set.organisations.flatMap(({ buildings, suppliers }) =>
  buildings.flatMap((building) =>
    building.invoices.map((invoice) => ({
      invoice,
      building,
      supplier: suppliers.find((one) => one.id === invoice.supplierId)!,
    })),
  ),
);

test('a PDF has the same bytes each time, and each invoice its own', () => {
  const hashes = papers.map((one) => sha256Hex(invoicePdf(one.invoice, one.supplier, one.building)));
  const again = papers.map((one) => sha256Hex(invoicePdf(one.invoice, one.supplier, one.building)));
  expect(again).toEqual(hashes);
  expect(new Set(hashes).size).toBe(papers.length);
});

test('the objects of a PDF begin where its table says', () => {
  const [first] = papers;
  const text = Buffer.from(invoicePdf(first!.invoice, first!.supplier, first!.building)).toString('latin1');
  expect(text.startsWith('%PDF-1.4')).toBe(true);
  const from = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const table = text.slice(from);
  expect(table.startsWith('xref\n')).toBe(true);
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n /gm)].map((found) => Number(found[1]));
  offsets.forEach((offset, index) => {
    expect(text.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true);
  });
});

test('a paper of the library stays on its page, and is read as what it says', () => {
  const library = set.organisations.flatMap(({ buildings }) => buildings.flatMap((one) => one.papers));
  expect(library.length).toBeGreaterThan(12);
  for (const paper of library) {
    const shown = Buffer.from(paperPdf(paper)).toString('latin1');
    const heights = [...shown.matchAll(/ ([\d.]+) Td /g)].map((found) => Number(found[1]));
    expect(Math.min(...heights)).toBeGreaterThan(50);
    expect(shown).toContain('Producer (KoproGo demo)');
  }
});

test('every photo is a JPEG of at most 150 kB that shows the invoice as it is now', () => {
  const photographed = papers.filter((one) => one.invoice.isPhoto);
  expect(JSON.parse(readFileSync(photoCatalogueUrl, 'utf8'))).toEqual(
    Object.fromEntries(photographed.map((one) => [one.invoice.name, shownHash(one)])),
  );
  for (const { invoice } of photographed) {
    const photo = readFileSync(photoFile(invoice.name));
    expect(photo.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(photo.length).toBeLessThan(150_000);
  }
});

test('the names for tests name what the set holds', () => {
  for (const named of Object.values(demo.invoices)) {
    const found = papers.find((one) => one.invoice.id === named.id);
    expect(found?.invoice).toMatchObject({ name: named.name, total: named.total });
    expect(found?.supplier.name).toBe(named.supplierName);
  }
  for (const named of Object.values(demo.buildings)) {
    expect(papers.find((one) => one.building.id === named.id)?.building.name).toBe(named.name);
  }
  const tilleuls = papers.find((one) => one.building.key === 'les-tilleuls')!.building;
  expect(tilleuls.lots.map((one) => one.id)).toContain(demoLotId(tilleuls, '2B'));
  expect(tilleuls.owners.map((one) => one.id)).toContain(demoOwnerId(tilleuls, 'martin'));
  const lift = tilleuls.keys.find((one) => one.id === demoKeyId(tilleuls, 'lift'))!;
  expect(lift.versions[0]?.parts[demoLotId(tilleuls, '2B')]).toBe(105);
  expect(set.organisations.map((one) => one.id)).toEqual(
    Object.values(demo.organisations).map((one) => one.id),
  );
});

test('everybody of the list can sign in, and the list says how', () => {
  expect(set.accounts.map((one) => one.email)).toEqual(Object.values(demo.accounts).map((one) => one.email));
  expect(logIns()).toContain(demo.password);
  expect(logIns().split('\n')).toHaveLength(set.accounts.length + 1);
});

test('a large set has the size it was asked for', () => {
  const large = makeLargeSet({ buildings: 43, lots: 30, years: 1 });
  const buildings = large.organisations.flatMap((one) => one.buildings);
  expect(large.organisations).toHaveLength(2);
  expect(buildings).toHaveLength(43);
  expect(buildings.every((one) => one.lots.length === 30)).toBe(true);
  const ids = buildings.flatMap((one) => [...one.lots, ...one.owners, ...one.invoices]).map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
});
