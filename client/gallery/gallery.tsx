import { I18nProvider } from '@lingui/react';
import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  type RegisteredRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../src/i18n/index.ts';
import { LanguageSwitch, PageHeader, UiProvider } from '../src/ui/index.ts';
import { Figures } from './figures.tsx';
import { Forms } from './forms.tsx';
import { Lists } from './lists.tsx';
import { Pages } from './pages.tsx';
import { Papers } from './papers.tsx';
import { States } from './states.tsx';

/** Every component of `src/ui` in its states, for whoever builds a screen; links lead nowhere. */
export async function openGallery(): Promise<ReactNode> {
  const route = createRootRoute({ component: Gallery });
  const router = createRouter({
    routeTree: route,
    history: createMemoryHistory(),
    defaultNotFoundComponent: Gallery,
  });
  await router.load();
  return (
    <I18nProvider i18n={i18n}>
      <UiProvider>
        <RouterProvider router={router as unknown as RegisteredRouter} />
      </UiProvider>
    </I18nProvider>
  );
}

function Gallery() {
  return (
    <Stack p="lg" gap="xl" maw={1100} mx="auto">
      <PageHeader
        title="client/src/ui"
        detail="PageHeader, LanguageSwitch, UiProvider"
        actions={
          <>
            <LightSwitch />
            <LanguageSwitch />
          </>
        }
      />
      <Figures />
      <States />
      <Forms />
      <Lists />
      <Papers />
      <Pages />
    </Stack>
  );
}

function LightSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label="light or dark"
      value={colorScheme}
      onChange={(value) => setColorScheme(value as typeof colorScheme)}
      data={['auto', 'light', 'dark']}
    />
  );
}
