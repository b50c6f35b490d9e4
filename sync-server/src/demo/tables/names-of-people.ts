/** First and family names from which the generator makes fictitious owners. */
export const frenchFirstNames =
  'Amandine Antoine Arnaud Aurélie Axel Bénédicte Benoît Bernadette Caroline Catherine Cédric Céline Chantal Christian Christine Damien Danielle Delphine Didier Dominique Élodie Émilie Éric Fabienne Florence François Frédéric Gaëlle Geneviève Ghislain Grégory Guillaume Hélène Isabelle Jacqueline Jérôme Joëlle Julien Laurence Laurent Maxime Michel Muriel Nathalie Nicolas Noémie Olivier Pascal Patricia Philippe Quentin Raphaël Sabine Sébastien Stéphanie Sylvie Thierry Valérie Véronique Xavier Yasmina Samira Mehdi Rachid Giulia Marco Ana João'.split(
    ' ',
  );

export const frenchFamilyNames =
  'Adam André Bastin Bauduin Berger Bodart Boulanger Brasseur Carlier Charlier Collard Collignon Cornet Defrance Degrève Delcourt Delhez Delvigne Demoulin Denis Dethier Dewez Dubois Dufour Dupuis Étienne Evrard Fontaine François Gérard Gillet Goffin Grégoire Hardy Hubert Jacquemin Lacroix Lambiotte Leclercq Lefèvre Legrand Lemaire Libert Maréchal Marchal Massart Mathieu Michaux Noël Parmentier Pirard Poncelet Renard Rousseau Servais Simonis Thiry Tilkin Toussaint Urbain Wathelet Benhaddou El_Idrissi Öztürk Nowak Rossi Ferreira'
    .split(' ')
    .map((name) => name.replace('_', ' '));

export const dutchFirstNames =
  'Annelies Arne Bert Bram Carine Christel Daan Dirk Dries Eline Ellen Erik Evelien Femke Filip Frank Freya Geert Gerda Greet Griet Guy Hanne Hilde Ilse Inge Ine Jef Jelle Jeroen Joke Joris Karel Katrien Koen Kristof Lander Leen Lien Lieve Lotte Luc Maarten Marleen Mieke Nele Pieter Rik Robbe Roel Ruben Sander Sara Sofie Stijn Tine Tom Veerle Wim Wouter Aylin Yusuf Fatima Mohamed'.split(
    ' ',
  );

export const dutchFamilyNames =
  'Aerts Baert Bogaert Bossuyt Callens Casteleyn Ceulemans Claessens Claeys Coppens Cools De_Backere De_Bruyne De_Coninck De_Graeve De_Meyer De_Pauw De_Ridder De_Smedt De_Vos De_Wilde Dierckx D’Hondt Engelen Geerts Goossens Haesaert Hendrickx Hermans Huybrechts Jacobs Lambrecht Lauwers Lenaerts Maertens Martens Mertens Michiels Moens Nijs Pauwels Raes Roels Schepers Segers Smets Stevens Thijs Van_Acker Van_Damme Van_den_Bossche Van_den_Broeck Van_de_Velde Van_Hove Van_Laere Vandenberghe Vercammen Verhaeghe Verhelst Verlinden Verschueren Willems Wuyts Yilmaz Bouazza'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '));

export const frenchFirms = [
  'Immobilière du Sablon Vert SRL',
  'Patrimoine Vaudeville SA',
  'Étude Delcour & Associés SRL',
  'Cabinet dentaire Horizon SRL',
  'Boulangerie Au Petit Four SRL',
  'Société foncière Sambre & Ourthe SA',
];

export const dutchFirms = [
  'Vastgoed De Meander BV',
  'Tandartsenpraktijk Ter Leie BV',
  'Immo Kaaizicht NV',
  'Apotheek Zurenpoort BV',
  'Patrimonium Verlinde NV',
  'Koffiehuis De Sluis BV',
];
