import type { AnomalyName } from 'shared-domain/receivables';
import type { Text, Texts } from '../text.ts';

/** What checks find in a settlement: what it is and what to do. */
export const settlementAnomalyTexts = {
  'settlements.anomaly.nothingToSettle': {
    fr: 'Il n’y a ni charge ni provision dans cette période.',
    nl: 'Er zijn geen kosten en geen provisies in deze periode.',
    de: 'In diesem Zeitraum gibt es weder Kosten noch Vorauszahlungen.',
    en: 'There are neither costs nor provisions in this period.',
  },
  'settlements.anomaly.overlapsSettlement': {
    fr: '« {label} » couvre déjà une partie de cette période ({from} – {until}).',
    nl: '“{label}” dekt al een deel van deze periode ({from} – {until}).',
    de: '„{label}“ deckt bereits einen Teil dieses Zeitraums ({from} – {until}).',
    en: '“{label}” already covers part of this period ({from} – {until}).',
  },
  'settlements.anomaly.keyUnknown': {
    fr: 'Une charge du {date} se répartit par une clé qui n’existe plus.',
    nl: 'Een kost van {date} wordt verdeeld met een sleutel die niet meer bestaat.',
    de: 'Kosten vom {date} werden nach einem Schlüssel verteilt, den es nicht mehr gibt.',
    en: 'A cost of {date} is shared by a key that no longer exists.',
  },
  'settlements.anomaly.keyNotInForce': {
    fr: 'La clé « {key} » n’était pas encore en vigueur le {date}.',
    nl: 'De sleutel “{key}” was nog niet van kracht op {date}.',
    de: 'Der Schlüssel „{key}“ war am {date} noch nicht in Kraft.',
    en: 'The key “{key}” was not yet in force on {date}.',
  },
  'settlements.anomaly.keyPartsDoNotAddUp': {
    fr: 'Les parts de la clé « {key} » font {sum} au lieu de {denominator} (version du {from}).',
    nl: 'De aandelen van de sleutel “{key}” geven {sum} in plaats van {denominator} (versie van {from}).',
    de: 'Die Anteile des Schlüssels „{key}“ ergeben {sum} statt {denominator} (Fassung vom {from}).',
    en: 'The parts of the key “{key}” make {sum} instead of {denominator} (version of {from}).',
  },
  'settlements.anomaly.lotUnknown': {
    fr: 'Une clé charge un lot qui n’existe plus.',
    nl: 'Een sleutel belast een kavel die niet meer bestaat.',
    de: 'Ein Schlüssel belastet ein Los, das es nicht mehr gibt.',
    en: 'A key charges a lot that no longer exists.',
  },
  'settlements.anomaly.lotWithoutOwner': {
    fr: 'Lot {lot} : {days, plural, one {# jour} other {# jours}} sans copropriétaire connu entre le {from} et le {until}.',
    nl: 'Kavel {lot}: {days, plural, one {# dag} other {# dagen}} zonder bekende mede-eigenaar tussen {from} en {until}.',
    de: 'Los {lot}: {days, plural, one {# Tag} other {# Tage}} ohne bekannten Miteigentümer zwischen {from} und {until}.',
    en: 'Lot {lot}: {days, plural, one {# day} other {# days}} without a known owner between {from} and {until}.',
  },
  'settlements.anomaly.costWithoutBearer': {
    fr: '{amount} du {date} sur {account} : personne n’est désigné pour les supporter.',
    nl: '{amount} van {date} op {account}: niemand is aangewezen om dit te dragen.',
    de: '{amount} vom {date} auf {account}: Niemand ist bestimmt, sie zu tragen.',
    en: '{amount} of {date} on {account}: nobody is named to bear it.',
  },
  'settlements.anomaly.meterMissing': {
    fr: 'Lot {lot} : pas de relevé pour le compte {account}.',
    nl: 'Kavel {lot}: geen opname voor rekening {account}.',
    de: 'Los {lot}: keine Ablesung für Konto {account}.',
    en: 'Lot {lot}: no reading for account {account}.',
  },
  'settlements.anomaly.meterNegative': {
    fr: 'Lot {lot} : consommation négative pour le compte {account}.',
    nl: 'Kavel {lot}: negatief verbruik voor rekening {account}.',
    de: 'Los {lot}: negativer Verbrauch für Konto {account}.',
    en: 'Lot {lot}: negative consumption for account {account}.',
  },
  'settlements.anomaly.meterNothingUsed': {
    fr: 'Compte {account} : tous les relevés sont à zéro, rien ne peut être réparti.',
    nl: 'Rekening {account}: alle opnames staan op nul, er kan niets verdeeld worden.',
    de: 'Konto {account}: Alle Ablesungen sind null, nichts kann verteilt werden.',
    en: 'Account {account}: all readings are zero, nothing can be shared.',
  },
  'settlements.anomaly.meterFar': {
    fr: 'Lot {lot} : le relevé du compte {account} est plus du triple, ou moins du tiers, du précédent. Vérifiez-le.',
    nl: 'Kavel {lot}: de opname voor rekening {account} is meer dan het drievoud, of minder dan een derde, van de vorige. Kijk ze na.',
    de: 'Los {lot}: Die Ablesung für Konto {account} ist mehr als das Dreifache oder weniger als ein Drittel der vorigen. Prüfen Sie sie.',
    en: 'Lot {lot}: the reading for account {account} is more than three times, or less than a third of, the one before. Check it.',
  },
  'settlements.anomaly.lateDocument': {
    fr: '{label} ({date}) est arrivé après le décompte de sa période : il est repris dans celui-ci, à charge de ceux qui détenaient les lots alors.',
    nl: '{label} ({date}) kwam na de afrekening van zijn periode: het wordt in deze opgenomen, ten laste van wie de kavels toen had.',
    de: '{label} ({date}) kam nach der Abrechnung seines Zeitraums: Es wird hier aufgenommen, zulasten derer, die die Lose damals besaßen.',
    en: '{label} ({date}) came after its period was settled: it is taken into this one, borne by who held the lots then.',
  },
  'settlements.anomaly.unsettledBefore': {
    fr: '{count, plural, one {# écriture} other {# écritures}} du {from} au {until} ne sont dans aucun décompte : vérifiez le début de la période.',
    nl: '{count, plural, one {# boeking} other {# boekingen}} van {from} tot {until} zitten in geen enkele afrekening: controleer het begin van de periode.',
    de: '{count, plural, one {# Buchung} other {# Buchungen}} vom {from} bis {until} sind in keiner Abrechnung: Prüfen Sie den Beginn des Zeitraums.',
    en: '{count, plural, one {# entry} other {# entries}} from {from} to {until} are in no settlement: check where the period begins.',
  },
  'settlements.anomaly.provisionWithoutOwner': {
    fr: '{amount} de provisions du {date} ({account}) ne désignent aucun copropriétaire : elles ne seront déduites à personne.',
    nl: '{amount} provisies van {date} ({account}) noemen geen mede-eigenaar: ze worden bij niemand afgetrokken.',
    de: '{amount} Vorauszahlungen vom {date} ({account}) nennen keinen Miteigentümer: Sie werden niemandem abgezogen.',
    en: '{amount} of provisions of {date} ({account}) name no owner: they will be deducted for nobody.',
  },
  'settlements.anomaly.provisionToNoHolder': {
    fr: '{label} : {amount} appelés le {date} à {name}, qui ne détenait plus aucun lot.',
    nl: '{label}: {amount} opgevraagd op {date} bij {name}, die geen kavel meer had.',
    de: '{label}: {amount} am {date} von {name} abgerufen, der kein Los mehr besaß.',
    en: '{label}: {amount} called on {date} from {name}, who held no lot any more.',
  },
  'settlements.anomaly.draftInPeriod': {
    fr: 'Facture en brouillon : {label}, {date}, {amount}.',
    nl: 'Factuur in ontwerp: {label}, {date}, {amount}.',
    de: 'Rechnung im Entwurf: {label}, {date}, {amount}.',
    en: 'Invoice still a draft: {label}, {date}, {amount}.',
  },
  'settlements.anomaly.undecidedInPeriod': {
    fr: 'Facture pas encore approuvée : {label}, {date}, {amount}.',
    nl: 'Factuur nog niet goedgekeurd: {label}, {date}, {amount}.',
    de: 'Rechnung noch nicht genehmigt: {label}, {date}, {amount}.',
    en: 'Invoice not approved yet: {label}, {date}, {amount}.',
  },
  'settlements.anomaly.unmatchedBankLine': {
    fr: 'Ligne bancaire non rapprochée : {label}, {date}, {amount}.',
    nl: 'Niet-afgepunte banklijn: {label}, {date}, {amount}.',
    de: 'Nicht zugeordnete Bankzeile: {label}, {date}, {amount}.',
    en: 'Bank line not matched: {label}, {date}, {amount}.',
  },
  'settlements.anomaly.suspenseNotEmpty': {
    fr: 'Le compte d’attente {account} n’est pas soldé au {date} : {amount}.',
    nl: 'De wachtrekening {account} is niet leeg op {date}: {amount}.',
    de: 'Das Zwischenkonto {account} ist am {date} nicht ausgeglichen: {amount}.',
    en: 'The suspense account {account} is not empty on {date}: {amount}.',
  },
} as const satisfies Record<`settlements.anomaly.${AnomalyName}`, Text> & Texts;
