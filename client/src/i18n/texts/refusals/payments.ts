import type { Texts } from '../../text.ts';

/** Why payments of suppliers and collections from owners are not ordered. */
export const paymentRefusalTexts = {
  'refusal.sepa.nothing': {
    fr: 'Choisissez au moins une ligne.',
    nl: 'Kies minstens één regel.',
    de: 'Wählen Sie mindestens eine Zeile.',
    en: 'Choose at least one line.',
  },
  'refusal.sepa.iban': {
    fr: 'Le numéro de compte de la ligne {item} n’est pas un IBAN valable (0 : le compte de l’ACP).',
    nl: 'Het rekeningnummer van regel {item} is geen geldig IBAN (0: de rekening van de VME).',
    de: 'Die Kontonummer der Zeile {item} ist keine gültige IBAN (0: das Konto der Vereinigung).',
    en: 'The account number of line {item} is not a valid IBAN (0: the association’s account).',
  },
  'refusal.sepa.amount': {
    fr: 'Un paiement porte un montant d’au moins 0,01 €.',
    nl: 'Een betaling bedraagt minstens 0,01 €.',
    de: 'Eine Zahlung beträgt mindestens 0,01 €.',
    en: 'A payment is of €0.01 at least.',
  },
  'refusal.sepa.nameMissing': {
    fr: 'Le nom de la ligne {item} ne peut pas s’écrire dans un fichier bancaire (0 : celui de l’ACP).',
    nl: 'De naam van regel {item} kan niet in een bankbestand staan (0: die van de VME).',
    de: 'Der Name der Zeile {item} lässt sich nicht in eine Bankdatei schreiben (0: der der Vereinigung).',
    en: 'The name of line {item} cannot be written in a bank file (0: the association’s).',
  },
  'refusal.sepa.creditorId': {
    fr: 'L’identifiant créancier est faux (par exemple BE49ZZZ0739484052). Il figure dans votre contrat de domiciliation.',
    nl: 'De schuldeiseridentificatie is fout (bijvoorbeeld BE49ZZZ0739484052). Ze staat in uw domiciliëringscontract.',
    de: 'Die Gläubiger-ID ist falsch (zum Beispiel BE49ZZZ0739484052). Sie steht in Ihrem Lastschriftvertrag.',
    en: 'The creditor identifier is wrong (for example BE49ZZZ0739484052). It stands in your direct debit contract.',
  },
  'refusal.sepa.mandate': {
    fr: 'Le mandat de la ligne {item} n’a pas de référence ou de date valable.',
    nl: 'Het mandaat van regel {item} heeft geen geldige referentie of datum.',
    de: 'Das Mandat der Zeile {item} hat keine gültige Referenz oder kein gültiges Datum.',
    en: 'The mandate of line {item} has no valid reference or date.',
  },
  'refusal.sepa.reference': {
    fr: 'La référence de la ligne {item} n’est pas acceptée par les banques.',
    nl: 'De referentie van regel {item} wordt door banken niet aanvaard.',
    de: 'Die Referenz der Zeile {item} wird von Banken nicht angenommen.',
    en: 'Banks do not accept the reference of line {item}.',
  },
  'refusal.sepa.twice': {
    fr: 'La ligne {item} porte la même référence qu’une autre.',
    nl: 'Regel {item} draagt dezelfde referentie als een andere.',
    de: 'Zeile {item} trägt dieselbe Referenz wie eine andere.',
    en: 'Line {item} carries the same reference as another one.',
  },
  'refusal.payment.accountUnknown': {
    fr: 'Ce compte n’est pas un compte de l’ACP.',
    nl: 'Deze rekening is geen rekening van de VME.',
    de: 'Dieses Konto ist kein Konto der Vereinigung.',
    en: 'This account is not one of the association’s.',
  },
  'refusal.payment.claimNotOpen': {
    fr: 'La ligne {item} n’est plus due : elle a été payée ou annulée entre-temps. Retirez-la.',
    nl: 'Regel {item} is niet meer verschuldigd: ze werd intussen betaald of geannuleerd. Haal ze weg.',
    de: 'Zeile {item} ist nicht mehr geschuldet: Sie wurde inzwischen bezahlt oder storniert. Entfernen Sie sie.',
    en: 'Line {item} is no longer owed: it was paid or cancelled meanwhile. Take it out.',
  },
  'refusal.payment.tooMuch': {
    fr: 'La ligne {item} dépasse ce qui reste dû ({openAmount}).',
    nl: 'Regel {item} is meer dan wat nog verschuldigd is ({openAmount}).',
    de: 'Zeile {item} übersteigt den offenen Betrag ({openAmount}).',
    en: 'Line {item} is more than what is still owed ({openAmount}).',
  },
  'refusal.payment.inOrder': {
    fr: 'La ligne {item} est déjà dans un ordre en cours.',
    nl: 'Regel {item} zit al in een lopende opdracht.',
    de: 'Zeile {item} ist schon in einem laufenden Auftrag.',
    en: 'Line {item} is in an order already.',
  },
  'refusal.payment.twice': {
    fr: 'La ligne {item} est deux fois dans cet ordre.',
    nl: 'Regel {item} staat twee keer in deze opdracht.',
    de: 'Zeile {item} steht zweimal in diesem Auftrag.',
    en: 'Line {item} is in this order twice.',
  },
  'refusal.payment.ibanNotSuppliers': {
    fr: 'Le compte de la ligne {item} n’est pas connu chez ce fournisseur. Vérifiez-le auprès de lui avant de l’ajouter à sa fiche.',
    nl: 'De rekening van regel {item} is niet bekend bij deze leverancier. Controleer ze bij hem vóór u ze op zijn fiche zet.',
    de: 'Das Konto der Zeile {item} ist bei diesem Lieferanten nicht bekannt. Prüfen Sie es bei ihm, bevor Sie es eintragen.',
    en: 'The account of line {item} is not known for this supplier. Check it with them before you add it to their file.',
  },
  'refusal.payment.dayPassed': {
    fr: 'Choisissez aujourd’hui ou un jour de l’année qui vient.',
    nl: 'Kies vandaag of een dag in het komende jaar.',
    de: 'Wählen Sie heute oder einen Tag im kommenden Jahr.',
    en: 'Choose today or a day within a year.',
  },
  'refusal.payment.orderUnknown': {
    fr: 'Cet ordre n’existe pas ici.',
    nl: 'Deze opdracht bestaat hier niet.',
    de: 'Diesen Auftrag gibt es hier nicht.',
    en: 'There is no such order here.',
  },
  'refusal.payment.orderCancelled': {
    fr: '{by} a déjà annulé cet ordre.',
    nl: '{by} annuleerde deze opdracht al.',
    de: '{by} hat diesen Auftrag schon storniert.',
    en: '{by} cancelled this order already.',
  },
  'refusal.mandate.unknown': {
    fr: 'Ce mandat n’existe pas ici.',
    nl: 'Dit mandaat bestaat hier niet.',
    de: 'Dieses Mandat gibt es hier nicht.',
    en: 'There is no such mandate here.',
  },
  'refusal.mandate.revoked': {
    fr: 'Ce mandat est révoqué à la date de l’encaissement.',
    nl: 'Dit mandaat is op de inningsdatum herroepen.',
    de: 'Dieses Mandat ist am Einzugstag widerrufen.',
    en: 'This mandate is revoked on the day of collection.',
  },
  'refusal.mandate.notSigned': {
    fr: 'Ce mandat n’est pas encore signé à la date de l’encaissement.',
    nl: 'Dit mandaat is op de inningsdatum nog niet ondertekend.',
    de: 'Dieses Mandat ist am Einzugstag noch nicht unterschrieben.',
    en: 'This mandate is not yet signed on the day of collection.',
  },
  'refusal.mandate.otherOwner': {
    fr: 'Ce mandat est celui d’un autre copropriétaire.',
    nl: 'Dit mandaat is van een andere mede-eigenaar.',
    de: 'Dieses Mandat gehört einem anderen Miteigentümer.',
    en: 'This mandate is another owner’s.',
  },
  'refusal.mandate.reference': {
    fr: 'La référence du mandat compte 1 à 35 lettres ou chiffres sans accent (tirets et points permis).',
    nl: 'De referentie van het mandaat telt 1 tot 35 letters of cijfers zonder accent (streepjes en punten mogen).',
    de: 'Die Mandatsreferenz hat 1 bis 35 Buchstaben oder Ziffern ohne Akzent (Striche und Punkte erlaubt).',
    en: 'A mandate’s reference has 1 to 35 letters or digits without accents (dashes and dots allowed).',
  },
  'refusal.collection.creditorMissing': {
    fr: 'Encodez d’abord l’identifiant créancier de l’ACP.',
    nl: 'Voer eerst de schuldeiseridentificatie van de VME in.',
    de: 'Geben Sie zuerst die Gläubiger-ID der Vereinigung ein.',
    en: 'Enter the association’s creditor identifier first.',
  },
  'refusal.collection.tooSoon': {
    fr: 'Les copropriétaires doivent être prévenus à temps : au plus tôt le {day}.',
    nl: 'Mede-eigenaars moeten tijdig verwittigd worden: ten vroegste op {day}.',
    de: 'Miteigentümer müssen rechtzeitig benachrichtigt werden: frühestens am {day}.',
    en: 'Owners must be told in time: {day} at the earliest.',
  },
} as const satisfies Texts;
