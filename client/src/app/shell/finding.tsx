import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Profile } from '../../data/index.ts';
import { inWords, useText } from '../../i18n/index.ts';
import classes from './finding.module.css';

const FindPanel = lazy(() =>
  inWords(import('../../features/find/find-panel.tsx')).then((file) => ({ default: file.FindPanel })),
);
const KeysSheet = lazy(() =>
  inWords(import('../../features/find/keys-sheet.tsx')).then((file) => ({ default: file.KeysSheet })),
);

type FindingProps = {
  readonly profile: Profile;
  readonly places: readonly { readonly to: string; readonly label: string }[];
};

/** Ctrl+K and its button look for everything, `?` tells the keys of the screen; both are loaded when they are wanted. */
export function Finding({ profile, places }: FindingProps) {
  const t = useText();
  const [open, setOpen] = useState<'find' | 'keys' | null>(null);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const wanted = wantedBy(event);
      if (!wanted) return;
      event.preventDefault();
      setOpen(wanted);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <UnstyledButton className={classes.button} onClick={() => setOpen('find')}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <span className={classes.words}>{t('shell.find')}</span>
        <kbd className={classes.key} aria-hidden>
          Ctrl K
        </kbd>
      </UnstyledButton>
      <Suspense>
        {open === 'find' && <FindPanel profile={profile} places={places} onClose={close} />}
        {open === 'keys' && <KeysSheet onClose={close} />}
      </Suspense>
    </>
  );
}

function wantedBy({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): 'find' | 'keys' | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'find';
  const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select, dialog *');
  return key === '?' && !isTyping ? 'keys' : null;
}
