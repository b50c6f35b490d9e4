import type { Language, LocalDate } from 'shared-domain/kernel';
import type { AccountKey } from './accounts.ts';

/** An owner whom tests and demonstrations call by name; the generator invents the others. */
export type KnownOwner = {
  readonly building: string;
  readonly key: string;
  readonly is: 'person' | 'firm';
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
  /** Who signs in as this owner. */
  readonly account?: AccountKey;
  readonly isOnBoard?: true;
};

/** From `since`, these owners hold these lots; the shares of each holding make one. */
export type KnownHolding = {
  readonly building: string;
  readonly lots: readonly string[];
  readonly since: LocalDate;
  readonly holders: readonly {
    readonly owner: string;
    readonly numerator: number;
    readonly denominator: number;
  }[];
};

export const knownOwners: readonly KnownOwner[] = [
  firm('les-tilleuls', 'cabinet-horizon', 'Cabinet dentaire Horizon SRL', 'fr'),
  person('les-tilleuls', 'urbain', 'Ghislaine', 'Urbain', 'fr'),
  {
    ...person('les-tilleuls', 'wauters', 'Henri', 'Wauters', 'fr'),
    account: 'boardColleague',
    isOnBoard: true,
  },
  person('les-tilleuls', 'benhaddou', 'Mehdi', 'Benhaddou', 'fr'),
  person('les-tilleuls', 'carlier', 'Laurence', 'Carlier', 'fr'),
  person('les-tilleuls', 'claessens', 'Dirk', 'Claessens', 'nl'),
  { ...person('les-tilleuls', 'martin', 'Sophie', 'Martin', 'fr'), account: 'owner' },
  { ...person('les-tilleuls', 'lejeune', 'Françoise', 'Lejeune', 'fr'), account: 'board', isOnBoard: true },
  firm('les-tilleuls', 'sablon-vert', 'Immobilière du Sablon Vert SRL', 'fr'),
  { ...person('les-tilleuls', 'bertrand', 'Luc', 'Bertrand', 'fr'), account: 'seller' },
  { ...person('les-tilleuls', 'leroy', 'Emma', 'Leroy', 'fr'), account: 'buyer' },
  { ...person('les-tilleuls', 'janssens-anne', 'Anne', 'Janssens', 'fr'), account: 'thirdOwner' },
  person('les-tilleuls', 'janssens-bruno', 'Bruno', 'Janssens', 'fr'),
  person('les-tilleuls', 'janssens-cecile', 'Cécile', 'Janssens', 'fr'),
  { ...person('residence-horta', 'de-backer', 'Jan', 'De Backer', 'nl'), account: 'ownerInTwo' },
  firm('residence-horta', 'petit-four', 'Boulangerie Au Petit Four SRL', 'fr'),
  { ...person('residentie-leiehof', 'de-backer', 'Jan', 'De Backer', 'nl'), account: 'ownerInTwo' },
  {
    ...person('residentie-leiehof', 'peeters', 'An', 'Peeters', 'nl'),
    account: 'dutchOwner',
    isOnBoard: true,
  },
  firm('residentie-scheldekaai', 'apotheek', 'Apotheek Zurenpoort BV', 'nl'),
  { ...person('les-coteaux', 'henrard', 'Paul', 'Henrard', 'fr'), account: 'volunteer', isOnBoard: true },
  {
    ...person('les-coteaux', 'delvaux', 'Monique', 'Delvaux', 'fr'),
    account: 'volunteerBoard',
    isOnBoard: true,
  },
  // An owner from Eupen, who reads German.
  person('les-coteaux', 'schumacher', 'Helga', 'Schumacher', 'de'),
];

export const knownHoldings: readonly KnownHolding[] = [
  holding('les-tilleuls', ['0A'], '2011-04-01', ['cabinet-horizon']),
  holding('les-tilleuls', ['0B', 'G6'], '1998-09-15', ['urbain']),
  holding('les-tilleuls', ['1A'], '2003-06-30', ['wauters']),
  holding('les-tilleuls', ['1B', 'G1'], '2019-02-12', ['benhaddou', 'carlier']),
  holding('les-tilleuls', ['2A'], '2008-11-03', ['claessens']),
  holding('les-tilleuls', ['2B', 'G2'], '2016-05-20', ['martin']),
  holding('les-tilleuls', ['3A', 'G3'], '1994-01-10', ['lejeune']),
  holding('les-tilleuls', ['3B', '4B'], '2014-10-08', ['sablon-vert']),
  holding('les-tilleuls', ['4A', 'G4'], '2006-03-24', ['bertrand']),
  holding('les-tilleuls', ['4A', 'G4'], '2025-06-16', ['leroy']),
  holding('les-tilleuls', ['5A', 'G5'], '2021-12-02', ['janssens-anne', 'janssens-bruno', 'janssens-cecile']),
  holding('residence-horta', ['RDC'], '2012-07-05', ['petit-four']),
  holding('residence-horta', ['32', 'C3'], '2018-03-09', ['de-backer']),
  holding('residentie-leiehof', ['302'], '2020-10-30', ['de-backer']),
  holding('residentie-leiehof', ['201', 'P2'], '2009-06-18', ['peeters']),
  holding('residentie-scheldekaai', ['Handel'], '2001-01-31', ['apotheek']),
  holding('les-coteaux', ['1 gauche', 'G1'], '2004-08-27', ['henrard']),
  holding('les-coteaux', ['2 droite'], '1999-05-14', ['delvaux']),
  holding('les-coteaux', ['0 gauche'], '2017-11-22', ['schumacher']),
];

function person(
  building: string,
  key: string,
  firstName: string,
  lastName: string,
  language: Language,
): KnownOwner {
  return { building, key, is: 'person', firstName, lastName, language };
}

function firm(building: string, key: string, name: string, language: Language): KnownOwner {
  return { building, key, is: 'firm', firstName: '', lastName: name, language };
}

function holding(
  building: string,
  lots: readonly string[],
  since: LocalDate,
  owners: readonly string[],
): KnownHolding {
  const holders = owners.map((owner) => ({ owner, numerator: 1, denominator: owners.length }));
  return { building, lots, since, holders };
}
