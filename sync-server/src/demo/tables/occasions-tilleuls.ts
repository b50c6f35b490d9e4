import type { Occasion } from './occasion.ts';

/** What journeys and tests name. */
export const occasionsOfTilleuls: readonly Occasion[] = [
  {
    building: 'les-tilleuls',
    name: 'lift-repair',
    trade: 'lift',
    on: '2026-10-12',
    isPhoto: true,
    // With 6 % this is 1 234,56 €, of which 105/1000 of the lift's key is 129,63 €.
    lines: [
      {
        text: 'Remplacement du variateur de fréquence',
        account: '61012',
        key: 'lift',
        vat: 'works',
        net: 116_468,
      },
    ],
  },
  {
    building: 'les-tilleuls',
    name: 'facade',
    trade: 'facade',
    on: '2025-09-19',
    note: 'Décision de l’assemblée générale du 27 mars 2025, point 7.',
    lines: [
      { text: 'Échafaudage, façade à rue', account: '61071', key: 'general', vat: 'works', net: 284_000 },
      {
        text: 'Réparation des bétons et peinture',
        account: '61071',
        key: 'general',
        vat: 'works',
        net: 731_500,
      },
    ],
  },
  {
    building: 'les-tilleuls',
    name: 'roof',
    trade: 'roof',
    on: '2026-11-06',
    stage: 'submitted',
    isPhoto: true,
    lines: [
      {
        text: 'Remplacement de la couvertine en zinc',
        account: '61073',
        key: 'general',
        vat: 'works',
        net: 168_000,
      },
      { text: 'Nacelle, une journée', account: '61073', key: 'general', vat: 'works', net: 42_500 },
    ],
  },
  {
    building: 'les-tilleuls',
    name: 'doorphone',
    trade: 'electrician',
    on: '2026-11-10',
    stage: 'submitted',
    isPhoto: true,
    lines: [
      {
        text: 'Remplacement de la platine de parlophonie',
        account: '61024',
        key: 'general',
        vat: 'works',
        net: 89_750,
      },
    ],
  },
  {
    building: 'les-tilleuls',
    name: 'hedges',
    trade: 'garden',
    on: '2026-10-29',
    stage: 'rejected',
    reason: 'Le devis accepté prévoyait 480 € hors TVA. Merci de demander une facture rectifiée.',
    isPhoto: true,
    lines: [{ text: 'Taille des haies, supplément', account: '61061', key: 'general', vat: 21, net: 56_000 }],
  },
  {
    building: 'les-tilleuls',
    name: 'leak',
    trade: 'plumbing',
    on: '2026-11-13',
    stage: 'draft',
    isPhoto: true,
    lines: [
      { text: 'Recherche de fuite, colonne 2', account: '61036', key: 'general', vat: 'works', net: 18_500 },
      {
        text: 'Remplacement d’un coude en fonte',
        account: '61036',
        key: 'general',
        vat: 'works',
        net: 24_200,
      },
    ],
  },
  // A few euros, so that portions are small and rounding shows.
  {
    building: 'les-tilleuls',
    name: 'nameplates',
    trade: 'office',
    on: '2025-06-30',
    lines: [
      { text: 'Plaquettes de sonnette, jeu complet', account: '61609', key: 'general', vat: 21, net: 8_217 },
    ],
  },
];
