import { CloseButton, Group, Title } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
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
  // Browsers may close every dialog at one Escape where they were opened in one breath: we close the uppermost alone.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={heading}
      onClose={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={onKeyDown}
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
