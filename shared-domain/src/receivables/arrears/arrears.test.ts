import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import { postEvent } from '../../accounting/posting/post-event.ts';
import type { Language } from '../../kernel/language.ts';
import { languages } from '../../kernel/language.ts';
import { addDays } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { lots } from '../../ownership/lot/lot.definition.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { ownerships } from '../../ownership/ownership/ownership.definition.ts';
import { defaultImputation, type OpenClaim } from '../claims/open-claims.ts';
import { linesByParty } from '../claims/party-line.ts';
import { arrearsSettings } from './arrears-settings.definition.ts';
import {
  ArrearsSettings,
  arrearsSettingsOf,
  checkArrears,
  defaultArrears,
  reminderLevels,
} from './arrears-settings.ts';
import { debtorFile, type FileWorld, privilegeOf } from './debtor-file.ts';
import { interestFrom, interestInForce } from './interest-in-force.ts';
import { debtorsOf, earliestDay, nextActionOf } from './next-action.ts';
import { oldestDueOn, overdueClaims } from './overdue.ts';
import { rateText } from './rate-text.ts';
import { reminders } from './reminder.definition.ts';
import type { SentReminder } from './reminder.ts';
import { reminderInterest } from './reminder-interest.ts';
import { reminderWarnings } from './reminder-warnings.ts';
import { sampleNotice } from './sample-reminder.ts';
import { formulaText, writeReminder } from './write-reminder.ts';

const [anne, bert] = [sampleId(40), sampleId(41)];
const sent: SentReminder = { ...reminders.sample.body, id: reminders.sample.id };
const stated = arrearsSettings.sample.body;

function entry(
  id: number,
  on: string,
  ownerId: string,
  amount: number,
  dueOn: string,
  claimId: string,
): Entry {
  const claim = { id: claimId, kind: 'provision' as const, dueOn };
  const event = {
    is: 'call',
    fund: 'provision',
    label: claimId,
    parts: [{ ownerId, amount, claim, label: claimId }],
  } as const;
  return {
    ...{
      id: `${sampleId(id)}.entry`,
      building: sampleId(10),
      journal: 'sales',
      number: 1,
      fiscalYear: 2026,
      date: on,
    },
    ...{ description: claimId, event: 'call', reverses: null, lines: postEvent(event, {}) },
    voucher: { kind: 'fundCall', id: sampleId(id), pages: ['ab'.repeat(32)] },
  };
}

const entries = [
  entry(201, '2026-08-01', anne, 25_000, '2026-08-31', 'a1'),
  entry(202, '2026-10-01', anne, 9_000, '2026-10-31', 'a2'),
  entry(203, '2026-07-01', bert, 4_000, '2026-07-31', 'b1'),
  entry(204, '2026-11-01', sampleId(42), 4_000, '2026-11-30', 'c1'),
];
const world = {
  lines: linesByParty(entries, 'owner'),
  reminders: [] as SentReminder[],
  plans: [],
  disputes: new Set<string>(),
  settings: defaultArrears,
  order: defaultImputation,
};
const claimOf = (changes: Partial<OpenClaim>): OpenClaim => ({
  ...{
    id: 'a1',
    kind: 'provision',
    account: '4101',
    label: 'a1',
    raisedOn: '2026-08-01',
    dueOn: '2026-08-31',
  },
  ...{ raised: 25_000, paid: 0, open: 25_000, payments: [] },
  ...changes,
});

test('[ARR-5] without a choice, the defaults; a choice holds whole', () => {
  expect(arrearsSettingsOf(undefined).levels.map(({ afterDays }) => afterDays)).toEqual([15, 30, 45, 60]);
  expect(arrearsSettingsOf(undefined).interest.source).toMatchObject({
    rateBasisPoints: 800,
    statement: null,
  });
  expect(arrearsSettingsOf(stated)).toBe(stated);
  expect(ArrearsSettings.parse({ building: sampleId(10), ...defaultArrears }).prudent).toBe(true);
});

test('[ARR-5] levels follow one another, and a statement names its article', () => {
  expect(checkArrears(stated)).toBeNull();
  expect(checkArrears(defaultArrears)).toBeNull();
  const swapped = { ...stated, levels: stated.levels.toReversed() };
  expect(checkArrears(swapped)?.code).toBe('arrears.levelsOutOfOrder');
  const flat = { ...stated, levels: stated.levels.map((level) => ({ ...level, afterDays: 15 })) };
  expect(checkArrears(flat)?.code).toBe('arrears.levelsOutOfOrder');
  const { interest } = stated;
  const unnamed = { ...stated, interest: { ...interest, source: { ...interest.source, article: ' ' } } };
  expect(checkArrears(unnamed as typeof stated)?.code).toBe('arrears.articleMissing');
});

