import type { Texts } from '../text.ts';

/** A volunteer syndic makes an account and a co-ownership of their own. */
export const signUpTexts = {
  'signUp.promise': {
    fr: 'Pour le syndic bénévole : votre compte et votre copropriété, en une minute.',
    nl: 'Voor de vrijwillige syndicus: uw account en uw mede-eigendom, in één minuut.',
    de: 'Für ehrenamtliche Verwalter: Ihr Konto und Ihre Miteigentümergemeinschaft, in einer Minute.',
    en: 'For the volunteer syndic: your account and your co-ownership, in a minute.',
  },
  'signUp.then': {
    fr: 'Cette étape demande le réseau. Ensuite, tout se prépare aussi sans réseau, jusqu’au premier appel de fonds.',
    nl: 'Deze stap vraagt een netwerk. Daarna bereidt u alles ook zonder netwerk voor, tot de eerste opvraging.',
    de: 'Dieser Schritt braucht ein Netz. Danach bereiten Sie alles auch ohne Netz vor, bis zum ersten Abruf.',
    en: 'This step needs the network. After it, everything is prepared without it too, up to the first call for funds.',
  },
  'signUp.known': {
    fr: 'J’ai déjà un compte',
    nl: 'Ik heb al een account',
    de: 'Ich habe bereits ein Konto',
    en: 'I have an account already',
  },
  'signUp.association': {
    fr: 'Nom de la copropriété',
    nl: 'Naam van de mede-eigendom',
    de: 'Name der Miteigentümergemeinschaft',
    en: 'Name of the co-ownership',
  },
  'signUp.associationHint': {
    fr: 'Comme dans l’acte de base, par exemple « ACP Les Tilleuls ».',
    nl: 'Zoals in de basisakte, bijvoorbeeld „VME De Linden”.',
    de: 'Wie in der Basisakte, zum Beispiel „Vereinigung der Miteigentümer Die Linden“.',
    en: 'As in the base deed, for example “ACP Les Tilleuls”.',
  },
  'signUp.name': { fr: 'Votre nom', nl: 'Uw naam', de: 'Ihr Name', en: 'Your name' },
  'signUp.passwordHint': {
    fr: 'Au moins {length} signes : une phrase que vous retenez est meilleure qu’un mot compliqué.',
    nl: 'Minstens {length} tekens: een zin die u onthoudt is beter dan een ingewikkeld woord.',
    de: 'Mindestens {length} Zeichen: Ein Satz, den Sie behalten, ist besser als ein kompliziertes Wort.',
    en: 'At least {length} characters: a sentence you remember beats a complicated word.',
  },
  'signUp.taken': {
    fr: 'Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Si vous avez déjà un compte, employez son mot de passe ou connectez-vous.',
    nl: 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Hebt u al een account, gebruik dan het wachtwoord ervan of meld u aan.',
    de: 'Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Haben Sie bereits ein Konto, verwenden Sie dessen Passwort oder melden Sie sich an.',
    en: 'This e-mail address and this password do not belong together. If you have an account already, use its password or sign in.',
  },
  'signUp.noAnswer': {
    fr: 'Le serveur ne répond pas. Ce que vous avez tapé reste ici : réessayez dès que le réseau est revenu.',
    nl: 'De server antwoordt niet. Wat u typte, blijft hier: probeer opnieuw zodra het netwerk terug is.',
    de: 'Der Server antwortet nicht. Ihre Eingaben bleiben hier: Versuchen Sie es erneut, sobald das Netz da ist.',
    en: 'The server does not answer. What you typed stays here: try again when the network is back.',
  },
  'signUp.play': {
    fr: 'Essayer avec une copropriété de démonstration',
    nl: 'Uitproberen met een demo-mede-eigendom',
    de: 'Mit einer Demo-Miteigentümergemeinschaft ausprobieren',
    en: 'Try with a demonstration co-ownership',
  },
  'signUp.playWhat': {
    fr: 'Sans compte : un petit immeuble inventé, avec ses lots, ses appels et ses factures. Vous seul le voyez, aussi sans réseau. Après 7 jours, tout disparaît.',
    nl: 'Zonder account: een klein verzonnen gebouw, met kavels, opvragingen en facturen. Alleen u ziet het, ook zonder netwerk. Na 7 dagen verdwijnt alles.',
    de: 'Ohne Konto: ein kleines erfundenes Gebäude mit Losen, Abrufen und Rechnungen. Nur Sie sehen es, auch ohne Netz. Nach 7 Tagen verschwindet alles.',
    en: 'Without an account: a small invented building, with its lots, calls and invoices. You alone see it, also without the network. After 7 days all of it disappears.',
  },
  'signUp.playMaking': {
    fr: 'L’immeuble se prépare : quelques secondes.',
    nl: 'Het gebouw wordt klaargezet: enkele seconden.',
    de: 'Das Gebäude wird vorbereitet: einige Sekunden.',
    en: 'The building is being prepared: a few seconds.',
  },
  'signUp.playNoAnswer': {
    fr: 'Le serveur ne répond pas. Essayer demande le réseau une fois, pour commencer : réessayez dès qu’il est revenu.',
    nl: 'De server antwoordt niet. Uitproberen vraagt één keer een netwerk, om te beginnen: probeer opnieuw zodra het terug is.',
    de: 'Der Server antwortet nicht. Das Ausprobieren braucht einmal ein Netz, am Anfang: Versuchen Sie es erneut, sobald es da ist.',
    en: 'The server does not answer. Trying needs the network once, to begin: try again when it is back.',
  },
  'signUp.playLeft': {
    fr: 'Vous quittez la copropriété de démonstration dès que la vôtre est créée, et ne pourrez plus y revenir.',
    nl: 'U verlaat de demo-mede-eigendom zodra de uwe is aangemaakt, en kunt er niet meer naar terug.',
    de: 'Sie verlassen die Demo-Miteigentümergemeinschaft, sobald Ihre eigene angelegt ist, und können nicht dorthin zurück.',
    en: 'You leave the demonstration co-ownership once your own is created, and cannot come back to it.',
  },
  'signUp.playBack': {
    fr: 'Retour à la démonstration',
    nl: 'Terug naar de demo',
    de: 'Zurück zur Demo',
    en: 'Back to the demonstration',
  },
  'signUp.closed': {
    fr: 'Sur cette installation, c’est l’administrateur qui crée les comptes : demandez-lui une invitation.',
    nl: 'Op deze installatie maakt de beheerder de accounts aan: vraag hem een uitnodiging.',
    de: 'Auf dieser Installation legt der Administrator die Konten an: Bitten Sie ihn um eine Einladung.',
    en: 'On this installation the administrator makes the accounts: ask them for an invitation.',
  },
} as const satisfies Texts;
