import type { DocumentAudience, DocumentKind } from 'shared-domain/documents';
import type { LocalDate } from 'shared-domain/kernel';

/** What the papers of a building tell of it. */
export type BuildingFacts = {
  readonly name: string;
  readonly place: string;
  readonly builtIn: number;
  readonly denominator: number;
  readonly lots: readonly { readonly number: string; readonly quotePart: number }[];
  readonly hasLift: boolean;
  /** The year that the books are in. */
  readonly year: number;
};

export type Paper = {
  readonly kind: DocumentKind;
  readonly audience: DocumentAudience;
  readonly title: string;
  readonly datedOn: LocalDate;
  readonly paragraphs: readonly string[];
};

/** What lies in the drawers of a building that is told whole. */
export const libraries: Readonly<Record<'fr' | 'nl', (facts: BuildingFacts) => Paper[]>> = {
  fr: ({ name, place, builtIn, denominator, lots, hasLift, year }) => [
    {
      ...{ kind: 'baseDeed', audience: 'everybody', datedOn: `${builtIn}-06-12` },
      title: `Acte de base de ${name}`,
      paragraphs: [
        `Immeuble sis à ${place}, placé sous le régime de la copropriété forcée.`,
        `Les parties communes sont divisées en ${denominator} quotités, réparties entre les lots comme suit.`,
        lots.map(({ number, quotePart }) => `${number} : ${quotePart}/${denominator}`).join(' ; '),
        'Sont communs : le sol, les fondations, les gros murs, la toiture, les façades, la cage d’escalier et les canalisations principales.',
      ],
    },
    {
      ...{ kind: 'houseRules', audience: 'everybody', datedOn: '2021-05-18' },
      title: 'Règlement d’ordre intérieur',
      paragraphs: [
        'Article 1. Le silence est de rigueur entre 22 heures et 7 heures.',
        'Article 2. Les poussettes ne restent pas dans le hall d’entrée ; elles trouvent place dans la cave commune.',
        'Article 3. Les emménagements et déménagements sont annoncés au syndic trois jours à l’avance.',
        'Article 4. Les ordures sont sorties la veille au soir du ramassage, dans les sacs prévus.',
        'Article 5. Les barbecues à charbon sont interdits sur les terrasses et balcons.',
        'Article 6. Les travaux bruyants se font les jours ouvrables entre 8 et 18 heures.',
      ],
    },
    {
      ...{ kind: 'minutes', audience: 'everybody', datedOn: `${year}-03-18` },
      title: `PV de l’assemblée générale du 18 mars ${year}`,
      paragraphs: [
        'Présents ou représentés : 742/1000 des quotités ; l’assemblée délibère valablement.',
        `1. Les comptes de ${year - 1} sont approuvés à l’unanimité ; décharge est donnée au conseil et au syndic.`,
        `2. Le budget de ${year} est approuvé à la majorité absolue ; les provisions sont appelées par trimestre.`,
        '3. La cotisation annuelle au fonds de réserve est maintenue à 5 % des charges ordinaires.',
        '4. Deux devis seront demandés pour l’isolation de la toiture, à présenter à la prochaine assemblée.',
        'Plus rien n’étant à l’ordre du jour, la séance est levée à 20 h 40.',
      ],
    },
    {
      ...{ kind: 'insurance', audience: 'everybody', datedOn: `${year}-01-01` },
      title: `Police incendie « bloc » ${year}`,
      paragraphs: [
        `Risque assuré : ${name}, ${place}.`,
        'Garanties : incendie, dégâts des eaux, tempête et grêle, bris de vitrages, responsabilité civile immeuble.',
        'Abandon de recours contre les copropriétaires et les occupants. Franchise indexée par sinistre.',
        'Tout sinistre est déclaré au syndic dans les huit jours, avec photos si possible.',
      ],
    },
    ...(hasLift
      ? [
          {
            ...({ kind: 'liftCertificate', audience: 'everybody', datedOn: `${year}-09-09` } as const),
            title: 'Contrôle périodique de l’ascenseur',
            paragraphs: [
              'Inspection préventive par un service externe pour les contrôles techniques.',
              'Aucune infraction grave. Remarque : l’éclairage de secours de la cabine est à remplacer avant le prochain contrôle.',
              'L’ascenseur peut être maintenu en service.',
            ],
          },
        ]
      : []),
    {
      ...{ kind: 'quote', audience: 'board', datedOn: `${year}-10-02` },
      title: 'Devis : isolation de la toiture',
      paragraphs: [
        'Isolation par l’extérieur, panneaux PIR 14 cm, étanchéité bicouche : 38 450,00 € hors TVA (6 %).',
        'Délai : quinze jours ouvrables. Prix valable trois mois.',
      ],
    },
  ],
  nl: ({ name, place, builtIn, denominator, lots, hasLift, year }) => [
    {
      ...{ kind: 'baseDeed', audience: 'everybody', datedOn: `${builtIn}-06-12` },
      title: `Basisakte van ${name}`,
      paragraphs: [
        `Gebouw gelegen te ${place}, onderworpen aan het stelsel van de gedwongen mede-eigendom.`,
        `De gemene delen zijn verdeeld in ${denominator} aandelen, over de kavels verdeeld als volgt.`,
        lots.map(({ number, quotePart }) => `${number}: ${quotePart}/${denominator}`).join('; '),
        'Gemeen zijn: de grond, de funderingen, de zware muren, het dak, de gevels, de trappenhal en de hoofdleidingen.',
      ],
    },
    {
      ...{ kind: 'houseRules', audience: 'everybody', datedOn: '2021-05-18' },
      title: 'Reglement van interne orde',
      paragraphs: [
        'Artikel 1. Tussen 22 uur en 7 uur blijft het stil.',
        'Artikel 2. Kinderwagens blijven niet in de inkomhal; ze vinden een plaats in de gemeenschappelijke kelder.',
        'Artikel 3. Verhuizingen worden drie dagen vooraf aan de syndicus gemeld.',
        'Artikel 4. Het afval wordt de avond voor de ophaling buitengezet, in de voorziene zakken.',
        'Artikel 5. Houtskoolbarbecues zijn verboden op terrassen en balkons.',
        'Artikel 6. Luidruchtige werken gebeuren op werkdagen tussen 8 en 18 uur.',
      ],
    },
    {
      ...{ kind: 'minutes', audience: 'everybody', datedOn: `${year}-03-18` },
      title: `Notulen van de algemene vergadering van 18 maart ${year}`,
      paragraphs: [
        'Aanwezig of vertegenwoordigd: 742/1000 van de aandelen; de vergadering beraadslaagt geldig.',
        `1. De rekeningen van ${year - 1} worden eenparig goedgekeurd; de raad en de syndicus krijgen kwijting.`,
        `2. De begroting van ${year} wordt met volstrekte meerderheid goedgekeurd; provisies worden per kwartaal opgevraagd.`,
        '3. De jaarlijkse bijdrage aan het reservefonds blijft 5 % van de gewone lasten.',
        '4. Voor de isolatie van het dak worden twee offertes gevraagd, voor te leggen aan de volgende vergadering.',
        'De agenda is uitgeput; de vergadering wordt gesloten om 20.40 uur.',
      ],
    },
    {
      ...{ kind: 'insurance', audience: 'everybody', datedOn: `${year}-01-01` },
      title: `Brandpolis « blok » ${year}`,
      paragraphs: [
        `Verzekerd risico: ${name}, ${place}.`,
        'Waarborgen: brand, waterschade, storm en hagel, glasbreuk, burgerlijke aansprakelijkheid gebouw.',
        'Afstand van verhaal tegen mede-eigenaars en bewoners. Geïndexeerde vrijstelling per schadegeval.',
        'Elk schadegeval wordt binnen acht dagen aan de syndicus gemeld, zo mogelijk met foto’s.',
      ],
    },
    ...(hasLift
      ? [
          {
            ...({ kind: 'liftCertificate', audience: 'everybody', datedOn: `${year}-09-09` } as const),
            title: 'Periodieke keuring van de lift',
            paragraphs: [
              'Preventieve inspectie door een externe dienst voor technische controles.',
              'Geen zware inbreuken. Opmerking: de noodverlichting van de kooi is te vervangen voor de volgende keuring.',
              'De lift mag in dienst blijven.',
            ],
          },
        ]
      : []),
    {
      ...{ kind: 'quote', audience: 'board', datedOn: `${year}-10-02` },
      title: 'Offerte: isolatie van het dak',
      paragraphs: [
        'Isolatie langs buiten, PIR-platen 14 cm, tweelaagse dichting: 38 450,00 € zonder btw (6 %).',
        'Termijn: vijftien werkdagen. Prijs drie maanden geldig.',
      ],
    },
  ],
};
