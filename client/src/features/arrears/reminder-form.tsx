import { Alert, Button, Checkbox, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { cleanText, refuse } from 'shared-domain/kernel';
import { type Debtor, type ReminderLevel, rankOf, reminderChannels } from 'shared-domain/receivables';
import { useActions, useKeptForm, useSession } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import {
  Amount,
  DefinitionList,
  FormSheet,
  LocalDateField,
  MoneyField,
  type Troubles,
  type TypedForm,
  useTypedForm,
} from '../../ui/index.ts';
import { DraftPaperButton } from './draft-paper-button.tsx';
import { FormulaView } from './formula-view.tsx';
import {
  commandOf,
  firstChoices,
  type Proposal,
  proposeReminder,
  type TypedReminder,
} from './propose-reminder.ts';
import type { ArrearsFile } from './use-arrears-file.ts';
import { useWarningWords } from './use-warning-words.ts';

type ReminderFormProps = {
  readonly file: ArrearsFile;
  readonly debtor: Debtor;
  readonly level: ReminderLevel;
  readonly onClose: () => void;
};

/** The reminder as it will go: letter, costs and formula; recorded here at once, with or without network. */
export function ReminderForm({ file, debtor, level, onClose }: ReminderFormProps) {
  const t = useText();
  const actions = useActions();
  const session = useSession();
  const sender = session.state === 'signedOut' ? '' : session.profile.name;
  const propose = (form: TypedReminder) =>
    form.sentOn === null
      ? null
      : proposeReminder(file, debtor.ownerId, { ...form, sentOn: form.sentOn }, sender);
  const claims = debtor.claims.map(({ id, open }) => `${id} ${open}`);
  const typed = useTypedForm<TypedReminder>({
    first: firstChoices(file, level, today()),
    // A letter speaks of these claims, and of no others that come later.
    keeping: useKeptForm({ form: 'reminder', within: [debtor.ownerId, level, ...claims].join('/') }),
    followsToday: ['sentOn'],
    troublesOf: (form) => troublesOf(form, level),
    save: async (form) => {
      const proposal = propose(form);
      if (!proposal || form.sentOn === null) return refuse({ code: 'reminder.nothingDue' });
      const asked = commandOf(file, { ...proposal, text: cleanText(proposal.text) }, form, form.sentOn);
      return actions.runCommand('sendReminder', file.choice.organisation, asked);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const proposal = propose(form);
  return (
    <FormSheet
      title={t(`arrears.level.${proposal?.level ?? level}`)}
      done={t('arrears.confirmSent')}
      typed={typed}
      onClose={onClose}
    >
      <LocalDateField
        id="reminder-on"
        label={t('arrears.sentOn')}
        value={form.sentOn}
        error={sayAt('reminder-on')}
        onChange={(sentOn) => set({ sentOn })}
      />
      <ChannelFields typed={typed} level={level} />
      {proposal ? (
        <Costs typed={typed} proposal={proposal} isFree={file.settings.prudent && level === 'gentle'} />
      ) : (
        <Text>{t('arrears.nothingThatDay')}</Text>
      )}
      {proposal && <LetterField proposal={proposal} set={set} />}
      {proposal && form.sentOn !== null && (
        <DraftPaperButton file={file} proposal={proposal} sentOn={form.sentOn} />
      )}
    </FormSheet>
  );
}

function ChannelFields({
  typed,
  level,
}: {
  readonly typed: TypedForm<TypedReminder>;
  readonly level: ReminderLevel;
}) {
  const t = useText();
  const { form, set, sayAt } = typed;
  const isNeeded = rankOf(level) >= rankOf('finalNotice');
  return (
    <>
      <NativeSelect
        label={t('arrears.channelLabel')}
        value={form.channel}
        onChange={({ currentTarget: { value } }) =>
          set({ channel: reminderChannels.find((known) => known === value) ?? 'post' })
        }
        data={reminderChannels.map((value) => ({ value, label: t(`arrears.channel.${value}`) }))}
      />
      {form.channel === 'registered' && (
        <TextInput
          id="reminder-number"
          label={t('arrears.registeredNumber')}
          description={isNeeded ? null : t('word.optional')}
          maxLength={40}
          autoComplete="off"
          value={form.registeredNumber}
          error={sayAt('reminder-number')}
          onChange={(event) => set({ registeredNumber: event.currentTarget.value })}
        />
      )}
    </>
  );
}

type LetterFieldProps = { readonly proposal: Proposal } & Pick<TypedForm<TypedReminder>, 'set'>;

function LetterField({ proposal: { text, worded, isTextBehind }, set }: LetterFieldProps) {
  const t = useText();
  return (
    <>
      <Textarea
        id="reminder-text"
        label={t('arrears.letter')}
        description={t('arrears.letterHint')}
        autosize
        minRows={8}
        maxRows={24}
        maxLength={8000}
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value, textWas: worded })}
      />
      {isTextBehind && (
        <Alert color="yellow" variant="light" role="status">
          <Text size="sm" mb="xs">
            {t('arrears.letterBehind')}
          </Text>
          <Button size="sm" variant="default" onClick={() => set({ text: null, textWas: null })}>
            {t('arrears.letterAsWorded')}
          </Button>
        </Alert>
      )}
    </>
  );
}

type CostsProps = {
  readonly typed: TypedForm<TypedReminder>;
  readonly proposal: Proposal;
  readonly isFree: boolean;
};

function Costs({ typed, proposal, isFree }: CostsProps) {
  const t = useText();
  const format = useFormat();
  const say = useRefusalText();
  const warningWords = useWarningWords();
  const { form, set } = typed;
  const { notBefore, interest, interestRefusal, warnings, total, payBy } = proposal;
  return (
    <>
      {notBefore && <Alert variant="light">{t('arrears.notBefore', { day: format.day(notBefore) })}</Alert>}
      {isFree ? (
        <Text size="sm">{t('arrears.firstIsFree')}</Text>
      ) : (
        <>
          <Checkbox
            label={t('arrears.withInterest')}
            checked={form.withInterest}
            onChange={(event) => set({ withInterest: event.currentTarget.checked })}
          />
          {interestRefusal && form.withInterest && <Text size="sm">{say(interestRefusal)}</Text>}
          {form.withInterest && !interest && !interestRefusal && (
            <Text size="sm" c="dimmed">
              {t('arrears.noInterestYet')}
            </Text>
          )}
          {interest && <FormulaView formula={interest} />}
          <MoneyField
            id="reminder-fee"
            label={t('arrears.fee')}
            value={form.fee}
            onChange={(fee) => set({ fee })}
          />
        </>
      )}
      {warnings.map((warning) => (
        <Alert key={warning.is} color="yellow" variant="light">
          {warningWords(warning)}
        </Alert>
      ))}
      <DefinitionList
        items={[
          { term: t('arrears.asksFor'), value: <Amount cents={total} weight="strong" /> },
          { term: t('arrears.payBy'), value: format.day(payBy) },
        ]}
      />
    </>
  );
}

function troublesOf({ sentOn, channel, registeredNumber }: TypedReminder, level: ReminderLevel): Troubles {
  const needsNumber = channel === 'registered' && rankOf(level) >= rankOf('finalNotice');
  return {
    ...(sentOn === null && { 'reminder-on': { code: 'field.missing' } }),
    ...(needsNumber &&
      registeredNumber.trim() === '' && { 'reminder-number': { code: 'reminder.registeredNumberMissing' } }),
  };
}
