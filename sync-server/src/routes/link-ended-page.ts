const sentences = {
  fr: 'Ce lien n’est plus valable. Demandez-en un nouveau au syndic de l’immeuble.',
  nl: 'Deze link is niet meer geldig. Vraag de syndicus van het gebouw om een nieuwe.',
  de: 'Dieser Link gilt nicht mehr. Bitten Sie den Verwalter des Gebäudes um einen neuen.',
  en: 'This link is no longer valid. Ask the syndic of the building for a new one.',
};

/** What somebody reads whose language nobody knows, when a link has ended. */
export const linkEndedPage = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>KoproGo</title>
<style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}</style>
<main>${Object.entries(sentences)
  .map(([language, text]) => `<p lang="${language}">${text}</p>`)
  .join('\n')}</main>
</html>`;
