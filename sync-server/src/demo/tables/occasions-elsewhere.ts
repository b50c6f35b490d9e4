import type { Occasion } from './occasion.ts';

export const occasionsElsewhere: readonly Occasion[] = [
  {
    building: 'residence-horta',
    name: 'boiler-repair',
    trade: 'heating',
    on: '2026-02-11',
    isPhoto: true,
    lines: [
      {
        text: 'Dépannage brûleur, main-d’œuvre',
        account: '61032',
        key: 'general',
        vat: 'works',
        net: 38_750,
      },
      { text: 'Électrode et sonde', account: '61032', key: 'general', vat: 'works', net: 21_633 },
    ],
  },
  {
    building: 'residence-horta',
    name: 'stairs',
    trade: 'facade',
    on: '2025-10-03',
    lines: [
      {
        text: 'Remise en peinture de la cage d’escalier',
        account: '61076',
        key: 'general',
        vat: 'works',
        net: 1_248_000,
      },
    ],
  },
  {
    building: 'residence-horta',
    name: 'lock',
    trade: 'doors',
    on: '2026-11-12',
    stage: 'draft',
    missing: ['dueOn', 'communication', 'account'],
    isPhoto: true,
    lines: [
      {
        text: 'Remplacement de la gâche électrique',
        account: '61040',
        key: 'general',
        vat: 'works',
        net: 31_400,
      },
    ],
  },
  {
    building: 'le-belvedere',
    name: 'garage-door',
    trade: 'doors',
    on: '2025-11-21',
    lines: [
      {
        text: 'Nouveau moteur de la porte de garage',
        account: '61040',
        key: 'garages',
        vat: 'works',
        net: 164_500,
      },
      { text: 'Émetteurs, 14 pièces', account: '61040', key: 'garages', vat: 21, net: 53_200 },
    ],
    extraCents: 1,
  },
  {
    building: 'le-belvedere',
    name: 'lift-conformity',
    trade: 'lift',
    on: '2026-05-22',
    note: 'Mise en conformité exigée par le SECT, rapport du 12 mai 2026.',
    lines: [
      {
        text: 'Mise en conformité : rideau de cellules',
        account: '61016',
        key: 'lift',
        vat: 'works',
        net: 387_500,
      },
    ],
  },
  {
    building: 'le-belvedere',
    name: 'bulbs',
    trade: 'electrician',
    on: '2026-11-04',
    stage: 'draft',
    missing: ['number', 'key'],
    lines: [
      { text: 'Éclairage LED du sous-sol', account: '61022', key: 'garages', vat: 'works', net: 76_000 },
    ],
  },
  {
    building: 'dansaerthof',
    name: 'shop-window',
    trade: 'doors',
    on: '2026-06-09',
    lines: [
      {
        text: 'Réparation de la porte d’entrée vitrée',
        account: '61040',
        key: 'general',
        vat: 'works',
        net: 67_340,
      },
    ],
  },
  {
    building: 'les-glycines',
    name: 'facade',
    trade: 'facade',
    on: '2026-06-26',
    note: 'Façade classée : accord du Patrimoine reçu le 4 mai 2026.',
    lines: [
      {
        text: 'Rejointoyage et nettoyage de la façade avant',
        account: '61071',
        key: 'general',
        vat: 'works',
        net: 864_000,
      },
      { text: 'Réparation du sgraffite', account: '61071', key: 'general', vat: 'works', net: 215_000 },
    ],
  },
  {
    building: 'residence-josaphat',
    name: 'arrears',
    trade: 'lawyer',
    on: '2025-12-08',
    lines: [
      { text: 'Honoraires, recouvrement de charges', account: '61301', key: 'general', vat: 21, net: 74_500 },
    ],
    extraCents: -1,
  },
  {
    building: 'residentie-leiehof',
    name: 'terrace',
    trade: 'roof',
    on: '2026-11-05',
    stage: 'submitted',
    isPhoto: true,
    lines: [
      {
        text: 'Herstelling waterdichting dakterras',
        account: '61072',
        key: 'general',
        vat: 'works',
        net: 238_000,
      },
      { text: 'Afvoer puin', account: '61072', key: 'general', vat: 'works', net: 19_500 },
    ],
  },
  {
    building: 'residentie-leiehof',
    name: 'lift-repair',
    trade: 'lift',
    on: '2026-03-16',
    isPhoto: true,
    lines: [
      {
        text: 'Vervanging deurmotor 3de verdieping',
        account: '61012',
        key: 'lift',
        vat: 'works',
        net: 94_380,
      },
    ],
  },
  {
    building: 'residentie-scheldekaai',
    name: 'balconies',
    trade: 'facade',
    on: '2025-05-23',
    lines: [
      {
        text: 'Betonherstel balkons, fase 1',
        account: '61071',
        key: 'general',
        vat: 'works',
        net: 1_865_000,
      },
    ],
  },
  {
    building: 'de-korenbloem',
    name: 'gutter',
    trade: 'roof',
    on: '2026-11-11',
    stage: 'draft',
    missing: ['communication', 'dueOn'],
    lines: [
      {
        text: 'Reinigen en herstellen dakgoten',
        account: '61073',
        key: 'general',
        vat: 'works',
        net: 41_800,
      },
    ],
  },
  {
    building: 'parkzicht',
    name: 'sliding-gate',
    trade: 'doors',
    on: '2026-04-21',
    lines: [
      {
        text: 'Herstelling schuifpoort parking',
        account: '61040',
        key: 'general',
        vat: 'works',
        net: 52_900,
      },
    ],
  },
  {
    building: 'residentie-zurenborg',
    name: 'cornice',
    trade: 'facade',
    on: '2025-08-29',
    lines: [{ text: 'Restauratie kroonlijst', account: '61071', key: 'general', vat: 'works', net: 692_000 }],
  },
  {
    building: 'les-coteaux',
    name: 'slates',
    trade: 'roof',
    on: '2026-09-30',
    isPhoto: true,
    lines: [
      {
        text: 'Remplacement d’ardoises après tempête',
        account: '61073',
        key: 'general',
        vat: 'works',
        net: 48_600,
      },
    ],
  },
];
