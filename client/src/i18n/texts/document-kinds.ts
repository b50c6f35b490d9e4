import type { Texts } from '../text.ts';

/** What a document is called by its kind. */
export const documentKindTexts = {
  'documentKind.baseDeed': { fr: 'Acte de base', nl: 'Basisakte', de: 'Basisurkunde', en: 'Base deed' },
  'documentKind.coOwnershipRules': {
    fr: 'Règlement de copropriété',
    nl: 'Reglement van mede-eigendom',
    de: 'Miteigentumsordnung',
    en: 'Rules of co-ownership',
  },
  'documentKind.houseRules': {
    fr: 'Règlement d’ordre intérieur',
    nl: 'Reglement van interne orde',
    de: 'Hausordnung',
    en: 'Internal rules',
  },
  'documentKind.minutes': {
    fr: 'Procès-verbal d’assemblée',
    nl: 'Notulen van de vergadering',
    de: 'Protokoll der Versammlung',
    en: 'Minutes of an assembly',
  },
  'documentKind.decisionRegister': {
    fr: 'Registre des décisions',
    nl: 'Register van beslissingen',
    de: 'Beschlussregister',
    en: 'Register of decisions',
  },
  'documentKind.accounts': {
    fr: 'Comptes annuels ou décompte',
    nl: 'Jaarrekening of afrekening',
    de: 'Jahresrechnung oder Abrechnung',
    en: 'Annual accounts or statement',
  },
  'documentKind.contract': { fr: 'Contrat', nl: 'Contract', de: 'Vertrag', en: 'Contract' },
  'documentKind.worksContract': {
    fr: 'Contrat de travaux',
    nl: 'Aannemingscontract',
    de: 'Werkvertrag',
    en: 'Contract of works',
  },
  'documentKind.insurance': {
    fr: 'Police d’assurance',
    nl: 'Verzekeringspolis',
    de: 'Versicherungspolice',
    en: 'Insurance policy',
  },
  'documentKind.interventionFile': {
    fr: 'Dossier d’intervention ultérieure (DIU)',
    nl: 'Postinterventiedossier (PID)',
    de: 'Akte für spätere Eingriffe',
    en: 'Post-intervention file',
  },
  'documentKind.electricityCertificate': {
    fr: 'Contrôle électrique (RGIE)',
    nl: 'Elektrische keuring (AREI)',
    de: 'Elektroprüfung (AOEA)',
    en: 'Electrical inspection',
  },
  'documentKind.energyCertificate': {
    fr: 'Certificat PEB',
    nl: 'EPC',
    de: 'Energieausweis (PEB)',
    en: 'Energy certificate',
  },
  'documentKind.liftCertificate': {
    fr: 'Contrôle de l’ascenseur',
    nl: 'Keuring van de lift',
    de: 'Aufzugsprüfung',
    en: 'Lift inspection',
  },
  'documentKind.fuelTankCertificate': {
    fr: 'Contrôle de la citerne à mazout',
    nl: 'Keuring van de stookolietank',
    de: 'Prüfung des Heizöltanks',
    en: 'Fuel tank inspection',
  },
  'documentKind.fireSafetyReport': {
    fr: 'Rapport de prévention incendie',
    nl: 'Brandpreventieverslag',
    de: 'Brandschutzbericht',
    en: 'Fire safety report',
  },
  'documentKind.asbestosInventory': {
    fr: 'Inventaire amiante',
    nl: 'Asbestinventaris',
    de: 'Asbestinventar',
    en: 'Asbestos inventory',
  },
  'documentKind.plan': { fr: 'Plan', nl: 'Plan', de: 'Plan', en: 'Plan' },
  'documentKind.quote': { fr: 'Devis', nl: 'Offerte', de: 'Angebot', en: 'Quote' },
  'documentKind.letter': { fr: 'Courrier', nl: 'Brief', de: 'Schreiben', en: 'Letter' },
  'documentKind.other': {
    fr: 'Autre document',
    nl: 'Ander document',
    de: 'Sonstige Unterlage',
    en: 'Other document',
  },
} as const satisfies Texts;
