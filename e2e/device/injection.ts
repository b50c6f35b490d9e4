import type { Page } from 'playwright/test';

/** What becomes of a text that somebody hands to the browser as markup or as code, way by way. */
export function tryToInject(page: Page, text: string): Promise<Record<string, string>> {
  return page.evaluate(async (markup) => {
    type Policies = { createPolicy(name: string, rules: object): unknown };
    const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies };
    const anything = { createHTML: (given: string) => given };
    const ways: Record<string, () => unknown> = {
      innerHTML: () => {
        document.createElement('div').innerHTML = markup;
      },
      parsed: () => new DOMParser().parseFromString(markup, 'text/html'),
      framed: () => {
        document.createElement('iframe').srcdoc = markup;
      },
      evaluated: () => new Function(`document.title = 'taken'`)(),
      'run from elsewhere': () => {
        document.createElement('script').src = '/elsewhere.js';
      },
      'worked elsewhere': () => new Worker('/elsewhere.js'),
      'another policy': () => trustedTypes.createPolicy('lenient', anything),
      'the policy once more': () => trustedTypes.createPolicy('default', anything),
    };
    const outcomeOf = (way: () => unknown) => {
      try {
        way();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    // What DevTools run may evaluate whatever the policy says, for as long as they run it: no longer than this.
    await new Promise((resolve) => setTimeout(resolve));
    return Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, outcomeOf(way)]));
  }, text);
}
