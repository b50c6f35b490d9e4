import type { Texts } from '../text.ts';

/** The accounts an association adds to the chart. */
export const bookAccountsTexts = {
  'ownAccounts.title': {
    fr: 'Comptes propres de l’ACP',
    nl: 'Eigen rekeningen van de VME',
    de: 'Eigene Konten der Vereinigung',
    en: 'Accounts of the association’s own',
  },
  'ownAccounts.what': {
    fr: 'Le plan comptable des copropriétés est là d’office. Ajoutez ici ce que votre ACP veut suivre à part, sous un compte du plan.',
    nl: 'Het rekeningstelsel van de mede-eigendom is er al. Voeg hier toe wat uw VME apart wil volgen, onder een rekening van het stelsel.',
    de: 'Der Kontenplan der Miteigentümergemeinschaften ist schon da. Fügen Sie hier hinzu, was Ihre Vereinigung getrennt verfolgen will, unter einem Konto des Plans.',
    en: 'The chart of co-ownerships is there already. Add here what your association wants to follow apart, below an account of the chart.',
  },
  'ownAccounts.choose': {
    fr: 'De quel immeuble ?',
    nl: 'Van welk gebouw?',
    de: 'Welches Gebäudes?',
    en: 'Of which building?',
  },
  'ownAccounts.none': {
    fr: 'Aucun compte propre.',
    nl: 'Geen eigen rekening.',
    de: 'Kein eigenes Konto.',
    en: 'No account of its own.',
  },
  'ownAccounts.new': {
    fr: 'Ajouter un compte',
    nl: 'Rekening toevoegen',
    de: 'Konto hinzufügen',
    en: 'Add an account',
  },
  'ownAccounts.edit': {
    fr: 'Compte {account}',
    nl: 'Rekening {account}',
    de: 'Konto {account}',
    en: 'Account {account}',
  },
  'ownAccounts.keep': { fr: 'Garder', nl: 'Bewaren', de: 'Behalten', en: 'Keep' },
  'ownAccounts.code': { fr: 'Numéro', nl: 'Nummer', de: 'Nummer', en: 'Number' },
  'ownAccounts.fr': {
    fr: 'Nom en français',
    nl: 'Naam in het Frans',
    de: 'Name auf Französisch',
    en: 'Name in French',
  },
  'ownAccounts.nl': {
    fr: 'Nom en néerlandais',
    nl: 'Naam in het Nederlands',
    de: 'Name auf Niederländisch',
    en: 'Name in Dutch',
  },
  'ownAccounts.de': {
    fr: 'Nom en allemand (facultatif)',
    nl: 'Naam in het Duits (optioneel)',
    de: 'Name auf Deutsch (freiwillig)',
    en: 'Name in German (optional)',
  },
  'ownAccounts.en': {
    fr: 'Nom en anglais (facultatif)',
    nl: 'Naam in het Engels (optioneel)',
    de: 'Name auf Englisch (freiwillig)',
    en: 'Name in English (optional)',
  },
  'ownAccounts.tenantShare': {
    fr: 'Part du locataire, en %',
    nl: 'Deel van de huurder, in %',
    de: 'Anteil des Mieters, in %',
    en: 'Tenant’s share, in %',
  },
  'ownAccounts.tenantHint': {
    fr: 'Indicatif sur les décomptes ; vide : comme le compte au-dessus',
    nl: 'Indicatief op de afrekeningen; leeg: zoals de rekening erboven',
    de: 'Richtwert auf den Abrechnungen; leer: wie das Konto darüber',
    en: 'Indicative on statements; empty: as the account above',
  },
  'ownAccounts.active': {
    fr: 'Proposer ce compte',
    nl: 'Deze rekening voorstellen',
    de: 'Dieses Konto vorschlagen',
    en: 'Propose this account',
  },
  'ownAccounts.below': {
    fr: 'sous {account}',
    nl: 'onder {account}',
    de: 'unter {account}',
    en: 'below {account}',
  },
  'ownAccounts.givenUp': {
    fr: 'N’est plus proposé',
    nl: 'Wordt niet meer voorgesteld',
    de: 'Wird nicht mehr vorgeschlagen',
    en: 'No longer proposed',
  },
} as const satisfies Texts;