test('[ARR-6] 8 % applies once it is stated, else the law and its notice', () => {
  expect(interestInForce(stated)).toMatchObject({
    by: 'statutes',
    rate: { rateBasisPoints: 800 },
    start: { from: 'due' },
  });
  expect(interestInForce(defaultArrears)).toMatchObject({
    by: 'law',
    rate: { is: 'legal' },
    start: { from: 'notice', afterDays: 0 },
  });
  const of = (interest: Partial<ArrearsSettings['interest']>) =>
    interestInForce({ interest: { ...defaultArrears.interest, ...interest } });
  expect(of({ source: { is: 'none' } })).toBeNull();
  const start = { from: 'notice', afterDays: 8 } as const;
  expect(of({ source: { is: 'legal' }, start })?.start).toEqual(start);
});

test('[ARR-6] from the due day, or from the notice, after the days of grace', () => {
  const due = { start: { from: 'due' }, graceDays: 5 } as const;
  expect(interestFrom('2026-01-31', null, due)).toBe('2026-02-05');
  const notice = { start: { from: 'notice', afterDays: 8 }, graceDays: 2 } as const;
  expect(interestFrom('2026-01-31', null, notice)).toBeNull();
  expect(interestFrom('2026-01-31', '2026-02-20', notice)).toBe('2026-03-02');
  expect(interestFrom('2026-03-31', '2026-02-20', notice)).toBe('2026-03-31');
});

test('[ARR-6] under the law interest runs from the formal notice, not from the gentle one', () => {
  const overdue = [claimOf({ id: sampleNotice.claims[0]?.claimId ?? '' })];
  const base = { ...sent, interest: null, interestEntryId: null };
  const run = (level: SentReminder['level']) => {
    const known = {
      overdue,
      reminders: [{ ...base, level }],
      reversed: new Set<string>(),
      settings: defaultArrears,
    };
    const found = reminderInterest(known, '2026-11-05');
    return found.ok ? found.value : null;
  };
  expect(run('gentle')).toBeNull();
  // 250,00 at 4,5 % for the 30 days since 6 October.
  expect(run('formal')).toMatchObject({
    by: 'law',
    amount: 92,
    claims: [{ segments: [{ days: 30, rateBasisPoints: 450 }] }],
  });
});

test('[ARR-8] costs bear no interest, nor does what has no due day; small interest is left', () => {
  const known = { reminders: [], reversed: new Set<string>(), settings: stated };
  const amountOf = (overdue: OpenClaim[], settings = stated) => {
    const found = reminderInterest({ ...known, overdue, settings }, '2026-10-06');
    return found.ok ? (found.value?.amount ?? 0) : -1;
  };
  expect(amountOf([claimOf({})])).toBe(197);
  expect(amountOf([claimOf({ kind: 'interest' }), claimOf({ kind: 'fee' }), claimOf({ dueOn: null })])).toBe(
    0,
  );
  const atLeast = (minAmount: number) => ({ ...stated, interest: { ...stated.interest, minAmount } });
  expect(amountOf([claimOf({})], atLeast(197))).toBe(197);
  expect(amountOf([claimOf({})], atLeast(198))).toBe(0);
});

test('[ARR-8] each claim is rounded once', () => {
  const claims = [1, 2, 3].map((n) => claimOf({ id: `a${n}`, raised: 100, open: 100 }));
  const found = reminderInterest(
    { overdue: claims, reminders: [], reversed: new Set(), settings: stated },
    '2026-09-30',
  );
  // 1,00 × 8 % × 30 / 365 = 0,6575 cent: one cent each, not two in all.
  expect(found.ok && found.value?.amount).toBe(3);
});

test('[ARR-10] the longest late first, each with one action', () => {
  const found = debtorsOf(world, '2026-11-20').map(({ ownerId, total, daysLate, action }) => [
    ownerId,
    total,
    daysLate,
    action,
  ]);
  expect(found).toEqual([
    [bert, 4_000, 112, { is: 'remind', level: 'gentle' }],
    [anne, 34_000, 81, { is: 'remind', level: 'gentle' }],
  ]);
  expect(debtorsOf(world, '2026-08-10').map(({ action }) => action)).toEqual([
    { is: 'wait', level: 'gentle', until: '2026-08-15' },
  ]);
});

