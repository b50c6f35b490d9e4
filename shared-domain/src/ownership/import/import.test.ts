import { describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../allocation-key/allocation-key.definition.ts';
import { checkKey } from '../allocation-key/check-key.ts';
import { checkTransfer } from '../ownership/apply-transfer.ts';
import { ownershipIdOf } from '../ownership/ownership.ts';
import { fieldOf, keyHeading } from './headings.ts';
import { countsOf, type ImportPlan, type ImportWorld } from './import-plan.ts';
import { pasteParts } from './paste-parts.ts';
import { planImport } from './plan-import.ts';
import { readBuilding } from './read-building.ts';
import { readName } from './read-name.ts';
import { readTable } from './read-table.ts';
import { readAddress, readFloor, readKind, readPart, readShareOf } from './read-values.ts';

const building = sampleId(10);

function emptyWorld(): ImportWorld {
  let made = 1_000;
  return {
    building,
    language: 'fr',
    denominator: 1_000,
    ...{ lots: [], owners: [], ownerships: [], keys: [] },
    usedUntil: () => null,
    from: '2026-01-01',
    today: '2026-11-21',
    generalName: 'Charges générales',
    newId: () => {
      made += 1;
      return sampleId(made);
    },
  };
}

const plan = (text: string, world: ImportWorld = emptyWorld(), mapping = {}) =>
  planImport(readBuilding(readTable(text), mapping), world);
const codes = ({ findings }: Pick<ImportPlan, 'findings'>) => findings.map(({ code, row }) => [code, row]);

/** The building once the plan was carried out. */
function carriedOut(done: ImportPlan, world: ImportWorld): ImportWorld {
  const over = <Body>(
    before: ImportWorld['lots' | 'owners' | 'keys'],
    planned: readonly { id: string; body: Body }[],
  ) => [
    ...before.filter(({ id }) => !planned.some((one) => one.id === id)),
    ...planned.map(({ id, body }) => ({ id, body })),
  ];
  return {
    ...world,
    lots: over(world.lots, done.lots) as never,
    owners: over(world.owners, done.owners) as never,
    keys: over(world.keys, done.keys) as never,
    ownerships: done.holdings.map(({ lotId, holders, primaryContact }) => ({
      id: ownershipIdOf(lotId),
      body: { building, lotId, history: [{ from: world.from, holders: [...holders], primaryContact }] },
    })),
  };
}

describe('a table', () => {
  test('[IMP-1] is read by tabs, semicolons or commas, with cells that hold lines and quotes', () => {
    expect(readTable('Lot\tÉtage\r\n1A\t2\r\n')).toEqual([
      { row: 1, cells: ['Lot', 'Étage'] },
      { row: 2, cells: ['1A', '2'] },
    ]);
    expect(readTable('Lot;Nom\n\n1A;"Dupont ""Jo""\nJean, dit"')[1]).toEqual({
      row: 3,
      cells: ['1A', 'Dupont "Jo" Jean, dit'],
    });
    expect(readTable('\ufeffLot,Part\n1A,"1,5"').map(({ cells }) => cells)).toEqual([
      ['Lot', 'Part'],
      ['1A', '1,5'],
    ]);
    expect(readTable("Lot;GSM\n1A;'+32 475")[1]?.cells[1]).toBe('+32 475');
    expect(readTable('Lot;Écran\n1A;"24 pouces')[1]?.cells[1]).toBe('"24 pouces');
  });

  test.each([
    ['N° du lot', 'number'],
    ['KAVEL', 'number'],
    ['Verdieping', 'floor'],
    ['Étage', 'floor'],
    ['Propriétaire(s)', 'owner'],
    ['E-Mail', 'email'],
    ['Postleitzahl', 'postalCode'],
    ['Quotités', 'part'],
    ['Ascenseur /1.000', 'part'],
    ['Aandelen lift (1000)', 'part'],
    ['Remarques diverses', null],
    ['Part', null],
  ])('[IMP-2] the heading %s is %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  test('[IMP-2] a heading that is not known is asked about, mapped, or left out; one that comes twice is refused', () => {
    const text = 'Immeuble Les Tilleuls\n\nLot;Étage;Bénéficiaire;Lot\n1A;2;Anne;x';
    const read = readBuilding(readTable(text));
    expect(codes(read)).toEqual([
      ['columnUnknown', null],
      ['columnTwice', null],
    ]);
    const mapped = readBuilding(readTable('Lot;Étage;Bénéficiaire\n1A;2;Anne'), { Bénéficiaire: 'owner' });
    expect(mapped.findings).toEqual([]);
    expect(mapped.lots[0]?.holders[0]?.owner.party).toEqual({
      is: 'person',
      firstName: '',
      lastName: 'Anne',
    });
    const left = readBuilding(readTable('Lot;Étage;Bénéficiaire\n1A;2;Anne'), { Bénéficiaire: 'none' });
    expect([left.findings, left.lots[0]?.holders]).toEqual([[], []]);
    expect(codes(readBuilding(readTable('Étage;Nom\n2;Anne')))).toContainEqual(['noNumberColumn', null]);
  });

  test('[IMP-3] rows of one number are one lot, and say the same of it', () => {
    const read = readBuilding(
      readTable('Lot;Étage;Nom;Quote-part du lot\n1A;2;Anne;1/2\n1a;;Bart;1/2\n;;Carl;\nTotal;;;'),
    );
    expect(read.lots).toHaveLength(1);
    expect(read.lots[0]).toMatchObject({ number: '1A', floor: 2 });
    expect(read.lots[0]?.holders).toHaveLength(2);
    expect(codes(read)).toEqual([['lotMissing', 4]]);
    const other = readBuilding(readTable('Lot;Étage\n1A;2\n1A;3'));
    expect(other.findings).toMatchObject([
      { code: 'lotDiffers', row: 3, params: { number: '1A', other: 2 } },
    ]);
  });
});

