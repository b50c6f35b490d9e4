import { Alert, Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import { addDays } from 'shared-domain/kernel';
import { useKeptForm } from '../../data/index.ts';
import { type Format, type Translate, useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { PageHeader, TakenUpLine, useTyping, WordBadge } from '../../ui/index.ts';
import { CheckList } from './check-list.tsx';
import { Meters } from './meters.tsx';
import { nextPeriod } from './next-period.ts';
import { PeriodFields } from './period-fields.tsx';
import { Preview } from './preview.tsx';
import { PublishForm } from './publish-form.tsx';
import { type PreparedSettlement, withExampleMeter } from './typed-settlement.ts';
import { usePrepared } from './use-prepared.ts';
import type { SettlementFile } from './use-settlement-file.ts';

const steps = ['checks', 'preview', 'publish'] as const;
type Step = (typeof steps)[number];

type PrepareFormProps = { readonly file: SettlementFile; readonly corrects: string | null };

/** Three steps one may go back and forth between; nothing typed is lost. */
export function PrepareForm({ file, corrects }: PrepareFormProps) {
  const t = useText();
  const [step, setStep] = useState<Step>('checks');
  const [confirmed, setConfirmed] = useState('');
  const { form, set, isReady, takenUp, forget } = usePreparing(file, corrects);
  const prepared = usePrepared(file, form, corrects);
  if (!isReady) return null;
  return (
    <>
      <PageHeader
        title={t(corrects === null ? 'settlements.new' : 'settlements.correction')}
        detail={file.building.name}
        actions={<WordBadge tone="warn">{t('settlements.provisional')}</WordBadge>}
      />
      {corrects !== null && (
        <Alert variant="light" mb="md">
          {t('settlements.correctionHint')}
        </Alert>
      )}
      <Stack gap="xs">
        <TakenUpLine takenUp={takenUp} />
        <Tabs value={step} onChange={(value) => setStep(stepOf(value))} keepMounted={false}>
          <Tabs.List mb="md">
            {steps.map((one, index) => (
              <Tabs.Tab key={one} value={one}>
                {`${index + 1} · ${t(`settlements.step.${one}`)}`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="checks">
            <Stack gap="lg">
              <PeriodFields form={form} set={set} />
              <Meters
                file={file}
                within={`${file.choice.id}/${corrects ?? form.until ?? ''}`}
                meters={form.meters}
                before={prepared?.metersBefore ?? []}
                onChange={(meters) => set({ meters })}
              />
              {prepared && <CheckList anomalies={prepared.anomalies} onNext={() => setStep('preview')} />}
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="preview">
            {prepared && (
              <Preview file={file} label={form.label} prepared={prepared} onNext={() => setStep('publish')} />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="publish">
            {prepared && (
              <PublishForm
                file={file}
                form={{ ...form, confirmed }}
                set={set}
                onConfirm={setConfirmed}
                prepared={prepared}
                corrects={corrects}
                onPublished={forget}
              />
            )}
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  );
}

/** Kept from the first reading on: a building's meters are an afternoon's work. */
function usePreparing(file: SettlementFile, corrects: string | null) {
  const t = useText();
  const format = useFormat();
  const first = firstForm(file, corrects, t, format);
  const typing = useTyping<PreparedSettlement>({
    first,
    keeping: useKeptForm({ form: 'settlement', within: `${file.choice.id}/${corrects ?? first.from}` }),
    like: withExampleMeter(first),
    followsToday: corrects === null ? ['dueOn'] : ['dueOn', 'bookedOn'],
  });
  // As long as nobody wrote a title of their own, it tells the period.
  const set = (changes: Partial<PreparedSettlement>) =>
    typing.set((before) => {
      const after = { ...before, ...changes };
      const isOwn = before.label !== labelFor(before, t, format) || changes.label !== undefined;
      return isOwn ? changes : { ...changes, label: labelFor(after, t, format) };
    });
  return { ...typing, set };
}

function stepOf(value: string | null): Step {
  return steps.find((one) => one === value) ?? 'checks';
}

function firstForm(
  file: SettlementFile,
  corrects: string | null,
  t: Translate,
  format: Format,
): PreparedSettlement {
  const corrected = file.published.find(({ id }) => id === corrects)?.body;
  const period = corrected?.period ?? nextPeriod(file.published, file.building.yearStart, today());
  return {
    ...period,
    label: corrected?.label ?? labelFor(period, t, format),
    bookedOn: corrected ? today() : period.until,
    dueOn: addDays(today(), file.dueDays),
    meters: corrected?.meters ?? [],
  };
}

function labelFor(
  { from, until }: Pick<PreparedSettlement, 'from' | 'until'>,
  t: Translate,
  format: Format,
): string {
  const day = (date: string | null) => (date ? format.day(date) : '…');
  return t('settlements.labelFirst', { from: day(from), until: day(until) });
}