test('[ARR-10] a plan that is kept takes its debts out, a dispute holds all', () => {
  const plan = {
    ...{ building: sampleId(10), ownerId: anne, agreedOn: '2026-11-01' },
    claims: [{ claimId: 'a1', open: 25_000 }],
    instalments: [{ dueOn: '2026-12-01', amount: 25_000 }],
  };
  const [, held] = debtorsOf({ ...world, plans: [plan] }, '2026-11-20');
  expect(held?.demanded.map(({ id }) => id)).toEqual(['a2']);
  expect(held?.action).toEqual({ is: 'remind', level: 'gentle' });
  const both = {
    ...plan,
    claims: [...plan.claims, { claimId: 'a2', open: 9_000 }],
    instalments: [{ dueOn: '2026-12-01', amount: 34_000 }],
  };
  expect(debtorsOf({ ...world, plans: [both] }, '2026-11-20')[1]?.action).toEqual({
    is: 'hold',
    by: 'paymentPlan',
  });
  expect(debtorsOf({ ...world, plans: [both] }, '2026-12-02')[1]?.action).toMatchObject({ is: 'remind' });
  const disputes = new Set([anne]);
  expect(debtorsOf({ ...world, disputes }, '2026-11-20')[1]?.action).toEqual({ is: 'hold', by: 'dispute' });
});

test('[ARR-9] whatever the days, a level never comes before its own nor too soon after the last', () => {
  const day = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 4 }), day, (due, sentDays, now) => {
      const oldest = addDays('2026-01-01', due);
      const running = sentDays.map((days, index) => ({
        ...sent,
        level: reminderLevels[index] ?? 'gentle',
        sentOn: addDays(oldest, days),
      }));
      const on = addDays(oldest, now);
      const action = nextActionOf(oldest, running, null, defaultArrears, on);
      if (running.length === 4) {
        expect(action).toEqual({ is: 'legalFile' });
        return;
      }
      expect(action.is === 'remind' || action.is === 'wait' ? action.level : '').toBe(
        reminderLevels[running.length],
      );
      const from = action.is === 'wait' ? action.until : on;
      expect(from >= addDays(oldest, 15 * (running.length + 1))).toBe(true);
      const last = running.at(-1);
      if (last) expect(from >= addDays(last.sentOn, 15)).toBe(true);
      if (action.is === 'wait') expect(from > on).toBe(true);
    }),
  );
  expect(earliestDay('formal', '2026-01-01', [sent], defaultArrears)).toBe('2026-10-21');
});

test('[ARR-4] what goes beyond the caps is said', () => {
  const asked = { sentOn: '2026-10-30', claims: sampleNotice.claims, interest: null, fee: 750 };
  expect(reminderWarnings(asked, [])).toEqual([]);
  expect(reminderWarnings({ ...asked, fee: 751 }, [])).toEqual([{ is: 'feeAboveCap', cap: 750 }]);
  const many = Array.from({ length: 5 }, () => ({ ...sent, fee: 750 }));
  // 250,00: € 30 and 10 % of 100.
  expect(reminderWarnings(asked, many)).toEqual([{ is: 'costsAboveCap', asked: 4_500, cap: 4_000 }]);
  expect(reminderWarnings({ ...asked, fee: 0 }, many)).toEqual([]);
  expect(reminderWarnings({ ...asked, sentOn: '2026-10-23' }, [sent])).toEqual([
    { is: 'withinFreeDays', until: '2026-10-23' },
  ]);
  expect(reminderWarnings({ ...asked, sentOn: '2026-10-23', fee: 0 }, [sent])).toEqual([]);
});

test('[ARR-4] a rate above the commercial one is said where that one is known', () => {
  const { interest, claims } = sampleNotice;
  const at = (to: string, rateBasisPoints: number) => {
    const [one] = interest?.claims ?? [];
    const [segment] = one?.segments ?? [];
    if (!interest || !one || !segment) throw new Error('the sample has a formula');
    const formula = { ...interest, claims: [{ ...one, segments: [{ ...segment, to, rateBasisPoints }] }] };
    return reminderWarnings({ sentOn: '2026-11-20', claims, interest: formula, fee: 0 }, []);
  };
  expect(at('2026-06-30', 1200)).toEqual([{ is: 'rateAboveCap', capBasisPoints: 1050 }]);
  expect(at('2026-06-30', 1050)).toEqual([]);
  expect(at('2026-07-01', 1200)).toEqual([]);
});

