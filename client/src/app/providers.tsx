import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { type Data, DataProvider } from '../data/index.ts';
import { i18n } from '../i18n/index.ts';
import { UiProvider } from '../ui/index.ts';

export function Providers({ data, children }: { data: Data; children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      <UiProvider>
        <DataProvider data={data}>{children}</DataProvider>
      </UiProvider>
    </I18nProvider>
  );
}
