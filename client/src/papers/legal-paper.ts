import type { Content } from 'pdfmake/interfaces';
import type { LocalDate } from 'shared-domain/kernel';
import { partyName } from 'shared-domain/ownership';
import type { Debtor, DebtorFile } from 'shared-domain/receivables';
import { interestPart } from './interest-part.ts';
import { letter } from './letter.ts';
import { figuresOf, heading, part, said, tableOf } from './look.ts';
import type { Paper, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';

export type LegalPaper = {
  readonly sender: Sender;
  readonly on: LocalDate;
  readonly legal: DebtorFile;
  /** What is past its day, as the screen lists it. */
  readonly debtor: Pick<Debtor, 'claims' | 'demanded'> | undefined;
};

/** The file of a debtor for a lawyer or a justice of the peace, as it stands on its day. */
export function legalPaper({ sender, on, legal, debtor }: LegalPaper, words: PaperWords): Paper {
  const { t, format } = words;
  const { interest } = legal;
  const name = partyName(legal.debtor.party);
  return letter(
    {
      ...{ sender, on },
      to: null,
      kind: t('arrears.legalFile'),
      subject: name,
      about: [t('arrears.atDay', { day: format.day(on) })],
      state: 'final',
      named: [name],
      content: [
        ...parties(legal, words),
        ...part(t('arrears.claims'), claims(debtor, words)),
        ...(interest ? part(t('arrears.interest'), interestPart(interest, words)) : []),
        ...totals(legal, words),
        ...reminders(legal, words),
        ...attachments(legal, words),
      ],
    },
    words,
  );
}

function parties({ debtor, lots }: DebtorFile, { t }: PaperWords): Content[] {
  const { address } = debtor;
  const place = address && `${address.street}, ${address.postalCode} ${address.city}`;
  const share = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
    `${numerator}/${denominator}`;
  const isShared = lots.some(({ coDebtors }) => coDebtors.length > 0);
  return [
    heading(t('arrears.debtor')),
    figuresOf([
      { cells: [partyName(debtor.party), [place, debtor.email].filter(Boolean).join(' · ')] },
      ...lots.map((lot) => ({
        cells: [
          `${t('word.lot')} ${lot.number}`,
          [share(lot.share), ...lot.coDebtors.map((one) => `${one.name} (${share(one.share)})`)].join(' · '),
        ],
      })),
    ]),
    ...(isShared ? [said(t('arrears.solidarity'), 'quiet')] : []),
  ];
}

function claims(debtor: LegalPaper['debtor'], { t, format }: PaperWords): Content[] {
  if (!debtor || debtor.claims.length === 0) return [];
  const demanded = new Set(debtor.demanded.map(({ id }) => id));
  return [
    tableOf(
      [
        { head: t('arrears.claim'), isWide: true },
        { head: t('arrears.dueOn') },
        { head: t('arrears.asked'), align: 'end' },
        { head: t('arrears.open'), align: 'end' },
      ],
      debtor.claims.map(({ id, label, dueOn, raised, open, payments }) => ({
        cells: [
          demanded.has(id) ? label : `${label} · ${t('arrears.inPlan')}`,
          dueOn ? format.day(dueOn) : '–',
          format.money(raised),
          format.money(open),
        ],
        ...(payments.length > 0 && {
          under: `${t('arrears.payments')} : ${payments
            .map(({ on, amount }) => `${format.money(amount)} (${format.day(on)})`)
            .join(', ')}`,
        }),
      })),
    ),
  ];
}

function totals({ totals: sums, privilege }: DebtorFile, { t, format }: PaperWords): Content[] {
  return [
    heading(t('word.total')),
    figuresOf([
      { cells: [t('arrears.principal'), format.money(sums.principal)] },
      { cells: [t('arrears.interest'), format.money(sums.interest)] },
      { cells: [t('arrears.fees'), format.money(sums.fees)] },
      { cells: [t('word.total'), format.money(sums.total)], weight: 'strong' },
      {
        cells: [
          t('arrears.privilege', { years: privilege.years.join(', ') }),
          format.money(privilege.amount),
        ],
      },
    ]),
    said(t('arrears.privilegeHint'), 'quiet'),
  ];
}

function reminders({ reminders: sent }: DebtorFile, { t, format }: PaperWords): Content[] {
  if (sent.length === 0) return [heading(t('arrears.remindersSent')), said(t('arrears.noReminder'))];
  return [
    heading(t('arrears.remindersSent')),
    ...sent.flatMap((one): Content[] => [
      {
        ...said(
          [
            t(`arrears.level.${one.level}`),
            format.day(one.sentOn),
            t(`arrears.channel.${one.channel}`),
            one.registeredNumber,
            one.isTakenBack && t('arrears.takenBack'),
          ]
            .filter(Boolean)
            .join(' · '),
        ),
        bold: true,
        margin: [0, 6, 0, 0],
      },
      said(`${t('arrears.asksFor')} ${format.money(one.total)}`),
      { ...said(one.text, 'quiet'), preserveLeadingSpaces: true },
    ]),
  ];
}

function attachments({ claims: open, pages }: DebtorFile, { t }: PaperWords): Content[] {
  const toAttach = [
    t('arrears.attachStatutes'),
    t('arrears.attachMinutes'),
    ...open.map(({ label }) => label),
    ...pages.map(({ of, sha256 }) => `${of} (${sha256.slice(0, 12)}…)`),
  ];
  return [heading(t('arrears.toAttach')), { ul: toAttach.map((text) => said(text)) }];
}
