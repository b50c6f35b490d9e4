import type { Party } from '../owner/owner.ts';
import { plainHeading } from './headings.ts';

export type NameCells = {
  readonly owner: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly enterpriseNumber: string | null;
};

const titles =
  /^(?:(?:m|mr|mme|mlle|dr|dhr|mevr|mw|mevrouw|de heer|monsieur|madame|mademoiselle|maître|me|herr|frau|mrs|ms|miss)\.?\s+)+(?=\S)/iu;
const legalForm =
  /(?:^|[\s,(])(?:s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?r\.?l\.?(?:u\.?)?|s\.?c\.?r\.?l\.?|s\.?n\.?c\.?|s\.?comm\.?|s\.?c\.?i\.?|a\.?s\.?b\.?l\.?|n\.?v\.?|b\.?v\.?(?:b\.?a\.?)?|c\.?v\.?(?:b\.?a\.?)?|v\.?z\.?w\.?|v\.?o\.?f\.?|commv|gmbh|ag|cpas|ocmw|régie|fondation|stichting|succession|erven)(?=$|[\s,)])/iu;
const joined = /\s(?:et|en|und|and|&|\+)\s|\s*\/\s*/iu;

/** [IMP-8] Null: nobody is named. */
export function readName(cells: NameCells): { readonly party: Party; readonly isSeveral: boolean } | null {
  const owner = cells.owner.replace(titles, '').trim();
  const [first, last] = [cells.firstName.trim(), (cells.lastName || (cells.firstName ? owner : '')).trim()];
  const whole = last === '' ? owner || first : last;
  if (whole === '') return null;
  if (cells.enterpriseNumber !== null || (first === '' && legalForm.test(whole)))
    return { party: { is: 'firm', name: whole, enterpriseNumber: cells.enterpriseNumber }, isSeveral: false };
  const person = last === '' ? toldApart(whole) : { firstName: first, lastName: last };
  return { party: { is: 'person', ...person }, isSeveral: joined.test(whole) };
}

function toldApart(name: string): { readonly firstName: string; readonly lastName: string } {
  if (joined.test(name)) return { firstName: '', lastName: name };
  const comma = name.indexOf(',');
  if (comma > 0) return { firstName: name.slice(comma + 1).trim(), lastName: name.slice(0, comma).trim() };
  const words = name.split(' ');
  const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
  const capitals = words.filter(isCapital);
  const others = words.filter((word) => !isCapital(word));
  // Only where the capitals stand together at one end: DE LA TOUR Anne, Anne DE LA TOUR.
  const isApart = name === [...capitals, ...others].join(' ') || name === [...others, ...capitals].join(' ');
  if (capitals.length === 0 || others.length === 0 || !isApart) return { firstName: '', lastName: name };
  return { firstName: others.join(' '), lastName: capitals.join(' ') };
}

/** [IMP-11] The same for everybody who bears the name, in whatever order it is written. */
export function nameKey(party: Party): string {
  const name = party.is === 'firm' ? party.name : `${party.firstName} ${party.lastName}`;
  return plainHeading(name).split(' ').sort().join(' ');
}
