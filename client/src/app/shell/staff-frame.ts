import type { ComponentType } from 'react';
import { speakToStaff } from '../../i18n/index.ts';

let loading: Promise<ComponentType> | null = null;

/** What shows the screens of staff, and their words; asked for before anything is drawn, it is there when it is needed. */
export function loadStaffFrame(): Promise<ComponentType> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load(): Promise<ComponentType> {
  const [file] = await Promise.all([import('./kept-outlet.tsx'), speakToStaff()]);
  return file.KeptOutlet;
}
