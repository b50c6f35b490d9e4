import './trusted-text.ts';
import './without-evaluation.ts';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { openData } from '../data/index.ts';
import { preferredLanguage, speak } from '../i18n/index.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { Providers } from './providers.tsx';
import { router } from './router.ts';
import { NoStoragePage } from './shell/no-storage-page.tsx';
import { startUpdates } from './updates.ts';

const page = createRoot(document.getElementById('root') as HTMLElement);

async function start(): Promise<void> {
  const [data] = await Promise.all([openData(), speak(preferredLanguage())]);
  fetchAhead(data.session.get(), router);
  page.render(
    <Providers data={data}>
      <RouterProvider router={router} />
    </Providers>,
  );
}

// Private windows of some browsers give no place to keep anything: without it there is no work offline to promise.
start().catch((reason: unknown) => page.render(<NoStoragePage reason={reason} />));
void startUpdates();
