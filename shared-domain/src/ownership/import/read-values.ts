import type { Fraction } from '../../kernel/fraction.ts';
import type { Language } from '../../kernel/language.ts';
import { parseMoney } from '../../kernel/parse-money.ts';
import type { LotKind } from '../lot/lot.ts';
import { plainHeading } from './headings.ts';

const kinds: Readonly<Record<LotKind, string>> = {
  apartment: 'appartement|appart|app|apt|appt|studio|flat|logement|woning|wohnung|apartment|wohneinheit',
  commercial:
    'commerce|magasin|rez commercial|surface commerciale|handelsruimte|winkel|handelspand|ladenlokal|laden|shop|store|commercial',
  office: 'bureau|bureaux|kantoor|kantoren|buro|office',
  garage: 'garage|box|garagebox',
  parking:
    'parking|emplacement|emplacement de parking|place de parking|parkeerplaats|staanplaats|autostaanplaats|stellplatz|parkplatz|parking space|pkg',
  cellar: 'cave|kelder|berging|keller|cellar|storage|debarras',
  other: 'autre|autre lot|andere|andere kavel|anderes|anderes los|other|other lot|sonstiges',
};
const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, words]) =>
    words.split('|').map((word) => [word, kind as LotKind] as const),
  ),
);

/** [IMP-4] */
export function readKind(text: string): LotKind | null {
  return kindOf.get(plainHeading(text)) ?? null;
}

const ground =
  /^(?:rez|rdc|rez de chaussee|rez de jardin|glv|gelijkvloers|begane grond|eg|erdgeschoss|ground|ground floor|gf)$/;

/** [IMP-5] Undefined: no floor that can be read. */
export function readFloor(text: string): number | undefined {
  if (ground.test(plainHeading(text))) return 0;
  const found = /^([-−–+]?)\s*(\d{1,3})\s*(?:er|e|eme|ème|è|ste|de|te|th|st|nd|rd|\.)?$/iu.exec(text.trim());
  if (!found) return undefined;
  const floor = Number(found[2]) * (found[1] === '' || found[1] === '+' ? 1 : -1);
  return floor >= -20 && floor <= 200 ? floor + 0 : undefined;
}

export type ReadPart = { readonly part: number; readonly denominator: number | null };

/** [IMP-6] Null: no quote-part. */
export function readPart(text: string): ReadPart | null {
  const [above = '', below, ...more] = text.split('/');
  if (more.length > 0) return null;
  const part = wholeOf(above);
  const denominator = below === undefined ? null : wholeOf(below);
  if (part === null || (below !== undefined && denominator === null)) return null;
  return { part, denominator };
}

function wholeOf(text: string): number | null {
  if (/[-−+€]|eur/i.test(text)) return null;
  const read = parseMoney(text);
  const grouped = read.ok
    ? read.value
    : read.refusal.code === 'money.ambiguous'
      ? Number(read.refusal.params?.grouped)
      : Number.NaN;
  const whole = grouped / 100;
  return Number.isInteger(whole) && whole >= 0 && whole <= 100_000_000 ? whole : null;
}

/** [IMP-9] `1/3`, `50 %`, `0,5`; null: no share of a lot. */
export function readShareOf(text: string): Fraction | null {
  const fraction = /^(\d{1,9})\s*\/\s*(\d{1,9})$/.exec(text);
  if (fraction) return within({ numerator: Number(fraction[1]), denominator: Number(fraction[2]) });
  const decimal = /^(\d{1,3})(?:[.,](\d{1,6}))?\s*(%?)$/.exec(text);
  if (!decimal) return null;
  const [, whole = '', decimals = '', percent] = decimal;
  const scale = 10 ** decimals.length * (percent ? 100 : 1);
  return within({ numerator: Number(whole + decimals), denominator: scale });
}

function within(share: Fraction): Fraction | null {
  const { numerator, denominator } = share;
  return numerator > 0 && denominator > 0 && numerator <= denominator ? share : null;
}

const languageWords: Readonly<Record<Language, string>> = {
  fr: 'fr|f|francais|frans|franzosisch|french',
  nl: 'nl|n|neerlandais|nederlands|niederlandisch|dutch',
  de: 'de|d|allemand|duits|deutsch|german',
  en: 'en|e|anglais|engels|englisch|english',
};

/** [IMP-10] */
export function readLanguage(text: string): Language | null {
  const word = plainHeading(text);
  const found = Object.entries(languageWords).find(([, words]) => words.split('|').includes(word));
  return found ? (found[0] as Language) : null;
}

export type ReadAddress = { readonly street: string; readonly postalCode: string; readonly city: string };

/** [IMP-10] `Rue Haute 5, 1000 Bruxelles`; what has no town is a street. */
export function readAddress(text: string): ReadAddress {
  const found = /^(.*?)[,;\n–-]?\s+((?:B-?|[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})?)\s+(\D+)$/u.exec(text);
  if (!found) return { street: text, postalCode: '', city: '' };
  const [, street = '', postalCode = '', city = ''] = found;
  return { street: street.replace(/[\s,;–-]+$/u, ''), postalCode, city: city.trim() };
}
