import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/index.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { type FirstStep, firstStep } from './first-steps.ts';

type NextStepProps = { readonly file: BuildingFile; readonly tab: string };

/** Leads a new building from its lots to its owners, one sentence and one action at a time; then it is gone. */
export function NextStep({ file, tab }: NextStepProps) {
  const t = useText();
  const step = firstStep(file);
  // The tab where it is done says so itself.
  if (!step || step.is === 'lots' || (step.is === 'key' && tab === 'keys')) return null;
  return (
    <Alert variant="light" mb="md">
      <Group justify="space-between" gap="sm">
        <Text style={{ flex: '1 1 16rem' }}>
          {step.is === 'key' ? t('building.thenKey') : t('building.thenHolders', { count: step.count })}
        </Text>
        <StepLink file={file} step={step} />
      </Group>
    </Alert>
  );
}

function StepLink({ file, step }: { readonly file: BuildingFile; readonly step: FirstStep }) {
  const t = useText();
  if (step.is !== 'holders') {
    return (
      <Button
        renderRoot={(props) => (
          <Link {...props} to="/building" search={{ q: file.choice.id, tab: 'keys' }} replace />
        )}
      >
        {t('building.toKeys')}
      </Button>
    );
  }
  const { id, body } = step.lot;
  return (
    <Button renderRoot={(props) => <Link {...props} to="/building/transfer/$lotId" params={{ lotId: id }} />}>
      {t('building.holderOf', { number: body.number })}
    </Button>
  );
}
