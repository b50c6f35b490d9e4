import type { Shown } from '../shown.ts';

/**
 * A draft somebody is editing. `document.body` is changed by `editDraft`, before it is stored, and by what other
 * people wrote when it arrives: feed the fields that have no focus from it.
 */
export type DraftView<Type extends string> =
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'here'; readonly document: Shown<Type> };
