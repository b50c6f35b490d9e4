// expect: arrows resolvable
// expect: types TS2307
// expect: arrows automerge-in-drafts
import { init } from '@automerge/automerge/slim';

export const draft = init();
