import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bugs } from './bugs/index.ts';
import { type Edit, planted } from './planted-bug.ts';

/** `node --import …/plant.ts`: the bugs of KOPROGO_PLANTED are in the sources as they are loaded, not on the disk. */
const root = new URL('../../../', import.meta.url).href;
const names = new Set((process.env.KOPROGO_PLANTED ?? '').split(',').filter(Boolean));
const edits = new Map<string, Edit[]>();
for (const name of names) {
  const bug = bugs.find((one) => one.name === name);
  if (!bug) throw new Error(`no bug is called ${name}`);
  for (const edit of bug.edits) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit]);
}

/** Files that a bug speaks of and that were not loaded: nothing was planted there. */
export const unplanted = new Set(edits.keys());

registerHooks({
  load: (url, context, nextLoad) => {
    const file = url.startsWith(root) ? url.slice(root.length) : '';
    const found = edits.get(file);
    if (!found) return nextLoad(url, context);
    unplanted.delete(file);
    const source = found.reduce(planted, readFileSync(fileURLToPath(url), 'utf8'));
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});
