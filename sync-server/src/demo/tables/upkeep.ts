import type { Service } from './service-plan.ts';

const quarterly = [1, 4, 7, 10];

/** What keeps a building in order, and its accounts: contracts and visits. */
export const upkeep = {
  liftContract: {
    trade: 'lift',
    months: quarterly,
    day: 3,
    dueDays: 30,
    lines: [
      {
        account: '61011',
        key: 'lift',
        vat: 'works',
        net: ({ floors }) => 28_500 + 1_850 * floors,
        swing: 0,
        fr: 'Contrat d’entretien ascenseur, {quarter} {year}',
        nl: 'Onderhoudscontract lift, {quarter} {year}',
      },
    ],
  },
  liftInspection: {
    trade: 'inspection',
    months: [5, 11],
    day: 12,
    dueDays: 30,
    lines: [
      {
        account: '61010',
        key: 'lift',
        vat: 21,
        net: () => 9_640,
        swing: 0,
        fr: 'Contrôle périodique de l’ascenseur (SECT)',
        nl: 'Periodieke keuring van de lift (EDTC)',
      },
    ],
  },
  liftPhone: {
    trade: 'phone',
    months: [6],
    day: 15,
    dueDays: 20,
    lines: [
      {
        account: '61013',
        key: 'lift',
        vat: 21,
        net: () => 14_280,
        swing: 0,
        fr: 'Ligne d’appel de secours de la cabine, abonnement {year}',
        nl: 'Noodlijn liftcabine, abonnement {year}',
      },
    ],
  },
  emergencyLights: {
    trade: 'electrician',
    months: [9],
    day: 23,
    dueDays: 30,
    lines: [
      {
        account: '61007',
        key: 'general',
        vat: 'works',
        net: ({ floors }) => 6_500 + 3_150 * floors,
        swing: 60,
        fr: 'Entretien éclairage de secours et remplacement des accus',
        nl: 'Onderhoud noodverlichting en vervanging batterijen',
      },
    ],
  },
  boiler: {
    trade: 'heating',
    months: [9],
    day: 8,
    dueDays: 30,
    lines: [
      {
        account: '61031',
        key: 'general',
        vat: 6,
        net: ({ homes }) => 42_000 + 1_480 * homes,
        swing: 0,
        fr: 'Contrat d’entretien de la chaufferie {year}',
        nl: 'Onderhoudscontract stookplaats {year}',
      },
    ],
  },
  fire: {
    trade: 'fire',
    months: [10],
    day: 14,
    dueDays: 30,
    lines: [
      {
        account: '61002',
        key: 'general',
        vat: 21,
        net: ({ floors }) => 3_900 + 1_870 * (floors + 1),
        swing: 0,
        fr: 'Vérification annuelle des extincteurs',
        nl: 'Jaarlijkse controle brandblussers',
      },
    ],
  },
  drains: {
    trade: 'plumbing',
    months: [4],
    day: 17,
    dueDays: 30,
    lines: [
      {
        account: '61037',
        key: 'general',
        vat: 'works',
        net: ({ floors }) => 16_400 + 2_150 * floors,
        swing: 150,
        fr: 'Curage préventif des égouts et colonnes',
        nl: 'Preventief ruimen van riolering en standleidingen',
      },
    ],
  },
  garageDoor: {
    trade: 'doors',
    months: [3],
    day: 11,
    dueDays: 30,
    lines: [
      {
        account: '61040',
        key: 'garages',
        vat: 'works',
        net: ({ garages }) => 12_800 + 1_120 * garages,
        swing: 0,
        fr: 'Entretien de la porte de garage motorisée',
        nl: 'Onderhoud gemotoriseerde garagepoort',
      },
    ],
  },
  meeting: {
    trade: 'catering',
    months: [3],
    day: 27,
    dueDays: 15,
    lines: [
      {
        account: '61610',
        key: 'general',
        vat: 21,
        net: () => 12_500,
        swing: 0,
        fr: 'Location de la salle, assemblée générale {year}',
        nl: 'Huur zaal, algemene vergadering {year}',
      },
      {
        account: '61610',
        key: 'general',
        vat: 12,
        net: ({ homes }) => 945 * homes,
        swing: 0,
        fr: 'Buffet froid servi sur place',
        nl: 'Koud buffet, ter plaatse geserveerd',
      },
      {
        account: '61610',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 260 * homes,
        swing: 0,
        fr: 'Boissons',
        nl: 'Dranken',
      },
    ],
  },
  auditor: {
    trade: 'audit',
    months: [2],
    day: 19,
    dueDays: 30,
    lines: [
      {
        account: '61304',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 18_000 + 1_350 * homes,
        swing: 0,
        fr: 'Contrôle des comptes de l’exercice écoulé',
        nl: 'Nazicht van de rekeningen van het voorbije boekjaar',
      },
    ],
  },
} as const satisfies Record<string, Service>;
