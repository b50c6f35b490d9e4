import postgres from 'postgres';
import type { Entry } from 'shared-domain/accounting';
import { addDays, belgianDay } from 'shared-domain/kernel';
import {
  arrearsSettingsOf,
  formulaHash,
  interestOnClaim,
  linesOfParty,
  openClaims,
  reminderInterest,
  type SendReminder,
} from 'shared-domain/receivables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  building,
  createWorld,
  newId,
  organisation,
  ownerRecord,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
let admin: postgres.Sql;
let syndic: TestDevice;
let claimId: string;
const today = belgianDay(Date.now());
const dueOn = addDays(today, -60);

beforeAll(async () => {
  world = await createWorld();
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  syndic = await world.device('syndic');
  const event = {
    is: 'privateCost',
    ownerId: ownerRecord,
    lotId: null,
    amount: 25_000,
    dueOn,
    label: 'Clés',
  };
  const body = { building, on: addDays(dueOn, -10), description: 'Clés', pages: [], event };
  const [booked] = await syndic.push(syndic.wrap('bookEntry', newId(), body));
  expect(booked?.outcome).toBe('accepted');
  const settings = sampleBody('arrearsSettings');
  const [kept] = await syndic.push(syndic.wrap('arrearsSettings', `${building}.arrears`, settings));
  expect(kept?.outcome).toBe('accepted');
  claimId = (await claims())[0]?.id ?? '';
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

async function claims() {
  const device = await world.device('accountant');
  const facts = await device.pull('facts');
  const entries = facts
    .filter(({ type }) => type === 'journalEntry')
    .map(({ id, body }) => ({ ...body, id }) as unknown as Entry);
  return openClaims(linesOfParty(entries, { kind: 'owner', id: ownerRecord })).claims;
}

function reminder(changes: Partial<SendReminder>): SendReminder {
  return {
    ...{ building, ownerId: ownerRecord, level: 'gentle', channel: 'email', registeredNumber: null },
    ...{ claims: [{ claimId, open: 25_000 }], sentOn: addDays(today, -40), interest: null, fee: 0 },
    text: 'Sauf erreur de notre part…',
    ...changes,
  };
}

async function send(body: SendReminder, device = syndic) {
  const [result] = await device.push(device.wrap('sendReminder', newId(), body));
  return result?.refusal?.code ?? result?.outcome;
}

/** 35 days at 8 %, as anybody computes it. */
async function interestNow() {
  const overdue = await claims();
  const settings = arrearsSettingsOf(sampleBody('arrearsSettings') as never);
  const found = reminderInterest({ overdue, reminders: [], reversed: new Set(), settings }, today);
  if (!found.ok || !found.value) throw new Error('interest is due');
  return found.value;
}

test('a reminder out of order is refused, and nothing is booked', async () => {
  expect(await send(reminder({ level: 'formal', sentOn: today, fee: 750 }))).toBe('reminder.outOfOrder');
  expect(await send(reminder({ level: 'legalAction', sentOn: today }))).toBe('reminder.outOfOrder');
  const [{ count } = { count: '' }] = await admin`select count(*) from entries where journal = 'sales'`;
  expect(count).toBe('1');
});

test('sent by two people at once, it is sent once', async () => {
  const devices = await Promise.all([
    world.device('syndic'),
    world.device('colleague'),
    world.device('accountant'),
  ]);
  const answers = await Promise.all(devices.map((device) => send(reminder({}), device)));
  expect(answers.sort()).toEqual(['accepted', 'reminder.outOfOrder', 'reminder.outOfOrder']);
});

test('the second asks interest to the cent: 410 by 75, the fee by 74', async () => {
  const formula = await interestNow();
  const whole = interestOnClaim({ raised: 25_000, payments: [] }, dueOn, today, {
    rate: { is: 'fixed', rateBasisPoints: 800 },
    dayCount: 'ACT/365F',
  });
  expect(formula.amount).toBe(whole.ok && whole.value.amount);
  const interest = { upTo: today, amount: formula.amount, formula: formulaHash(formula) };
  const second = reminder({ level: 'formal', channel: 'post', sentOn: today, interest, fee: 750 });
  const wrong = { ...interest, amount: interest.amount + 1 };
  expect(await send({ ...second, interest: wrong })).toBe('reminder.interestDiffers');
  expect(await send(second)).toBe('accepted');
  expect(await send(second)).toBe('reminder.outOfOrder');
  const rows = await admin`select account, sum(debit_cents - credit_cents)::int as balance
    from entry_lines where organisation_id = ${organisation} and (account like '410%' or account like '7%')
    group by account order by account`;
  expect(rows.map(({ account, balance }) => [account, balance])).toEqual([
    ['4101', 25_000 + formula.amount + 750],
    ['74', -750],
    ['75', -formula.amount],
  ]);
});

test('the owner reads their own copy, and nobody’s name of the staff', async () => {
  const owner = await world.device('owner');
  const notices = (await owner.pull('facts')).filter(({ type }) => type === 'reminderNotice');
  expect(notices.map(({ body }) => body.level)).toEqual(['gentle', 'formal']);
  expect(JSON.stringify(notices)).not.toContain('Name of');
  const former = await world.device('formerOwner');
  const theirs = await former.pull('facts');
  expect(theirs.some(({ type }) => type === 'reminderNotice' || type === 'reminder')).toBe(false);
});
