import type { Texts } from '../text.ts';

/** The owner's home. */
export const homeTexts = {
  'home.title': { fr: 'Accueil', nl: 'Start', de: 'Start', en: 'Home' },
  'home.hello': { fr: 'Bonjour, {name}', nl: 'Dag {name}', de: 'Guten Tag, {name}', en: 'Hello, {name}' },
  'home.yearCharges': {
    fr: 'Vos charges {year}',
    nl: 'Uw lasten {year}',
    de: 'Ihre Kosten {year}',
    en: 'Your charges in {year}',
  },
  'home.together': {
    fr: '{count, plural, one {Votre immeuble} other {Vos # immeubles ensemble}}',
    nl: '{count, plural, one {Uw gebouw} other {Uw # gebouwen samen}}',
    de: '{count, plural, one {Ihr Gebäude} other {Ihre # Gebäude zusammen}}',
    en: '{count, plural, one {Your building} other {Your # buildings together}}',
  },
  'home.yearBefore': {
    fr: 'En {year} : {amount}',
    nl: 'In {year}: {amount}',
    de: '{year}: {amount}',
    en: 'In {year}: {amount}',
  },
  'home.recent': {
    fr: 'Dernières charges',
    nl: 'Laatste lasten',
    de: 'Letzte Kosten',
    en: 'Latest charges',
  },
  'home.all': {
    fr: 'Toutes mes charges',
    nl: 'Al mijn lasten',
    de: 'Alle meine Kosten',
    en: 'All my charges',
  },
  'home.empty': {
    fr: 'Aucune charge pour l’instant. Dès qu’une facture de votre immeuble sera comptabilisée, votre part s’affichera ici.',
    nl: 'Nog geen lasten. Zodra een factuur van uw gebouw geboekt is, verschijnt uw deel hier.',
    de: 'Noch keine Kosten. Sobald eine Rechnung Ihres Gebäudes gebucht ist, erscheint Ihr Anteil hier.',
    en: 'No charges yet. As soon as an invoice of your building is posted, your part of it will appear here.',
  },
  'home.noBuilding': {
    fr: 'Vos données arrivent à la première synchronisation. Aucun lot n’est encore sur cet appareil.',
    nl: 'Uw gegevens komen bij de eerste synchronisatie. Er staat nog geen kavel op dit toestel.',
    de: 'Ihre Daten kommen mit dem ersten Abgleich. Auf diesem Gerät ist noch kein Los.',
    en: 'Your data arrives with the first sync. There is no lot on this device yet.',
  },
  'home.noLot': {
    fr: 'Aucun lot n’est inscrit à votre nom pour l’instant.',
    nl: 'Er staat momenteel geen kavel op uw naam.',
    de: 'Zurzeit ist kein Los auf Ihren Namen eingetragen.',
    en: 'No lot is recorded in your name for now.',
  },
  'home.formerOwner': {
    fr: 'Vous n’avez plus de lot ici : ce qui concernait votre ancien lot a quitté cet appareil. Pour une charge ou un décompte de cette époque, adressez-vous au syndic.',
    nl: 'U hebt hier geen kavel meer: wat uw vroegere kavel betrof, is van dit toestel verdwenen. Voor lasten of een afrekening uit die tijd wendt u zich tot de syndicus.',
    de: 'Sie haben hier kein Los mehr: Was Ihr früheres Los betraf, ist nicht mehr auf diesem Gerät. Für Kosten oder eine Abrechnung aus dieser Zeit wenden Sie sich an den Verwalter.',
    en: 'You hold no lot here any more: what concerned your former lot has left this device. For a charge or a statement of that time, ask the syndic.',
  },
  'home.seeBuilding': {
    fr: 'Voir l’immeuble',
    nl: 'Het gebouw bekijken',
    de: 'Gebäude ansehen',
    en: 'See the building',
  },
  'home.age': {
    fr: 'Données du {instant}',
    nl: 'Gegevens van {instant}',
    de: 'Daten vom {instant}',
    en: 'Data of {instant}',
  },
  'home.ageUnknown': {
    fr: 'Données de cet appareil',
    nl: 'Gegevens van dit toestel',
    de: 'Daten dieses Geräts',
    en: 'Data of this device',
  },
} as const satisfies Texts;
