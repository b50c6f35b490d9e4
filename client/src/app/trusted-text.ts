/** TypeScript's own description of the browser does not know these yet. */
type TrustedTypes = { createPolicy(name: string, rules: Record<string, Rule>): unknown };
type Rule = (text: string) => string | null;

// The content security policy asks this before a text becomes markup or an address of code, and allows no other to be asked.
// Styles of the component library pass, which are set as markup and hold none; of addresses, the service worker's and
// those of our own server's press for papers and reader of PDFs.
const workers = new RegExp(`^${location.origin}/assets/(paper|pdf-text)\\.worker-[\\w-]+\\.js$`);

const rules = {
  createHTML: (text: string) => (text.includes('<') ? null : text),
  createScriptURL: (address: string) =>
    address === '/service-worker.js' || workers.test(address) ? address : null,
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', rules);
