import type { Texts } from '../../text.ts';

/** What a key, a lot or a change of owner may be refused for. */
export const ownershipRefusalTexts = {
  'refusal.key.partsDoNotAddUp': {
    fr: 'Les quotes-parts de la clé font {sum} au lieu de {denominator}.',
    nl: 'De aandelen van de sleutel tellen op tot {sum} in plaats van {denominator}.',
    de: 'Die Anteile des Schlüssels ergeben {sum} statt {denominator}.',
    en: 'The shares of the key add up to {sum} instead of {denominator}.',
  },
  'refusal.key.versionsOutOfOrder': {
    fr: 'La version du {from} doit venir après la précédente.',
    nl: 'De versie van {from} moet na de vorige komen.',
    de: 'Die Fassung vom {from} muss nach der vorigen liegen.',
    en: 'The version of {from} must come after the one before.',
  },
  'refusal.key.noVersion': {
    fr: 'Une clé a besoin d’une première version, avec sa date.',
    nl: 'Een sleutel heeft een eerste versie met datum nodig.',
    de: 'Ein Schlüssel braucht eine erste Fassung mit Datum.',
    en: 'A key needs a first version with its date.',
  },
  'refusal.key.versionUsed': {
    fr: 'Cette version a déjà servi à répartir jusqu’au {date}. Ajoutez une version à une date ultérieure.',
    nl: 'Met deze versie werd al verdeeld tot {date}. Voeg een versie toe vanaf een latere datum.',
    de: 'Mit dieser Fassung wurde bereits bis {date} verteilt. Fügen Sie eine Fassung ab einem späteren Datum hinzu.',
    en: 'This version has already been used to allocate until {date}. Add a version from a later date.',
  },
  'refusal.key.unknown': {
    fr: 'La clé « {key} » n’existe pas dans cet immeuble.',
    nl: 'De sleutel „{key}” bestaat niet in dit gebouw.',
    de: 'Den Schlüssel „{key}“ gibt es in diesem Gebäude nicht.',
    en: 'The key “{key}” does not exist in this building.',
  },
  'refusal.key.notInForce': {
    fr: 'La clé « {key} » n’était pas en vigueur le {date}.',
    nl: 'De sleutel „{key}” was niet van kracht op {date}.',
    de: 'Der Schlüssel „{key}“ war am {date} nicht in Kraft.',
    en: 'The key “{key}” was not in force on {date}.',
  },
  'refusal.lot.unknown': {
    fr: 'Ce lot n’existe pas dans cet immeuble.',
    nl: 'Deze kavel bestaat niet in dit gebouw.',
    de: 'Dieses Los gibt es in diesem Gebäude nicht.',
    en: 'This lot does not exist in this building.',
  },
  'refusal.ownership.noHolder': {
    fr: 'Indiquez au moins un copropriétaire.',
    nl: 'Vermeld minstens één mede-eigenaar.',
    de: 'Geben Sie mindestens einen Miteigentümer an.',
    en: 'Name at least one owner.',
  },
  'refusal.ownership.shareZero': {
    fr: 'Chaque copropriétaire doit avoir une part plus grande que zéro.',
    nl: 'Elke mede-eigenaar moet een deel groter dan nul hebben.',
    de: 'Jeder Miteigentümer muss einen Anteil größer als null haben.',
    en: 'Each owner must hold more than nothing.',
  },
  'refusal.ownership.holderTwice': {
    fr: 'Le même copropriétaire est cité deux fois.',
    nl: 'Dezelfde mede-eigenaar staat er twee keer.',
    de: 'Derselbe Miteigentümer ist zweimal genannt.',
    en: 'The same owner is named twice.',
  },
  'refusal.ownership.sharesDoNotAddUp': {
    fr: 'Les parts des copropriétaires font {numerator}/{denominator} au lieu de 1.',
    nl: 'De delen van de mede-eigenaars tellen op tot {numerator}/{denominator} in plaats van 1.',
    de: 'Die Anteile der Miteigentümer ergeben {numerator}/{denominator} statt 1.',
    en: 'The owners’ shares add up to {numerator}/{denominator} instead of 1.',
  },
  'refusal.ownership.contactNotHolder': {
    fr: 'La personne de contact doit être l’un des copropriétaires du lot.',
    nl: 'De contactpersoon moet een van de mede-eigenaars van de kavel zijn.',
    de: 'Die Kontaktperson muss einer der Miteigentümer des Loses sein.',
    en: 'The contact must be one of the lot’s owners.',
  },
  'refusal.threshold.needsAssembly': {
    fr: 'Relever le seuil au-dessus de {threshold} demande une décision de l’assemblée générale : indiquez sa date et le point du procès-verbal.',
    nl: 'De drempel boven {threshold} verhogen vraagt een beslissing van de algemene vergadering: vermeld de datum en het punt van de notulen.',
    de: 'Die Schwelle über {threshold} zu erhöhen, verlangt einen Beschluss der Generalversammlung: Geben Sie Datum und Punkt des Protokolls an.',
    en: 'Raising the threshold above {threshold} takes a decision of the general assembly: give its date and the item of the minutes.',
  },
  'refusal.threshold.inFuture': {
    fr: 'L’assemblée du {date} n’a pas encore eu lieu.',
    nl: 'De vergadering van {date} heeft nog niet plaatsgevonden.',
    de: 'Die Versammlung vom {date} hat noch nicht stattgefunden.',
    en: 'The assembly of {date} has not taken place yet.',
  },
  'refusal.ownership.inFuture': {
    fr: 'Un changement de copropriétaire ne s’inscrit qu’une fois la date atteinte ({date}).',
    nl: 'Een verandering van mede-eigenaar kan pas ingeschreven worden op de datum zelf ({date}).',
    de: 'Ein Wechsel des Miteigentümers kann erst ab seinem Datum eingetragen werden ({date}).',
    en: 'A change of owner can be entered only once its date has come ({date}).',
  },
  'refusal.ownership.notAfterLastChange': {
    fr: 'Le dernier changement de ce lot date du {date} ; celui-ci doit être plus récent.',
    nl: 'De laatste verandering van deze kavel dateert van {date}; deze moet recenter zijn.',
    de: 'Der letzte Wechsel dieses Loses war am {date}; dieser muss danach liegen.',
    en: 'This lot last changed hands on {date}; this change must be later.',
  },
  'refusal.ownership.ownerUnknown': {
    fr: 'Ce copropriétaire n’existe pas dans cet immeuble.',
    nl: 'Deze mede-eigenaar bestaat niet in dit gebouw.',
    de: 'Diesen Miteigentümer gibt es in diesem Gebäude nicht.',
    en: 'This owner does not exist in this building.',
  },
  'refusal.ownership.unknownOn': {
    fr: 'Le copropriétaire du lot {lot} au {date} n’est pas connu. Complétez-le dans l’immeuble.',
    nl: 'De mede-eigenaar van kavel {lot} op {date} is niet bekend. Vul hem aan bij het gebouw.',
    de: 'Der Miteigentümer von Los {lot} am {date} ist nicht bekannt. Ergänzen Sie ihn beim Gebäude.',
    en: 'The owner of lot {lot} on {date} is not known. Complete it in the building.',
  },
} as const satisfies Texts;
