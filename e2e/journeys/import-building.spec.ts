import { readFile } from 'node:fs/promises';
import { expect, type People, test, uniqueNumber } from '../journey.ts';
import {
  beginsWith,
  choosesTable,
  createsBuilding,
  foundsOffice,
  hasNothingToImport,
  imports,
  isToldToMend,
  keepsParts,
  opensImport,
  opensImportedBuilding,
  pastesParts,
  pastesTable,
  seesDryRun,
  seesHolder,
  seesWholeKeys,
  takesTemplate,
} from '../people/importing.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import type { Syndic } from '../people/syndic.ts';

/** A syndic of an association of the East (an administrator's language is that of whom they enter) that has nothing here yet, so that no other journey meets its building. */
async function aVolunteer(people: People): Promise<Syndic> {
  const name = uniqueNumber('Eupen');
  const account = {
    name: 'Karl Emonts',
    email: `${name.toLowerCase()}@koprogo.example`,
    language: 'de',
  } as const;
  const password = await foundsOffice(await people.admin(), name, account);
  const karl = await people.syndic(account, { signedIn: false });
  await beginsWith(karl, password);
  return karl;
}

const head = [
  'Los',
  'Art',
  'Stock',
  'Miteigentümer',
  'Anteil am Los',
  'E-Mail',
  'Anteile /1000',
  'Aufzug /1000',
];

/** Twelve lots, thirteen rows: 3B belongs to two people; the cellars take no lift. */
function tableWith(partOf3A: string): string[][] {
  const flat = (number: string, floor: string, owner: string, part: string, lift: string) => [
    ...[number, 'Wohnung', floor, owner, '', ''],
    ...[part, lift],
  ];
  const cellar = (number: string, owner: string) => [number, 'Keller', '-1', owner, '', '', '10', ''];
  return [
    head,
    flat('Laden', 'EG', 'Librairie du Coin SRL', '190', '0'),
    flat('1A', '1', 'LAMBERT Sophie', '130', '150'),
    flat('1B', '1', 'DUBOIS Marc', '130', '150'),
    flat('2A', '2', 'JANSSENS Els', '125', '170'),
    flat('2B', '2', 'Peeters, Bart', '125', '170'),
    flat('3A', '3', 'Frau MARTIN Claire', partOf3A, '180'),
    ['3B', 'Wohnung', '3', 'NGUYEN Linh', '1/2', 'linh@example.be', '120', '180'],
    ['3B', '', '', 'NGUYEN Van', '1/2', '', '', ''],
    cellar('C1', 'Sophie Lambert'),
    cellar('C2', 'Marc Dubois'),
    cellar('C3', 'Els Janssens'),
    cellar('C4', 'Bart Peeters'),
    cellar('C5', 'Claire Martin'),
  ];
}

test('a volunteer syndic brings twelve lots, their owners and two keys in without network, after mending one of them', async ({
  people,
}) => {
  test.slow();
  const karl = await aVolunteer(people);
  await karl.device.losesNetwork();
  const name = uniqueNumber('Résidence');
  await createsBuilding(karl, name);
  await opensImport(karl);

  await pastesTable(karl, tableWith('13O'));
  await isToldToMend(karl, ['13O', karl.say('import.atRow', { row: '7' }), 'Anteile /1000']);
  await pastesTable(karl, tableWith('120'));
  await isToldToMend(karl, [karl.say('import.finding.keySumWrong', { sum: '990', denominator: '1.000' })]);
  await pastesTable(karl, tableWith('130'));
  // 12 lots, 8 owners, 2 keys, and who holds each lot.
  await seesDryRun(karl, { new: 34, changed: 0, same: 0 });
  await isReadable(karl, 'a dry run');
  await fitsNarrow(karl, 'a dry run');
  await imports(karl, 34);
  await hasNothingToImport(karl);

  await karl.device.findsNetwork();
  await karl.isUpToDate();
  await opensImportedBuilding(karl);
  await seesWholeKeys(karl, ['1.000/1.000', '1.000/1.000']);
  await seesHolder(karl, /3B/, 'Linh NGUYEN 1/2');
  await seesHolder(karl, /C5/, 'Claire MARTIN');

  await opensImport(karl);
  await pastesTable(karl, tableWith('130'));
  await hasNothingToImport(karl);
  const moved = tableWith('130').map((row) => (row[0] === '1A' ? row.with(2, '4') : row));
  await pastesTable(karl, moved);
  await seesDryRun(karl, { new: 0, changed: 1, same: 33 });
});

test('the template is a table that is read again, and quote-parts are pasted over the matrix', async ({
  people,
}) => {
  const karl = await aVolunteer(people);
  await createsBuilding(karl, uniqueNumber('Modèle'));
  await opensImport(karl);
  await choosesTable(karl, 'modele.xlsx', await readFile(await takesTemplate(karl)));
  await seesDryRun(karl, { new: 9, changed: 0, same: 0 });
  await imports(karl, 9);
  await opensImportedBuilding(karl);
  await seesWholeKeys(karl, ['450', '550']);

  const short = await pastesParts(karl, [['400'], ['500']]);
  await expect(short).toContainText('450 → 400');
  await expect(short.getByRole('button', { name: karl.say('import.keepParts') })).toBeDisabled();
  await karl.page.keyboard.press('Escape');
  const sheet = await pastesParts(karl, [
    ['1B', '600', '480'],
    ['1A', '400', '520'],
  ]);
  await expect(sheet).toContainText('450 → 400');
  await expect(sheet).toContainText('500 → 480');
  await keepsParts(karl, sheet);
  await seesWholeKeys(karl, ['600', '520']);
  await karl.isUpToDate();
});