describe('a cell', () => {
  test('[IMP-4] kinds are words of four languages; a new lot without one is told to be a flat', () => {
    expect(['Cave', 'kelder', 'Stellplatz', 'Appartement', 'shop', 'duplex'].map(readKind)).toEqual([
      'cellar',
      'cellar',
      'parking',
      'apartment',
      'commercial',
      null,
    ]);
    expect(codes(plan('Lot;Type\n1A;duplex'))).toContainEqual(['kindUnknown', 2]);
    const told = plan('Lot;Étage\n1A;2');
    expect(told.findings).toMatchObject([{ is: 'told', code: 'kindAssumed', row: 2 }]);
    expect(told.lots[0]?.body.kind).toBe('apartment');
  });

  test('[IMP-5] floors', () => {
    expect(['rez', 'glv', 'RDC', 'EG', '2ème', '1er', '-1', '−2', '3e', '0'].map(readFloor)).toEqual([
      0, 0, 0, 0, 2, 1, -1, -2, 3, 0,
    ]);
    expect(['haut', '999', '1.5'].map(readFloor)).toEqual([undefined, undefined, undefined]);
    expect(codes(plan('Lot;Étage;Type\n1A;haut;app'))).toEqual([['floorInvalid', 2]]);
  });

  test('[IMP-6] quote-parts have no decimals', () => {
    expect(
      ['105', '1.234', '1 234', '12.345.678', '0', '105,00'].map((text) => readPart(text)?.part),
    ).toEqual([105, 1_234, 1_234, 12_345_678, 0, 105]);
    expect(readPart('105/1.000')).toEqual({ part: 105, denominator: 1_000 });
    expect(['10,5', '-3', 'abc', '1/2/3', '5 €', ''].map(readPart)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(codes(plan('Lot;Type;Quotités\n1A;app;10,5'))).toContainEqual(['partInvalid', 2]);
  });

  test('[IMP-8] names', () => {
    const name = (owner: string, more = {}) =>
      readName({ owner, firstName: '', lastName: '', enterpriseNumber: null, ...more })?.party;
    expect(name('Mme LAMBERT Anne')).toEqual({ is: 'person', firstName: 'Anne', lastName: 'LAMBERT' });
    expect(name('Anne DE LA TOUR')).toEqual({ is: 'person', firstName: 'Anne', lastName: 'DE LA TOUR' });
    expect(name('Peeters, Bart')).toEqual({ is: 'person', firstName: 'Bart', lastName: 'Peeters' });
    expect(name('Anne Lambert')).toEqual({ is: 'person', firstName: '', lastName: 'Anne Lambert' });
    expect(name('', { firstName: 'Anne', lastName: 'Lambert' })).toEqual({
      is: 'person',
      firstName: 'Anne',
      lastName: 'Lambert',
    });
    expect(name('Immo Parc SA')).toEqual({ is: 'firm', name: 'Immo Parc SA', enterpriseNumber: null });
    expect(name('Vastgoed B.V.')).toMatchObject({ is: 'firm' });
    expect(name('')).toBeUndefined();
    const both = plan('Lot;Type;Nom\n1A;app;Anne Lambert et Bart Peeters');
    expect(both.findings).toMatchObject([{ is: 'told', code: 'severalInName', row: 2 }]);
    expect(both.owners).toHaveLength(1);
    const apart = plan('Lot;Type;Nom;Prénom\n1A;app;Lambert;Anne');
    expect(apart.owners[0]?.body.party).toEqual({ is: 'person', firstName: 'Anne', lastName: 'Lambert' });
  });

  test('[IMP-9] shares make one whole', () => {
    expect(['1/3', '50 %', '33,33%', '0,5', '1'].map(readShareOf)).toEqual([
      { numerator: 1, denominator: 3 },
      { numerator: 50, denominator: 100 },
      { numerator: 3_333, denominator: 10_000 },
      { numerator: 5, denominator: 10 },
      { numerator: 1, denominator: 1 },
    ]);
    expect(['0/3', '3/2', '2026-02-01', '-1/2'].map(readShareOf)).toEqual([null, null, null, null]);
    const table = (a: string, b: string) => plan(`Lot;Type;Nom;Indivision\n1A;app;Anne;${a}\n1A;;Bart;${b}`);
    expect(table('1/3', '2/3').findings).toEqual([]);
    expect(table('1/3', '1/3').findings).toMatchObject([
      { code: 'sharesWrong', params: { number: '1A', numerator: 2, denominator: 3 } },
    ]);
    expect(codes(table('', ''))).toEqual([['shareMissing', 2]]);
  });

  test('[IMP-10] what reaches an owner is checked', () => {
    const head = 'Lot;Type;Nom;E-mail;Langue;Adresse;IBAN;BCE';
    const good = plan(
      `${head}\n1A;app;Anne;Anne@Ex.BE;néerlandais;Rue Haute 5, 1000 Bruxelles;BE68 5390 0754 7034;`,
    );
    expect(good.findings).toMatchObject([{ is: 'told', code: 'ibanNotKept' }]);
    expect(good.owners[0]?.body).toMatchObject({
      email: 'anne@ex.be',
      language: 'nl',
      address: { street: 'Rue Haute 5', postalCode: '1000', city: 'Bruxelles' },
    });
    const bad = plan(`${head}\n1A;app;Anne;anne@;volapük;;BE68 5390 0754 7035;0739.484.053`);
    expect(codes(bad)).toEqual([
      ['enterpriseNumberInvalid', 2],
      ['emailInvalid', 2],
      ['languageUnknown', 2],
      ['ibanInvalid', 2],
    ]);
    expect(readAddress('Chemin du Bois')).toEqual({ street: 'Chemin du Bois', postalCode: '', city: '' });
  });
});

describe('keys', () => {
  test('[IMP-7] a heading tells the key and its denominator', () => {
    expect(keyHeading('Quotités B Ascenseur /1.000')).toEqual({ name: 'B Ascenseur', denominator: 1_000 });
    expect(keyHeading('Quotités')).toEqual({ name: '', denominator: null });
    expect(keyHeading('A Charges générales /1000')).toEqual({
      name: 'A Charges générales',
      denominator: 1_000,
    });
    expect(keyHeading('Aandelen lift (10 000)')).toEqual({ name: 'lift', denominator: 10_000 });
  });

  test('[IMP-7] the parts add up to the denominator', () => {
    const good = plan('Lot;Type;Quotités;Ascenseur /100\n1A;app;450;40\n1B;app;550;60');
    expect(good.findings).toMatchObject([
      { is: 'told', code: 'denominatorAssumed', params: { denominator: 1_000 } },
    ]);
    expect(
      good.keys.map(({ body, sum }) => [body.code, body.name, body.kind, body.denominator, sum]),
    ).toEqual([
      ['A', 'Charges générales', 'general', 1_000, 1_000],
      ['B', 'Ascenseur', 'special', 100, 100],
    ]);
    expect(good.keys.map(({ body }) => checkKey(body))).toEqual([null, null]);
    const short = plan('Lot;Type;Quotités /1000\n1A;app;450\n1B;app;540');
    expect(short.findings).toMatchObject([{ code: 'keySumWrong', params: { sum: 990, denominator: 1_000 } }]);
    expect(codes(plan('Lot;Type;Quotités /1000\n1A;app;450/1000\n1B;app;550/100'))).toEqual([
      ['denominatorDiffers', 3],
    ]);
  });

  const [one, two] = [sampleId(20), sampleId(21)];
  const lot = (id: string, number: string, rank: string) => ({
    id,
    body: { building, rank, number, kind: 'apartment' as const, floor: 1, description: '' },
  });
  const withKey: ImportWorld = {
    ...emptyWorld(),
    lots: [lot(one, '1A', '0001'), lot(two, '1B', '0002')],
    keys: [{ id: sampleId(30), body: { ...allocationKeys.sample.body, building } }],
  };

  test('[IMP-14] parts that differ are a version from the chosen day on', () => {
    const same = plan('Lot;A Charges générales /1000\n1A;450\n1B;550', withKey);
    expect(same.keys[0]).toMatchObject({ is: 'same', differences: [] });
    const moved = plan('Lot;Quotités\n1A;400\n1B;600', withKey);
    expect(moved.findings).toEqual([]);
    expect(moved.keys[0]).toMatchObject({
      is: 'changed',
      differences: [
        { what: '1A', before: '450', after: '400' },
        { what: '1B', before: '550', after: '600' },
      ],
    });
    expect(moved.keys[0]?.body.versions.map(({ from }) => from)).toEqual(['2024-01-01', '2026-01-01']);
    // What the table leaves out stays.
    expect(codes(plan('Lot;Quotités\n1A;400', withKey))).toEqual([['keySumWrong', null]]);
  });

  test('[IMP-14] what was charged stays charged', () => {
    const used = { ...withKey, usedUntil: () => '2026-03-10' };
    expect(codes(plan('Lot;Quotités\n1A;400\n1B;600', used))).toEqual([['keyUsed', null]]);
    expect(plan('Lot;Quotités\n1A;400\n1B;600', { ...used, from: '2026-04-01' }).findings).toEqual([]);
    expect(codes(plan('Lot;Quotités\n1A;400\n1B;600', { ...withKey, from: '2023-01-01' }))).toEqual([
      ['keyVersionLater', null],
    ]);
  });

  test('[IMP-15] a rectangle is laid over the matrix, or by the numbers of its lots', () => {
    const matrix = {
      lots: [
        { id: one, number: '1A' },
        { id: two, number: '1B' },
      ],
      keys: [{ id: 'a' }, { id: 'b' }],
    };
    const at = { lotId: one, keyId: 'a' };
    expect(pasteParts('450\t10\n550\t\n', matrix, at)).toEqual({
      parts: { a: { [one]: 450, [two]: 550 }, b: { [one]: 10, [two]: 0 } },
      findings: [],
    });
    expect(pasteParts('1b\t600\n1A\t400', matrix, at).parts).toEqual({ a: { [two]: 600, [one]: 400 } });
    expect(pasteParts('7', matrix, { lotId: two, keyId: 'b' }).parts).toEqual({ b: { [two]: 7 } });
    const wrong = pasteParts('1\t2\t3\nx\t2\n5\t6', matrix, at);
    expect(wrong.findings.map(({ code, row }) => [code, row])).toEqual([
      ['pasteTooWide', 1],
      ['partInvalid', 2],
      ['unknownLot', 3],
    ]);
  });
});

describe('a plan', () => {
  const table = [
    'Kavel;Type;Verdieping;Eigenaar;E-mail;Aandelen /1000',
    '1A;appartement;1;PEETERS Bart;bart@ex.be;400',
    '1B;appartement;1;Immo Parc NV;;500',
    'K1;kelder;-1;Bart Peeters;;100',
  ].join('\n');

  test('[IMP-11] the same name is the same owner; with another address it is refused', () => {
    const done = plan(table);
    expect(done.owners.map(({ name }) => name)).toEqual(['Bart PEETERS', 'Immo Parc NV']);
    expect(done.holdings[2]?.holders).toEqual(done.holdings[0]?.holders);
    const other = `${table}\nK2;kelder;-1;Bart Peeters;other@ex.be;0`;
    expect(codes(plan(other))).toEqual([['ownerDiffers', 5]]);
    const world = carriedOut(plan(table), emptyWorld());
    const twice = {
      ...world,
      owners: [...world.owners, ...world.owners.map((owner) => ({ ...owner, id: sampleId(99) }))],
    };
    expect(codes(plan(table, twice))).toContainEqual(['ownerAmbiguous', 2]);
  });

  test('[IMP-12] importing again changes nothing; what differs is told old and new', () => {
    const world = emptyWorld();
    const first = plan(table, world);
    expect(first.findings).toEqual([]);
    expect(countsOf(first)).toEqual({ new: 3 + 2 + 1 + 3, changed: 0, same: 0, refused: 0 });
    for (const { holders, primaryContact } of first.holdings)
      expect(checkTransfer({ on: world.from, holders, primaryContact }, world.today)).toBeNull();
    const later = carriedOut(first, world);
    expect(countsOf(plan(table, later))).toEqual({ new: 0, changed: 0, same: 9, refused: 0 });
    const moved = plan(table.replace('1A;appartement;1', '1A;;2').replace('bart@ex.be', ''), later);
    expect(countsOf(moved)).toMatchObject({ new: 0, changed: 1, same: 8, refused: 0 });
    expect(moved.lots[0]).toMatchObject({
      patch: { floor: 2 },
      differences: [{ what: 'floor', before: '1', after: '2' }],
    });
  });

  test('[IMP-12] an empty cell of an address says nothing: what was known of the place stays', () => {
    const first = 'Lot;Type;Nom;Rue;Code postal;Ville\n1A;app;Anne;Rue Haute 5;1000;Bruxelles';
    const later = carriedOut(plan(first), emptyWorld());
    const moved = plan('Lot;Type;Nom;Ville\n1A;app;Anne;Ixelles', later);
    expect(moved.owners[0]?.patch).toEqual({
      address: { street: 'Rue Haute 5', postalCode: '1000', city: 'Ixelles' },
    });
    expect(countsOf(plan('Lot;Type;Nom;Ville\n1A;app;Anne;Bruxelles', later))).toMatchObject({ changed: 0 });
  });

  test('[IMP-13] a lot that is held keeps its holders', () => {
    const later = carriedOut(plan(table), emptyWorld());
    const sold = plan(table.replace('Immo Parc NV', 'Carl Maes'), later);
    expect(codes(sold)).toEqual([['holderDiffers', 3]]);
    expect(codes(plan('Lot;Type;Nom;Indivision\n1A;app;Anne;1/2\n1A;;anne;1/2'))).toEqual([
      ['holderTwice', 2],
    ]);
  });

  test('[IMP-12] two hundred lots are planned in less than a second, twice', () => {
    const rows = Array.from({ length: 200 }, (_, at) =>
      [
        `${at + 1}`,
        'appartement',
        String(at % 12),
        `NOM${at} Prénom`,
        `p${at}@ex.be`,
        '+32 475 12 34 56',
        '1/1',
        '50',
        at < 100 ? '10' : '0',
      ].join('\t'),
    );
    const head = 'Lot\tType\tÉtage\tPropriétaire\tE-mail\tGSM\tIndivision\tQuotités /10.000\tAscenseur /1000';
    const text = [head, ...rows].join('\r\n');
    const world = emptyWorld();
    const began = performance.now();
    const first = plan(text, world);
    const again = plan(text, carriedOut(first, world));
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(countsOf(first)).toEqual({ new: 200 + 200 + 2 + 200, changed: 0, same: 0, refused: 0 });
    expect(countsOf(again)).toEqual({ new: 0, changed: 0, same: 602, refused: 0 });
  });
});
