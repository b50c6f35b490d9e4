import type { OrganisationKey } from './organisations.ts';
import type { Trade } from './trades.ts';

export type SupplierPlan = {
  readonly trade: Trade;
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly language: 'fr' | 'nl';
  /** The account proposed for its next invoice. */
  readonly account: string;
};

/** Fictitious firms; where a trade has two, buildings take them in turn. */
export const supplierPlans: Readonly<Record<OrganisationKey, readonly SupplierPlan[]>> = {
  sablon: [
    firm('cleaning', 'Net & Clair SRL', 'Rue du Savon 44', '1070 Anderlecht', 'fr', '61050'),
    firm('cleaning', 'Blinkend Brussel BV', 'Zeepstraat 12', '1080 Molenbeek', 'nl', '61050'),
    firm('electricity', 'Lumibru Énergie SA', 'Boulevard du Watt 101', '1000 Bruxelles', 'fr', '61219'),
    firm('gas', 'Gaz du Brabant Central SA', 'Quai de la Flamme 7', '1000 Bruxelles', 'fr', '61220'),
    firm('water', 'Aquasenne Distribution SC', 'Rue de la Source Vive 17', '1000 Bruxelles', 'fr', '61200'),
    firm('insurance', 'La Ramure Assurances SA', 'Place du Parapluie 3', '1000 Bruxelles', 'fr', '6140'),
    firm('syndic', 'Régie du Sablon SRL', 'Rue des Sablonnières 9', '1000 Bruxelles', 'fr', '61300'),
    firm('office', 'Copie Service du Midi SRL', 'Rue de la Photocopie 3', '1060 Saint-Gilles', 'fr', '61600'),
    firm('lift', 'Montelift Ascenseurs SA', 'Chaussée du Contrepoids 230', '1190 Forest', 'fr', '61011'),
    firm('lift', 'Ascenseurs Verbeek & Fils SRL', 'Rue de la Poulie 5', '1140 Evere', 'fr', '61011'),
    firm('inspection', 'Contrôle Atlas ASBL', 'Avenue du Manomètre 60', '1160 Auderghem', 'fr', '61010'),
    firm('phone', 'Allobel Télécom SA', 'Rue du Combiné 21', '1030 Schaerbeek', 'fr', '61013'),
    firm('electrician', 'Électricité Rasquin SRL', 'Rue du Fusible 2', '1180 Uccle', 'fr', '61022'),
    firm('heating', 'Thermibel Chaufferies SA', 'Rue de la Vapeur 88', '1190 Forest', 'fr', '61031'),
    firm('meters', 'Relevélec SRL', 'Avenue des Index 14', '1120 Bruxelles', 'fr', '61038'),
    firm('fire', 'Pyrostop Belgique SRL', 'Rue de la Braise 31', '1420 Braine-l’Alleud', 'fr', '61002'),
    firm('plumbing', 'Plomberie Goffard SRL', 'Rue du Siphon 8', '1060 Saint-Gilles', 'fr', '61036'),
    firm('garden', 'Les Jardins de la Woluwe SRL', 'Drève des Charmes 50', '1200 Woluwe', 'fr', '61060'),
    firm('doors', 'Portomatic SRL', 'Rue du Vantail 77', '1130 Haren', 'fr', '61040'),
    firm(
      'catering',
      'Traiteur La Belle Table SRL',
      'Place du Marché Couvert 4',
      '1050 Ixelles',
      'fr',
      '61610',
    ),
    firm('audit', 'Fiduciaire Colson SRL', 'Avenue des Bilans 29', '1150 Woluwe', 'fr', '61304'),
    firm('facade', 'Façades Saint-Luc SA', 'Rue de l’Échafaudage 66', '1081 Koekelberg', 'fr', '61071'),
    firm('roof', 'Toitures Dewinter SRL', 'Rue du Zinc 13', '1090 Jette', 'fr', '61073'),
    firm('lawyer', 'Cabinet Vanhamme Avocats SRL', 'Rue de la Plaidoirie 1', '1000 Bruxelles', 'fr', '61301'),
  ],
  scheldezicht: [
    firm('cleaning', 'Proper Werk BV', 'Borstelstraat 20', '9050 Ledeberg', 'nl', '61050'),
    firm('cleaning', 'Schoon & Co BV', 'Emmerlaan 6', '2060 Antwerpen', 'nl', '61050'),
    firm('electricity', 'Stroomland NV', 'Voltaplein 1', '2000 Antwerpen', 'nl', '61219'),
    firm('gas', 'Vlamgas NV', 'Gasmeterlaan 300', '2020 Antwerpen', 'nl', '61220'),
    firm('water', 'Scheldewater CV', 'Pompstraat 15', '2018 Antwerpen', 'nl', '61200'),
    firm('insurance', 'De Brug Verzekeringen NV', 'Brugse Poort 40', '9000 Gent', 'nl', '6140'),
    firm('syndic', 'Scheldezicht Syndicus BV', 'Kalandestraat 90', '9000 Gent', 'nl', '61300'),
    firm('office', 'Drukkerij De Kopiehoek BV', 'Papierstraat 4', '9000 Gent', 'nl', '61600'),
    firm('lift', 'Liftmeesters NV', 'Kabelstraat 55', '9031 Drongen', 'nl', '61011'),
    firm('inspection', 'Keurdienst Noord VZW', 'Meetlatstraat 3', '2610 Wilrijk', 'nl', '61010'),
    firm('phone', 'Belijn Telecom NV', 'Hoornstraat 18', '2800 Mechelen', 'nl', '61013'),
    firm('electrician', 'Elektro Van Looveren BV', 'Zekeringstraat 9', '2140 Borgerhout', 'nl', '61022'),
    firm('heating', 'Warmtetechniek Aelbrecht BV', 'Keteldreef 27', '2030 Antwerpen', 'nl', '61031'),
    firm('meters', 'Metera BV', 'Wijzerstraat 11', '9000 Gent', 'nl', '61038'),
    firm('fire', 'Brandveilig Oost BV', 'Vonkstraat 5', '9100 Sint-Niklaas', 'nl', '61002'),
    firm('plumbing', 'Loodgieterij Peirs BV', 'Sifonstraat 30', '9040 Sint-Amandsberg', 'nl', '61036'),
    firm('garden', 'Groenwerk De Haag BV', 'Haagbeuklaan 8', '9820 Merelbeke', 'nl', '61060'),
    firm('doors', 'Poortservice Kempen BV', 'Scharnierstraat 16', '2300 Turnhout', 'nl', '61040'),
    firm('waste', 'Restaf Inzameling NV', 'Containerweg 100', '2030 Antwerpen', 'nl', '61054'),
    firm('catering', 'Feestzaal De Smidse BV', 'Aambeeldstraat 2', '9000 Gent', 'nl', '61610'),
    firm('audit', 'Kantoor Lievens Accountants BV', 'Balansstraat 48', '2018 Antwerpen', 'nl', '61304'),
    firm('facade', 'Gevelwerken Hoste NV', 'Steigerstraat 70', '9041 Oostakker', 'nl', '61071'),
    firm('roof', 'Dakwerken Mertens & Zoon BV', 'Loodslabstraat 6', '2100 Deurne', 'nl', '61073'),
  ],
  coteaux: [
    firm('cleaning', 'Clair Matin – titres et nettoyage SC', 'Rue du Balai 35', '4020 Liège', 'fr', '61050'),
    firm('electricity', 'Mosan Énergie SA', 'Quai de l’Ampère 6', '4000 Liège', 'fr', '61219'),
    firm('water', 'Eaux de l’Ourthe SC', 'Rue du Barrage 2', '4100 Seraing', 'fr', '61200'),
    firm('insurance', 'Mutuelle du Perron SA', 'Place du Perron Vert 10', '4000 Liège', 'fr', '6140'),
    firm('office', 'Papeterie du Pont SRL', 'Rue du Pont Neuf 23', '4000 Liège', 'fr', '61600'),
    firm('fire', 'Sécurifeu SRL', 'Rue de l’Étincelle 9', '4400 Flémalle', 'fr', '61002'),
    firm('plumbing', 'Henrotte Sanitaire SRL', 'Rue du Robinet 19', '4030 Grivegnée', 'fr', '61036'),
    firm('garden', 'Espaces verts Dejardin', 'Rue des Haies 3', '4130 Esneux', 'fr', '61060'),
    firm('roof', 'Toitures Lognoul SRL', 'Rue de l’Ardoise 41', '4500 Huy', 'fr', '61073'),
  ],
};

function firm(
  trade: Trade,
  name: string,
  street: string,
  place: string,
  language: 'fr' | 'nl',
  account: string,
): SupplierPlan {
  const [postalCode = '', ...city] = place.split(' ');
  return { trade, name, street, postalCode, city: city.join(' '), language, account };
}
