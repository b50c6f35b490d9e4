import type { Localized } from '../../kernel/language.ts';

/** code | French | Dutch | German | English. French and Dutch are the chart's words, German and English ours. */
const table = `100|Fonds de roulement|Werkkapitaal|Betriebsfonds|Working capital
160|Fonds de réserve général|Algemeen reservekapitaal|Allgemeine Rücklage|General reserve fund
410|Copropriétaires|Mede-eigenaars|Miteigentümer|Co-owners
4100|Copropriétaires - Fonds de réserve|Mede-eigenaars - Reservekapitaal|Miteigentümer - Rücklage|Co-owners - reserve fund
4101|Copropriétaires - Fonds de roulement|Mede-eigenaars - Werkkapitaal|Miteigentümer - Betriebsfonds|Co-owners - working capital
416|Créances diverses|Diverse vorderingen|Sonstige Forderungen|Sundry receivables
440|Fournisseurs|Leveranciers|Lieferanten|Suppliers
444|Factures à recevoir|Te ontvangen facturen|Noch nicht eingegangene Rechnungen|Invoices to be received
490|Charges à reporter|Over te dragen kosten|Vorzutragende Aufwendungen|Deferred charges
492|Charges à imputer|Toe te rekenen kosten|Anzurechnende Aufwendungen|Accrued charges
499|Comptes d'attente|Wachtrekeningen|Zwischenkonten|Suspense accounts
4991|Arrondis|Afgerond saldo debiteuren|Rundungen|Rounding
550|Compte épargne (Réserve)|Spaarrekering (Reservekapitaal)|Sparkonto (Rücklage)|Savings account (reserve)
551|Compte courant (Roulement)|Zichtrekening (Werkkapitaal)|Girokonto (Betriebsfonds)|Current account (working capital)
6|Charges|Kosten|Aufwendungen|Charges
61|Services et biens divers|Diensten en diverse goederen|Dienstleistungen und sonstige Güter|Services and sundry goods
610|Entretien et petites réparations bâtiment, jardin et environs|Onderhoud en kleine herstellingen gebouw, tuin en omgeving|Unterhalt und kleine Reparaturen an Gebäude, Garten und Umgebung|Maintenance and minor repairs of building, garden and grounds
6100|Protection anti-incendie|Brandbeveiliging|Brandschutz|Fire protection
61003|Réparation protection incendie|Herstelling brandbeveiliging|Reparatur Brandschutz|Repair of fire protection
6101|Ascenseurs|Liften|Aufzüge|Lifts
61010|Contrôle ascenseurs|Keuring liften|Prüfung der Aufzüge|Lift inspection
61011|Contrat d'entretien ascenseurs|Onderhoudscontract liften|Wartungsvertrag Aufzüge|Lift maintenance contract
61012|Entretien ascenseurs hors contrat|Onderhoud en herstellingen liften niet in contract inbegrepen|Unterhalt der Aufzüge außerhalb des Vertrags|Lift maintenance outside the contract
61013|Téléphone ascenseurs|Noodtelefoon liften|Notruftelefon der Aufzüge|Lift emergency telephone
6102|Installations électriques|Elektrische installaties|Elektrische Anlagen|Electrical installations
61020|Entretien installations électriques|Onderhoud elektrische installaties|Unterhalt der elektrischen Anlagen|Maintenance of electrical installations
61022|Réparation installations électriques|Herstelling elektrische installaties|Reparatur der elektrischen Anlagen|Repair of electrical installations
61023|Entretien sonnettes et vidéophones|Onderhoud bel en parlofoon/videofooninstallatie|Unterhalt von Klingel- und Videosprechanlagen|Maintenance of bells and video intercoms
6103|Sanitaires et chauffage|Sanitair en verwarming|Sanitär und Heizung|Plumbing and heating
61030|Contrôle installations chauffage|Keuring verwarming installaties|Prüfung der Heizungsanlagen|Heating inspection
61031|Contrat entretien chauffage|Onderhoudscontract verwarming|Wartungsvertrag Heizung|Heating maintenance contract
61032|Entretien chauffage hors contrat|Onderhoud verwarming niet in contract inbegrepen|Unterhalt der Heizung außerhalb des Vertrags|Heating maintenance outside the contract
61036|Entretien conduites d'eau|Onderhoud waterleidingen|Unterhalt der Wasserleitungen|Maintenance of water pipes
61037|Entretien évacuations, égouts et installation de pompage|Onderhoud afvoeren, riolering en pompinstallaties|Unterhalt von Abflüssen, Kanalisation und Pumpanlagen|Maintenance of drains, sewers and pumps
61038|Compteurs et relevé des compteurs|Meters en meteropname|Zähler und Ablesung|Meters and meter reading
6104|Menuiseries|Schrijnwerken|Schreinerarbeiten|Joinery
61040|Entretien menuiseries|Onderhoud schrijnwerken|Unterhalt der Schreinerarbeiten|Maintenance of joinery
6105|Nettoyage et traitement ordures ménagères|Schoonmaak en huisvuilverwerking|Reinigung und Abfallentsorgung|Cleaning and household waste
61050|Nettoyage bâtiment selon contrat|Schoonmaak gebouw volgens contract|Gebäudereinigung nach Vertrag|Building cleaning under contract
61051|Nettoyage bâtiment hors contrat|Schoonmaak gebouw andere|Gebäudereinigung außerhalb des Vertrags|Building cleaning outside the contract
61052|Produits entretien|Onderhoudsproducten schoonmaak|Reinigungsmittel|Cleaning products
61054|Traitement ordures ménagères selon contrat|Behandeling huisvuil volgens contract|Abfallentsorgung nach Vertrag|Household waste under contract
6106|Jardins, parkings et chemins|Tuinen, parkings en wegen|Gärten, Parkplätze und Wege|Gardens, car parks and paths
61060|Entretien jardins et abords selon contrat|Onderhoud tuinen en directe omgeving volgens contract|Unterhalt von Gärten und Umgebung nach Vertrag|Maintenance of gardens and grounds under contract
61061|Entretien jardins et abords hors contrat|Overig onderhoud tuinen en directe omgeving|Unterhalt von Gärten und Umgebung außerhalb des Vertrags|Maintenance of gardens and grounds outside the contract
6107|Entretien bâtiments|Onderhoud bouwwerken|Gebäudeunterhalt|Building maintenance
61071|Entretien façades|Onderhoud gevels|Unterhalt der Fassaden|Maintenance of façades
61073|Entretien toitures|Onderhoud daken|Unterhalt der Dächer|Maintenance of roofs
61076|Entretien hall, cage escaliers et couloirs|Onderhoudswerken hal, trapzalen en gangen|Unterhalt von Halle, Treppenhaus und Fluren|Maintenance of hall, stairwell and corridors
61077|Divers entretien immeuble|Diverse onderhoud van gebouwen|Verschiedener Gebäudeunterhalt|Other building maintenance
6109|Divers|Diversen|Verschiedenes|Miscellaneous
611|Travaux et frais exceptionnels|Werken en uitzonderlijke kosten|Arbeiten und außergewöhnliche Kosten|Works and exceptional costs
61101|Rénovation|Renovatie|Renovierung|Renovation
612|Fournitures à l'association|Leveringen aan de vereniging|Lieferungen an die Vereinigung|Supplies to the association
6120|Eau|Water|Wasser|Water
61200|Redevance fixe et consommation eau|Vast recht en verbruik water|Grundgebühr und Verbrauch Wasser|Water standing charge and consumption
6121|Electricité|Elektriciteit|Elektrizität|Electricity
6122|Gaz|Gas|Gas|Gas
61220|Redevance fixe et consommation gaz|Vast recht en verbruik gas|Grundgebühr und Verbrauch Gas|Gas standing charge and consumption
6123|Mazout|Stookolie|Heizöl|Heating oil
61232|Livraison mazout|Leveringen stookolie|Heizöllieferungen|Heating oil deliveries
613|Honoraires, charges membres du conseil et commissaire interne aux comptes|Erelonen, kosten raadsleden en interne commissaris van de rekeningen|Honorare, Kosten der Ratsmitglieder und des internen Rechnungsprüfers|Fees, costs of board members and internal auditor
61300|Honoraires syndic|Erelonen syndicus|Honorar des Verwalters|Syndic's fees
61301|Honoraires avocats|Erelonen advocaten|Anwaltshonorare|Lawyers' fees
61302|Honoraires architectes et ingénieurs|Erelonen architecten en ingenieurs|Honorare von Architekten und Ingenieuren|Architects' and engineers' fees
61303|Honoraires experts|Erelonen deskundigen|Sachverständigenhonorare|Experts' fees
61304|Honoraires commissaire aux comptes|Erelonen commissaris van de rekeningen|Honorar des Rechnungsprüfers|Auditor's fees
614|Assurances|Verzekeringen|Versicherungen|Insurance
6140|Assurance incendie|Brandverzekering|Feuerversicherung|Fire insurance
6141|Assurance responsabilité civile|Burgerlijke aansprakelijkheid|Haftpflichtversicherung|Civil liability insurance
6146|Protection juridique|Rechtsbescherming|Rechtsschutz|Legal protection
6147|Franchise|Franchise|Selbstbeteiligung|Excess
6148|Sinistres|Schade|Schadensfälle|Claims
615|Conciergerie|Conciërggewoning|Hausmeisterwohnung|Caretaker's flat
616|Frais d'administration et de gestion|Administratie- en beheerskosten|Verwaltungskosten|Administration and management costs
61600|Frais administratifs syndic|Administratieve kosten syndicus|Verwaltungskosten des Verwalters|Syndic's administrative costs
61610|Salle de réunion et consommations|Gebruik vergaderzalen en consumpties|Versammlungsraum und Bewirtung|Meeting room and refreshments
62|Rémunérations, charges sociales et pensions|Bezoldigingen, sociale lasten en pensioenen|Entlohnungen, Sozialabgaben und Pensionen|Pay, social security and pensions
640|Taxes et redevances|Belastingen en retributies|Steuern und Gebühren|Taxes and levies
643|Frais privatifs|Privatieve kosten|Private Kosten|Private costs
65|Charges financières|Financiële kosten|Finanzaufwendungen|Financial charges
650|Frais bancaires|Bankkosten|Bankkosten|Bank charges
66|Charges exceptionnelles|Uitzonderlijke kosten|Außergewöhnliche Aufwendungen|Exceptional charges
6816|Variation fonds de réserve|Variatie reservefonds|Veränderung der Rücklage|Change in reserve fund
700|Acomptes fonds de réserve|Voorschotten reservekapitaal|Abrufe für die Rücklage|Calls for the reserve fund
701|Provisions|Voorschotten werkkapitaal|Provisionen|Calls for provisions
702|Provisions extraordinaires|Oproep buitengewone fondsen|Außergewöhnliche Abrufe|Extraordinary calls`;

let labels: ReadonlyMap<string, Localized> | undefined;

/** The accounts screens show, in four languages. */
export function commonAccounts(): ReadonlyMap<string, Localized> {
  labels ??= new Map(
    table.split('\n').map((line) => {
      const [code = '', fr = '', nl = '', de = '', en = ''] = line.split('|');
      return [code, { fr, nl, de, en }];
    }),
  );
  return labels;
}
