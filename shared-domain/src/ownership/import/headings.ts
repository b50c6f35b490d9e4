/** What a column of the table may hold; `part` is a key's, one column each. */
export const importFields = [
  'number',
  'kind',
  'floor',
  'description',
  'owner',
  'firstName',
  'lastName',
  'enterpriseNumber',
  'share',
  'address',
  'street',
  'postalCode',
  'city',
  'email',
  'phone',
  'language',
  'iban',
  'part',
] as const;
export type ImportField = (typeof importFields)[number];

/** [IMP-2] The headings people give these columns, without accents and capitals. */
const headings: Readonly<Record<Exclude<ImportField, 'part'>, string>> = {
  number:
    'lot|lots|n|no|nr|num|numero|numero de lot|numero du lot|n de lot|n du lot|n lot|no lot|lot n|lot no|kavel|kavels|kavelnummer|nummer|nummer kavel|nummer van de kavel|kavel nr|lotnummer|los|lose|losnummer|los nr|nummer des loses|unit|lot number|number|number of the lot|lot nr|privatief|eenheid',
  kind: 'type|type de lot|type du lot|nature|nature du lot|genre|affectation|soort|soort kavel|aard|type kavel|bestemming|art|art des loses|lotart|kind|kind of lot|lot type',
  floor: 'etage|niveau|verdieping|verdiep|stockwerk|stock|geschoss|floor|level',
  description:
    'description|entree|bloc|batiment|adresse du lot|entree adresse|situation|omschrijving|beschrijving|ingang|blok|gebouw|adres van de kavel|beschreibung|eingang|block|gebaude|adresse des loses|entrance|building|address of the lot',
  owner:
    'proprietaire|proprietaires|coproprietaire|coproprietaires|proprietaire s|coproprietaire s|coproprietaires du lot|nom|noms|nom du proprietaire|nom du coproprietaire|nom et prenom|nom prenom|prenom nom|prenom et nom|eigenaar|eigenaars|mede eigenaar|mede eigenaars|mede eigenaars van de kavel|naam|naam eigenaar|naam van de eigenaar|naam en voornaam|voornaam en naam|eigentumer|miteigentumer|miteigentumer des loses|name|name des eigentumers|owner|owners|owners of the lot|owner name|full name|co owner',
  firstName: 'prenom|prenoms|voornaam|vorname|first name|firstname|given name',
  lastName:
    'nom de famille|familienaam|achternaam|nachname|familienname|last name|lastname|surname|family name',
  enterpriseNumber:
    'bce|n bce|numero bce|numero d entreprise|n d entreprise|n entreprise|kbo|kbo nummer|ondernemingsnummer|unternehmensnummer|enterprise number|company number|n tva|numero de tva|btw nummer',
  share:
    'part du lot|quote part du lot|part de propriete|part de l indivision|indivision|fraction|pourcentage|propriete|eigendomsaandeel|eigendomsdeel|aandeel in de kavel|deel van de kavel|eigentumsanteil|anteil am los|share of the lot|ownership share|ownership',
  address:
    'adresse|adresse du proprietaire|adresse postale|domicile|adres|adres van de eigenaar|woonplaats|anschrift|wohnsitz|address|postal address',
  street:
    'rue|rue et numero|rue n|straat|straat en nummer|strasse|strasse und nummer|street|street and number',
  postalCode: 'code postal|cp|postcode|postnummer|plz|postleitzahl|postal code|zip|zip code',
  city: 'ville|localite|commune|gemeente|plaats|stad|woonplaats gemeente|ort|stadt|wohnort|city|town',
  email:
    'email|e mail|mail|courriel|adresse mail|adresse email|adresse e mail|mailadres|e mailadres|e mail adres|e mail adresse|email address|e mail address',
  phone:
    'telephone|tel|gsm|mobile|portable|telephone gsm|tel gsm|telefoon|telefoonnummer|telefon|telefonnummer|handy|phone|phone number',
  language: 'langue|taal|sprache|language',
  iban: 'iban|compte|compte bancaire|numero de compte|n de compte|compte iban|rekening|rekeningnummer|bankrekening|konto|bankkonto|bank account|account number',
};

const known = new Map(
  Object.entries(headings).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field as ImportField] as const),
  ),
);

const parts =
  /^(?:quotites?|quote ?parts?|milliemes?|tantiemes?|cles?(?: de repartition)?|quotiteit(?:en)?|duizendsten?|aandelen|sleutel|verdeelsleutel|anteile|tausendstel|schlussel|verteilerschlussel|quotas?|keys?|allocation key|quote parts)(?=$| )/;
const overDenominator =
  /(?:\/|\(\s*|\bsur\s|\bop\s|\bvon\s|\bof\s|\ben\s)\s*(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d{1,9})\s*(?:\)|es?|emes?)?\s*$/iu;

/** Without accents, capitals and marks: `N° du lot` is `n du lot`. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** [IMP-2] What a heading says the column holds; null where it is not known. */
export function fieldOf(heading: string): ImportField | null {
  const field = known.get(plainHeading(heading));
  if (field) return field;
  return parts.test(plainHeading(heading)) || overDenominator.test(heading) ? 'part' : null;
}

/** [IMP-7] What the heading of a key says of it: `Quotités B Ascenseur /1.000`. */
export function keyHeading(heading: string): {
  readonly name: string;
  readonly denominator: number | null;
} {
  const over = overDenominator.exec(heading);
  const bare = over ? heading.slice(0, over.index) : heading;
  const said = parts.exec(plainHeading(bare))?.[0].split(' ').length ?? 0;
  const name = bare
    .trim()
    .split(/[\s:–—-]+/)
    .slice(said)
    .join(' ')
    .trim();
  return { name, denominator: over ? Number((over[1] ?? '').replace(/\D/g, '')) : null };
}
