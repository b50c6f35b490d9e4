import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useDocument, useDocuments, useKept, useSession, useSync } from '../../../data/index.ts';
import { useText } from '../../../i18n/index.ts';
import { isPutAway, putAway, today } from '../../../platform/index.ts';
import { type BuildingChoice, mayBuildIn, rolesOf, useScope } from '../../../scope/index.ts';
import { RowLink, RowList, WordBadge } from '../../../ui/index.ts';
import { type Beginning, firstSteps } from './first-steps.ts';

const nothing: Beginning = {
  building: null,
  lots: [],
  ownerships: [],
  keys: [],
  budgets: [],
  plans: 0,
};

/** From an empty office to the first call for funds; gone once it is issued, or put away on this device. */
export function FirstSteps({ lacksBuilding }: { readonly lacksBuilding: boolean }) {
  const session = useSession();
  const { building } = useScope();
  const isCalm = useWasCalm();
  if (session.state === 'signedOut' || !isCalm) return null;
  if (lacksBuilding)
    return <StepList world={nothing} name={mayBuildIn(session.profile)[0]?.organisation ?? ''} />;
  if (!building || !rolesOf(session.profile, building).includes('syndic')) return null;
  return <StepsOfYoung key={building.id} choice={building} />;
}

/** While everything is still arriving, what is missing may only be on its way. */
function useWasCalm(): boolean {
  const { state } = useSync();
  const [isCalm, setIsCalm] = useState(state !== 'working');
  if (!isCalm && state !== 'working') setIsCalm(true);
  return isCalm;
}

/** A building all of which is here, and that has called nobody for anything yet. */
function StepsOfYoung({ choice }: { readonly choice: BuildingChoice }) {
  const calls = useDocuments('fundCall', { organisation: choice.organisation, building: choice.id });
  const kept = useKept();
  const isHere = kept && (kept.get(choice.id)?.is ?? 'here') === 'here';
  return calls?.length === 0 && isHere ? <StepsOf choice={choice} /> : null;
}

function StepsOf({ choice }: { readonly choice: BuildingChoice }) {
  const where = { organisation: choice.organisation, building: choice.id };
  const building = useDocument('building', choice.id);
  const lots = useDocuments('lot', where);
  const ownerships = useDocuments('ownership', where);
  const keys = useDocuments('allocationKey', where);
  const budgets = useDocuments('budget', where);
  const plans = useDocuments('callPlan', where);
  if (!building || !lots || !ownerships || !keys || !budgets || !plans) return null;
  const world = { building, lots, ownerships, keys, budgets, plans: plans.length };
  return <StepList world={world} name={choice.id} />;
}

type StepListProps = { readonly world: Beginning; readonly name: string };

function StepList({ world, name }: StepListProps) {
  const t = useText();
  const [isAway, setIsAway] = useState(() => isPutAway(`firstSteps.${name}`));
  if (isAway) return null;
  const steps = firstSteps(world, today());
  const done = steps.filter(({ missing }) => missing === null).length;
  const next = steps.find(({ missing }) => missing !== null);
  return (
    <section aria-labelledby="first-steps">
      <Title order={2} id="first-steps">
        {t('first.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('first.done', { done, count: steps.length })}
      </Text>
      <RowList label={t('first.title')}>
        {steps.map(({ name: step, missing, to, search }, at) => (
          <RowLink
            key={step}
            to={to}
            {...(search && { search })}
            title={`${at + 1}. ${t(`first.step.${step}`)}`}
            detail={missing ? t(missing.text, missing.values) : null}
            {...(missing === null && { badge: <WordBadge tone="good">{t('first.ticked')}</WordBadge> })}
            {...(step === next?.name && { action: t('first.go') })}
          />
        ))}
      </RowList>
      <Button
        variant="subtle"
        mt="xs"
        onClick={() => {
          putAway(`firstSteps.${name}`);
          setIsAway(true);
        }}
      >
        {t('first.putAway')}
      </Button>
    </section>
  );
}
