import type { Texts } from '../../text.ts';

/** What a single field may be refused for. */
export const fieldRefusalTexts = {
  'refusal.money.ambiguous': {
    fr: 'Ce montant se lit de deux façons : {grouped} ou {decimal}.',
    nl: 'Dit bedrag kan op twee manieren gelezen worden: {grouped} of {decimal}.',
    de: 'Dieser Betrag lässt sich zweifach lesen: {grouped} oder {decimal}.',
    en: 'This amount can be read two ways: {grouped} or {decimal}.',
  },
  'refusal.money.invalid': {
    fr: 'Ce montant est illisible. Exemple : 1 234,56',
    nl: 'Dit bedrag is onleesbaar. Voorbeeld: 1.234,56',
    de: 'Dieser Betrag ist nicht lesbar. Beispiel: 1.234,56',
    en: 'This amount cannot be read. Example: 1,234.56',
  },
  'refusal.money.tooLarge': {
    fr: 'Ce montant dépasse le maximum de 999 999 999,99 €.',
    nl: 'Dit bedrag is hoger dan het maximum van 999.999.999,99 €.',
    de: 'Dieser Betrag übersteigt das Maximum von 999.999.999,99 €.',
    en: 'This amount exceeds the maximum of €999,999,999.99.',
  },
  'refusal.date.invalid': {
    fr: 'Cette date n’existe pas au calendrier.',
    nl: 'Deze datum bestaat niet in de kalender.',
    de: 'Dieses Datum gibt es im Kalender nicht.',
    en: 'This date is not a day of the calendar.',
  },
  'refusal.iban.checkDigit': {
    fr: 'Cet IBAN comporte une erreur : son chiffre de contrôle ne correspond pas.',
    nl: 'Deze IBAN bevat een fout: het controlegetal klopt niet.',
    de: 'Diese IBAN enthält einen Fehler: Die Prüfziffer stimmt nicht.',
    en: 'This IBAN contains a mistake: its check digit does not match.',
  },
  'refusal.enterpriseNumber.checkDigit': {
    fr: 'Ce numéro d’entreprise comporte une erreur : son chiffre de contrôle ne correspond pas.',
    nl: 'Dit ondernemingsnummer bevat een fout: het controlegetal klopt niet.',
    de: 'Diese Unternehmensnummer enthält einen Fehler: Die Prüfziffer stimmt nicht.',
    en: 'This enterprise number contains a mistake: its check digit does not match.',
  },
  'refusal.communication.checkDigit': {
    fr: 'Cette communication structurée comporte une erreur : son chiffre de contrôle ne correspond pas.',
    nl: 'Deze gestructureerde mededeling bevat een fout: het controlegetal klopt niet.',
    de: 'Diese strukturierte Mitteilung enthält einen Fehler: Die Prüfziffer stimmt nicht.',
    en: 'This structured communication contains a mistake: its check digit does not match.',
  },
  'refusal.text.tooLong': {
    fr: 'Ce texte est trop long.',
    nl: 'Deze tekst is te lang.',
    de: 'Dieser Text ist zu lang.',
    en: 'This text is too long.',
  },
  'refusal.text.unsafe': {
    fr: 'Ce texte contient des caractères invisibles qui ne sont pas acceptés. Retapez-le.',
    nl: 'Deze tekst bevat onzichtbare tekens die niet aanvaard worden. Typ hem opnieuw.',
    de: 'Dieser Text enthält unsichtbare Zeichen, die nicht angenommen werden. Bitte neu eintippen.',
    en: 'This text contains invisible characters that are not accepted. Please type it again.',
  },
  'refusal.field.missing': {
    fr: 'Ce champ est à remplir.',
    nl: 'Dit veld moet ingevuld worden.',
    de: 'Dieses Feld ist auszufüllen.',
    en: 'This field is needed.',
  },
  'refusal.email.invalid': {
    fr: 'Cette adresse e-mail n’est pas complète.',
    nl: 'Dit e-mailadres is niet volledig.',
    de: 'Diese E-Mail-Adresse ist nicht vollständig.',
    en: 'This e-mail address is not complete.',
  },
} as const satisfies Texts;
