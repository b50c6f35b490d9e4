import type { ComponentType } from 'react';
import { speakToStaff } from '../../i18n/index.ts';
import type { Navigation } from '../navigation.ts';

export type Frame = { readonly Screen: ComponentType; readonly navigation: Navigation };

let loading: Promise<Frame> | null = null;

/** What shows the screens of staff, where they lie, and their words; asked for before anything is drawn, it is there when it is needed. */
export function loadStaffFrame(): Promise<Frame> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Frame> {
  const [outlet, navigation] = await Promise.all([
    import('./staff-outlet.tsx'),
    import('../staff-navigation.ts'),
    speakToStaff(),
  ]);
  return { Screen: outlet.StaffOutlet, navigation: navigation.staffNavigation };
}