test.each(languages.flatMap((language) => reminderLevels.map((level) => [language, level] as const)))(
  '[ARR-13] the letter in %s, %s, has no blank left',
  (language, level) => {
    const wording = { fr: null, nl: null, de: null, en: null };
    const { interest, claims, iban, communication, sentOn, payBy } = sampleNotice;
    const facts = {
      name: 'Anne Lambert',
      association: 'Les Tilleuls',
      sender: 'Claire',
      ...{ sentOn, payBy, iban, communication, claims },
    };
    const isFree = level === 'gentle';
    const text = writeReminder(
      { level, wording },
      { ...facts, interest: isFree ? null : interest, fee: isFree ? 0 : 750 },
      language,
    );
    expect(text).not.toMatch(/[{}]|\n{3}/);
    expect(text).toContain('Anne Lambert');
    expect(text).toContain('BE68 5390 0754 7034');
    expect(text).toContain('+++202/6000/12320+++');
    if (!isFree) expect(text).toContain('× 36 / 365');
  },
);

test('[ARR-13] the association’s own words are kept, an unknown blank too', () => {
  const wording = { fr: 'Bonjour {name}, {inconnu} : {total}', nl: null, de: null, en: null };
  const { interest, fee, claims, communication, sentOn, payBy } = sampleNotice;
  const facts = {
    name: 'Anne',
    association: '',
    sender: '',
    sentOn,
    payBy,
    iban: null,
    communication,
    claims,
    interest,
    fee,
  };
  expect(writeReminder({ level: 'formal', wording }, facts, 'fr')).toBe(
    'Bonjour Anne, {inconnu} : 259,47\u00a0€',
  );
});

test.each<[Language, number, string]>([
  ['fr', 525, '5,25\u00a0%'],
  ['en', 525, '5.25\u00a0%'],
  ['nl', 800, '8\u00a0%'],
])('[ARR-13] in %s %i is %s', (language, points, text) => {
  expect(rateText(points, language)).toBe(text);
});

test('[ARR-13] the formula names its right', () => {
  const { interest } = sampleNotice;
  if (!interest) throw new Error('the sample has a formula');
  expect(formulaText(interest, 'fr')).toBe(
    'Intérêts de retard (Règlement de copropriété, art. 42)\nProvisions 3e trimestre 2026 : 1,97\u00a0€\n' +
      '  31/08/2026 → 06/10/2026 : 250,00\u00a0€ × 8\u00a0% × 36 / 365',
  );
  expect(formulaText({ ...interest, by: 'law' }, 'nl')).toContain('wettelijke rentevoet');
});

test('[ARR-14] the file of a debtor names everything and everybody', () => {
  const claims = [
    claimOf({ payments: [{ on: '2026-09-10', amount: 5_000, entryId: 'e' }], paid: 5_000, open: 20_000 }),
  ];
  const known: FileWorld = {
    association: buildings.sample.body,
    owners: [
      owners.sample,
      {
        id: bert,
        body: { ...owners.sample.body, party: { is: 'firm', name: 'Immo Parc', enterpriseNumber: null } },
      },
    ],
    lots: [lots.sample],
    ownerships: [ownerships.sample.body],
    entries: [...entries, { ...(entries[0] as Entry), id: 'x', reverses: sent.interestEntryId }],
    reminders: [
      sent,
      {
        ...sent,
        id: 'first',
        level: 'gentle',
        sentOn: '2026-09-16',
        interestEntryId: null,
        feeEntryId: null,
      },
    ],
    overdue: [
      ...claims,
      claimOf({ id: 'i', kind: 'interest', open: 197 }),
      claimOf({ id: 'f', kind: 'fee', open: 750 }),
    ],
    interest: sampleNotice.interest,
  };
  const file = debtorFile(anne, known, '2026-11-20');
  expect(file).toMatchObject({
    association: { name: 'Résidence Les Tilleuls' },
    lots: [{ number: '2B', share: { numerator: 1, denominator: 3 }, coDebtors: [{ name: 'Immo Parc' }] }],
    payments: [{ on: '2026-09-10', amount: 5_000 }],
    reminders: [
      { level: 'gentle', isTakenBack: false },
      { level: 'formal', isTakenBack: true },
    ],
    totals: { principal: 20_000, interest: 394, fees: 750, total: 21_144 },
    privilege: { years: [2025, 2026], amount: 20_000 },
  });
  expect(file?.pages[0]?.sha256).toBe('ab'.repeat(32));
  expect(debtorFile(sampleId(49), known, '2026-11-20')).toBeNull();
});

