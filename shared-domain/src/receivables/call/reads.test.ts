import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { isStructuredCommunication } from '../../kernel/structured-communication.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision } from '../../sync/define.ts';
import { callPlans } from './call-plan.definition.ts';
import { communicationOf } from './communication.ts';
import { type FundCall, fundCalls } from './fund-call.definition.ts';
import { fundCallsCancelled } from './fund-call-cancelled.definition.ts';
import { issueCall } from './issue-call.definition.ts';
import type { IssueCall } from './issue-call.ts';
import { paymentSettings } from './payment-settings.definition.ts';
import { calledBuilding, ownerId } from './testing/called-building.ts';
import { onlyRead } from './testing/only-read.ts';

const world = calledBuilding([
  { quotePart: 400, holders: [{ owner: 1, numerator: 1 }] },
  { quotePart: 600, holders: [{ owner: 2, numerator: 1 }] },
]);
const plan = documentOf(callPlans);
const perCall = documentOf(paymentSettings, {
  body: { ...paymentSettings.sample.body, communication: 'perCall' },
});

function decideWith(documents: Parameters<typeof knowing>[0], changes: Partial<IssueCall>) {
  const command = { ...issueCall.sample, body: { ...issueCall.sample.body, ...changes } };
  const whole = issueCall.decide(command, knowing(documents), contextOf());
  const asked = knowing(onlyRead(documents, issueCall.reads(command)));
  expect(issueCall.decide(command, asked, contextOf())).toEqual(whole);
  return whole;
}

const callOf = (decision: Decision) =>
  decision.is === 'applied'
    ? decision.effects.flatMap((one) =>
        one.do === 'fact' && one.type === 'fundCall' ? [one.body as FundCall] : [],
      )[0]
    : undefined;

test('[CAL-4] [CAL-5] whoever loads what a call asks for decides as one who has everything', () => {
  const issued = documentOf(fundCalls);
  const cancelled = documentOf(fundCallsCancelled);
  expect(decideWith([...world, plan], {}).is).toBe('applied');
  expect(decideWith([...world, plan, issued], {}).is).toBe('refused');
  expect(decideWith([...world, plan, issued, cancelled], {}).is).toBe('applied');
  expect(decideWith([...world, plan, perCall], {}).is).toBe('refused');
  expect(decideWith([...world, plan], { planId: null }).is).toBe('applied');
  expect(decideWith([...world, plan, perCall], { communication: 'perCall' }).is).toBe('applied');
});

test('[CAL-9] a new call is not given digits that another call of the building has', () => {
  const claim = `${sampleId(95)}.call-${ownerId(1)}`;
  const { body } = fundCalls.sample;
  const taken = documentOf(fundCalls, {
    id: `${sampleId(94)}.fundCall`,
    body: {
      ...body,
      planId: null,
      parts: body.parts.map((part) => ({ ...part, communication: communicationOf(claim) })),
    },
  });
  const call = callOf(decideWith([...world, plan, perCall, taken], { communication: 'perCall' }));
  const given = call?.parts.map(({ communication }) => communication) ?? [];
  expect(given[0]).toBe(communicationOf(claim, 1));
  expect(given.every(isStructuredCommunication)).toBe(true);
});

test('[CAL-4] a call of its own is its own subject', () => {
  const { sample } = fundCalls;
  const alone = { ...sample, body: { ...sample.body, planId: null } };
  expect(fundCalls.subject?.(alone)).toBe(sample.id);
  expect(fundCalls.subject?.(sample)).toBe(`${sampleId(70)}#4`);
  const gone = { ...fundCallsCancelled.sample };
  expect(fundCallsCancelled.subject?.({ ...gone, body: { ...gone.body, planId: null } })).toBe(
    gone.body.fundCallId,
  );
});
