import { Button, Paper, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal, Result } from 'shared-domain/kernel';
import { type Actions, DataProvider, type Saved, useData } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { noteWork } from '../../platform/index.ts';
import classes from './undoing.module.css';

const offeredFor = 10_000;
/** What is saved so soon after the last belongs to it: half of an act is not taken back. */
const oneGo = 1_000;

type Undo = NonNullable<Saved['undo']>;
type Offer = { readonly undo: Undo };
type Told = { readonly is: 'undone' } | { readonly is: 'refused'; readonly refusal: Refusal };

/** Whatever a screen saves or removes is offered back for ten seconds, by a button and by Ctrl+Z. */
export function Undoing({ children }: { readonly children: ReactNode }) {
  const data = useData();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  /** Null: what was done cannot be taken back, nor what was saved for it. */
  const offerUndo = useCallback((undo: Undo | null) => {
    const isAlone = performance.now() - lastAt.current > oneGo;
    lastAt.current = performance.now();
    noteWork();
    setTold(null);
    setOffer(undo && isAlone ? { undo } : null);
  }, []);
  const recording = useMemo(
    () => ({ ...data, actions: recorded(data.actions, offerUndo) }),
    [data, offerUndo],
  );
  async function takeBack() {
    if (!offer) return;
    setOffer(null);
    const undone = await offer.undo();
    setTold(undone.ok ? { is: 'undone' } : { is: 'refused', refusal: undone.refusal });
  }
  useForgetting(offer ?? told, () => {
    setOffer(null);
    setTold(null);
  });
  useUndoKey(offer ? takeBack : null);
  return (
    <DataProvider data={recording}>
      {children}
      <UndoBar offer={offer} told={told} onUndo={takeBack} />
    </DataProvider>
  );
}

function recorded(actions: Actions, offerUndo: (undo: Undo | null) => void): Actions {
  const offering = async (saving: Promise<Result<Saved>>) => {
    const saved = await saving;
    if (saved.ok && saved.value.undo) offerUndo(saved.value.undo);
    return saved;
  };
  return {
    ...actions,
    saveRecord: (...given) => offering(actions.saveRecord(...given)),
    removeRecord: (...given) => offering(actions.removeRecord(...given)),
    runCommand: (...given) => {
      offerUndo(null);
      return actions.runCommand(...given);
    },
    createDraft: (...given) => {
      offerUndo(null);
      return actions.createDraft(...given);
    },
  };
}

function useForgetting(shown: object | null, forget: () => void): void {
  const latest = useRef(forget);
  latest.current = forget;
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => latest.current(), offeredFor);
    return () => clearTimeout(timer);
  }, [shown]);
}

function useUndoKey(takeBack: (() => void) | null): void {
  const latest = useRef(takeBack);
  latest.current = takeBack;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      // In a field it takes back what was typed there.
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (!isUndo || isTyping || !latest.current) return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

type UndoBarProps = { readonly offer: Offer | null; readonly told: Told | null; readonly onUndo: () => void };

function UndoBar({ offer, told, onUndo }: UndoBarProps) {
  const t = useText();
  const say = useRefusalText();
  const words = offer ? t('undo.saved') : told && toldWords(told);
  function toldWords(what: Told): string {
    return what.is === 'undone' ? t('undo.undone') : say(what.refusal);
  }
  return (
    <div className={classes.place}>
      <Paper className={classes.bar} shadow="md" withBorder hidden={!words}>
        <Text size="sm" role="status">
          {words}
        </Text>
        {offer && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={onUndo}
          >
            {t('undo.undo')}
          </Button>
        )}
      </Paper>
    </div>
  );
}
