import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { EmptyState, ExportMenu, PageHeader } from '../../ui/index.ts';
import { useCallSheet } from './call-sheet.ts';
import { OtherCalls } from './other-calls.tsx';
import { PaymentPlans } from './payment-plans.tsx';
import { PaymentSettingsSheet } from './payment-settings-sheet.tsx';
import { PlanForm } from './plan-form.tsx';
import { otherCalls, planRows } from './plan-rows.ts';
import { PlanSection } from './plan-section.tsx';
import { type CallFile, useCallFile } from './use-call-file.ts';

/** What owners are called for, year by year, and what went out. */
export function CallsPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <CallsOf key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('calls.title')} ask={t('calls.choose')} />
  );
}

function CallsOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const file = useCallFile(choice);
  if (file === undefined) return null;
  if (file === null) return <EmptyState>{t('calls.absent')}</EmptyState>;
  return <CallsShown file={file} />;
}

type Open = 'plan' | 'settings' | null;

function CallsShown({ file }: { readonly file: CallFile }) {
  const t = useText();
  const [open, setOpen] = useState<Open>(null);
  const plans = planRows(file.plans, file.calls, file.cancelled, today());
  const sheet = useCallSheet(file, plans);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('plan')}>
      {t('calls.newPlan')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('calls.title')}
        detail={file.choice.name}
        actions={
          <>
            <ExportMenu list={t('calls.title')} about={[file.choice.name]} {...sheet} />
            {add}
          </>
        }
      />
      <Stack gap="xl">
        {plans.length === 0 && <EmptyState example={t('calls.noneExample')}>{t('calls.none')}</EmptyState>}
        {plans.map(({ plan, rows }) => (
          <PlanSection key={plan.key} file={file} plan={plan} rows={rows} />
        ))}
        <OtherCalls file={file} calls={otherCalls(file.calls, plans)} />
        <PaymentPlans file={file} />
        <section aria-labelledby="payment-settings">
          <Group justify="space-between" mb="xs">
            <Title order={2} id="payment-settings">
              {t('calls.settings')}
            </Title>
            <Button variant="default" onClick={() => setOpen('settings')}>
              {t('word.edit')}
            </Button>
          </Group>
          <Text>{t(`calls.communication.${file.settings.communication}`)}</Text>
          <Text>{t('calls.daysToPayValue', { count: file.settings.daysToPay })}</Text>
        </section>
      </Stack>
      {open === 'plan' && <PlanForm file={file} onClose={() => setOpen(null)} />}
      {open === 'settings' && <PaymentSettingsSheet file={file} onClose={() => setOpen(null)} />}
    </>
  );
}
