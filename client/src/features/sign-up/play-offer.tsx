import { Alert, Button, Divider, Stack, Text } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useData } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { playSentence } from './typed-sign-up.ts';

/** One press, and somebody without an account is in an invented co-ownership of their own. */
export function PlayOffer() {
  const t = useText();
  const say = useRefusalText();
  const data = useData();
  const router = useRouter();
  const { language } = useFormat();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const play = async () => {
    setIsBusy(true);
    setRefusal(null);
    const answer = await data.play(language).finally(() => setIsBusy(false));
    if (!answer.ok) setRefusal(answer.refusal);
    else await router.navigate({ to: '/', replace: true });
  };
  const sentence = refusal && playSentence(refusal.code);
  return (
    <Stack gap="xs">
      <Divider my="xs" />
      <Button
        variant="default"
        h="auto"
        py="sm"
        styles={{ label: { whiteSpace: 'normal' } }}
        leftSection={<IconBuildingCommunity size={20} aria-hidden />}
        loading={isBusy}
        onClick={() => void play()}
      >
        {t('signUp.play')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {t(isBusy ? 'signUp.playMaking' : 'signUp.playWhat')}
      </Text>
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {sentence ? t(sentence) : say(refusal)}
        </Alert>
      )}
    </Stack>
  );
}
