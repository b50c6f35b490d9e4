import { describe, expect, test } from 'vitest';
import { readName } from './read-name.ts';
import { readAddress, readFloor, readKind, readPart, readShareOf } from './read-values.ts';
import { codes, plan } from './testing/plans.ts';

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
