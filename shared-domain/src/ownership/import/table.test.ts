import { describe, expect, test } from 'vitest';
import { fieldOf } from './headings.ts';
import { readBuilding } from './read-building.ts';
import { readTable } from './read-table.ts';
import { codes } from './testing/plans.ts';

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
