import { CloseButton, Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import classes from './sheet.module.css';

export type SheetProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A sheet from the bottom on a phone, from the right on a desk. The browser's own dialog keeps focus and Escape. */
export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape and the button.
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {isOpen && (
        <div className={classes.inside}>
          <Group justify="space-between" wrap="nowrap" mb="md">
            <Title order={2} id={heading}>
              {title}
            </Title>
            <CloseButton size={44} aria-label={t('word.close')} onClick={onClose} />
          </Group>
          {children}
        </div>
      )}
    </dialog>
  );
}
