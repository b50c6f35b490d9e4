import type { Texts } from '../../text.ts';

/** Why a statement is not taken, or a movement not booked. */
export const matchingRefusalTexts = {
  'refusal.bank.otherAccount': {
    fr: 'Le compte {account} n’est pas un compte de cet immeuble. Rien n’a été importé ; ajoutez-le aux comptes bancaires de l’immeuble s’il est à l’ACP.',
    nl: 'Rekening {account} is geen rekening van dit gebouw. Er werd niets ingelezen; voeg ze toe bij de bankrekeningen van het gebouw als ze van de VME is.',
    de: 'Das Konto {account} ist kein Konto dieses Gebäudes. Es wurde nichts eingelesen; fügen Sie es den Bankkonten des Gebäudes hinzu, wenn es der Vereinigung gehört.',
    en: 'Account {account} is not an account of this building. Nothing was imported; add it to the building’s bank accounts if it belongs to the association.',
  },
  'refusal.bank.foreignCurrency': {
    fr: 'Cet extrait est en {currency}. Seuls les comptes en euros sont repris ; rien n’a été importé.',
    nl: 'Dit uittreksel is in {currency}. Alleen rekeningen in euro worden overgenomen; er werd niets ingelezen.',
    de: 'Dieser Auszug lautet auf {currency}. Nur Eurokonten werden übernommen; es wurde nichts eingelesen.',
    en: 'This statement is in {currency}. Only accounts in euro are taken; nothing was imported.',
  },
  'refusal.bank.alreadyImported': {
    fr: 'L’extrait {sequence} de {year} est déjà importé. Rien n’a changé.',
    nl: 'Uittreksel {sequence} van {year} is al ingelezen. Er is niets gewijzigd.',
    de: 'Der Auszug {sequence} von {year} ist bereits eingelesen. Nichts hat sich geändert.',
    en: 'Statement {sequence} of {year} is already imported. Nothing changed.',
  },
  'refusal.bank.truncated': {
    fr: 'L’extrait {sequence} est coupé : sa fin manque. Rien n’a été importé ; téléchargez le fichier à nouveau auprès de la banque.',
    nl: 'Uittreksel {sequence} is afgebroken: het einde ontbreekt. Er werd niets ingelezen; download het bestand opnieuw bij de bank.',
    de: 'Der Auszug {sequence} ist abgeschnitten: Das Ende fehlt. Es wurde nichts eingelesen; laden Sie die Datei erneut bei der Bank herunter.',
    en: 'Statement {sequence} is cut off: its end is missing. Nothing was imported; download the file from the bank again.',
  },
  'refusal.bank.damaged': {
    fr: 'L’extrait {sequence} est abîmé : la ligne {line} est illisible et le solde n’y est pas. Rien n’a été importé ; téléchargez le fichier à nouveau.',
    nl: 'Uittreksel {sequence} is beschadigd: lijn {line} is onleesbaar en het saldo klopt niet. Er werd niets ingelezen; download het bestand opnieuw.',
    de: 'Der Auszug {sequence} ist beschädigt: Zeile {line} ist unlesbar und der Saldo stimmt nicht. Es wurde nichts eingelesen; laden Sie die Datei erneut herunter.',
    en: 'Statement {sequence} is damaged: line {line} cannot be read and the balance does not fit. Nothing was imported; download the file again.',
  },
  'refusal.bank.statementTooLarge': {
    fr: 'Cet extrait est trop long pour être envoyé en une fois. Demandez à la banque des extraits par jour.',
    nl: 'Dit uittreksel is te lang om in één keer te versturen. Vraag de bank uittreksels per dag.',
    de: 'Dieser Auszug ist zu lang, um auf einmal gesendet zu werden. Bitten Sie die Bank um Tagesauszüge.',
    en: 'This statement is too long to be sent at once. Ask the bank for daily statements.',
  },
  'refusal.bank.tooManyLines': {
    fr: 'Cet extrait compte plus de {most} opérations. Demandez à la banque des extraits par jour.',
    nl: 'Dit uittreksel telt meer dan {most} verrichtingen. Vraag de bank uittreksels per dag.',
    de: 'Dieser Auszug hat mehr als {most} Buchungen. Bitten Sie die Bank um Tagesauszüge.',
    en: 'This statement has more than {most} transactions. Ask the bank for daily statements.',
  },
  'refusal.bank.lineUnknown': {
    fr: 'Cette opération n’est pas dans les extraits importés, ou un autre extrait l’a déjà. Rien n’a été comptabilisé.',
    nl: 'Deze verrichting staat niet in de ingelezen uittreksels, of een ander uittreksel heeft ze al. Er werd niets geboekt.',
    de: 'Diese Buchung steht nicht in den eingelesenen Auszügen, oder ein anderer Auszug enthält sie bereits. Es wurde nichts gebucht.',
    en: 'This transaction is not in the imported statements, or another statement has it already. Nothing was posted.',
  },
  'refusal.bank.lineMatched': {
    fr: '{by} a déjà rapproché cette opération. Votre rapprochement n’a rien comptabilisé ; annulez l’autre s’il est faux.',
    nl: '{by} heeft deze verrichting al afgepunt. Uw afpunting heeft niets geboekt; maak de andere ongedaan als ze fout is.',
    de: '{by} hat diese Buchung bereits zugeordnet. Ihre Zuordnung hat nichts gebucht; machen Sie die andere rückgängig, wenn sie falsch ist.',
    en: '{by} has already matched this transaction. Your match posted nothing; undo the other one if it is wrong.',
  },
  'refusal.bank.partZero': {
    fr: 'Une partie est à zéro. Donnez-lui un montant ou retirez-la.',
    nl: 'Een deel staat op nul. Geef het een bedrag of verwijder het.',
    de: 'Ein Teil steht auf null. Geben Sie ihm einen Betrag oder entfernen Sie ihn.',
    en: 'A part is zero. Give it an amount or remove it.',
  },
  'refusal.bank.partsDoNotAddUp': {
    fr: 'Les parties ne font pas le montant de l’opération : il reste {left}.',
    nl: 'De delen zijn samen niet het bedrag van de verrichting: er blijft {left} over.',
    de: 'Die Teile ergeben nicht den Betrag der Buchung: Es bleiben {left}.',
    en: 'The parts do not make the amount of the transaction: {left} is left.',
  },
  'refusal.bank.returnIsNoPayment': {
    fr: 'Une domiciliation refusée débite le compte : son montant doit être négatif.',
    nl: 'Een geweigerde domiciliëring debiteert de rekening: het bedrag moet negatief zijn.',
    de: 'Eine zurückgegebene Lastschrift belastet das Konto: Der Betrag muss negativ sein.',
    en: 'A returned direct debit debits the account: its amount must be negative.',
  },
  'refusal.bank.claimUnknown': {
    fr: 'Cette dette n’est pas dans les comptes de l’immeuble. Rien n’a été comptabilisé ; choisissez-en une autre ou « à valoir ».',
    nl: 'Deze schuld staat niet in de boeken van het gebouw. Er werd niets geboekt; kies een andere of ‘op rekening’.',
    de: 'Diese Forderung steht nicht in den Büchern des Gebäudes. Es wurde nichts gebucht; wählen Sie eine andere oder „a conto“.',
    en: 'This claim is not in the building’s books. Nothing was posted; choose another one or “on account”.',
  },
  'refusal.bank.partyMissing': {
    fr: 'Le compte {account} se tient par copropriétaire ou par fournisseur : choisissez de qui il s’agit.',
    nl: 'Rekening {account} wordt per mede-eigenaar of leverancier bijgehouden: kies om wie het gaat.',
    de: 'Das Konto {account} wird je Miteigentümer oder Lieferant geführt: Wählen Sie, um wen es geht.',
    en: 'Account {account} is kept per owner or supplier: choose whose it is.',
  },
  'refusal.bank.bearerMissing': {
    fr: 'Le compte {account} est une charge : choisissez la clé ou le copropriétaire qui la supporte.',
    nl: 'Rekening {account} is een kost: kies de sleutel of de mede-eigenaar die ze draagt.',
    de: 'Das Konto {account} ist ein Aufwand: Wählen Sie den Schlüssel oder den Miteigentümer, der ihn trägt.',
    en: 'Account {account} is a cost: choose the key or the owner who bears it.',
  },
  'refusal.bank.matchUnknown': {
    fr: 'Ce rapprochement n’existe pas dans cet immeuble. Rien n’a changé.',
    nl: 'Deze afpunting bestaat niet in dit gebouw. Er is niets gewijzigd.',
    de: 'Diese Zuordnung gibt es in diesem Gebäude nicht. Nichts hat sich geändert.',
    en: 'This match does not exist in this building. Nothing changed.',
  },
  'refusal.bank.alreadyUndone': {
    fr: '{by} a déjà annulé ce rapprochement. Rien n’a été contre-passé deux fois.',
    nl: '{by} heeft deze afpunting al ongedaan gemaakt. Er werd niets twee keer teruggeboekt.',
    de: '{by} hat diese Zuordnung bereits rückgängig gemacht. Nichts wurde zweimal storniert.',
    en: '{by} has already undone this match. Nothing was reversed twice.',
  },
  'refusal.bank.ruleTooShort': {
    fr: 'Donnez au moins trois lettres : moins trouverait tout.',
    nl: 'Geef minstens drie letters: minder zou alles vinden.',
    de: 'Geben Sie mindestens drei Buchstaben an: Weniger fände alles.',
    en: 'Give at least three letters: fewer would find everything.',
  },
} as const satisfies Texts;
