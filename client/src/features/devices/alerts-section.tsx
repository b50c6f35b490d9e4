import { Alert, Anchor, Button, Stack, Switch, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRefusalText, useText } from '../../i18n/index.ts';
import type { AlertsState, AlertsTrouble } from './alerts-state.ts';
import type { Alerts } from './use-alerts.ts';

/** What this device tells its person while the app is shut; silent for whom nothing may come to. */
export function AlertsSection({ alerts }: { readonly alerts: Alerts }) {
  const t = useText();
  const { offered, state, trouble, isBusy, load, choose } = alerts;
  if (offered.length === 0) return null;
  return (
    <Stack component="section" mt="xl" aria-label={t('alerts.section')}>
      <Title order={2}>{t('alerts.section')}</Title>
      <Text>{t('alerts.about')}</Text>
      <div role="status">
        <Standing state={state} onRetry={load} />
        {trouble && <Trouble trouble={trouble} />}
      </div>
      {state.is === 'ready' &&
        offered.map((kind) => (
          <Switch
            size="md"
            key={kind}
            label={t(`alerts.kind.${kind}`)}
            checked={state.kinds.includes(kind)}
            disabled={isBusy}
            onChange={(event) => void choose(kind, event.currentTarget.checked)}
          />
        ))}
    </Stack>
  );
}

function Standing({ state, onRetry }: { readonly state: AlertsState; readonly onRetry: () => void }) {
  const t = useText();
  const say = useRefusalText();
  switch (state.is) {
    case 'loading':
    case 'ready':
      return null;
    case 'needsInstall':
      return (
        <Text>
          {t('alerts.needsInstall')}{' '}
          <Anchor component={Link} to="/more" inherit td="underline">
            {t('more.install')}
          </Anchor>
        </Text>
      );
    case 'unsupported':
    case 'refused':
      return <Text>{t(`alerts.${state.is}`)}</Text>;
    default:
      return (
        <Stack gap="xs" align="flex-start">
          <Text>{'refusal' in state ? say(state.refusal) : t('alerts.offline')}</Text>
          <Button variant="default" onClick={onRetry}>
            {t('word.retry')}
          </Button>
        </Stack>
      );
  }
}

function Trouble({ trouble }: { readonly trouble: AlertsTrouble }) {
  const t = useText();
  const say = useRefusalText();
  return (
    <Alert variant="light" color="yellow" role="presentation">
      {'refusal' in trouble ? say(trouble.refusal) : t(`alerts.trouble.${trouble.code}`)}
    </Alert>
  );
}
