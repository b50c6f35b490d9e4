import type { Language } from '../kernel/language.ts';
import type { AlertKind } from './alert-kind.ts';

const sentences: Readonly<Record<AlertKind, Readonly<Record<Language, string>>>> = {
  fundCall: {
    fr: 'Un nouvel appel de fonds est arrivé.',
    nl: 'Er is een nieuwe opvraging.',
    de: 'Ein neuer Abruf ist da.',
    en: 'A new call for funds has arrived.',
  },
  approval: {
    fr: 'Une facture attend une approbation.',
    nl: 'Een factuur wacht op goedkeuring.',
    de: 'Eine Rechnung wartet auf Genehmigung.',
    en: 'An invoice is waiting for approval.',
  },
  assembly: {
    fr: 'Une assemblée générale est convoquée.',
    nl: 'Er is een algemene vergadering bijeengeroepen.',
    de: 'Eine Generalversammlung ist einberufen.',
    en: 'A general assembly has been convened.',
  },
};

/** [ALT-5] What stands on a screen that is locked: the building and the kind, in the reader's language. */
export function alertText(
  kind: AlertKind,
  building: string,
  language: Language,
): { readonly title: string; readonly body: string } {
  return { title: building, body: sentences[kind][language] };
}
