import type { Texts } from '../../text.ts';

export const archiveRefusalTexts = {
  'refusal.archive.unreadable': {
    fr: 'Ce fichier n’est pas l’archive d’un immeuble. Rien n’a été importé. Choisissez le fichier .zip reçu, tel quel.',
    nl: 'Dit bestand is geen archief van een gebouw. Er is niets geïmporteerd. Kies het ontvangen .zip-bestand, zoals het is.',
    de: 'Diese Datei ist kein Archiv eines Gebäudes. Nichts wurde importiert. Wählen Sie die erhaltene .zip-Datei unverändert.',
    en: 'This file is not the archive of a building. Nothing was imported. Choose the .zip file you received, as it is.',
  },
  'refusal.archive.formatUnknown': {
    fr: 'Cette archive est d’un format plus récent ({format}) que ce serveur ne connaît. Rien n’a été importé. Mettez d’abord ce serveur à jour.',
    nl: 'Dit archief heeft een nieuwer formaat ({format}) dan deze server kent. Er is niets geïmporteerd. Werk eerst deze server bij.',
    de: 'Dieses Archiv hat ein neueres Format ({format}), das dieser Server nicht kennt. Nichts wurde importiert. Aktualisieren Sie zuerst diesen Server.',
    en: 'This archive is of a newer format ({format}) than this server knows. Nothing was imported. Update this server first.',
  },
  'refusal.archive.damaged': {
    fr: 'L’archive est endommagée ({file}). Rien n’a été importé. Demandez une nouvelle copie.',
    nl: 'Het archief is beschadigd ({file}). Er is niets geïmporteerd. Vraag een nieuwe kopie.',
    de: 'Das Archiv ist beschädigt ({file}). Nichts wurde importiert. Bitten Sie um eine neue Kopie.',
    en: 'The archive is damaged ({file}). Nothing was imported. Ask for another copy.',
  },
  'refusal.archive.nameRefused': {
    fr: 'L’archive contient un fichier qui n’y a pas sa place ({file}). Rien n’a été importé.',
    nl: 'Het archief bevat een bestand dat er niet thuishoort ({file}). Er is niets geïmporteerd.',
    de: 'Das Archiv enthält eine Datei, die nicht hineingehört ({file}). Nichts wurde importiert.',
    en: 'The archive contains a file that has no place in it ({file}). Nothing was imported.',
  },
  'refusal.archive.tooLarge': {
    fr: 'L’archive est trop grande, ou se déplie trop ({file}). Rien n’a été importé. Une grande archive s’importe sur le serveur même.',
    nl: 'Het archief is te groot, of ontvouwt te ver ({file}). Er is niets geïmporteerd. Een groot archief importeert u op de server zelf.',
    de: 'Das Archiv ist zu groß oder entfaltet sich zu weit ({file}). Nichts wurde importiert. Ein großes Archiv wird auf dem Server selbst importiert.',
    en: 'The archive is too large, or unfolds too far ({file}). Nothing was imported. A large archive is imported on the server itself.',
  },
  'refusal.archive.documentBroken': {
    fr: 'Un document de l’archive n’est pas lisible par ce serveur ({type}, {id}). Rien n’a été importé.',
    nl: 'Deze server kan een document van het archief niet lezen ({type}, {id}). Er is niets geïmporteerd.',
    de: 'Dieser Server kann ein Dokument des Archivs nicht lesen ({type}, {id}). Nichts wurde importiert.',
    en: 'This server cannot read a document of the archive ({type}, {id}). Nothing was imported.',
  },
  'refusal.archive.documentForeign': {
    fr: 'Un document de l’archive n’est pas de cet immeuble ({id}). Rien n’a été importé.',
    nl: 'Een document van het archief hoort niet bij dit gebouw ({id}). Er is niets geïmporteerd.',
    de: 'Ein Dokument des Archivs gehört nicht zu diesem Gebäude ({id}). Nichts wurde importiert.',
    en: 'A document of the archive is not of this building ({id}). Nothing was imported.',
  },
  'refusal.archive.booksBroken': {
    fr: 'La comptabilité de l’archive n’est pas en équilibre ou n’est pas complète ({id}). Rien n’a été importé.',
    nl: 'De boekhouding van het archief is niet in evenwicht of niet volledig ({id}). Er is niets geïmporteerd.',
    de: 'Die Buchhaltung des Archivs ist nicht ausgeglichen oder unvollständig ({id}). Nichts wurde importiert.',
    en: 'The books of the archive do not balance, or are not complete ({id}). Nothing was imported.',
  },
  'refusal.archive.blobMissing': {
    fr: 'Une pièce jointe nommée par un document manque dans l’archive ({file}). Rien n’a été importé.',
    nl: 'Een bijlage die een document noemt, ontbreekt in het archief ({file}). Er is niets geïmporteerd.',
    de: 'Eine Anlage, die ein Dokument nennt, fehlt im Archiv ({file}). Nichts wurde importiert.',
    en: 'A file that a document names is missing from the archive ({file}). Nothing was imported.',
  },
  'refusal.archive.stateDiffers': {
    fr: 'L’empreinte de l’archive ne correspond pas à son contenu. Rien n’a été importé. Demandez une nouvelle copie.',
    nl: 'De vingerafdruk van het archief klopt niet met zijn inhoud. Er is niets geïmporteerd. Vraag een nieuwe kopie.',
    de: 'Der Fingerabdruck des Archivs passt nicht zu seinem Inhalt. Nichts wurde importiert. Bitten Sie um eine neue Kopie.',
    en: 'The fingerprint of the archive does not match what it holds. Nothing was imported. Ask for another copy.',
  },
  'refusal.archive.buildingHere': {
    fr: 'Cet immeuble, ou une partie, est déjà sur ce serveur ({id}). Rien n’a été importé.',
    nl: 'Dit gebouw, of een deel ervan, staat al op deze server ({id}). Er is niets geïmporteerd.',
    de: 'Dieses Gebäude oder ein Teil davon ist bereits auf diesem Server ({id}). Nichts wurde importiert.',
    en: 'This building, or a part of it, is on this server already ({id}). Nothing was imported.',
  },
  'refusal.archive.uploadGone': {
    fr: 'Le serveur n’a plus l’archive que vous aviez envoyée. Envoyez-la encore une fois.',
    nl: 'De server heeft het archief dat u had verzonden niet meer. Verzend het opnieuw.',
    de: 'Der Server hat das gesendete Archiv nicht mehr. Senden Sie es noch einmal.',
    en: 'The server no longer has the archive you sent. Send it once more.',
  },
} as const satisfies Texts;
