import { describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { checkTransfer } from '../ownership/apply-transfer.ts';
import { countsOf } from './import-plan.ts';
import { carriedOut, codes, emptyWorld, plan } from './testing/plans.ts';

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
