import type { Language } from 'shared-domain/kernel';

/** Everybody who can sign in, with what the list of log-ins says of them. */
type AccountPlan = {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly about: string;
};

export const accountPlans = {
  syndic: {
    name: 'Claire Dumont',
    email: 'claire@koprogo.example',
    language: 'fr',
    about: 'syndic, Régie du Sablon (Bruxelles)',
  },
  colleague: {
    name: 'Karim Haddad',
    email: 'karim@koprogo.example',
    language: 'fr',
    about: 'syndic, same office',
  },
  accountant: {
    name: 'Marc Lambert',
    email: 'marc@koprogo.example',
    language: 'fr',
    about: 'accountant, same office',
  },
  board: {
    name: 'Françoise Lejeune',
    email: 'francoise@koprogo.example',
    language: 'fr',
    about: 'board member and owner (3A, G3), Les Tilleuls',
  },
  boardColleague: {
    name: 'Henri Wauters',
    email: 'henri@koprogo.example',
    language: 'fr',
    about: 'second board member and owner (1A), Les Tilleuls',
  },
  owner: {
    name: 'Sophie Martin',
    email: 'sophie@koprogo.example',
    language: 'fr',
    about: 'owner, Les Tilleuls 2B and its garage',
  },
  thirdOwner: {
    name: 'Anne Janssens',
    email: 'anne@koprogo.example',
    language: 'fr',
    about: 'owner of a third of Les Tilleuls 5A',
  },
  seller: {
    name: 'Luc Bertrand',
    email: 'luc@koprogo.example',
    language: 'fr',
    about: 'sold Les Tilleuls 4A on 16 June 2025',
  },
  buyer: {
    name: 'Emma Leroy',
    email: 'emma@koprogo.example',
    language: 'fr',
    about: 'bought it, and owns it today',
  },
  ownerInTwo: {
    name: 'Jan De Backer',
    email: 'jan@koprogo.example',
    language: 'nl',
    about: 'owner in two organisations: Horta 32 and Leiehof 302',
  },
  dutchSyndic: {
    name: 'Bart Declercq',
    email: 'bart@koprogo.example',
    language: 'nl',
    about: 'syndic, Scheldezicht (Gent, Antwerpen)',
  },
  dutchColleague: {
    name: 'Els Maes',
    email: 'els@koprogo.example',
    language: 'nl',
    about: 'syndic, same office',
  },
  dutchOwner: {
    name: 'An Peeters',
    email: 'an@koprogo.example',
    language: 'nl',
    about: 'owner and board member, Residentie Leiehof 201',
  },
  volunteer: {
    name: 'Paul Henrard',
    email: 'paul@koprogo.example',
    language: 'fr',
    about: 'volunteer syndic, board member and owner, Les Coteaux (Liège)',
  },
  volunteerBoard: {
    name: 'Monique Delvaux',
    email: 'monique@koprogo.example',
    language: 'fr',
    about: 'board member and owner, Les Coteaux',
  },
  admin: {
    name: 'Ingrid Baumann',
    email: 'admin@koprogo.example',
    language: 'de',
    about: 'administrator of the platform',
  },
} as const satisfies Record<string, AccountPlan>;

export type AccountKey = keyof typeof accountPlans;
