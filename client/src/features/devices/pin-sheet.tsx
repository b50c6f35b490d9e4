import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  type LockAnswer,
  type LockDesk,
  type LockTrouble,
  pinLength,
  useData,
  useSync,
} from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { Sheet } from '../../ui/index.ts';
import { type PinAsk, pinTroubles, type TypedPins } from './pin-troubles.ts';
import type { LockSaid } from './use-lock-said.ts';

type PinSheetProps = {
  readonly asked: PinAsk;
  readonly onClose: () => void;
  readonly onSaid: (said: LockSaid) => void;
};

const titles = {
  set: 'lock.set',
  change: 'lock.change',
  remove: 'lock.remove',
  passkey: 'lock.passkeyAdd',
} as const;

/** Asks for the PIN that is, the PIN that shall be, or both; says before what a forgotten one costs. */
export function PinSheet({ asked, onClose, onSaid }: PinSheetProps) {
  const t = useText();
  const data = useData();
  const [typed, setTyped] = useState<TypedPins>({ current: '', next: '', again: '' });
  const [wasTried, setWasTried] = useState(false);
  const [trouble, setTrouble] = useState<LockTrouble | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const troubles = wasTried ? pinTroubles(asked, typed) : {};
  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    setTrouble(null);
    const first = Object.keys(pinTroubles(asked, typed))[0];
    if (first) return document.getElementById(`pin-${first}`)?.focus();
    setIsBusy(true);
    const answer = await doIt(asked, await data.lockDesk(), typed).finally(() => setIsBusy(false));
    if (!answer.ok) return setTrouble(answer.trouble);
    onSaid({ asked, answer });
    onClose();
  }
  const field = (name: keyof TypedPins, label: string) => {
    const wrong = troubles[name];
    return (
      <PasswordInput
        id={`pin-${name}`}
        label={label}
        autoComplete="off"
        maxLength={pinLength.most}
        visibilityToggleButtonProps={{ 'aria-label': t('lock.showPin') }}
        error={wrong ? t(`lock.trouble.${wrong}`, { least: pinLength.least, seconds: 30 }) : null}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      />
    );
  };
  return (
    <Sheet title={t(titles[asked])} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {asked !== 'set' && field('current', t('lock.currentPin'))}
          {(asked === 'set' || asked === 'change') && (
            <>
              {field('next', t('lock.newPin'))}
              {field('again', t('lock.repeatPin'))}
              <Text size="sm" c="dimmed">
                {t('lock.pinHint', { least: pinLength.least })}
              </Text>
            </>
          )}
          <Warning asked={asked} />
          <div role="alert">
            {trouble && (
              <Alert color="red" variant="light" role="presentation">
                {t(`lock.trouble.${trouble}`, { least: pinLength.least, seconds: 30 })}
              </Alert>
            )}
          </div>
          <Button type="submit" loading={isBusy}>
            {t(titles[asked])}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}

function Warning({ asked }: { readonly asked: PinAsk }) {
  const t = useText();
  const { unsent } = useSync();
  if (asked === 'remove') return <Text>{t('lock.removeHint')}</Text>;
  if (asked === 'passkey') return <Text>{t('lock.passkeyHint')}</Text>;
  return (
    <Alert variant="light" color="yellow">
      {t('lock.forgotten')} {unsent > 0 && t('lock.unsentNow', { count: unsent })}
    </Alert>
  );
}

function doIt(
  asked: PinAsk,
  desk: Omit<LockDesk, 'close'>,
  { current, next }: TypedPins,
): Promise<LockAnswer> {
  switch (asked) {
    case 'set':
      return desk.set(next);
    case 'change':
      return desk.change(current, next);
    case 'remove':
      return desk.remove(current);
    case 'passkey':
      return desk.addPasskey(current);
  }
}
