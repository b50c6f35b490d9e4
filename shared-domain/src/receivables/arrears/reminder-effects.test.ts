import { describe, expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { documentOf } from '../../ownership/testing/context-of.ts';
import type { Decision, Effect } from '../../sync/define.ts';
import { defaultArrears } from './arrears-settings.ts';
import { reminderNotices, reminders } from './reminder.definition.ts';
import { type InterestFormula, ReminderNotice, Reminder as ReminderShape } from './reminder.ts';
import { formulaHash } from './reminder-interest.ts';
import type { SendReminder } from './reminder-to-send.ts';
import { sampleNotice } from './sample-reminder.ts';
import { sendReminder } from './send-reminder.definition.ts';
import {
  book,
  claim,
  claimId,
  codeOf,
  decide,
  first,
  free,
  label,
  part,
  sentBefore,
  settings,
  world,
} from './testing/late-owner.ts';

function factsOf(decision: Decision): Extract<Effect, { do: 'fact' }>[] {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.flatMap((effect) => (effect.do === 'fact' ? [effect] : []));
}

describe('a second reminder with interest', () => {
  const facts = factsOf(decide({}, [...world, first]));
  const entries = facts
    .filter(({ type }) => type === 'journalEntry')
    .map(({ body }) => JournalEntry.parse(body));

  test('[ARR-12] books interest on 75 and the fee on 74, each a debt of the owner', () => {
    expect(
      entries.map(({ journal, lines }) => [
        journal,
        lines.map((one) => [one.account, one.debit, one.credit]),
      ]),
    ).toEqual([
      [
        'sales',
        [
          ['4101', 197, 0],
          ['75', 0, 197],
        ],
      ],
      [
        'sales',
        [
          ['4101', 750, 0],
          ['74', 0, 750],
        ],
      ],
    ]);
    expect(entries.map(({ lines }) => lines[0]?.claim)).toEqual([
      { id: `${sampleId(120)}.interest`, kind: 'interest', dueOn: '2026-10-23' },
      { id: `${sampleId(120)}.fee`, kind: 'fee', dueOn: '2026-10-23' },
    ]);
    expect(entries.map(({ description }) => description)).toEqual([
      'Intérêts de retard, mise en demeure',
      'Frais de rappel, mise en demeure',
    ]);
  });

  test('[ARR-12] keeps its proof, and tells the owner without the names of the staff', () => {
    const kept = ReminderShape.parse(facts.find(({ type }) => type === 'reminder')?.body);
    expect(kept).toMatchObject({
      ownerName: 'Anne Lambert',
      level: 'formal',
      total: 25_947,
      sentByName: 'Marc Dubois',
    });
    expect(facts.find(({ id }) => id === kept.interestEntryId)?.type).toBe('journalEntry');
    const told = ReminderNotice.parse(facts.find(({ type }) => type === 'reminderNotice')?.body);
    expect(told).toEqual({
      ...reminderNotices.sample.body,
      communication: told.communication,
      payBy: told.payBy,
    });
    expect(JSON.stringify(told)).not.toContain('Dubois');
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });
});

test('[ARR-12] the first reminder costs nothing and books nothing', () => {
  const facts = factsOf(decide(free, world));
  expect(facts.map(({ type }) => type)).toEqual(['reminder', 'reminderNotice']);
});

test('[ARR-12] interest that comes to something else is refused, with what it comes to', () => {
  const { interest } = sendReminder.sample.body;
  if (!interest) throw new Error('the sample asks interest');
  const differs = { code: 'reminder.interestDiffers', params: { amount: 197 } };
  const asked = (changes: Partial<typeof interest>) =>
    decide({ interest: { ...interest, ...changes } }, [...world, first]);
  expect(asked({ amount: 198 })).toEqual({ is: 'refused', refusal: differs });
  expect(asked({ formula: 'f'.repeat(64) })).toEqual({ is: 'refused', refusal: differs });
  expect(codeOf(asked({ upTo: '2026-10-07' }))).toBe('reminder.interestDiffers');
  const unstated = settings({ interest: defaultArrears.interest });
  expect(codeOf(decide({}, [...world, first, unstated]))).toBe('reminder.interestDiffers');
});

test('[ARR-2] where the legal rate is unknown, no interest is asked', () => {
  const late = book(
    { is: 'call', fund: 'provision', label, parts: [part(25_000, { ...claim, dueOn: '2014-01-31' })] },
    '2014-01-01',
  );
  const legal = settings({ interest: { ...defaultArrears.interest, source: { is: 'legal' } } });
  const formal = sentBefore({ level: 'formal', sentOn: '2014-06-01' }, 131);
  const third = { level: 'finalNotice', channel: 'post' } as const;
  const documents = [...world.slice(0, 2), legal, late, first, formal];
  expect(codeOf(decide(third, documents))).toBe('interest.rateUnknown');
  expect(codeOf(decide({ ...third, interest: null }, documents))).toBe('applied');
});

test('[ARR-8] a day bears interest once, and again when its reminder was taken back', () => {
  const sent = factsOf(decide({}, [...world, first]));
  const asDocument = (type: string) => sent.filter((one) => one.type === type);
  const stored = [
    ...asDocument('journalEntry').map(({ id, body }) =>
      documentOf(journalEntries, { id, body: JournalEntry.parse(body) }),
    ),
    ...asDocument('reminder').map(({ id, body }) =>
      documentOf(reminders, { id, body: ReminderShape.parse(body) }),
    ),
  ];
  const formula = (from: string, days: number, amount: number): InterestFormula => {
    const { interest } = sampleNotice;
    const [one] = interest?.claims ?? [];
    const [segment] = one?.segments ?? [];
    if (!interest || !one || !segment) throw new Error('the sample has a formula');
    const upTo = '2026-11-05';
    return {
      ...interest,
      upTo,
      amount,
      claims: [{ ...one, amount, segments: [{ ...segment, from, to: upTo, days }] }],
    };
  };
  const third = (interest: InterestFormula): Partial<SendReminder> => ({
    level: 'finalNotice',
    channel: 'post',
    sentOn: '2026-11-05',
    // By then the interest and the fee of the second reminder are due too.
    claims: [
      { claimId, open: 25_000 },
      { claimId: `${sampleId(120)}.interest`, open: 197 },
      { claimId: `${sampleId(120)}.fee`, open: 750 },
    ],
    interest: { upTo: interest.upTo, amount: interest.amount, formula: formulaHash(interest) },
  });
  const since = formula('2026-10-06', 30, 164);
  expect(codeOf(decide(third(since), [...world, first, ...stored]))).toBe('applied');

  const entry = stored[0]?.body as unknown as JournalEntry;
  const reversal = book({ is: 'reversal', lines: entry.lines }, '2026-10-20', {
    id: stored[0]?.id ?? '',
    journal: 'sales',
  });
  const whole = third(formula('2026-08-31', 66, 362));
  const claims = (whole.claims ?? []).filter((one) => !one.claimId.endsWith('.interest'));
  expect(codeOf(decide({ ...whole, claims }, [...world, first, ...stored, reversal]))).toBe('applied');
});

test('[ARR-12] costs are not booked in a closed year; a reminder without costs may go', () => {
  const closing = documentOf(yearClosings, {
    body: { ...yearClosings.sample.body, fiscalYear: 2026, from: '2026-01-01', until: '2026-12-31' },
  });
  expect(codeOf(decide({}, [...world, first, closing]))).toBe('year.closed');
  expect(codeOf(decide({ interest: null, fee: 0 }, [...world, first, closing]))).toBe('applied');
});
