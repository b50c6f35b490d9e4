import { expect, type Locator } from 'playwright/test';
import { opensPlace } from './paying.ts';
import type { Syndic } from './syndic.ts';

type Plan = { readonly label: string; readonly total: string; readonly on: string };

/** A plan of one call, that nobody issued yet. */
export async function plansCall(syndic: Syndic, { label, total, on }: Plan): Promise<void> {
  await opensPlace(syndic, 'calls.title');
  await syndic.main.getByRole('button', { name: syndic.say('calls.newPlan'), exact: true }).click();
  const plan = syndic.page.getByRole('dialog', { name: syndic.say('calls.newPlan') });
  await plan.getByLabel(syndic.say('calls.label')).fill(label);
  await plan.getByLabel(syndic.say('calls.total')).fill(total);
  await plan.getByLabel(syndic.say('calls.rhythm')).selectOption('once');
  await plan.getByLabel(syndic.say('calls.firstIssueOn')).fill(on);
  await plan.getByRole('button', { name: syndic.say('calls.savePlan'), exact: true }).click();
  await expect(plan).toBeHidden();
}

export async function seesPlan(syndic: Syndic, label: string): Promise<void> {
  await opensPlace(syndic, 'calls.title');
  await expect(firstCall(syndic, label)).toBeVisible();
}

/** Looks at who will be called for what, and issues. */
export async function issuesCall(syndic: Syndic, label: string): Promise<void> {
  await firstCall(syndic, label).click();
  const issue = syndic.page.getByRole('dialog', { name: syndic.say('calls.issueTitle') });
  await expect(issue.getByRole('table', { name: syndic.say('calls.preview') })).toBeVisible();
  await issue.getByRole('button', { name: syndic.say('calls.issue'), exact: true }).click();
  await expect(issue).toBeHidden();
}

/** How many calls of that plan went out, as this device knows. */
export function issuedOf(syndic: Syndic, label: string): Locator {
  return planOf(syndic, label).getByRole('link');
}

function firstCall(syndic: Syndic, label: string): Locator {
  return planOf(syndic, label).getByRole('button', {
    name: new RegExp(syndic.say('calls.instalment', { n: 1 })),
  });
}

function planOf(syndic: Syndic, label: string): Locator {
  return syndic.main.getByRole('region', { name: new RegExp(label) });
}
