import type { Localized } from '../../kernel/language.ts';
import type { ReminderLevel } from './arrears-settings.ts';

/** What stands between braces is filled in when the letter is written; see `fillWording`. */
export const defaultWording: Readonly<Record<ReminderLevel, Localized>> = {
  gentle: {
    fr: `Madame, Monsieur {name},

Sauf erreur ou omission de notre part, les montants suivants, dus à {association}, ne nous sont pas encore parvenus :

{claims}

Nous vous remercions de verser {total} avant le {payBy} sur le compte {iban}, avec la communication {communication}. Ce premier rappel est sans frais. Si vous avez payé entre-temps, veuillez ne pas en tenir compte.

{sender}, syndic`,
    nl: `Geachte mevrouw, geachte heer {name},

Behoudens vergissing van onze kant ontvingen wij de volgende bedragen, verschuldigd aan {association}, nog niet:

{claims}

Gelieve {total} te storten vóór {payBy} op rekening {iban} met de mededeling {communication}. Deze eerste herinnering is kosteloos. Hebt u intussen betaald, dan mag u deze brief als niet geschreven beschouwen.

{sender}, syndicus`,
    de: `Sehr geehrte Damen und Herren, {name},

sofern uns kein Irrtum unterlaufen ist, sind die folgenden Beträge für {association} noch nicht eingegangen:

{claims}

Bitte überweisen Sie {total} bis zum {payBy} auf das Konto {iban} mit der Mitteilung {communication}. Diese erste Erinnerung ist kostenlos. Falls Sie inzwischen gezahlt haben, betrachten Sie dieses Schreiben als gegenstandslos.

{sender}, Verwalter`,
    en: `Dear {name},

Unless we are mistaken, the following amounts owed to {association} have not reached us yet:

{claims}

Please pay {total} before {payBy} to account {iban}, with the communication {communication}. This first reminder is free of charge. If you have paid in the meantime, please disregard it.

{sender}, syndic`,
  },
  formal: {
    fr: `Madame, Monsieur {name},

Malgré notre rappel, les montants suivants restent dus à {association} :

{claims}
{costs}
Par la présente nous vous mettons en demeure de payer {total} au plus tard le {payBy} sur le compte {iban}, avec la communication {communication}.

{interest}

{sender}, syndic`,
    nl: `Geachte mevrouw, geachte heer {name},

Ondanks onze herinnering blijven de volgende bedragen verschuldigd aan {association}:

{claims}
{costs}
Hierbij stellen wij u in gebreke om {total} uiterlijk op {payBy} te betalen op rekening {iban} met de mededeling {communication}.

{interest}

{sender}, syndicus`,
    de: `Sehr geehrte Damen und Herren, {name},

trotz unserer Erinnerung sind die folgenden Beträge für {association} noch offen:

{claims}
{costs}
Hiermit setzen wir Sie in Verzug und fordern Sie auf, {total} spätestens am {payBy} auf das Konto {iban} mit der Mitteilung {communication} zu zahlen.

{interest}

{sender}, Verwalter`,
    en: `Dear {name},

Despite our reminder the following amounts are still owed to {association}:

{claims}
{costs}
We hereby give you formal notice to pay {total} by {payBy} at the latest to account {iban}, with the communication {communication}.

{interest}

{sender}, syndic`,
  },
  finalNotice: {
    fr: `Madame, Monsieur {name},

Notre mise en demeure est restée sans suite. Vous devez encore à {association} :

{claims}
{costs}
C’est notre dernière demande : veuillez payer {total} au plus tard le {payBy} sur le compte {iban}, avec la communication {communication}. À défaut, le dossier sera transmis à notre conseil.

{interest}

{sender}, syndic`,
    nl: `Geachte mevrouw, geachte heer {name},

Onze ingebrekestelling bleef zonder gevolg. U bent {association} nog verschuldigd:

{claims}
{costs}
Dit is ons laatste verzoek: gelieve {total} uiterlijk op {payBy} te betalen op rekening {iban} met de mededeling {communication}. Zo niet wordt het dossier aan onze raadsman overgemaakt.

{interest}

{sender}, syndicus`,
    de: `Sehr geehrte Damen und Herren, {name},

unsere Mahnung blieb ohne Folge. Sie schulden {association} noch:

{claims}
{costs}
Dies ist unsere letzte Aufforderung: Zahlen Sie {total} spätestens am {payBy} auf das Konto {iban} mit der Mitteilung {communication}. Andernfalls geht die Akte an unseren Anwalt.

{interest}

{sender}, Verwalter`,
    en: `Dear {name},

Our formal notice has had no effect. You still owe {association}:

{claims}
{costs}
This is our last request: please pay {total} by {payBy} at the latest to account {iban}, with the communication {communication}. Failing that, the file goes to our lawyer.

{interest}

{sender}, syndic`,
  },
  legalAction: {
    fr: `Madame, Monsieur {name},

Faute de paiement, {association} porte sa créance devant le juge de paix. Vous devez à ce jour :

{claims}
{costs}
Seul le paiement de {total} avant le {payBy} sur le compte {iban}, avec la communication {communication}, évitera la procédure et ses frais.

{interest}

{sender}, syndic`,
    nl: `Geachte mevrouw, geachte heer {name},

Bij gebrek aan betaling brengt {association} haar vordering voor de vrederechter. U bent vandaag verschuldigd:

{claims}
{costs}
Enkel de betaling van {total} vóór {payBy} op rekening {iban} met de mededeling {communication} voorkomt de procedure en de kosten ervan.

{interest}

{sender}, syndicus`,
    de: `Sehr geehrte Damen und Herren, {name},

mangels Zahlung bringt {association} die Forderung vor den Friedensrichter. Sie schulden heute:

{claims}
{costs}
Nur die Zahlung von {total} bis zum {payBy} auf das Konto {iban} mit der Mitteilung {communication} verhindert das Verfahren und seine Kosten.

{interest}

{sender}, Verwalter`,
    en: `Dear {name},

As nothing was paid, {association} brings its claim before the justice of the peace. To date you owe:

{claims}
{costs}
Only payment of {total} before {payBy} to account {iban}, with the communication {communication}, will avoid the proceedings and their costs.

{interest}

{sender}, syndic`,
  },
};
