import type { Service } from './service-plan.ts';

const monthly = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const quarterly = [1, 4, 7, 10];
const heatingSeason = [1900, 1700, 1400, 900, 500, 300, 250, 250, 400, 900, 1400, 1800];

/** What a building buys all year. {month}, {quarter} and {year} are filled in the language of the supplier. */
export const supplies = {
  cleaning: {
    trade: 'cleaning',
    months: monthly,
    day: 28,
    dueDays: 30,
    lines: [
      {
        account: '61050',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 8_500 + 1_150 * homes,
        swing: 0,
        fr: 'Nettoyage des communs, {month} {year}',
        nl: 'Schoonmaak gemene delen, {month} {year}',
      },
    ],
  },
  electricity: {
    trade: 'electricity',
    months: quarterly,
    day: 9,
    dueDays: 15,
    lines: [
      {
        account: '61219',
        key: 'general',
        vat: 6,
        net: ({ homes, floors }) => 4_200 + 1_460 * homes + 1_100 * floors,
        swing: 90,
        season: [1200, 1200, 1200, 950, 950, 950, 850, 850, 850, 1000, 1000, 1000],
        fr: 'Électricité des communs, {quarter} {year}',
        nl: 'Elektriciteit gemene delen, {quarter} {year}',
      },
    ],
  },
  gas: {
    trade: 'gas',
    months: monthly,
    day: 5,
    dueDays: 15,
    lines: [
      {
        account: '61220',
        key: 'general',
        vat: 21,
        net: () => 1_890,
        swing: 0,
        fr: 'Redevance fixe, {month} {year}',
        nl: 'Vaste vergoeding, {month} {year}',
      },
      {
        account: '61220',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 3_850 * homes,
        swing: 80,
        season: heatingSeason,
        fr: 'Consommation de gaz, chaufferie',
        nl: 'Gasverbruik, stookplaats',
      },
    ],
  },
  water: {
    trade: 'water',
    months: [3, 6, 9, 12],
    day: 18,
    dueDays: 21,
    lines: [
      {
        account: '61200',
        key: 'general',
        vat: 6,
        net: ({ homes }) => 720 * homes,
        swing: 0,
        fr: 'Redevance fixe, {quarter} {year}',
        nl: 'Vast recht, {quarter} {year}',
      },
      {
        account: '61200',
        key: 'general',
        vat: 6,
        net: ({ homes }) => 4_360 * homes,
        swing: 70,
        fr: 'Consommation et assainissement',
        nl: 'Verbruik en sanering',
      },
    ],
  },
  insurance: {
    trade: 'insurance',
    months: [2],
    day: 1,
    dueDays: 30,
    lines: [
      {
        account: '6140',
        key: 'general',
        vat: 0,
        net: ({ homes, garages }) => 31_450 + 14_280 * homes + 1_930 * garages,
        swing: 0,
        fr: 'Police incendie « bloc » {year}, prime annuelle, taxes comprises',
        nl: 'Brandpolis « blok » {year}, jaarpremie, taksen inbegrepen',
      },
      {
        account: '6146',
        key: 'general',
        vat: 0,
        net: ({ homes }) => 8_400 + 310 * homes,
        swing: 0,
        fr: 'Protection juridique',
        nl: 'Rechtsbijstand',
      },
    ],
  },
  syndicFee: {
    trade: 'syndic',
    months: quarterly,
    day: 2,
    dueDays: 15,
    lines: [
      {
        account: '61300',
        key: 'general',
        vat: 21,
        net: ({ homes, garages }) => 5_850 * homes + 900 * garages,
        swing: 0,
        fr: 'Honoraires de syndic, {quarter} {year}',
        nl: 'Ereloon syndicus, {quarter} {year}',
      },
    ],
  },
  office: {
    trade: 'office',
    months: [1, 7],
    day: 20,
    dueDays: 30,
    lines: [
      {
        account: '61600',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 4_500 + 640 * homes,
        swing: 120,
        fr: 'Copies, envois recommandés et timbres',
        nl: 'Kopieën, aangetekende zendingen en postzegels',
      },
    ],
  },
  meters: {
    trade: 'meters',
    months: [1],
    day: 26,
    dueDays: 30,
    lines: [
      {
        account: '61038',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 3_960 * homes,
        swing: 0,
        fr: 'Relevé des compteurs et décompte chauffage',
        nl: 'Meteropname en verwarmingsafrekening',
      },
      {
        account: '61038',
        key: 'general',
        vat: 21,
        net: () => 6_250,
        swing: 0,
        fr: 'Frais de déplacement et de dossier',
        nl: 'Verplaatsings- en dossierkosten',
      },
    ],
  },
  garden: {
    trade: 'garden',
    months: [4, 6, 8, 10],
    day: 25,
    dueDays: 30,
    lines: [
      {
        account: '61060',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 14_500 + 780 * homes,
        swing: 0,
        fr: 'Entretien du jardin et des abords, {month} {year}',
        nl: 'Tuinonderhoud, {month} {year}',
      },
    ],
  },
  waste: {
    trade: 'waste',
    months: quarterly,
    day: 22,
    dueDays: 30,
    lines: [
      {
        account: '61054',
        key: 'general',
        vat: 21,
        net: ({ homes }) => 1_980 * homes,
        swing: 0,
        fr: 'Location et vidange des conteneurs, {quarter} {year}',
        nl: 'Huur en lediging containers, {quarter} {year}',
      },
    ],
  },
} as const satisfies Record<string, Service>;
