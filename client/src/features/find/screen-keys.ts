import type { TextId } from '../../i18n/index.ts';

type Key = { readonly keys: readonly string[]; readonly text: TextId; readonly isOfStaff?: boolean };

export const everywhereKeys: readonly Key[] = [
  { keys: ['Ctrl', 'K'], text: 'keys.find' },
  { keys: ['?'], text: 'keys.help' },
  { keys: ['Ctrl', 'Z'], text: 'keys.undoSaved', isOfStaff: true },
  { keys: ['Esc'], text: 'keys.close' },
];

/** What can be done from the keyboard alone on each screen, beside `Tab` and `Enter`. */
const screens: readonly { readonly path: RegExp; readonly keys: readonly Key[] }[] = [
  {
    path: /^\/invoices\/(?!import)[^/]+$/,
    keys: [
      { keys: ['Tab'], text: 'keys.nextField' },
      { keys: ['Enter'], text: 'keys.nextLine' },
      { keys: ['+', '3', '0'], text: 'keys.inDays' },
      { keys: ['Ctrl', 'D'], text: 'keys.copyLast' },
      { keys: ['Ctrl', 'Enter'], text: 'keys.submitNext' },
      { keys: ['Alt', '←', '→'], text: 'keys.pages' },
    ],
  },
  {
    path: /^\/bank$/,
    keys: [
      { keys: ['j'], text: 'keys.nextMovement' },
      { keys: ['k'], text: 'keys.previousMovement' },
      { keys: ['Enter'], text: 'keys.accept' },
      { keys: ['s'], text: 'keys.split' },
      { keys: ['c'], text: 'keys.toAccount' },
      { keys: ['r'], text: 'keys.rule' },
      { keys: ['u'], text: 'keys.undo' },
    ],
  },
];

export function keysOf(path: string): readonly Key[] {
  return screens.find((screen) => screen.path.test(path))?.keys ?? [];
}
