import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { arrearsSettingsIdOf } from 'shared-domain/receivables';
import { useActions, useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { FormSheet, MoneyField, type TypedForm, useTypedForm } from '../../ui/index.ts';
import { LevelFields } from './level-fields.tsx';
import { readSettings, type TypedSettings, typeSettings } from './typed-settings.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type ArrearsSettingsSheetProps = { readonly file: ArrearsFile; readonly onClose: () => void };

/** Rate, start and levels of an association; who states that the statutes contain the rate is kept with the day. */
export function ArrearsSettingsSheet({ file, onClose }: ArrearsSettingsSheetProps) {
  const t = useText();
  const actions = useActions();
  const session = useSession();
  const { organisation, id: building } = file.choice;
  const profile = session.state === 'signedOut' ? null : session.profile;
  const author = { by: profile?.account ?? '', byName: profile?.name ?? '', on: today() };
  const typed = useTypedForm<TypedSettings>({
    first: typeSettings(file.settings),
    troublesOf: (form) => readSettings(form, file.settings, author).troubles,
    save: (form) => {
      const body = { building, ...readSettings(form, file.settings, author).settings };
      const id = arrearsSettingsIdOf(building);
      return actions.saveRecord(
        'arrearsSettings',
        organisation,
        file.chosenSettings ? { id, patch: body } : { id, body },
      );
    },
    onDone: onClose,
  });
  const { form, set } = typed;
  return (
    <FormSheet title={t('arrears.settings')} done={t('arrears.saveSettings')} typed={typed} onClose={onClose}>
      <NativeSelect
        label={t('arrears.source')}
        value={form.source}
        onChange={({ currentTarget: { value } }) => set({ source: value as TypedSettings['source'] })}
        data={(['statutes', 'legal', 'none'] as const).map((value) => ({
          value,
          label: t(`arrears.source.${value}`),
        }))}
      />
      {form.source === 'statutes' && <ClauseFields typed={typed} />}
      {form.source !== 'none' && <InterestFields typed={typed} />}
      <Checkbox
        label={t('arrears.prudent')}
        description={t('arrears.prudentHint')}
        checked={form.prudent}
        onChange={(event) => set({ prudent: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('arrears.allowEarly')}
        checked={form.tooEarly === 'warn'}
        onChange={(event) => set({ tooEarly: event.currentTarget.checked ? 'warn' : 'refuse' })}
      />
      <LevelFields typed={typed} />
    </FormSheet>
  );
}

/** The rate, where it stands, and somebody's word that it does. */
function ClauseFields({ typed }: { readonly typed: TypedForm<TypedSettings> }) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <>
      <TextInput
        id="arrears-rate"
        label={t('arrears.rate')}
        inputMode="decimal"
        autoComplete="off"
        value={form.rate}
        error={sayAt('arrears-rate')}
        onChange={(event) => set({ rate: event.currentTarget.value })}
      />
      <TextInput
        id="arrears-article"
        label={t('arrears.article')}
        maxLength={200}
        autoComplete="off"
        value={form.article}
        error={sayAt('arrears-article')}
        onChange={(event) => set({ article: event.currentTarget.value })}
      />
      <Checkbox
        label={t('arrears.stated')}
        description={t('arrears.statedHint')}
        checked={form.isStated}
        onChange={(event) => set({ isStated: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('arrears.start')}
        value={form.start}
        onChange={({ currentTarget: { value } }) => set({ start: value === 'notice' ? 'notice' : 'due' })}
        data={(['due', 'notice'] as const).map((value) => ({ value, label: t(`arrears.start.${value}`) }))}
      />
    </>
  );
}

function InterestFields({ typed }: { readonly typed: TypedForm<TypedSettings> }) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <>
      {form.start === 'notice' && (
        <TextInput
          id="arrears-notice-days"
          label={t('arrears.noticeDays')}
          inputMode="numeric"
          autoComplete="off"
          value={form.noticeDays}
          error={sayAt('arrears-notice-days')}
          onChange={(event) => set({ noticeDays: event.currentTarget.value })}
        />
      )}
      <TextInput
        id="arrears-grace"
        label={t('arrears.graceDays')}
        inputMode="numeric"
        autoComplete="off"
        value={form.graceDays}
        error={sayAt('arrears-grace')}
        onChange={(event) => set({ graceDays: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('arrears.dayCount')}
        value={form.dayCount}
        onChange={({ currentTarget: { value } }) =>
          set({ dayCount: value === 'ACT/ACT' ? 'ACT/ACT' : 'ACT/365F' })
        }
        data={(['ACT/365F', 'ACT/ACT'] as const).map((value) => ({
          value,
          label: t(value === 'ACT/ACT' ? 'arrears.actAct' : 'arrears.act365'),
        }))}
      />
      <MoneyField
        id="arrears-min"
        label={t('arrears.minAmount')}
        value={form.minAmount}
        onChange={(minAmount) => set({ minAmount })}
      />
    </>
  );
}
