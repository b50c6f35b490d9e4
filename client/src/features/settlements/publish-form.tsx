import { Alert, Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { isBlocking, settlementIdOf } from 'shared-domain/receivables';
import { useActions, useSync } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { LocalDateField } from '../../ui/index.ts';
import {
  type PreparedSettlement,
  periodTroubles,
  publicationOf,
  publicationTroubles,
  type TypedSettlement,
} from './typed-settlement.ts';
import type { Prepared } from './use-prepared.ts';
import type { SettlementFile } from './use-settlement-file.ts';

type PublishFormProps = {
  readonly file: SettlementFile;
  readonly form: TypedSettlement;
  readonly set: (changes: Partial<PreparedSettlement>) => void;
  readonly onConfirm: (name: string) => void;
  readonly onPublished: () => void;
  readonly prepared: Prepared;
  readonly corrects: string | null;
};

/** The one step that is for good: dated, confirmed by the building's name, sealed by the server. */
export function PublishForm(props: PublishFormProps) {
  const { form, set, onConfirm, prepared, file } = props;
  const t = useText();
  const { sayAt, refusal, isBusy, submit } = usePublication(props);
  const { state } = useSync();
  const blocked = prepared.anomalies.filter(isBlocking).length;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {blocked > 0 && (
          <Alert color="red" variant="light">
            {t('settlements.blocked', { count: blocked })}
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <LocalDateField
            id="settlement-booked"
            label={t('settlements.bookedOn')}
            description={t('settlements.bookedOnHint')}
            value={form.bookedOn}
            error={sayAt('settlement-booked')}
            onChange={(bookedOn) => set({ bookedOn })}
          />
          <LocalDateField
            id="settlement-due"
            label={t('settlements.dueOn')}
            value={form.dueOn}
            error={sayAt('settlement-due')}
            onChange={(dueOn) => set({ dueOn })}
          />
        </SimpleGrid>
        <TextInput
          id="settlement-confirm"
          label={t('settlements.confirm', { name: file.building.name })}
          description={t('settlements.confirmHint')}
          value={form.confirmed}
          error={sayAt('settlement-confirm')}
          autoComplete="off"
          onChange={(event) => onConfirm(event.currentTarget.value)}
        />
        {(state === 'offline' || state === 'paused') && <Text>{t('settlements.sealLater')}</Text>}
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {refusal}
          </Alert>
        )}
        <Button type="submit" loading={isBusy} disabled={blocked > 0}>
          {t('settlements.publish')}
        </Button>
      </Stack>
    </form>
  );
}

function usePublication({ file, form, prepared, corrects, onPublished }: PublishFormProps) {
  const say = useRefusalText();
  const actions = useActions();
  const navigate = useNavigate();
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const around = {
    building: file.choice.id,
    buildingName: file.building.name,
    contentHash: prepared.contentHash,
    corrects,
  };
  const troubles = { ...periodTroubles(form, today()), ...publicationTroubles(form, around, today()) };
  async function publish() {
    setIsTried(true);
    setRefusal(null);
    const body = publicationOf(form, around);
    if (Object.keys(troubles).length > 0 || !body) return;
    setIsBusy(true);
    const run = actions.runCommand('publishSettlement', file.choice.organisation, body);
    const answer = await run.finally(() => setIsBusy(false));
    if (!answer.ok) return setRefusal(answer.refusal);
    onPublished();
    const settlementId = settlementIdOf(answer.value.id);
    await navigate({ to: '/settlements/$settlementId', params: { settlementId } });
  }
  return {
    isBusy,
    refusal: refusal && say(refusal),
    sayAt: (field: string) => (isTried && troubles[field] ? say(troubles[field]) : null),
    submit: (event: FormEvent) => {
      event.preventDefault();
      void publish();
    },
  };
}
