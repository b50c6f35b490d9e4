import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import type { TextId } from './texts/index.ts';

export type TextValues = Readonly<Record<string, string | number>>;

/** `t('home.title')`: an id that no table knows does not compile. */
export type Translate = (id: TextId, values?: TextValues) => string;

export function useText(): Translate {
  const { _ } = useLingui();
  return useCallback((id, values) => _(id, values), [_]);
}
