/** Held for the length of an exchange: one sender per organisation, over all tabs. */
export const sendLock = (organisation: string) => `send:${organisation}`;

/** Held for a few reads and writes of the journal and its state, never over the network. */
export const journalLock = (organisation: string) => `journal:${organisation}`;
