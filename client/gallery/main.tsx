import { createRoot } from 'react-dom/client';
import { preferredLanguage, speak, speakToEverybody, speakToStaff } from '../src/i18n/index.ts';
import { openGallery } from './gallery.tsx';

await speak(preferredLanguage());
await Promise.all([speakToEverybody(), speakToStaff()]);
const page = createRoot(document.getElementById('root') as HTMLElement);
page.render(await openGallery());
