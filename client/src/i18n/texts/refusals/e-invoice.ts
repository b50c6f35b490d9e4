import type { Texts } from '../../text.ts';

/** What is wrong or odd with a supplier's electronic invoice. */
export const eInvoiceRefusalTexts = {
  'refusal.eInvoice.notAnInvoice': {
    fr: 'Ce fichier n’est ni une facture ni une note de crédit électronique (UBL). Rien n’a été changé.',
    nl: 'Dit bestand is geen elektronische factuur of creditnota (UBL). Er is niets gewijzigd.',
    de: 'Diese Datei ist weder eine elektronische Rechnung noch eine Gutschrift (UBL). Nichts wurde geändert.',
    en: 'This file is neither an electronic invoice nor a credit note (UBL). Nothing was changed.',
  },
  'refusal.eInvoice.fieldMissing': {
    fr: 'Le fichier ne donne pas {field}, ou pas lisiblement : complétez-le d’après le document.',
    nl: 'Het bestand vermeldt {field} niet, of niet leesbaar: vul aan volgens het document.',
    de: 'Die Datei nennt {field} nicht oder nicht lesbar: Ergänzen Sie es nach dem Dokument.',
    en: 'The file does not give {field}, or not legibly: complete it from the document.',
  },
  'refusal.eInvoice.sumsDiffer': {
    fr: 'Le fichier indique {told} là où ses montants font {computed} (règle {rule}). Vérifiez avant de soumettre.',
    nl: 'Het bestand vermeldt {told} waar zijn bedragen {computed} geven (regel {rule}). Controleer vóór u indient.',
    de: 'Die Datei nennt {told}, ihre Beträge ergeben {computed} (Regel {rule}). Prüfen Sie vor dem Einreichen.',
    en: 'The file says {told} where its amounts make {computed} (rule {rule}). Check before submitting.',
  },
  'refusal.eInvoice.vatDiffers': {
    fr: 'La TVA à {rate} % est de {told} dans le fichier, {computed} d’après sa base.',
    nl: 'De btw aan {rate} % is {told} in het bestand, {computed} volgens de basis.',
    de: 'Die MwSt. zu {rate} % beträgt in der Datei {told}, nach ihrer Basis {computed}.',
    en: 'VAT at {rate} % is {told} in the file, {computed} from its base.',
  },
  'refusal.eInvoice.rateUnknown': {
    fr: 'Le taux de TVA de {rate} % n’est pas belge : choisissez celui de chaque ligne.',
    nl: 'Het btw-tarief van {rate} % is niet Belgisch: kies het tarief van elke lijn.',
    de: 'Der MwSt.-Satz von {rate} % ist kein belgischer: Wählen Sie den jeder Zeile.',
    en: 'A VAT rate of {rate} % is not Belgian: choose each line’s.',
  },
  'refusal.eInvoice.reverseCharge': {
    fr: 'Autoliquidation (cocontractant) : l’association n’est pas assujettie, demandez une facture avec TVA.',
    nl: 'Verlegging van heffing (medecontractant): de vereniging is niet btw-plichtig, vraag een factuur met btw.',
    de: 'Umkehr der Steuerschuld: Die Vereinigung ist nicht mehrwertsteuerpflichtig, verlangen Sie eine Rechnung mit MwSt.',
    en: 'Reverse charge: the association is no VAT-payer, ask for an invoice with VAT.',
  },
  'refusal.eInvoice.currency': {
    fr: 'La facture est en {currency}, pas en euros : encodez ses montants convertis.',
    nl: 'De factuur is in {currency}, niet in euro: voer de omgerekende bedragen in.',
    de: 'Die Rechnung lautet auf {currency}, nicht auf Euro: Geben Sie die umgerechneten Beträge ein.',
    en: 'The invoice is in {currency}, not in euro: enter its amounts converted.',
  },
  'refusal.eInvoice.totalZero': {
    fr: 'Le total de cette facture est de 0,00 : il n’y a rien à comptabiliser.',
    nl: 'Het totaal van deze factuur is 0,00: er is niets te boeken.',
    de: 'Der Gesamtbetrag dieser Rechnung ist 0,00: Es gibt nichts zu buchen.',
    en: 'The total of this invoice is 0.00: there is nothing to book.',
  },
  'refusal.eInvoice.payableDiffers': {
    fr: 'Le coût est de {total}, le montant à payer de {payable} (acompte ou arrondi).',
    nl: 'De kost is {total}, het te betalen bedrag {payable} (voorschot of afronding).',
    de: 'Die Kosten betragen {total}, zu zahlen sind {payable} (Anzahlung oder Rundung).',
    en: 'The cost is {total}, the amount to pay {payable} (prepayment or rounding).',
  },
  'refusal.eInvoice.ibanCheck': {
    fr: 'Le compte {iban} du fichier n’est pas un IBAN valable : il n’a pas été repris.',
    nl: 'Rekening {iban} in het bestand is geen geldige IBAN: ze werd niet overgenomen.',
    de: 'Das Konto {iban} in der Datei ist keine gültige IBAN: Es wurde nicht übernommen.',
    en: 'Account {iban} in the file is no valid IBAN: it was not taken over.',
  },
  'refusal.eInvoice.communicationCheck': {
    fr: 'La communication {text} est mal formée : vérifiez-la sur le document.',
    nl: 'De mededeling {text} is onjuist: controleer ze op het document.',
    de: 'Die Mitteilung {text} ist fehlerhaft: Prüfen Sie sie auf dem Dokument.',
    en: 'The communication {text} fails its check: verify it on the document.',
  },
  'refusal.eInvoice.severalAccounts': {
    fr: 'Le fichier propose {count} comptes différents : vérifiez lequel payer.',
    nl: 'Het bestand biedt {count} verschillende rekeningen aan: controleer welke u betaalt.',
    de: 'Die Datei nennt {count} verschiedene Konten: Prüfen Sie, welches zu bezahlen ist.',
    en: 'The file offers {count} different accounts: check which one to pay.',
  },
  'refusal.eInvoice.attachmentUnreadable': {
    fr: 'Le document joint {name} est illisible : demandez-le au fournisseur.',
    nl: 'De bijlage {name} is onleesbaar: vraag ze aan de leverancier.',
    de: 'Die Anlage {name} ist unlesbar: Fordern Sie sie beim Lieferanten an.',
    en: 'The attached document {name} is unreadable: ask the supplier for it.',
  },
  'refusal.eInvoice.buyerUnknown': {
    fr: 'Le destinataire {name} {number} n’est aucun de vos immeubles.',
    nl: 'De bestemmeling {name} {number} is geen van uw gebouwen.',
    de: 'Der Empfänger {name} {number} ist keines Ihrer Gebäude.',
    en: 'The addressee {name} {number} is none of your buildings.',
  },
  'refusal.eInvoice.buyerOther': {
    fr: 'Le fichier est adressé à {name} {number}, pas à cet immeuble.',
    nl: 'Het bestand is gericht aan {name} {number}, niet aan dit gebouw.',
    de: 'Die Datei ist an {name} {number} gerichtet, nicht an dieses Gebäude.',
    en: 'The file is addressed to {name} {number}, not to this building.',
  },
  'refusal.eInvoice.supplierUnknown': {
    fr: 'Le fournisseur {name} {number} n’est pas encore dans vos fiches : la sienne est créée avec le brouillon.',
    nl: 'Leverancier {name} {number} staat nog niet in uw fiches: die wordt met het concept gemaakt.',
    de: 'Der Lieferant {name} {number} ist noch nicht erfasst: Das geschieht mit dem Entwurf.',
    en: 'Supplier {name} {number} has no card yet: it is made with the draft.',
  },
  'refusal.eInvoice.ibanNew': {
    fr: 'Le compte {iban} n’est pas celui que vous connaissez de {name} ({known}). Appelez-le avant de payer.',
    nl: 'Rekening {iban} is niet die welke u van {name} kent ({known}). Bel de leverancier vóór u betaalt.',
    de: 'Das Konto {iban} ist nicht das Ihnen von {name} bekannte ({known}). Rufen Sie vor der Zahlung an.',
    en: 'Account {iban} is not the one you know of {name} ({known}). Call them before paying.',
  },
  'refusal.eInvoice.duplicate': {
    fr: 'Vous avez déjà la facture {number} de ce fournisseur.',
    nl: 'U hebt factuur {number} van deze leverancier al.',
    de: 'Sie haben die Rechnung {number} dieses Lieferanten bereits.',
    en: 'You already have invoice {number} of this supplier.',
  },
  'refusal.eInvoice.sameAmount': {
    fr: 'La facture {number} de ce fournisseur a la même date et le même total.',
    nl: 'Factuur {number} van deze leverancier heeft dezelfde datum en hetzelfde totaal.',
    de: 'Die Rechnung {number} dieses Lieferanten hat dasselbe Datum und denselben Gesamtbetrag.',
    en: 'Invoice {number} of this supplier has the same date and the same total.',
  },
  'refusal.eInvoice.creditAboveInvoice': {
    fr: 'La note de crédit de {credit} dépasse la facture {number} qu’elle corrige ({total}).',
    nl: 'De creditnota van {credit} is hoger dan factuur {number} die ze verbetert ({total}).',
    de: 'Die Gutschrift von {credit} übersteigt die Rechnung {number}, die sie berichtigt ({total}).',
    en: 'The credit note of {credit} exceeds invoice {number} that it corrects ({total}).',
  },
} as const satisfies Texts;
