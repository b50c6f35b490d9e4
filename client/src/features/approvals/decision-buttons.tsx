import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Building } from 'shared-domain/ownership';
import type { InvoiceCase } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { DecisionState } from './decision-state.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { useDecide } from './use-decide.ts';

type DecisionButtonsProps = {
  readonly one: InvoiceCase;
  /** Null: its rules are not on this device. */
  readonly building: Building | null;
  readonly onDecided: () => void;
};

/** Yes or no, or why this person cannot say either, or what they said. */
export function DecisionButtons({ one, building, onDecided }: DecisionButtonsProps) {
  const t = useText();
  const say = useRefusalText();
  const format = useFormat();
  const decide = useDecide(one, building);
  const [isRefusing, setIsRefusing] = useState(false);
  const name = { supplier: one.supplierName, amount: format.money(one.total ?? 0) };
  if (one.asked || one.stage !== 'submitted') return <DecisionState one={one} />;
  async function approve() {
    if (await decide.approve()) onDecided();
  }
  async function reject(reason: string) {
    if (!(await decide.reject(reason))) return;
    setIsRefusing(false);
    onDecided();
  }
  return (
    <Stack gap="xs">
      {decide.refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(decide.refusal)}
        </Alert>
      )}
      {decide.barred && (
        <Alert color="yellow" variant="light">
          {say(decide.barred)}
        </Alert>
      )}
      <Group grow preventGrowOverflow={false} gap="sm">
        <Button
          variant="default"
          px="xs"
          leftSection={<IconX size={20} aria-hidden />}
          aria-label={t('approvals.refuseThis', name)}
          onClick={() => setIsRefusing(true)}
        >
          {t('approvals.refuse')}
        </Button>
        {!decide.barred && (
          <Button
            px="xs"
            leftSection={<IconCheck size={20} aria-hidden />}
            aria-label={t('approvals.approveThis', name)}
            onClick={approve}
          >
            {t('approvals.approve')}
          </Button>
        )}
      </Group>
      <ReasonSheet
        isOpen={isRefusing}
        onClose={() => setIsRefusing(false)}
        onReason={reject}
        refusal={decide.refusal}
      />
    </Stack>
  );
}
