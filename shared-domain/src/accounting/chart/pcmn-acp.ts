/**
 * [ACC-1] The chart of accounts of associations of co-owners (AR/KB 12 July 2012, amended 18 April 2013), one account a line:
 * code | parent | kind | French | Dutch. The words are statutory: corrected against the source, never improved.
 */
export const pcmnAcp = `1||liability|Dettes à plus d'un an|Schulden op meer dan één jaar
10|1|equity|Fonds de roulement (capitaux)|Werkkapitaal (kapitaal)
100|10|equity|Fonds de roulement|Werkkapitaal
13|1|equity|Fonds de réserve (variante 13)|Reservekapitaal (variant 13)
130|13|equity|Fonds de réserve général|Algemeen reservekapitaal
14|1|equity|Résultat exercice|Resultaat boekingsperiode
16|1|equity|Fonds de réserve (variante 16)|Reservekapitaal (variant 16)
160|16|equity|Fonds de réserve général|Algemeen reservekapitaal
17|1|liability|Dettes à plus d'un an|Schulden op meer dan één jaar
170|17|liability|Emprunts subordonnés|Achtergestelde leningen
171|17|liability|Emprunts obligataires non subordonnés|Niet-achtergestelde obligatieleningen
172|17|liability|Dettes de location-financement|Leasingschulden
173|17|liability|Etablissements de crédit|Kredietinstellingen
1730|173|liability|Dettes en compte|Schulden op rekening
1731|173|liability|Promesses|Promessen
1732|173|liability|Crédits d'acceptation|Acceptkredieten
174|17|liability|Autres emprunts|Overige leningen
175|17|liability|Dettes commerciales|Handelsschulden
179|17|liability|Dettes diverses|Overige schulden
2||asset|Immobilisations et cautionnements|Vaste activa en borgtochten
21|2|asset|Immobilisations incorporelles|Immateriële vaste activa
211|21|asset|Concessions, brevets, licences, savoir-faire, marques et droits similaires|Concessies, octrooien, licenties, know-how, merken en soortgelijke rechten
213|21|asset|Acomptes versés|Vooruitbetalingen
22|2|asset|Terrains et constructions|Terreinen en gebouwen
23|2|asset|Installations, machines et outillage|Installaties, machines en uitrusting
24|2|asset|Mobilier et matériel roulant|Meubilair en rollend materieel
25|2|asset|Immobilisations détenues en location-financement|Vaste activa in leasing
251|25|asset|Installations, machines et outillage|Installaties, machines en uitrusting
252|25|asset|Mobilier et matériel roulant|Meubilair en rollend materieel
26|2|asset|Autres immobilisations corporelles|Andere materiële vaste activa
27|2|asset|Immobilisations corporelles en cours et acomptes versés|Vaste activa in aanbouw en vooruitbetalingen
28|2|asset|Cautionnements versés|Betaalde borgtochten
3||asset|Stocks|Voorraad
4||asset|Créances et dettes à un an au plus|Vorderingen en schulden op ten hoogste één jaar
41|4|asset|Créances|Vorderingen
410|41|asset|Copropriétaires|Mede-eigenaars
4100|410|asset|Copropriétaires - Fonds de réserve|Mede-eigenaars - Reservekapitaal
4101|410|asset|Copropriétaires - Fonds de roulement|Mede-eigenaars - Werkkapitaal
411|41|asset|TVA à récupérer (ACP assujettie seulement)|Terug te vorderen btw (enkel btw-plichtige VME)
414|41|asset|Notes de crédit à recevoir|Te ontvangen creditnota's
415|41|asset|Anciens copropriétaires|Vorige mede-eigenaars
416|41|asset|Créances diverses|Diverse vorderingen
417|41|asset|Créances douteuses|Dubieuze debiteuren
418|41|asset|Locataires|Huurders
419|41|asset|Réductions de valeur actées|Geboekte waardeverminderingen
42|4|liability|Dettes à plus d'un an échéant dans l'année|Schulden op meer dan één jaar die binnen het jaar vervallen
420|42|liability|Emprunts subordonnés|Achtergestelde leningen
421|42|liability|Emprunts obligataires non subordonnés|Niet-achtergestelde obligatieleningen
422|42|liability|Dettes de location-financement et assimilées|Leasingschulden en soortgelijke
423|42|liability|Etablissements de crédit|Kredietinstellingen
4230|423|liability|Etablissements de crédit - Dettes en compte|Kredietinstellingen - Schulden op rekening
4231|423|liability|Etablissements de crédit - Promesses|Kredietinstellingen - Promessen
4232|423|liability|Etablissements de crédit - Crédits d'acceptation|Kredietinstellingen - Acceptkredieten
424|42|liability|Autres emprunts|Overige leningen
425|42|liability|Dettes commerciales|Handelsschulden
429|42|liability|Dettes diverses|Overige schulden
43|4|liability|Dettes financières|Financiële schulden
430|43|liability|Etablissements de crédit - Emprunts en compte à terme fixe|Kredietinstellingen - Leningen op rekening met vaste termijn
431|43|liability|Etablissements de crédit - Promesses|Kredietinstellingen - Promessen
432|43|liability|Etablissements de crédit - Crédits d'acceptation|Kredietinstellingen - Acceptkredieten
433|43|liability|Etablissements de crédit - Dettes en compte courant|Kredietinstellingen - Schulden op rekening-courant
439|43|liability|Autres emprunts|Overige leningen
44|4|liability|Dettes commerciales|Handelsschulden
440|44|liability|Fournisseurs|Leveranciers
444|44|liability|Factures à recevoir|Te ontvangen facturen
45|4|liability|Dettes fiscales, salariales et sociales|Schulden met betrekking tot belastingen, bezoldigingen en sociale lasten
450|45|liability|Dettes fiscales estimées|Geraamd bedrag der belastingschulden
451|45|liability|TVA à payer (ACP assujettie seulement)|Te betalen btw (enkel btw-plichtige VME)
452|45|liability|Impôts et taxes à payer|Te betalen belastingen en taksen
453|45|liability|Précomptes retenus|Ingehouden voorheffingen
454|45|liability|Office national de la sécurité sociale|Rijksdienst voor sociale zekerheid
455|45|liability|Rémunérations|Bezoldigingen
456|45|liability|Pécules de vacances|Vakantiegeld
459|45|liability|Autres dettes sociales|Andere sociale schulden
46|4|liability|Acomptes reçus|Ontvangen vooruitbetalingen
460|46|liability|Provisions pour charges reçues|Ontvangen provisies voor kosten
48|4|liability|Dettes diverses|Diverse schulden
49|4|asset|Comptes de régularisation|Overlopende rekeningen
490|49|asset|Charges à reporter|Over te dragen kosten
491|49|asset|Produits acquis|Verkregen opbrengsten
492|49|liability|Charges à imputer|Toe te rekenen kosten
493|49|liability|Produits à reporter|Over te dragen opbrengsten
494|49|asset|Compte de régularisation|Overlopende rekeningen
499|49|asset|Comptes d'attente|Wachtrekeningen
4990|499|asset|Compte d'attente|Tussenrekening
4991|499|asset|Arrondis|Afgerond saldo debiteuren
5||asset|Placements de trésorerie et valeurs disponibles|Geldbeleggingen en liquide middelen
53|5|asset|Dépôts à terme|Termijndeposito's
530|53|asset|Dépôts à terme de plus d'un an|Termijndeposito's op meer dan één jaar
531|53|asset|Dépôts à terme de plus d'un mois et à un an au plus|Termijndeposito's op meer dan één maand en ten hoogste één jaar
532|53|asset|Dépôts à terme d'un mois au plus|Termijndeposito's op ten hoogste één maand
539|53|asset|Réductions de valeur actées|Geboekte waardeverminderingen
55|5|asset|Etablissements de crédit|Kredietinstellingen
550|55|asset|Compte épargne (Réserve)|Spaarrekering (Reservekapitaal)
551|55|asset|Compte courant (Roulement)|Zichtrekening (Werkkapitaal)
552|55|asset|Autres comptes|Overige rekeningen
57|5|asset|Caisses|Kassen
58|5|asset|Virements internes|Interne overboekingen
6||expense|Charges|Kosten
61|6|expense|Services et biens divers|Diensten en diverse goederen
610|61|expense|Entretien et petites réparations bâtiment, jardin et environs|Onderhoud en kleine herstellingen gebouw, tuin en omgeving
6100|610|expense|Protection anti-incendie|Brandbeveiliging
61002|6100|expense|Entretien protection incendie hors contrat|Onderhoudscontract brandbeveiliging niet in contract inbegrepen
61003|6100|expense|Réparation protection incendie|Herstelling brandbeveiliging
61004|6100|expense|Alerte incendie et détection incendie|Brandmelding en branddetectie
61005|6100|expense|Entretien escalier secours et coupoles évacuation fumées|Onderhoud brandtrap en rookkoepels
61006|6100|expense|Réparation escalier secours et coupoles évacuation fumées|Herstelling brandtrap en rookkoepels
61007|6100|expense|Signalisation de sécurité/éclairage de secours|Veiligheidssignalisatie/Noodverlichting
61008|6100|expense|Protection contre la foudre|Bliksembeveiliging
61009|6100|expense|Autres frais protection incendie|Andere kosten brandbeveiliging
6101|610|expense|Ascenseurs|Liften
61010|6101|expense|Contrôle ascenseurs|Keuring liften
61011|6101|expense|Contrat d'entretien ascenseurs|Onderhoudscontract liften
61012|6101|expense|Entretien ascenseurs hors contrat|Onderhoud en herstellingen liften niet in contract inbegrepen
61013|6101|expense|Téléphone ascenseurs|Noodtelefoon liften
61016|6101|expense|Mise en conformité ascenseurs|Aanpassingswerken liften
61019|6101|expense|Autres frais ascenseurs|Andere kosten liften
6102|610|expense|Installations électriques|Elektrische installaties
61020|6102|expense|Entretien installations électriques|Onderhoud elektrische installaties
61021|6102|expense|Entretien installations électriques hors contrat|Onderhoud elektrische installaties niet in contract inbegrepen
61022|6102|expense|Réparation installations électriques|Herstelling elektrische installaties
61023|6102|expense|Entretien sonnettes et vidéophones|Onderhoud bel en parlofoon/videofooninstallatie
61024|6102|expense|Réparation sonnettes et vidéophones|Herstelling bel en parlofoon/videofooninstallatie
61025|6102|expense|Entretien extracteurs d'air et de fumées|Onderhoud lucht- en rookafzuigingsinstallaties
61026|6102|expense|Réparation extracteurs d'air et de fumées|Herstelling lucht en rookafzuigingsinstallaties
61027|6102|expense|Vidéosurveillance|Camerabewaking
61028|6102|expense|Réparation vidéosurveillance|Herstelling camerabewaking
61029|6102|expense|Autres frais installations électriques|Andere kosten elektrische installaties
6103|610|expense|Sanitaires et chauffage|Sanitair en verwarming
61030|6103|expense|Contrôle installations chauffage|Keuring verwarming installaties
61031|6103|expense|Contrat entretien chauffage|Onderhoudscontract verwarming
61032|6103|expense|Entretien chauffage hors contrat|Onderhoud verwarming niet in contract inbegrepen
61033|6103|expense|Entretien surpresseur d'eau|Onderhoud drukverhoging water
61034|6103|expense|Entretien adoucisseur d'eau|Onderhoud waterverzachter
61035|6103|expense|Entretien conduites de chauffage|Overig onderhoud verwarmingsleidingen
61036|6103|expense|Entretien conduites d'eau|Onderhoud waterleidingen
61037|6103|expense|Entretien évacuations, égouts et installation de pompage|Onderhoud afvoeren, riolering en pompinstallaties
61038|6103|expense|Compteurs et relevé des compteurs|Meters en meteropname
61039|6103|expense|Autres frais sanitaires et chauffage|Andere kosten sanitair en verwarming
6104|610|expense|Menuiseries|Schrijnwerken
61040|6104|expense|Entretien menuiseries|Onderhoud schrijnwerken
61044|6104|expense|Entretien balustrades et séparation de terrasses|Onderhoud balustrades en afscheiding terrassen
61049|6104|expense|Autres frais menuiseries|Andere kosten schrijnwerken
6105|610|expense|Nettoyage et traitement ordures ménagères|Schoonmaak en huisvuilverwerking
61050|6105|expense|Nettoyage bâtiment selon contrat|Schoonmaak gebouw volgens contract
61051|6105|expense|Nettoyage bâtiment hors contrat|Schoonmaak gebouw andere
61052|6105|expense|Produits entretien|Onderhoudsproducten schoonmaak
61053|6105|expense|Matériel nettoyage|Materieel schoonmaak
61054|6105|expense|Traitement ordures ménagères selon contrat|Behandeling huisvuil volgens contract
61055|6105|expense|Traitement ordures ménagères hors contrat|Behandeling huishoudafval niet in contract inbegrepen
61059|6105|expense|Autres frais nettoyage et traitement ordures ménagères|Andere kosten schoonmaak en behandeling huishoudafval
6106|610|expense|Jardins, parkings et chemins|Tuinen, parkings en wegen
61060|6106|expense|Entretien jardins et abords selon contrat|Onderhoud tuinen en directe omgeving volgens contract
61061|6106|expense|Entretien jardins et abords hors contrat|Overig onderhoud tuinen en directe omgeving
61062|6106|expense|Aménagement jardins et abords|Aanleg tuinen en directe omgeving
61066|6106|expense|Travaux divers|Diverse werken
6107|610|expense|Entretien bâtiments|Onderhoud bouwwerken
61070|6107|expense|Entretien fondations|Onderhoud funderingen
61071|6107|expense|Entretien façades|Onderhoud gevels
61072|6107|expense|Entretien terrasses|Onderhoud terrassen
61073|6107|expense|Entretien toitures|Onderhoud daken
61074|6107|expense|Entretien cheminées|Onderhoud schoorstenen
61075|6107|expense|Entretien caves|Onderhoud kelders
61076|6107|expense|Entretien hall, cage escaliers et couloirs|Onderhoudswerken hal, trapzalen en gangen
61077|6107|expense|Divers entretien immeuble|Diverse onderhoud van gebouwen
6108|610|expense|Piscine|Zwembad
61080|6108|expense|Contrôle piscine|Keuring en controle zwembad
61081|6108|expense|Contrat d'entretien piscine|Onderhoudscontract zwembad
61082|6108|expense|Entretien piscine hors contrat|Onderhoud zwembad niet in contract inbegrepen
61083|6108|expense|Fourniture produits piscine|Levering producten zwembad
61084|6108|expense|Surveillance piscine|Toezicht zwembad
61085|6108|expense|Réparation piscine|Herstellingen zwembad
61089|6108|expense|Autres frais piscine|Andere kosten zwembad
6109|610|expense|Divers|Diversen
61090|6109|expense|Contrats d'entretien|Onderhoudscontracten
61091|6109|expense|Charges blanchisserie|Kosten wasserij
61092|6109|expense|Charges récréatives (plaines de jeux, tennis, fitness, billard,...)|Kosten recreatie
61093|6109|expense|Contrôle et surveillance|Toezicht en bewaking
61099|6109|expense|Autres frais divers|Andere diversen kosten
611|61|expense|Travaux et frais exceptionnels|Werken en uitzonderlijke kosten
6110|611|expense|Travaux de rénovations et autres travaux exceptionnels|Renovatiewerken en andere uitzonderlijke werken
61100|6110|expense|Frais d'études et surveillance|Studie en toezichtkosten
61101|6110|expense|Rénovation|Renovatie
61102|6110|expense|Travaux de transformation|Verbouwingswerken
61103|6110|expense|Travaux d'extension|Uitbreidingswerken
61109|6110|expense|Autres travaux|Andere werken
612|61|expense|Fournitures à l'association|Leveringen aan de vereniging
6120|612|expense|Eau|Water
61200|6120|expense|Redevance fixe et consommation eau|Vast recht en verbruik water
61202|6120|expense|Sel adoucisseur|Zout voor waterverzachter
61203|6120|expense|Autres fournitures pour adoucisseur d'eau|Andere leveringen voor waterverzachter
61204|6120|expense|Fournitures pour traitement de l'eau|Leveringen voor waterbehandeling
61209|6120|expense|Autres frais eau|Andere kosten water
6121|612|expense|Electricité|Elektriciteit
61213|6121|expense|Electricité chauffage et sanitaires|Elektriciteit verwarming en sanitair
61219|6121|expense|Autres frais électricité|Andere kosten elektriciteit
6122|612|expense|Gaz|Gas
61220|6122|expense|Redevance fixe et consommation gaz|Vast recht en verbruik gas
6123|612|expense|Mazout|Stookolie
61230|6123|expense|Contrôle cuves|Keuring tanks
61231|6123|expense|Entretien cuves|Onderhoud tanks
61232|6123|expense|Livraison mazout|Leveringen stookolie
6124|612|expense|Autres services collectifs|Andere nutsvoorzieningen
61240|6124|expense|Câblodistribution|Kabeldistributie
61244|6124|expense|Contrat d'entretien adoucisseur d'eau|Onderhoudscontract waterverzachter
61248|6124|expense|Compteurs et relevé des compteurs|Meters en meteropname
6125|612|expense|Autres fournitures|Andere leveringen
613|61|expense|Honoraires, charges membres du conseil et commissaire interne aux comptes|Erelonen, kosten raadsleden en interne commissaris van de rekeningen
6130|613|expense|Honoraires syndic|Erelonen syndicus
61300|6130|expense|Honoraires syndic|Erelonen syndicus
61301|6130|expense|Honoraires avocats|Erelonen advocaten
61302|6130|expense|Honoraires architectes et ingénieurs|Erelonen architecten en ingenieurs
61303|6130|expense|Honoraires experts|Erelonen deskundigen
61304|6130|expense|Honoraires commissaire aux comptes|Erelonen commissaris van de rekeningen
61305|6130|expense|Honoraires prestations complémentaires|Erelonen aanvullende prestaties
61309|6130|expense|Autres honoraires|Andere erelonen
6131|613|expense|Charges membres du conseil de copropriété et commissaire interne aux comptes|Kosten raadsleden en interne commissaris van de rekeningen
61310|6131|expense|Indemnités membres du conseil de copropriété et commissaire interne aux comptes|Kostenvergoeding raad van mede-eigendom en interne commissaris van de rekeningen
61311|6131|expense|Frais de déplacement membres du conseil de copropriété et commissaire interne aux comptes|Verplaatsingskosten raad van mede-eigendom en interne commissaris van de rekeningen
61312|6131|expense|Autres charges conseil de copropriété|Andere kosten raad van mede-eigendom
61319|6131|expense|Autres charges conseil de copropriété et commissaire interne aux comptes|Andere kosten raad van mede-eigendom en interne commissaris van de rekeningen
614|61|expense|Assurances|Verzekeringen
6140|614|expense|Assurance incendie|Brandverzekering
6141|614|expense|Assurance responsabilité civile|Burgerlijke aansprakelijkheid
6142|614|expense|Assurance accidents du travail|Arbeidsongevallenverzekering
6144|614|expense|Assurance conseil de copropriété et commissaire aux comptes|Verzekering raad van mede-eigendom en commissaris van de rekeningen
6146|614|expense|Protection juridique|Rechtsbescherming
6147|614|expense|Franchise|Franchise
6148|614|expense|Sinistres|Schade
6149|614|expense|Autres assurances|Andere verzekeringen
615|61|expense|Conciergerie|Conciërggewoning
6150|615|expense|Téléphone - Internet - gsm|Telefoon - internet - gsm
6151|615|expense|Electricité|Elektriciteit
6152|615|expense|Eau|Water
6153|615|expense|Gaz|Gas
6154|615|expense|Chauffage|Verwarming
6155|615|expense|Télédistribution|Televisiedistributie
6159|615|expense|Autres frais conciergerie|Andere kosten conciërggewoning
616|61|expense|Frais d'administration et de gestion|Administratie- en beheerskosten
6160|616|expense|Frais d'administration et de gestion|Administratie en beheerskosten
61600|6160|expense|Frais administratifs syndic|Administratieve kosten syndicus
61601|6160|expense|Bureau et matériel de bureau|Kantoor en kantoorbenodigdheden
61602|6160|expense|Timbres|Postzegels
61603|6160|expense|Téléphone|Telefoon
61609|6160|expense|Autres frais administratifs|Andere administratieve kosten
6161|616|expense|Frais réunions|Kosten vergaderingen
61610|6161|expense|Salle de réunion et consommations|Gebruik vergaderzalen en consumpties
61611|6161|expense|Frais administratifs AG|Administratieve kosten AV
61619|6161|expense|Autres frais réunions|Andere vergaderingskosten
6162|616|expense|Traductions|Vertalingen
61620|6162|expense|Traduction simultanée réunions|Simultaanvertaling vergaderingen
61621|6162|expense|Traduction documents|Vertaling documenten
6163|616|expense|Frais de procédure|Procedurekosten
61630|6163|expense|Frais de procédure recouvrement arriérés copropriétaires|Procedurekosten inning achterstallen mede-eigenaars
61639|6163|expense|Autres frais de procédure|Andere procedurekosten
6164|616|expense|Publications et modifications statuts|Publicaties en wijziging van de statuten
61640|6164|expense|Publications à la BCE|Publicaties bij KBO
61641|6164|expense|Modification statuts|Wijziging van de statuten
6166|616|expense|Frais divers gestion|Diverse beheerskosten
61660|6166|expense|Communication d'informations sur Internet|Informatieverstrekking op het internet
61661|6166|expense|Frais d'accession à la propriété|Kosten eigendomsverwerving
61662|6166|expense|Frais archives|Kosten archief
61669|6166|expense|Autres frais gestion|Overige beheerkosten
62|6|expense|Rémunérations, charges sociales et pensions|Bezoldigingen, sociale lasten en pensioenen
620|62|expense|Rémunérations|Bezoldigingen
621|62|expense|Cotisations sociales|Werkgeversbijdragen voor sociale verzekeringen
623|62|expense|Autres frais de personnel|Andere personeelskosten
624|62|expense|Pensions de retraite et de survie|Ouderdoms en overlevingspensioenen
63|6|expense|Amortissements et réductions de valeur|Afschrijvingen en waardeverminderingen
630|63|expense|Dotations aux amortissements sur immobilisations|Afschrijvingen op vaste activa toevoeging
6301|630|expense|Dotations aux amortissements sur immobilisations incorporelles|Afschrijvingen op immateriële vaste activa
6302|630|expense|Dotations aux amortissements sur immobilisations corporelles|Afschrijvingen op materiële vaste activa
634|63|expense|Réductions de valeur sur créances à un an au plus|Waardeverminderingen op vorderingen op ten hoogste één jaar
6340|634|expense|Dotations|Toevoeging
6341|634|expense|Reprises|Terugneming
64|6|expense|Autres charges|Andere kosten
640|64|expense|Taxes et redevances|Belastingen en retributies
641|64|expense|Moins-values sur la réalisation des créances|Minderwaarden op de realisatie van vorderingen
642|64|expense|Charges diverses|Diverse kosten
643|64|expense|Frais privatifs|Privatieve kosten
6430|643|expense|Frais privatifs|Privatieve kosten
65|6|expense|Charges financières|Financiële kosten
650|65|expense|Frais bancaires|Bankkosten
659|65|expense|Autres charges financières|Andere financiële kosten
66|6|expense|Charges exceptionnelles|Uitzonderlijke kosten
68|6|expense|Variation des fonds|Variatie fondsen
680|68|expense|Provisions|Provisies
6810|68|expense|Variation fonds de roulement|Variatie werkkapitaal
6816|68|expense|Variation fonds de réserve|Variatie reservefonds
69|6|expense|Valeurs à reporter|Over te dragen middelen
693|69|expense|Valeurs à reporter (détail)|Over te dragen middelen
7||income|Produits|Opbrengsten
70|7|income|Acomptes|Voorschotten
700|70|income|Acomptes fonds de réserve|Voorschotten reservekapitaal
701|70|income|Provisions|Voorschotten werkkapitaal
702|70|income|Provisions extraordinaires|Oproep buitengewone fondsen
74|7|income|Autres produits d'exploitation|Overige bedrijfsopbrengsten
7420|742|income|Loyers perçus par la copropriété|De door de mede-eigendom geïnde huren
75|7|income|Produits financiers|Financiële opbrengsten
750|75|income|Intérêts bancaires|Bankinteresten
76|7|income|Produits exceptionnels|Uitzonderlijke opbrengsten`;
