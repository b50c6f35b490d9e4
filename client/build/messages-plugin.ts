import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { languages } from 'shared-domain/kernel';
import { type Plugin, runnerImport } from 'vite';
import type { Texts } from '../src/i18n/text.ts';
import { frenchSpaces } from './french-spaces.ts';

const prefix = 'virtual:messages/';
const textsFolder = fileURLToPath(new URL('../src/i18n/texts/', import.meta.url));

type Tables = Readonly<Record<'arrivalTexts' | 'everybodysTexts' | 'papersTexts' | 'staffTexts', Texts>>;

/**
 * Serves `virtual:messages/arrival/fr`, `…/everybody/fr`, `…/papers/fr` and `…/staff/fr`: sentences in one language, already compiled.
 *
 * Compiled here because a compiler in the page would weigh 20 KB and find the content security policy in its way.
 */
export function messagesPlugin(): Plugin {
  // Once for all sixteen: each reading sets up a runner of its own.
  let reading: Promise<Tables> | null = null;
  const read = () => {
    reading ??= runnerImport<Tables>(`${textsFolder}index.ts`, { logLevel: 'silent' }).then(
      ({ module }) => module,
    );
    return reading;
  };
  return {
    name: 'koprogo-messages',
    async buildStart() {
      reading = null;
      // Before the rest: Vite gives up on a reading that waits a minute for its turn beside the bundling.
      await read();
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const language = languages.find((known) => id.endsWith(`/${known}`)) ?? 'fr';
      const table = tableOf(id, await read());
      const said = (text: string) => compileMessage(language === 'fr' ? frenchSpaces(text) : text);
      const messages = Object.entries(table).map(([key, text]) => [key, said(text[language])]);
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(messages)))});`;
    },
    hotUpdate({ file, server }) {
      if (!file.startsWith(textsFolder)) return;
      reading = null;
      for (const module of server.moduleGraph.idToModuleMap.values()) {
        if (module.id?.startsWith(`\0${prefix}`)) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: 'full-reload' });
    },
  };
}

function tableOf(id: string, tables: Tables): Texts {
  if (id.includes('/arrival/')) return tables.arrivalTexts;
  if (id.includes('/papers/')) return tables.papersTexts;
  return id.includes('/staff/') ? tables.staffTexts : tables.everybodysTexts;
}
