import { sum } from '../../kernel/cents.ts';
import { formatMoney } from '../../kernel/format-money.ts';
import { formatIban } from '../../kernel/iban.ts';
import type { Language } from '../../kernel/language.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { formatStructuredCommunication } from '../../kernel/structured-communication.ts';
import type { LevelSettings } from './arrears-settings.ts';
import { feeWord, interestWord } from './arrears-words.ts';
import { defaultWording } from './default-wording.ts';
import { rateText } from './rate-text.ts';
import type { DemandedClaim, InterestFormula } from './reminder.ts';

/** What a letter may name. */
export type ReminderFacts = {
  readonly name: string;
  readonly association: string;
  readonly sender: string;
  readonly sentOn: LocalDate;
  readonly payBy: LocalDate;
  readonly iban: string | null;
  readonly communication: string;
  readonly claims: readonly Pick<DemandedClaim, 'label' | 'dueOn' | 'open'>[];
  readonly interest: InterestFormula | null;
  readonly fee: number;
};

/** [ARR-13] The association's own wording in the language of the owner, or ours, with the figures of this reminder. */
export function writeReminder(
  { level, wording }: Pick<LevelSettings, 'level' | 'wording'>,
  facts: ReminderFacts,
  language: Language,
): string {
  const total = sum(facts.claims.map(({ open }) => open)) + (facts.interest?.amount ?? 0) + facts.fee;
  const filled: Record<string, string> = {
    name: facts.name,
    association: facts.association,
    sender: facts.sender,
    date: dayOf(facts.sentOn),
    payBy: dayOf(facts.payBy),
    iban: facts.iban ? formatIban(facts.iban) : '…',
    communication: formatStructuredCommunication(facts.communication),
    claims: facts.claims.map((claim) => claimLine(claim, language)).join('\n'),
    costs: costLines(facts, language),
    total: formatMoney(total, language),
    interest: facts.interest ? formulaText(facts.interest, language) : '',
  };
  const text = (wording[language] ?? defaultWording[level][language]).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => filled[name] ?? whole,
  );
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** [ARR-13] Each claim and stretch of days on its own line: `250,00 € × 8 % × 36 / 365`. */
export function formulaText(formula: InterestFormula, language: Language): string {
  const lines = formula.claims.flatMap(({ label, segments, amount }) => [
    `${label} : ${formatMoney(amount, language)}`,
    ...segments.map(
      ({ from, to, days, principal, rateBasisPoints, yearDays }) =>
        `  ${dayOf(from)} → ${dayOf(to)} : ${formatMoney(principal, language)} × ${rateText(rateBasisPoints, language)} × ${days} / ${yearDays}`,
    ),
  ]);
  const right = formula.by === 'statutes' ? formula.article : legalRate[language];
  return [`${interestWord[language]} (${right})`, ...lines].join('\n');
}

const legalRate: Readonly<Record<Language, string>> = {
  fr: 'taux légal, loi du 5 mai 1865',
  nl: 'wettelijke rentevoet, wet van 5 mei 1865',
  de: 'gesetzlicher Zinssatz, Gesetz vom 5. Mai 1865',
  en: 'legal rate, law of 5 May 1865',
};

const dueWord: Readonly<Record<Language, string>> = {
  fr: 'échéance',
  nl: 'vervaldag',
  de: 'fällig am',
  en: 'due',
};

function claimLine({ label, dueOn, open }: ReminderFacts['claims'][number], language: Language): string {
  const due = dueOn ? ` (${dueWord[language]} ${dayOf(dueOn)})` : '';
  return `- ${label}${due} : ${formatMoney(open, language)}`;
}

function costLines({ interest, fee }: ReminderFacts, language: Language): string {
  const lines: string[] = [];
  if (interest) lines.push(`- ${interestWord[language]} : ${formatMoney(interest.amount, language)}`);
  if (fee > 0) lines.push(`- ${feeWord[language]} : ${formatMoney(fee, language)}`);
  return lines.map((line) => `${line}\n`).join('');
}

/** The way all four languages write a day in a letter here. */
function dayOf(day: LocalDate): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}/${month}/${year}`;
}