test('[ARR-14] the privilege covers this year and the one before, never the costs', () => {
  const claims = [
    claimOf({ dueOn: '2024-12-31' }),
    claimOf({ dueOn: '2025-01-01', open: 1 }),
    claimOf({ dueOn: null, raisedOn: '2026-03-01', open: 2 }),
    claimOf({ kind: 'fee' }),
    claimOf({ kind: 'interest' }),
  ];
  expect(privilegeOf(claims, '2026-11-20')).toEqual({ years: [2025, 2026], amount: 3 });
});

test('[ARR-10] of two who are late since one day, who owes more comes first', () => {
  const carla = sampleId(43);
  const equal = [...entries, entry(205, '2026-07-01', carla, 5_000, '2026-07-31', 'd1')];
  const found = debtorsOf({ ...world, lines: linesByParty(equal, 'owner') }, '2026-11-20');
  expect(found.map(({ ownerId }) => ownerId)).toEqual([carla, bert, anne]);
});

test('[ARR-7] a debt without a due day is due the day after it was raised', () => {
  const [call] = entries as [Entry];
  const lines = call.lines.map((line) =>
    line.claim ? { ...line, claim: { ...line.claim, dueOn: null } } : line,
  );
  const known = linesByParty([{ ...call, lines }], 'owner').get(anne) ?? [];
  expect(overdueClaims(known, '2026-08-01', defaultImputation)).toEqual([]);
  const late = overdueClaims(known, '2026-08-02', defaultImputation);
  expect(late).toMatchObject([{ id: 'a1', open: 25_000 }]);
  expect(oldestDueOn(late)).toBe('2026-08-01');
});

test('[ARR-14] a file shows the reminders by day, the lots held on its day and nobody it does not know', () => {
  const at = (sentOn: string, id: string): SentReminder => ({ ...sent, id, sentOn });
  const known: FileWorld = {
    association: buildings.sample.body,
    owners: [owners.sample],
    lots: [lots.sample],
    ownerships: [ownerships.sample.body, { ...ownerships.sample.body, lotId: sampleId(29) }],
    entries: [],
    reminders: [
      at('2026-09-16', 'a'),
      at('2026-10-16', 'b'),
      at('2026-08-16', 'c'),
      { ...at('2026-01-01', 'd'), ownerId: bert },
    ],
    overdue: [],
    interest: null,
  };
  const file = debtorFile(anne, known, '2026-11-20');
  expect(file?.reminders.map(({ sentOn }) => sentOn)).toEqual(['2026-08-16', '2026-09-16', '2026-10-16']);
  expect(file?.lots).toMatchObject([{ number: '2B', coDebtors: [{ name: '' }] }]);
  expect(file?.totals).toEqual({ principal: 0, interest: 0, fees: 0, total: 0 });
  expect(debtorFile(anne, known, '2000-01-01')?.lots).toEqual([]);
});

test('[ARR-6] [ARR-8] where nothing bears interest, and where a day makes no cent, none is asked', () => {
  const known = { reminders: [], reversed: new Set<string>(), settings: stated };
  const none = { ...stated, interest: { ...stated.interest, source: { is: 'none' as const } } };
  const run = (overdue: OpenClaim[], settings: Pick<ArrearsSettings, 'interest'>, upTo: string) =>
    reminderInterest({ ...known, overdue, settings }, upTo);
  expect(run([claimOf({})], none, '2026-10-06')).toEqual({ ok: true, value: null });
  expect(run([claimOf({ raised: 1, open: 1 })], stated, '2026-09-01')).toEqual({ ok: true, value: null });
  const free = { ...stated, interest: { ...stated.interest, minAmount: 0 } };
  const both = run([claimOf({ id: 'small', raised: 1, open: 1 }), claimOf({})], free, '2026-10-06');
  expect(both.ok && both.value?.claims.map(({ claimId }) => claimId)).toEqual(['a1']);
});
